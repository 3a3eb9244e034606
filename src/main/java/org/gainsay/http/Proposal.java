package org.gainsay.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request that is proposed. Sending it as it stands accepts it.
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
