package org.gainsay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.evidence.NewStatement.LinkedClaim;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Pointers;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Changes;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Instants;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.RedactionView;
import org.gainsay.ledger.Redactions;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.Touch;
import org.gainsay.source.NewSource;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.NewPublication;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.gainsay.statement.StatementView;
import org.jspecify.annotations.Nullable;

/** Statements as they are entered: with their publication and their links to claims, in one request. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements")
public class StatementEntryResource extends RecordAnswers<Statement, RecordedStatementView> {

    private final EntityManager entities;
    private final Derivations derivations;
    private final Defaults defaults;
    private final Redactions redactions;
    private final Permit permit;

    StatementEntryResource(
            EntityManager entities, Derivations derivations, Defaults defaults, Redactions redactions, Permit permit) {
        super(Statement.class);
        this.entities = entities;
        this.derivations = derivations;
        this.defaults = defaults;
        this.redactions = redactions;
        this.permit = permit;
    }

    /** What a request comes to before anything of it is stored. */
    private static final class Prepared {
        private @Nullable Publication publication;
        private @Nullable NewSource newSpeaker;
        private final List<Evidence> links = new ArrayList<>();
        private Set<UUID> claims = Set.of();
        private @Nullable UUID takesBack;
    }

    /** Records a statement, and links it to claims. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordStatement",
            summary = "Record a statement",
            description =
                    "With its speaker and publication, by id or new, and its links to claims, all in one. The stance of"
                            + " a link follows from the act unless it is given; what else was filled in, the answer tells."
                            + " A statement that takes another back withdraws it.")
    @APIResponse(
            responseCode = "201",
            description = "As recorded, with its links.",
            content = @Content(schema = @Schema(implementation = RecordedStatementView.class)))
    public Response record(NewStatement body) {
        Prepared prepared = new Prepared();
        boolean takesBack = body.takesBack() != null;
        return create(
                takesBack ? Gate.EXCLUSIVE : Gate.SHARED,
                () -> prepare(body, prepared),
                statement -> touch(prepared),
                new WithLinks(body, prepared),
                body.externalIds(),
                view -> view.toldTo(body));
    }

    private static Touch touch(Prepared prepared) {
        Set<UUID> takenBack = prepared.takesBack == null ? Set.of() : Set.of(prepared.takesBack);
        return Touch.all(Stream.of(Touch.claims(prepared.claims), Touch.statements(takenBack)));
    }

    private Statement prepare(NewStatement body, Prepared prepared) {
        ExternalIds.Resolver references = references();
        UUID outlet = references.require(Kind.SOURCE, "/outlet", body.outlet());
        UUID publication = publication(references, body.publication(), outlet, prepared);
        UUID derivedFrom = references.find(Kind.STATEMENT, "/derivedFrom", body.derivedFrom());
        prepared.takesBack = references.find(Kind.STATEMENT, "/takesBack", body.takesBack());
        prepared.claims = claims(references, body.evidence());
        UUID speaker = speaker(references, body.speaker(), prepared);
        UUID onBehalfOf = references.find(Kind.SOURCE, "/onBehalfOf", body.onBehalfOf());
        UUID wire = references.find(Kind.SOURCE, "/wire", body.wire());
        if (derivedFrom != null && derivations.tooLong(derivedFrom)) {
            references.say("/derivedFrom", ErrorCode.INVALID, Derivations.TOO_LONG);
        }
        references.refuseUnknown();
        SourceKind kind = prepared.newSpeaker == null ? null : prepared.newSpeaker.kind();
        Directness cautious = defaults.directness(speaker, kind, body.naming());
        permit.refuseBelowEditor(body.editors(prepared.newSpeaker, cautious));
        return new Statement(
                speaker,
                onBehalfOf == null ? defaults.onBehalfOf(speaker, WorldTime.parse(body.saidAt())) : onBehalfOf,
                outlet,
                publication,
                wire,
                body.act(),
                body.text(),
                body.language(),
                body.translation(),
                Held.parse(body.saidAt()),
                derivedFrom,
                body.how(),
                prepared.takesBack,
                body.directness() == null ? cautious : body.directness(),
                body.form(),
                body.naming());
    }

    private @Nullable UUID speaker(ExternalIds.Resolver references, @Nullable JsonNode given, Prepared prepared) {
        if (given == null || !isNew(given)) {
            return named(references, Kind.SOURCE, "/speaker", given);
        }
        prepared.newSpeaker = readInside("/speaker", given, NewSource.class);
        return null;
    }

    private Set<UUID> claims(ExternalIds.Resolver references, @Nullable List<LinkedClaim> links) {
        Set<UUID> claims = new HashSet<>();
        if (links != null) {
            for (int i = 0; i < links.size(); i++) {
                String pointer = Pointers.to("/evidence", i, "claim");
                UUID claim = references.find(Kind.CLAIM, pointer, links.get(i).claim());
                if (claim != null && !claims.add(claim)) {
                    references.say(pointer, ErrorCode.DUPLICATE_ID, "The statement is linked to this claim already.");
                }
            }
        }
        return claims;
    }

    private @Nullable UUID publication(
            ExternalIds.Resolver references, @Nullable JsonNode given, UUID outlet, Prepared prepared) {
        if (given == null) {
            return null;
        }
        if (!isNew(given)) {
            UUID id = references.find(Kind.PUBLICATION, "/publication", new Reference(given));
            Publication found = id == null ? null : entities.find(Publication.class, id);
            if (found != null && !found.outlet().equals(outlet)) {
                references.say(
                        "/outlet", ErrorCode.INVALID, "The publication is of another outlet. Give one and the same.");
            }
            return id;
        }
        NewPublication p = readInside("/publication", given, NewPublication.class);
        UUID publisher = references.require(Kind.SOURCE, "/publication/outlet", p.outlet());
        if (!publisher.equals(outlet)) {
            references.say(
                    "/outlet", ErrorCode.INVALID, "The publication is of another outlet. Give one and the same.");
        }
        prepared.publication = new Publication(
                publisher,
                p.url(),
                p.archivedUrl(),
                p.title(),
                p.byline(),
                p.wireCredit(),
                Held.parse(p.publishedAt()),
                Instants.parseIfGiven(p.retrievedAt()),
                p.snapshotSha256());
        return null;
    }

    /** Stores a new publication before the statement that refers to it, and its links after it. */
    private final class WithLinks implements Changes.Storing<Statement> {

        private final NewStatement body;
        private final Prepared prepared;

        WithLinks(NewStatement body, Prepared prepared) {
            this.body = body;
            this.prepared = prepared;
        }

        @Override
        public void before(Entry entry, Statement statement) {
            if (prepared.newSpeaker != null) {
                NewSource speaker = prepared.newSpeaker;
                statement.saidBy(createWith(entry, speaker.toRecord(), speaker.externalIds())
                        .id());
            }
            if (prepared.publication != null) {
                statement.appearsIn(entry.create(prepared.publication).id());
            }
        }

        @Override
        public void store(Entry entry, Statement statement) {
            storeWith(entry, statement, body, prepared);
        }
    }

    private void storeWith(Entry entry, Statement statement, NewStatement body, Prepared prepared) {
        List<LinkedClaim> links = body.evidence() == null ? List.of() : body.evidence();
        ExternalIds.Resolver references = references();
        for (int i = 0; i < links.size(); i++) {
            LinkedClaim link = links.get(i);
            UUID claim = references.require(Kind.CLAIM, Pointers.to("/evidence", i, "claim"), link.claim());
            Stance stance = link.stance() == null ? derivations.defaultStance(statement, claim) : link.stance();
            prepared.links.add(entry.create(new Evidence(
                    claim,
                    statement.id(),
                    stance,
                    link.interest(),
                    link.scope(),
                    link.rationale(),
                    Boolean.TRUE.equals(link.verified()))));
        }
        if (prepared.takesBack != null) {
            Statement taken = entities.find(Statement.class, prepared.takesBack);
            if (taken.withdrawnAt() == null) {
                entry.withdraw(taken, null);
            }
        }
    }

    @Override
    protected RecordedStatementView view(Statement statement, RecordView common) {
        List<Evidence> links = entities.createQuery(
                        "FROM Evidence e WHERE e.statement = :statement ORDER BY e.id", Evidence.class)
                .setParameter("statement", statement.id())
                .getResultList();
        Map<UUID, RedactionView> redacted = redactions.of(links);
        List<EvidenceView> views = links.stream()
                .map(e -> EvidenceView.of(e, new RecordView(e, desk(), null, redacted.get(e.id()))))
                .toList();
        return new RecordedStatementView(StatementView.of(statement, common), views, null);
    }
}
