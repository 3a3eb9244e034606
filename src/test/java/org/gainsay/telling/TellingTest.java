package org.gainsay.telling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.gainsay.Desk.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stored claims retold over HTTP: who told whom, in which order, and how to print it. */
@QuarkusTest
class TellingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUSSIA_DENIED = "2023-08-31T07:40:00Z";
    private static final String BEFORE_ANY_DENIAL = "2023-08-31T07:39:59Z";

    private String talks;

    @BeforeEach
    void theFoundingStory() throws IOException {
        try (InputStream in = TellingTest.class.getResourceAsStream("/examples/assess.request.json")) {
            talks = imported("telling", JSON.readTree(in).get("dossier"), "talks");
        }
    }

    private static String imported(String system, JsonNode dossier, String claim) {
        return given().contentType(ContentType.JSON)
                .queryParam("system", system)
                .body(dossier.toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("claims.find { it.dossierId == '" + claim + "' }.id");
    }

    private ValidatableResponse tell(String how) {
        return get("/claims/" + talks + how);
    }

    @Test
    void theGraphIsAnsweredInTheFormatThatIsAcceptedOrAskedFor() {
        Map<String, String> formats = Map.of(
                "json", "application/json",
                "prov-json", "application/prov+json",
                "dot", "text/vnd.graphviz",
                "mermaid", "text/vnd.mermaid");
        formats.forEach((name, type) -> {
            String asked = tell("/provenance?format=" + name)
                    .statusCode(200)
                    .contentType(startsWith(type))
                    .header("Vary", "Accept, Accept-Encoding, Authorization, Gainsay-Desk")
                    .extract()
                    .asString();
            String accepted = given().accept(type)
                    .get("/api/v1/claims/" + talks + "/provenance")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(type))
                    .extract()
                    .asString();
            assertThat(accepted).isEqualTo(asked);
        });
        tell("/provenance").statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void theGraphShowsWhoTookItFromWhomAndWhatIsOneOrigin() {
        tell("/provenance")
                .statusCode(200)
                .body("claim", equalTo(talks))
                .body("status", equalTo("DENIED"))
                .body("nodes.findAll { it.kind == 'ORIGIN' }", hasSize(3))
                .body("nodes.findAll { it.statement?.copy }", hasSize(2))
                .body("nodes.findAll { it.kind != 'ORIGIN' }.href", everyItem(startsWith("/api/v1/")))
                .body("edges.findAll { it.kind == 'DERIVED_FROM' }.how", everyItem(equalTo("REWRITES")))
                .body("edges.findAll { it.kind == 'BEARS_ON' }", hasSize(12))
                .body("edges.findAll { it.evidence?.leftOut == 'NEUTRAL' }", hasSize(4))
                .body(
                        "edges.findAll { it.evidence?.stanceThere == 'SUPPORTS' }.evidence.stance",
                        everyItem(equalTo("DENIES")))
                .body("edges.joinedBy", hasItem("VOICE"));
    }

    @Test
    void everyNodesAddressIsThere() {
        List<String> addresses = tell("/provenance").extract().path("nodes.findAll { it.href != null }.href");
        addresses.forEach(href -> given().get(href).then().statusCode(200));
    }

    @Test
    void theTimelineIsOneListInPages() {
        List<String> whole = tell("/timeline")
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .path("items.evidence");
        assertThat(whole).hasSize(12).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = tell("/timeline?limit=5" + cursor).statusCode(200);
            paged.addAll(page.extract().path("items.evidence"));
            String next = page.extract().path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole);
        String next = tell("/timeline?limit=5").extract().path("next");
        tell("/timeline?saidBy=2024-01-01T00:00:00Z&cursor=" + next)
                .statusCode(400)
                .body("errors.parameter", hasItem("cursor"));
    }

    @Test
    void theTimelineIsInItsOrderAndSaysWhoSpokeForWhom() {
        tell("/timeline")
                .body("items[0].saidAt", equalTo("2023-07"))
                .body("items[0].part", equalTo("CONTEXT"))
                .body(
                        "items.find { it.speaker?.name == 'John Kirby' }.onBehalfOf.name",
                        equalTo("US National Security Council"))
                .body("items.find { it.speaker?.name == 'Dmitry Peskov' }.part", equalTo("NON_DENIAL"))
                .body("items.findAll { it.copyOf != null }", hasSize(2))
                .body("items.findAll { it.copyOf != null }.how", everyItem(equalTo("REWRITES")))
                .body("items.findAll { it.part == 'DENIAL' }.byWayOf", everyItem(notNullValue()));
    }

    @Test
    void theWordingIsPrintable() {
        tell("/wording")
                .statusCode(200)
                .body("brief", containsString("says the United States government, which has a stake in it"))
                .body(
                        "brief",
                        containsString("the Russian and North Korean governments, which have a stake too, deny it."))
                .body("parts.origins", equalTo(1))
                .body("parts.caveats.code", hasItem("ONE_ORIGIN"));
    }

    @Test
    void asKnownBeforeTheDenialsNobodyHadDeniedIt() {
        String then = "knownAt=" + BEFORE_ANY_DENIAL;
        tell("/wording?" + then)
                .statusCode(200)
                .body("knownAt", equalTo(BEFORE_ANY_DENIAL))
                .body("status", equalTo("SINGLE_SOURCE"))
                .body("parts.denial", nullValue())
                .body("full", not(containsString("deny")));
        tell("/wording?knownAt=2023-08-31T07:46:00Z").body("parts.denial", notNullValue());
        tell("/timeline?" + then).body("items.part", not(hasItem("DENIAL")));
        tell("/timeline?saidBy=2023-08-31T12:00:00Z").body("items.part", not(hasItem("DENIAL")));
        tell("/provenance?" + then).body("nodes.label", not(hasItem("Russian government")));
        tell("/provenance?knownAt=" + RUSSIA_DENIED).body("nodes.label", not(hasItem("Benzinga")));
    }

    @Test
    void whatWasToldOfAnInstantIsToldOfItEverAfter() throws IOException {
        String outlet = source("OUTLET", "CNN", "B");
        String witness = source("PERSON", "A witness", "B");
        String told = claim("It will be told again.");
        String said = statement(witness, outlet, told, "SUPPORTS").getString("id");
        String then = get("/statements/" + said).extract().path("storedAt");
        String at = "knownAt=" + then + "&storedBy=" + then;
        List<String> paths = List.of("/provenance?", "/timeline?", "/wording?", "/provenance?format=dot&", "/dossier?");
        List<String> before = new ArrayList<>();
        paths.forEach(p -> before.add(
                get("/claims/" + told + p + at).statusCode(200).extract().asString()));
        patch("/statements/" + said, 1, "{\"text\":\"Said otherwise.\"}").statusCode(200);
        patch("/sources/" + witness, 1, "{\"name\":\"Another name\"}").statusCode(200);
        patch("/claims/" + told, 1, "{\"text\":\"It is told otherwise now.\"}").statusCode(200);
        withdraw("/statements/" + said, 2).statusCode(200);
        for (int i = 0; i < before.size(); i++) {
            assertThat(get("/claims/" + told + paths.get(i) + at).extract().asString())
                    .isEqualTo(before.get(i));
        }
        get("/claims/" + told + "/wording")
                .body("status", equalTo("RETRACTED"))
                .body(
                        "brief",
                        equalTo("What Another name said in support of this has been withdrawn:"
                                + " “It is told otherwise now.”"));
        get("/claims/" + told + "/timeline")
                .body("items[0].marks.kind", hasItem("WITHDRAWN"))
                .body("items[0].withdrawnAt", notNullValue());
    }

    @Test
    void whatCannotBeToldIsRefused() {
        String nobody = "/claims/00000000-0000-7000-8000-000000000000";
        for (String path : List.of("/provenance", "/timeline", "/wording")) {
            get(nobody + path).statusCode(404).body("type", equalTo("/problems/not-found"));
            tell(path + "?policy=other").statusCode(400).body("errors.parameter", hasItem("policy"));
            tell(path + "?knownAt=yesterday").statusCode(400).body("errors.parameter", hasItem("knownAt"));
            tell(path + "?knownat=2024-01-01T00:00:00Z")
                    .statusCode(400)
                    .body("errors.code", hasItem("unknown-parameter"));
            tell(path + "?knownAt=2999-01-01T00:00:00Z").statusCode(422);
            given().accept("text/html")
                    .get("/api/v1/claims/" + talks + path)
                    .then()
                    .statusCode(406);
        }
        tell("/provenance?format=svg").statusCode(400).body("errors.parameter", hasItem("format"));
        tell("/timeline?limit=201").statusCode(400).body("errors.parameter", hasItem("limit"));
        tell("/timeline?cursor=x").statusCode(400).body("errors.parameter", hasItem("cursor"));
    }

    @Test
    void twoThousandStatementsInACircleAndInChainsAreTold() {
        ObjectNode dossier = JSON.createObjectNode();
        dossier.putArray("sources")
                .addObject()
                .put("id", "o")
                .put("kind", "OUTLET")
                .put("name", "An outlet");
        dossier.putArray("claims").addObject().put("id", "c").put("text", "It is repeated.");
        ArrayNode statements = dossier.putArray("statements");
        ArrayNode evidence = dossier.putArray("evidence");
        for (int i = 0; i < 2_000; i++) {
            statements
                    .addObject()
                    .put("id", "s" + i)
                    .put("outlet", "o")
                    .put("text", "Repeated.")
                    .put("saidAt", "2024-01-01")
                    .put("recordedAt", "2024-01-01T00:00:00Z")
                    .put("derivedFrom", "s" + (i == 0 ? 2 : i % 100 == 0 ? 0 : i - 1));
            evidence.addObject()
                    .put("id", "e" + i)
                    .put("claim", "c")
                    .put("statement", "s" + i)
                    .put("stance", "SUPPORTS")
                    .put("recordedAt", "2024-01-01T00:00:00Z");
        }
        String claim = "/claims/" + imported("many", dossier, "c");
        get(claim + "/provenance")
                .statusCode(200)
                .body("nodes.findAll { it.statement != null }", hasSize(2_000))
                .body("nodes.findAll { it.statement?.circular }", hasSize(3));
        get(claim + "/provenance?format=mermaid").statusCode(200);
        get(claim + "/timeline?limit=200").body("items", hasSize(200)).body("next", notNullValue());
        get(claim + "/wording")
                .body("parts.modality", equalTo("HEARSAY"))
                .body("parts.caveats.code", hasItem("CIRCULAR_REPORTING"));
    }
}
