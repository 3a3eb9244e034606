package org.gainsay.exchange.bulk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.exchange.ImportLine;
import org.gainsay.exchange.Imports;
import org.gainsay.exchange.PartialImport;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** One import under way: takes the lines as they come, and stores them act by act. Of one thread. */
final class BulkRun {

    /** So long an act is to take: others wait for it. */
    private static final long ACT_NANOS = Duration.ofMillis(100).toNanos();

    private static final int FIRST = 100;
    private static final int FEWEST = 10;
    private static final int MOST = 2_000;
    private static final int MOST_CLAIMS = 150;
    private static final long MOST_BYTES = 4L << 20;

    private final Imports imports;
    private final BulkRows rows;
    private final LineReader reader;
    private final Caller caller;
    private final BulkImport row;
    private final Lines body;

    private final Deque<ImportLine> pending = new ArrayDeque<>();
    private final Set<ImportLine.Id> coming = new HashSet<>();
    private final Deque<List<ImportLine>> aside = new ArrayDeque<>();
    private final Held held = new Held();
    private final List<RefusedLine> refused = new ArrayList<>();
    private Progress progress;
    private long passedOver;
    private long pendingBytes;
    private int size = FIRST;

    BulkRun(Imports imports, BulkRows rows, LineReader reader, Caller caller, BulkImport row, Lines body) {
        this.imports = imports;
        this.rows = rows;
        this.reader = reader;
        this.caller = caller;
        this.row = row;
        this.body = body;
        this.progress = row.progress();
        this.passedOver = progress.passedOver();
    }

    /** Stores all that can be stored. */
    void all() throws IOException {
        skip();
        while (body.next()) {
            take();
            if (pending.size() >= size || pendingBytes >= MOST_BYTES) {
                flush(false);
            }
        }
        flush(false);
        pending.addAll(held.rest());
        flush(true);
        rows.end(row, caller.desk(), told(), refused, ImportState.DONE);
    }

