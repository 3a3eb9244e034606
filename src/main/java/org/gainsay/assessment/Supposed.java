package org.gainsay.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A dossier as it would be: each supposition gives a new one. */
public final class Supposed {

    /** Before everything: what is withdrawn since then does not stand. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private Supposed() {}

    /** With these statements withdrawn. */
    public static Dossier withdrawn(Dossier d, Set<String> statements) {
        return statements(d, each(d.statements(), s -> statements.contains(s.id()) ? withdrawn(s) : s));
    }

    private static Dossier.Statement withdrawn(Dossier.Statement s) {
        return new Dossier.Statement(
                s.id(),
                s.speaker(),
                s.onBehalfOf(),
                s.outlet(),
                s.saidAt(),
                s.derivedFrom(),
                s.directness(),
                s.form(),
                withdrawn(s.life()));
    }

    private static Life withdrawn(Life life) {
        return new Life(life.recordedAt(), LONG_AGO);
    }

    /** With a link withdrawn. */
    public static Dossier unlinked(Dossier d, String link) {
        return evidence(
                d,
                each(
                        d.evidence(),
                        l -> l.id().equals(link)
                                ? new Dossier.Link(
                                        l.id(),
                                        l.claim(),
                                        l.statement(),
                                        l.stance(),
                                        l.interest(),
                                        l.verified(),
                                        withdrawn(l.life()))
                                : l));
    }

    /** With one more statement. */
    public static Dossier said(Dossier d, Dossier.Statement statement) {
        return statements(d, and(d.statements(), statement));
    }

    /** With one more link; a statement that is linked to the claim already is linked so instead. */
    public static Dossier linked(Dossier d, Dossier.Link link) {
        boolean instead = d.evidence().stream().anyMatch(l -> same(l, link));
        return evidence(
                d, instead ? each(d.evidence(), l -> same(l, link) ? instead(l, link) : l) : and(d.evidence(), link));
    }

    private static boolean same(Dossier.Link one, Dossier.Link other) {
        return one.claim().equals(other.claim()) && one.statement().equals(other.statement());
    }

    private static Dossier.Link instead(Dossier.Link of, Dossier.Link link) {
        return new Dossier.Link(
                of.id(), of.claim(), of.statement(), link.stance(), link.interest(), link.verified(), link.life());
    }

    /** With one more source. */
    public static Dossier known(Dossier d, Dossier.Source source) {
        return sources(d, and(d.sources(), source));
    }

    /** With another letter for a source. */
    public static Dossier rated(Dossier d, String source, Letter letter) {
        List<Dossier.Rating> only = List.of(new Dossier.Rating(letter, Life.ALWAYS));
        return source(
                d,
                source,
                s -> new Dossier.Source(
                        s.id(), s.name(), s.reliability(), only, s.sameAs(), s.affiliations(), s.sealed()));
    }

    /** With one more affiliation of a source. */
    public static Dossier affiliated(Dossier d, String source, Dossier.Affiliation affiliation) {
        return source(
                d,
                source,
                s -> new Dossier.Source(
                        s.id(),
                        s.name(),
                        s.reliability(),
                        s.ratings(),
                        s.sameAs(),
                        and(s.affiliations(), affiliation),
                        s.sealed()));
    }

    /** With one more stake in a claim. */
    public static Dossier staked(Dossier d, String claim, Dossier.Stake stake) {
        List<Dossier.Claim> claims = each(
                d.claims(),
                c -> c.id().equals(claim) ? new Dossier.Claim(c.id(), c.text(), and(c.stakes(), stake)) : c);
        return new Dossier(d.sources(), claims, d.statements(), d.evidence(), d.relations(), d.rulings());
    }

    /** With one more ruling. */
    public static Dossier ruled(Dossier d, Dossier.Ruling ruling) {
        return new Dossier(
                d.sources(), d.claims(), d.statements(), d.evidence(), d.relations(), and(d.rulings(), ruling));
    }

    private static Dossier source(Dossier d, String source, UnaryOperator<Dossier.Source> change) {
        return sources(d, each(d.sources(), s -> s.id().equals(source) ? change.apply(s) : s));
    }

    private static Dossier sources(Dossier d, List<Dossier.Source> sources) {
        return new Dossier(sources, d.claims(), d.statements(), d.evidence(), d.relations(), d.rulings());
    }

    private static Dossier statements(Dossier d, List<Dossier.Statement> statements) {
        return new Dossier(d.sources(), d.claims(), statements, d.evidence(), d.relations(), d.rulings());
    }

    private static Dossier evidence(Dossier d, List<Dossier.Link> evidence) {
        return new Dossier(d.sources(), d.claims(), d.statements(), evidence, d.relations(), d.rulings());
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static <T> List<T> and(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }
}
