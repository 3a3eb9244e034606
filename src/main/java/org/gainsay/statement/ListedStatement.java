package org.gainsay.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Match;
import org.jspecify.annotations.Nullable;

/** A statement in a list. */
@Schema(name = "ListedStatement", description = "A statement, and where the words were found that were looked for.")
public record ListedStatement(
        @JsonUnwrapped StatementView statement,

        @Schema(description = "Where the words of q are; absent without q.") @Nullable
        List<Match> matches) {}
