package org.gainsay.corroboration;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.Change;
import org.jspecify.annotations.Nullable;

/** What would change if something fell. */
@Schema(name = "Impact", description = "What would change if something fell.")
public record ImpactView(
        @Schema(description = "The statements that would be withdrawn.")
        List<UUID> withdrawn,

        @Schema(description = "The letter that the source would have.") @Nullable
        Letter letter,

        @Schema(description = "How many claims rest on it, whether their figures would change or not.")
        int claims,

        @Schema(description = "Corroborations whose figures would change, as the write itself would tell.")
        List<Change> changes) {}
