package org.gainsay.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.WorldTimeText;
import org.gainsay.statement.WebAddress;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
public record VerdictContent(
        @Schema(description = "The code of a rating of the scale.") @NotNull @Pattern(regexp = ScaleRating.CODE)
        String rating,

        @Schema(description = "The article's title.") @Nullable @Size(min = 1, max = 500)
        String title,

        @Schema(description = "Why, in short.") @Nullable @Size(min = 1, max = 4_000)
        String summary,

        @Schema(description = "The article; needed to issue it.")
        @Nullable
        @Pattern(regexp = WebAddress.ROUGHLY)
        @WebAddress
        String url,

        @Schema(description = NewVerdict.OF_THE_ARTICLE) @Nullable @Pattern(regexp = NewVerdict.LANGUAGE)
        String language,

        @Schema(description = "Who signs it; needed to issue it.") @Nullable @Size(min = 1, max = 200)
        String author,

        @Schema(description = NewVerdict.REVIEWED) @Nullable @WorldTimeText
        String reviewedAt,

        @Schema(description = CORRECTIONS) @Nullable @Size(max = 100)
        List<@NotBlank @Size(max = 2_000) String> corrections) {

    /** What the member says. */
    static final String CORRECTIONS =
            "What readers are told was corrected, the first first. Of an issued verdict another"
                    + " rating or summary needs one more, and those that are there stay.";
}
