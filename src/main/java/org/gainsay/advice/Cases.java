package org.gainsay.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.evidence.Ruling;
import org.gainsay.ledger.Recorded;
import org.gainsay.source.Affiliation;
import org.gainsay.source.SameAs;
import org.gainsay.source.Source;
import org.gainsay.statement.Statement;
import org.hibernate.StatelessSession;

/** Reads cases: a set at a time, in as many database statements for a long story as for a short one. */
@ApplicationScoped
class Cases {

    /** The latest links of each claim; where it has more, advice on the oldest came in its time. */
    static final int LINKS = 2_000;

    /** What is written hears of what was written lately: it must not take longer for a claim with much evidence. */
    private static final int LATELY = 100;

    private static final String RELATIONS = """
            SELECT r.* FROM relation r WHERE r.withdrawn_at IS NULL AND (r."from" = ANY (:ids) OR r."to" = ANY (:ids))
            ORDER BY r.id LIMIT 200""";

    /**
     * A claim from itself to itself, so that the order is that of the index by claim: where few claims have most links, the
     * database would otherwise look through the links of all of them for the latest.
     */
    private static final String LINKED = """
            SELECT e.* FROM claim c CROSS JOIN LATERAL (SELECT x.* FROM evidence x
                WHERE x.claim >= c.id AND x.claim <= c.id AND x.withdrawn_at IS NULL
                ORDER BY x.claim, x.id DESC LIMIT :links) e
            WHERE c.id = ANY (:ids)""";

    private static final String STATEMENTS =
            "SELECT s.* FROM statement s WHERE s.id = ANY (:ids) AND s.withdrawn_at IS NULL";

    private static final String RULINGS =
            "SELECT r.* FROM ruling r WHERE r.a = ANY (:ids) AND r.b = ANY (:ids) AND r.withdrawn_at IS NULL";

    private static final String STAKES = "SELECT k.* FROM stake k WHERE k.claim = ANY (:ids) AND k.withdrawn_at IS NULL"
            + " ORDER BY k.id LIMIT 1000";

    private static final String WITH_ABOVE = """
            WITH RECURSIVE up (id) AS (
                SELECT s.id FROM source s WHERE s.id = ANY (:ids)
                UNION
                SELECT n.id FROM up CROSS JOIN LATERAL (
                    SELECT a."with" AS id FROM affiliation a WHERE a.source = up.id AND a.withdrawn_at IS NULL
                    UNION ALL
                    SELECT s.other FROM same_as s WHERE s.source = up.id AND s.withdrawn_at IS NULL) n)
            SELECT s.* FROM source s JOIN up ON s.id = up.id""";

    private static final String AFFILIATIONS =
            "SELECT a.* FROM affiliation a WHERE a.source = ANY (:ids) AND a.withdrawn_at IS NULL ORDER BY a.id";

    private static final String SAME =
            "SELECT s.* FROM same_as s WHERE s.source = ANY (:ids) AND s.withdrawn_at IS NULL"
                    // A desk's own last, as that is what it goes by.
                    + " ORDER BY s.audience, s.id";

    private static final String PARTIES = """
            SELECT s.* FROM source s WHERE s.id IN (
                SELECT p.id FROM source p WHERE plain_words(p.name) = ANY (CAST(:names AS text[]))
                    AND p.kind IN ('GOVERNMENT', 'ORGANISATION', 'AGENCY') AND p.withdrawn_at IS NULL
                UNION
                SELECT p.id FROM source p WHERE plain_words(p.aliases) && CAST(:names AS text[])
                    AND p.kind IN ('GOVERNMENT', 'ORGANISATION', 'AGENCY') AND p.withdrawn_at IS NULL
                UNION
                SELECT p.id FROM source p WHERE p.country = ANY (CAST(:countries AS text[]))
                    AND p.kind = 'GOVERNMENT' AND p.withdrawn_at IS NULL)
                AND NOT EXISTS (SELECT FROM same_as o WHERE o.source = s.id AND o.withdrawn_at IS NULL)
            ORDER BY s.id LIMIT 500""";

    /** Keeps nothing of what it reads: to look through it before each of the next queries took longer than to read it. */
    private final StatelessSession session;

    Cases(StatelessSession session) {
        this.session = session;
    }

