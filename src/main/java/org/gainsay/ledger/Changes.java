package org.gainsay.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Acts that change a record that is there already. */
@ApplicationScoped
public class Changes {

    private final EntityManager entities;

    private final Publishing publishing;

    private final Seeing seeing;

    Changes(EntityManager entities, Publishing publishing, Seeing seeing) {
        this.seeing = seeing;
        this.entities = entities;
        this.publishing = publishing;
    }

    /** The record of that id; refuses an id that names none. */
    public <R extends Recorded> R find(Class<R> type, UUID id) {
        R record = seeing.<@Nullable R>read(() -> entities.find(type, id));
        if (record == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such record.");
        }
        return record;
    }

    /** Withdraws a record that stands. */
    public <R extends Recorded, T> Act<T> withdraw(
            Class<R> type, UUID id, int version, String reason, Function<R, T> answer) {
        return change(type, id, version, answer, (entry, record) -> {
            if (record.withdrawnAt() != null) {
                throw new Refusal(ProblemType.CONFLICT, "The record is withdrawn already.");
            }
            entry.withdraw(record, reason);
        });
    }

    /** Lets a withdrawn record stand again. */
    public <R extends Recorded, T> Act<T> restore(Class<R> type, UUID id, int version, Function<R, T> answer) {
        return change(type, id, version, answer, (entry, record) -> {
            if (record.withdrawnAt() == null) {
                throw new Refusal(ProblemType.CONFLICT, "The record is not withdrawn.");
            }
            entry.restore(record);
        });
    }

    /** Blanks texts of a record, by column, in all its versions. */
    public <R extends Recorded, T> Act<T> redact(
            Class<R> type, UUID id, int version, NewRedaction asked, Function<R, T> answer) {
        R seen = find(type, id);
        List<String> names = Members.texts(seen.kind(), asked.members());
        return change(
                type,
                id,
                version,
                Gate.EXCLUSIVE,
                touchWherever(seen),
                answer,
                (entry, record) -> entry.redact(record, names, asked.reason(), asked.authority()));
    }

    /** Sentences that are made of a claim's words change wherever it bears; so does all when it comes to be seen. */
    private static Touch touchWherever(Recorded seen) {
        return seen.kind() == Kind.CLAIM ? Touch.groundsOf(Set.of(seen.id())) : seen.touch();
    }

    /**
     * Shows everybody what was a desk's alone.
     *
     * @param along whether all that it names goes with it; else it is refused where it names what is not published
     */
    public <R extends Recorded, T> Act<T> publish(
            Class<R> type, UUID id, int version, boolean along, Function<R, T> answer) {
        R seen = find(type, id);
        Touch touch = Touch.all(seeing.read(() -> publishing.of(seen)).stream().map(Changes::touchWherever));
        return change(type, id, version, Gate.EXCLUSIVE, touch, answer, (entry, record) -> {
            if (record.audience().equals(Recorded.PUBLISHED)) {
                throw new Refusal(ProblemType.CONFLICT, "The record is published already.");
            }
            List<Recorded> together = publishing.of(record);
            if (!along) {
                Publishing.refuseBehind(together);
            }
            publishing.publish(entry, together);
        });
    }

    /** Changes a record, if it still has the version that the caller has seen. */
    public <R extends Recorded, T> Act<T> change(
            Class<R> type, UUID id, int version, Function<R, T> answer, BiConsumer<Entry, R> change) {
        R seen = find(type, id);
        return change(type, id, version, seen.gate(), seen.touch(), answer, change);
    }

    private <R extends Recorded, T> Act<T> change(
            Class<R> type,
            UUID id,
            int version,
            Gate gate,
            Touch touch,
            Function<R, T> answer,
            BiConsumer<Entry, R> change) {
        return new Act<>() {
            @Override
            public Gate gate() {
                return gate;
            }

            @Override
            public Touch touch() {
                return touch;
            }

            @Override
            public T store(Entry entry) {
                R record = find(type, id);
                // What was read before the locks may be old by now.
                entities.refresh(record, LockModeType.PESSIMISTIC_WRITE);
                if (record.version() != version) {
                    throw new Refusal(
                            ProblemType.PRECONDITION_FAILED,
                            "The record has version " + record.version() + " by now. Read it again, and decide again.");
                }
                change.accept(entry, record);
                entities.flush();
                return answer.apply(record);
            }

            @Override
            public UUID subject(T result) {
                return id;
            }

            @Override
            public T recall(UUID subject) {
                return answer.apply(find(type, subject));
            }

            @Override
            public boolean advised() {
                return true;
            }
        };
    }

    /**
     * Records something new. It is prepared behind the gate and before the locks: by then its references are
     * resolved, and what it touches is known by ids that never change.
     */
    public <R extends Recorded, T> Act<T> create(
            Class<R> type,
            Gate gate,
            Supplier<R> prepare,
            Function<R, Touch> touch,
            Storing<R> store,
            Function<R, T> answer) {
        return new Act<>() {
            private @Nullable R prepared;

            @Override
            public Gate gate() {
                return gate;
            }

            @Override
            public Touch touch() {
                R record = prepare.get();
                prepared = record;
                return touch.apply(record);
            }

            @Override
            public T store(Entry entry) {
                R record = Objects.requireNonNull(prepared);
                store.before(entry, record);
                store.store(entry, entry.create(record));
                entities.flush();
                return answer.apply(record);
            }

            @Override
            public UUID subject(T result) {
                return Objects.requireNonNull(prepared).id();
            }

            @Override
            public T recall(UUID subject) {
                return answer.apply(find(type, subject));
            }

            @Override
            public boolean advised() {
                return true;
            }

            @Override
            public Set<UUID> newClaims(T result) {
                R record = Objects.requireNonNull(prepared);
                return record.kind() == Kind.CLAIM ? Set.of(record.id()) : Set.of();
            }
        };
    }

    /** What is stored with a new record, in its act. */
    public interface Storing<R> {

        /** Stores what it refers to, before it is stored itself. */
        default void before(Entry entry, R record) {}

        /** Stores what belongs to it. */
        void store(Entry entry, R record);
    }
}
