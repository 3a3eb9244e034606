package org.gainsay.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Ids that other systems have given to records, and references by them. */
@ApplicationScoped
public class ExternalIds {

    private final EntityManager entities;
    private final PlainRows rows;

    ExternalIds(EntityManager entities, PlainRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Gives ids to a new record; refuses one that another record of the kind has, and names that record. */
    public void give(Recorded record, @Nullable List<ExternalId> ids) {
        if (ids == null) {
            return;
        }
        // Sorted, so that two acts never wait for each other's ids in turn.
        ids.stream()
                .distinct()
                .sorted(Comparator.comparing(ExternalId::system).thenComparing(ExternalId::value))
                .forEach(id -> give(record, id));
    }

    private void give(Recorded record, ExternalId id) {
        entities.flush();
        int stored = entities.createNativeQuery("""
                        INSERT INTO external_id (audience, system, value, kind, record)
                        VALUES (:audience, :system, :value, :kind, :record) ON CONFLICT DO NOTHING""")
                .setParameter("audience", record.audience())
                .setParameter("system", id.system())
                .setParameter("value", id.value())
                .setParameter("kind", record.kind().name())
                .setParameter("record", record.id())
                .executeUpdate();
        if (stored == 0) {
            UUID other = find(record.kind(), id);
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "The external id is taken by /api/v1/" + record.kind().path() + "/" + other
                            + ". Correct that record, or give another id.");
        }
    }

    /** The record that has an id in another system; null where none has. */
    public @Nullable UUID find(Kind kind, ExternalId id) {
        List<UUID> found = rows.list(
                "SELECT record FROM external_id WHERE system = ? AND value = ? AND kind = ?"
                        // A desk's own first.
                        + " ORDER BY audience DESC",
                row -> Sql.uuid(row, 1),
                id.system(),
                id.value(),
                kind.name());
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether an id names a record of a kind. */
    boolean isThere(Kind kind, UUID id) {
        return !rows.list("SELECT FROM " + kind.table() + " WHERE id = ?", row -> true, id)
                .isEmpty();
    }

    /** The ids that other systems have given to these records. */
    public Map<UUID, List<ExternalId>> of(Collection<UUID> records) {
        Map<UUID, List<ExternalId>> ids = new HashMap<>();
        if (records.isEmpty()) {
            return ids;
        }
        rows.list(
                "SELECT record, system, value FROM external_id WHERE record = ANY (?) ORDER BY system, value",
                row -> ids.computeIfAbsent(Sql.uuid(row, 1), r -> new ArrayList<>())
                        .add(new ExternalId(row.getString(2), row.getString(3))),
                records);
        return ids;
    }

    /** Finds what references name, and refuses all together those that name nothing. */
    public Resolver resolver() {
        return new Resolver();
    }

    /** Resolves the references of one body. */
    public final class Resolver {

        private final List<FieldError> errors = new ArrayList<>();

        private Resolver() {}

        /** The id that a reference names; null where there is none, which {@link #refuseUnknown} will tell. */
        public @Nullable UUID find(Kind kind, String pointer, @Nullable Reference reference) {
            if (reference == null) {
                return null;
            }
            UUID id = named(kind, reference);
            if (id == null) {
                errors.add(FieldError.at(
                        pointer,
                        ErrorCode.UNKNOWN_REFERENCE,
                        "There is no such record in /api/v1/" + kind.path() + ". Record it first, or correct the id."));
            }
            return id;
        }

        /** The same for a reference that must be given; a stand-in where it names nothing. */
        public UUID require(Kind kind, String pointer, Reference reference) {
            UUID id = find(kind, pointer, reference);
            return id == null ? Recorded.PUBLISHED : id;
        }

        /** Adds what else is wrong with the body. */
        public void say(String pointer, ErrorCode code, String detail) {
            errors.add(FieldError.at(pointer, code, detail));
        }

        /** Refuses the body if anything in it names nothing. */
        public void refuseUnknown() {
            if (!errors.isEmpty()) {
                throw Refusal.of(errors);
            }
        }

        private @Nullable UUID named(Kind kind, Reference reference) {
            ExternalId external = reference.external();
            if (external != null) {
                return ExternalIds.this.find(kind, external);
            }
            UUID id = reference.id();
            if (id == null) {
                return null;
            }
            return isThere(kind, id) ? id : null;
        }
    }
}
