package org.gainsay.http;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a record was found, and by which words.
 *
 * @param statement the statement whose words these are; null where they are the record's own
 */
@Schema(name = "Match", description = "Where a record was found, with the words that were looked for.")
public record Match(
        @Schema(description = "The member that has the words.")
        String member,

        @Schema(description = "The statement that has them, where it is not the record itself.") @Nullable
        UUID statement,

        @Schema(description = "The text around them, in parts.")
        List<Fragment> fragments) {

    /** Keeps a copy. */
    public Match {
        fragments = List.copyOf(fragments);
    }

    /**
     * A part of a text, as it is: whoever shows it escapes it, and marks it as they like.
     *
     * @param matched true where it was looked for; null otherwise
     */
    @Schema(name = "Fragment", description = "A part of a text, unescaped.")
    public record Fragment(
            String text,

            @Schema(description = "true where it was looked for; absent elsewhere.") @Nullable
            Boolean matched) {}
}
