package org.gainsay.corroboration;

import java.time.Instant;
import java.util.UUID;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Change;
import org.jspecify.annotations.Nullable;

/**
 * A claim's corroboration as kept.
 *
 * @param number counts every time that something it rests on was written
 * @param touchedAt when that was last
 * @param changedAt when the figures last changed by it
 * @param currency whether the claim is still meant, when it was read
 */
record Kept(
        UUID claim,
        String policy,
        long number,
        Instant touchedAt,
        Instant changedAt,
        Figures figures,
        @Nullable Currency currency) {

    /** The next one, after an act. */
    Kept next(Figures now, Instant at) {
        return new Kept(claim, policy, number + 1, at, figures.equals(now) ? changedAt : at, now, currency);
    }

    /** The change that led to it; from nothing where there was none before. */
    Change changedFrom(@Nullable Kept before) {
        return new Change(
                claim, policy, before == null ? null : before.figures().standing(), figures.standing());
    }

    /** A claim's first one. */
    static Kept first(UUID claim, String policy, Figures figures, Instant at) {
        return new Kept(claim, policy, 1, at, at, figures, null);
    }
}
