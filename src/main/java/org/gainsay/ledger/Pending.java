package org.gainsay.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Corroborations that an act has moved and that follow later, as they are too many for its transaction.
 *
 * @param operation its address; null where nothing was stored
 * @param claims of how many claims, at least 1
 */
@Schema(name = "Pending", description = "Corroborations that follow later, as they are too many for one transaction.")
public record Pending(
        @Schema(description = "Where its progress is to be seen; absent with dryRun=true.") @Nullable
        String operation,

        @Schema(description = "The desk for which they follow; absent: for everybody.") @Nullable
        String desk,

        @Schema(description = "Of how many claims.") int claims) {

    /** Under the id of an operation. */
    public static Pending of(UUID operation, int claims) {
        return new Pending("/api/v1/operations?id=" + operation, null, claims);
    }

    /** The same, for a desk. */
    Pending of(Desk to) {
        return new Pending(operation, to.name(), claims);
    }

    /** The same, of what was only tried. */
    Pending tried() {
        return new Pending(null, desk, claims);
    }
}
