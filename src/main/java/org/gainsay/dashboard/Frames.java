package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import org.gainsay.access.Permit;
import org.gainsay.access.SignIn;
import org.gainsay.http.Sha256;
import org.jspecify.annotations.Nullable;

/** Makes what stands around pages. */
@ApplicationScoped
public class Frames {

    private static final String FOLDER = "/dashboard/";

    private final SignIn signIn;
    private final Permit permit;
    private final String css = file("dashboard.css");
    private final String script = file("dashboard.js");

    Frames(SignIn signIn, Permit permit) {
        this.signIn = signIn;
        this.permit = permit;
    }

    /** Of a page that shows the present. */
    public Frame of(String title, String section, Instant now) {
        return of(title, section, now, null, "");
    }

    Frame of(String title, String section, Instant now, @Nullable Instant past, String q) {
        return new Frame(
                title,
                section,
                Times.withDay(now),
                past == null ? null : Times.full(past) + " UTC",
                signIn.name(),
                permit.may("POST /api/v1/statements"),
                q,
                css,
                script);
    }

    /** A file's address changes with what is in it, so that a browser may keep it. */
    private static String file(String name) {
        try (InputStream file = Frames.class.getResourceAsStream("/META-INF/resources" + FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The build has left out " + name + ".");
            }
            return FOLDER + name + "?v="
                    + HexFormat.of().formatHex(Sha256.of(file.readAllBytes())).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
