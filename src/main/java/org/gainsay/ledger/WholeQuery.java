package org.gainsay.ledger;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which records of a kind are asked for, as of a list, where all of them are answered at once and not a page. */
public record WholeQuery(
        @Parameter(description = PageQuery.WITHDRAWN) @DefaultValue("false") @QueryParam("withdrawn")
        boolean withdrawn,

        @Parameter(description = ListQuery.IDS) @QueryParam("ids") @Nullable
        List<String> ids,

        @Parameter(description = ListQuery.EXTERNAL_ID) @QueryParam("externalId") @Nullable
        String externalId,

        @Parameter(description = ListQuery.CHANGED_SINCE) @QueryParam("changedSince") @Nullable
        Instant changedSince) {

    /** The list that these are all of. */
    public ListQuery asList() {
        ListQuery list = new ListQuery();
        list.limit = ListQuery.MOST_IDS;
        list.withdrawn = withdrawn;
        list.ids = ids;
        list.externalId = externalId;
        list.changedSince = changedSince;
        return list;
    }
}
