package org.gainsay.telling;

import java.time.Instant;
import java.util.UUID;
import org.gainsay.assessment.WorldTime;
import org.gainsay.claim.CommentChannel;
import org.gainsay.claim.CommentState;
import org.jspecify.annotations.Nullable;

/**
 * What a source was asked about the claim, as it was known and said by then.
 *
 * @param passed whether the deadline had passed by then
 * @param answer as far as it was known and given by then
 */
public record Asked(
        UUID id,
        Party source,
        WorldTime askedAt,
        CommentChannel channel,
        WorldTime deadline,
        @Nullable Instant recordedAt,
        boolean passed,
        @Nullable Answer answer) {

    /** The statement that is the answer, and when it was given. */
    public record Answer(UUID statement, WorldTime saidAt) {}

    /** What had become of it by then. */
    public CommentState state() {
        if (answer != null) {
            return CommentState.ANSWERED;
        }
        return passed ? CommentState.OVERDUE : CommentState.PENDING;
    }

    /** Whether the deadline passed in silence; an answer may have come later. */
    public boolean missed() {
        return passed && (answer == null || answer.saidAt().first() > deadline.last());
    }
}
