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
