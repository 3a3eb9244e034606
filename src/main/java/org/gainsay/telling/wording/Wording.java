package org.gainsay.telling.wording;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a claim can be printed.
 *
 * @param headline without articles and full stop
 * @param brief one sentence
 * @param full with the number of origins, neutral voices and caveats
 */
public record Wording(String headline, String brief, String full, Parts parts) {

    /** What the sentences are made of, for those who make their own. */
    @Schema(name = "WordingParts", description = "What the sentences are made of, for those who make their own.")
    public record Parts(
            @Schema(description = "Who says it, or says it in the strongest way; absent: nobody does.") @Nullable
            String subject,

            Modality modality,

            @Schema(description = "Independent origins behind the subject: reprints, and voices of one house, are one.")
            int origins,

            @Schema(description = "Statements of these origins.")
            int statements,

            @Schema(description = "How many of them are copies.")
            int copies,

            @Schema(description = "Who denies it, and with what stake; absent: nobody does.") @Nullable
            String denial,

            @Schema(description = "Who was asked and said neither, which is no denial.") @Nullable
            String nonDenial,

            @Schema(
                    description = "Who did not respond to a request for comment by its deadline, which is no denial;"
                            + " absent: nobody is known to have been silent.")
            @Nullable
            String noResponse,

            @Schema(description = "Who has been asked for comment and has still time to answer; absent: nobody.")
            @Nullable
            String asked,

            List<Caveat> caveats) {

        /** Keeps a copy. */
        public Parts {
            caveats = List.copyOf(caveats);
        }
    }

    /** In what way it is said. */
    @Schema(name = "WordingModality")
    public enum Modality {
        /** Somebody says it. */
        SAYS,
        /** Outlets report it on their own account. */
        REPORTS,
        /** Somebody passes it on whose own source is not on record. */
        HEARSAY,
        /** Who said it has been withdrawn. */
        WITHDRAWN,
        /** Nobody on record says it. */
        NOBODY
    }

    /** Something that must not be lost in shortening. */
    @Schema(name = "WordingCaveat", description = "Something that must not be lost in shortening.")
    public record Caveat(Code code, String text) {

        /** What it is about. */
        @Schema(name = "WordingCaveatCode")
        public enum Code {
            /** All of it is one origin. */
            ONE_ORIGIN,
            /** Who says it has a stake in it. */
            SUPPORT_INTERESTED,
            /** Who says it is not named. */
            SUPPORT_UNNAMED,
            /** The source of what is passed on is not on record. */
            SUPPORT_HEARSAY,
            /** Somebody says it against their own interest. */
            AGAINST_INTEREST,
            /** An admission has since been taken back. */
            ADMISSION_TAKEN_BACK,
            /** All denials are by those who have a stake in it. */
            DENIAL_INTERESTED,
            /** What is taken for a denial was said of another claim. */
            DENIAL_BY_OTHER_CLAIM,
            /** The source of a denial is not on record. */
            DENIAL_HEARSAY,
            /** Somebody said otherwise before. */
            POSITION_CHANGED,
            /** Statements cite each other in a circle. */
            CIRCULAR_REPORTING,
            /** What supported it has been withdrawn, or some of it. */
            SUPPORT_WITHDRAWN,
            /** A denial has been withdrawn. */
            DENIAL_WITHDRAWN,
            /** One origin stands on both sides. */
            SPLIT_ORIGIN,
            /** One party said both at once. */
            STANCE_CONFLICT,
            /** Nobody has rated those who say it. */
            UNRATED_SOURCES_ONLY,
            /** There is verified evidence. */
            VERIFIED_EVIDENCE
        }
    }
}
