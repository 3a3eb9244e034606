package org.gainsay.exchange.incoming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rating texts do to a claim, to stand in place of what there is. */
@Schema(description = "What rating texts do to a claim: all of it, in place of what there is.")
public record NewRatingWords(@NotNull @Size(max = 500) List<@Valid @NotNull WordGroup> words) {}
