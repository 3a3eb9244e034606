package org.gainsay.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.ledger.InstantText;
import org.gainsay.ledger.Instants;
import org.jspecify.annotations.Nullable;

/** A dossier and what is asked of it. */
@Schema(name = "AssessmentRequest", description = "A dossier and what is asked of it. Nothing of it is stored.")
public record AssessmentRequest(
        @NotNull @Valid Ask ask, @NotNull @Valid DossierDocument dossier) {

    /** Which claim, as known when, of what was said by when, under which policy. */
    @Schema(name = "Question")
    public record Ask(
            @NotNull @Pattern(regexp = DossierDocument.ID) String claim,

            @Schema(description = "Use what was recorded by then; all if absent.", example = "2023-08-31T12:00:00Z")
            @Nullable
            @InstantText
            String knownAt,

            @Schema(description = "Use what was said by then; all if absent.", example = "2023-08-31T12:00:00Z")
            @Nullable
            @InstantText
            String saidBy,

            @Schema(description = "corroboration-1 if absent.", example = "corroboration-1-strict")
            @Nullable
            @Pattern(regexp = "[a-z0-9-]{1,100}")
            String policy) {

        /** The policy asked for; null where there is none of that id. */
        @Nullable
        Policy policyAsked() {
            return policy == null ? Policy.CORROBORATION_1 : Policy.named(policy);
        }

        Question question(Policy by) {
            return new Question(claim, Instants.parseIfGiven(knownAt), Instants.parseIfGiven(saidBy), by);
        }
    }
}
