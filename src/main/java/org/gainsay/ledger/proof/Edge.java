package org.gainsay.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The right edge of a growing tree: all that appending a leaf needs to know. A leaf completes one node on average and
 * log₂(size) at most, however large the tree is.
 */
public final class Edge {

    private final List<Node> nodes;
    private final List<Hash> hashes = new ArrayList<>();
    private long size;

    /** The edge of a tree of a size, from the hashes of its complete nodes. */
    public Edge(long size, Function<Node, Hash> known) {
        this.size = size;
        this.nodes = new ArrayList<>(nodes(size));
        nodes.forEach(node -> hashes.add(known.apply(node)));
    }

    /** The nodes that the edge of a tree of a size is made of. */
    public static List<Node> nodes(long size) {
        return new Span(0, size).nodes();
    }

    /** Appends a leaf, and tells of every node above it that it completes. */
    public void append(Hash leaf, BiConsumer<Node, Hash> completed) {
        Node node = new Node(0, size);
        Hash hash = leaf;
        while ((node.number() & 1) == 1) {
            int last = nodes.size() - 1;
            nodes.remove(last);
            hash = Hash.node(hashes.remove(last), hash);
            node = new Node(node.level() + 1, node.number() >> 1);
            completed.accept(node, hash);
        }
        nodes.add(node);
        hashes.add(hash);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        if (hashes.isEmpty()) {
            return Hash.empty();
        }
        Hash root = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = Hash.node(hashes.get(i), root);
        }
        return root;
    }
}
