package org.gainsay.ledger.proof;

import java.util.Map;
import java.util.TreeMap;

/** What the tree commits to of an entry: all of it, but for where it stands. */
public final class SealedEntry {

    private static final String POSITION = "position";

    private SealedEntry() {}

    /** The leaf's data: the RFC 8785 form of an entry as HTTP answers it, without {@code position}. */
    public static byte[] form(Map<String, Object> entry) {
        Map<String, Object> members = new TreeMap<>(entry);
        members.remove(POSITION);
        return Canonical.form(members);
    }

    /** The hash of its leaf in the tree. */
    public static Hash leaf(Map<String, Object> entry) {
        return Hash.leaf(form(entry));
    }
}
