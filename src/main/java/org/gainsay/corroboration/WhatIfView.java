package org.gainsay.corroboration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.corroboration.StoredCorroborationView.RecordLink;

/** How a claim stands, and how it would. */
@Schema(name = "WhatIfAnswer", description = "How a claim stands, and how it would; nothing of it is stored.")
public record WhatIfView(
        UUID claim,

        @Schema(description = "Under each policy that was asked for, in that order.")
        List<UnderPolicy> policies,

        @Schema(description = "JSON pointers to the members that were filled in, as they were not given.")
        List<String> defaulted,

        @Schema(description = "By kind, the records that are named, with their ids and addresses here.")
        Map<String, Map<String, RecordLink>> records) {

    /** Under one policy. */
    @Schema(name = "WhatIfUnderPolicy", description = "How a claim stands and would stand under one policy.")
    public record UnderPolicy(
            String policy,

            @Schema(description = "As it stands.") CorroborationView before,

            @Schema(description = "As it would stand.") CorroborationView after,

            @Schema(description = "What becomes different, in words.")
            List<String> difference) {}
}
