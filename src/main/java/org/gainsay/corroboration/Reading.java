package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Question;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.JournalPosition;
import org.jspecify.annotations.Nullable;

/** One reading of a claim, in one snapshot: what bears on it, as of what was asked for, and on what that rests. */
public final class Reading {

    private final Connection connection;
    private final Kept kept;
    private final AsOf asked;
    private final Basis basis;
    private final Room room;

    private Reading(Connection connection, Kept kept, AsOf asked, Basis basis, Room room) {
        this.connection = connection;
        this.kept = kept;
        this.asked = asked;
        this.basis = basis;
        this.room = room;
    }

    /**
     * Begins a reading. Whatever bears on a claim touches it, so nothing that was stored after its last touch bears on
     * it: that is when an answer without instants holds, whether the kept
     * corroboration has followed it or not. Only what is settled stays as it is, though, and an import
     * settles the instant at which it moves its history in.
     */
    static Reading of(Connection connection, Kept kept, AsOf asked, Room room) throws SQLException {
        Instant touched = kept.movedAt();
        Instant known = asked.knownAt();
        Instant stored = asked.storedBy();
        if (known == null && stored == null) {
            JournalPosition journal = JournalPosition.at(connection, touched);
            boolean settled = !touched.isAfter(journal.settled());
            return new Reading(
                    connection,
                    kept,
                    asked,
                    basis(kept, asked, touched, touched, settled ? journal.entries() : null),
                    room);
        }
        if (stored == null) {
            Instant settled = JournalPosition.settled(connection);
            stored = latest(known, touched.isBefore(settled) ? touched : settled);
        }
        long entries = JournalPosition.at(connection, stored).entries();
        return new Reading(
                connection, kept, asked, basis(kept, asked, known == null ? stored : known, stored, entries), room);
    }

    private static Basis basis(Kept kept, AsOf asked, Instant known, Instant stored, @Nullable Long entries) {
        return new Basis(known, stored, asked.saidBy(), kept.policy(), entries);
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** The claim's corroboration as kept at present. */
    Kept kept() {
        return kept;
    }

    /** On what it rests. */
    public Basis basis() {
        return basis;
    }

    /** Everything that bears on the claim; refuses what there is no room for. */
    public DossierLoader.Loaded load() throws SQLException {
        return load(DossierLoader.Beside.NOTHING, Room.EXPLAINED);
    }

    /** The same, to make something of it that takes so many times the room of an explanation. */
    public DossierLoader.Loaded load(int times) throws SQLException {
        return load(DossierLoader.Beside.NOTHING, times);
    }

    /** The same, with what else is wanted. */
    DossierLoader.Loaded load(DossierLoader.Beside beside, int times) throws SQLException {
        return DossierLoader.load(
                connection, Set.of(kept.claim()), beside, asked.horizon(), links -> room.take(links, times));
    }

    /** What is asked about the claim, which is named by the id it was born with. */
    public Question question(String born) {
        return new Question(born, asked.knownAt(), asked.saidBy(), asked.named());
    }

    /** The same of what is kept, where that has still to follow acts. */
    Reading asKept() throws SQLException {
        return kept.due() == null ? this : of(connection, kept.asFollowed(), asked, room);
    }

    /**
     * The claim's evidence as it is kept weighed; null where it is not, where the past is asked for, and where there is so
     * little that it can as well be looked at as a whole.
     */
    @Nullable
    WeighingRows weighed() throws SQLException {
        if (!asked.present() || kept.figures().items() < Weighings.LARGE || links() <= Weighings.MOST) {
            return null;
        }
        return WeighingRows.of(connection, kept.audience(), Set.of(kept.claim()))
                .get(kept.claim());
    }

    private long links() throws SQLException {
        return new Reach(connection)
                .near(Set.of(kept.claim()), 1).values().stream()
                        .mapToLong(Reach.Near::links)
                        .sum();
    }

    /** The digest of the core of the claim's corroboration. */
    public String digest(DossierLoader.Loaded loaded) {
        String born = loaded.records().claim(kept.claim());
        Assessor assessor = new Assessor(loaded.dossier(), asked.knownAt(), asked.saidBy(), asked.named());
        return Core.of(assessor.corroboration(born)).digest();
    }

    /** The claim. */
    public UUID claim() {
        return kept.claim();
    }

    /** How far back the ledger is read. */
    public Horizon horizon() {
        return asked.horizon();
    }

    /** The connection of the snapshot, for what else is to be read of the same state. */
    public Connection connection() {
        return connection;
    }
}
