package org.gainsay.telling.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Where the evidence of a claim comes from. */
@Path("/api/v1/claims/{claim}/provenance")
@Tag(name = "corroborations")
public class ProvenanceResource {

    /** More would be no graph that anybody looks at; the timeline has pages. */
    static final int MOST = 5_000;

    private final Stories stories;
    private final ObjectMapper json;

    ProvenanceResource(Stories stories, ObjectMapper json) {
        this.stories = stories;
        this.json = json;
    }

    /** Who told whom. */
    @GET
    @Produces({Format.JSON_TYPE, Format.PROV_TYPE, Format.DOT_TYPE, Format.MERMAID_TYPE})
    @Operation(
            operationId = "readProvenance",
            summary = "Who told whom, as a graph",
            description = "The statements that bear on a claim with all that they were taken from, who said and who"
                    + " published them, on whose behalf, which independent origins they are and why, what circles there"
                    + " are, and what is left out for what reason. Statements that have much of their words from an"
                    + " earlier one are proposed as copies, each with the requests that accept and reject it; until"
                    + " somebody accepts, they count as what they are. As JSON, PROV-JSON (W3C), GraphViz DOT or a Mermaid"
                    + " flowchart, by the Accept header, or by format, which goes before it. A graph has at most 5,000"
                    + " statements; Mermaid's own default is to draw no more than 500 edges.")
    @APIResponse(
            responseCode = "200",
            description = "The graph.",
            content = {
                @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = ProvenanceView.class)),
                @Content(mediaType = Format.PROV_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Format.DOT_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.MERMAID_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "409",
            description =
                    "There are more than 5,000 statements: ask with saidBy or knownAt, or read the timeline. Or there"
                            + " are more links than the service has the memory to look at as a whole.")
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response read(
            @PathParam("claim") UUID claim,
            @Parameter(
                            description = "The format, in the place of the Accept header.",
                            schema = @Schema(enumeration = {"json", "prov-json", "dot", "mermaid"}))
                    @QueryParam("format")
                    @Nullable
                    String format,
            @BeanParam AsOf asOf,
            @Context Request request) {
        Format as = format == null ? accepted(request) : Format.named(format);
        Story story = stories.read(claim, asOf);
        refuseMoreThan(MOST, story.account().statements().size());
        Graph graph = Graphs.of(story, asOf.present() ? ProposedCopies.in(story) : List.of());
        String text =
                switch (as) {
                    case JSON -> text(new ProvenanceView(story, graph, asOf.present()));
                    case PROV_JSON -> text(ProvJson.of(graph));
                    case DOT -> Dot.of(graph);
                    case MERMAID -> Mermaid.of(graph);
                };
        return Tagged.answer(request, text, as.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    static void refuseMoreThan(int most, int statements) {
        if (statements > most) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "The graph would have " + statements + " statements, more than " + most
                            + ". Ask with saidBy or knownAt, or read the timeline, which has pages.");
        }
    }

    private static Format accepted(Request request) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(
                        MediaType.valueOf(Format.JSON_TYPE),
                        MediaType.valueOf(Format.PROV_TYPE),
                        MediaType.valueOf(Format.DOT_TYPE),
                        MediaType.valueOf(Format.MERMAID_TYPE))
                .build());
        if (chosen == null) {
            throw new Refusal(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.meaning());
        }
        return Format.of(chosen.getMediaType());
    }

    private String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }
}
