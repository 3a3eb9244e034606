package org.gainsay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages to which a problem's type leads: what it means and what to do. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
public final class ProblemPages {

    private static final String EXAMPLE_ID = "5f0c6c6e-8f6f-4b6e-9d3c-2f6d3a1b7c55";

    private final ObjectMapper json;

    @Inject
    ProblemPages(ObjectMapper json) {
        this.json = json;
    }

    /** All problem types. */
    @GET
    @Operation(hidden = true)
    public Response all() {
        return HtmlPage.of(Templates.all(List.of(ProblemType.values())));
    }

    /** One problem type. */
    @GET
    @Path("/{name}")
    @Operation(hidden = true)
    public Response one(@PathParam("name") String name) throws JsonProcessingException {
        ProblemType type = ProblemType.named(name);
        if (type == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no problem of this name: /problems lists them.");
        }
        String example = json.writerWithDefaultPrettyPrinter().writeValueAsString(example(type));
        return HtmlPage.of(Templates.one(type, example, codes(type)));
    }

    private static List<String> codes(ProblemType type) {
        return Arrays.stream(ErrorCode.values())
                .filter(c -> c.type() == type)
                .map(ErrorCode::kebab)
                .toList();
    }

    private static Problem example(ProblemType type) {
        List<FieldError> errors = Arrays.stream(ErrorCode.values())
                .filter(c -> c.type() == type)
                .limit(1)
                .map(c -> type == ProblemType.BAD_PARAMETER
                        ? FieldError.parameter("limit", c, type.remedy())
                        : FieldError.at("/dossier/statements/0/text", c, type.remedy()))
                .toList();
        return Problem.of(
                type, errors.isEmpty() ? type.meaning() : "One thing is wrong: see errors.", EXAMPLE_ID, errors);
    }

    @CheckedTemplate(basePath = "problems")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance all(List<ProblemType> types);

        static native TemplateInstance one(ProblemType type, String example, List<String> codes);
    }
}
