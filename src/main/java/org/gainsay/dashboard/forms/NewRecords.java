package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gainsay.claim.ClaimResource;
import org.gainsay.claim.NewClaim;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.source.NewSource;
import org.gainsay.source.SourceResource;

/** Records who or what a form names and nobody has on record yet, by itself, so that the form can go on with it. */
@ApplicationScoped
class NewRecords {

    private final Doors doors;
    private final SourceResource sources;
    private final ClaimResource claims;

    NewRecords(Doors doors, SourceResource sources, ClaimResource claims) {
        this.doors = doors;
        this.sources = sources;
        this.claims = claims;
    }

    /** Records what a field names, and has the field mean it; answers what is wrong, by field. */
    Map<String, String> make(Typed typed, String field) {
        String text = typed.text(field);
        if (text == null) {
            return Map.of(field, "Type the name first.");
        }
        Done done = field.startsWith("claim") ? claim(typed, field, text) : source(typed, field, text);
        if (done.answer() == null) {
            return Map.of(field, String.join(" ", done.errors().values()));
        }
        typed.put(field + ".id", done.id().toString());
        typed.put(field + ".for", text);
        return Map.of();
    }

    private Done source(Typed typed, String field, String name) {
        ObjectNode body = doors.body().put("name", name);
        StatementFields.put(body, "kind", typed.text(field + ".kind"));
        return doors.send("POST /api/v1/sources", body, NewSource.class, sources::record);
    }

    private Done claim(Typed typed, String field, String text) {
        ObjectNode body = doors.body().put("text", text);
        StatementFields.put(body, "language", typed.text(field + ".language"));
        typed.parts(field + ".topics").forEach(body.withArray("topics")::add);
        return doors.send("POST /api/v1/claims", body, NewClaim.class, claims::record);
    }
}
