package org.gainsay.exchange.incoming.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.exchange.incoming.document.Item.Party;
import org.gainsay.exchange.incoming.document.LinkedData.At;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** People and bodies as linked data names them. */
final class Parties {

    /** The system whose ids are hosts of the web. */
    static final String SITE = "site";

    private static final Pattern WIKIDATA = Pattern.compile("https?://(www\\.)?wikidata\\.org/(wiki|entity)/(Q\\d+)");

    private final LinkedData data;
    private final Checked checked;

    Parties(LinkedData data, Checked checked) {
        this.data = data;
        this.checked = checked;
    }

    boolean isPerson(At at) {
        return LinkedData.types(at.json()).contains("Person");
    }

    /** A party that publishes at an address, or speaks; null: it has no name. */
    @Nullable
    Party read(At at, @Nullable String publishedAt) {
        At named = at.json().isObject() && !at.json().has("@value") ? data.first(at, "name", "alternateName") : at;
        String name = checked.text(
                named == null ? at.pointer() : named.pointer(), checked.said(named == null ? at : named), Checked.NAME);
        if (name == null) {
            return null;
        }
        List<ExternalId> ids = new ArrayList<>();
        if (at.json().isObject()) {
            data.all(at, "sameAs").forEach(same -> wikidata(data.address(same), ids));
            wikidata(at.json().path("@id").textValue(), ids);
        }
        if (isPerson(at)) {
            return new Party(name, SourceKind.PERSON, null, ids);
        }
        At own = at.json().isObject() ? data.first(at, "url") : null;
        String site = host(own == null ? publishedAt : data.address(own));
        if (site == null) {
            site = host(publishedAt);
        }
        if (site != null) {
            ids.add(new ExternalId(SITE, site));
        }
        return new Party(name, kind(LinkedData.types(at.json())), null, ids);
    }

    static SourceKind kind(Set<String> types) {
        if (types.contains("Person")) {
            return SourceKind.PERSON;
        }
        if (types.contains("GovernmentOrganization")) {
            return SourceKind.GOVERNMENT;
        }
        return types.contains("NewsMediaOrganization") ? SourceKind.OUTLET : SourceKind.ORGANISATION;
    }

    /** Who publishes at an address, known by it alone. */
    static @Nullable Party ofSite(String url) {
        String host = host(url);
        return host == null ? null : new Party(host, SourceKind.OUTLET, null, List.of(new ExternalId(SITE, host)));
    }

    private static void wikidata(@Nullable String address, List<ExternalId> ids) {
        Matcher item = WIKIDATA.matcher(address == null ? "" : address.strip());
        if (item.matches()) {
            ExternalId id = new ExternalId("wikidata", item.group(3));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
    }

    /** The host of an address; null: it has none that could be an id. */
    static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : new URI(url.strip()).getHost();
            if (host == null || host.length() > 253) {
                return null;
            }
            String small = host.toLowerCase(Locale.ROOT);
            return small.startsWith("www.") ? small.substring(4) : small;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
