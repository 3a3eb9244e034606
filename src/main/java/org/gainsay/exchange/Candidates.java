package org.gainsay.exchange;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gainsay.claim.Claim;
import org.gainsay.claim.CommentRequest;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.evidence.Ruling;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Instants;
import org.gainsay.ledger.Kind;
import org.gainsay.source.Affiliation;
import org.gainsay.source.Rating;
import org.gainsay.source.SameAs;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Makes records of the members of a dossier, whose references the ids of this ledger replace. */
final class Candidates {

    private final BiFunction<Kind, String, UUID> ids;

    Candidates(BiFunction<Kind, String, UUID> ids) {
        this.ids = ids;
    }

    Source source(DossierDocument.SourceMember m) {
        return new Source(
                m.kind(),
                m.name(),
                m.title(),
                m.country(),
                orNone(m.aliases()),
                m.reliability(),
                Boolean.TRUE.equals(m.sealed()));
    }

    Publication publication(DossierDocument.PublicationMember m) {
        return new Publication(
                source(m.outlet()),
                m.url(),
                m.archivedUrl(),
                m.title(),
                m.byline(),
                m.wireCredit(),
                Held.parse(m.publishedAt()),
                Instants.parseIfGiven(m.retrievedAt()),
                m.snapshotSha256());
    }

    Claim claim(DossierDocument.ClaimMember m) {
        return new Claim(m.text(), m.language(), orNone(m.topics()), Held.parse(m.expires()));
    }

    Statement statement(DossierDocument.StatementMember m) {
        return new Statement(
                find(Kind.SOURCE, m.speaker()),
                find(Kind.SOURCE, m.onBehalfOf()),
                source(m.outlet()),
                find(Kind.PUBLICATION, m.publication()),
                find(Kind.SOURCE, m.wire()),
                m.act(),
                m.text(),
                m.language(),
                m.translation(),
                Held.parse(m.saidAt()),
                find(Kind.STATEMENT, m.derivedFrom()),
                m.how(),
                find(Kind.STATEMENT, m.takesBack()),
                m.directness(),
                m.form(),
                m.naming());
    }

    Evidence evidence(DossierDocument.EvidenceMember m) {
        return new Evidence(
                ids.apply(Kind.CLAIM, m.claim()),
                ids.apply(Kind.STATEMENT, m.statement()),
                m.stance(),
                m.interest(),
                m.scope(),
                m.rationale(),
                Boolean.TRUE.equals(m.verified()));
    }

    SameAs sameAs(DossierDocument.SourceMember of, DossierDocument.SameAsMember m) {
        return new SameAs(source(of.id()), source(m.source()));
    }

    Affiliation affiliation(DossierDocument.SourceMember of, DossierDocument.AffiliationMember m) {
        return new Affiliation(source(of.id()), source(m.with()), m.as(), Held.parse(m.from()), Held.parse(m.until()));
    }

    Rating rating(DossierDocument.SourceMember of, DossierDocument.RatingMember m) {
        return new Rating(source(of.id()), m.letter(), m.reason());
    }

    Stake stake(DossierDocument.ClaimMember of, DossierDocument.StakeMember m) {
        return new Stake(
                ids.apply(Kind.CLAIM, of.id()),
                source(m.source()),
                m.stake(),
                Held.parse(m.from()),
                Held.parse(m.until()));
    }

    Relation relation(DossierDocument.RelationMember m) {
        return new Relation(ids.apply(Kind.CLAIM, m.from()), m.type(), ids.apply(Kind.CLAIM, m.to()));
    }

    Ruling ruling(DossierDocument.RulingMember m) {
        return new Ruling(ids.apply(Kind.STATEMENT, m.a()), ids.apply(Kind.STATEMENT, m.b()), m.ruling(), m.reason());
    }

    CommentRequest commentRequest(DossierDocument.CommentRequestMember m) {
        return new CommentRequest(
                ids.apply(Kind.CLAIM, m.claim()),
                source(m.source()),
                m.askedAt(),
                m.channel(),
                m.deadline(),
                m.note(),
                find(Kind.STATEMENT, m.answeredBy()));
    }

    private UUID source(String id) {
        return ids.apply(Kind.SOURCE, id);
    }

    private @Nullable UUID find(Kind kind, @Nullable String id) {
        return id == null ? null : ids.apply(kind, id);
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
