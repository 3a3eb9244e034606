package org.gainsay.access;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: every operation of the service and what it needs. What is not here is refused. Where it depends on
 * the body, as with a letter on a new source, the resource asks {@link Permit} besides.
 */
final class Permissions {

    private static final Map<String, Need> TABLE = new HashMap<>();
    private static final Map<String, Need> SERVICE = new HashMap<>();

    private Permissions() {}

    static {
        // Pages that explain what a refusal or a value means.
        needs(Need.NOTHING, """
                    GET /enums
                    GET /enums/{name}
                    GET /embed/gainsay-claim.js
                    GET /problems
                    GET /problems/{name}
                    GET /sign-in
                    POST /sign-in
                    POST /sign-out
                """);
        // The dashboard shows what a reader may read.
        needs(Need.of(AccessRole.READER), """
                    GET /
                    GET /desk.csv
                    POST /seen
                    GET /claims/{id}
                    GET /claims/{id}/history.csv
                    GET /sources
                    GET /sources/{id}
                    GET /figures
                    GET /figures/{name}
                    GET /journal
                    GET /embed/claims/{id}
                    GET /wall
                """);
        // What is everybody's, in the formats of others.
        needs(Need.of(AccessRole.READER), """
                    GET /feeds/claim-review.json
                    GET /v1alpha1/claims:search
                """);
        // What its forms do needs what the same needs at the API, which they ask for again.
        needs(Need.of(AccessRole.CONTRIBUTOR), """
                    POST /accept
                    GET /claims/new
                    POST /claims/new
                    GET /record
                    POST /record
                    GET /sources/new
                    POST /sources/new
                    GET /suggest
                """);
        needs(Need.of(AccessRole.EDITOR), """
                    GET /claims/{id}/relations/new
                    POST /claims/{id}/relations/new
                    GET /claims/{id}/stakes/new
                    POST /claims/{id}/stakes/new
                    GET /rulings/new
                    POST /rulings/new
                    GET /sources/{id}/affiliations/new
                    POST /sources/{id}/affiliations/new
                    GET /withdraw/{kind}/{id}
                    POST /withdraw/{kind}/{id}
                """);
        // Also what is asked by POST and stores nothing.
        needs(Need.of(AccessRole.READER), """
                    GET /api/v1/affiliations/{id}
                    GET /api/v1/affiliations/{id}/revisions
                    POST /api/v1/assessments
                    GET /api/v1/assessments/example
                    GET /api/v1/claims
                    GET /api/v1/claims.csv
                    GET /api/v1/claims/{claim}/annotations
                    GET /api/v1/claims/{claim}/bundle
                    GET /api/v1/claims/{claim}/comment-requests
                    GET /api/v1/claims/{claim}/corroboration
                    GET /api/v1/claims/{claim}/corroboration/history
                    GET /api/v1/claims/{claim}/corroboration/items
                    GET /api/v1/claims/{claim}/corroboration/left-out
                    GET /api/v1/claims/{claim}/corroboration/origins
                    GET /api/v1/claims/{claim}/evidence
                    GET /api/v1/claims/{claim}/provenance
                    GET /api/v1/claims/{claim}/stakes
                    GET /api/v1/claims/{claim}/timeline
                    GET /api/v1/claims/{claim}/verdicts
                    GET /api/v1/claims/{claim}/warnings
                    POST /api/v1/claims/{claim}/what-if
                    GET /api/v1/claims/{claim}/wording
                    GET /api/v1/claims/{from}/relations
                    GET /api/v1/claims/{id}
                    GET /api/v1/claims/{id}/claim-review
                    GET /api/v1/claims/{id}/counterclaims
                    GET /api/v1/claims/{id}/dossier
                    GET /api/v1/claims/{id}/revisions
                    GET /api/v1/comment-requests
                    GET /api/v1/comment-requests/{id}
                    GET /api/v1/comment-requests/{id}/revisions
                    GET /api/v1/corroboration/changes
                    GET /api/v1/corroborations.csv
                    GET /api/v1/desks
                    GET /api/v1/evidence
                    GET /api/v1/evidence.csv
                    GET /api/v1/evidence/{id}
                    GET /api/v1/evidence/{id}/revisions
                    GET /api/v1/imports/table
                    GET /api/v1/journal
                    GET /api/v1/journal/checkpoint
                    GET /api/v1/journal/checkpoints/{size}
                    GET /api/v1/journal/key
                    GET /api/v1/journal/proofs/consistency
                    GET /api/v1/journal/proofs/inclusion
                    GET /api/v1/journal/verify
                    GET /api/v1/operations
                    GET /api/v1/policies
                    GET /api/v1/policies/{policy}
                    GET /api/v1/publications
                    GET /api/v1/publications/{id}
                    GET /api/v1/publications/{id}/revisions
                    GET /api/v1/rating-words
                    GET /api/v1/rating-words/revisions
                    GET /api/v1/rating-words/unread
                    GET /api/v1/ratings/{id}
                    GET /api/v1/ratings/{id}/revisions
                    GET /api/v1/relations/{id}
                    GET /api/v1/relations/{id}/revisions
                    GET /api/v1/rulings
                    GET /api/v1/rulings/{id}
                    GET /api/v1/rulings/{id}/revisions
                    GET /api/v1/scales
                    GET /api/v1/scales/{id}
                    GET /api/v1/scales/{id}/revisions
                    GET /api/v1/same-as/{id}
                    GET /api/v1/same-as/{id}/revisions
                    GET /api/v1/sources
                    GET /api/v1/sources/{id}
                    GET /api/v1/sources/{id}/impact
                    GET /api/v1/sources/{id}/revisions
                    GET /api/v1/sources/{source}/affiliations
                    GET /api/v1/sources/{source}/ratings
                    GET /api/v1/sources/{source}/same-as
                    GET /api/v1/stakes/{id}
                    GET /api/v1/stakes/{id}/revisions
                    GET /api/v1/statements
                    GET /api/v1/statements/{id}
                    GET /api/v1/statements/{id}/impact
                    GET /api/v1/statements/{id}/revisions
                    GET /api/v1/suggestions
                    GET /api/v1/verdicts
                    GET /api/v1/verdicts/{id}
                    GET /api/v1/verdicts/{id}/revisions
                    GET /feeds/corroboration.atom
                    GET /feeds/corroboration.json
                """);
        needs(Need.of(AccessRole.CONTRIBUTOR), """
                    POST /api/v1/claims
                    POST /api/v1/claims/{claim}/comment-requests
                    POST /api/v1/claims/{claim}/evidence
                    PATCH /api/v1/claims/{id}
                    PATCH /api/v1/comment-requests/{id}
                    PATCH /api/v1/evidence/{id}
                    POST /api/v1/publications
                    PATCH /api/v1/publications/{id}
                    POST /api/v1/sources
                    PATCH /api/v1/sources/{id}
                    POST /api/v1/statements
                    PATCH /api/v1/statements/{id}
                """);
        // What others lean on, and what takes something away or gives it back.
        needs(Need.of(AccessRole.EDITOR), """
                    PATCH /api/v1/affiliations/{id}
                    POST /api/v1/affiliations/{id}/publish
                    POST /api/v1/affiliations/{id}/restore
                    POST /api/v1/affiliations/{id}/withdraw
                    POST /api/v1/claims/{claim}/stakes
                    POST /api/v1/claims/{claim}/verdicts
                    POST /api/v1/claims/{from}/relations
                    POST /api/v1/claims/{id}/publish
                    POST /api/v1/claims/{id}/restore
                    POST /api/v1/claims/{id}/withdraw
                    POST /api/v1/comment-requests/{id}/publish
                    POST /api/v1/comment-requests/{id}/restore
                    POST /api/v1/comment-requests/{id}/withdraw
                    POST /api/v1/imports/claim-review
                    POST /api/v1/imports/feed
                    POST /api/v1/imports/ninjs
                    POST /api/v1/imports/table
                    PUT /api/v1/rating-words
                    POST /api/v1/evidence/{id}/publish
                    POST /api/v1/evidence/{id}/restore
                    POST /api/v1/evidence/{id}/withdraw
                    POST /api/v1/publications/{id}/publish
                    POST /api/v1/publications/{id}/restore
                    POST /api/v1/publications/{id}/withdraw
                    PATCH /api/v1/ratings/{id}
                    POST /api/v1/ratings/{id}/publish
                    POST /api/v1/ratings/{id}/restore
                    POST /api/v1/ratings/{id}/withdraw
                    POST /api/v1/relations/{id}/publish
                    POST /api/v1/relations/{id}/restore
                    POST /api/v1/relations/{id}/withdraw
                    POST /api/v1/rulings
                    PATCH /api/v1/rulings/{id}
                    POST /api/v1/rulings/{id}/publish
                    POST /api/v1/rulings/{id}/restore
                    POST /api/v1/rulings/{id}/withdraw
                    POST /api/v1/same-as/{id}/publish
                    POST /api/v1/same-as/{id}/restore
                    POST /api/v1/same-as/{id}/withdraw
                    POST /api/v1/scales
                    PATCH /api/v1/scales/{id}
                    POST /api/v1/scales/{id}/publish
                    POST /api/v1/scales/{id}/restore
                    POST /api/v1/scales/{id}/withdraw
                    POST /api/v1/sources/{id}/publish
                    POST /api/v1/sources/{id}/restore
                    POST /api/v1/sources/{id}/withdraw
                    POST /api/v1/sources/{source}/affiliations
                    POST /api/v1/sources/{source}/ratings
                    POST /api/v1/sources/{source}/same-as
                    PATCH /api/v1/stakes/{id}
                    POST /api/v1/stakes/{id}/publish
                    POST /api/v1/stakes/{id}/restore
                    POST /api/v1/stakes/{id}/withdraw
                    POST /api/v1/statements/{id}/publish
                    POST /api/v1/statements/{id}/restore
                    POST /api/v1/statements/{id}/withdraw
                    PATCH /api/v1/verdicts/{id}
                    POST /api/v1/verdicts/{id}/issue
                    POST /api/v1/verdicts/{id}/publish
                    POST /api/v1/verdicts/{id}/restore
                    POST /api/v1/verdicts/{id}/withdraw
                """);
        needs(Need.of(AccessRole.ADMIN), """
                    POST /api/v1/affiliations/{id}/redact
                    POST /api/v1/claims/{id}/redact
                    POST /api/v1/comment-requests/{id}/redact
                    POST /api/v1/evidence/{id}/redact
                    POST /api/v1/publications/{id}/redact
                    POST /api/v1/ratings/{id}/redact
                    POST /api/v1/relations/{id}/redact
                    POST /api/v1/rulings/{id}/redact
                    POST /api/v1/same-as/{id}/redact
                    POST /api/v1/scales/{id}/redact
                    POST /api/v1/sources/{id}/redact
                    POST /api/v1/stakes/{id}/redact
                    POST /api/v1/statements/{id}/redact
                    POST /api/v1/verdicts/{id}/redact
                    POST /api/v1/desks
                    GET /api/v1/exports
                    GET /api/v1/tokens
                    POST /api/v1/tokens
                    POST /api/v1/tokens/{id}/revoke
                """);
        needs(new Need(AccessRole.CONTRIBUTOR, AccessRight.SEALED_SOURCES), """
                    POST /api/v1/sources/{source}/identity
                    GET /api/v1/sources/{source}/identity/unsealings
                    POST /api/v1/sources/{source}/identity/unsealings
                """);
        // Each record in it needs besides what its own operation needs.
        needs(new Need(AccessRole.CONTRIBUTOR, AccessRight.HISTORY), """
                    GET /api/v1/imports
                    POST /api/v1/imports
                    GET /api/v1/imports/{id}
                    POST /api/v1/imports/{id}/cancel
                    GET /api/v1/imports/{id}/events
                    GET /api/v1/imports/{id}/refusals
                """);

        // What lies at and below these addresses. Health has no word of what is recorded; the contract is public.
        SERVICE.put("/q/health", Need.NOTHING);
        SERVICE.put("/q/openapi", Need.NOTHING);
        SERVICE.put("/q/swagger-ui", Need.NOTHING);
        SERVICE.put("/q/metrics", new Need(AccessRole.READER, AccessRight.METRICS));
    }

    static void needs(Need need, String operations) {
        operations.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(operation -> {
            if (TABLE.put(operation, need) != null) {
                throw new IllegalStateException(operation + " is decided twice");
            }
        });
    }

    /** Every operation that has been decided on. */
    static Map<String, Need> all() {
        return Map.copyOf(TABLE);
    }

    /** What an operation needs, named as "GET /api/v1/claims/{id}"; null: nobody has decided. */
    static @Nullable Need of(String operation) {
        return TABLE.get(operation);
    }

    /** What an address of the service's own needs, that no resource answers; null: nobody has decided. */
    static @Nullable Need ofService(String path) {
        return SERVICE.entrySet().stream()
                .filter(row -> path.equals(row.getKey()) || path.startsWith(row.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The name of the operation that a resource's class and method are found at. */
    static String operation(String method, String classPath, String methodPath) {
        String path = ("/" + classPath + "/" + methodPath).replaceAll("/+", "/");
        return method + " " + (path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
