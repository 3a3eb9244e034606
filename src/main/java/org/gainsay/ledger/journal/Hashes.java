package org.gainsay.ledger.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.gainsay.ledger.proof.Hash;

/** Hashes as they are stored. */
final class Hashes {

    private Hashes() {}

    static Array array(Connection connection, Collection<Hash> hashes) throws SQLException {
        return connection.createArrayOf(
                "bytea", hashes.stream().map(Hash::bytes).toArray(byte[][]::new));
    }

    static Hash read(ResultSet row, String column) throws SQLException {
        return Hash.of(row.getBytes(column));
    }
}
