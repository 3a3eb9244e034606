package org.gainsay.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token to be made. */
@Schema(description = "A token to be made: for whom, and what it may do.")
public record NewToken(
        @Schema(
                description =
                        "Whose it is: the tool or the person. No two tokens have one name, revoked ones included.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
        String name,

        @Schema(description = "What it may do.") @NotNull AccessRole role,

        @Schema(description = "What it may do besides, which no role includes.") @Nullable @Size(max = 10)
        List<@NotNull AccessRight> rights,

        @Schema(description = "The desks that it works for. With none, it sees what is published and nothing else.")
        @Nullable
        @Size(max = 100)
        List<@NotNull @Size(max = 63) String> desks,

        @Schema(description = "From when it is good for nothing; for good if absent.") @Nullable
        Instant expiresAt) {}
