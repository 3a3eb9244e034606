package org.gainsay.dashboard.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.forms.Pick.Choice;
import org.gainsay.http.FormFields;
import org.gainsay.http.HtmlPage;
import org.jspecify.annotations.Nullable;

/** What may be meant by what was typed into a form so far, for its script to show. */
@Path("/suggest")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class SuggestPage {

    private static final int LONGEST = 500;

    private final Picks picks;

    SuggestPage(Picks picks) {
        this.picks = picks;
    }

    /** A list of options; empty where nothing is like it. */
    @GET
    @Operation(hidden = true)
    public Response suggest(
            @QueryParam("kind") @Nullable Suggested kind,
            @QueryParam("q") @Nullable String q,
            @QueryParam("claim") @Nullable UUID claim) {
        String words = q == null ? "" : q.strip();
        List<Choice> choices = kind == null || words.isEmpty() || words.length() > LONGEST
                ? List.of()
                : picks.suggest(kind, words, claim);
        return HtmlPage.used(Templates.suggest(choices)).build();
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance suggest(List<Choice> choices);
    }
}
