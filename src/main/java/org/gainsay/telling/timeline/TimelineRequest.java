package org.gainsay.telling.timeline;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.claim.CommentChannel;
import org.gainsay.telling.timeline.TimelineEntry.Who;
import org.jspecify.annotations.Nullable;

/** One step of a request for comment on a claim. */
@Schema(name = "TimelineRequest", description = "One step of a request for comment on a claim.")
public record TimelineRequest(
        @Schema(description = "The request.") UUID request,

        Step step,

        @Schema(description = "When, as said: a year, a month, a date, or a time with its zone.")
        String at,

        @Schema(description = "The first moment that at may mean.")
        Instant first,

        @Schema(description = "The last.") Instant last,

        @Schema(description = "Since when the desk knew of the request; absent: from the beginning.") @Nullable
        Instant recordedAt,

        @Schema(description = "Who was asked.") Who source,

        CommentChannel channel,

        @Schema(description = "Until when an answer is awaited.")
        String deadline,

        @Schema(description = "The statement that is the answer; absent: there is none yet.") @Nullable
        UUID answer) {

    /** What became of it. */
    @Schema(name = "TimelineRequestStep")
    public enum Step {
        /** Somebody was asked. */
        ASKED,
        /** The deadline passed in silence, which is no denial. */
        DEADLINE_PASSED,
        /** The answer was given. */
        ANSWERED
    }
}
