package org.gainsay.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gainsay.assessment.WorldTime;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.JsonBodyReader;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Versions;
import org.jspecify.annotations.Nullable;

/**
 * How records of one kind are recorded, listed and answered.
 *
 * @param <R> the record
 * @param <V> what is answered
 */
public abstract class RecordAnswers<R extends Recorded, V> {

    final Class<R> type;

    @Inject
    Ledger ledger;

    @Inject
    Changes changes;

    @Inject
    Past past;

    @Inject
    ExternalIds externalIds;

    @Inject
    Redactions redactions;

    @Inject
    EntityManager entities;

    @Inject
    Seeing seeing;

    @Inject
    CurrentRequest request;

    @Inject
    ObjectMapper json;

    @Inject
    JsonBodyReader reader;

    /** For a kind of record. */
    protected RecordAnswers(Class<R> type) {
        this.type = type;
    }

    /** What is answered; {@code common} is what every record says of itself. */
    protected abstract V view(R record, RecordView common);

    /** What time alone has made of a record since its version was stored, in one word; null: nothing. */
    protected @Nullable String since(V view) {
        return null;
    }

    /** Records something new that nobody leans on yet, and answers 201. */
    protected Response create(Gate gate, Supplier<R> prepare, @Nullable List<ExternalId> ids) {
        return create(gate, prepare, r -> Touch.NOTHING, (entry, record) -> {}, ids);
    }

    /** Records something new that corroborations rest on, with what belongs to it, and answers 201. */
    protected Response create(
            Gate gate,
            Supplier<R> prepare,
            Function<R, Touch> touch,
            Changes.Storing<R> with,
            @Nullable List<ExternalId> ids) {
        return create(gate, prepare, touch, with, ids, view -> view);
    }

    /** The same; {@code told} completes the answer with what only the one who asked needs to hear. */
    protected Response create(
            Gate gate,
            Supplier<R> prepare,
            Function<R, Touch> touch,
            Changes.Storing<R> with,
            @Nullable List<ExternalId> ids,
            UnaryOperator<V> told) {
        Act<Answer<V>> act = changes.create(
                type,
                gate,
                prepare,
                touch,
                new Changes.Storing<R>() {
                    @Override
                    public void before(Entry entry, R record) {
                        with.before(entry, record);
                    }

                    @Override
                    public void store(Entry entry, R record) {
                        externalIds.give(record, ids);
                        with.store(entry, record);
                    }
                },
                record -> answer(record).with(told));
        return stored(act, Response.Status.CREATED);
    }

    /** Finds the references of a body. */
    protected ExternalIds.Resolver references() {
        return externalIds.resolver();
    }

