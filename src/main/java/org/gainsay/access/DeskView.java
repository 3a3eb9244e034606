package org.gainsay.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A desk, as it is answered. */
@Schema(name = "Desk", description = "A desk, that keeps records to itself until it publishes them.")
public record DeskView(
        UUID id,

        @Schema(description = "As the header Gainsay-Desk names it.", example = "investigations")
        String name,

        Instant createdAt,

        @Schema(description = "Who made it.", example = "token:admin")
        String createdBy) {}
