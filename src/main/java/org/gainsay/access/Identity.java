package org.gainsay.access;

import java.security.Principal;
import java.util.Set;

/**
 * Who sent a request, as verified.
 *
 * @param name as the journal names it
 * @param desks the names of those it may work for
 */
record Identity(String name, AccessRole role, Set<AccessRight> rights, Set<String> desks) implements Principal {

    /** Who reads without a token where reads are open. */
    static final Identity READER_HERE = new Identity("anybody", AccessRole.READER, Set.of(), Set.of());

    Identity {
        rights = Set.copyOf(rights);
        desks = Set.copyOf(desks);
    }

    @Override
    public String getName() {
        return name;
    }

    boolean is(AccessRole least) {
        return role.compareTo(least) >= 0;
    }

    boolean has(Need need) {
        return (need.role() == null || is(need.role())) && (need.right() == null || rights.contains(need.right()));
    }
}
