package org.gainsay.ledger;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public class PageQuery {

    static final String WITHDRAWN = "true: list withdrawn ones too.";

    @Parameter(description = WITHDRAWN)
    @DefaultValue("false")
    @QueryParam("withdrawn")
    boolean withdrawn;

    @Parameter(description = "How many, 1 to 200.")
    @DefaultValue("50")
    @QueryParam("limit")
    int limit;

    @Parameter(description = "next of the page before, with the same filters and order.")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** Whether it is not the first part that is asked for. */
    public boolean isLater() {
        return cursor != null;
    }
}
