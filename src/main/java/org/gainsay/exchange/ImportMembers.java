package org.gainsay.exchange;

import static org.gainsay.exchange.ImportPlan.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.assessment.Life;
import org.gainsay.exchange.DossierDocument.Recording;
import org.gainsay.exchange.Members.At;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.MovedIn;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Members as the records that they would be, and which of them are here already. */
final class ImportMembers {

    /** What stands for itself or is known by an id of its own, in the order in which records point at each other. */
    private static final List<Shape<?>> NAMED =
            List.of(Shape.SOURCE, Shape.PUBLICATION, Shape.CLAIM, Shape.SCALE, Shape.STATEMENT, Shape.EVIDENCE);

    private static final List<Shape<?>> PARTS = List.of(
            Shape.SAME_AS,
            Shape.AFFILIATION,
            Shape.RATING,
            Shape.STAKE,
            Shape.EVIDENCE,
            Shape.RELATION,
            Shape.RULING,
            Shape.COMMENT_REQUEST,
            Shape.VERDICT);

    private final Members members;
    private final String system;
    private final Instant began;
    private final StoredRecords stored;
    private final ImportPlan plan;
    private final Map<Kind, Map<String, Named>> named = new HashMap<>();
    private final Map<UUID, String> bornOf = new HashMap<>();

    /** The records here that members are, by their ids, and those that are known to be here, with their instants. */
    private final Map<UUID, Instant> storedAt = new HashMap<>();

    /** What a dossier's id names: a record that is here, or one to come. */
    record Named(
            UUID id,
            String born,
            @Nullable ExternalId external,
            @Nullable Recorded here) {}

    private ImportMembers(Members members, String system, Instant began, StoredRecords stored) {
        this.members = members;
        this.system = system;
        this.began = began;
        this.stored = stored;
        this.plan = new ImportPlan(stored);
    }

    /** A plan, and what the dossier's ids, with their system, name by it. */
    record Planned(ImportPlan plan, Map<Kind, Map<String, Named>> named) {}

    /** Plans an import; refuses one that contradicts itself or what is stored. Reads, and writes nothing. */
    static Planned plan(DossierDocument dossier, String system, StoredRecords stored) {
        Planned planned = plan(Members.of(dossier), Map.of(), system, Instant.MAX, stored);
        planned.plan().refuseIfWrong();
        return planned;
    }

    /**
     * The same, with what is wrong in the plan.
     *
     * @param outside what is named and here already, by the ids that name it, with their system
     * @param began since when what is stored belongs to the same import
     */
    static Planned plan(
            Members members,
            Map<Kind, Map<String, StoredRecords.Name>> outside,
            String system,
            Instant began,
            StoredRecords stored) {
        ImportMembers all = new ImportMembers(members, system, began, stored);
        outside.forEach(all::refer);
        NAMED.forEach(all::name);
        if (all.plan.wrong().isEmpty()) {
            all.add();
        }
        return new Planned(all.plan, all.named);
    }

    private void refer(Kind kind, Map<String, StoredRecords.Name> names) {
        Map<String, Named> byId = named.computeIfAbsent(kind, k -> new HashMap<>());
        names.forEach((id, name) -> {
            byId.put(id, new Named(name.id(), name.born(), null, null));
            bornOf.put(name.id(), name.born());
            storedAt.put(name.id(), name.storedAt());
        });
    }

    private void add() {
        Candidates make = new Candidates((kind, id) -> named(kind, id).id());
        NAMED.stream().filter(shape -> shape != Shape.EVIDENCE).forEach(shape -> wholes(shape, make));
        PARTS.forEach(shape -> parts(shape, make));
    }

    private <R extends Recorded> void wholes(Shape<R> shape, Candidates make) {
        for (At<?> at : members.of(shape.kind())) {
            Recorded here = named(shape.kind(), id(at)).here();
            plan.whole(
                    incoming(shape, at, make),
                    here == null ? null : shape.type().cast(here));
        }
    }

    private <R extends Recorded> void parts(Shape<R> shape, Candidates make) {
        List<Incoming<R>> parts = members.of(shape.kind()).stream()
                .map(at -> incoming(shape, at, make))
                .toList();
        Set<UUID> parentsHere = parts.stream()
                .map(part -> given(shape.parent()).id().apply(part.candidate()))
                .filter(storedAt::containsKey)
                .collect(Collectors.toSet());
        plan.parts(shape, parts, parentsHere);
    }

