package org.gainsay.corroboration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;

/**
 * How claims stand, many at once and in a fixed number of statements: as kept, with what each origin adds. That is not
 * kept, and follows from what a corroboration's number counts; so it is worked out for all claims of a page together,
 * the first time that one of that number is shown, and remembered. Ids and figures are, and no words.
 */
@ApplicationScoped
public class Standings {

    private static final int REMEMBERED = 20_000;

    private final Cache<Version, Shape> shapes =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Standings() {}

    private record Version(UUID claim, UUID audience, long number) {}

    /** How one claim stands. */
    public record Stand(SummaryView summary, Shape shape) {}

    /** How these claims stand under the standing policy, in a snapshot. */
    public Map<UUID, Stand> of(Connection snapshot, Collection<UUID> claims) throws SQLException {
        List<Kept> kept = new KeptRows(snapshot)
                .find(claims).values().stream()
                        .filter(k -> k.policy().equals(Policy.CORROBORATION_1.id()))
                        .toList();
        Map<UUID, Shape> known = new HashMap<>();
        List<Kept> missing = new ArrayList<>();
        for (Kept k : kept) {
            Shape shape = isOutlined(k) ? Shape.outline(k.figures()) : shapes.getIfPresent(version(k));
            if (shape == null) {
                missing.add(k);
            } else {
                known.put(k.claim(), shape);
            }
        }
        known.putAll(workOut(snapshot, missing));
        Map<UUID, Stand> stands = new HashMap<>();
        kept.forEach(k -> stands.put(
                k.claim(),
                new Stand(new SummaryView(k), Objects.requireNonNull(known.get(k.claim()), "known or worked out"))));
        return stands;
    }

    /** What is behind is not shown ahead of its figures; what is large is not looked at as a whole for a list. */
    private static boolean isOutlined(Kept k) {
        return k.due() != null || k.figures().items() > Weighings.LARGE;
    }

    private Map<UUID, Shape> workOut(Connection snapshot, List<Kept> missing) throws SQLException {
        Map<UUID, Shape> worked = new HashMap<>();
        if (missing.isEmpty()) {
            return worked;
        }
        DossierLoader.Loaded loaded =
                DossierLoader.load(snapshot, missing.stream().map(Kept::claim).toList(), Horizon.PRESENT);
        Assessor assessor = new Assessor(loaded.dossier(), null, null, Policy.CORROBORATION_1);
        Map<String, UUID> sources = loaded.records().idsByBorn(Kind.SOURCE);
        for (Kept k : missing) {
            Shape shape = Shape.of(assessor.explain(loaded.records().claim(k.claim())), sources);
            shapes.put(version(k), shape);
            worked.put(k.claim(), shape);
        }
        return worked;
    }

    private static Version version(Kept k) {
        return new Version(k.claim(), k.audience(), k.number());
    }
}
