package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Node;
import org.jspecify.annotations.Nullable;

/** Some seals in a row, with all that is to be compared with them, read by a fixed number of statements. */
record Part(List<Sealed> seals, Map<Node, Hash> nodes, Map<Long, SignedCheckpoint> checkpoints, VersionRows versions) {

    private static final String SEALS = "SELECT s.position AS place, s.at AS sealed_at, s.entry AS sealed_entry,"
            + " s.leaf AS sealed_leaf, s.chain, NULL::bigint AS position, " + EntryRows.COLUMNS
            + " FROM seal s LEFT JOIN journal j ON j.id = s.entry AND j.audience = s.audience"
            + " WHERE s.audience = ? AND s.position >= ? AND s.position < ? ORDER BY s.position";

    /** A seal with the entry that it is of, if that is still there. */
    record Sealed(Seal seal, @Nullable EntryView entry) {}

    static Part read(Connection connection, Log log, long from, long until) throws SQLException {
        List<Sealed> seals = Sql.list(connection, SEALS, Part::sealed, log.audience(), from, until);
        List<EntryView> entries = new ArrayList<>();
        for (Sealed sealed : seals) {
            EntryView entry = sealed.entry();
            if (entry != null) {
                entries.add(entry);
            }
        }
        List<Node> nodes = LongStream.range(from, until)
                .boxed()
                .flatMap(position -> completedBy(position).stream())
                .toList();
        Map<Long, SignedCheckpoint> checkpoints = new HashMap<>();
        SignedCheckpoint.between(connection, log, from, until).forEach(c -> checkpoints.put(c.size(), c));
        return new Part(
                seals, SealedTree.read(connection, log, nodes), checkpoints, new VersionRows(connection, entries));
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        Seal seal = new Seal(
                row.getLong("place"),
                Sql.instant(row, "sealed_at"),
                row.getObject("sealed_entry", UUID.class),
                Hashes.read(row, "sealed_leaf"),
                Hashes.read(row, "chain"));
        return new Sealed(seal, row.getObject("id") == null ? null : EntryRows.read(row));
    }

    /** The nodes above the leaves that the leaf at a position completes. */
    private static List<Node> completedBy(long position) {
        List<Node> nodes = new ArrayList<>();
        for (int level = 1; level <= Long.numberOfTrailingZeros(position + 1); level++) {
            nodes.add(new Node(level, position >> level));
        }
        return nodes;
    }
}
