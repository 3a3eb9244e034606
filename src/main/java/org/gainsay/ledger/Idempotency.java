package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Lets a request with a key be sent again without being done again. */
final class Idempotency {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 1))";
    private static final String FIND =
            "SELECT body_sha256, record, at FROM idempotency WHERE actor = ? AND key = ? AND at > now() - interval '24 hours'";
    private static final String KEEP = """
            INSERT INTO idempotency (actor, key, body_sha256, status, kind, record, version, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (actor, key) DO UPDATE SET body_sha256 = excluded.body_sha256, status = excluded.status,
                kind = excluded.kind, record = excluded.record, version = excluded.version, at = excluded.at""";

    private final Connection connection;
    private final String actor;
    private final Caller.@Nullable Key key;

    Idempotency(Connection connection, Caller caller) {
        this.connection = connection;
        this.actor = caller.actor();
        this.key = caller.key();
    }

    /** An act that was done under the key before. */
    record Done(UUID subject, Instant at) {}

    /** What an earlier request under the key did; null where this is the first. */
    @Nullable
    Done doneBefore() throws SQLException {
        if (key == null) {
            return null;
        }
        if (!alone(key)) {
            throw new Refusal(
                    ProblemType.CONFLICT, "A request with this Idempotency-Key is still running. Ask again shortly.");
        }
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, actor);
            find.setString(2, key.value());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!Arrays.equals(row.getBytes(1), HexFormat.of().parseHex(key.requestSha256()))) {
                    throw new Refusal(
                            ProblemType.INVALID_CONTENT,
                            "This Idempotency-Key was used for another request. Use a new key for a new request.");
                }
                return new Done(
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
    }

    /** Remembers what was done under the key, in the transaction that does it. */
    void remember(Entry entry, UUID subject) throws SQLException {
        if (key == null) {
            return;
        }
        if (entry.done().isEmpty()) {
            // Nothing was done, and doing it again does nothing again.
            return;
        }
        Entry.Done done = entry.done().stream()
                .filter(d -> d.id().equals(subject))
                .findFirst()
                .orElseThrow();
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, actor);
            keep.setString(2, key.value());
            keep.setBytes(3, HexFormat.of().parseHex(key.requestSha256()));
            keep.setInt(4, done.version() == 1 ? 201 : 200);
            keep.setString(5, done.kind().name());
            keep.setObject(6, subject);
            keep.setInt(7, done.version());
            keep.setObject(8, entry.at().atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        }
    }

    /** A second insert of the same key would wait for the first; a lock that is only tried answers at once. */
    private boolean alone(Caller.Key of) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, actor + " " + of.value());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
