package org.gainsay.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        Proposal proposal) {

    /**
     * A request that mends it. Sending it as it stands accepts the proposal.
     *
     * @param summary what it does, in words
     * @param ifMatch the value of If-Match to send with it; null where it needs none
     */
    @Schema(name = "Proposal", description = "A request that mends it: send it as it stands to accept.")
    public record Proposal(
            @Schema(description = "What it does.") String summary,
            @Schema(description = "POST or PATCH.") String method,
            @Schema(description = "Where to send it.") String path,

            @Schema(description = "The value of If-Match to send with it.") @Nullable
            String ifMatch,

            @Schema(
                    description = "The body, as application/json for POST and merge-patch+json for PATCH.",
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    additionalProperties = Schema.True.class)
            JsonNode body) {}
}
