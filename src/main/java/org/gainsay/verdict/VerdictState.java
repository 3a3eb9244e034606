package org.gainsay.verdict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of a verdict. Who may see it is another thing: its desk, or everybody. */
public enum VerdictState {
    /** It is being written; nothing of it goes out. */
    DRAFT("t.withdrawn_at IS NULL AND t.issued_at IS NULL"),
    /** The article is out, and the verdict goes out as a fact-check. */
    ISSUED("t.withdrawn_at IS NULL AND t.issued_at IS NOT NULL"),
    /** The newsroom does not stand by it any more. */
    WITHDRAWN("t.withdrawn_at IS NOT NULL");

    private final String condition;

    VerdictState(String condition) {
        this.condition = condition;
    }

    static VerdictState of(@Nullable Instant issuedAt, @Nullable Instant withdrawnAt) {
        return withdrawnAt != null ? WITHDRAWN : issuedAt != null ? ISSUED : DRAFT;
    }

    /** The state as a condition on the rows {@code t}. */
    String condition() {
        return condition;
    }
}