    /** The case of these claims as it was written lately; sources beside those that speak may be of interest. */
    Case lately(Collection<UUID> claims, Collection<UUID> beside) {
        return load(claims, beside, LATELY);
    }

    /** The case of a claim. */
    Case of(UUID claim) {
        return load(List.of(claim), List.of(), LINKS);
    }

    private Case load(Collection<UUID> claims, Collection<UUID> beside, int latest) {
        List<Relation> relations = find(Relation.class, RELATIONS, claims);
        Set<UUID> near = new HashSet<>(claims);
        relations.forEach(r -> near.addAll(List.of(r.from(), r.to())));
        Collection<Evidence> evidence = oneEach(session.createNativeQuery(LINKED, Evidence.class)
                .setParameter("links", latest)
                .setParameter("ids", array(near))
                .getResultList());
        Map<UUID, Statement> statements = byId(find(
                Statement.class,
                STATEMENTS,
                evidence.stream().map(Evidence::statement).collect(Collectors.toSet())));
        Map<UUID, List<Case.Link>> links = new HashMap<>();
        evidence.stream()
                .flatMap(e -> Stream.ofNullable(statements.get(e.statement())).map(s -> new Case.Link(e, s)))
                .sorted(Case.FIRST_SAID)
                .collect(Collectors.groupingBy(l -> l.evidence().claim()))
                .forEach(links::put);
        List<Ruling> rulings = find(Ruling.class, RULINGS, statements.keySet());
        List<Stake> stakes = find(Stake.class, STAKES, near);
        Set<UUID> speaking = new HashSet<>(beside);
        statements.values().forEach(s -> Stream.of(s.speaker(), s.onBehalfOf(), s.outlet())
                .flatMap(Stream::ofNullable)
                .forEach(speaking::add));
        stakes.forEach(s -> speaking.add(s.source()));
        People people = people(speaking);
        Case whole = new Case(List.copyOf(claims), links, relations, stakes, rulings, people, List.of());
        return new Case(List.copyOf(claims), links, relations, stakes, rulings, people, parties(whole));
    }

    /** Of two links of one statement with one claim, the desk goes by its own. */
    private static Collection<Evidence> oneEach(List<Evidence> found) {
        Map<List<UUID>, Evidence> links = new LinkedHashMap<>();
        found.forEach(e -> links.merge(
                List.of(e.claim(), e.statement()),
                e,
                (one, other) -> one.audience().equals(Recorded.PUBLISHED) ? other : one));
        return links.values();
    }

    private People people(Set<UUID> speaking) {
        Map<UUID, Source> sources = byId(find(Source.class, WITH_ABOVE, speaking));
        Map<UUID, List<Affiliation>> affiliations = find(Affiliation.class, AFFILIATIONS, sources.keySet()).stream()
                .collect(Collectors.groupingBy(Affiliation::source));
        Map<UUID, UUID> same = new HashMap<>();
        find(SameAs.class, SAME, sources.keySet()).forEach(s -> same.put(s.source(), s.other()));
        return new People(sources, affiliations, same);
    }

    private List<Source> parties(Case c) {
        Set<String> names = new HashSet<>();
        Set<String> countries = new HashSet<>();
        for (Source source : AffiliationAdvice.unaffiliated(c)) {
            names.addAll(Parties.namesIn(source));
            countries.addAll(Parties.countriesIn(source));
        }
        if (names.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(PARTIES, Source.class)
                .setParameter("names", names.toArray(new String[0]))
                .setParameter("countries", countries.toArray(new String[0]))
                .getResultList()
                .stream()
                // Who speaks is not to be taken for somebody else.
                .map(party -> c.people().sources().getOrDefault(party.id(), party))
                .toList();
    }

    /** Records of a kind by ids; a query by none is sent as well, so that their number tells nothing. */
    <R extends Recorded> List<R> find(Class<R> type, String sql, Collection<UUID> ids) {
        return session.createNativeQuery(sql, type)
                .setParameter("ids", array(ids))
                .getResultList();
    }

    /** So that the text of a query, and its plan, are the same for a few as for many. */
    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static <R extends Recorded> Map<UUID, R> byId(List<R> records) {
        return records.stream()
                .sorted(Comparator.comparing(Recorded::id))
                .collect(Collectors.toMap(Recorded::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
