package org.gainsay.source.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Change;

/** That an identity was sealed, and nothing of it. */
@Schema(name = "SealedIdentity", description = "That an identity was sealed, and nothing of it.")
public record IdentityView(
        UUID source,

        @Schema(description = "The version of the source that sealed it.")
        int version,

        Instant sealedAt,

        @Schema(description = "Corroborations whose figures change by it: who somebody is changes none.")
        List<Change> changes) {

    /** Keeps a copy. */
    public IdentityView {
        changes = List.copyOf(changes);
    }

    IdentityView with(List<Change> changed) {
        return new IdentityView(source, version, sealedAt, changed);
    }
}
