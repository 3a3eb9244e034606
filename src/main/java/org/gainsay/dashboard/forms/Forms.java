package org.gainsay.dashboard.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gainsay.dashboard.Frame;
import org.gainsay.dashboard.Frames;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** Shows forms, and where they lead once they are sent. */
@ApplicationScoped
class Forms {

    private static final int UNPROCESSABLE = 422;

    private final Snapshots snapshots;
    private final Frames frames;
    private final CurrentRequest request;
    private final Effects effects;

    Forms(Snapshots snapshots, Frames frames, CurrentRequest request, Effects effects) {
        this.effects = effects;
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

    /** A form as it is filled in, with what it would do where that was asked. */
    interface View {

        FormView with(@Nullable Effect effect);
    }

    /**
     * What came of a form whose fields are named as the members of its body.
     *
     * @param done null: it was not sent, as something is wrong with it
     * @param bearing the claims that what was recorded is about
     * @param seen where it is to be seen
     */
    Response answer(
            Sheet sheet, @Nullable Done done, Supplier<List<UUID>> bearing, Function<Done, String> seen, View view) {
        return answer(sheet, done, bearing, seen, view, Forms::member);
    }

    /** The same, where {@code fields} says which field a pointer stands for. */
    Response answer(
            Sheet sheet,
            @Nullable Done done,
            Supplier<List<UUID>> bearing,
            Function<Done, String> seen,
            View view,
            Function<String, @Nullable String> fields) {
        if (done == null) {
            return page(UNPROCESSABLE, view.with(null));
        }
        if (done.answer() == null) {
            sheet.wrong(done.errors(), fields);
            return page(done.status(), view.with(null));
        }
        return tries() ? page(200, view.with(effects.told(done.answer(), bearing.get()))) : seen(seen.apply(done));
    }

    private static @Nullable String member(String pointer) {
        return pointer.isEmpty() ? null : pointer.replaceFirst("^/(\\w+).*", "$1");
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
