package org.gainsay.corroboration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Explained;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** The links that are left out of a claim's weighed evidence, from a place on. */
final class WeighedLeftOut {

    private final SomeEvidence evidence;
    private final WeighedReads reads;

    WeighedLeftOut(SomeEvidence evidence, WeighedReads reads) {
        this.evidence = evidence;
        this.reads = reads;
    }

    /** The first of them; of a statement with several links none may be left out, so it may take several looks. */
    List<LeftOutPlace> first(@Nullable LeftOutPlace behind, int limit) throws SQLException {
        List<LeftOutPlace> found = new ArrayList<>();
        UUID from = behind == null ? PartsOf.NONE : UUID.fromString(behind.statement());
        boolean more = true;
        while (more && found.size() < limit) {
            // One more than are wanted: the first may be the statement of the link behind which it goes on.
            int looked = limit + 1;
            Map<UUID, Boolean> statements = reads.leftOut(from, reads.several(evidence.near(), from, looked), looked);
            List<UUID> ids = new ArrayList<>(statements.keySet());
            more = ids.size() == looked;
            if (more) {
                from = ids.remove(looked - 1);
                statements.remove(from);
            }
            of(statements).stream()
                    .filter(place -> behind == null || place.compareTo(behind) > 0)
                    .sorted()
                    .forEach(found::add);
        }
        List<LeftOutPlace> first = found.subList(0, Math.min(limit, found.size()));
        return List.copyOf(first);
    }

    /** Those of some statements; which of them changed the position of their holder, others decide. */
    private List<LeftOutPlace> of(Map<UUID, Boolean> statements) throws SQLException {
        DossierLoader.Loaded loaded = evidence.load(statements.keySet());
        Explained some = evidence.explained(loaded);
        NamedRecords.Among among = evidence.records().among(loaded.records());
        Map<String, String> byLink = new HashMap<>();
        for (Dossier.Link link : loaded.dossier().evidence()) {
            byLink.put(link.id(), link.statement());
        }
        List<LeftOut> out = new ArrayList<>(some.leftOutAlone());
        for (Weighed item : some.items().values()) {
            if (Boolean.TRUE.equals(statements.get(among.statement(item.statement())))) {
                out.add(new LeftOut(item.evidence(), LeftOutReason.POSITION_CHANGED));
            }
        }
        List<LeftOutPlace> places = new ArrayList<>();
        for (LeftOut left : out) {
            among.name(Kind.EVIDENCE, left.evidence());
            places.add(new LeftOutPlace(
                    among.statement(byLink.getOrDefault(left.evidence(), "")).toString(), left));
        }
        return places;
    }
}
