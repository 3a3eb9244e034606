package org.gainsay.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every address that a body may carry leads to the web, and to where it seems to lead. */
@QuarkusTest
class WebAddressTest {

    /** REST-assured sends a merge patch in Latin-1. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> RIGHT = List.of(
            "http://a",
            "https://example.org",
            "https://example.org/",
            "https://example.org:8443/a?b=c#d",
            "https://example.org?a",
            "http://[2001:db8::1]:80/",
            "http://192.0.2.1/",
            "https://xn--e1afmkfd.example/",
            "https://\u043F\u0440\u0438\u043C\u0435\u0440.example/\u043F\u0443\u0442\u044C",
            "https://web.archive.org/web/2023/https://example.org/a|b",
            "https://example.org/" + "a".repeat(1_978));

    private static final List<String> WRONG = List.of(
            "",
            "example.org",
            "//example.org",
            "ftp://example.org/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "https:example.org",
            "https://",
            "https:///a",
            "https://?a",
            "https://#a",
            "https://:80/",
            "https://user@example.org/",
            "https://example.org/@somebody",
            "https://user:secret@example.org/",
            "https://example.org:secret@evil.example/",
            "https://example.org\\@evil.example/",
            "https://example.org/a\\b",
            "https://example.org%40evil.example/",
            "https://example.org:port/",
            "https://example.org:999999/",
            "https://exa mple.org/",
            "https://example.org/a b",
            "https://example.org/a\nb",
            "https://example.org/\u0001",
            "https://example.org/\u0085",
            "https://example.org/\u00A0",
            "https://example.org/\u202Efdp.exe",
            "https://exam\u200Bple.org/",
            "https://example.org/\uFEFF",
            "https://<script>/",
            "https://[example.org]/",
            "https://[::1/",
            " https://example.org/",
            "https://example.org/\n",
            "https://example.org/" + "a".repeat(1_979));

    @Test
    void everyUrlOfAPublicationIsHeldToIt() {
        String outlet = source("OUTLET", "The Paper", "B");
        String publication = record("/publications", "outlet", outlet, "title", "Said");
        for (String member : List.of("url", "archivedUrl")) {
            RIGHT.forEach(url -> post("/publications", body("outlet", outlet, member, url))
                    .statusCode(201)
                    .body(member, equalTo(url)));
            for (String url : WRONG) {
                refused(post("/publications", body("outlet", outlet, member, url)), "/" + member, url);
                refused(patch("/publications/" + publication, 1, json(body(member, url))), "/" + member, url);
                refused(
                        post(
                                "/statements",
                                body(
                                        "outlet",
                                        outlet,
                                        "publication",
                                        body("outlet", outlet, member, url),
                                        "text",
                                        "Said.",
                                        "saidAt",
                                        "2023")),
                        "/publication/" + member,
                        url);
            }
        }
    }

    @Test
    void everyUrlOfADossierIsHeldToIt() {
        for (String member : List.of("url", "archivedUrl")) {
            for (String url : WRONG) {
                Map<String, Object> publication = new HashMap<>(body("id", "p", "outlet", "o", member, url));
                Map<String, Object> dossier = body(
                        "sources", new Object[] {body("id", "o", "kind", "OUTLET", "name", "The Paper")},
                        "publications", new Object[] {publication});
                refused(post("/imports?system=addresses", dossier), "/publications/0/" + member, url);
                Map<String, Object> asked = new HashMap<>(body("dossier", dossier, "claim", "c"));
                int status = post("/assessments", asked).extract().statusCode();
                assertThat(status).as(url).isIn(400, 422);
            }
        }
    }

    @Test
    void nothingIsFetchedFromAnAddressThatIsRecorded() throws Exception {
        try (java.net.ServerSocket server =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1_500);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String outlet = source("OUTLET", "The Paper", "B");
            String publication = record("/publications", "outlet", outlet, "url", url, "archivedUrl", url);
            String claim = claim("Somebody fetches it.");
            record(
                    "/statements",
                    "outlet",
                    outlet,
                    "publication",
                    publication,
                    "text",
                    "See " + url,
                    "saidAt",
                    "2023",
                    "evidence",
                    new Object[] {body("claim", claim, "stance", "SUPPORTS")});
            for (String view :
                    List.of("", "/corroboration", "/dossier", "/provenance", "/timeline", "/wording", "/warnings")) {
                given().get("/api/v1/claims/" + claim + view).then().statusCode(200);
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static void refused(io.restassured.response.ValidatableResponse answer, String pointer, String url) {
        assertThat(answer.extract().statusCode()).as(url).isIn(400, 422);
        answer.body("errors.pointer", hasItem(pointer));
    }

    private static String json(Map<String, Object> body) {
        try {
            return ASCII.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
