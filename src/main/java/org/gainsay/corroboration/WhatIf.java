package org.gainsay.corroboration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** What is supposed about a claim. */
@Schema(
        name = "WhatIf",
        description = "What is supposed, all of it together, of at most 200 things. A reference is to a record, or to"
                + " what is supposed here: {\"system\": \"what-if\", \"value\": \"001\"} is the first statement,"
                + " a source has the id that is given to it.")
public record WhatIf(
        @Schema(description = "Sources that have no record yet.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull NewVoice> sources,

        @Schema(description = "More statements on the claim: what-if:001, what-if:002 and so on in the answer.")
        @Nullable
        @Size(max = MOST)
        List<@Valid @NotNull Said> statements,

        @Schema(description = "More links; of a statement that is linked already, the link as it would be instead.")
        @Nullable
        @Size(max = MOST)
        List<@Valid @NotNull Linked> links,

        @Schema(description = "Statements that are withdrawn.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull Reference> withdrawStatements,

        @Schema(description = "Links that are withdrawn.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull Reference> withdrawEvidence,

        @Schema(description = "Other letters of sources.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull Rated> ratings,

        @Schema(description = "More affiliations.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull Affiliated> affiliations,

        @Schema(description = "More stakes.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull Staked> stakes,

        @Schema(description = "More rulings on statements.") @Nullable @Size(max = MOST)
        List<@Valid @NotNull Ruled> rulings,

        @Schema(description = "Policies to compute with, side by side; the one that policy names if absent.")
        @Nullable
        @Size(min = 1, max = 10)
        List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,100}") String> policies) {

    /** More would be another story, not a supposition about this one. */
    static final int MOST = 200;

    /** How many things are supposed. */
    int size() {
        return Stream.of(
                        sources,
                        statements,
                        links,
                        withdrawStatements,
                        withdrawEvidence,
                        ratings,
                        affiliations,
                        stakes,
                        rulings)
                .flatMap(Stream::ofNullable)
                .mapToInt(Collection::size)
                .sum();
    }

    /** A source that has no record yet. */
    @Schema(name = "SupposedSource", description = "A source that has no record yet.")
    public record NewVoice(
            @Schema(description = "A name to refer to it by, here and in the answer.", example = "witness")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{1,100}")
            String id,

            @Schema(description = "Its name; its id if absent.") @Nullable @Size(min = 1, max = 500)
            String name,

            @Schema(description = "What it is; PERSON if absent.") @Nullable
            SourceKind kind,

            @Schema(description = "Its letter; F, cannot be judged, if absent.") @Nullable
            Letter reliability) {}

    /** A statement as it might come in, with its link to the claim. */
    @Schema(name = "SupposedStatement", description = "A statement as it might come in, with its link to the claim.")
    public record Said(
            @Schema(description = "Who says it; absent: the outlet on its own account.") @Nullable @Valid
            Reference speaker,

            @Schema(
                    description = "The party whose statement it is. If absent: the party whose only spokesperson or"
                            + " official the speaker is on record.")
            @Nullable
            @Valid
            Reference onBehalfOf,

            @Schema(description = "Who publishes it; absent: an outlet that has no record.") @Nullable @Valid
            Reference outlet,

            @Schema(description = "When it is said; absent: at saidBy, at knownAt, or now.") @Nullable @WorldTimeText
            String saidAt,

            @Schema(description = "The statement that it is taken from.") @Nullable @Valid
            Reference derivedFrom,

            @Schema(
                    description = "How near its speaker is to the matter. If absent: INFORMED of a named speaker,"
                            + " UNNAMED of another, HEARSAY, which weighs nothing, where there is none.")
            @Nullable
            Directness directness,

            @Schema(description = "PARAPHRASED if absent.") @Nullable
            Form form,

            @Schema(description = "What it does to the claim.") @NotNull
            Stance stance,

            @Schema(description = "The claim that it is linked to; the one in question if absent.") @Nullable @Valid
            Reference claim,

            @Schema(description = "The editor's own judgement; by the stakes if absent.") @Nullable
            Interest interest,

            @Schema(description = "Whether an editor vouches for its authenticity.") @Nullable
            Boolean verified) {}

    /** A link of a statement that is there. */
    @Schema(name = "SupposedLink", description = "A link of a statement that is there.")
    public record Linked(
            @NotNull @Valid Reference statement,

            @Schema(description = "The claim that it is linked to; the one in question if absent.") @Nullable @Valid
            Reference claim,

            @NotNull Stance stance,
            @Nullable Interest interest,
            @Nullable Boolean verified) {}

    /** Another letter of a source. */
    @Schema(name = "SupposedRating", description = "Another letter of a source.")
    public record Rated(
            @NotNull @Valid Reference source, @NotNull Letter letter) {}

    /** One more affiliation. */
    @Schema(name = "SupposedAffiliation", description = "One more affiliation of a source.")
    public record Affiliated(
            @NotNull @Valid Reference source,
            @NotNull @Valid Reference with,

            @Schema(description = "The role; absent: one that speaks with the other's voice.") @Nullable
            Role as,

            @Nullable @WorldTimeText String from,
            @Nullable @WorldTimeText String until) {}

    /** One more stake. */
    @Schema(name = "SupposedStake", description = "One more stake in a claim.")
    public record Staked(
            @NotNull @Valid Reference source,
            @NotNull StakeKind stake,

            @Schema(description = "The claim; the one in question if absent.") @Nullable @Valid
            Reference claim,

            @Nullable @WorldTimeText String from,
            @Nullable @WorldTimeText String until) {}

    /** One more ruling. */
    @Schema(name = "SupposedRuling", description = "One more ruling on two statements.")
    public record Ruled(
            @NotNull @Valid Reference a,
            @NotNull @Valid Reference b,
            @NotNull RulingKind ruling) {}
}
