package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.JoinReason;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** A corroboration with its explanation, and which records of this ledger it names. */
@Schema(
        name = "StoredCorroboration",
        description = "A corroboration with its explanation. It names records by the id of their first recording;"
                + " records says which those are here.")
public record StoredCorroborationView(
        @JsonUnwrapped CorroborationView corroboration,

        @Schema(description = "What was stored here later was not used.")
        Instant storedBy,

        @Schema(
                description = "How many entries the journal had at storedBy; absent for the second or so until that"
                        + " is settled.")
        @Nullable
        Long journalPosition,

        @Schema(description = "By kind, the records that are named, with their ids and addresses here.")
        Map<String, Map<String, RecordLink>> records,

        @Schema(
                description =
                        "Since when summaries, lists and histories are behind this, which is up to date: an act of"
                                + " that instant moved more than could follow at once. Absent where they are not.")
        @Nullable
        Instant pendingSince,

        @Schema(description = "Whether the claim is still meant, now or at knownAt; absent where it does not expire.")
        @Nullable
        Currency currency) {

    /** A record of this ledger. */
    @Schema(name = "RecordLink")
    public record RecordLink(UUID id, String href) {}

    static StoredCorroborationView of(
            String claim,
            Basis basis,
            Assessment assessment,
            Records records,
            @Nullable Instant pendingSince,
            @Nullable Currency currency) {
        CorroborationView view = new CorroborationView(claim, basis, assessment);
        return new StoredCorroborationView(
                view, basis.storedBy(), basis.journalPosition(), links(List.of(view), records), pendingSince, currency);
    }

    /** The records that these name. */
    static Map<String, Map<String, RecordLink>> links(List<CorroborationView> views, Records records) {
        Map<Kind, Set<String>> named = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(Kind.CLAIM, Kind.EVIDENCE, Kind.STATEMENT, Kind.SOURCE)) {
            named.put(kind, new HashSet<>());
        }
        views.forEach(view -> named(view, named));
        Map<String, Map<String, RecordLink>> links = new LinkedHashMap<>();
        named.forEach((kind, names) -> {
            Map<String, RecordLink> ofKind = new LinkedHashMap<>();
            records.idsByBorn(kind).forEach((born, id) -> {
                if (names.contains(born)) {
                    ofKind.put(born, new RecordLink(id, "/api/v1/" + kind.path() + "/" + id));
                }
            });
            links.put(kind.path(), ofKind);
        });
        return links;
    }

    /** What the answer names: not what was loaded for it, which may have been recorded after the instant asked for. */
    private static void named(CorroborationView view, Map<Kind, Set<String>> named) {
        of(named, Kind.CLAIM).add(view.claim());
        view.items().forEach(item -> {
            of(named, Kind.EVIDENCE).add(item.evidence());
            of(named, Kind.STATEMENT).addAll(List.of(item.statement(), item.root()));
            of(named, Kind.SOURCE).add(item.holder());
            if (item.claim() != null) {
                of(named, Kind.CLAIM).add(item.claim());
            }
        });
        view.leftOut().forEach(left -> of(named, Kind.EVIDENCE).add(left.evidence()));
        view.joinedBy().stream()
                .filter(joined -> joined.reason() != JoinReason.DESK)
                .forEach(joined -> of(named, Kind.SOURCE).add(joined.by()));
    }

    private static Set<String> of(Map<Kind, Set<String>> named, Kind kind) {
        return named.computeIfAbsent(kind, k -> new HashSet<>());
    }
}
