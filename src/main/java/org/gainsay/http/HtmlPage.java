package org.gainsay.http;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A page for people, which loads nothing from elsewhere and has no style or script but from files of its own. */
public final class HtmlPage {

    private static final String READ = SafeHeaders.policy("style-src 'self'");

    private static final String[] OWN_FILES = {
        "connect-src 'self'", "font-src 'self'", "img-src 'self'", "script-src 'self'", "style-src 'self'"
    };

    private static final String USED = SafeHeaders.policyOfUse("'self'", "'none'", OWN_FILES);
    private static final String FRAMED = SafeHeaders.policyOfUse("'none'", "*", OWN_FILES);

    private HtmlPage() {}

    /** A page to read, which runs nothing and stands in no frame. */
    public static Response of(TemplateInstance page) {
        return with(READ, page).build();
    }

    /** A page that is worked with: its forms and its script send to this service alone; it stands in no frame. */
    public static Response.ResponseBuilder used(TemplateInstance page) {
        return with(USED, page);
    }

    /** A page that anybody may put into a frame of a page of their own; it has no forms. */
    public static Response.ResponseBuilder framed(TemplateInstance page) {
        return with(FRAMED, page);
    }

    /** A script that anybody may load into a page of their own, as a frame shows a page there. */
    public static Response.ResponseBuilder script(byte[] script) {
        return Response.ok(script, "text/javascript;charset=UTF-8").header(SafeHeaders.POLICY, FRAMED);
    }

    private static Response.ResponseBuilder with(String policy, TemplateInstance page) {
        return Response.ok(page.render(), "text/html;charset=UTF-8").header(SafeHeaders.POLICY, policy);
    }

    static boolean isForFrames(@Nullable String policy) {
        return FRAMED.equals(policy);
    }
}
