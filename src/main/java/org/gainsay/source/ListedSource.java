package org.gainsay.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Match;
import org.jspecify.annotations.Nullable;

/** A source in a list. */
@Schema(name = "ListedSource", description = "A source, and where the words were found that were looked for.")
public record ListedSource(
        @JsonUnwrapped SourceView source,

        @Schema(description = "Where the words of q are; absent without q.") @Nullable
        List<Match> matches) {}
