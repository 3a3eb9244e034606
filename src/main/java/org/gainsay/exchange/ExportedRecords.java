package org.gainsay.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Life;
import org.gainsay.claim.Claim;
import org.gainsay.claim.CommentRequest;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.evidence.Ruling;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Recorded;
import org.gainsay.source.Affiliation;
import org.gainsay.source.Rating;
import org.gainsay.source.SameAs;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** The records of a dossier to go out, as they were within a horizon, closed under all that they name. */
final class ExportedRecords {

    private static final String PRESENT = "SELECT * FROM %1$s WHERE \"%2$s\" = ANY (:ids)";

    /** The newest version within; a first version is, whenever it was known. */
    private static final String AS_OF = """
            SELECT v.* FROM %1$s now CROSS JOIN LATERAL (
                SELECT t.* FROM (SELECT now.*) t WHERE now.stored_at <= :stored
                    AND (now.version = 1 OR now.version_at <= :known)
                UNION ALL
                SELECT t.* FROM past p CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, p."row") t
                WHERE p.record = now.id AND p.stored_at <= :stored AND (p.version = 1 OR p.from_at <= :known)
                ORDER BY version DESC LIMIT 1) v
            WHERE now."%2$s" = ANY (:ids)""";

    private final EntityManager entities;
    private final Horizon horizon;
    private final Instant known;
    private final Map<UUID, String> born = new HashMap<>();

    final Map<String, Source> sources = new TreeMap<>();
    final Map<String, Publication> publications = new TreeMap<>();
    final Map<String, Claim> claims = new TreeMap<>();
    final Map<String, Statement> statements = new TreeMap<>();
    final Map<String, Evidence> evidence = new TreeMap<>();
    final Map<UUID, List<Rating>> ratings = new HashMap<>();
    final Map<UUID, List<SameAs>> sameAs = new HashMap<>();
    final Map<UUID, List<Affiliation>> affiliations = new HashMap<>();
    final Map<UUID, List<Stake>> stakes = new HashMap<>();
    final List<CommentRequest> commentRequests;

    ExportedRecords(EntityManager entities, Horizon horizon, Collection<UUID> claims, Collection<UUID> evidence) {
        this.entities = entities;
        this.horizon = horizon;
        this.known = horizon.known().toInstant();
        load(Claim.class, this.claims, Set.copyOf(claims));
        load(Evidence.class, this.evidence, Set.copyOf(evidence));
        stakes.putAll(parts(Stake.class, "claim", claims, Stake::claim));
        commentRequests = between(CommentRequest.class, "claim", this.claims.values(), r -> true);
    }

    /** Since when a record no longer stood, as far as that was known. */
    @Nullable
    Instant withdrawn(Recorded r) {
        return new Life(r.recordedAt(), r.withdrawnAt()).withdrawn(known) ? r.withdrawnAt() : null;
    }

    /**
     * Adds these statements, the answers to requests and all that they name, then the sources and all that any of them
     * names.
     */
    void close(Collection<UUID> moreStatements) {
        Set<UUID> missing = new HashSet<>(moreStatements);
        commentRequests.stream().flatMap(r -> Stream.ofNullable(r.answeredBy())).forEach(missing::add);
        while (!missing.isEmpty()) {
            missing = missing(load(Statement.class, statements, missing).stream()
                    .flatMap(s -> Stream.of(s.derivedFrom(), s.takesBack())));
        }
        load(
                Publication.class,
                publications,
                missing(statements.values().stream().map(Statement::publication)));
        missing = missing(Stream.of(
                        statements.values().stream()
                                .flatMap(s -> Stream.of(s.speaker(), s.onBehalfOf(), s.outlet(), s.wire())),
                        publications.values().stream().map(Publication::outlet),
                        stakes.values().stream().flatMap(List::stream).map(Stake::source),
                        commentRequests.stream().map(CommentRequest::source))
                .flatMap(ids -> ids));
        while (!missing.isEmpty()) {
            load(Source.class, sources, missing);
            Map<UUID, List<SameAs>> same = parts(SameAs.class, "source", missing, SameAs::source);
            Map<UUID, List<Affiliation>> with = parts(Affiliation.class, "source", missing, Affiliation::source);
            ratings.putAll(parts(Rating.class, "source", missing, Rating::source));
            sameAs.putAll(same);
            affiliations.putAll(with);
            missing = missing(Stream.concat(
                    same.values().stream().flatMap(List::stream).map(SameAs::other),
                    with.values().stream().flatMap(List::stream).map(Affiliation::with)));
        }
    }

