package org.gainsay.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an act changes, as far as corroborations may rest on it; they find the claims.
 *
 * @param claims claims whose evidence changes
 * @param links statements whose links to these claims change
 * @param grounds claims whose relations or stakes change
 * @param statements statements that change, and all that derive from them
 * @param ruled statements that an editor connects or holds apart
 * @param sources sources whose letter, affiliation or identity changes
 */
public record Touch(
        Set<UUID> claims,
        Set<UUID> links,
        Set<UUID> grounds,
        Set<UUID> statements,
        Set<UUID> ruled,
        Set<UUID> sources) {

    /** No corroboration rests on it. */
    public static final Touch NOTHING = new Touch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Keeps copies. */
    public Touch {
        claims = Set.copyOf(claims);
        links = Set.copyOf(links);
        grounds = Set.copyOf(grounds);
        statements = Set.copyOf(statements);
        ruled = Set.copyOf(ruled);
        sources = Set.copyOf(sources);
    }

    /** These claims change, and no evidence of theirs. */
    public static Touch claims(Set<UUID> claims) {
        return new Touch(claims, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** The link between a claim and a statement changes. */
    public static Touch link(UUID claim, UUID statement) {
        return new Touch(Set.of(claim), Set.of(statement), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** As far as links change. */
    public Touch ofLinks() {
        return new Touch(links.isEmpty() ? Set.of() : claims, links, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Relations or stakes of these claims change. */
    public static Touch groundsOf(Set<UUID> claims) {
        return new Touch(Set.of(), Set.of(), claims, Set.of(), Set.of(), Set.of());
    }

    /** These statements change. */
    public static Touch statements(Set<UUID> statements) {
        return new Touch(Set.of(), Set.of(), Set.of(), statements, Set.of(), Set.of());
    }

    /** An editor connects these statements, or holds them apart, or does so no longer. */
    public static Touch ruled(Set<UUID> statements) {
        return new Touch(Set.of(), Set.of(), Set.of(), Set.of(), statements, Set.of());
    }

    /** These sources change. */
    public static Touch sources(Set<UUID> sources) {
        return new Touch(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), sources);
    }

    /** All of these change. */
    public static Touch all(Stream<Touch> touches) {
        List<Touch> all = touches.toList();
        return new Touch(
                union(all, Touch::claims),
                union(all, Touch::links),
                union(all, Touch::grounds),
                union(all, Touch::statements),
                union(all, Touch::ruled),
                union(all, Touch::sources));
    }

    private static Set<UUID> union(List<Touch> touches, Function<Touch, Set<UUID>> of) {
        return touches.stream().flatMap(touch -> of.apply(touch).stream()).collect(Collectors.toSet());
    }

    /** Whether nothing leans on it. */
    public boolean nothing() {
        return equals(NOTHING);
    }
}
