package org.gainsay.advice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.get;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A desk that does whatever it is advised to, and reads nothing. */
final class Follower {

    private static final int PATIENCE = 12;

    private int requests;

    /** The warnings about a claim. */
    static List<Map<String, Object>> warnings(String claim) {
        return get("/claims/" + claim + "/warnings")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The codes of the warnings about a claim. */
    static List<String> codes(String claim) {
        return warnings(claim).stream().map(w -> (String) w.get("code")).toList();
    }

    /** Sends a warning's proposal exactly as it stands. */
    static Response accept(Map<String, Object> warning, boolean dryRun) {
        @SuppressWarnings("unchecked")
        Map<String, Object> proposal = (Map<String, Object>) Objects.requireNonNull(warning.get("proposal"));
        RequestSpecification request = given().body(proposal.get("body"));
        if (proposal.get("ifMatch") != null) {
            request = request.header("If-Match", proposal.get("ifMatch"));
        }
        if (dryRun) {
            request = request.queryParam("dryRun", true);
        }
        String path = (String) proposal.get("path");
        return proposal.get("method").equals("PATCH")
                ? request.contentType("application/merge-patch+json").patch(path)
                : request.contentType(ContentType.JSON).post(path);
    }

    /** Accepts all there is to accept about a claim, until there is nothing; what is stale by now is read again. */
    void follow(String claim) {
        for (int round = 0; round < PATIENCE; round++) {
            List<Map<String, Object>> open = warnings(claim).stream()
                    .filter(w -> w.get("proposal") != null)
                    .toList();
            requests++;
            if (open.isEmpty()) {
                return;
            }
            for (Map<String, Object> warning : open) {
                requests++;
                assertThat(accept(warning, false).statusCode())
                        .as("%s", warning)
                        .isIn(200, 201, 409, 412);
            }
        }
        assertThat(warnings(claim)).as("warnings that never end").isEmpty();
    }

    /** How many requests it took so far. */
    int requests() {
        return requests;
    }
}
