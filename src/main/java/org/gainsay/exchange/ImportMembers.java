package org.gainsay.exchange;

import static org.gainsay.exchange.ImportPlan.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.assessment.Life;
import org.gainsay.exchange.DossierDocument.ClaimMember;
import org.gainsay.exchange.DossierDocument.EvidenceMember;
import org.gainsay.exchange.DossierDocument.PublicationMember;
import org.gainsay.exchange.DossierDocument.Recording;
import org.gainsay.exchange.DossierDocument.SourceMember;
import org.gainsay.exchange.DossierDocument.StatementMember;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Pointers;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** The members of a dossier as the records that they would be, and which of them are here already. */
final class ImportMembers {

    private final DossierDocument dossier;
    private final String system;
    private final StoredRecords stored;
    private final ImportPlan plan;
    private final Map<Kind, Map<String, Named>> named = new HashMap<>();
    private final Map<UUID, String> bornOf = new HashMap<>();

    /** What a dossier's id names: a record that is here, or one to come. */
    record Named(
            UUID id,
            String born,
            @Nullable ExternalId external,
            @Nullable Recorded here) {}

    private ImportMembers(DossierDocument dossier, String system, StoredRecords stored) {
        this.dossier = dossier;
        this.system = system;
        this.stored = stored;
        this.plan = new ImportPlan(stored);
    }

    /** A plan, and what the dossier's ids name by it. */
    record Planned(ImportPlan plan, Map<Kind, Map<String, Named>> named) {}

    /** Plans an import; refuses one that contradicts itself or what is stored. Reads, and writes nothing. */
    static Planned plan(DossierDocument dossier, String system, StoredRecords stored) {
        ImportMembers members = new ImportMembers(dossier, system, stored);
        members.name(Shape.SOURCE, "/sources", dossier.sources(), SourceMember::id);
        members.name(Shape.PUBLICATION, "/publications", dossier.publications(), PublicationMember::id);
        members.name(Shape.CLAIM, "/claims", dossier.claims(), ClaimMember::id);
        members.name(Shape.STATEMENT, "/statements", dossier.statements(), StatementMember::id);
        members.name(Shape.EVIDENCE, "/evidence", dossier.evidence(), EvidenceMember::id);
        members.plan.refuseIfWrong();
        members.add();
        members.plan.refuseIfWrong();
        return new Planned(members.plan, members.named);
    }

    /** In the order in which records point at each other. */
    private void add() {
        Candidates make = new Candidates(this::id);
        wholes(Shape.SOURCE, "/sources", dossier.sources(), SourceMember::id, make::source);
        wholes(Shape.PUBLICATION, "/publications", dossier.publications(), PublicationMember::id, make::publication);
        wholes(Shape.CLAIM, "/claims", dossier.claims(), ClaimMember::id, make::claim);
        wholes(Shape.STATEMENT, "/statements", dossier.statements(), StatementMember::id, make::statement);
        partsOfSources(make);
        partsOfClaims(make);
        List<Incoming<org.gainsay.evidence.Evidence>> links = new ArrayList<>();
        each(
                "/evidence",
                dossier.evidence(),
                (p, m) -> links.add(whole(Shape.EVIDENCE, p, m.id(), make.evidence(m), m)));
        plan.parts(Shape.EVIDENCE, links, here(Kind.STATEMENT));
        betweenClaimsAndStatements(make);
    }

    private void partsOfSources(Candidates make) {
        List<Incoming<org.gainsay.source.SameAs>> same = new ArrayList<>();
        List<Incoming<org.gainsay.source.Affiliation>> affiliations = new ArrayList<>();
        List<Incoming<org.gainsay.source.Rating>> ratings = new ArrayList<>();
        each("/sources", dossier.sources(), (p, s) -> {
            boolean joins = isHere(Kind.SOURCE, s.id());
            each(
                    p + "/sameAs",
                    s.sameAs(),
                    (q, m) -> same.add(part(Shape.SAME_AS, q, m.id(), joins, make.sameAs(s, m), m)));
            each(
                    p + "/affiliations",
                    s.affiliations(),
                    (q, m) -> affiliations.add(part(Shape.AFFILIATION, q, m.id(), joins, make.affiliation(s, m), m)));
            each(
                    p + "/ratings",
                    s.ratings(),
                    (q, m) -> ratings.add(part(Shape.RATING, q, m.id(), joins, make.rating(s, m), m)));
        });
        plan.parts(Shape.SAME_AS, same, here(Kind.SOURCE));
        plan.parts(Shape.AFFILIATION, affiliations, here(Kind.SOURCE));
        plan.parts(Shape.RATING, ratings, here(Kind.SOURCE));
    }

    private void partsOfClaims(Candidates make) {
        List<Incoming<org.gainsay.claim.Stake>> stakes = new ArrayList<>();
        each(
                "/claims",
                dossier.claims(),
                (p, c) -> each(
                        p + "/stakes",
                        c.stakes(),
                        (q, m) -> stakes.add(
                                part(Shape.STAKE, q, m.id(), isHere(Kind.CLAIM, c.id()), make.stake(c, m), m))));
        plan.parts(Shape.STAKE, stakes, here(Kind.CLAIM));
    }

