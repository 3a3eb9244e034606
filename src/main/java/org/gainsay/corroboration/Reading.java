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

    private Reading(Connection connection, Kept kept, AsOf asked, Basis basis) {
        this.connection = connection;
        this.kept = kept;
        this.asked = asked;
        this.basis = basis;
    }

    /**
     * Begins a reading. Whatever bears on a claim touches it, so nothing that was stored after its last touch bears on
     * it: that is when an answer without instants holds, whether the kept
     * corroboration has followed it or not. Only what is settled stays as it is, though, and an import
     * settles the instant at which it moves its history in.
     */
    static Reading of(Connection connection, Kept kept, AsOf asked) throws SQLException {
        Instant touched = kept.movedAt();
        Instant known = asked.knownAt();
        Instant stored = asked.storedBy();
        if (known == null && stored == null) {
            JournalPosition journal = JournalPosition.at(connection, touched);
            boolean settled = !touched.isAfter(journal.settled());
            return reading(connection, kept, asked, touched, touched, settled ? journal.entries() : null);
        }
        if (stored == null) {
            Instant settled = JournalPosition.settled(connection);
            stored = latest(known, touched.isBefore(settled) ? touched : settled);
        }
        long entries = JournalPosition.at(connection, stored).entries();
        return reading(connection, kept, asked, known == null ? stored : known, stored, entries);
    }

    private static Reading reading(
            Connection connection, Kept kept, AsOf asked, Instant known, Instant stored, @Nullable Long entries) {
        Basis basis = new Basis(known, stored, asked.saidBy(), kept.policy(), entries);
        return new Reading(connection, kept, asked, basis);
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

    /** Everything that bears on the claim. */
    public DossierLoader.Loaded load() throws SQLException {
        return load(DossierLoader.Beside.NOTHING);
    }

    /** The same, with what else is wanted. */
    DossierLoader.Loaded load(DossierLoader.Beside beside) throws SQLException {
        return DossierLoader.load(connection, Set.of(kept.claim()), beside, asked.horizon());
    }

    /** What is asked about the claim, which is named by the id it was born with. */
    public Question question(String born) {
        return new Question(born, asked.knownAt(), asked.saidBy(), asked.named());
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
