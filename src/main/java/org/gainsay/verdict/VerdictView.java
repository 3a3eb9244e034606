package org.gainsay.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** An editor's signed rating of a claim. */
@Schema(
        name = "Verdict",
        description = "An editor's signed rating of a claim. No corroboration is ever turned into one.")
public record VerdictView(
        @JsonUnwrapped RecordView record,
        UUID claim,
        UUID scale,

        @Schema(description = "The code of the rating.") String rating,

        @Schema(description = "The rating as readers read it.")
        String ratingText,

        @Nullable String title,
        @Nullable String summary,

        @Schema(description = "The article.") @Nullable String url,

        @Nullable String language,
        @Schema(description = "Who signs it.") @Nullable String author,

        @Schema(description = "When the claim was reviewed.") @Nullable
        String reviewedAt,

        @Schema(description = "What readers are told was corrected, the first first.")
        List<String> corrections,

        VerdictState state,

        @Schema(description = "Since when the article is out; absent: it is a draft.") @Nullable
        Instant issuedAt,

        @Schema(description = "How the claim stood then, and how it stands now; absent: it is a draft.") @Nullable
        Stood stood) {

    /** How the claim stood when the verdict was issued, for those who see the verdict. */
    @Schema(name = "VerdictStanding", description = "How the claim stood when the verdict was issued.")
    public record Stood(
            @Schema(description = "The policy that it was computed by.")
            String policy,

            @Schema(description = "Read the corroboration with knownAt and storedBy at this instant to see all of it.")
            Instant at,

            @Schema(description = "How it stood.") Status as,

            @Schema(
                    description =
                            "How it stands now, by the same policy; absent: this service does not know the policy.")
            @Nullable
            Status now,

            @Schema(
                    description =
                            "Whether it stands otherwise now: a reason to look at the verdict again. From then on the"
                                    + " ETag is the version and what it stands as; If-Match compares the version alone.")
            boolean changed) {}

    static VerdictView of(Verdict v, RecordView common, String ratingText, @Nullable Status now) {
        return new VerdictView(
                common,
                v.claim(),
                v.scale(),
                v.rating(),
                ratingText,
                v.title(),
                v.summary(),
                v.url(),
                v.language(),
                v.author(),
                v.reviewedAt(),
                v.corrections(),
                v.state(),
                v.issuedAt(),
                stood(v, now));
    }

    private static @Nullable Stood stood(Verdict v, @Nullable Status now) {
        Instant at = v.issuedAt();
        Status as = v.stoodAs();
        String policy = v.stoodPolicy();
        return at == null || as == null || policy == null
                ? null
                : new Stood(policy, at, as, now, now != null && now != as);
    }

    /** What the ledger has made of it since; null: nothing. */
    @Nullable
    String since() {
        return stood == null || !stood.changed() || stood.now() == null
                ? null
                : "now" + stood.now().name().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
