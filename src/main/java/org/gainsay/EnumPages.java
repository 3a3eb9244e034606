package org.gainsay;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** The pages that say what the values of the contract's enums mean. */
@Path("/enums")
@Produces(MediaType.TEXT_HTML)
public final class EnumPages {

    EnumPages() {}

    /** All enums. */
    @GET
    @Operation(hidden = true)
    public Response all() {
        return HtmlPage.of(Templates.all(Enumeration.all().toList()));
    }

    /** One enum. */
    @GET
    @Path("/{name}")
    @Operation(hidden = true)
    public Response one(@PathParam("name") String name) {
        return Enumeration.all()
                .filter(enumeration -> enumeration.name().equals(name))
                .findFirst()
                .map(enumeration -> HtmlPage.of(Templates.one(enumeration)))
                .orElseThrow(
                        () -> new Refusal(ProblemType.NOT_FOUND, "There is no enum of this name: /enums lists them."));
    }

    @CheckedTemplate(basePath = "enums")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance all(List<Enumeration> enums);

        static native TemplateInstance one(Enumeration list);
    }
}
