package org.gainsay.telling.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Stance;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.Party;
import org.jspecify.annotations.Nullable;

/** One thing that was said about a claim. */
@Schema(name = "TimelineEntry", description = "One thing that was said about a claim.")
public record TimelineEntry(
        UUID statement,
        UUID evidence,

        @Schema(description = "As said: a year, a month, a date, or a time with its zone.")
        String saidAt,

        @Schema(description = "The first moment that saidAt may mean.")
        Instant first,

        @Schema(description = "The last.") Instant last,

        @Schema(description = "Whether saidAt is too imprecise to say that it was said before or after another entry.")
        boolean orderUncertain,

        @Schema(description = "Since when the desk knew it; absent: from the beginning.") @Nullable
        Instant recordedAt,

        @Schema(description = "Absent: the outlet says it on its own account.") @Nullable
        Who speaker,

        @Nullable Who onBehalfOf,
        Who outlet,
        @Nullable UUID publication,
        @Nullable SpeechAct act,
        @Nullable Naming naming,
        @Nullable Directness directness,
        @Nullable Form form,
        String text,
        @Nullable String language,
        @Nullable String translation,
        Part part,

        @Schema(description = "What it does to the claim.") Stance stance,

        @Schema(description = "The claim that it was linked to, if its evidence reaches this one by way of another.")
        @Nullable
        UUID byWayOf,

        @Nullable Interest interest,

        @Schema(description = "The statement that it was taken from; absent: it is no copy.") @Nullable
        UUID copyOf,

        @Nullable Derivation how,

        @Schema(description = "The statement that it comes from in the end; absent: itself.") @Nullable
        UUID root,

        @Schema(description = "Whether it comes from statements that were taken from each other in a circle.")
        boolean circular,

        @Schema(description = "The independent origin that it belongs to: its smallest statement.") @Nullable
        UUID origin,

        @Schema(description = "Why it is not counted; absent: it is.") @Nullable
        LeftOutReason leftOut,

        @Schema(description = "Since when it is withdrawn.") @Nullable
        Instant withdrawnAt,

        @Schema(description = "The statement that it takes back.") @Nullable
        UUID takesBack,

        List<Mark> marks) {

    /** What an entry is to the claim. */
    @Schema(name = "TimelinePart")
    public enum Part {
        /** It says that the claim holds. */
        SUPPORT,
        /** It says that it does not. */
        DENIAL,
        /** Its speaker said neither, declined, or did not respond: no denial. */
        NON_DENIAL,
        /** It helps to understand the claim. */
        CONTEXT,
        /** It takes back an earlier statement. */
        RETRACTION,
        /** It corrects an earlier statement. */
        CORRECTION
    }

    /** Somebody, by name. */
    @Schema(name = "TimelineSource")
    public record Who(UUID id, String name, SourceKind kind) {

        static Who of(Party party) {
            return new Who(party.id(), party.shown(), party.kind());
        }
    }

    /**
     * Something to notice.
     *
     * @param from what the same party said before
     */
    @Schema(name = "TimelineMark")
    public record Mark(
            Kind kind, @Nullable Stance from, @Nullable Stance to) {

        /** What there is to notice. */
        @Schema(name = "TimelineMarkKind")
        public enum Kind {
            /** With it the party that answers for it changed its position. */
            POSITION_CHANGED,
            /** It is said against its party's own interest. */
            AGAINST_INTEREST,
            /** By it a party with a stake of its own in the claim admits it. */
            ADMITTED,
            /** It is an admission, which stands although its party has since taken it back. */
            ADMISSION_TAKEN_BACK,
            /** It, or the statement that it comes from, is withdrawn. */
            WITHDRAWN,
            /** It is the answer to a request for comment. */
            ANSWERS_REQUEST
        }

        static Mark of(Kind kind) {
            return new Mark(kind, null, null);
        }
    }
}
