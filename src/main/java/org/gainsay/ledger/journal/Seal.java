package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Hash;
import org.jspecify.annotations.Nullable;

/** An entry's place in its log, with its leaf in the tree and its link in the chain. */
record Seal(long position, Instant at, UUID entry, Hash leaf, Hash chain) {

    private static final String LAST = "SELECT * FROM seal WHERE audience = ? ORDER BY position DESC LIMIT 1";
    private static final String AT = "SELECT * FROM seal WHERE audience = ? AND position = ?";

    private static final String INSERT = """
            INSERT INTO seal (audience, position, at, entry, leaf, chain)
            SELECT ?::uuid, s.* FROM unnest(?::bigint[], ?::timestamptz[], ?::uuid[], ?::bytea[], ?::bytea[]) AS s""";

    static @Nullable Seal last(Connection connection, Log log) throws SQLException {
        return Sql.first(connection, LAST, Seal::read, log.audience());
    }

    static @Nullable Seal at(Connection connection, Log log, long position) throws SQLException {
        return Sql.first(connection, AT, Seal::read, log.audience(), position);
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                Sql.instant(row, "at"),
                row.getObject("entry", UUID.class),
                Hashes.read(row, "leaf"),
                Hashes.read(row, "chain"));
    }

    static void insert(Connection connection, Log log, List<Seal> seals) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                log.audience(),
                Sql.array(
                        connection, "bigint", seals.stream().map(Seal::position).toList()),
                Sql.array(
                        connection,
                        "text",
                        seals.stream().map(s -> s.at().toString()).toList()),
                Sql.array(connection, "uuid", seals.stream().map(Seal::entry).toList()),
                Hashes.array(connection, seals.stream().map(Seal::leaf).toList()),
                Hashes.array(connection, seals.stream().map(Seal::chain).toList()));
    }
}
