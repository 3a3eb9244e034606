package org.gainsay.exchange.incoming.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.exchange.incoming.document.LinkedData.At;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Pointers;
import org.jspecify.annotations.Nullable;

/** Finds the fact-checks of a document in the vocabulary of schema.org, wherever they are wrapped. */
public final class ClaimReviews {

    private static final String TYPE = "ClaimReview";

    /** What holds fact-checks, or what holds them. */
    private static final List<String> HOLDERS = List.of(
            "@graph",
            "dataFeedElement",
            "itemListElement",
            "item",
            "mainEntity",
            "mainEntityOfPage",
            "hasPart",
            "review",
            "reviews",
            "subjectOf",
            "about");

    private static final int KEPT = 1_000;

    private final LinkedData data;
    private final List<Read> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ClaimReviews(JsonNode root) {
        this.data = new LinkedData(root);
    }

    /** Reads a document: one fact-check, or many in a list, a graph or a data feed. */
    public static Document read(byte[] document) {
        JsonNode root = Texts.json(document);
        ClaimReviews all = new ClaimReviews(root);
        all.visit(new At("", root), null);
        if (all.items.isEmpty()) {
            all.say("", ErrorCode.REQUIRED, "There is no ClaimReview in it.");
        }
        return new Document(all.items, all.findings);
    }

    /** Looks at a value; {@code entry} is the entry of a data feed that it stands in. */
    private void visit(At at, @Nullable At entry) {
        JsonNode json = at.json();
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                visit(at.to(i, json.get(i)), entry);
            }
        } else if (json.isObject()) {
            node(at, entry);
        } else {
            say(
                    at.pointer(),
                    json.isNull() ? ErrorCode.NULL_VALUE : ErrorCode.WRONG_TYPE,
                    "Here a ClaimReview belongs, or what holds one; passed over.");
        }
    }

    private void node(At at, @Nullable At entry) {
        Set<String> types = LinkedData.types(at.json());
        if (types.contains(TYPE) || types.isEmpty() && data.first(at, "claimReviewed") != null) {
            items.add(new ClaimReviewItem(data, at, entry).read());
            Texts.refuseMany(items.size());
            return;
        }
        boolean holds = false;
        At feed = types.contains("DataFeedItem") ? at : entry;
        for (var member : at.json().properties()) {
            JsonNode value = member.getValue();
            if (HOLDERS.contains(LinkedData.plain(member.getKey()))
                    && (value.isContainerNode() || isFeed(member.getKey()))) {
                holds = true;
                visit(new At(Pointers.to(at.pointer(), member.getKey()), value), feed);
            }
        }
        // What has an id is there for others to name it.
        if (!holds && !at.json().has("@id")) {
            say(at.pointer(), ErrorCode.UNKNOWN_VALUE, "This is no ClaimReview, and holds none; passed over.");
        }
    }

    private static boolean isFeed(String name) {
        return Set.of("@graph", "dataFeedElement", "item").contains(LinkedData.plain(name));
    }

    private void say(String pointer, ErrorCode code, String detail) {
        if (findings.size() < KEPT) {
            findings.add(Finding.at(pointer, code, detail));
        }
    }
}
