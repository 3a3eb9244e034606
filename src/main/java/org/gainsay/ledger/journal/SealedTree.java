package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Node;
import org.gainsay.ledger.proof.Span;

/** The tree as stored: leaves in {@code seal}, the complete nodes above them in {@code tree}. */
final class SealedTree {

    private static final String NODES = """
            SELECT t.level, t.number, t.hash FROM unnest(?::int[], ?::bigint[]) AS n (level, number)
            JOIN tree t ON t.audience = ? AND t.level = n.level AND t.number = n.number
            UNION ALL
            SELECT 0, s.position, s.leaf FROM unnest(?::bigint[]) AS n (number)
            JOIN seal s ON s.audience = ? AND s.position = n.number""";

    private static final String INSERT = """
            INSERT INTO tree (audience, level, number, hash)
            SELECT ?::uuid, n.* FROM unnest(?::int[], ?::bigint[], ?::bytea[]) AS n""";

    private SealedTree() {}

    /** The hashes of nodes, by one statement; those that are not stored are not among them. */
    static Map<Node, Hash> read(Connection connection, Log log, Collection<Node> nodes) throws SQLException {
        List<Node> above = nodes.stream().filter(node -> node.level() > 0).toList();
        List<Long> leaves = nodes.stream()
                .filter(node -> node.level() == 0)
                .map(Node::number)
                .toList();
        Map<Node, Hash> read = new HashMap<>();
        Sql.list(
                        connection,
                        NODES,
                        SealedTree::node,
                        Sql.array(
                                connection,
                                "int",
                                above.stream().map(Node::level).toList()),
                        Sql.array(
                                connection,
                                "bigint",
                                above.stream().map(Node::number).toList()),
                        log.audience(),
                        Sql.array(connection, "bigint", leaves),
                        log.audience())
                .forEach(node -> read.put(node.getKey(), node.getValue()));
        return read;
    }

    private static Map.Entry<Node, Hash> node(ResultSet row) throws SQLException {
        return Map.entry(new Node(row.getInt("level"), row.getLong("number")), Hashes.read(row, "hash"));
    }

    /** The hashes of the parts that a proof is made of. */
    static List<Hash> path(Connection connection, Log log, List<Span> proof) throws SQLException {
        Map<Node, Hash> nodes = read(
                connection,
                log,
                proof.stream().flatMap(span -> span.nodes().stream()).toList());
        return proof.stream().map(span -> span.hash(node -> known(nodes, node))).toList();
    }

    static Hash known(Map<Node, Hash> nodes, Node node) {
        Hash hash = nodes.get(node);
        if (hash == null) {
            throw new Tampered("The tree has lost its node " + node.number() + " of level " + node.level() + ".");
        }
        return hash;
    }

    static void insert(Connection connection, Log log, Map<Node, Hash> nodes) throws SQLException {
        List<Node> keys = List.copyOf(nodes.keySet());
        Sql.update(
                connection,
                INSERT,
                log.audience(),
                Sql.array(connection, "int", keys.stream().map(Node::level).toList()),
                Sql.array(connection, "bigint", keys.stream().map(Node::number).toList()),
                Hashes.array(connection, keys.stream().map(nodes::get).toList()));
    }
}
