package org.gainsay.assessment;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Rating;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Stake;
import org.gainsay.assessment.Dossier.Statement;

/** A dossier as it lay on the desk at an instant: without what was recorded, or withdrawn, later. */
final class Recorded {

    private final Instant at;

    private Recorded(Instant at) {
        this.at = at;
    }

    static Dossier by(Dossier d, Instant at) {
        Recorded r = new Recorded(at);
        return new Dossier(
                d.sources().stream().map(r::source).toList(),
                d.claims().stream().map(r::claim).toList(),
                r.only(d.statements(), Statement::life, Recorded::statement),
                r.only(
                        d.evidence(),
                        Link::life,
                        (l, life) -> new Link(
                                l.id(), l.claim(), l.statement(), l.stance(), l.interest(), l.verified(), life)),
                r.only(d.relations(), Relation::life, (l, life) -> new Relation(l.from(), l.type(), l.to(), life)),
                r.only(d.rulings(), Ruling::life, (l, life) -> new Ruling(l.id(), l.a(), l.b(), l.ruling(), life)));
    }

    private <T> List<T> only(List<T> members, Function<T, Life> life, BiFunction<T, Life, T> living) {
        return members.stream()
                .filter(m -> !after(life.apply(m).recordedAt()))
                .map(m -> living.apply(m, soFar(life.apply(m))))
                .toList();
    }

    private Life soFar(Life life) {
        return after(life.withdrawnAt()) ? new Life(life.recordedAt(), null) : life;
    }

    /** Asked of the instants themselves, lest a wrong answer of the core be taken for the right one. */
    private boolean after(Instant instant) {
        return instant != null && instant.isAfter(at);
    }

    private Source source(Source s) {
        return new Source(
                s.id(),
                s.name(),
                s.reliability(),
                only(s.ratings(), Rating::life, (m, life) -> new Rating(m.letter(), life)),
                only(s.sameAs(), SameAs::life, (m, life) -> new SameAs(m.source(), life)),
                only(
                        s.affiliations(),
                        Affiliation::life,
                        (m, life) -> new Affiliation(m.with(), m.as(), m.from(), m.until(), life)),
                s.sealed());
    }

    private Claim claim(Claim c) {
        return new Claim(
                c.id(),
                c.text(),
                only(
                        c.stakes(),
                        Stake::life,
                        (m, life) -> new Stake(m.source(), m.stake(), m.from(), m.until(), life)));
    }

    private static Statement statement(Statement s, Life life) {
        return new Statement(
                s.id(),
                s.speaker(),
                s.onBehalfOf(),
                s.outlet(),
                s.saidAt(),
                s.derivedFrom(),
                s.directness(),
                s.form(),
                life);
    }
}
