package org.gainsay.exchange.incoming.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.exchange.incoming.document.Item.Basis;
import org.gainsay.exchange.incoming.document.Item.Party;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Pointers;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * Reads items of IPTC ninjs 3.1. What is said about an item is taken, and never its body: the headline is what it says.
 * Names are looked for in the small letters of version 2, too.
 */
public final class Ninjs {

    /** The system whose ids are the uris of items. */
    static final String SYSTEM = "ninjs";

    private static final String CANCELED = "canceled";

    /** How an infoSource names what it did, where it did not itself make the news. */
    private static final Set<String> PASSES_ON = Set.of("publish", "distribut", "aggregat", "suppl", "provid");

    /** How an association says that the item was made of it. */
    private static final Set<String> ORIGIN = Set.of("derived", "based", "source", "origin", "translat");

    private static final Set<String> TAKEN = Set.of(
            "uri",
            "version",
            "firstcreated",
            "versioncreated",
            "contentcreated",
            "pubstatus",
            "language",
            "headlines",
            "title",
            "slugline",
            "by",
            "infosources",
            "copyrightholder",
            "associations",
            "altids");

    /** What it may say besides: metadata of no concern here, and bodies, which are not kept. */
    private static final Set<String> PASSED_OVER = Set.of(
            "type",
            "representationtype",
            "profile",
            "embargoeduntil",
            "urgency",
            "copyrightnotice",
            "usageterms",
            "ednote",
            "descriptions",
            "bodies",
            "people",
            "organisations",
            "places",
            "subjects",
            "events",
            "eventdetails",
            "plannedcoverage",
            "objects",
            "located",
            "renditions",
            "trustindicators",
            "standard",
            "genres",
            "expires",
            "rightsinfo",
            "digitalsourcetype",
            "mimetype",
            "$schema");

    private final String at;
    private final JsonNode json;
    private final Noted noted = new Noted();
    private final Checked checked = new Checked(noted);

    private Ninjs(String at, JsonNode json) {
        this.at = at;
        this.json = json;
    }

