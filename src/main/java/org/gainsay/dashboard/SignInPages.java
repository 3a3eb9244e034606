package org.gainsay.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.access.SignIn;
import org.gainsay.http.FormFields;
import org.gainsay.http.HtmlPage;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** How a person's browser comes to be known: by a token, which it keeps in a cookie. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class SignInPages {

    private final SignIn signIn;
    private final Snapshots snapshots;
    private final Frames frames;

    SignInPages(SignIn signIn, Snapshots snapshots, Frames frames) {
        this.signIn = signIn;
        this.snapshots = snapshots;
        this.frames = frames;
    }

    /** The form. */
    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response form(@QueryParam("to") @Nullable String to) {
        return page(200, own(to), null);
    }

    /** Takes a token; one that is no good is asked for again. */
    @POST
    @Path("sign-in")
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("token") @Nullable String token,
            @FormParam("desk") @Nullable String desk,
            @FormParam("to") @Nullable String to) {
        String given = token == null ? "" : token.strip();
        if (given.isEmpty()) {
            return page(422, own(to), "Paste the token that you were given.");
        }
        if (!given.matches("[A-Za-z0-9._~-]+") || !signIn.isGood(given)) {
            return page(422, own(to), "This is no token that is good here. Ask an admin for another one.");
        }
        String named = desk == null || !desk.strip().matches("[A-Za-z0-9._-]+") ? null : desk.strip();
        return Response.seeOther(URI.create(own(to)))
                .cookie(signIn.keep(given, named))
                .build();
    }

    /** Forgets the token. */
    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(URI.create("/sign-in")).cookie(signIn.forget()).build();
    }

    private Response page(int status, String to, @Nullable String error) {
        Instant now = snapshots.read(Present::of);
        return HtmlPage.used(Templates.signIn(frames.of("Sign in", "", now), to, error == null ? "" : error))
                .status(status)
                .build();
    }

    /** A page of this service; anything else leads to the desk. */
    private static String own(@Nullable String to) {
        return to != null
                        && to.matches(
                                "/[A-Za-z0-9][A-Za-z0-9/_.-]*(\\?[A-Za-z0-9%&=+_.~*-]*)?|/(\\?[A-Za-z0-9%&=+_.~*-]*)?")
                ? to
                : "/";
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(Frame frame, String to, String error);
    }
}
