package org.gainsay.corroboration;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of a reading, and on what it rests.
 *
 * @param whole the same, where it is from all of the evidence
 * @param born the id that the claim was born with
 */
record Reasons(Explanation explanation, @Nullable WholeExplanation whole, Records records, String born, Basis basis) {

    /**
     * From what is kept of the evidence, where that is much and the present is asked for; else from all of it. What is kept
     * may have to follow acts first: then it is explained as it was before them, from the records as they were.
     */
    static Reasons of(Reading reading, AsOf asOf) throws SQLException {
        WeighingRows rows = reading.weighed();
        if (rows == null) {
            DossierLoader.Loaded loaded = reading.load();
            String born = loaded.records().claim(reading.claim());
            WholeExplanation whole = new WholeExplanation(loaded, reading.question(born));
            return new Reasons(whole, whole, loaded.records(), born, reading.basis());
        }
        Reading kept = reading.asKept();
        Horizon horizon = reading.kept().due() == null
                ? Horizon.PRESENT
                : new Horizon(kept.basis().knownAt(), kept.basis().storedBy());
        SomeEvidence evidence = new SomeEvidence(reading.connection(), reading.claim(), horizon, asOf.named());
        DossierLoader.Loaded none = evidence.load(Set.of());
        String born = Objects.requireNonNull(none.records().find(Kind.CLAIM, reading.claim()), "it was found");
        return new Reasons(
                new WeighedExplanation(evidence, rows, asOf.named()), null, none.records(), born, kept.basis());
    }
}
