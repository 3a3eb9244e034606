package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Supposed;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** What falls when a statement or a source falls, before it does. */
final class Impact {

    /** A preview looks at no more claims than an act would move in one transaction. */
    private static final int MOST_CLAIMS = 200;

    private Impact() {}

    /** What would change if a source had another letter. */
    static ImpactView rated(Connection connection, UUID source, Letter letter, Room room) throws SQLException {
        return supposed(connection, room, Touch.sources(Set.of(source)), List.of(), letter, (dossier, records) -> {
            String born = born(records, Kind.SOURCE, Set.of(source)).stream()
                    .findFirst()
                    .orElse("");
            return Supposed.rated(dossier, born, letter);
        });
    }

    /** What would change if these statements were withdrawn. */
    static ImpactView withdrawn(Connection connection, List<UUID> statements, Room room) throws SQLException {
        Set<UUID> ids = Set.copyOf(statements);
        return supposed(
                connection,
                room,
                Touch.statements(ids),
                statements,
                null,
                (dossier, records) -> Supposed.withdrawn(dossier, born(records, Kind.STATEMENT, ids)));
    }

    private static ImpactView supposed(
            Connection connection,
            Room room,
            Touch touch,
            List<UUID> withdrawn,
            @Nullable Letter letter,
            BiFunction<Dossier, Records, Dossier> supposition)
            throws SQLException {
        Set<UUID> claims = touch.nothing() ? Set.of() : new Reach(connection).of(touch);
        if (claims.size() > MOST_CLAIMS) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    claims.size() + " claims rest on it, and a preview looks at " + MOST_CLAIMS
                            + " at most. Look at its statements one by one.");
        }
        DossierLoader.Loaded loaded = DossierLoader.load(
                connection,
                claims,
                DossierLoader.Beside.NOTHING,
                Horizon.PRESENT,
                links -> room.take(links, Room.TOLD));
        DossierLoader.Loaded then =
                new DossierLoader.Loaded(supposition.apply(loaded.dossier(), loaded.records()), loaded.records());
        Map<List<Object>, Figures> stands = stands(connection, claims, loaded);
        List<Change> changes = new ArrayList<>();
        KeptCorroborations.assess(claims, then, (claim, policy, figures) -> {
            Figures is = stands.get(List.of(claim, policy));
            if (is != null && !is.equals(figures)) {
                changes.add(new Change(claim, policy, null, is.standing(), figures.standing()));
            }
        });
        return new ImpactView(withdrawn, letter, claims.size(), KeptCorroborations.sorted(changes));
    }

    /** How they stand: as kept, or as computed where what is kept is behind. */
    private static Map<List<Object>, Figures> stands(
            Connection connection, Set<UUID> claims, DossierLoader.Loaded loaded) throws SQLException {
        Map<List<Object>, Figures> stands = new HashMap<>();
        Collection<Kept> kept = new KeptRows(connection).find(claims).values();
        if (kept.stream().anyMatch(is -> is.due() != null)) {
            KeptCorroborations.assess(
                    claims, loaded, (claim, policy, figures) -> stands.put(List.of(claim, policy), figures));
        } else {
            kept.forEach(is -> stands.put(List.of(is.claim(), is.policy()), is.figures()));
        }
        return stands;
    }

    private static Set<String> born(Records records, Kind kind, Set<UUID> ids) {
        return records.idsByBorn(kind).entrySet().stream()
                .filter(e -> ids.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Refuses a path that names no record of the kind. */
    static void refuseMissing(Connection connection, Kind kind, UUID id) throws SQLException {
        String find = "SELECT t.id FROM " + kind.table() + " t WHERE t.id = ?";
        if (Sql.list(connection, find, row -> row.getObject(1, UUID.class), id).isEmpty()) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such record in /api/v1/" + kind.path() + ".");
        }
    }
}
