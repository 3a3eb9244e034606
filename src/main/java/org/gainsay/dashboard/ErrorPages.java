package org.gainsay.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.http.HtmlPage;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What a page answers where it is refused or fails: a page as well. Who has no token is led to where he can show one. */
@Singleton
final class ErrorPages {

    private static final int UNAUTHENTICATED = 401;
    private static final int SEE_OTHER = 303;
    private static final int FAILED = 500;

    private final ObjectMapper json;
    private final Frames frames;
    private final CurrentVertxRequest current;

    @Inject
    ErrorPages(ObjectMapper json, Frames frames, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
        this.frames = frames;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws JsonProcessingException {
        if (response.getStatus() < 400
                || !isPage(resource)
                || !(response.getEntity() instanceof String problem)
                || !isProblem(response)) {
            return;
        }
        if (response.getStatus() == UNAUTHENTICATED) {
            // As it was sent: the framework would encode what is encoded.
            String asked = request.getMethod().equals("GET")
                    ? current.getCurrent().request().uri()
                    : "/";
            response.setStatus(SEE_OTHER);
            response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, "/sign-in?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
            response.setEntity("", null, MediaType.TEXT_HTML_TYPE);
            return;
        }
        Response page = HtmlPage.used(Templates.error(frames.of("Gainsay", "", Instant.now()), error(problem)))
                .build();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        page.getHeaders().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
        response.setEntity(page.getEntity(), null, new MediaType("text", "html", "UTF-8"));
    }

    private static boolean isPage(@Nullable ResourceInfo resource) {
        return resource != null
                && resource.getResourceClass() != null
                && resource.getResourceClass().getPackageName().startsWith(ErrorPages.class.getPackageName());
    }

    private static boolean isProblem(ContainerResponseContext response) {
        return response.getMediaType() != null
                && response.getMediaType().getSubtype().equals("problem+json");
    }

    /**
     * A refusal as a page tells it.
     *
     * @param number by which it is found in the log
     */
    public record Error(String title, List<String> details, String number, boolean failed) {}

    private Error error(String problem) throws JsonProcessingException {
        JsonNode told = json.readTree(problem);
        List<String> details = new ArrayList<>();
        told.path("errors")
                .forEach(error -> details.add((error.path("parameter").asText("") + ": "
                                + error.path("detail").asText(""))
                        .replaceFirst("^: ", "")));
        if (details.isEmpty()) {
            details.add(told.path("detail").asText(""));
        }
        boolean failed = told.path("status").intValue() >= FAILED;
        return new Error(
                failed
                        ? "This page could not be made just now"
                        : told.path("title").asText(""),
                details,
                told.path("instance").asText("").replaceFirst("^urn:gainsay:request:", ""),
                failed);
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(Frame frame, Error error);
    }
}
