package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.journal.Broken.Reason;
import org.gainsay.ledger.proof.Edge;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Node;
import org.jspecify.annotations.Nullable;

/** Goes along a log and makes chain, tree and leaves again, from what the tables hold. */
final class Walk {

    private static final String STRAY = """
            SELECT j.id FROM journal j WHERE j.audience = ? AND (j.at, j.id) > (?, ?) AND (j.at, j.id) < (?, ?)
                AND NOT EXISTS (SELECT FROM seal s WHERE s.entry = j.id AND s.audience = j.audience)
            ORDER BY j.at, j.id LIMIT 1""";

    private final Connection connection;
    private final Log log;
    private final Edge edge;
    private Hash chain = Hash.NOTHING_BEFORE;
    private Instant at = Instant.EPOCH;
    private UUID entry = new UUID(0, 0);

    /** Begins at a position; what lies before it is taken as it stands, and is another walk's affair. */
    Walk(Connection connection, Log log, long from) throws SQLException {
        this.connection = connection;
        this.log = log;
        Map<Node, Hash> nodes = SealedTree.read(connection, log, Edge.nodes(from));
        this.edge = new Edge(from, node -> SealedTree.known(nodes, node));
        Seal before = from == 0 ? null : Seal.at(connection, log, from - 1);
        if (before != null) {
            chain = before.chain();
            at = before.at();
            entry = before.entry();
        }
    }

    /** How far it has come. */
    long position() {
        return edge.size();
    }

    /** Goes on up to a position, and tells the first thing that is not as it was sealed. */
    @Nullable
    Broken upTo(long until) throws SQLException {
        long from = position();
        Instant atBefore = at;
        UUID entryBefore = entry;
        Part part = Part.read(connection, log, from, until);
        for (Part.Sealed sealed : part.seals()) {
            Broken broken = step(sealed, part);
            if (broken != null) {
                return broken;
            }
        }
        if (position() < until) {
            return new Broken(position(), null, Reason.SEAL_MISSING, "More entries were signed than are sealed.");
        }
        UUID stray = Sql.first(
                connection,
                STRAY,
                row -> row.getObject(1, UUID.class),
                log.audience(),
                atBefore,
                entryBefore,
                at,
                entry);
        return stray == null
                ? null
                : new Broken(null, stray, Reason.ENTRY_NOT_SEALED, "An entry was put in among those already sealed.");
    }

    private @Nullable Broken step(Part.Sealed sealed, Part part) {
        Seal seal = sealed.seal();
        if (seal.position() != position()) {
            return new Broken(position(), null, Reason.SEAL_MISSING, "The seal at this position is gone.");
        }
        EntryView found = sealed.entry();
        if (found == null) {
            return Broken.at(seal, Reason.ENTRY_MISSING, "The entry that was sealed here is gone from the journal.");
        }
        Broken broken = entry(seal, found);
        if (broken == null) {
            broken = tree(seal, part);
        }
        if (broken == null) {
            Reason wrong = part.versions().wrong(found);
            broken = wrong == null
                    ? null
                    : Broken.at(
                            seal,
                            wrong,
                            "Version " + found.version() + " of record " + found.record()
                                    + " is not the one that the entry commits to, or is gone.");
        }
        return broken;
    }

    private @Nullable Broken entry(Seal seal, EntryView found) {
        Hash leaf = found.hash();
        if (!leaf.equals(seal.leaf())) {
            // The chain tells which of the two has been touched.
            return Hash.link(chain, leaf).equals(seal.chain())
                    ? Broken.at(seal, Reason.SEAL_CHANGED, "The seal's leaf is not that of its entry.")
                    : Broken.at(seal, Reason.ENTRY_CHANGED, "The entry is not the one that was sealed here.");
        }
        chain = Hash.link(chain, leaf);
        boolean later = seal.at().isAfter(at)
                || seal.at().equals(at) && seal.entry().toString().compareTo(entry.toString()) > 0;
        if (!chain.equals(seal.chain()) || !seal.at().equals(found.at()) || !later) {
            return Broken.at(seal, Reason.SEAL_CHANGED, "The seal does not follow from the one before it.");
        }
        at = seal.at();
        entry = seal.entry();
        return null;
    }

    private @Nullable Broken tree(Seal seal, Part part) {
        Map<Node, Hash> completed = new HashMap<>();
        edge.append(seal.leaf(), completed::put);
        for (Map.Entry<Node, Hash> node : completed.entrySet()) {
            if (!Objects.equals(node.getValue(), part.nodes().get(node.getKey()))) {
                return Broken.at(seal, Reason.TREE_CHANGED, "A node that this entry completed is gone or not its own.");
            }
        }
        SignedCheckpoint signed = part.checkpoints().get(edge.size());
        if (signed != null && !agrees(signed)) {
            return Broken.at(
                    seal,
                    Reason.CHECKPOINT_CHANGED,
                    "The checkpoint of size " + signed.size() + " is not what was signed, or is not of these entries.");
        }
        return null;
    }

    private boolean agrees(SignedCheckpoint signed) {
        return signed.root().equals(edge.root()) && signed.chain().equals(chain) && signed.signedBy(log);
    }
}
