package org.gainsay.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.jspecify.annotations.Nullable;

/** Two records of one source: the other stands for this one. To be recorded. */
@Schema(description = "Two records of one source: the other stands for this one.")
public record NewSameAs(
        @Schema(description = "The record that stands for this one.") @NotNull @Valid
        Reference other,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
