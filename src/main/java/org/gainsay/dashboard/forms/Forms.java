package org.gainsay.dashboard.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.gainsay.dashboard.Frames;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.HtmlPage;
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

    /** A form, with the status of what was refused where something was. */
    Response page(int status, FormView form) {
        return HtmlPage.used(Templates.form(frames.of(form.title(), "", snapshots.read(Present::of)), form))
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

        static native TemplateInstance form(org.gainsay.dashboard.Frame frame, FormView form);
    }
}
