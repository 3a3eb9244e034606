package org.gainsay.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * Something that a desk probably did not mean, or forgot. Nothing is done about it unless somebody asks for it.
 *
 * @param subject the address of the record that it is about
 * @param pointer JSON pointer to the member of it
 * @param proposal what would mend it; null where only the desk can know
 */
@Schema(description = "Something that was probably not meant, or forgotten. Nothing is done about it unless asked for.")
public record Warning(
        WarningCode code,

        @Schema(description = "The record that it is about.")
        String subject,

        @Schema(description = "JSON pointer to the member.") String pointer,

        @Schema(description = "What it is about, and what to do.")
        String detail,

        @Schema(description = "What would mend it; absent where only the desk can know.") @Nullable
        Proposal proposal) {}
