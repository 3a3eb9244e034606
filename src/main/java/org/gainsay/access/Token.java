package org.gainsay.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token, as it is answered. */
@Schema(name = "Token", description = "By which a tool or a person is known, and what it may do.")
public record Token(
        UUID id,

        @Schema(description = "The actor of what is done with it is token:NAME.", example = "cms")
        String name,

        AccessRole role,

        List<AccessRight> rights,

        @Schema(description = "The desks that it works for.")
        List<String> desks,

        Instant createdAt,

        @Schema(description = "Who made it; local: the service, at its first start.", example = "token:admin")
        String createdBy,

        @Schema(description = "From when it is good for nothing; for good if absent.") @Nullable
        Instant expiresAt,

        @Schema(description = "When it was used last, about to the minute.") @Nullable
        Instant lastUsedAt,

        @Nullable Instant revokedAt,

        @Nullable String revokedBy,

        @Schema(
                description = "The token itself. Answered once, when it is made, and stored nowhere.",
                example = "gsy_fUo1XNmEoq9ab0wKJ7m1v5oRk4CGJr0Q8bWd2hTzYxE")
        @Nullable
        String token) {

    /** Keeps a copy. */
    public Token {
        rights = List.copyOf(rights);
        desks = List.copyOf(desks);
    }

    Token withSecret(String secret) {
        return new Token(
                id,
                name,
                role,
                rights,
                desks,
                createdAt,
                createdBy,
                expiresAt,
                lastUsedAt,
                revokedAt,
                revokedBy,
                secret);
    }

    /** Without the token itself: what has words can end up in a log. */
    @Override
    public String toString() {
        return "Token " + name;
    }
}
