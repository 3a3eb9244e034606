package org.gainsay.claim;

import java.time.Instant;
import org.gainsay.assessment.WorldTime;
import org.gainsay.ledger.Present;

/** What has become of a request for comment; computed at reading, as time alone changes it. */
public enum CommentState {
    /** It is not answered, and its deadline has not passed. */
    PENDING("t.answered_by IS NULL AND NOT " + Present.isPast("t.deadline_last")),
    /** A statement answers it, in time or late. */
    ANSWERED("t.answered_by IS NOT NULL"),
    /** Its deadline has passed, and no answer is on record. That is silence, and no denial. */
    OVERDUE("t.answered_by IS NULL AND " + Present.isPast("t.deadline_last"));

    private final String condition;

    CommentState(String condition) {
        this.condition = condition;
    }

    /** The state at an instant; a deadline has passed once all that it may mean has. */
    public static CommentState of(boolean answered, WorldTime deadline, Instant now) {
        if (answered) {
            return ANSWERED;
        }
        return deadline.last() < now.toEpochMilli() ? OVERDUE : PENDING;
    }

    /** The state as a condition on the rows {@code t}, at the present instant. */
    String condition() {
        return condition;
    }
}
