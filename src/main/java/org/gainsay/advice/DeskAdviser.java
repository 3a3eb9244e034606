package org.gainsay.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.ledger.Adviser;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Warning;
import org.gainsay.source.Affiliation;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;

/** What a desk probably forgot: about what it has just written, or about all that bears on a claim. */
@ApplicationScoped
class DeskAdviser implements Adviser {

    /** A statement may bear on a hundred claims; the first few show what is wrong with it. */
    private static final int CLAIMS = 20;

    private static final String CLAIMS_OF = "SELECT e.* FROM evidence e WHERE e.statement = ANY (:ids)"
            + " AND e.withdrawn_at IS NULL ORDER BY e.id LIMIT " + CLAIMS;

    private static final String CLAIM = "SELECT c.* FROM claim c WHERE c.id = ANY (:ids) AND c.withdrawn_at IS NULL";

    private static final String PUBLICATIONS =
            "SELECT p.* FROM publication p WHERE p.id = ANY (:ids) AND p.withdrawn_at IS NULL";

    private final Cases cases;
    private final Duplicates duplicates;

    DeskAdviser(Cases cases, Duplicates duplicates) {
        this.cases = cases;
        this.duplicates = duplicates;
    }

    @Override
    public List<Warning> about(List<Recorded> written) {
        List<Recorded> live =
                written.stream().filter(r -> r.withdrawnAt() == null).toList();
        Set<UUID> claims = claims(live);
        Set<UUID> about = new HashSet<>(claims);
        Set<UUID> sources = new HashSet<>();
        for (Recorded record : live) {
            about.add(record.id());
            if (record instanceof Source source) {
                sources.add(source.id());
            } else if (record instanceof Affiliation affiliation) {
                sources.add(affiliation.source());
            } else if (record instanceof Statement said) {
                Stream.of(said.speaker(), said.onBehalfOf())
                        .flatMap(Stream::ofNullable)
                        .forEach(about::add);
            }
        }
        Stream<Advice> hostile = live.stream().flatMap(HostileAdvice::about);
        if (claims.isEmpty() && sources.isEmpty()) {
            return warnings(hostile);
        }
        about.addAll(sources);
        Stream<Advice> advice = Stream.of(
                        hostile,
                        onCase(cases.lately(claims, sources), about::contains),
                        duplicates.ofSources(ids(live, Kind.SOURCE)),
                        duplicates.ofClaims(ids(live, Kind.CLAIM)))
                .flatMap(s -> s);
        return warnings(advice.filter(a -> a.about().stream().anyMatch(about::contains)));
    }

    @Override
    public List<Warning> onClaim(UUID claim) {
        Case c = cases.of(claim);
        List<Recorded> told = new ArrayList<>(cases.find(Claim.class, CLAIM, List.of(claim)));
        c.links(claim).forEach(l -> told.add(l.statement()));
        told.addAll(c.people().sources().values());
        told.addAll(cases.find(
                Publication.class,
                PUBLICATIONS,
                c.links(claim).stream()
                        .flatMap(l -> Stream.ofNullable(l.statement().publication()))
                        .collect(Collectors.toSet())));
        Set<UUID> speaking = new HashSet<>();
        AffiliationAdvice.speaking(c).keySet().forEach(s -> speaking.add(s.id()));
        return warnings(Stream.of(
                        onCase(c, statement -> true),
                        duplicates.ofSources(speaking),
                        duplicates.ofClaims(List.of(claim)),
                        told.stream().flatMap(HostileAdvice::about))
                .flatMap(s -> s));
    }

    private static Stream<Advice> onCase(Case c, Predicate<UUID> asked) {
        List<CopyAdvice.Copy> copies = new CopyAdvice(c).copies(asked);
        List<Statement> copied = copies.stream().map(CopyAdvice.Copy::copy).toList();
        return Stream.of(
                        StakeAdvice.about(c),
                        SpeakerAdvice.about(c, copied),
                        AffiliationAdvice.about(c),
                        LinkAdvice.about(c),
                        CopyAdvice.about(copies))
                .flatMap(s -> s);
    }

    private static List<Warning> warnings(Stream<Advice> advice) {
        return advice.distinct().sorted(Advice.STABLE).map(Advice::warning).toList();
    }

    private static Collection<UUID> ids(List<Recorded> written, Kind kind) {
        return written.stream().filter(r -> r.kind() == kind).map(Recorded::id).toList();
    }

    /** The claims that what was written bears on. */
    private Set<UUID> claims(List<Recorded> written) {
        Set<UUID> claims = new HashSet<>();
        for (Recorded record : written) {
            if (record instanceof Evidence link) {
                claims.add(link.claim());
            } else if (record instanceof Stake stake) {
                claims.add(stake.claim());
            } else if (record instanceof Relation relation) {
                claims.addAll(List.of(relation.from(), relation.to()));
            } else if (record.kind() == Kind.CLAIM) {
                claims.add(record.id());
            }
        }
        Collection<UUID> statements = ids(written, Kind.STATEMENT);
        if (claims.isEmpty() && !statements.isEmpty()) {
            cases.find(Evidence.class, CLAIMS_OF, statements).forEach(e -> claims.add(e.claim()));
        }
        return claims.stream().limit(CLAIMS).collect(Collectors.toSet());
    }
}
