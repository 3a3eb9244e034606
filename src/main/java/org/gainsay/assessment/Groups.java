package org.gainsay.assessment;

import java.util.HashMap;
import java.util.Map;

/** Disjoint sets that grow together; a member that was never joined is a set of its own. */
final class Groups<T> {

    private final Map<T, T> parents = new HashMap<>();
    private final Map<T, Integer> sizes = new HashMap<>();

    /** The member that stands for the set of this one. */
    T find(T member) {
        T root = member;
        for (T up = parents.get(root); up != null; up = parents.get(root)) {
            root = up;
        }
        T at = member;
        while (!at.equals(root)) {
            T up = parents.put(at, root);
            at = up == null ? root : up;
        }
        return root;
    }

    /** Makes one set of two. */
    void join(T a, T b) {
        T left = find(a);
        T right = find(b);
        if (left.equals(right)) {
            return;
        }
        int sizeLeft = sizes.getOrDefault(left, 1);
        int sizeRight = sizes.getOrDefault(right, 1);
        T below = sizeLeft < sizeRight ? left : right;
        T above = sizeLeft < sizeRight ? right : left;
        parents.put(below, above);
        sizes.put(above, sizeLeft + sizeRight);
    }
}
