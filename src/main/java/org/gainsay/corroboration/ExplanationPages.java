package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Corroboration;
import org.gainsay.corroboration.StoredCorroborationView.RecordLink;
import org.gainsay.http.Page;

/** Pages of explanations, each with that on which it rests, and the records that it names. */
final class ExplanationPages {

    private static final String RECORDS = "By kind, the records that are named, with their ids and addresses here.";

    private ExplanationPages() {}

    /** Some origins of a side. */
    @Schema(name = "OriginsPage", description = "The independent origins of one side of a claim; a page of them.")
    public record OriginsPage(
            UUID claim,
            @JsonUnwrapped Basis basis,
            @JsonUnwrapped Page<OriginView> page,

            @Schema(description = RECORDS) Map<String, Map<String, RecordLink>> records) {}

    /** Some items of an origin. */
    @Schema(name = "OriginItemsPage", description = "The items of one origin; a page of them.")
    public record ItemsPage(
            UUID claim,
            @JsonUnwrapped Basis basis,
            @JsonUnwrapped Page<Assessment.Weighed> page,

            @Schema(description = RECORDS) Map<String, Map<String, RecordLink>> records) {}

    /** Some links that are left out. */
    @Schema(name = "LeftOutPage", description = "The links that bear on a claim and are not counted; a page of them.")
    public record LeftOutPage(
            UUID claim,
            @JsonUnwrapped Basis basis,
            @JsonUnwrapped Page<Corroboration.LeftOut> page,

            @Schema(description = RECORDS) Map<String, Map<String, RecordLink>> records) {}
}
