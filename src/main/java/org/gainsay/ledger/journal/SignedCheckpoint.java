package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.BadProof;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** A checkpoint as stored: what was signed, and the chain's last link beside it. */
record SignedCheckpoint(long size, Hash root, Hash chain, Instant at, String note) {

    private static final String LATEST = "SELECT * FROM checkpoint WHERE audience = ? ORDER BY size DESC LIMIT 1";
    private static final String OF_SIZE = "SELECT * FROM checkpoint WHERE audience = ? AND size = ?";
    private static final String BETWEEN =
            "SELECT * FROM checkpoint WHERE audience = ? AND size > ? AND size <= ? ORDER BY size";
    private static final String INSERT =
            "INSERT INTO checkpoint (audience, size, root, chain, note) VALUES (?, ?, ?, ?, ?)";

    static @Nullable SignedCheckpoint latest(Connection connection, Log log) throws SQLException {
        return Sql.first(connection, LATEST, SignedCheckpoint::read, log.audience());
    }

    static @Nullable SignedCheckpoint ofSize(Connection connection, Log log, long size) throws SQLException {
        return Sql.first(connection, OF_SIZE, SignedCheckpoint::read, log.audience(), size);
    }

    static List<SignedCheckpoint> between(Connection connection, Log log, long above, long upTo) throws SQLException {
        return Sql.list(connection, BETWEEN, SignedCheckpoint::read, log.audience(), above, upTo);
    }

    static void insert(Connection connection, Log log, long size, Hash root, Hash chain) throws SQLException {
        String text = new Checkpoint(log.verifier().name(), size, root).text();
        Sql.update(connection, INSERT, log.audience(), size, root.bytes(), chain.bytes(), log.sign(text));
    }

    private static SignedCheckpoint read(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong("size"),
                Hashes.read(row, "root"),
                Hashes.read(row, "chain"),
                Sql.instant(row, "at"),
                row.getString("note"));
    }

    /** Whether it is what the log's key has signed. */
    boolean signedBy(Log log) {
        VerifierKey key = log.verifier();
        try {
            return Checkpoint.parse(SignedNote.open(note, key)).equals(new Checkpoint(key.name(), size, root));
        } catch (BadProof e) {
            return false;
        }
    }
}
