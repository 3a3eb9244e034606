package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Parts;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Brings claims with much evidence up to date by a look at what an act touches of them. Their evidence is kept weighed,
 * in the parts of {@link Parts}: a statement that is weighed like others of its root changes a count; another has its
 * part judged anew, from one statement of each kind, and the claim's figures follow from what the parts contribute.
 */
final class Weighings {

    /** From so many items on, a claim's evidence is kept weighed; below, it is looked at as a whole. */
    static final int LARGE = 200;

    /** The most statements that are looked at for one claim; beyond that it is looked at as a whole. */
    static final int MOST = 5_000;

    private final Connection connection;
    private final UUID audience;

    Weighings(Connection connection, UUID audience) {
        this.connection = connection;
        this.audience = audience;
    }

    /**
     * Brings those of these claims up to date for which that suffices, and answers what all of their evidence comes to
     * by now. The others are to be looked at as a whole.
     */
    Map<UUID, WeighingTables.Sum> refresh(Set<UUID> large, Touch touch) throws SQLException {
        Map<UUID, WeighingRows> weighings = large.isEmpty() ? Map.of() : WeighingRows.of(connection, audience, large);
        if (weighings.isEmpty()) {
            return Map.of();
        }
        Reach reach = new Reach(connection);
        Set<UUID> changed = reach.statements(touch);
        Set<UUID> whole = reach.grounded(touch);
        Map<UUID, WeighingTables.Sum> sums = new HashMap<>();
        for (Map.Entry<UUID, WeighingRows> of : weighings.entrySet()) {
            if (!whole.contains(of.getKey())
                    && new Reweighing(of.getKey(), of.getValue()).done(touch.links(), changed, touch.ruled())) {
                sums.put(of.getKey(), of.getValue().sum());
            }
        }
        return sums;
    }

    /** Keeps the evidence of a claim weighed, from the whole of it. */
    void keep(UUID claim, DossierLoader.Loaded whole) throws SQLException {
        forget(Set.of(claim));
        WeighingRows rows = prepare(connection, claim, whole);
        if (rows != null) {
            rows.setCurrent();
        }
    }

    /**
     * Writes it down by another transaction, to count once it is {@link #use used}. Null where it is not worth it: a part
     * is so large that to judge it anew is to look at the whole.
     */
    @Nullable
    WeighingRows prepare(Connection other, UUID claim, DossierLoader.Loaded whole) throws SQLException {
        Parts parts = parts(claim, whole);
        boolean worth = parts.parts().stream().allMatch(part -> part.roots().size() <= MOST / 2);
        return worth ? WeighingRows.create(other, audience, claim, new PartsOf(parts, whole.records())) : null;
    }

    private static Parts parts(UUID claim, DossierLoader.Loaded loaded) {
        String born = loaded.records().claim(claim);
        return new Assessor(loaded.dossier(), null, null, Policy.CORROBORATION_1).parts(born);
    }

    /** Has a prepared one count. */
    void use(UUID claim, WeighingRows prepared) throws SQLException {
        forget(Set.of(claim));
        prepared.in(connection).setCurrent();
    }

    /** Keeps it no longer, as it is little by now or will be weighed anew. */
    void forget(Collection<UUID> claims) throws SQLException {
        if (!claims.isEmpty()) {
            WeighingTables.replace(connection, audience, claims);
        }
    }

    /** One claim's evidence, weighed anew where it is touched. */
    private final class Reweighing {

        private final UUID claim;
        private final WeighingRows rows;

        Reweighing(UUID claim, WeighingRows rows) {
            this.claim = claim;
            this.rows = rows;
        }

        boolean done(Set<UUID> linked, Set<UUID> changed, Set<UUID> ruled) throws SQLException {
            Set<UUID> touched = new HashSet<>(linked);
            touched.addAll(changed.size() > MOST ? rows.among(changed) : changed);
            if (touched.size() > MOST) {
                return false;
            }
            PartsOf now = touched.isEmpty() ? PartsOf.NOTHING : parts(touched);
            Set<UUID> dirty = rows.replace(touched, changed, now.weighed());
            dirty.addAll(rows.partsOfRoots(ruled));
            if (dirty.isEmpty()) {
                return true;
            }
            dirty.addAll(rows.partsOfSources(now.sources()));
            while (true) {
                List<WeighingTables.Alike> kinds = rows.kinds(dirty);
                if (kinds.size() > MOST) {
                    // What was written of it so far is of no use without the rest.
                    forget(Set.of(claim));
                    return false;
                }
                PartsOf anew = parts(WeighingRows.standing(kinds));
                Set<UUID> connected = rows.partsOfSources(anew.sources());
                connected.addAll(rows.partsOfRoots(ruledWith(anew.roots())));
                if (dirty.containsAll(connected)) {
                    rows.judge(dirty, kinds, anew);
                    return true;
                }
                dirty.addAll(connected);
            }
        }

        private PartsOf parts(Set<UUID> statements) throws SQLException {
            DossierLoader.Loaded some = DossierLoader.load(connection, claim, statements);
            return new PartsOf(Weighings.parts(claim, some), some.records());
        }

        private Set<UUID> ruledWith(Set<UUID> roots) throws SQLException {
            return new HashSet<>(Sql.list(
                    connection,
                    "SELECT b FROM ruling WHERE a = ANY (?) UNION SELECT a FROM ruling WHERE b = ANY (?)",
                    row -> row.getObject(1, UUID.class),
                    Sql.uuids(connection, roots),
                    Sql.uuids(connection, roots)));
        }
    }
}
