package org.gainsay.corroboration;

import java.time.Instant;
import java.util.UUID;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Change;
import org.jspecify.annotations.Nullable;

/**
 * A claim's corroboration as kept.
 *
 * @param audience for whom: a desk, or {@link org.gainsay.ledger.Recorded#PUBLISHED}
 * @param number counts every time that something it rests on was written
 * @param touchedAt when that was last
 * @param changedAt when the figures last changed by it
 * @param currency whether the claim is still meant, when it was read
 */
record Kept(
        UUID claim,
        String policy,
        UUID audience,
        long number,
        Instant touchedAt,
        Instant changedAt,
        Figures figures,
        @Nullable Currency currency) {

    /** The next one, after an act; a desk's first follows the public's. */
    Kept next(UUID of, Figures now, Instant at) {
        return new Kept(claim, policy, of, number + 1, at, figures.equals(now) ? changedAt : at, now, currency);
    }

    /** The change that led to it; from nothing where there was none before. */
    Change changedFrom(@Nullable Kept before) {
        return new Change(
                claim, policy, null, before == null ? null : before.figures().standing(), figures.standing());
    }

    /** A claim's first one. */
    static Kept first(UUID claim, String policy, UUID of, Figures figures, Instant at) {
        return new Kept(claim, policy, of, 1, at, at, figures, null);
    }
}
