package org.gainsay.source;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.RecordView;

/** Anybody who speaks or publishes. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources", description = "Anybody who speaks or publishes.")
public class SourceResource extends CorrectableResource<Source, SourceContent, SourceView> {

    private final Permit permit;

    SourceResource(Permit permit) {
        super(Source.class, SourceContent.class);
        this.permit = permit;
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordSource", summary = "Record a source")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Response record(NewSource body) {
        permit.refuseBelowEditor(body.editors(""));
        return create(Gate.SHARED, body::toRecord, body.externalIds());
    }

    @Override
    protected SourceView view(Source source, RecordView common) {
        return SourceView.of(source, common);
    }

    @Override
    protected SourceContent content(Source source) {
        return new SourceContent(
                source.sourceKind(),
                source.name(),
                source.title(),
                source.country(),
                source.aliases(),
                source.reliability());
    }

    @Override
    protected void correct(Source source, SourceContent corrected, ExternalIds.Resolver references) {
        if (corrected.reliability() != source.reliability()) {
            permit.refuseBelowEditor(List.of(NewSource.RELIABILITY));
        }
        if (source.sealed() && corrected.kind() != SourceKind.UNNAMED_SOURCE) {
            references.say(
                    "/kind", ErrorCode.INVALID, "Who is sealed stays an unnamed source. Leave the kind as it is.");
            return;
        }
        source.correct(
                corrected.kind(),
                corrected.name(),
                corrected.title(),
                corrected.country(),
                corrected.aliases() == null ? List.of() : corrected.aliases(),
                corrected.reliability());
    }
}
