package org.gainsay.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record EvidenceContent(
        @Schema(description = "What it does to the claim.") @NotNull
        Stance stance,

        @Schema(description = "The editor's own judgement; by the stakes if absent.") @Nullable
        Interest interest,

        @Schema(description = "Which part of the claim it is about.") @Nullable @Size(max = 1000)
        String scope,

        @Schema(description = "Why it is linked so.") @Nullable @Size(max = 4000)
        String rationale,

        @Schema(description = "Whether an editor vouches for its authenticity.") @Nullable
        Boolean verified) {}
