package org.gainsay.formats.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Snapshots;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** The evidence of a claim for tools that show notes on what was published. */
@Path("/api/v1/claims/{claim}/annotations")
@Produces(AnnotationResource.JSON_LD)
@Tag(name = "evidence")
public class AnnotationResource {

    static final String JSON_LD = "application/ld+json";

    private static final MediaType TYPE =
            new MediaType("application", "ld+json", Map.of("profile", AnnotationPage.CONTEXT));

    private static final String LABEL = "SELECT text FROM claim WHERE id = ?";

    private final Snapshots snapshots;
    private final ObjectMapper json;

    AnnotationResource(Snapshots snapshots, ObjectMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    /** The links that stand, of statements that stand. */
    @GET
    @Operation(
            operationId = "listAnnotations",
            summary = "The evidence of a claim as Web Annotations",
            description = "W3C Web Annotations in JSON-LD: each is about what was published, selects the words where"
                    + " they are quoted, and says which claim they bear on and with which stance. Where words are not"
                    + " quoted, the address alone is given and the words are described. The collection holds its first page; go on"
                    + " with its next.")
    @APIResponse(
            responseCode = "200",
            description = "The collection with its first page; with cursor, a later page.",
            content =
                    @Content(
                            mediaType = JSON_LD,
                            schema = @Schema(oneOf = {AnnotationPage.Collection.class, AnnotationPage.class})))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    public Response list(
            @PathParam("claim") UUID claim,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "As next of the page before has it.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo address,
            @Context Request conditions) {
        return snapshots.read(snapshot -> {
            String label = label(snapshot, claim);
            Cursor.refuseLimit(limit);
            AnnotationPage page =
                    page(snapshot, claim, limit, cursor, address.getBaseUri().toString());
            return answer(cursor == null ? page.collection(label) : page, conditions);
        });
    }

    private static String label(Connection snapshot, UUID claim) throws SQLException {
        String label = Sql.first(snapshot, LABEL, row -> row.getString(1), claim);
        if (label == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
        }
        return label;
    }

    private static AnnotationPage page(Connection snapshot, UUID claim, int limit, @Nullable String cursor, String base)
            throws SQLException {
        String list = "annotations " + claim;
        UUID behind = cursor == null ? Recorded.PUBLISHED : Cursor.read(cursor, list, UUID::fromString);
        Page<Link> page = Page.of(Link.of(snapshot, claim, behind, limit + 1), limit, list, link -> link.id()
                .toString());
        String collection = base + "api/v1/claims/" + claim + "/annotations";
        String pages = collection + "?limit=" + limit;
        List<Annotation> items = page.items().stream()
                .map(link -> Annotation.of(link, base, claim))
                .toList();
        return new AnnotationPage(
                cursor == null ? null : AnnotationPage.CONTEXT,
                cursor == null ? pages : pages + "&cursor=" + cursor,
                "AnnotationPage",
                collection,
                page.next() == null ? null : pages + "&cursor=" + page.next(),
                items);
    }

    private Response answer(Object document, Request conditions) {
        try {
            return Tagged.answer(conditions, json.writeValueAsBytes(document), TYPE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }
}
