package org.gainsay.formats.annotation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.equalTo;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.formats.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence as Web Annotations, read by an independent JSON-LD processor with the W3C's own context. */
@QuarkusTest
class AnnotationsTest {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The one document that it may load; nothing is asked of the network. */
    private static final DocumentLoader KNOWN = (address, options) -> {
        if (!address.toString().equals(CONTEXT)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
        }
        try (InputStream in = AnnotationsTest.class.getResourceAsStream("/standards/anno.jsonld")) {
            Document document = JsonDocument.of(in);
            document.setDocumentUrl(URI.create(CONTEXT));
            return document;
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
        }
    };

    private static JsonNode annotations(String claim) {
        return Desk.json(Desk.get("/claims/" + claim + "/annotations?limit=200")
                .statusCode(200)
                .contentType("application/ld+json;profile=\"" + CONTEXT + "\"")
                .extract());
    }

    @Test
    void everythingInTheStorysAnnotationsIsOfTheW3csVocabulary() throws Exception {
        String text = annotations(Founding.claims("annotations").get("talks")).toString();
        JsonNode expanded = JSON.readTree(JsonLd.expand(JsonDocument.of(new StringReader(text)))
                .loader(KNOWN)
                .get()
                .toString());
        // A member that is no term of the context would be dropped without a word.
        JsonNode terms = context();
        terms(JSON.readTree(text), terms);
        assertThat(expanded.toString())
                .contains(
                        "http://www.w3.org/ns/oa#hasBody",
                        "http://www.w3.org/ns/oa#exact",
                        "http://www.w3.org/ns/oa#TextQuoteSelector",
                        "http://www.w3.org/ns/oa#linking")
                .doesNotContain("\"purpose\"", "\"selector\"");
    }

    private static JsonNode context() throws IOException {
        try (InputStream in = AnnotationsTest.class.getResourceAsStream("/standards/anno.jsonld")) {
            return JSON.readTree(in).get("@context");
        }
    }

    private static void terms(JsonNode node, JsonNode terms) {
        node.properties().forEach(member -> {
            if (!member.getKey().equals("@context")) {
                assertThat(terms.has(member.getKey())).as(member.getKey()).isTrue();
            }
            if (Set.of("type", "purpose", "motivation").contains(member.getKey())) {
                assertThat(terms.has(member.getValue().asText()))
                        .as(member.getValue().asText())
                        .isTrue();
            }
        });
        node.forEach(child -> terms(child, terms));
    }

    @Test
    void everyAnnotationHasWhatTheModelDemands() {
        String claim = Founding.claims("annotations").get("talks");
        JsonNode collection = annotations(claim);
        assertThat(collection.get("@context").asText()).isEqualTo(CONTEXT);
        assertThat(collection.get("type").asText()).isEqualTo("AnnotationCollection");
        assertThat(URI.create(collection.get("id").asText())).matches(URI::isAbsolute);
        JsonNode page = collection.get("first");
        assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
        assertThat(page.get("partOf").asText()).isEqualTo(collection.get("id").asText());
        assertThat(page.has("next")).isFalse();
        JsonNode links =
                Desk.json(Desk.get("/claims/" + claim + "/evidence?limit=200").extract());
        assertThat(page.get("items")).hasSameSizeAs(links.get("items"));
        page.get("items").forEach(AnnotationsTest::demanded);
    }

    private static void demanded(JsonNode annotation) {
        assertThat(URI.create(annotation.get("id").asText())).matches(URI::isAbsolute);
        assertThat(annotation.get("type").asText()).isEqualTo("Annotation");
        JsonNode target = annotation.get("target");
        assertThat(URI.create(target.get("source").asText())).matches(URI::isAbsolute);
        if (target.has("selector")) {
            assertThat(target.at("/selector/type").asText()).isEqualTo("TextQuoteSelector");
            assertThat(target.at("/selector/exact").asText()).isNotEmpty();
        }
        assertThat(annotation.get("body")).isNotEmpty().allSatisfy(body -> {
            assertThat(body.get("purpose").asText()).isIn("linking", "classifying", "commenting", "describing");
            assertThat(body.has("source")).isEqualTo(body.get("type").asText().equals("SpecificResource"));
            assertThat(body.has("value")).isEqualTo(body.get("type").asText().equals("TextualBody"));
        });
    }

