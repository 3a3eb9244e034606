package org.gainsay.exchange;

import java.util.List;
import java.util.function.Function;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.WorldTime;
import org.gainsay.ledger.Instants;
import org.jspecify.annotations.Nullable;

/** Makes a document, checked before, what the computation reads. */
final class DossierReader {

    private DossierReader() {}

    static Dossier read(DossierDocument d) {
        return new Dossier(
                each(d.sources(), DossierReader::source),
                each(d.claims(), DossierReader::claim),
                each(d.statements(), DossierReader::statement),
                each(d.evidence(), DossierReader::link),
                each(
                        d.relations(),
                        r -> new Dossier.Relation(r.from(), r.type(), r.to(), life(r.recordedAt(), r.withdrawnAt()))),
                each(d.independence(), DossierReader::ruling));
    }

    private static Dossier.Source source(DossierDocument.SourceMember s) {
        return new Dossier.Source(
                s.id(),
                s.name(),
                s.reliability(),
                each(s.ratings(), r -> new Dossier.Rating(r.letter(), life(r.recordedAt(), r.withdrawnAt()))),
                each(s.sameAs(), o -> new Dossier.SameAs(o.source(), life(o.recordedAt(), o.withdrawnAt()))),
                each(
                        s.affiliations(),
                        a -> new Dossier.Affiliation(
                                a.with(),
                                a.as(),
                                world(a.from()),
                                world(a.until()),
                                life(a.recordedAt(), a.withdrawnAt()))),
                Boolean.TRUE.equals(s.sealed()));
    }

    private static Dossier.Claim claim(DossierDocument.ClaimMember c) {
        return new Dossier.Claim(
                c.id(),
                c.text(),
                each(
                        c.stakes(),
                        s -> new Dossier.Stake(
                                s.source(),
                                s.stake(),
                                world(s.from()),
                                world(s.until()),
                                life(s.recordedAt(), s.withdrawnAt()))));
    }

    private static Dossier.Statement statement(DossierDocument.StatementMember s) {
        return new Dossier.Statement(
                s.id(),
                s.speaker(),
                s.onBehalfOf(),
                s.outlet(),
                WorldTime.parse(s.saidAt()),
                s.derivedFrom(),
                s.directness(),
                s.form(),
                life(s.recordedAt(), s.withdrawnAt()));
    }

    private static Dossier.Link link(DossierDocument.EvidenceMember e) {
        return new Dossier.Link(
                e.id(),
                e.claim(),
                e.statement(),
                e.stance(),
                e.interest(),
                Boolean.TRUE.equals(e.verified()),
                life(e.recordedAt(), e.withdrawnAt()));
    }

    private static Dossier.Ruling ruling(DossierDocument.RulingMember r) {
        return new Dossier.Ruling(r.id(), r.a(), r.b(), r.ruling(), life(r.recordedAt(), r.withdrawnAt()));
    }

    static Life life(@Nullable String recordedAt, @Nullable String withdrawnAt) {
        return recordedAt == null && withdrawnAt == null
                ? Life.ALWAYS
                : new Life(Instants.parseIfGiven(recordedAt), Instants.parseIfGiven(withdrawnAt));
    }

    private static @Nullable WorldTime world(@Nullable String said) {
        return said == null ? null : WorldTime.parse(said);
    }

    private static <A, B> List<B> each(@Nullable List<A> members, Function<A, B> read) {
        return members == null ? List.of() : members.stream().map(read).toList();
    }
}
