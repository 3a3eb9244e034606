package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.ledger.proof.Edge;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Node;
import org.jspecify.annotations.Nullable;

/** Where a log ends, and how it goes on from there. */
final class Head {

    /** Before everything: no clock of ours has ever been there. */
    private static final Instant BEFORE_ALL = Instant.EPOCH;

    private static final UUID NIL = new UUID(0, 0);

    private final Log log;
    private final Edge edge;
    private Hash chain;
    private final Instant at;
    private final UUID entry;

    private Head(Log log, Edge edge, Hash chain, Instant at, UUID entry) {
        this.log = log;
        this.edge = edge;
        this.chain = chain;
        this.at = at;
        this.entry = entry;
    }

    /** Where sealing begins. */
    static Head ofNothing(Log log) {
        return new Head(log, new Edge(0, node -> Hash.empty()), Hash.NOTHING_BEFORE, BEFORE_ALL, NIL);
    }

    /** Reads where it ends, and refuses what is not what was signed last: nothing is built on what was tampered with. */
    static Head read(Connection connection, Log log, SignedCheckpoint signed) throws SQLException {
        if (!signed.signedBy(log)) {
            throw new Tampered("The last checkpoint is not signed by "
                    + log.verifier().name() + ": restore the key that signed it, or the checkpoint.");
        }
        Seal last = Seal.last(connection, log);
        long size = last == null ? 0 : last.position() + 1;
        if (size != signed.size()) {
            throw new Tampered("The log has " + size + " sealed entries, and " + signed.size() + " were signed.");
        }
        Head head = at(connection, log, last);
        if (!head.edge.root().equals(signed.root()) || !head.chain.equals(signed.chain())) {
            throw new Tampered("The end of the log is not what was signed.");
        }
        return head;
    }

    private static Head at(Connection connection, Log log, @Nullable Seal last) throws SQLException {
        if (last == null) {
            return ofNothing(log);
        }
        long size = last.position() + 1;
        Map<Node, Hash> nodes = SealedTree.read(connection, log, Edge.nodes(size));
        Edge edge = new Edge(size, node -> SealedTree.known(nodes, node));
        return new Head(log, edge, last.chain(), last.at(), last.entry());
    }

    /** The entries that come next. */
    List<EntryView> next(Connection connection, int most) throws SQLException {
        return EntryRows.settledAfter(connection, log, at, entry, most);
    }

    /** Appends entries to chain and tree, and signs what came of it. */
    void append(Connection connection, List<EntryView> entries) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        Map<Node, Hash> completed = new LinkedHashMap<>();
        for (EntryView next : entries) {
            Hash leaf = next.hash();
            chain = Hash.link(chain, leaf);
            seals.add(new Seal(edge.size(), next.at(), next.id(), leaf, chain));
            edge.append(leaf, completed::put);
        }
        Seal.insert(connection, log, seals);
        SealedTree.insert(connection, log, completed);
        SignedCheckpoint.insert(connection, log, edge.size(), edge.root(), chain);
    }
}
