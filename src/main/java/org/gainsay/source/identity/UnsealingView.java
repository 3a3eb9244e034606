package org.gainsay.source.identity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody read who a sealed source is. */
@Schema(name = "Unsealing", description = "That somebody read who a sealed source is.")
public record UnsealingView(
        @Schema(description = "By which the journal has it.")
        UUID id,

        UUID source,

        @Schema(description = "The version of the source that sealed what was read.")
        int sealed,

        @Schema(description = "When it was read.") Instant at,

        @Schema(description = "Who read it.", example = "token:admin")
        String actor,

        @Schema(description = "Why.") String reason,

        @Schema(description = "Who the source is; in the answer to who reads it only.") @Nullable
        NewIdentity identity) {

    UnsealingView with(NewIdentity read) {
        return new UnsealingView(id, source, sealed, at, actor, reason, read);
    }

    /** Nothing of the identity: what has words can end up in a log. */
    @Override
    public String toString() {
        return "Unsealing " + id;
    }
}
