package org.gainsay.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

        @Schema(description = "As it stood; absent for a new claim.") @Nullable
        Standing from,

        @Schema(description = "As it stands by it.") Standing to) {}
