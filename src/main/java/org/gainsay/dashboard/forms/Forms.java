package org.gainsay.dashboard.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.gainsay.dashboard.Frame;
import org.gainsay.dashboard.Frames;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;

/** Shows forms, and where they lead once they are sent. */
@ApplicationScoped
class Forms {

    private final Snapshots snapshots;
    private final Frames frames;
    private final CurrentRequest request;

    Forms(Snapshots snapshots, Frames frames, CurrentRequest request) {
        this.snapshots = snapshots;
        this.frames = frames;
        this.request = request;
    }

    /** Whether the form only asks what it would do. */
    boolean tries() {
        return request.dryRun();
    }

    /** Has a form that is sent twice as it was, as by two presses of its button, be done once. */
    void once(Typed typed) {
        if (typed.has("once")) {
            byte[] asked = typed.toString().getBytes(StandardCharsets.UTF_8);
            request.repeatableAs("form:" + HexFormat.of().formatHex(Sha256.of(asked)), asked);
        }
    }

    /** A form, with the status of what was refused where something was. */
    Response page(int status, FormView form) {
        return HtmlPage.used(Templates.form(
                        frames.of(form.title(), "", snapshots.read(Present::of)),
                        form,
                        UUID.randomUUID().toString()))
                .status(status)
                .build();
    }

    /** Where it was sent, and what was recorded is to be seen. */
    static Response seen(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(Frame frame, FormView form, String once);
    }
}
