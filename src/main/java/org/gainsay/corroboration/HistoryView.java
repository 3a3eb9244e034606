package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** A change of a claim's corroboration, with what caused it. */
@Schema(name = "PastChange", description = "A change of a claim's corroboration, with what caused it.")
public record HistoryView(
        @JsonUnwrapped Change change,

        @Schema(description = "Counts what was written that the corroboration rests on, up to this change.")
        long number,

        @Schema(description = "Since when it stood so.") Instant at,

        @Schema(description = "When it changed again; absent while it stands so.") @Nullable
        Instant until,

        @Schema(description = "How many milliseconds it stood so; absent while it does.") @Nullable
        Long millis,

        Cause cause,

        @Schema(
                description =
                        "The claims through which it came here by a relation, where what caused it does not bear on"
                                + " this claim itself; absent where it does.")
        @Nullable
        List<UUID> through) {

    /** What was written that changed it. */
    @Schema(name = "Cause", description = "What was written that changed it.")
    public record Cause(
            UUID record,

            @Schema(description = "The address of the record; absent where it is not known any more.") @Nullable
            String href,

            @Nullable Kind kind,

            @Schema(description = "When that was, where what it changed followed later; absent where it was at once.")
            @Nullable
            Instant at,

            @Nullable Deed act,
            @Nullable Integer version,
            @Nullable String actor,
            @Nullable String request) {}
}