    /** Goes behind the lines that were read before, and takes those of them that are still open. */
    private void skip() throws IOException {
        long before = progress.lines();
        Set<Long> open = new HashSet<>(Arrays.asList(progress.open()));
        while (body.number() < before && body.next()) {
            if (open.contains(body.number())) {
                take();
            }
        }
        if (before > 0 && (body.number() < before || !Arrays.equals(body.digest(), progress.digest()))) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "This does not begin with the " + before + " lines that were read of it before. Send the same body"
                            + " again, or leave out resume.");
        }
    }

    private void take() throws IOException {
        ImportLine line = read();
        if (line == null) {
            return;
        }
        if (line.itself() != null && !coming.add(line.itself())) {
            // Said twice: the second time it is there already.
            flush(false);
            coming.add(line.itself());
        }
        pending.add(line);
        pendingBytes += line.bytes();
    }

    /** The record that the line is; null: it is none, or none that could be stored. */
    private @Nullable ImportLine read() throws IOException {
        if (body.tooLong()) {
            refuse(body.number(), FieldError.at("", ErrorCode.TOO_LONG, "The line is longer than a body may be."));
            return null;
        }
        try {
            ImportLine line = reader.read(row.system(), body.number(), body.line());
            if (line == null) {
                passedOver++;
            }
            return line;
        } catch (Refusal e) {
            refuse(body.number(), e.errors().get(0));
            return null;
        }
    }

    private void refuse(long line, FieldError error) {
        refused.add(RefusedLine.of(line, error));
    }

    private void flush(boolean last) {
        while (!pending.isEmpty()) {
            attempt(next(), last);
            List<ImportLine> over = held.overflow();
            if (!over.isEmpty()) {
                attempt(over, true);
            }
        }
        coming.clear();
        pendingBytes = 0;
    }

    /** The next lines that go in together, with those that have waited for them. */
    private List<ImportLine> next() {
        List<ImportLine> next = new ArrayList<>();
        Set<String> claims = new HashSet<>();
        while (!pending.isEmpty() && next.size() < size && claims.size() < MOST_CLAIMS) {
            ImportLine line = pending.remove();
            add(line, next, claims);
            if (line.itself() != null) {
                held.released(line.itself()).forEach(waiting -> add(waiting, next, claims));
            }
        }
        return next;
    }

    private static void add(ImportLine line, List<ImportLine> to, Set<String> claims) {
        to.add(line);
        line.names().stream().filter(n -> n.kind() == Kind.CLAIM).forEach(n -> claims.add(n.id()));
        if (line.kind() == Kind.CLAIM && line.itself() != null) {
            claims.add(line.itself().id());
        }
    }

    /** Stores these; where something stands in their way that is not known to be of one line, by halves. */
    private void attempt(List<ImportLine> lines, boolean last) {
        try {
            store(lines, last);
        } catch (Refusal e) {
            if (e.type() == ProblemType.BUSY) {
                throw e;
            }
            if (lines.size() == 1) {
                refuse(lines.get(0).number(), reason(e));
                return;
            }
            List<ImportLine> rest = lines.subList(lines.size() / 2, lines.size());
            aside.push(rest);
            attempt(lines.subList(0, lines.size() / 2), last);
            aside.pop();
            attempt(rest, last);
        }
    }

    private static FieldError reason(Refusal e) {
        if (e.errors().isEmpty()) {
            return FieldError.at("", ErrorCode.INVALID, e.detail());
        }
        return ImportLine.within(e.errors().get(0));
    }

    private void store(List<ImportLine> lines, boolean last) {
        long began = System.nanoTime();
        Progress[] next = new Progress[1];
        PartialImport.Report report = imports.storeSome(
                row.system(),
                row.startedAt(),
                lines,
                last,
                came -> {
                    List<RefusedLine> told = new ArrayList<>(refused);
                    came.refused().forEach((line, error) -> told.add(RefusedLine.of(line, error)));
                    List<ImportLine> open = new ArrayList<>(held.all());
                    open.addAll(pending);
                    aside.forEach(open::addAll);
                    came.waiting().forEach(w -> open.add(w.line()));
                    next[0] = now(came.stored(), came.unchanged(), told.size(), open);
                    rows.progress(row, caller.desk(), next[0], told);
                },
                caller);
        progress = next[0];
        refused.clear();
        report.waiting().forEach(held::add);
        adapt(lines.size(), System.nanoTime() - began);
    }

    private Progress now(int stored, int unchanged, int nowRefused, List<ImportLine> open) {
        return progress.at(body, passedOver).with(stored, unchanged, nowRefused).open(open);
    }

    /** Takes so many lines into the next act that it takes as long as one is to take. */
    private void adapt(int lines, long nanos) {
        long fitting = lines * ACT_NANOS / Math.max(1, nanos);
        // A few lines say little of how long many take.
        long most = lines < size / 2 ? size : 2L * size;
        size = (int) Math.max(FEWEST, Math.min(MOST, Math.min(most, fitting)));
    }

    /** Stores all of it in one act, or nothing. */
    void allOrNothing(int most, long mostBytes) throws IOException {
        List<ImportLine> lines = new ArrayList<>();
        while (body.next()) {
            if (body.number() > most || body.bytes() > mostBytes) {
                throw new Refusal(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        "All or nothing is for " + most + " lines and " + mostBytes
                                + " bytes at most. Leave out atomic, or send less.");
            }
            ImportLine line = read();
            if (line != null) {
                lines.add(line);
            }
        }
        imports.storeSome(
                row.system(),
                row.startedAt(),
                lines,
                true,
                came -> {
                    came.refused().forEach((line, error) -> refused.add(RefusedLine.of(line, error)));
                    if (!refused.isEmpty()) {
                        throw new NotAll();
                    }
                    rows.progress(row, caller.desk(), now(came.stored(), came.unchanged(), 0, List.of()), List.of());
                    rows.end(row, ImportState.DONE);
                },
                caller);
    }

    /** What was refused, and has not been said in the row. */
    List<RefusedLine> refused() {
        return refused;
    }

    /** How far it has come, with those refused that were. */
    Progress told() {
        return now(0, 0, refused.size(), List.of());
    }

    /** Some of what was to be all or nothing was refused. */
    static final class NotAll extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAll() {
            super("not all", null, false, false);
        }
    }
}
