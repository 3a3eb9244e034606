package org.gainsay.telling.provenance;

import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.Proposal;

/** That a statement has much of its words from an earlier one. Nothing is merged unless somebody accepts it. */
@Schema(
        name = "ProposedCopy",
        description = "That a statement was probably taken from an earlier one: three tenths of its words or more stand"
                + " there. They count as what they are recorded as, until somebody accepts; once accepted or rejected"
                + " it is not proposed again.")
public record ProposedCopy(
        @Schema(description = "The later statement.") UUID statement,

        @Schema(description = "The earlier one that is most like it.")
        UUID of,

        @Schema(description = "The share of its runs of five words that stand in the earlier one.", example = "0.87")
        double likeness,

        @Schema(description = "Leaves a derivation, or a ruling where the later one was taken from elsewhere already.")
        Proposal accept,

        @Schema(description = "Leaves the ruling that they are independent.")
        Proposal reject) {

    /** In a few words, for a drawing. */
    String words() {
        return String.format(Locale.ROOT, "taken from? %.0f in 100 words", likeness * 100);
    }
}
