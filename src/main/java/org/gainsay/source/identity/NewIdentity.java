package org.gainsay.source.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who an unnamed source is. To be sealed; it is stored nowhere but encrypted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who an unnamed source is.")
public record NewIdentity(
        @Schema(description = "The name.") @NotNull @Size(min = 1, max = 500)
        String name,

        @Schema(description = "How to reach them.") @Nullable @Size(max = 1000)
        String contact,

        @Schema(description = "What else only the desk may know.") @Nullable @Size(max = 4000)
        String note) {

    /** Nothing of it: what has words can end up in a log. */
    @Override
    public String toString() {
        return "NewIdentity";
    }
}