    private String outlet;

    @BeforeEach
    void anOutlet() {
        outlet = Desk.source("OUTLET", "An outlet " + UUID.randomUUID(), "B");
    }

    private JsonNode only(String claim, Object... more) {
        List<Object> members = new ArrayList<>(List.of(
                "outlet",
                outlet,
                "text",
                "These are the words.",
                "language",
                "en",
                "saidAt",
                "2023-08-30",
                "publication",
                body(
                        "outlet", outlet,
                        "url", "https://example.org/article",
                        "archivedUrl", "https://archive.example.org/1",
                        "retrievedAt", "2023-08-30T10:00:00Z"),
                "evidence",
                List.of(body("claim", claim, "stance", "DENIES", "rationale", "Said so."))));
        members.addAll(List.of(more));
        Desk.post("/statements", body(members.toArray())).statusCode(201);
        return annotations(claim).at("/first/items/0");
    }

    @Test
    void quotedWordsAreSelectedWhereTheyWerePublished() {
        JsonNode annotation = only(Desk.claim("It is so."), "form", "QUOTED");
        assertThat(annotation.at("/target/source").asText()).isEqualTo("https://example.org/article");
        assertThat(annotation.at("/target/selector/exact").asText()).isEqualTo("These are the words.");
        assertThat(annotation.at("/target/state/cached").asText()).isEqualTo("https://archive.example.org/1");
        assertThat(annotation.at("/target/state/sourceDate").asText()).isEqualTo("2023-08-30T10:00:00Z");
        assertThat(annotation.get("body").findValuesAsText("value")).containsExactly("DENIES", "Said so.");
    }

    @Test
    void wordsThatAreNotQuotedAreSoughtNowhere() {
        JsonNode annotation = only(Desk.claim("It is so."), "form", "PARAPHRASED");
        assertThat(annotation.get("target").has("selector")).isFalse();
        assertThat(annotation.get("body").findValuesAsText("value"))
                .containsExactly("DENIES", "Said so.", "These are the words.");
    }

    @Test
    void pagesGoOnToTheEndAndSayTheyAreOfOneCollection() {
        String claim = Desk.claim("It is so.");
        for (int i = 0; i < 5; i++) {
            Desk.statement(outlet, outlet, claim, "SUPPORTS");
        }
        List<String> ids = new ArrayList<>();
        JsonNode page = Desk.json(
                        Desk.get("/claims/" + claim + "/annotations?limit=2").extract())
                .get("first");
        while (true) {
            ids.addAll(page.get("items").findValuesAsText("id"));
            if (!page.has("next")) {
                break;
            }
            String next = page.get("next").asText();
            page = Desk.json(given().get(next).then().statusCode(200).extract());
            assertThat(page.get("id").asText()).isEqualTo(next);
            assertThat(page.get("@context").asText()).isEqualTo(CONTEXT);
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWithdrawnIsNoAnnotationAndWhatIsUnchangedIsNotSentAgain() {
        String claim = Desk.claim("It is so.");
        String link = Desk.statement(outlet, outlet, claim, "SUPPORTS").getString("evidence[0].id");
        String tag = Desk.get("/claims/" + claim + "/annotations").extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/claims/" + claim + "/annotations")
                .then()
                .statusCode(304);
        Desk.withdraw("/evidence/" + link, 1).statusCode(200);
        given().header("If-None-Match", tag)
                .get("/api/v1/claims/" + claim + "/annotations")
                .then()
                .statusCode(200)
                .body("first.items.size()", equalTo(0));
    }
}
