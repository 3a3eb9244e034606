package org.gainsay.source.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Effects;
import org.gainsay.ledger.Pending;
import org.jspecify.annotations.Nullable;

/** That an identity was sealed, and nothing of it. */
@Schema(name = "SealedIdentity", description = "That an identity was sealed, and nothing of it.")
public record IdentityView(
        UUID source,

        @Schema(description = "The version of the source that sealed it.")
        int version,

        Instant sealedAt,

        @Schema(description = "Corroborations whose figures change by it: who somebody is changes none.")
        List<Change> changes,

        @Schema(
                description = "Corroborations that follow later, as they are too many for one transaction. Absent where"
                        + " none do.")
        @Nullable
        List<Pending> pending) {

    /** Keeps copies. */
    public IdentityView {
        changes = List.copyOf(changes);
        pending = pending == null ? null : List.copyOf(pending);
    }

    IdentityView with(Effects effects) {
        return new IdentityView(source, version, sealedAt, effects.changes(), effects.pending());
    }
}
