package org.gainsay.dashboard;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Policy;
import org.gainsay.corroboration.ImpactView;
import org.gainsay.corroboration.Shape;
import org.gainsay.corroboration.Sql;
import org.gainsay.dashboard.SourceView.Impact;
import org.gainsay.dashboard.SourceView.Moved;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Standing;

/** Tells what would change if something fell. */
public final class Impacts {

    private static final int SHOWN = 12;
    private static final int QUALIFIED = 2;

    private Impacts() {}

    static Impact told(Connection snapshot, ImpactView impact) throws SQLException {
        List<Change> changes = impact.changes().stream()
                .filter(c -> c.policy().equals(Policy.CORROBORATION_1.id()) && c.from() != null)
                .toList();
        Map<UUID, String[]> words =
                words(snapshot, changes.stream().map(Change::claim).toList());
        List<Moved> moved = new ArrayList<>();
        for (Change c : changes) {
            Standing from = Objects.requireNonNull(c.from());
            String[] text = words.getOrDefault(c.claim(), new String[] {"", ""});
            moved.add(new Moved(
                    c.claim(),
                    text[0],
                    text[1],
                    Words.name(from.status()),
                    Words.name(c.to().status()),
                    bar(from),
                    bar(c.to())));
        }
        // Those that would turn come first.
        moved.sort((a, b) -> Boolean.compare(b.turns(), a.turns()));
        long turns = moved.stream().filter(Moved::turns).count();
        String summary = Words.number(turns) + " of " + Words.count(impact.claims(), "claim")
                + " would change status; nothing is stored by looking.";
        return new Impact(summary, moved.stream().limit(SHOWN).toList());
    }

    /** The bar of how a claim stands, each side in one block. */
    public static Bar bar(Standing s) {
        Shape outline = new Shape(
                half("says", s.supportPoints(), s.supportLevel()),
                half("denies", s.denialPoints(), s.denialLevel()),
                false);
        return Bar.of(outline, s.supportLevel(), s.denialLevel());
    }

    private static Shape.Half half(String name, long points, int level) {
        return new Shape.Half(
                level == 0 ? List.of() : List.of(new Shape.Share(name, points, level >= QUALIFIED, null)), 0);
    }

    private static Map<UUID, String[]> words(Connection snapshot, List<UUID> claims) throws SQLException {
        Map<UUID, String[]> words = new HashMap<>();
        Sql.list(
                snapshot,
                "SELECT id, text, coalesce(language, '') AS language FROM claim WHERE id = ANY (?)",
                row -> words.put(
                        row.getObject("id", UUID.class),
                        new String[] {row.getString("text"), row.getString("language")}),
                uuids(snapshot, claims));
        return words;
    }
}
