package org.gainsay.evidence;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record RulingContent(
        @Schema(description = "Why.") @Nullable @Size(max = 2000)
        String reason) {}
