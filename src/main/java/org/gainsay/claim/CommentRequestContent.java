package org.gainsay.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record CommentRequestContent(
        @Schema(description = "By what it was asked.") @NotNull
        CommentChannel channel,

        @Schema(description = "Until when an answer is awaited: a year, a month, a date, or a time with its zone.")
        @NotNull
        @WorldTimeText
        String deadline,

        @Schema(description = "What was asked, or what else is to be known of it.") @Nullable @Size(max = 4000)
        String note,

        @Schema(description = "The statement that is the answer.") @Nullable @Valid
        Reference answeredBy) {}
