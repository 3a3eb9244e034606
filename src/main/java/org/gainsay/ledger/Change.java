package org.gainsay.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Desk;
import org.jspecify.annotations.Nullable;

/**
 * A corroboration whose figures an act changed.
 *
 * @param from null where the claim came into being with the act
 */
@Schema(name = "CorroborationChange", description = "A corroboration whose figures change.")
public record Change(
        UUID claim,
        String policy,

        @Schema(description = "The desk for which it changes; absent: for the public.") @Nullable
        String desk,

        @Schema(description = "As it stood; absent for a new claim.") @Nullable
        Standing from,

        @Schema(description = "As it stands by it.") Standing to) {

    /** The same, for a desk. */
    Change of(@Nullable Desk to) {
        return to == null ? this : new Change(claim, policy, to.name(), from, this.to);
    }
}
