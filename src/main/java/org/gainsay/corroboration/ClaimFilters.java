package org.gainsay.corroboration;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;
import org.gainsay.claim.Currency;
import org.jspecify.annotations.Nullable;

/** Which claims are asked for, and in which order. Every list of claims takes these parameters, from here. */
public record ClaimFilters(
        @Parameter(description = "Only claims that stand so.") @QueryParam("status")
        List<Status> status,

        @Parameter(description = "Only claims on these topics.") @QueryParam("topic")
        List<String> topic,

        @Parameter(description = "Only claims with these flags.") @QueryParam("flag")
        List<Flag> flag,

        @Parameter(description = "Only claims that expire, and are still meant or have expired.")
        @QueryParam("currency")
        List<Currency> currency,

        @Parameter(description = "Only claims on which these speak or publish, or for which somebody speaks there.")
        @QueryParam("source")
        List<UUID> source,

        @Parameter(description = "Words of the claim, or of what was said about it.") @QueryParam("q") @Nullable
        String q,

        @Parameter(
                description = "changed or -changed (its corroboration), recorded or -recorded; -changed if absent."
                        + " Not together with q.")
        @QueryParam("sort")
        @Nullable
        String sort) {}
