package org.gainsay.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.QueryConverters;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Which records of a kind are asked for, by what every record has. */
public class ListQuery extends PageQuery {

    static final int MOST_IDS = 100;

    static final String IDS =
            "Only these, at most 100, in this order and on one page; repeated, or separated by commas."
                    + " What is not there is left out.";

    static final String EXTERNAL_ID =
            "Only the one that a system of yours knows by this id: system:value, as in example:talks.";

    static final String CHANGED_SINCE = "Only what has changed at this instant or later.";

    @Parameter(description = IDS)
    @QueryParam("ids")
    @Nullable
    List<String> ids;

    @Parameter(description = EXTERNAL_ID)
    @QueryParam("externalId")
    @Nullable
    String externalId;

    @Parameter(description = CHANGED_SINCE)
    @QueryParam("changedSince")
    @Nullable
    Instant changedSince;

    /** The ids asked for, in their order; null where none are. */
    @Nullable
    Set<UUID> wanted() {
        if (ids == null || ids.isEmpty()) {
            return null;
        }
        Set<UUID> wanted = new LinkedHashSet<>();
        ids.stream().flatMap(text -> Arrays.stream(text.split(",", -1))).forEach(text -> wanted.add(id(text)));
        if (wanted.size() > MOST_IDS) {
            throw bad("Give at most " + MOST_IDS + " ids, and ask again for the others.");
        }
        return wanted;
    }

    private static UUID id(String text) {
        UUID id = QueryConverters.uuidOrNull(text.strip());
        if (id == null) {
            throw bad("Give UUIDs, separated by commas.");
        }
        return id;
    }

    private static Refusal bad(String detail) {
        return Refusal.of(List.of(FieldError.parameter("ids", ErrorCode.BAD_PARAMETER, detail)));
    }
}
