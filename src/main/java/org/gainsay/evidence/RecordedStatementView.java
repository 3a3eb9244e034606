package org.gainsay.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Pointers;
import org.gainsay.statement.StatementView;
import org.jspecify.annotations.Nullable;

/** A statement as it was recorded, with its links. */
@Schema(name = "RecordedStatement", description = "A statement as it was recorded, with its links to claims.")
public record RecordedStatementView(
        @JsonUnwrapped StatementView statement,
        List<EvidenceView> evidence,

        @Schema(
                description =
                        "In the answer of recording it: JSON pointers to the members that were filled in, as they were not given.")
        @Nullable
        List<String> defaulted) {

    /** The same, telling what of it the body did not give. */
    RecordedStatementView toldTo(NewStatement body) {
        List<String> filled = new ArrayList<>();
        if (body.directness() == null && statement.directness() != null) {
            filled.add("/directness");
        }
        if (body.onBehalfOf() == null && statement.onBehalfOf() != null) {
            filled.add("/onBehalfOf");
        }
        List<NewStatement.LinkedClaim> links = body.evidence() == null ? List.of() : body.evidence();
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).stance() == null) {
                filled.add(Pointers.to("/evidence", i, "stance"));
            }
        }
        return new RecordedStatementView(statement, evidence, filled);
    }
}
