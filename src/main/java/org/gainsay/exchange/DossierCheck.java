package org.gainsay.exchange;

import static org.gainsay.http.ErrorCode.DUPLICATE_ID;
import static org.gainsay.http.ErrorCode.ENDS_BEFORE_IT_BEGINS;
import static org.gainsay.http.ErrorCode.INVALID;
import static org.gainsay.http.ErrorCode.SELF_REFERENCE;
import static org.gainsay.http.ErrorCode.UNKNOWN_REFERENCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.WorldTime;
import org.gainsay.claim.CommentRequest;
import org.gainsay.exchange.DossierDocument.StatementMember;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Pointers;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Instants;
import org.gainsay.source.SourceKind;
import org.gainsay.verdict.ScaleRating;
import org.jspecify.annotations.Nullable;

/** Refuses a dossier whose members, each of them well formed, do not fit together. */
final class DossierCheck {

    /** As long as a way back to a root may be; longer ones are no journalism, and walking them costs. */
    static final int LONGEST_DERIVATION = 256;

    private final DossierDocument dossier;
    private final String at;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> sources;
    private final Set<String> publications;
    private final Set<String> claims;
    private final Set<String> statements;
    private final Set<String> scales;

    /** Whether what is named may be elsewhere. */
    private final boolean open;

    private DossierCheck(DossierDocument dossier, String at, boolean open) {
        this.open = open;
        this.dossier = dossier;
        this.at = at;
        this.sources = ids("sources", dossier.sources(), DossierDocument.SourceMember::id);
        this.publications = ids("publications", dossier.publications(), DossierDocument.PublicationMember::id);
        this.claims = ids("claims", dossier.claims(), DossierDocument.ClaimMember::id);
        this.statements = ids("statements", dossier.statements(), StatementMember::id);
        ids("evidence", dossier.evidence(), DossierDocument.EvidenceMember::id);
        this.scales = ids("scales", dossier.scales(), DossierDocument.ScaleMember::id);
    }

    /** The question of a request that holds together. */
    static Question check(AssessmentRequest request) {
        DossierCheck check = new DossierCheck(request.dossier(), "/dossier", false);
        check.members();
        check.refer("/ask/claim", request.ask().claim(), check.claims, "claim");
        Policy policy = request.ask().policyAsked();
        if (policy == null) {
            check.say(
                    "/ask/policy",
                    UNKNOWN_REFERENCE,
                    "There is no policy of that id; GET /api/v1/policies lists them.");
        }
        if (policy == null || !check.errors.isEmpty()) {
            throw Refusal.of(check.errors);
        }
        return request.ask().question(policy);
    }

    /** Refuses a dossier by itself that does not hold together. */
    static void check(DossierDocument dossier) {
        DossierCheck check = new DossierCheck(dossier, "", false);
        check.members();
        if (!check.errors.isEmpty()) {
            throw Refusal.of(check.errors);
        }
    }

    /** What is wrong with a part of a dossier, whatever else there is of it. */
    static List<FieldError> alone(DossierDocument part) {
        DossierCheck check = new DossierCheck(part, "", true);
        check.members();
        return check.errors;
    }

    private void members() {
        each("sources", dossier.sources(), this::source);
        each("publications", dossier.publications(), (p, m) -> {
            refer(p + "/outlet", m.outlet(), sources, "source");
            life(p, m.recordedAt(), m.withdrawnAt());
        });
        each("claims", dossier.claims(), (p, m) -> {
            life(p, m.recordedAt(), m.withdrawnAt());
            each(p + "/stakes", m.stakes(), (q, s) -> {
                refer(q + "/source", s.source(), sources, "source");
                interval(q, s.from(), s.until());
                life(q, s.recordedAt(), s.withdrawnAt());
            });
        });
        each("statements", dossier.statements(), this::statement);
        derivations();
        each("evidence", dossier.evidence(), (p, m) -> {
            refer(p + "/claim", m.claim(), claims, "claim");
            refer(p + "/statement", m.statement(), statements, "statement");
            life(p, m.recordedAt(), m.withdrawnAt());
        });
        each("relations", dossier.relations(), (p, m) -> {
            refer(p + "/from", m.from(), claims, "claim");
            refer(p + "/to", m.to(), claims, "claim");
            notItself(p + "/to", m.from(), m.to(), "A claim bears on another one, not on itself.");
            life(p, m.recordedAt(), m.withdrawnAt());
        });
        each("independence", dossier.independence(), (p, m) -> {
            refer(p + "/a", m.a(), statements, "statement");
            refer(p + "/b", m.b(), statements, "statement");
            notItself(p + "/b", m.a(), m.b(), "A ruling is about two different statements.");
            life(p, m.recordedAt(), m.withdrawnAt());
        });
        each("commentRequests", dossier.commentRequests(), (p, m) -> {
            refer(p + "/claim", m.claim(), claims, "claim");
            refer(p + "/source", m.source(), sources, "source");
            refer(p + "/answeredBy", m.answeredBy(), statements, "statement");
            if (CommentRequest.deadlineIsEarlier(m.askedAt(), m.deadline())) {
                say(p + "/deadline", ENDS_BEFORE_IT_BEGINS, CommentRequest.DEADLINE_IS_EARLIER);
            }
            life(p, m.recordedAt(), m.withdrawnAt());
        });
        each("scales", dossier.scales(), (p, m) -> {
            if (m.ratings() != null) {
                ScaleRating.check(m.ratings(), p + "/ratings", (pointer, detail) -> say(pointer, INVALID, detail));
            }
            life(p, m.recordedAt(), m.withdrawnAt());
        });
        each("verdicts", dossier.verdicts(), this::verdict);
    }

