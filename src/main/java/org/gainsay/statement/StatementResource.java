package org.gainsay.statement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Reference;
import org.gainsay.source.NewSource;

/** Who said what, for whom, where and when. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements", description = "Who said what, for whom, where and when.")
public class StatementResource extends CorrectableResource<Statement, StatementContent, StatementView> {

    private final Permit permit;

    StatementResource(Permit permit) {
        super(Statement.class, StatementContent.class);
        this.permit = permit;
    }

    /** What is answered of these statements, in their order. */
    public List<StatementView> viewsOf(List<UUID> ids) {
        return views(findAll(ids));
    }

    @Override
    protected StatementView view(Statement statement, RecordView common) {
        return StatementView.of(statement, common);
    }

    @Override
    protected StatementContent content(Statement statement) {
        return new StatementContent(
                statement.speaker() == null
                        ? null
                        : Reference.to(statement.speaker()).given(),
                Reference.ifAny(statement.onBehalfOf()),
                Reference.to(statement.outlet()),
                Reference.ifAny(statement.publication()),
                Reference.ifAny(statement.wire()),
                statement.act(),
                statement.text(),
                statement.language(),
                statement.translation(),
                statement.saidAt(),
                Reference.ifAny(statement.derivedFrom()),
                statement.how(),
                Reference.ifAny(statement.takesBack()),
                statement.directness(),
                statement.form(),
                statement.naming());
    }

    @Override
    protected StatementContent bring(Entry entry, StatementContent corrected) {
        JsonNode given = corrected.speaker();
        if (given == null || !isNew(given)) {
            return corrected;
        }
        NewSource speaker = readInside("/speaker", given, NewSource.class);
        permit.refuseBelowEditor(speaker.editors("/speaker"));
        return corrected.by(Reference.to(
                createWith(entry, speaker.toRecord(), speaker.externalIds()).id()));
    }

    @Override
    protected void correct(Statement statement, StatementContent corrected, ExternalIds.Resolver references) {
        if (corrected.directness() != statement.directness()) {
            permit.refuseBelowEditor(List.of("/directness"));
        }
        if (corrected.derivedFrom() != null
                && statement.id().equals(references.find(Kind.STATEMENT, "/derivedFrom", corrected.derivedFrom()))) {
            references.say(
                    "/derivedFrom",
                    ErrorCode.SELF_REFERENCE,
                    "A statement is taken from another one, not from itself.");
            references.refuseUnknown();
        }
        statement.correct(
                named(references, Kind.SOURCE, "/speaker", corrected.speaker()),
                references.find(Kind.SOURCE, "/onBehalfOf", corrected.onBehalfOf()),
                references.require(Kind.SOURCE, "/outlet", corrected.outlet()),
                references.find(Kind.PUBLICATION, "/publication", corrected.publication()),
                references.find(Kind.SOURCE, "/wire", corrected.wire()),
                corrected.act(),
                corrected.text(),
                corrected.language(),
                corrected.translation(),
                Held.parse(corrected.saidAt()),
                references.find(Kind.STATEMENT, "/derivedFrom", corrected.derivedFrom()),
                corrected.how(),
                references.find(Kind.STATEMENT, "/takesBack", corrected.takesBack()),
                corrected.directness(),
                corrected.form(),
                corrected.naming());
    }
}
