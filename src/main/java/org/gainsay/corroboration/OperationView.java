package org.gainsay.corroboration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an act has left to be done, and how far that is. */
@Schema(name = "Operation", description = "What a write has left to be done later, and how far that is.")
public record OperationView(
        UUID id,

        @Schema(description = "When the write was.") Instant at,

        @Schema(description = "The desk for which it is done; absent: for everybody.") @Nullable
        String desk,

        HistoryView.Cause cause,

        @Schema(description = "How many claims' corroborations it moved.")
        int claims,

        @Schema(description = "How many of them have still to follow; at 0 all is up to date with it.")
        int remaining) {}
