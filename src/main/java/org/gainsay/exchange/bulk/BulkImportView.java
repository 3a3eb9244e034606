package org.gainsay.exchange.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bulk import, and how far it has come. */
@Schema(name = "BulkImport", description = "An import of lines, and how far it has come.")
public record BulkImportView(
        UUID id,

        @Schema(description = "The system that the lines come from.", example = "desk")
        String system,

        ImportState state,

        @Schema(description = "Whether all of it is stored, or nothing.")
        boolean atomic,

        @Schema(description = "Who sent it.") String actor,

        @Schema(description = "When it was first sent.") Instant startedAt,

        @Schema(description = "When it last came further.") Instant changedAt,

        @Schema(description = "When it ended.") @Nullable Instant endedAt,

        @Schema(description = "How many lines were read; sent again with resume, it goes on behind them.")
        long lines,

        @Schema(description = "How many of them brought something new.")
        long stored,

        @Schema(description = "How many brought nothing that was not here.")
        long unchanged,

        @Schema(description = "How many were refused.") long refused,

        @Schema(description = "How many were no records: of the kinds EXPORT, JOURNAL and END, and empty ones.")
        long passedOver,

        @Schema(description = "How many name what has not come yet.")
        long waiting,

        @Schema(description = "How many bytes were read since it was last sent.")
        long bytes,

        @Schema(description = "How many bytes there are, as the request says; absent where it does not.") @Nullable
        Long bytesTotal,

        @Schema(description = "How many lines a second since it was last sent.") @Nullable
        Long linesPerSecond,

        @Schema(description = "About how many seconds it still takes; absent where that is not known.") @Nullable
        Long secondsLeft) {

    /** What is computed of it for whoever reads it. */
    static BulkImportView of(BulkImport i, Instant now) {
        double seconds = Math.max(
                0.001,
                Duration.between(i.resumedAt(), i.endedAt() == null ? i.changedAt() : i.endedAt())
                                .toMillis()
                        / 1000.0);
        Progress p = i.progress();
        ImportState state = i.state(now);
        Long total = i.bytesTotal();
        boolean tells = state == ImportState.RUNNING && total != null && p.bytes() > 0;
        return new BulkImportView(
                i.id(),
                i.system(),
                state,
                i.atomic(),
                i.actor(),
                i.startedAt(),
                i.changedAt(),
                i.endedAt(),
                p.lines(),
                p.stored(),
                p.unchanged(),
                p.refused(),
                p.passedOver(),
                p.open().length,
                p.bytes(),
                total,
                p.lines() > i.resumedLines() ? Math.round((p.lines() - i.resumedLines()) / seconds) : null,
                tells && total != null ? Math.round((total - p.bytes()) * seconds / p.bytes()) : null);
    }
}
