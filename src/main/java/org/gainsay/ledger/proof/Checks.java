package org.gainsay.ledger.proof;

import java.util.List;

/** Checks proofs, by hashes alone. */
public final class Checks {

    private Checks() {}

    /** Whether a leaf is at a position of the tree that has this root: RFC 9162 section 2.1.3.2. */
    public static boolean included(Hash leaf, long position, long size, List<Hash> path, Hash root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long fn = position;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                int up = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= up;
                sn >>= up;
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /** Whether the larger tree begins with the whole of the smaller one: RFC 9162 section 2.1.4.2. */
    public static boolean consistent(long from, Hash rootFrom, long to, Hash rootTo, List<Hash> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0 || from == to) {
            boolean same = from == to ? rootFrom.equals(rootTo) : rootFrom.equals(Hash.empty());
            return path.isEmpty() && same;
        }
        boolean complete = Long.bitCount(from) == 1;
        if (!complete && path.isEmpty()) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(from);
        Hash first = complete ? rootFrom : path.get(0);
        return climbs(
                (from - 1) >> up, (to - 1) >> up, first, path.subList(complete ? 0 : 1, path.size()), rootFrom, rootTo);
    }

    private static boolean climbs(long from, long to, Hash first, List<Hash> path, Hash rootFrom, Hash rootTo) {
        long fn = from;
        long sn = to;
        Hash fr = first;
        Hash sr = first;
        for (Hash c : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                int up = (fn & 1) == 1 || fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= up;
                sn >>= up;
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(rootFrom) && sr.equals(rootTo);
    }
}
