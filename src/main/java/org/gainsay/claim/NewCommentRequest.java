package org.gainsay.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** What a source was asked about a claim. To be recorded. */
@Schema(description = "What a source was asked about a claim, until when, and which statement answers it.")
public record NewCommentRequest(
        @Schema(description = "Who was asked.") @NotNull @Valid
        Reference source,

        @Schema(description = "When: a year, a month, a date, or a time with its zone.") @NotNull @WorldTimeText
        String askedAt,

        @Schema(description = "By what it was asked.") @NotNull
        CommentChannel channel,

        @Schema(
                description = "Until when an answer is awaited: a year, a month, a date, or a time with its zone."
                        + " It has passed once all of it has; a date without a zone, everywhere on earth.")
        @NotNull
        @WorldTimeText
        String deadline,

        @Schema(description = "What was asked, or what else is to be known of it.") @Nullable @Size(max = 4000)
        String note,

        @Schema(description = "The statement that is the answer; absent: there is none yet.") @Nullable @Valid
        Reference answeredBy,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
