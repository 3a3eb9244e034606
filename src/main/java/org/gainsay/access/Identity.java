package org.gainsay.access;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as verified.
 *
 * @param name as the journal names it
 * @param role null: none, as a person may have who is in no group of ours
 * @param desks the names of the desks it belongs to
 */
record Identity(String name, @Nullable AccessRole role, Set<AccessRight> rights, Set<String> desks)
        implements Principal {

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
        return role != null && role.compareTo(least) >= 0;
    }

    boolean has(Need need) {
        return (need.role() == null || is(need.role())) && (need.right() == null || rights.contains(need.right()));
    }
}
