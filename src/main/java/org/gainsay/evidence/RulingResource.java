package org.gainsay.evidence;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;

/** Editors' decisions on origins. */
@Path("/api/v1/rulings")
@Tag(name = "rulings", description = "Editors' decisions on origins.")
public class RulingResource extends CorrectableResource<Ruling, RulingContent, RulingView> {

    RulingResource() {
        super(Ruling.class, RulingContent.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordRuling", summary = "Record a ruling on two statements")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = RulingView.class)))
    public Response record(NewRuling body) {
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    Ruling recorded = new Ruling(
                            references.require(Kind.STATEMENT, "/a", body.a()),
                            references.require(Kind.STATEMENT, "/b", body.b()),
                            body.ruling(),
                            body.reason());
                    references.refuseUnknown();
                    notItself(recorded.a(), recorded.b(), "/b", "A ruling is about two different statements.");
                    return recorded;
                },
                Recorded::touch,
                (entry, record) -> {},
                body.externalIds());
    }

    @Override
    protected RulingView view(Ruling ruling, RecordView common) {
        return RulingView.of(ruling, common);
    }

    @Override
    protected RulingContent content(Ruling ruling) {
        return new RulingContent(ruling.reason());
    }

    @Override
    protected void correct(Ruling ruling, RulingContent corrected, ExternalIds.Resolver references) {
        ruling.correct(corrected.reason());
    }
}