    /** Reads and validates a part of a body as a type of its own; the pointers of its refusals start where it lies. */
    protected <T> T readInside(String pointer, JsonNode part, Class<T> as) {
        try {
            return reader.read(json.writeValueAsString(part), as);
        } catch (Refusal e) {
            throw Refusal.of(e.errors().stream()
                    .map(f -> FieldError.at(pointer + f.pointer(), f.code(), f.detail()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an object stands for a record to be made, and not for one that is there. */
    protected static boolean isNew(JsonNode given) {
        return given.isObject() && !given.has("system");
    }

    /** The record that a member names which could have been a new one; null where there is none. */
    protected @Nullable UUID named(
            ExternalIds.Resolver references, Kind kind, String pointer, @Nullable JsonNode given) {
        return given == null ? null : references.find(kind, pointer, readInside(pointer, given, Reference.class));
    }

    /** Records something beside the record that the act is about. */
    protected <N extends Recorded> N createWith(Entry entry, N record, @Nullable List<ExternalId> ids) {
        N created = entry.create(record);
        externalIds.give(created, ids);
        return created;
    }

    /** Refuses a path that names no record of that kind. */
    protected void refuseMissing(Kind kind, UUID id) {
        if (!seeing.read(() -> externalIds.isThere(kind, id))) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such record in /api/v1/" + kind.path() + ".");
        }
    }

    /** Refuses a record that would join something with itself. */
    protected static void notItself(UUID one, UUID other, String pointer, String detail) {
        if (one.equals(other)) {
            throw Refusal.of(List.of(FieldError.at(pointer, ErrorCode.SELF_REFERENCE, detail)));
        }
    }

    /** Refuses an interval that ends before it begins. */
    protected static void interval(ExternalIds.Resolver says, @Nullable String from, @Nullable String until) {
        if (from != null
                && until != null
                && WorldTime.parse(until).last() < WorldTime.parse(from).first()) {
            says.say("/until", ErrorCode.ENDS_BEFORE_IT_BEGINS, "It ends before it begins. Exchange from and until.");
        }
    }

    /** A page of the records for which the condition, with its one parameter {@code :of}, holds; oldest first. */
    protected Page<V> page(Kind kind, String condition, UUID of, PageQuery query) {
        Order oldestFirst = new Order("t.id", "uuid", false);
        return page(new Listing(query, kind.table() + " t", "t.id", oldestFirst).and(condition, "of", of));
    }

    /** A page of a list. */
    public Page<V> page(Listing listing) {
        Page<Listing.Row> page = listing.read(entities);
        List<UUID> ids = page.items().stream().map(Listing.Row::id).toList();
        return new Page<>(views(findAll(ids)), page.next());
    }

    /** A list of a kind by what every record can be asked for, to be narrowed further. */
    protected Listing list(Kind kind, ListQuery query, Order order) {
        return Listing.of(kind, query, order, externalIds);
    }

    /** The record of that id, or a refusal: 404. */
    protected R find(UUID id) {
        return changes.find(type, id);
    }

    /** The records of these ids, in their order; refuses an id that names none. */
    protected List<R> findAll(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, R> found = entities.createQuery("FROM " + type.getSimpleName() + " r WHERE r.id IN :ids", type)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Recorded::id, Function.identity()));
        return ids.stream()
                .map(id -> {
                    R record = found.get(id);
                    if (record == null) {
                        throw new Refusal(ProblemType.NOT_FOUND, "There is no such record.");
                    }
                    return record;
                })
                .toList();
    }

    /** What is answered of several records. */
    protected List<V> views(Collection<R> records) {
        Map<UUID, List<ExternalId>> external =
                externalIds.of(records.stream().map(Recorded::id).collect(Collectors.toSet()));
        Map<UUID, RedactionView> redacted = redactions.of(records);
        BiFunction<R, RecordView, V> viewed = viewed(records);
        return records.stream()
                .map(r ->
                        viewed.apply(r, new RecordView(r, request.desk(), external.get(r.id()), redacted.get(r.id()))))
                .toList();
    }

    /** How each of these is viewed; what is needed besides is read here once for all of them. */
    protected BiFunction<R, RecordView, V> viewed(Collection<R> records) {
        return this::view;
    }

    /** The desk for which the request is made; null: the public. */
    protected @Nullable Desk desk() {
        return request.desk();
    }

    /** Does an act on a record, and answers the record with what came of it. */
    final Response stored(Act<Answer<V>> act, Response.Status status) {
        Caller caller = Caller.of(request);
        Outcome<Answer<V>> outcome = ledger.write(act, caller);
        Answer<V> answer = outcome.result();
        Response.ResponseBuilder response =
                Response.status(status).entity(new Stored<>(answer.view(), outcome.effects()));
        if (caller.dryRun()) {
            // What is not there has no address and no tag.
            return response.build();
        }
        URI location = URI.create("/api/v1/" + answer.kind().path() + "/" + answer.id());
        return response.tag(tag(answer))
                .location(status == Response.Status.CREATED ? location : null)
                .header("Idempotency-Replayed", outcome.replayed() ? "true" : null)
                .build();
    }

    /** A record as stored, with what came of it. */
    record Stored<V>(@JsonUnwrapped V record, @JsonUnwrapped Effects effects) {}

    record Answer<V>(Kind kind, UUID id, int version, V view) {

        Answer<V> with(UnaryOperator<V> told) {
            return new Answer<>(kind, id, version, told.apply(view));
        }
    }

    Answer<V> answer(R record) {
        return new Answer<>(record.kind(), record.id(), record.version(), viewOf(record));
    }

    V viewOf(R record) {
        return views(List.of(record)).get(0);
    }

    /** Its version, and what time alone has made of it since; of one answer, so that the two never disagree. */
    EntityTag tag(Answer<V> answer) {
        return Versions.tag(answer.version(), since(answer.view()));
    }
}
