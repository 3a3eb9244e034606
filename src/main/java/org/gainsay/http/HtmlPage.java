package org.gainsay.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A page for people, which runs nothing, loads nothing from elsewhere and stands in no frame. */
public final class HtmlPage {

    private static final String POLICY = SafeHeaders.policy("style-src 'self'");

    private HtmlPage() {}

    /** The page as an answer. */
    public static Response of(TemplateInstance page) {
        return Response.ok(page.render()).header(SafeHeaders.POLICY, POLICY).build();
    }
}