    private <R extends Recorded> void name(Shape<R> shape) {
        Map<String, @Nullable ExternalId> ids = new HashMap<>();
        Kind kind = shape.kind();
        for (At<?> at : members.of(kind)) {
            String born = Born.of(system, id(at));
            if (born.length() > Born.LONGEST) {
                plan.say(
                        at.pointer() + "/id", ErrorCode.TOO_LONG, "With its system before it: at most 200 characters.");
            } else if (ids.containsKey(born)) {
                plan.say(at.pointer() + "/id", ErrorCode.DUPLICATE_ID, "With its system before it, another one's id.");
            }
            ids.put(born, Born.external(born));
        }
        if (ids.isEmpty()) {
            named.computeIfAbsent(kind, k -> new HashMap<>());
            return;
        }
        Map<String, R> here = stored.find(shape, ids);
        Map<String, Named> byId = named.computeIfAbsent(kind, k -> new HashMap<>());
        for (At<?> at : members.of(kind)) {
            String born = Born.of(system, id(at));
            R record = here.get(born);
            Named as = record == null
                    ? new Named(Entry.newId(), born, ids.get(born), null)
                    : new Named(record.id(), record.born(), null, record);
            byId.put(born, as);
            bornOf.put(as.id(), as.born());
            if (record != null) {
                storedAt.put(as.id(), record.storedAt());
            }
        }
    }

    private <R extends Recorded> Incoming<R> incoming(Shape<R> shape, At<?> at, Candidates make) {
        Recording of = at.member();
        R candidate = shape.type().cast(make.make(of, at.of()));
        Life life = life(of);
        Incoming.History<R> history = history(shape, at, make);
        if (NAMED.contains(shape)) {
            Named as = named(shape.kind(), id(at));
            return new Incoming<>(
                    shape,
                    at.pointer(),
                    as.id(),
                    as.born(),
                    true,
                    false,
                    as.external(),
                    life,
                    of.recordedBy(),
                    candidate,
                    history);
        }
        String id = of.id();
        String born = id == null
                ? Born.ofContent(system, shape.kind(), content(shape, candidate, life))
                : Born.of(system, id);
        return new Incoming<>(
                shape,
                at.pointer(),
                Entry.newId(),
                born,
                id != null,
                joins(given(shape.parent()), candidate),
                null,
                life,
                of.recordedBy(),
                candidate,
                history);
    }

    private <R extends Recorded> Incoming.History<R> history(Shape<R> shape, At<?> at, Candidates make) {
        List<MovedIn<R>> earlier = new ArrayList<>();
        for (Members.Earlier<?> before : at.beside().earlier()) {
            Recording was = (Recording) before.member();
            earlier.add(new MovedIn<>(
                    shape.type().cast(make.make(was, at.of())),
                    before.versionAt(),
                    life(was).withdrawnAt(),
                    before.withdrawalReason(),
                    was.recordedBy()));
        }
        return new Incoming.History<>(
                at.beside().externalIds(),
                earlier,
                at.beside().versionAt(),
                at.beside().withdrawalReason());
    }

    /** Whether it is new to a record that was here before the import. */
    private <R extends Recorded> boolean joins(Shape.Parent<R> parent, R candidate) {
        Instant since = storedAt.get(parent.id().apply(candidate));
        return parent.joined() && since != null && since.isBefore(began);
    }

    /** References by the ids they were born under, as this ledger's own are made anew by every import. */
    private <R extends Recorded> List<@Nullable String> content(Shape<R> shape, R candidate, Life life) {
        List<@Nullable String> content = new ArrayList<>();
        for (Object part : shape.content().apply(candidate)) {
            content.add(part == null ? null : part instanceof UUID id ? bornOf.get(id) : part.toString());
        }
        Instant recordedAt = life.recordedAt();
        content.add(recordedAt == null ? null : recordedAt.toString());
        return content;
    }

    private Named named(Kind kind, String id) {
        return given(given(named.get(kind)).get(Born.of(system, id)));
    }

    private static String id(At<?> at) {
        return given(at.member().id());
    }

    private static Life life(Recording of) {
        return DossierReader.life(of.recordedAt(), of.withdrawnAt());
    }
}
