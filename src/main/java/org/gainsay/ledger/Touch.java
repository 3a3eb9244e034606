package org.gainsay.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an act changes, as far as corroborations may rest on it; they find the claims.
 *
 * @param claims claims whose evidence changes
 * @param grounds claims whose relations or stakes change
 * @param statements statements that change, and all that derive from them
 * @param sources sources whose letter, affiliation or identity changes
 */
public record Touch(Set<UUID> claims, Set<UUID> grounds, Set<UUID> statements, Set<UUID> sources) {

    /** No corroboration rests on it. */
    public static final Touch NOTHING = new Touch(Set.of(), Set.of(), Set.of(), Set.of());

    /** Keeps copies. */
    public Touch {
        claims = Set.copyOf(claims);
        grounds = Set.copyOf(grounds);
        statements = Set.copyOf(statements);
        sources = Set.copyOf(sources);
    }

    /** Evidence of these claims changes. */
    public static Touch evidenceOf(Set<UUID> claims) {
        return new Touch(claims, Set.of(), Set.of(), Set.of());
    }

    /** Relations or stakes of these claims change. */
    public static Touch groundsOf(Set<UUID> claims) {
        return new Touch(Set.of(), claims, Set.of(), Set.of());
    }

    /** These statements change. */
    public static Touch statements(Set<UUID> statements) {
        return new Touch(Set.of(), Set.of(), statements, Set.of());
    }

    /** These sources change. */
    public static Touch sources(Set<UUID> sources) {
        return new Touch(Set.of(), Set.of(), Set.of(), sources);
    }

    /** Both change. */
    public Touch and(Touch other) {
        return new Touch(
                union(claims, other.claims),
                union(grounds, other.grounds),
                union(statements, other.statements),
                union(sources, other.sources));
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** Whether nothing leans on it. */
    public boolean nothing() {
        return equals(NOTHING);
    }
}
