package org.gainsay.telling.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.corroboration.Basis;
import org.gainsay.http.Page;

/** A part of a timeline, and of what it is. */
@Schema(
        name = "Timeline",
        description = "What was said about a claim, in the order in which it was said; a page of it.")
public record TimelinePage(
        UUID claim,

        @JsonUnwrapped Basis basis,

        @JsonUnwrapped Page<TimelineEntry> page,

        @Schema(
                description = "The steps of requests for comment in the same part of the timeline; they count with its"
                        + " items, and move no corroboration.")
        List<TimelineRequest> commentRequests) {

    /** Keeps a copy. */
    public TimelinePage {
        commentRequests = List.copyOf(commentRequests);
    }
}
