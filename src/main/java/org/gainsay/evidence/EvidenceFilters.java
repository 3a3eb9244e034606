package org.gainsay.evidence;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/** Which links are asked for, and in which order. Every list of all evidence takes these parameters, from here. */
public record EvidenceFilters(
        @Parameter(description = "Only to these claims.") @QueryParam("claim")
        List<UUID> claim,

        @Parameter(description = "Only of these statements.") @QueryParam("statement")
        List<UUID> statement,

        @Parameter(description = "Only these stances.") @QueryParam("stance")
        List<Stance> stance,

        @Parameter(description = "Only what an editor vouches for, or does not.") @QueryParam("verified") @Nullable
        Boolean verified,

        @Parameter(description = "changed or -changed; -changed if absent.") @QueryParam("sort") @Nullable
        String sort) {}
