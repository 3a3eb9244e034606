package org.gainsay.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** Stores those of some lines that can be stored, and says of the others why not. */
public final class PartialImport implements Act<PartialImport.Report> {

    private final String system;
    private final Instant began;
    private final List<ImportLine> lines;
    private final boolean last;
    private final Beside beside;
    private final StoredRecords stored;

    private final List<Waiting> waiting = new ArrayList<>();
    private final SortedMap<Long, FieldError> refused = new TreeMap<>();
    private List<ImportLine> in = List.of();
    private @Nullable ImportPlan planned;

    /** What is stored in the same transaction. */
    public interface Beside {

        /** Stores it. */
        void store(Report report);
    }

    /** A line that names something which is not here. */
    public record Waiting(ImportLine line, ImportLine.Id missing) {}

    /**
     * What came of it.
     *
     * @param stored how many lines brought something new
     * @param unchanged how many brought nothing that was not here
     * @param waiting those that name what has not come yet
     * @param refused what is wrong with a line, by its number
     */
    public record Report(int stored, int unchanged, List<Waiting> waiting, SortedMap<Long, FieldError> refused) {

        /** Keeps copies. */
        public Report {
            waiting = List.copyOf(waiting);
            refused = new TreeMap<>(refused);
        }
    }

    /**
     * An import of some lines.
     *
     * @param began since when what is stored belongs to the same import
     * @param last whether nothing comes after, for which a line could wait
     */
    PartialImport(
            String system, Instant began, List<ImportLine> lines, boolean last, Beside beside, StoredRecords stored) {
        this.system = system;
        this.began = began;
        this.lines = List.copyOf(lines);
        this.last = last;
        this.beside = beside;
        this.stored = stored;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    /** Plans anew in each attempt: behind the exclusive gate nothing that was read for it can change. */
    @Override
    public Touch touch() {
        waiting.clear();
        refused.clear();
        Map<Kind, Map<String, StoredRecords.Name>> here = here();
        List<ImportLine> left = new ArrayList<>(lines);
        while (true) {
            holdBack(left, here);
            ImportPlan plan = plan(left, here);
            List<FieldError> wrong = plan.wrong();
            if (wrong.isEmpty()) {
                planned = plan;
                in = left;
                return plan.touch();
            }
            wrong.forEach(error -> refused.putIfAbsent(
                    ImportLine.lineOf(Objects.requireNonNull(error.pointer())), ImportLine.within(error)));
            left.removeIf(line -> refused.containsKey(line.number()));
        }
    }

    private ImportPlan plan(List<ImportLine> left, Map<Kind, Map<String, StoredRecords.Name>> here) {
        Members members = new Members();
        left.forEach(line -> members.addWithParts(line.kind(), line.at()));
        return ImportMembers.plan(members, here, system, began, stored).plan();
    }

    /** What the lines name of what is here. */
    private Map<Kind, Map<String, StoredRecords.Name>> here() {
        Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
        lines.stream().flatMap(line -> line.names().stream()).forEach(name -> ids.computeIfAbsent(
                        name.kind(), k -> new HashSet<>())
                .add(name.id()));
        Map<Kind, Map<String, StoredRecords.Name>> here = new HashMap<>();
        ids.forEach((kind, of) -> here.put(kind, stored.names(kind, of)));
        return here;
    }

    /** Takes out what names something that is neither here nor comes with it, and then what names that. */
    private void holdBack(List<ImportLine> left, Map<Kind, Map<String, StoredRecords.Name>> here) {
        boolean again = true;
        while (again) {
            Set<ImportLine.Id> coming = left.stream()
                    .flatMap(line -> Stream.ofNullable(line.itself()))
                    .collect(Collectors.toSet());
            again = left.removeIf(line -> {
                ImportLine.Id missing = line.names().stream()
                        .filter(name -> !coming.contains(name)
                                && !here.getOrDefault(name.kind(), Map.of()).containsKey(name.id()))
                        .findFirst()
                        .orElse(null);
                if (missing != null) {
                    leave(line, missing);
                }
                return missing != null;
            });
        }
    }

    private void leave(ImportLine line, ImportLine.Id missing) {
        if (last) {
            refused.put(
                    line.number(),
                    FieldError.at(
                            "",
                            ErrorCode.UNKNOWN_REFERENCE,
                            "It names " + missing.id() + ", which is in /api/v1/"
                                    + missing.kind().path() + " neither here nor in what was sent."
                                    + " Send that too, or correct the id."));
        } else {
            waiting.add(new Waiting(line, missing));
        }
    }

    @Override
    public Report store(Entry entry) {
        ImportPlan plan = plan();
        plan.store(entry);
        Set<Long> moved = Stream.concat(
                        plan.fresh().stream().map(Incoming::pointer),
                        plan.withdrawn().stream().map(w -> w.member().pointer()))
                .map(ImportLine::lineOf)
                .collect(Collectors.toSet());
        Report report = new Report(moved.size(), in.size() - moved.size(), waiting, refused);
        beside.store(report);
        return report;
    }

    @Override
    public UUID subject(Report result) {
        return plan().subject();
    }

    /** Nobody repeats it by a key: what is here already is left as it is. */
    @Override
    public Report recall(UUID subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> newClaims(Report result) {
        return plan().newClaims();
    }

    @Override
    public int seconds(int others) {
        return Math.max(others, 60);
    }

    private ImportPlan plan() {
        return ImportPlan.given(planned);
    }
}