    private void betweenClaimsAndStatements(Candidates make) {
        List<Incoming<org.gainsay.claim.Relation>> relations = new ArrayList<>();
        each(
                "/relations",
                dossier.relations(),
                (p, m) -> relations.add(part(Shape.RELATION, p, m.id(), false, make.relation(m), m)));
        plan.parts(Shape.RELATION, relations, here(Kind.CLAIM));
        List<Incoming<org.gainsay.evidence.Ruling>> rulings = new ArrayList<>();
        each(
                "/independence",
                dossier.independence(),
                (p, m) -> rulings.add(part(Shape.RULING, p, m.id(), false, make.ruling(m), m)));
        plan.parts(Shape.RULING, rulings, here(Kind.STATEMENT));
        List<Incoming<org.gainsay.claim.CommentRequest>> requests = new ArrayList<>();
        each(
                "/commentRequests",
                dossier.commentRequests(),
                (p, m) -> requests.add(part(
                        Shape.COMMENT_REQUEST, p, m.id(), isHere(Kind.CLAIM, m.claim()), make.commentRequest(m), m)));
        plan.parts(Shape.COMMENT_REQUEST, requests, here(Kind.CLAIM));
    }

    private <M, R extends Recorded> void name(
            Shape<R> shape, String member, @Nullable List<M> members, Function<M, String> id) {
        Map<String, @Nullable ExternalId> ids = new HashMap<>();
        each(member, members, (pointer, m) -> {
            String born = Born.of(system, id.apply(m));
            if (born.length() > Born.LONGEST) {
                plan.say(pointer + "/id", ErrorCode.TOO_LONG, "With its system before it: at most 200 characters.");
            } else if (ids.containsKey(born)) {
                plan.say(pointer + "/id", ErrorCode.DUPLICATE_ID, "With its system before it, another one's id.");
            }
            ids.put(born, Born.external(born));
        });
        Map<String, R> here = stored.find(shape, ids);
        Map<String, Named> byId = named.computeIfAbsent(shape.kind(), k -> new HashMap<>());
        each(member, members, (pointer, m) -> {
            String born = Born.of(system, id.apply(m));
            R record = here.get(born);
            Named as = record == null
                    ? new Named(Entry.newId(), born, ids.get(born), null)
                    : new Named(record.id(), record.born(), null, record);
            byId.put(id.apply(m), as);
            bornOf.put(as.id(), as.born());
        });
    }

    private <M extends Recording, R extends Recorded> void wholes(
            Shape<R> shape, String member, @Nullable List<M> members, Function<M, String> id, Function<M, R> make) {
        each(member, members, (pointer, m) -> {
            Recorded here = named(shape.kind(), id.apply(m)).here();
            plan.whole(
                    whole(shape, pointer, id.apply(m), make.apply(m), m),
                    here == null ? null : shape.type().cast(here));
        });
    }

    private <R extends Recorded> Incoming<R> whole(
            Shape<R> shape, String pointer, String id, R candidate, Recording of) {
        Named as = named(shape.kind(), id);
        return new Incoming<>(
                shape, pointer, as.id(), as.born(), true, false, as.external(), life(of), of.recordedBy(), candidate);
    }

    private <R extends Recorded> Incoming<R> part(
            Shape<R> shape, String pointer, @Nullable String id, boolean joins, R candidate, Recording of) {
        Life life = life(of);
        String born = id == null
                ? Born.ofContent(system, shape.kind(), content(shape, candidate, life))
                : Born.of(system, id);
        return new Incoming<>(
                shape, pointer, Entry.newId(), born, id != null, joins, null, life, of.recordedBy(), candidate);
    }

    /** References by the ids they were born under, as this ledger's own are made anew by every import. */
    private <R extends Recorded> List<@Nullable String> content(Shape<R> shape, R candidate, Life life) {
        List<@Nullable String> content = new ArrayList<>();
        for (Object part : shape.content().apply(candidate)) {
            content.add(part == null ? null : part instanceof UUID id ? bornOf.get(id) : part.toString());
        }
        Instant recordedAt = life.recordedAt();
        content.add(recordedAt == null ? null : recordedAt.toString());
        return content;
    }

    private UUID id(Kind kind, String id) {
        return named(kind, id).id();
    }

    private boolean isHere(Kind kind, String id) {
        return named(kind, id).here() != null;
    }

    private Named named(Kind kind, String id) {
        return given(given(named.get(kind)).get(id));
    }

    private Set<UUID> here(Kind kind) {
        return given(named.get(kind)).values().stream()
                .filter(n -> n.here() != null)
                .map(Named::id)
                .collect(Collectors.toSet());
    }

    private static Life life(Recording of) {
        return DossierReader.life(of.recordedAt(), of.withdrawnAt());
    }

    private interface Visit<M> {
        void at(String pointer, M member);
    }

    private static <M> void each(String parent, @Nullable List<M> members, Visit<M> visit) {
        if (members != null) {
            for (int i = 0; i < members.size(); i++) {
                visit.at(Pointers.to(parent, i), members.get(i));
            }
        }
    }
}