    /** Reads one item, or a list of them. */
    public static Document read(byte[] document) {
        JsonNode root = Texts.json(document);
        JsonNode list = root.isArray() ? root : root.path("items");
        List<Read> items = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (!list.isArray()) {
            one("", root, items, findings);
        }
        Texts.refuseMany(list.size());
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            one(Pointers.to(root.isArray() ? "" : "/items", i), list.get(i), items, findings);
        }
        return new Document(items, findings);
    }

    private static void one(String at, JsonNode json, List<Read> items, List<Finding> findings) {
        if (json.isObject()) {
            items.add(new Ninjs(at, json).item());
        } else {
            findings.add(Finding.at(
                    at,
                    json.isNull() ? ErrorCode.NULL_VALUE : ErrorCode.WRONG_TYPE,
                    "Here an item belongs; passed over."));
        }
    }

    private Read item() {
        json.fieldNames().forEachRemaining(name -> {
            String small = name.toLowerCase(Locale.ROOT);
            if (!TAKEN.contains(small) && !PASSED_OVER.contains(small)) {
                noted.say(Pointers.to(at, name), ErrorCode.UNKNOWN_MEMBER, "This is not taken.");
            }
        });
        String uri = text("uri", Checked.WORDS);
        if (uri == null) {
            noted.refuse(Pointers.to(at, "uri"), ErrorCode.REQUIRED, "By what it is known cannot be read.");
        }
        String status = text("pubStatus", Checked.NAME);
        boolean canceled = CANCELED.equals(status);
        if ("withheld".equals(status)) {
            noted.refuse(Pointers.to(at, "pubStatus"), ErrorCode.INVALID, "It is withheld, and not yet to be used.");
        } else if (status != null && !canceled && !status.equals("usable")) {
            noted.say(
                    Pointers.to(at, "pubStatus"), ErrorCode.UNKNOWN_VALUE, "There is no such status; taken as usable.");
        }
        if (uri != null && canceled) {
            // A kill notice need not say again what it kills.
            return new Read(at, null, Item.canceled(new ExternalId(SYSTEM, Checked.id(uri))), noted.all());
        }
        String headline = headline();
        String published = time("versionCreated");
        String first = firstTime();
        if (headline == null) {
            noted.refuse(Pointers.to(at, "headlines"), ErrorCode.REQUIRED, "It has no headline, and no title.");
        }
        if (first == null) {
            noted.refuse(Pointers.to(at, "versionCreated"), ErrorCode.REQUIRED, "When it was made cannot be read.");
        }
        Party wire = infoSource(false);
        Party carrier = infoSource(true);
        String holder = text("copyrightHolder", Checked.NAME);
        Party outlet = carrier != null ? carrier : holder != null ? Party.named(holder, SourceKind.OUTLET) : null;
        if (noted.refused() || uri == null || headline == null || first == null) {
            return new Read(at, null, null, noted.all());
        }
        String language = checked.language(pointer("language"), value("language"));
        Item.Appearance as = new Item.Appearance(
                null,
                null,
                headline.length() > Checked.TITLE ? null : headline,
                text("by", Checked.NAME),
                wire == null ? null : wire.name(),
                published == null ? first : published);
        return new Read(
                at,
                null,
                new Item(
                        new ExternalId(SYSTEM, Checked.id(uri)),
                        null,
                        null,
                        outlet == null ? wire : outlet,
                        wire,
                        as,
                        null,
                        headline,
                        language,
                        null,
                        first,
                        null,
                        null,
                        null,
                        basis(),
                        Derivation.REPRINTS,
                        null,
                        null,
                        null,
                        false),
                noted.all());
    }

    /** Since when it is: a correction does not move it. */
    private @Nullable String firstTime() {
        String first = time("firstCreated");
        String made = first == null ? time("contentCreated") : first;
        return made == null ? time("versionCreated") : made;
    }

    private @Nullable String time(String name) {
        return checked.time(pointer(name), value(name));
    }

    /** The main one, else the first. */
    private @Nullable String headline() {
        JsonNode headlines = member("headlines");
        String first = null;
        for (int i = 0; headlines != null && i < headlines.size(); i++) {
            JsonNode value = headlines.get(i) == null ? null : headlines.get(i).get("value");
            String text = checked.text(
                    Pointers.to(pointer("headlines"), i), value == null ? null : value.textValue(), Checked.WORDS);
            if (text != null && "main".equals(headlines.get(i).path("role").asText())) {
                return text;
            }
            first = first == null ? text : first;
        }
        String title = first == null ? text("title", Checked.WORDS) : first;
        return title == null ? text("slugline", Checked.WORDS) : title;
    }

    /** Who made the news, or who passes it on. */
    private @Nullable Party infoSource(boolean passesOn) {
        JsonNode sources = member("infoSources");
        if (sources != null && !sources.isArray()) {
            noted.say(pointer("infoSources"), ErrorCode.WRONG_TYPE, "Here a list belongs; left out.");
            return null;
        }
        for (int i = 0; sources != null && i < sources.size(); i++) {
            JsonNode source = sources.get(i);
            String role = source.path("role").asText().toLowerCase(Locale.ROOT);
            String name = checked.text(
                    Pointers.to(pointer("infoSources"), i, "name"),
                    source.path("name").textValue(),
                    Checked.NAME);
            if (name != null && PASSES_ON.stream().anyMatch(role::contains) == passesOn) {
                return new Party(name, passesOn ? SourceKind.OUTLET : SourceKind.AGENCY, null, ids(source));
            }
        }
        return null;
    }

    private static List<ExternalId> ids(JsonNode source) {
        String uri = source.path("uri").textValue();
        return uri == null || uri.isBlank() ? List.of() : List.of(new ExternalId(SYSTEM, Checked.id(uri.strip())));
    }

    /** The items that it was made of, as far as it says so. */
    private List<Basis> basis() {
        List<Basis> basis = new ArrayList<>();
        for (String name : List.of("associations", "altIds")) {
            JsonNode all = member(name);
            for (int i = 0; all != null && i < Math.min(all.size(), 20); i++) {
                JsonNode other = all.get(i) == null ? json.path("") : all.get(i);
                String says = other.path("rel").asText() + other.path("role").asText();
                String uri = other.has("uri")
                        ? other.path("uri").textValue()
                        : other.path("value").textValue();
                if (uri != null
                        && !uri.isBlank()
                        && ORIGIN.stream().anyMatch(says.toLowerCase(Locale.ROOT)::contains)) {
                    basis.add(new Basis(
                            null,
                            new ExternalId(SYSTEM, Checked.id(uri.strip())),
                            null,
                            Pointers.to(pointer(name), i)));
                }
            }
        }
        return basis;
    }

    private @Nullable String text(String name, int longest) {
        return checked.text(pointer(name), value(name), longest);
    }

    private @Nullable String value(String name) {
        JsonNode value = member(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            noted.say(pointer(name), ErrorCode.WRONG_TYPE, "Here a text belongs; left out.");
            return null;
        }
        return value.asText();
    }

    private @Nullable JsonNode member(String name) {
        JsonNode value = json.get(name);
        return value == null ? json.get(name.toLowerCase(Locale.ROOT)) : value;
    }

    private String pointer(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Pointers.to(at, json.has(small) ? small : name);
    }
}
