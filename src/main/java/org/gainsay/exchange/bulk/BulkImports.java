package org.gainsay.exchange.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.gainsay.exchange.Imports;
import org.gainsay.http.FieldError;
import org.gainsay.http.Limits;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Caller;
import org.jspecify.annotations.Nullable;

/** Runs bulk imports, and says in their rows how they went. */
@ApplicationScoped
class BulkImports {

    /** In one process; each has a thread and, act by act, a connection. */
    private static final int AT_ONCE = 4;

    private static final int MOST_ATOMIC = 10_000;

    private final Imports imports;
    private final BulkRows rows;
    private final LineReader reader;
    private final int longest;
    private final Semaphore running = new Semaphore(AT_ONCE);

    BulkImports(Imports imports, BulkRows rows, LineReader reader, Limits limits) {
        this.imports = imports;
        this.rows = rows;
        this.reader = reader;
        this.longest = Math.toIntExact(limits.bodySize().asLongValue());
    }

    /** What is asked for: a new import, or one to go on with. */
    record Asked(
            String system,
            boolean atomic,
            @Nullable UUID resume,
            @Nullable Long bytes) {}

    /** Stores the lines of a body, and answers once it has ended. */
    UUID store(Asked asked, InputStream body, Caller caller) {
        if (!running.tryAcquire()) {
            throw new Refusal(
                    ProblemType.BUSY, "There are " + AT_ONCE + " imports under way. Send it again when one has ended.");
        }
        try {
            BulkImport row = begin(asked, caller);
            run(row, new BulkRun(imports, rows, reader, caller, row, new Lines(body, longest)), caller);
            return row.id();
        } finally {
            running.release();
        }
    }

    private BulkImport begin(Asked asked, Caller caller) {
        if (asked.resume() == null) {
            return rows.create(asked.system(), asked.atomic(), caller.actor(), caller.desk(), asked.bytes());
        }
        BulkImport row = rows.resume(asked.resume(), asked.system(), caller.desk(), asked.bytes());
        if (row == null) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "There is no such import of this system that could go on: see /api/v1/imports/" + asked.resume()
                            + ". Leave out resume; what is here already is left as it is.");
        }
        return row;
    }

    private void run(BulkImport row, BulkRun run, Caller caller) {
        boolean ended = false;
        try {
            if (row.atomic()) {
                run.allOrNothing(MOST_ATOMIC, longest);
            } else {
                run.all();
            }
            ended = true;
        } catch (Stopped e) {
            // Its row says why.
            ended = true;
        } catch (BulkRun.NotAll e) {
            rows.end(row, caller.desk(), run.told(), run.refused(), ImportState.FAILED);
            ended = true;
            throw notAll(row.id(), run.refused());
        } catch (IOException e) {
            throw new Refusal(
                    ProblemType.BAD_REQUEST,
                    "The body broke off. Send it again with resume=" + row.id() + ", and it goes on where it was.");
        } finally {
            if (!ended) {
                interrupted(row, run, caller);
            }
        }
    }

    private void interrupted(BulkImport row, BulkRun run, Caller caller) {
        if (row.atomic()) {
            rows.end(row, caller.desk(), run.told(), run.refused(), ImportState.FAILED);
        } else {
            rows.interrupted(row, caller.desk());
        }
    }

    private static Refusal notAll(UUID id, List<RefusedLine> refused) {
        return new Refusal(
                ProblemType.INVALID_CONTENT,
                refused.size() + " lines are refused, so nothing was stored: see errors, where a pointer begins with"
                        + " the number of the line, and /api/v1/imports/" + id + "/refusals.",
                refused.stream()
                        .limit(100)
                        .map(line -> FieldError.at(
                                "/" + line.line() + (line.pointer() == null ? "" : line.pointer()),
                                line.code(),
                                line.detail()))
                        .toList());
    }
}
