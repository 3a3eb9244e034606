package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Status;
import org.gainsay.claim.Currency;
import org.gainsay.corroboration.StoredCorroborationView.RecordLink;
import org.jspecify.annotations.Nullable;

/** A corroboration with as much of its explanation as one answer holds. */
@Schema(
        name = "CorroborationExcerpt",
        description = "A corroboration of more than 200 items, or 200 links that are left out: all its figures, the"
                + " weightiest origins of each side, and the first of what is left out, with the counts of all. The rest"
                + " is read page by page.")
record ExcerptView(
        @Schema(description = "The claim, by the id of its first recording.")
        String claim,

        @JsonUnwrapped Basis basis,

        @Schema(
                description =
                        "SHA-256 of the core, as in a whole answer. Absent where more than 5,000 links bear on the"
                                + " claim: it would take all of them.",
                pattern = "[0-9a-f]{64}")
        @Nullable
        String digest,

        Status status,

        @Schema(description = "The rule of the decision table that fired.", example = "R8")
        String rule,

        @Schema(description = "0 none, 1 weak, 2 qualified, 3 corroborated, 4 verified.")
        int supportLevel,

        @Schema(description = "0 none, 1 weak, 2 qualified, 3 corroborated, 4 verified.")
        int denialLevel,

        List<Flag> flags,

        @Schema(description = "Evidence for it, in millionths.")
        long supportPoints,

        @Schema(description = "Evidence against it, in millionths.")
        long denialPoints,

        CorroborationView.OpinionView opinion,
        BigDecimal supportBalance,
        BigDecimal conflict,

        @Schema(description = "In the words of ICD 203.", example = "cannot be judged")
        String likelihood,

        Confidence confidence,

        @Schema(description = "Who supports it.") SideView supporting,

        @Schema(description = "Who denies it.") SideView denying,

        @Schema(description = "What bears on it and is not counted.")
        LeftOutView leftOut,

        @Schema(description = "Origins without which the status would be another.")
        List<String> pivotal,

        Corroboration.OneMore oneMore,

        @Schema(description = "It in words: the weightiest origins, and counts.")
        List<String> sentences,

        @Schema(description = "By kind, the records that are named, with their ids and addresses here.")
        Map<String, Map<String, RecordLink>> records,

        @Schema(
                description =
                        "Since when this is behind: an act of that instant moved more than could follow at once, and it"
                                + " will. Absent where it is up to date.")
        @Nullable
        Instant pendingSince,

        @Schema(description = "Whether the claim is still meant, now or at knownAt; absent where it does not expire.")
        @Nullable
        Currency currency) {

    /** A side, with the first of its origins. */
    @Schema(
            name = "ExplainedSide",
            description = "One side: how many origins and items it has, and its first 100 origins: those that qualify"
                    + " first, then by their points.")
    record SideView(
            @Schema(description = "How many origins.") long origins,

            @Schema(description = "How many items they have on this side.")
            long statements,

            List<OriginView> items,

            @Schema(
                    description = "Where the origins go on: send it as cursor to"
                            + " /api/v1/claims/{claim}/corroboration/origins with the same stance and instants. Absent at"
                            + " the end.")
            @Nullable
            String next) {

        /** Keeps a copy. */
        SideView {
            items = List.copyOf(items);
        }
    }

    /** What is left out, with the first of it. */
    @Schema(name = "ExplainedLeftOut", description = "The links that bear on the claim and are not counted.")
    record LeftOutView(
            @Schema(
                    description =
                            "How many, by reason. OTHER_LINK is absent where more than 5,000 statements have links to"
                                    + " several of the claims that bear on this one.")
            Map<LeftOutReason, Long> counts,

            @Schema(description = "The first 100 of them.") List<Corroboration.LeftOut> items,

            @Schema(
                    description = "Where they go on: send it as cursor to"
                            + " /api/v1/claims/{claim}/corroboration/left-out. Absent at the end.")
            @Nullable
            String next) {

        /** Keeps a copy. */
        LeftOutView {
            items = List.copyOf(items);
        }
    }
}
