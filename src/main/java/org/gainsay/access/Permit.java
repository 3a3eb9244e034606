package org.gainsay.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** What the table cannot say of an operation, as it depends on what the body says. */
@ApplicationScoped
public class Permit {

    private static final int LISTED = 100;

    private final CurrentRequest request;

    Permit(CurrentRequest request) {
        this.request = request;
    }

    /** Whether who asks may do that too, an operation named as "POST /api/v1/claims": what a page need not offer to others. */
    public boolean may(String operation) {
        Need need = Permissions.of(operation);
        return need != null && request.caller() instanceof Identity caller && caller.has(need);
    }

    /** Refuses who may not do that as well: a page does for nobody what its caller may not do without it. */
    public void refuseUnlessMay(String operation) {
        Need need = Permissions.of(operation);
        if (need == null) {
            throw new Refusal(ProblemType.FORBIDDEN, "Nobody may do this.");
        }
        Callers.refuseWithout(request.caller() instanceof Identity caller ? caller : null, need);
    }

    /** Refuses members that only an editor may give, unless an editor gives them. */
    public void refuseBelowEditor(List<String> pointers) {
        if (pointers.isEmpty() || request.caller() instanceof Identity caller && caller.is(AccessRole.EDITOR)) {
            return;
        }
        throw new Refusal(
                ProblemType.FORBIDDEN,
                "Some of this needs the role editor: see errors. Leave it out, or ask an editor.",
                pointers.stream()
                        .limit(LISTED)
                        .map(pointer -> FieldError.at(pointer, ErrorCode.NEEDS_EDITOR, "This is for an editor to say."))
                        .toList());
    }
}
