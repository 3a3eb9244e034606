package org.gainsay.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A desk to be made. */
@Schema(description = "A desk to be made. It never changes and never goes.")
public record NewDesk(
        @Schema(description = "Small letters, digits and hyphens; public is nobody's.", example = "investigations")
        @NotNull
        @Pattern(regexp = "(?!public$)[a-z0-9][a-z0-9-]{0,62}")
        String name) {}
