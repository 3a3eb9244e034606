package org.gainsay.ledger.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The logs that the request at hand may ask for. */
@ApplicationScoped
class Logs {

    /** The parameter's description, the same wherever it is asked for. */
    static final String MEANING =
            "Of which log: PUBLIC, or DESK for that of the desk that the request is made for;" + " PUBLIC if absent.";

    private final JournalKey key;
    private final CurrentRequest request;

    Logs(JournalKey key, CurrentRequest request) {
        this.key = key;
        this.request = request;
    }

    /** The log that is meant; the public's is the same for everybody. */
    Log of(@Nullable JournalLog meant) {
        Desk desk = request.desk();
        if (meant == JournalLog.DESK && desk == null) {
            throw Refusal.of(List.of(FieldError.parameter(
                    "log",
                    ErrorCode.BAD_PARAMETER,
                    "The request is made for no desk. Name one with the header Gainsay-Desk, or leave out log.")));
        }
        return key.log(meant == JournalLog.DESK ? desk : null);
    }
}
