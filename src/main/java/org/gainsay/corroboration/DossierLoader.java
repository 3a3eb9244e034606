package org.gainsay.corroboration;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Life;
import org.gainsay.corroboration.DossierRows.AffiliationRow;
import org.gainsay.corroboration.DossierRows.ClaimRow;
import org.gainsay.corroboration.DossierRows.LinkRow;
import org.gainsay.corroboration.DossierRows.RatingRow;
import org.gainsay.corroboration.DossierRows.RelationRow;
import org.gainsay.corroboration.DossierRows.RulingRow;
import org.gainsay.corroboration.DossierRows.SameAsRow;
import org.gainsay.corroboration.DossierRows.SourceRow;
import org.gainsay.corroboration.DossierRows.StakeRow;
import org.gainsay.corroboration.DossierRows.StatementRow;
import org.gainsay.ledger.Horizon;
import org.jspecify.annotations.Nullable;

/** Reads everything that the corroborations of some claims rest on, in a fixed number of set-based queries. */
public final class DossierLoader {

    private static final String WITH_ANCESTORS = """
            t.id IN (
                WITH RECURSIVE up (id, derived_from) AS (
                    SELECT s.id, s.derived_from FROM statement s WHERE s.id = ANY (?)
                    UNION
                    SELECT s.id, s.derived_from FROM statement s JOIN up ON s.id = up.derived_from)
                SELECT id FROM up)""";

    private static final String WITH_THOSE_ABOVE = """
            t.id IN (
                WITH RECURSIVE up (id) AS (
                    SELECT id FROM unnest(?) AS id
                    UNION
                    SELECT n.id FROM up CROSS JOIN LATERAL (
                        SELECT a."with" AS id FROM affiliation a WHERE a.source = up.id
                        UNION ALL SELECT s.other FROM same_as s WHERE s.source = up.id) n)
                SELECT id FROM up)""";

    private final Connection connection;
    private final Horizon at;
    private final Records records = new Records();

    private final Beside beside;

    private DossierLoader(Connection connection, Beside beside, Horizon at) {
        this.connection = connection;
        this.beside = beside;
        this.at = at;
    }

    /** A dossier and what its ids are in this ledger. */
    public record Loaded(Dossier dossier, Records records) {}

    /** Sources and statements that are wanted with all that they rest on, whether they bear on the claims or not. */
    record Beside(Set<UUID> sources, Set<UUID> statements) {

        static final Beside NOTHING = new Beside(Set.of(), Set.of());

        /** Keeps copies. */
        Beside {
            sources = Set.copyOf(sources);
            statements = Set.copyOf(statements);
        }
    }

    /** Loads what bears on these claims, as it was within the horizon. */
    public static Loaded load(Connection connection, Collection<UUID> claims, Horizon at) throws SQLException {
        return load(connection, claims, Beside.NOTHING, at);
    }

    /** The same, with what else is wanted. */
    static Loaded load(Connection connection, Collection<UUID> claims, Beside beside, Horizon at) throws SQLException {
        return load(connection, claims, beside, at, null);
    }

    /**
     * The same.
     *
     * @param room hears how many links there are before any is read, and refuses too many
     */
    static Loaded load(
            Connection connection, Collection<UUID> claims, Beside beside, Horizon at, @Nullable LongConsumer room)
            throws SQLException {
        DossierLoader loader = new DossierLoader(connection, beside, at);
        return new Loaded(loader.dossier(claims, null, room), loader.records);
    }

    /** Loads of the evidence of a claim no more than what these statements say, with all that this part rests on. */
    static Loaded load(Connection connection, UUID claim, Set<UUID> statements) throws SQLException {
        return load(connection, claim, statements, Horizon.PRESENT);
    }

    /** The same, as it was within the horizon. */
    static Loaded load(Connection connection, UUID claim, Set<UUID> statements, Horizon at) throws SQLException {
        DossierLoader loader = new DossierLoader(connection, Beside.NOTHING, at);
        return new Loaded(loader.dossier(Set.of(claim), statements, null), loader.records);
    }

    private <T> Table.Asked<T> ask(Together together, Table<T> table, String condition, Collection<UUID> ids) {
        return table.ask(together, condition, ids, at, records::of);
    }

