package org.gainsay.exchange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Question;
import org.gainsay.corroboration.CorroborationView;

/** Corroborations of dossiers that are not stored. */
@Path("/api/v1/assessments")
@Tag(name = "assessments", description = "The corroboration of a dossier that you send; nothing is stored.")
public class AssessmentResource {

    /** Where the founding story lies among the resources. */
    static final String EXAMPLE = "/examples/assess.request.json";

    /** Computes a claim's corroboration from the dossier in the request, and explains it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assess",
            summary = "The corroboration of a claim in a dossier",
            description = "Computes how well a claim stands on the statements of a dossier, and says why: which"
                    + " statements are one origin, who is interested, what was left out, what would change it. Stores"
                    + " nothing.")
    @APIResponse(responseCode = "200", description = "The corroboration, with every reason for it.")
    public CorroborationView assess(AssessmentRequest request) {
        Question question = DossierCheck.check(request);
        return new CorroborationView(question, Assessor.assess(DossierReader.read(request.dossier()), question));
    }

    /** The founding story, as a request that can be sent to {@link #assess}. */
    @GET
    @Path("example")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readExample",
            summary = "The founding story's dossier, ready to be sent",
            description =
                    "US officials say arms talks between Russia and North Korea are advancing; both countries deny"
                            + " a deal; the Kremlin neither confirms nor denies exchanged letters. Send this body to"
                            + " POST /api/v1/assessments.")
    @APIResponse(
            responseCode = "200",
            description = "A dossier with a question.",
            content = @Content(schema = @Schema(implementation = AssessmentRequest.class)))
    public String example() {
        try (InputStream story = AssessmentResource.class.getResourceAsStream(EXAMPLE)) {
            return new String(Objects.requireNonNull(story, EXAMPLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
