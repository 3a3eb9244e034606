package org.gainsay.telling.wording;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.Room;
import org.gainsay.http.Tagged;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;

/** Claims in words for print. */
@Path("/api/v1/claims/{claim}/wording")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class WordingResource {

    private final Stories stories;
    private final ObjectMapper json;

    WordingResource(Stories stories, ObjectMapper json) {
        this.stories = stories;
        this.json = json;
    }

    /** An attribution that can be printed. */
    @GET
    @Operation(
            operationId = "readWording",
            summary = "An attribution that can be printed",
            description = "Who says it, who denies it and with what stake, as a headline, as one sentence and in full,"
                    + " with the parts that they are made of. The claim is told as somebody's words, never as true or"
                    + " false; reprints and the voices of one house are one source; sources are named as they are"
                    + " recorded, and not at all where they were not named or are sealed.")
    @APIResponse(
            responseCode = "200",
            description = "The wording.",
            content = @Content(schema = @Schema(implementation = WordingView.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response read(@PathParam("claim") UUID claim, @BeanParam AsOf asOf, @Context Request conditions) {
        Story story = stories.read(claim, asOf);
        return Tagged.answer(conditions, json, new WordingView(story, Wordings.of(story)));
    }
}
