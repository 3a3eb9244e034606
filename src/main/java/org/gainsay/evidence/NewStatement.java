package org.gainsay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.gainsay.http.Pointers;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.gainsay.source.NewSource;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.NewPublication;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/** Something said, somewhere. To be recorded. */
@Schema(description = "Something said, somewhere.")
public record NewStatement(
        @Schema(
                description = "Who said it: a source's id, or a new one; absent: the outlet on its own account.",
                oneOf = {UUID.class, ExternalId.class, NewSource.class})
        @Nullable
        JsonNode speaker,

        @Schema(
                description =
                        "The party whose statement it is: it answers for it. If absent: the party whose only spokesperson or official"
                                + " the speaker is.")
        @Nullable
        @Valid
        Reference onBehalfOf,

        @Schema(description = "Who published it.") @NotNull @Valid
        Reference outlet,

        @Schema(
                description = "Where it appeared: a publication's id, or a new one.",
                oneOf = {UUID.class, ExternalId.class, NewPublication.class})
        @Nullable
        JsonNode publication,

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

        @Schema(
                description =
                        "How near its speaker is to the matter. If absent: INFORMED of a named speaker, UNNAMED of another, HEARSAY,"
                                + " which weighs nothing, where there is none.")
        @Nullable
        Directness directness,

        @Schema(description = "PARAPHRASED if absent.") @Nullable
        Form form,

        @Schema(description = "How the speaker is named.") @Nullable
        Naming naming,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,

        @Schema(description = "The claims that it bears on, and what it does to each.") @Nullable @Size(max = 100)
        List<@Valid @NotNull LinkedClaim> evidence) {

    /**
     * Pointers to what only an editor may say: what takes another statement back withdraws it.
     *
     * @param newSpeaker the speaker, if it is to be recorded with it
     * @param cautious the directness if it is not given
     */
    List<String> editors(@Nullable NewSource newSpeaker, Directness cautious) {
        List<String> editors = new ArrayList<>(newSpeaker == null ? List.of() : newSpeaker.editors("/speaker"));
        if (takesBack != null) {
            editors.add("/takesBack");
        }
        if (directness != null && directness != cautious) {
            editors.add("/directness");
        }
        for (int i = 0; evidence != null && i < evidence.size(); i++) {
            LinkedClaim link = evidence.get(i);
            editors.addAll(Evidence.editors(Pointers.to("/evidence", i), link.interest(), link.verified()));
        }
        return editors;
    }

    /** A claim that a new statement bears on. */
    @Schema(description = "A claim that the statement bears on.")
    public record LinkedClaim(
            @NotNull @Valid Reference claim,

            @Schema(description = "What it does to the claim; as its act says if absent.") @Nullable
            Stance stance,

            @Nullable Interest interest,
            @Nullable @Size(max = 1_000) String scope,
            @Nullable @Size(max = 4_000) String rationale,

            @Schema(description = "Whether an editor vouches for its authenticity.") @Nullable
            Boolean verified) {}
}
