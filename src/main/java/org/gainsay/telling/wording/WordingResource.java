package org.gainsay.telling.wording;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;

/** Claims in words for print. */
@Path("/api/v1/claims/{claim}/wording")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class WordingResource {

    private final Stories stories;

    WordingResource(Stories stories) {
        this.stories = stories;
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
    @APIResponse(responseCode = "200", description = "The wording.")
    @APIResponse(
            responseCode = "422",
            description = "knownAt lies ahead of the ledger's clock, which the detail names.")
    public WordingView read(@PathParam("claim") UUID claim, @BeanParam AsOf asOf) {
        Story story = stories.read(claim, asOf);
        return new WordingView(story, Wordings.of(story));
    }
}
