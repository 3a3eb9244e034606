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
 * @param number counts every time that something it rests on was written; 0 where a new claim is due, and was not
 *     assessed yet
 * @param touchedAt when that was last
 * @param changedAt when the figures last changed by it
 * @param due that it is behind; null where it is not
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
        @Nullable Due due,
        @Nullable Currency currency) {

    /** The next one, after an act; a desk's first follows the public's. */
    Kept next(UUID of, Figures now, Instant at) {
        return next(of, now, at, at);
    }

    /** The next one, stored some time after the last of the acts that it follows. */
    Kept next(UUID of, Figures now, Instant act, Instant at) {
        Instant touched = act.isAfter(touchedAt) ? act : touchedAt;
        return new Kept(claim, policy, of, number + 1, touched, changes(now) ? at : changedAt, now, null, currency);
    }

    /** Whether these figures are a change; the first ones are. */
    boolean changes(Figures now) {
        return number == 0 || !figures.equals(now);
    }

    /** Since when it is behind; null where it is not. */
    @Nullable
    Instant pendingSince() {
        return due == null ? null : due.since();
    }

    /** As it stands, whatever it has still to follow. */
    Kept asFollowed() {
        return new Kept(claim, policy, audience, number, touchedAt, changedAt, figures, null, currency);
    }

    /** When the last act was that moved it, whether it has followed that or not. */
    Instant movedAt() {
        return due != null && due.last().isAfter(touchedAt) ? due.last() : touchedAt;
    }

    /** The change that led to it; from nothing where there was none before. */
    Change changedFrom(@Nullable Kept before) {
        return new Change(
                claim,
                policy,
                null,
                before == null || before.number() == 0 ? null : before.figures().standing(),
                figures.standing());
    }

    /** A claim's first one. */
    static Kept first(UUID claim, String policy, UUID of, Figures figures, Instant at) {
        return new Kept(claim, policy, of, 1, at, at, figures, null, null);
    }

    /** In place of the first one of a new claim that is due. */
    static Kept none(UUID claim, String policy, UUID of, Figures figures, Instant at) {
        return new Kept(claim, policy, of, 0, at, at, figures, null, null);
    }
}
