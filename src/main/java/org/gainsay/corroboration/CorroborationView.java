package org.gainsay.corroboration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Joined;
import org.gainsay.assessment.Opinion;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.Status;
import org.jspecify.annotations.Nullable;

/** A corroboration with its explanation, as answered. */
@Schema(
        name = "Corroboration",
        description =
                "The computed state of a claim's evidence, with every reason for it. It never says true or false.")
public record CorroborationView(
        String claim,

        @Schema(description = "What was recorded later was not used; absent: all was.") @Nullable
        Instant knownAt,

        @Schema(description = "What was said later was not used; absent: all was.") @Nullable
        Instant saidBy,

        String policy,

        @Schema(
                description = "SHA-256 of the core: the RFC 8785 form of the object of the members status, rule,"
                        + " policy, supportLevel, denialLevel, flags, supportPoints, denialPoints, opinion,"
                        + " supportBalance, conflict, likelihood, confidence, origins, leftOut, pivotal and oneMore."
                        + " Two answers with one digest are the same.",
                pattern = "[0-9a-f]{64}")
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

        OpinionView opinion,
        BigDecimal supportBalance,
        BigDecimal conflict,

        @Schema(description = "In the words of ICD 203.", example = "cannot be judged")
        String likelihood,

        Confidence confidence,
        List<Corroboration.Origin> origins,
        List<Corroboration.LeftOut> leftOut,

        @Schema(description = "Origins without which the status would be another.")
        List<String> pivotal,

        Corroboration.OneMore oneMore,

        @Schema(description = "Why statements are one origin.")
        List<Joined> joinedBy,

        @Schema(description = "How each statement was weighed.")
        List<Assessment.Weighed> items,

        @Schema(description = "All of it in words.") List<String> sentences) {

    /** Belief, disbelief and uncertainty, which add up to 1. */
    @Schema(name = "Opinion")
    public record OpinionView(BigDecimal belief, BigDecimal disbelief, BigDecimal uncertainty) {

        static OpinionView of(Corroboration c) {
            return of(c.opinion());
        }

        static OpinionView of(Opinion opinion) {
            return new OpinionView(opinion.belief(), opinion.disbelief(), opinion.uncertainty());
        }
    }

    /** What was asked, and what came of it. */
    public CorroborationView(Question asked, Assessment a) {
        this(asked.claim(), asked.knownAt(), asked.saidBy(), a, a.corroboration());
    }

    CorroborationView(String claim, Basis basis, Assessment a) {
        this(claim, basis.knownAt(), basis.saidBy(), a, a.corroboration());
    }

    private CorroborationView(
            String claim, @Nullable Instant knownAt, @Nullable Instant saidBy, Assessment a, Corroboration c) {
        this(
                claim,
                knownAt,
                saidBy,
                c.policy(),
                Core.of(c).digest(),
                c.status(),
                c.rule(),
                c.supportLevel(),
                c.denialLevel(),
                c.flags(),
                c.supportPoints(),
                c.denialPoints(),
                OpinionView.of(c),
                c.supportBalance(),
                c.conflict(),
                c.likelihood().words(),
                c.confidence(),
                c.origins(),
                c.leftOut(),
                c.pivotal(),
                c.oneMore(),
                a.joinedBy(),
                a.items(),
                a.sentences());
    }
}
