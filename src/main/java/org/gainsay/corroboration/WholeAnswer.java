package org.gainsay.corroboration;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Assessment;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** A corroboration with the whole of its explanation, however long that is: for who takes it along. */
public final class WholeAnswer {

    private static final Table<Long> EXPIRIES = new Table<>(Kind.CLAIM, row -> {
        long last = row.getLong("expires_last");
        return row.wasNull() ? Long.MAX_VALUE : last;
    });

    private WholeAnswer() {}

    /** Of what a reading has loaded. */
    public static StoredCorroborationView of(Reading reading, DossierLoader.Loaded loaded) throws SQLException {
        String born = loaded.records().claim(reading.claim());
        Assessment whole = new WholeExplanation(loaded, reading.question(born)).whole();
        return StoredCorroborationView.of(
                born, reading.basis(), whole, loaded.records(), pendingSince(reading), currency(reading));
    }

    /** Since when what is kept is behind; null: it is not, or the past is asked for. */
    static @Nullable Instant pendingSince(Reading reading) {
        return reading.horizon().present() ? reading.kept().pendingSince() : null;
    }

    /** At an instant, by what was known of it then. */
    static @Nullable Currency currency(Reading reading) throws SQLException {
        Horizon horizon = reading.horizon();
        UUID claim = reading.claim();
        if (horizon.present()) {
            return reading.kept().currency();
        }
        Long until = EXPIRIES.find(reading.connection(), "t.id = ANY (?)", List.of(claim), horizon)
                .get(claim);
        return until == null || until == Long.MAX_VALUE
                ? null
                : Currency.of(until, reading.basis().knownAt());
    }
}
