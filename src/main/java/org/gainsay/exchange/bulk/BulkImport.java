package org.gainsay.exchange.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its row says.
 *
 * @param run how many times it was sent: what an earlier one still does is refused
 * @param resumedAt when it was last sent
 * @param resumedLines how many lines had been read by then
 */
record BulkImport(
        UUID id,
        String system,
        boolean atomic,
        ImportState written,
        int run,
        String actor,
        Instant startedAt,
        Instant resumedAt,
        long resumedLines,
        Instant changedAt,
        @Nullable Instant endedAt,
        @Nullable Long bytesTotal,
        Progress progress) {

    /** A process that reads nothing for so long gives up by itself; one that says nothing for longer is not there. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    /** How far it has come: who died could not say so. */
    ImportState state(Instant now) {
        return written == ImportState.RUNNING && changedAt.plus(SILENCE).isBefore(now)
                ? ImportState.INTERRUPTED
                : written;
    }
}
