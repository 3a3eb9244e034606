package org.gainsay.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** Which parts of the tree a proof is made of. */
public final class Proofs {

    private Proofs() {}

    /** PATH(position, D[size]) of RFC 9162 section 2.1.3.1: that a leaf is in the tree of a size. */
    public static List<Span> inclusion(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("the leaf lies outside of the tree");
        }
        List<Span> path = new ArrayList<>();
        include(position, 0, size, path);
        return path;
    }

    private static void include(long position, long from, long until, List<Span> path) {
        if (until - from == 1) {
            return;
        }
        long middle = from + largestPowerOfTwoBelow(until - from);
        if (position < middle) {
            include(position, from, middle, path);
            path.add(new Span(middle, until));
        } else {
            include(position, middle, until, path);
            path.add(new Span(from, middle));
        }
    }

    /** PROOF(from, D[to]) of RFC 9162 section 2.1.4.1: that the tree of one size begins with that of another. */
    public static List<Span> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("the earlier tree is the larger one");
        }
        List<Span> path = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, path);
        }
        return path;
    }

    private static void subproof(long size, long from, long until, boolean known, List<Span> path) {
        if (size == until) {
            if (!known) {
                path.add(new Span(from, until));
            }
            return;
        }
        long middle = from + largestPowerOfTwoBelow(until - from);
        if (size <= middle) {
            subproof(size, from, middle, known, path);
            path.add(new Span(middle, until));
        } else {
            subproof(size, middle, until, false, path);
            path.add(new Span(from, middle));
        }
    }

    private static long largestPowerOfTwoBelow(long size) {
        return Long.highestOneBit(size - 1);
    }
}
