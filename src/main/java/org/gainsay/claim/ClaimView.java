package org.gainsay.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** A claim as answered. */
@Schema(name = "Claim", description = "A proposition.")
public record ClaimView(
        @JsonUnwrapped RecordView record,
        String text,
        @Nullable String language,
        List<String> topics,

        @Schema(description = NewClaim.EXPIRES) @Nullable String expires,

        @Schema(description = "Whether it is still meant, now; absent where it does not expire.") @Nullable
        Currency currency) {}
