package org.gainsay.corroboration;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.assessment.Status;

/** Which changes of corroborations are asked for. */
public record ChangeFilters(
        @Parameter(description = "Only changes to one of these.") @QueryParam("status")
        List<Status> status,

        @Parameter(description = "Only claims on these topics.") @QueryParam("topic")
        List<String> topic,

        @Parameter(description = "The policy to compute with: corroboration-1 or corroboration-1-strict.")
        @DefaultValue("corroboration-1")
        @QueryParam("policy")
        String policy) {}
