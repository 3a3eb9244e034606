package org.gainsay.ledger.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of verifying a part of a log. */
@Schema(name = "JournalVerification", description = "What came of verifying a log of the journal, or a part of it.")
public record VerificationView(
        @Schema(description = "The position it began at.") long from,

        @Schema(description = "The position up to which all is as it was sealed.")
        long until,

        @Schema(description = "How many entries were found as they were sealed, with the versions that they made.")
        long verified,

        @Schema(description = "How many entries are sealed and signed.")
        long sealed,

        @Schema(description = "How many are not yet sealed, and so not protected yet; a second's worth is usual.")
        long unsealed,

        @Schema(
                description =
                        "Where to go on, to be sent as from; absent where the whole was reached, or it is broken.")
        @Nullable
        Long next,

        @Schema(description = "The first thing that is not as it was sealed; absent where there is none.") @Nullable
        Broken firstBroken) {}
