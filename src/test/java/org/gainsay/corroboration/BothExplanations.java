package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sight;

/** Compares what is explained from kept rows with what all of the evidence gives, piece by piece. */
@ApplicationScoped
public class BothExplanations {

    private final AgroalDataSource dataSource;

    BothExplanations(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many explanations there were to compare, how many pieces of them, and those that differ. */
    public record Comparison(int compared, int pieces, List<String> differences) {}

    /** Compares those of these claims that are kept weighed, as the public and each desk sees them. */
    public Comparison compare(List<String> claims) throws SQLException {
        Differences differences = new Differences();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<UUID> audiences = new ArrayList<>(List.of(Recorded.PUBLISHED));
            audiences.addAll(Sql.list(connection, "SELECT id FROM desk", row -> row.getObject(1, UUID.class)));
            for (UUID audience : audiences) {
                boolean published = audience.equals(Recorded.PUBLISHED);
                Sight.see(connection, published ? List.of() : List.of(audience));
                for (String id : claims) {
                    UUID claim = UUID.fromString(id);
                    WeighingRows rows =
                            WeighingRows.of(connection, audience, Set.of(claim)).get(claim);
                    if (rows != null) {
                        for (Policy policy : Policy.all()) {
                            compare(connection, claim, rows, policy, differences.of(id + " " + policy.id()));
                        }
                    }
                }
            }
            connection.rollback();
        }
        return new Comparison(differences.compared, differences.pieces, differences.found);
    }

    private static void compare(
            Connection connection, UUID claim, WeighingRows rows, Policy policy, Differences differences)
            throws SQLException {
        DossierLoader.Loaded loaded = DossierLoader.load(connection, Set.of(claim), Horizon.PRESENT);
        String born = loaded.records().claim(claim);
        Explanation whole = new WholeExplanation(loaded, new Question(born, null, null, policy));
        Explanation kept =
                new WeighedExplanation(new SomeEvidence(connection, claim, Horizon.PRESENT, policy), rows, policy);
        differences.between("gist", whole.gist(), kept.gist());
        differences.between("extent", whole.extent(), kept.extent());
        differences.between("pivotal", whole.pivotal(), kept.pivotal());
        differences.between("left out", leftOut(whole), leftOut(kept));
        for (Stance stance : List.of(Stance.SUPPORTS, Stance.DENIES)) {
            List<ShownOrigin> origins = origins(whole, stance);
            differences.between("origins", origins, origins(kept, stance));
            for (ShownOrigin origin : origins) {
                differences.between("items", items(whole, origin.origin()), items(kept, origin.origin()));
            }
        }
        AsOf asked = new AsOf(policy.id(), null, null, null);
        differences.between(
                "excerpt",
                withoutRecords(new Excerpts(claim, asked, whole).excerpt(BASIS, born, null, null, null)),
                withoutRecords(new Excerpts(claim, asked, kept).excerpt(BASIS, born, null, null, null)));
        differences.between("records", whole.records().byPath(), kept.records().byPath());
    }

    private static final Basis BASIS = new Basis(Instant.EPOCH, Instant.EPOCH, null, "any", null);

    /** All of them, page by page. */
    private static List<ShownOrigin> origins(Explanation of, Stance stance) throws SQLException {
        List<ShownOrigin> all = new ArrayList<>();
        List<ShownOrigin> page = of.origins(stance, null, 7, 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            ShownOrigin last = page.get(page.size() - 1);
            page = of.origins(
                    stance,
                    Rank.of(new Corroboration.Origin(last.origin(), List.of(), last.supports(), last.denies()), stance),
                    7,
                    3);
        }
        return all;
    }

    private static List<Weighed> items(Explanation of, String origin) throws SQLException {
        List<Weighed> all = new ArrayList<>();
        List<Weighed> page = of.items(origin, null, 4);
        while (page != null && !page.isEmpty()) {
            all.addAll(page);
            page = of.items(origin, of.place(page.get(page.size() - 1)), 4);
        }
        return all;
    }

    private static List<LeftOutPlace> leftOut(Explanation of) throws SQLException {
        List<LeftOutPlace> all = new ArrayList<>();
        List<LeftOutPlace> page = of.leftOut(null, 5);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = of.leftOut(page.get(page.size() - 1), 5);
        }
        return all;
    }

    private static String withoutRecords(ExcerptView view) {
        return view.toString().replaceAll("records=.*, pendingSince", "");
    }

    /** What was found so far. */
    private static final class Differences {

        private final List<String> found = new ArrayList<>();
        private int compared;
        private int pieces;
        private String of = "";

        Differences of(String what) {
            compared++;
            of = what;
            return this;
        }

        void between(String piece, Object whole, Object kept) {
            pieces++;
            if (!whole.equals(kept)) {
                found.add(of + ", " + piece + ": from all evidence " + whole + ", from what is kept " + kept);
            }
        }
    }
}
