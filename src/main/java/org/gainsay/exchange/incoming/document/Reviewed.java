package org.gainsay.exchange.incoming.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.exchange.incoming.document.Item.Claimant;
import org.gainsay.exchange.incoming.document.Item.Party;
import org.gainsay.exchange.incoming.document.LinkedData.At;
import org.gainsay.http.ErrorCode;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** What a fact-check says of who made the claim, when and where. */
final class Reviewed {

    private static final int APPEARANCES = 20;

    private final LinkedData data;
    private final Noted noted;
    private final Checked checked;

    Reviewed(LinkedData data, Noted noted) {
        this.data = data;
        this.noted = noted;
        this.checked = new Checked(noted);
    }

    /** Null: it says nothing of that. */
    @Nullable
    Claimant claimant(@Nullable At reviewed) {
        if (reviewed == null || !reviewed.json().isObject()) {
            if (reviewed != null && LinkedData.text(reviewed) == null) {
                noted.say(reviewed.pointer(), ErrorCode.WRONG_TYPE, "Here a claim belongs; left out.");
            }
            return null;
        }
        At author = data.first(reviewed, "author", "creator");
        Party party = author == null ? null : new Parties(data, checked).read(author, null);
        At said = data.first(reviewed, "datePublished", "dateCreated");
        String saidAt = checked.time(said == null ? reviewed.pointer() : said.pointer(), checked.said(said));
        Set<String> appearances = new LinkedHashSet<>();
        for (String name : List.of("firstAppearance", "appearance", "url")) {
            data.all(reviewed, name).forEach(where -> addresses(where, appearances));
        }
        return party == null && saidAt == null && appearances.isEmpty()
                ? null
                : new Claimant(
                        party == null ? null : party.name(),
                        party == null ? null : kind(author, party),
                        saidAt,
                        new ArrayList<>(appearances));
    }

    private static @Nullable SourceKind kind(@Nullable At author, Party party) {
        // What says nothing of its kind may be anybody.
        return author == null || LinkedData.types(author.json()).isEmpty() ? null : party.kind();
    }

    /** Several may stand in one text, between commas or blanks. */
    private void addresses(At at, Set<String> into) {
        String text = checked.address(data, at);
        if (text == null) {
            return;
        }
        for (String part : text.strip().split("[\\s,;]+(?=https?://)")) {
            String url = checked.url(at.pointer(), part.replaceAll("[,;\\s]+$", ""));
            if (url != null && into.size() < APPEARANCES) {
                into.add(url);
            }
        }
    }
}
