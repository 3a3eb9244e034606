package org.gainsay.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Letter;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record SourceContent(
        @Schema(description = "What it is.") @NotNull SourceKind kind,

        @Schema(description = "Its name.") @NotNull @Size(min = 1, max = 500)
        String name,

        @Schema(description = "Its office or job, as printed.") @Nullable @Size(max = 500)
        String title,

        @Schema(description = "ISO 3166 code of the country it belongs to.") @Nullable @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Schema(description = "Other names.") @Nullable @Size(max = 1000)
        List<@NotNull @Size(min = 1, max = 500) String> aliases,

        @Schema(description = "Its Admiralty letter where no rating stands; F, cannot be judged, if absent.") @Nullable
        Letter reliability) {}
