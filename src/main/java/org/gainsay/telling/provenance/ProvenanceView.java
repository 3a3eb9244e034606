package org.gainsay.telling.provenance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Basis;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Who told whom, as answered. */
@Schema(name = "Provenance", description = "Who told whom, as a graph.")
public record ProvenanceView(
        UUID claim,
        @JsonUnwrapped Basis basis,
        Status status,
        List<Node> nodes,
        List<Edge> edges,

        @Schema(
                description = "Who probably took it from whom: not decided, and merged by nobody. Of the present only,"
                        + " as they are there to be accepted or rejected; absent: knownAt or saidBy was given.")
        @Nullable
        List<ProposedCopy> proposals) {

    ProvenanceView(Story story, Graph graph, boolean present) {
        this(
                story.id(),
                story.basis(),
                story.account().assessment().corroboration().status(),
                graph.nodes(),
                graph.edges(),
                present ? graph.proposals() : null);
    }
}
