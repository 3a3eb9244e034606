package org.gainsay.ledger.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The leaves from one position up to, not including, another; both as RFC 9162 splits a tree. */
public record Span(long from, long until) {

    /** The complete nodes that it is made of, from left to right: at most two for each level. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long at = from;
        while (at < until) {
            int level = 63 - Long.numberOfLeadingZeros(until - at);
            if (at != 0) {
                level = Math.min(level, Long.numberOfTrailingZeros(at));
            }
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** Its hash, MTH(D[from:until]) of RFC 9162 section 2.1.1, from the hashes of its complete nodes. */
    public Hash hash(Function<Node, Hash> known) {
        List<Node> nodes = nodes();
        if (nodes.isEmpty()) {
            return Hash.empty();
        }
        Collections.reverse(nodes);
        Hash hash = known.apply(nodes.get(0));
        for (Node left : nodes.subList(1, nodes.size())) {
            hash = Hash.node(known.apply(left), hash);
        }
        return hash;
    }
}
