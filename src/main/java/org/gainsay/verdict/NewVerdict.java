package org.gainsay.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.gainsay.statement.WebAddress;
import org.jspecify.annotations.Nullable;

/** An editor's signed rating of a claim. To be recorded, as a draft. */
@Schema(description = "An editor's signed rating of a claim; a draft until it is issued.")
public record NewVerdict(
        @Schema(description = "The scale that it is rated on.") @NotNull @Valid
        Reference scale,

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

        @Schema(description = OF_THE_ARTICLE) @Nullable @Pattern(regexp = LANGUAGE)
        String language,

        @Schema(description = "Who signs it; needed to issue it.") @Nullable @Size(min = 1, max = 200)
        String author,

        @Schema(description = REVIEWED) @Nullable @WorldTimeText
        String reviewedAt,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    /** A BCP 47 tag, by its form. */
    static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}";

    /** What the member says. */
    static final String OF_THE_ARTICLE = "BCP 47 tag of the article.";

    /** What the member says. */
    static final String REVIEWED =
            "When the claim was reviewed: a year, a month, a date, or a time with its zone; needed to issue it.";

    VerdictContent content() {
        return new VerdictContent(rating, title, summary, url, language, author, reviewedAt, null);
    }
}
