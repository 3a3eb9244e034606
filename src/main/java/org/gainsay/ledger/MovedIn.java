package org.gainsay.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record, as it was where it was first recorded.
 *
 * @param record what it says
 * @param at since when it was the version; null of the first one: since it was known
 * @param withdrawnAt since when it was withdrawn then; null: it stood
 * @param withdrawalReason why it was withdrawn; null: nobody has said
 * @param by who recorded the version; null: who moves it in, whom the journal names besides
 */
public record MovedIn<R extends Recorded>(
        R record,
        @Nullable Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,
        @Nullable String by) {}
