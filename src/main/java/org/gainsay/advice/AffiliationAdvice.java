package org.gainsay.advice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Legible;
import org.gainsay.assessment.Role;
import org.gainsay.ledger.WarningCode;
import org.gainsay.source.Affiliation;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Who belongs to whom: it decides which voices are one. */
final class AffiliationAdvice {

    private AffiliationAdvice() {}

    static Stream<Advice> about(Case c) {
        return Stream.concat(
                speaking(c).entrySet().stream().flatMap(e -> missing(c, e.getKey(), e.getValue())),
                c.people().sources().values().stream().flatMap(s -> shared(c.people(), s)));
    }

    /** Who speaks in the case, each with its statements. */
    static Map<Source, List<Statement>> speaking(Case c) {
        Map<Source, List<Statement>> speaking = new LinkedHashMap<>();
        for (Case.Link link : c.inQuestion()) {
            Statement said = link.statement();
            Stream.of(said.speaker(), said.onBehalfOf())
                    .map(c.people()::source)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(s -> speaking.merge(s, List.of(said), AffiliationAdvice::both));
        }
        return speaking;
    }

    private static List<Statement> both(List<Statement> a, List<Statement> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private static Stream<Advice> missing(Case c, Source source, List<Statement> said) {
        Parties.Named named = Parties.named(source, c.parties());
        if (named == null || isKnown(c.people(), source, named.party(), said)) {
            return Stream.empty();
        }
        String party = Legible.line(named.party().name());
        return Stream.of(Advice.add(
                WarningCode.NO_AFFILIATION,
                Advice.path(source),
                "",
                Legible.line(source.name()) + " seems to speak with the voice of " + party
                        + ", and no affiliation says so. Until one does, they count as independent of each other.",
                Advice.path(source) + "/affiliations",
                "Record that it is with " + party + " as " + named.role() + ".",
                Advice.body()
                        .put("with", named.party().id().toString())
                        .put("as", named.role().name()),
                source.id()));
    }

    /** Whether what it is with others is on record, or each of its statements is the party's voice anyway. */
    private static boolean isKnown(People people, Source source, Source party, List<Statement> said) {
        UUID id = people.standing(party.id());
        return people.affiliations(source.id()).stream()
                        .anyMatch(a -> People.controls(a.as())
                                || people.standing(a.with()).equals(id))
                || said.stream().allMatch(s -> people.voice(s).contains(id));
    }

    /** A body that governments or organisations of several countries control together would make all of them one. */
    private static Stream<Advice> shared(People people, Source body) {
        if (body.sourceKind() == SourceKind.PERSON || body.sourceKind() == SourceKind.UNNAMED_SOURCE) {
            return Stream.empty();
        }
        List<Affiliation> owners = people.affiliations(body.id()).stream()
                .filter(a -> isOwner(people.source(a.with())))
                .filter(a -> People.controls(a.as()) || a.as() == Role.MEMBER)
                .toList();
        long countries = owners.stream().map(a -> country(people, a)).distinct().count();
        if (countries < 2) {
            return Stream.empty();
        }
        return owners.stream().filter(a -> People.controls(a.as())).map(a -> memberOnly(people, body, a));
    }

    private static boolean isOwner(@Nullable Source with) {
        return with != null
                && with.country() != null
                && (with.sourceKind() == SourceKind.GOVERNMENT || with.sourceKind() == SourceKind.ORGANISATION);
    }

    private static String country(People people, Affiliation a) {
        Source with = people.source(a.with());
        return with == null ? "" : String.valueOf(with.country());
    }

    private static Advice memberOnly(People people, Source body, Affiliation a) {
        Source with = people.source(a.with());
        String name = with == null ? "one of them" : Legible.line(with.name());
        Advice advice = Advice.correct(
                WarningCode.JOINT_BODY_CONTROLLED,
                a,
                "/as",
                Legible.line(body.name()) + " is shared by several countries, and is recorded as controlled by " + name
                        + ". What controls it speaks with one voice, so that its members would count as one origin.",
                "Record " + name + " as one of its members.",
                Advice.body().put("as", Role.MEMBER.name()));
        return new Advice(advice.warning(), Set.of(a.id(), body.id()));
    }

    /** All sources whose names may say to whom they belong. */
    static Collection<Source> unaffiliated(Case c) {
        return speaking(c).keySet().stream()
                .filter(s -> c.people().affiliations(s.id()).stream().noneMatch(a -> People.controls(a.as())))
                .toList();
    }
}