    /** The ids here of all of them, by the ids under which they go out. */
    Map<String, UUID> ids() {
        Map<String, UUID> ids = new HashMap<>();
        Stream.of(
                        sources.values(),
                        publications.values(),
                        claims.values(),
                        statements.values(),
                        evidence.values(),
                        relations(),
                        rulings(),
                        commentRequests,
                        all(ratings),
                        all(sameAs),
                        all(affiliations),
                        all(stakes))
                .flatMap(Collection::stream)
                .forEach(r -> ids.put(r.born(), r.id()));
        return ids;
    }

    private static <P extends Recorded> List<P> all(Map<UUID, List<P>> parts) {
        return parts.values().stream().flatMap(List::stream).toList();
    }

    /** The relations between the claims here. */
    List<Relation> relations() {
        return between(Relation.class, "from", claims.values(), r -> born.containsKey(r.to()));
    }

    /** The rulings on the statements here. */
    List<Ruling> rulings() {
        return between(Ruling.class, "a", statements.values(), r -> born.containsKey(r.b()));
    }

    /** The id under which a record goes out. */
    String born(UUID id) {
        return Objects.requireNonNull(born.get(id), "what is named was added");
    }

    @Nullable
    String bornIfGiven(@Nullable UUID id) {
        return id == null ? null : born(id);
    }

    private Set<UUID> missing(Stream<@Nullable UUID> named) {
        Set<UUID> missing = new HashSet<>();
        named.forEach(id -> {
            if (id != null && !born.containsKey(id)) {
                missing.add(id);
            }
        });
        return missing;
    }

    private <R extends Recorded> List<R> load(Class<R> type, Map<String, R> into, Set<UUID> ids) {
        List<R> found = query(type, "id", ids);
        found.forEach(r -> {
            into.put(r.born(), r);
            born.put(r.id(), r.born());
        });
        return found;
    }

    private <R extends Recorded> Map<UUID, List<R>> parts(
            Class<R> type, String parent, Collection<UUID> of, java.util.function.Function<R, UUID> parentOf) {
        return query(type, parent, of).stream()
                .filter(this::known)
                .sorted(Comparator.comparing(Recorded::born))
                .collect(java.util.stream.Collectors.groupingBy(parentOf));
    }

    private <R extends Recorded> List<R> between(
            Class<R> type,
            String end,
            Collection<? extends Recorded> ends,
            java.util.function.Predicate<R> otherEndIsHere) {
        return query(type, end, ends.stream().map(Recorded::id).toList()).stream()
                .filter(otherEndIsHere)
                .filter(this::known)
                .sorted(Comparator.comparing(Recorded::born))
                .toList();
    }

    private boolean known(Recorded r) {
        return new Life(r.recordedAt(), r.withdrawnAt()).recorded(known);
    }

    private <R extends Recorded> List<R> query(Class<R> type, String column, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String table = Objects.requireNonNull(type.getAnnotation(jakarta.persistence.Table.class))
                .name();
        Query query = entities.createNativeQuery(
                        horizon.present() ? PRESENT.formatted(table, column) : AS_OF.formatted(table, column), type)
                .setParameter("ids", ids.toArray(UUID[]::new));
        if (!horizon.present()) {
            query.setParameter("stored", horizon.stored()).setParameter("known", horizon.known());
        }
        return query.getResultList();
    }
}