    private Dossier dossier(Collection<UUID> asked, @Nullable Set<UUID> only, @Nullable LongConsumer room)
            throws SQLException {
        Map<UUID, Integer> distances = distances(asked, room);
        Set<UUID> near = distances.entrySet().stream()
                .filter(d -> d.getValue() <= 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<UUID> all = distances.keySet();
        Together together = new Together(connection);
        Table.Asked<ClaimRow> askedClaims = ask(together, DossierRows.CLAIMS, "t.id = ANY (?)", all);
        Table.Asked<StakeRow> askedStakes = ask(together, DossierRows.STAKES, "t.claim = ANY (?)", all);
        Table.Asked<RelationRow> askedRelations = ask(together, DossierRows.RELATIONS, "t.\"from\" = ANY (?)", all);
        Table.Asked<LinkRow> askedLinks = only == null
                ? ask(together, DossierRows.EVIDENCE, "t.claim = ANY (?)", near)
                : ask(together, DossierRows.EVIDENCE, "t.statement = ANY (?)", only);
        together.send();
        Map<UUID, ClaimRow> claims = askedClaims.found(connection);
        claims.forEach((id, row) -> records.claim(id, row.born()));
        Map<UUID, StakeRow> stakes = askedStakes.found(connection);
        Map<UUID, LinkRow> links = askedLinks.found(connection);
        links.values().removeIf(link -> !near.contains(link.claim()));
        preferOwn(links.values(), LinkRow::own, LinkRow::life, link -> List.of(link.claim(), link.statement()));
        links.forEach((id, row) -> records.evidence(id, row.born()));
        Map<UUID, StatementRow> statements = statements(links.values());
        together = new Together(connection);
        Table.Asked<SourceRow> askedSources =
                ask(together, DossierRows.SOURCES, WITH_THOSE_ABOVE, sources(statements.values(), stakes.values()));
        Table.Asked<RulingRow> askedRulings = ask(together, DossierRows.RULINGS, "t.a = ANY (?)", statements.keySet());
        together.send();
        return new Dossier(
                sources(askedSources.found(connection)),
                claims(claims, stakes.values()),
                statements.values().stream().map(this::statement).toList(),
                links.values().stream().map(this::link).toList(),
                relations(askedRelations.found(connection).values(), all),
                rulings(askedRulings.found(connection), statements.keySet()));
    }

    private Map<UUID, Integer> distances(Collection<UUID> asked, @Nullable LongConsumer room) throws SQLException {
        if (room == null) {
            return new Reach(connection).claims(asked, 2);
        }
        Map<UUID, Integer> distances = new HashMap<>();
        long links = 0;
        for (Map.Entry<UUID, Reach.Near> of :
                new Reach(connection).near(asked, 2).entrySet()) {
            distances.put(of.getKey(), of.getValue().steps());
            links += of.getValue().links();
        }
        room.accept(links);
        return distances;
    }

    /** Of what there may be one of at a time, and others have published beside a desk's own, the desk goes by its own. */
    private <T> void preferOwn(
            Collection<T> rows, Predicate<T> own, Function<T, Life> life, Function<T, Object> subject) {
        Instant known = at.known().toInstant();
        Set<Object> decided = rows.stream()
                .filter(row -> own.test(row) && life.apply(row).live(known))
                .map(subject)
                .collect(Collectors.toSet());
        if (!decided.isEmpty()) {
            rows.removeIf(row -> !own.test(row) && decided.contains(subject.apply(row)));
        }
    }

    /** The statements and all that they derive from; a past version may derive from another than the present one. */
    private Map<UUID, StatementRow> statements(Collection<LinkRow> links) throws SQLException {
        Map<UUID, StatementRow> found = new LinkedHashMap<>();
        Set<UUID> missing = Stream.concat(links.stream().map(LinkRow::statement), beside.statements().stream())
                .collect(Collectors.toSet());
        while (!missing.isEmpty()) {
            Together alone = new Together(connection);
            Table.Asked<StatementRow> asked = ask(alone, DossierRows.STATEMENTS, WITH_ANCESTORS, missing);
            alone.send();
            found.putAll(asked.found(connection));
            missing = found.values().stream()
                    .flatMap(s -> Stream.ofNullable(s.derivedFrom()))
                    .filter(id -> !found.containsKey(id))
                    .collect(Collectors.toSet());
        }
        found.forEach((id, row) -> records.statement(id, row.born()));
        return found;
    }

    /** Who said it, for whom and where, and who has a stake. */
    private Set<UUID> sources(Collection<StatementRow> statements, Collection<StakeRow> stakes) {
        Set<UUID> named = new HashSet<>(beside.sources());
        for (StatementRow s : statements) {
            Stream.of(Stream.ofNullable(s.speaker()), Stream.ofNullable(s.onBehalfOf()), Stream.of(s.outlet()))
                    .flatMap(id -> id)
                    .forEach(named::add);
        }
        stakes.forEach(s -> named.add(s.source()));
        return named;
    }

    private List<Dossier.Source> sources(Map<UUID, SourceRow> sources) throws SQLException {
        sources.forEach((id, row) -> records.source(id, row.born()));
        String of = "t.source = ANY (?)";
        Set<UUID> ids = sources.keySet();
        Together together = new Together(connection);
        Table.Asked<RatingRow> askedRatings = ask(together, DossierRows.RATINGS, of, ids);
        Table.Asked<SameAsRow> askedAlike = ask(together, DossierRows.SAME_AS, of, ids);
        Table.Asked<AffiliationRow> askedAffiliations = ask(together, DossierRows.AFFILIATIONS, of, ids);
        together.send();
        Map<UUID, List<RatingRow>> ratings =
                askedRatings.found(connection).values().stream().collect(groupingBy(RatingRow::source));
        Collection<SameAsRow> alike = askedAlike.found(connection).values();
        preferOwn(alike, SameAsRow::own, SameAsRow::life, SameAsRow::source);
        Map<UUID, List<SameAsRow>> same = alike.stream().collect(groupingBy(SameAsRow::source));
        Map<UUID, List<AffiliationRow>> affiliations =
                askedAffiliations.found(connection).values().stream().collect(groupingBy(AffiliationRow::source));
        return sources.entrySet().stream()
                .map(s -> new Dossier.Source(
                        s.getValue().born(),
                        s.getValue().name(),
                        s.getValue().reliability(),
                        ratings.getOrDefault(s.getKey(), List.of()).stream()
                                .map(r -> new Dossier.Rating(r.letter(), r.life()))
                                .toList(),
                        same.getOrDefault(s.getKey(), List.of()).stream()
                                .map(o -> new Dossier.SameAs(records.source(o.other()), o.life()))
                                .toList(),
                        affiliations.getOrDefault(s.getKey(), List.of()).stream()
                                .map(a -> new Dossier.Affiliation(
                                        records.source(a.with()), a.as(), a.from(), a.until(), a.life()))
                                .toList(),
                        s.getValue().sealed()))
                .toList();
    }

    private List<Dossier.Claim> claims(Map<UUID, ClaimRow> claims, Collection<StakeRow> stakes) {
        Map<UUID, List<StakeRow>> byClaim = stakes.stream().collect(groupingBy(StakeRow::claim));
        return claims.entrySet().stream()
                .map(c -> new Dossier.Claim(
                        c.getValue().born(),
                        c.getValue().text(),
                        byClaim.getOrDefault(c.getKey(), List.of()).stream()
                                .map(s -> new Dossier.Stake(
                                        records.source(s.source()), s.stake(), s.from(), s.until(), s.life()))
                                .toList()))
                .toList();
    }

    private Dossier.Statement statement(StatementRow s) {
        return new Dossier.Statement(
                s.born(),
                s.speaker() == null ? null : records.source(s.speaker()),
                s.onBehalfOf() == null ? null : records.source(s.onBehalfOf()),
                records.source(s.outlet()),
                s.saidAt(),
                s.derivedFrom() == null ? null : records.statement(s.derivedFrom()),
                s.directness(),
                s.form(),
                s.life());
    }

    private Dossier.Link link(LinkRow l) {
        return new Dossier.Link(
                l.born(),
                records.claim(l.claim()),
                records.statement(l.statement()),
                l.stance(),
                l.interest(),
                l.verified(),
                l.life());
    }

    private List<Dossier.Relation> relations(Collection<RelationRow> relations, Set<UUID> claims) {
        return relations.stream()
                .filter(r -> claims.contains(r.to()))
                .map(r -> new Dossier.Relation(records.claim(r.from()), r.type(), records.claim(r.to()), r.life()))
                .toList();
    }

    private List<Dossier.Ruling> rulings(Map<UUID, RulingRow> rulings, Set<UUID> statements) {
        rulings.forEach((id, row) -> records.ruling(id, row.born()));
        return rulings.values().stream()
                .filter(r -> statements.contains(r.b()))
                .map(r -> new Dossier.Ruling(
                        r.born(), records.statement(r.a()), records.statement(r.b()), r.ruling(), r.life()))
                .toList();
    }
}