    private void verdict(String p, DossierDocument.VerdictMember m) {
        refer(p + "/claim", m.claim(), claims, "claim");
        refer(p + "/scale", m.scale(), scales, "scale");
        boolean issued = m.issuedAt() != null;
        if (issued != (m.stoodAs() != null) || issued != (m.stoodPolicy() != null)) {
            say(p + "/issuedAt", INVALID, "Give issuedAt, stoodAs and stoodPolicy together, or none of them.");
        }
        life(p, m.recordedAt(), m.withdrawnAt());
    }

    private void source(String p, DossierDocument.SourceMember m) {
        life(p, m.recordedAt(), m.withdrawnAt());
        if (Boolean.TRUE.equals(m.sealed()) && m.kind() != SourceKind.UNNAMED_SOURCE) {
            say(p + "/sealed", INVALID, "Only a source of kind UNNAMED_SOURCE is sealed. Leave this out.");
        }
        each(p + "/ratings", m.ratings(), (q, r) -> life(q, r.recordedAt(), r.withdrawnAt()));
        each(p + "/sameAs", m.sameAs(), (q, s) -> {
            refer(q + "/source", s.source(), sources, "source");
            notItself(q + "/source", m.id(), s.source(), "A source is the same as itself anyway.");
            life(q, s.recordedAt(), s.withdrawnAt());
        });
        each(p + "/affiliations", m.affiliations(), (q, a) -> {
            refer(q + "/with", a.with(), sources, "source");
            notItself(q + "/with", m.id(), a.with(), "A source is affiliated with another one, not with itself.");
            interval(q, a.from(), a.until());
            life(q, a.recordedAt(), a.withdrawnAt());
        });
    }

    private void statement(String p, StatementMember m) {
        refer(p + "/speaker", m.speaker(), sources, "source");
        refer(p + "/onBehalfOf", m.onBehalfOf(), sources, "source");
        refer(p + "/outlet", m.outlet(), sources, "source");
        refer(p + "/publication", m.publication(), publications, "publication");
        refer(p + "/wire", m.wire(), sources, "source");
        refer(p + "/derivedFrom", m.derivedFrom(), statements, "statement");
        notItself(
                p + "/derivedFrom", m.id(), m.derivedFrom(), "A statement is taken from another one, not from itself.");
        refer(p + "/takesBack", m.takesBack(), statements, "statement");
        notItself(p + "/takesBack", m.id(), m.takesBack(), "A statement takes back another one, not itself.");
        life(p, m.recordedAt(), m.withdrawnAt());
    }

    /** A cycle is circular reporting, which the corroboration tells; only a way that long is refused. */
    private void derivations() {
        Map<String, @Nullable String> parents = new HashMap<>();
        List<StatementMember> all = dossier.statements() == null ? List.of() : dossier.statements();
        all.forEach(s -> parents.put(s.id(), s.derivedFrom()));
        Map<String, Integer> lengths = new HashMap<>();
        each("statements", dossier.statements(), (p, m) -> {
            if (length(m.id(), parents, lengths) > LONGEST_DERIVATION) {
                say(
                        p + "/derivedFrom",
                        INVALID,
                        "More than " + LONGEST_DERIVATION + " statements are taken from each other in a row here."
                                + " Leave out some that lie between.");
            }
        });
    }

    private static int length(String from, Map<String, @Nullable String> parents, Map<String, Integer> lengths) {
        List<String> way = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        String id = from;
        while (id != null && !lengths.containsKey(id) && passed.add(id)) {
            way.add(id);
            id = parents.get(id);
        }
        int length = id == null ? 0 : lengths.getOrDefault(id, 0);
        for (int i = way.size() - 1; i >= 0; i--) {
            length++;
            lengths.put(way.get(i), length);
        }
        return lengths.getOrDefault(from, 0);
    }

    private void refer(String pointer, @Nullable String id, Set<String> known, String what) {
        if (!open && id != null && !known.contains(id)) {
            say(pointer, UNKNOWN_REFERENCE, "The dossier has no " + what + " of that id. Add it, or correct the id.");
        }
    }

    private void notItself(String pointer, String id, @Nullable String other, String detail) {
        if (id.equals(other)) {
            say(pointer, SELF_REFERENCE, detail);
        }
    }

    private void interval(String pointer, @Nullable String from, @Nullable String until) {
        if (from != null
                && until != null
                && WorldTime.parse(until).last() < WorldTime.parse(from).first()) {
            say(pointer + "/until", ENDS_BEFORE_IT_BEGINS, "It ends before it begins. Exchange from and until.");
        }
    }

    private void life(String pointer, @Nullable String recordedAt, @Nullable String withdrawnAt) {
        if (recordedAt != null
                && withdrawnAt != null
                && Instants.parse(withdrawnAt).isBefore(Instants.parse(recordedAt))) {
            say(pointer + "/withdrawnAt", ENDS_BEFORE_IT_BEGINS, "It is withdrawn before it is recorded.");
        }
    }

    private <M> Set<String> ids(String member, @Nullable List<M> members, Function<M, String> id) {
        Set<String> seen = new HashSet<>();
        each(member, members, (pointer, m) -> {
            if (!seen.add(id.apply(m))) {
                say(pointer + "/id", DUPLICATE_ID, "Another of the " + member + " has this id. Give each its own.");
            }
        });
        return seen;
    }

    private interface Visit<M> {
        void at(String pointer, M member);
    }

    private <M> void each(String member, @Nullable List<M> members, Visit<M> visit) {
        if (members != null) {
            String parent = member.startsWith("/") ? member : at + "/" + member;
            for (int i = 0; i < members.size(); i++) {
                visit.at(Pointers.to(parent, i), members.get(i));
            }
        }
    }

    private void say(String pointer, ErrorCode code, String detail) {
        errors.add(FieldError.at(pointer, code, detail));
    }
}
