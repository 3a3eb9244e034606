package org.gainsay.corroboration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.Joined;
import org.gainsay.corroboration.StoredCorroborationView.RecordLink;
import org.gainsay.ledger.Kind;

/** By kind, the records that an answer names, and which those are in this ledger. */
final class NamedRecords {

    private final Map<Kind, Map<String, RecordLink>> links = new LinkedHashMap<>();

    NamedRecords() {
        for (Kind kind : List.of(Kind.CLAIM, Kind.EVIDENCE, Kind.STATEMENT, Kind.SOURCE)) {
            links.put(kind, new TreeMap<>());
        }
    }

    /** Those of some records that were read, found by the ids they were born with. */
    final class Among {

        private final Map<Kind, Map<String, UUID>> ids = new LinkedHashMap<>();

        private Among(Records records) {
            links.keySet().forEach(kind -> ids.put(kind, records.idsByBorn(kind)));
        }

        void name(Assessment.Weighed item) {
            name(Kind.EVIDENCE, item.evidence());
            name(Kind.STATEMENT, item.statement());
            name(Kind.STATEMENT, item.root());
            name(Kind.SOURCE, item.holder());
            if (item.claim() != null) {
                name(Kind.CLAIM, item.claim());
            }
        }

        void name(Joined joined) {
            if (joined.reason() != JoinReason.DESK) {
                name(Kind.SOURCE, joined.by());
            }
        }

        void name(Kind kind, String born) {
            UUID id = ids.getOrDefault(kind, Map.of()).get(born);
            Map<String, RecordLink> ofKind = links.get(kind);
            if (id != null && ofKind != null) {
                ofKind.put(born, new RecordLink(id, "/api/v1/" + kind.path() + "/" + id));
            }
        }

        /** The id in this ledger of a statement that was read. */
        UUID statement(String born) {
            return Objects.requireNonNull(
                    ids.getOrDefault(Kind.STATEMENT, Map.of()).get(born), "every statement was read");
        }
    }

    Among among(Records records) {
        return new Among(records);
    }

    /** As they are answered. */
    Map<String, Map<String, RecordLink>> byPath() {
        Map<String, Map<String, RecordLink>> named = new LinkedHashMap<>();
        links.forEach((kind, ofKind) -> named.put(kind.path(), ofKind));
        return named;
    }
}
