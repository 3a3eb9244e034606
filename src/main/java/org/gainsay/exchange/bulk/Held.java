package org.gainsay.exchange.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gainsay.exchange.ImportLine;
import org.gainsay.exchange.PartialImport;

/** Lines that wait for what they name, so many at most: nobody's memory holds all that could wait. */
final class Held {

    private static final int MOST = 10_000;
    private static final long MOST_BYTES = 16L << 20;

    private final Map<Long, PartialImport.Waiting> lines = new LinkedHashMap<>();
    private final Map<ImportLine.Id, Set<Long>> byMissing = new HashMap<>();
    private long bytes;

    void add(PartialImport.Waiting waiting) {
        lines.put(waiting.line().number(), waiting);
        byMissing
                .computeIfAbsent(waiting.missing(), m -> new LinkedHashSet<>())
                .add(waiting.line().number());
        bytes += waiting.line().bytes();
    }

    /** Lets go those that wait for this, those that wait for them, and so on. */
    List<ImportLine> released(ImportLine.Id by) {
        List<ImportLine> released = new ArrayList<>();
        Deque<ImportLine.Id> come = new ArrayDeque<>(List.of(by));
        while (!come.isEmpty()) {
            Set<Long> waiting = byMissing.remove(come.remove());
            if (waiting != null) {
                for (Long number : waiting) {
                    ImportLine line = take(number);
                    released.add(line);
                    if (line.itself() != null) {
                        come.add(line.itself());
                    }
                }
            }
        }
        return released;
    }

    /** Those that have waited longest, if there are too many; they will not wait again. */
    List<ImportLine> overflow() {
        List<ImportLine> over = new ArrayList<>();
        if (lines.size() > MOST || bytes > MOST_BYTES) {
            while (lines.size() > MOST / 2 || bytes > MOST_BYTES / 2) {
                PartialImport.Waiting oldest = lines.values().iterator().next();
                forget(oldest);
                over.add(take(oldest.line().number()));
            }
        }
        return over;
    }

    /** All that still wait. */
    List<ImportLine> rest() {
        List<ImportLine> rest = new ArrayList<>(all());
        lines.clear();
        byMissing.clear();
        bytes = 0;
        return rest;
    }

    Collection<ImportLine> all() {
        return lines.values().stream().map(PartialImport.Waiting::line).toList();
    }

    private void forget(PartialImport.Waiting waiting) {
        Set<Long> same = byMissing.get(waiting.missing());
        if (same != null) {
            same.remove(waiting.line().number());
        }
    }

    private ImportLine take(long number) {
        PartialImport.Waiting waiting = Objects.requireNonNull(lines.remove(number), "it waits");
        bytes -= waiting.line().bytes();
        return waiting.line();
    }
}
