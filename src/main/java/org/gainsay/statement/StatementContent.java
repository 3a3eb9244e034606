package org.gainsay.statement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.gainsay.source.NewSource;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record StatementContent(
        @Schema(
                description = "Who said it: a source's id, or a new one; absent: the outlet on its own account.",
                oneOf = {UUID.class, ExternalId.class, NewSource.class})
        @Nullable
        JsonNode speaker,

        @Schema(description = "The party whose statement it is: it answers for it.") @Nullable @Valid
        Reference onBehalfOf,

        @Schema(description = "Who published it.") @NotNull @Valid
        Reference outlet,

        @Schema(description = "Where it appeared.") @Nullable @Valid
        Reference publication,

        @Schema(description = "The agency that carried it; decides nothing.") @Nullable @Valid
        Reference wire,

        @Schema(description = "What the speaker did by saying it.") @Nullable
        SpeechAct act,

        @Schema(description = "The words.") @NotNull @Size(max = 20000)
        String text,

        @Schema(description = "BCP 47 tag of the words.")
        @Nullable
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}")
        String language,

        @Schema(description = "The words in the desk's language.") @Nullable @Size(max = 20000)
        String translation,

        @Schema(description = "When it was said: a year, a month, a date, or a time with its zone.")
        @NotNull
        @WorldTimeText
        String saidAt,

        @Schema(description = "The statement that this one was taken from.") @Nullable @Valid
        Reference derivedFrom,

        @Schema(description = "How it was taken.") @Nullable Derivation how,

        @Schema(description = "The statement that it takes back.") @Nullable @Valid
        Reference takesBack,

        @Schema(description = "How near its speaker is to the matter; HEARSAY, which weighs nothing, if absent.")
        @Nullable
        Directness directness,

        @Schema(description = "PARAPHRASED if absent.") @Nullable
        Form form,

        @Schema(description = "How the speaker is named.") @Nullable
        Naming naming) {

    /** The same, said by a speaker who has been recorded by now. */
    StatementContent by(Reference recorded) {
        return new StatementContent(
                recorded.given(),
                onBehalfOf,
                outlet,
                publication,
                wire,
                act,
                text,
                language,
                translation,
                saidAt,
                derivedFrom,
                how,
                takesBack,
                directness,
                form,
                naming);
    }
}
