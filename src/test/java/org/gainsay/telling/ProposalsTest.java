package org.gainsay.telling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.summary;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Near-identical texts are proposed as copies, and merged when somebody says so. */
@QuarkusTest
class ProposalsTest {

    private static final String LONG = "The convoy left the harbour at dawn with forty lorries, and nobody in the town"
            + " would say where it was going.";

    private String claim;
    private String first;
    private String second;

    @BeforeEach
    void twoUnnamedSourcesWithTheSameWords() {
        claim = Desk.claim("The convoy has left " + UUID.randomUUID());
        first = said("2023-08-30", null);
        second = said("2023-08-31", null);
    }

    private String said(String saidAt, String derivedFrom) {
        Map<String, Object> body = body(
                "speaker",
                Desk.source("UNNAMED_SOURCE", "Somebody at the harbour " + UUID.randomUUID(), "B"),
                "outlet",
                Desk.source("OUTLET", "Paper " + UUID.randomUUID(), "B"),
                "text",
                LONG,
                "saidAt",
                saidAt,
                "evidence",
                List.of(body("claim", claim, "stance", "SUPPORTS")));
        if (derivedFrom != null) {
            body.put("derivedFrom", derivedFrom);
        }
        return post("/statements", body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse graph() {
        return get("/claims/" + claim + "/provenance").statusCode(200);
    }

    private void send(String which) {
        Map<String, Object> request = graph().extract().path("proposals[0]." + which);
        boolean patch = "PATCH".equals(request.get("method"));
        var sent = given().contentType(patch ? "application/merge-patch+json" : "application/json")
                .body(request.get("body"));
        if (patch) {
            sent.header("If-Match", request.get("ifMatch"));
        }
        sent.request((String) request.get("method"), (String) request.get("path"))
                .then()
                .statusCode(patch ? 200 : 201);
    }

    private List<Object> copiesWarnedOf() {
        return get("/claims/" + claim + "/warnings").extract().path("items.findAll { it.code == 'PROBABLE_COPY' }");
    }

    @Test
    void nothingIsMergedBeforeAndOneAcceptanceMergesThem() {
        graph().body("proposals", hasSize(1))
                .body("proposals[0].statement", equalTo(second))
                .body("proposals[0].of", equalTo(first))
                .body("proposals[0].likeness", equalTo(1f))
                .body("edges.findAll { it.kind == 'DERIVED_FROM' }", hasSize(0));
        assertThat(summary(claim).getInt("origins")).isEqualTo(2);
        assertThat(summary(claim).getString("status")).isEqualTo("UNCORROBORATED");
        send("accept");
        graph().body("proposals", hasSize(0)).body("edges.findAll { it.kind == 'DERIVED_FROM' }", hasSize(1));
        assertThat(summary(claim).getInt("origins")).isEqualTo(1);
        assertThat(summary(claim).getString("status")).isEqualTo("SINGLE_SOURCE");
    }

    @Test
    void whatIsRejectedIsNotProposedAgainNorWarnedOf() {
        assertThat(copiesWarnedOf()).hasSize(1);
        send("reject");
        graph().body("proposals", hasSize(0));
        assertThat(copiesWarnedOf()).isEmpty();
        assertThat(summary(claim).getInt("origins")).isEqualTo(2);
    }

    @Test
    void ofOneThatWasTakenFromElsewhereARulingOnTheRootsMergesThem() {
        String elsewhere = Desk.statement(
                        Desk.source("PERSON", "Somebody else " + UUID.randomUUID(), "B"),
                        Desk.source("OUTLET", "Elsewhere " + UUID.randomUUID(), "B"),
                        Desk.claim("Elsewhere " + UUID.randomUUID()),
                        "SUPPORTS")
                .getString("id");
        send("accept");
        said("2023-09-01", elsewhere);
        assertThat(summary(claim).getInt("origins")).isEqualTo(2);
        graph().body("proposals", hasSize(1)).body("proposals[0].accept.body.ruling", equalTo("SAME_ORIGIN"));
        send("accept");
        assertThat(summary(claim).getInt("origins")).isEqualTo(1);
        graph().body("proposals", hasSize(0));
    }

    @Test
    void thePastIsNotThereToBeDecidedAndGuessesAreNoRecordOfWhatHappened() {
        get("/claims/" + claim + "/provenance?saidBy=2023-09-01T00:00:00Z").body("proposals", nullValue());
        get("/claims/" + claim + "/provenance?knownAt=" + summary(claim).getString("knownAt"))
                .statusCode(200)
                .body("proposals", nullValue());
        for (String format : List.of("dot", "mermaid")) {
            assertThat(get("/claims/" + claim + "/provenance?format=" + format)
                            .extract()
                            .asString())
                    .contains("taken from");
        }
        assertThat(get("/claims/" + claim + "/provenance?format=prov-json")
                        .extract()
                        .asString())
                .doesNotContain("wasDerivedFrom");
    }
}
