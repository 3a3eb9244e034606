package org.gainsay.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** What a source was asked about a claim, and whether it answered. */
@Schema(
        name = "CommentRequest",
        description = "What a source was asked about a claim, until when, and which statement answers it.")
public record CommentRequestView(
        @JsonUnwrapped RecordView record,
        UUID claim,

        @Schema(description = "Who was asked.") UUID source,

        String askedAt,
        CommentChannel channel,

        @Schema(description = "Until when an answer is awaited.")
        String deadline,

        @Nullable String note,

        @Schema(description = "The statement that is the answer; absent: there is none yet.") @Nullable
        UUID answeredBy,

        @Schema(description = "What has become of it by now.")
        CommentState state,

        @Schema(
                description =
                        "Whether the deadline has passed without an answer: silence, which is no denial. From then"
                                + " on the ETag is the version and .overdue; If-Match compares the version alone.")
        boolean overdue) {

    /** Reads it off the record, as it is at an instant. */
    static CommentRequestView of(CommentRequest r, RecordView common, Instant now) {
        CommentState state = r.state(now);
        return new CommentRequestView(
                common,
                r.claim(),
                r.source(),
                r.askedAt(),
                r.channel(),
                r.deadline(),
                r.note(),
                r.answeredBy(),
                state,
                state == CommentState.OVERDUE);
    }

    /** What time alone has made of it; null: nothing. */
    @Nullable
    String since() {
        return overdue ? "overdue" : null;
    }
}
