package org.gainsay.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** One act in progress: its instant, and the only hands that may change a record. */
public final class Entry {

    /** As the database writes an instant into JSON. */
    private static final DateTimeFormatter AS_STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    private static final String KEEP = """
            INSERT INTO past (record, kind, version, from_at, until_at, stored_at, "row")
            SELECT t.id, :kind, t.version, t.version_at, :at, t.stored_at, %s FROM %s t WHERE t.id = :id""";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final Instant at;
    private final String actor;
    private final UUID audience;
    private final List<Done> done = new ArrayList<>();

    /**
     * What was done, for the journal.
     *
     * @param audience in whose log it stands
     * @param record to which record; null: to something that is none
     * @param by who recorded the version, of a record
     */
    record Done(
            Deed deed,
            Kind kind,
            UUID id,
            int version,
            UUID audience,
            @Nullable Recorded record,
            @Nullable String by,
            @Nullable Tombstone tombstone) {

        static Done to(Recorded record, Deed deed, @Nullable Tombstone tombstone) {
            return new Done(
                    deed,
                    record.kind(),
                    record.id(),
                    record.version(),
                    record.audience(),
                    record,
                    record.actor(),
                    tombstone);
        }
    }

    Entry(EntityManager entities, Instant at, String actor, UUID audience) {
        this.audience = audience;
        this.entities = entities;
        this.at = at;
        this.actor = actor;
    }

    /** The instant of the act, later than everything settled. */
    public Instant at() {
        return at;
    }

    /** Whose new records are: a desk, or {@link Recorded#PUBLISHED}. */
    public UUID audience() {
        return audience;
    }

    /** Records something new under a new id. */
    public <R extends Recorded> R create(R record) {
        UUID id = newId();
        return first(record, id, id.toString(), at, actor, Deed.CREATE);
    }

    /**
     * Moves in something first recorded elsewhere, with the history that it brings.
     *
     * @param id made by {@link #newId} before, so that records can point at each other in a circle
     * @param born the id it had when first recorded anywhere
     * @param recordedAt since when it was known there; null: from the beginning
     * @param versions all that it was there, the first first
     */
    public <R extends Recorded> void moveIn(
            UUID id, String born, @Nullable Instant recordedAt, List<MovedIn<R>> versions) {
        MovedIn<R> version = versions.get(0);
        // Before it is persisted, or the row would be written twice.
        stand(version, versions.size() == 1);
        R record = first(version.record(), id, born, recordedAt, by(version), Deed.IMPORT);
        for (int i = 1; i < versions.size(); i++) {
            moveToPast(record, version.withdrawnAt());
            version = versions.get(i);
            stand(version, i == versions.size() - 1);
            Instant since = version.at() == null ? at : version.at();
            version.record().follow(record, since, at, by(version));
            record = entities.merge(version.record());
            done.add(Done.to(record, Deed.IMPORT, null));
        }
    }

    /** What only passes through stands nowhere: in its place another may stand, where there can be only one. */
    private void stand(MovedIn<?> version, boolean isLast) {
        version.record().withdrawn(isLast ? version.withdrawnAt() : at, version.withdrawalReason());
    }

    private String by(MovedIn<?> version) {
        return version.by() == null ? actor : version.by();
    }

    /** Makes the change the record's next version. */
    public void correct(Recorded record, Runnable change) {
        replace(record, Deed.CORRECT, change);
    }

    /** Withdraws a record: it stays, and no longer stands. */
    public void withdraw(Recorded record, @Nullable String reason) {
        replace(record, Deed.WITHDRAW, () -> record.withdrawn(at, reason));
    }

    /** Lets a withdrawn record stand again, under its id. */
    public void restore(Recorded record) {
        replace(record, Deed.RESTORE, () -> record.withdrawn(null, null));
    }

    /** Shows everybody a record that was a desk's alone; only once all that it names is published. */
    void publish(Recorded record) {
        replace(record, Deed.PUBLISH, record::published);
    }

    /** Blanks texts of a record, by column, in all its versions, and sets a tombstone. */
    void redact(Recorded record, List<String> names, String reason, String authority) {
        moveToPast(record);
        Tombstone tombstone = new Redacting(entities, record).redact(at, actor, names, reason, authority, newSalt());
        done.add(Done.to(record, Deed.REDACT, tombstone));
    }

    /** Has in the journal what was done to something that is no record, and that this act has stored. */
    public void note(Deed deed, Kind kind, UUID id, int version, UUID whose) {
        done.add(new Done(deed, kind, id, version, whose, null, null, null));
    }

    /** Whose records changed: a desk where nobody else sees any of them, else {@link Recorded#PUBLISHED}. */
    UUID touched() {
        return done.stream()
                        .allMatch(d -> d.deed() != Deed.PUBLISH && d.audience().equals(audience))
                ? audience
                : Recorded.PUBLISHED;
    }

    /**
     * Refuses to change what is published by what a desk keeps to itself, as when a hidden statement takes back a
     * published one: everybody would see the change, and its cause would be a record that there is not.
     */
    void refuseHiddenCause() {
        if (done.stream().map(Done::audience).distinct().count() > 1) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "It would change what is published, by what is the desk's own. Send it with Gainsay-Desk: public, so"
                            + " that all of it is published, or leave out what changes published records.");
        }
    }

    List<Done> done() {
        return done;
    }

    private <R extends Recorded> R first(
            R record, UUID id, String born, @Nullable Instant recordedAt, String by, Deed deed) {
        record.first(id, audience, born, recordedAt, at, by, newSalt());
        entities.persist(record);
        done.add(Done.to(record, deed, null));
        return record;
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private void replace(Recorded record, Deed deed, Runnable change) {
        moveToPast(record);
        change.run();
        record.next(at, actor);
        done.add(Done.to(record, deed, null));
    }

    /** The old version goes to the past before the new one is written, or the database refuses the new one. */
    private void moveToPast(Recorded record) {
        query(record, KEEP.formatted("row_of(t)", record.kind().table())).executeUpdate();
    }

    /** The same, with the withdrawal that it had. */
    private void moveToPast(Recorded record, @Nullable Instant withdrawnAt) {
        String row = "row_of(t) || jsonb_build_object('withdrawn_at', nullif(CAST(:withdrawn AS text), ''))";
        query(record, KEEP.formatted(row, record.kind().table()))
                .setParameter("withdrawn", withdrawnAt == null ? "" : AS_STORED.format(withdrawnAt))
                .executeUpdate();
    }

    private Query query(Recorded record, String keep) {
        return entities.createNativeQuery(keep)
                .setParameter("kind", record.kind().name())
                .setParameter("at", at)
                .setParameter("id", record.id());
    }

    /** An id for a record to come. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
