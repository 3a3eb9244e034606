package org.gainsay.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.ExternalId;
import org.jspecify.annotations.Nullable;

/** Anybody who speaks or publishes. To be recorded. */
@Schema(description = "Anybody who speaks or publishes.")
public record NewSource(
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
        Letter reliability,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static final String RELIABILITY = "/reliability";

    /** Pointers to what only an editor may say of it. */
    public List<String> editors(String pointer) {
        return reliability == null ? List.of() : List.of(pointer + RELIABILITY);
    }

    /** The record to be stored. */
    public Source toRecord() {
        return new Source(kind, name, title, country, aliases == null ? List.of() : aliases, reliability);
    }
}
