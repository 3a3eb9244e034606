package org.gainsay.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;

/** A record's id in a system of the newsroom's own; unique there for its kind of record. */
@Schema(description = "The id that a system of your own has given a record; unique in it for the kind of record.")
public record ExternalId(
        @Schema(examples = {"cms"}) @NotNull @Size(min = 1, max = 100)
        String system,

        @Schema(examples = {"story-4711"}) @NotNull @Size(min = 1, max = 500)
        String value) {
    /** Reads it as a query parameter gives it: {@code system:value}. */
    public static ExternalId parse(String parameter, String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw Refusal.of(List.of(FieldError.parameter(
                    parameter, ErrorCode.BAD_PARAMETER, "Give system:value, as in cms:story-4711.")));
        }
        return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
    }
}
