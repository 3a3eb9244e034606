package org.gainsay.advice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is not what it looks like is kept as given, told of, and harmless in what Gainsay writes itself. */
@QuarkusTest
class HostileTextTest {

    private static final String OVERRIDE = "\u202E";
    private static final String NAME = "Peter\u200B Paul" + OVERRIDE + "nhoJ";
    private static final String TEXT = "The convoy\u2066 has left" + OVERRIDE + " the port.";

    private static List<Map<String, Object>> hostile(JsonPath answer, String list) {
        return answer.<Map<String, Object>>getList(list).stream()
                .filter(w -> w.get("code").equals("HOSTILE_TEXT"))
                .toList();
    }

    @Test
    void aNameThatHidesSomethingIsStoredAsGivenAndToldOfWithItsCharacters() {
        JsonPath answer = post(
                        "/sources",
                        body("kind", "PERSON", "name", NAME, "aliases", new String[] {"Peter", "P\u0435ter"}))
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(answer.getString("name")).isEqualTo(NAME);
        assertThat(get("/sources/" + answer.getString("id")).extract().<String>path("name"))
                .isEqualTo(NAME);
        List<Map<String, Object>> warnings = hostile(answer, "warnings");
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0))
                .containsEntry("pointer", "/aliases/1")
                .containsEntry(
                        "detail",
                        "The word “P\u0435ter” mixes letters of two alphabets that look alike:"
                                + " U+0435 CYRILLIC SMALL LETTER IE.");
        assertThat(warnings.get(1))
                .containsEntry("pointer", "/name")
                .containsEntry("subject", "/api/v1/sources/" + answer.getString("id"))
                .containsEntry(
                        "detail",
                        "It has characters that are not seen, or that change how others are shown: U+200B ZERO WIDTH SPACE,"
                                + " U+202E RIGHT-TO-LEFT OVERRIDE. It is stored as given; sentences leave them out.");
    }

    @Test
    void aCorrectionThatBringsItInIsToldOfAndOneThatTakesItOutIsNot() {
        String claim = claim("The convoy has left.");
        JsonPath in = patch("/claims/" + claim, 1, "{\"text\":\"The convoy has\\u202e left.\"}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(hostile(in, "warnings")).hasSize(1);
        JsonPath out = patch("/claims/" + claim, 2, "{\"text\":\"The convoy has left.\"}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(hostile(out, "warnings")).isEmpty();
    }

    @Test
    void whatBearsOnAClaimIsToldOfWithTheClaim() {
        String outlet = source("OUTLET", "The P\u0430per", "B");
        String claim = claim(TEXT);
        JsonPath said = statement(source("PERSON", NAME, "B"), outlet, claim, "SUPPORTS");
        String publication = record("/publications", "outlet", outlet, "title", "A\u200Ftitle", "byline", "By\u0007me");
        patch(
                        "/statements/" + said.getString("id"),
                        1,
                        "{\"publication\":\"" + publication + "\",\"text\":\"S\\u2060aid.\"}")
                .statusCode(200);
        assertThat(hostile(get("/claims/" + claim + "/warnings").extract().jsonPath(), "items"))
                .extracting(w -> w.get("pointer"))
                .containsExactlyInAnyOrder("/text", "/text", "/name", "/name", "/title", "/byline");
    }

    @Test
    void anEverydayNameInAnyScriptIsNotToldOf() {
        for (String name : List.of(
                "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "TASS (\u0422\u0410\u0421\u0421)",
                "\uD83D\uDC68\u200D\uD83D\uDC69")) {
            JsonPath answer = post("/sources", body("kind", "ACCOUNT", "name", name))
                    .extract()
                    .jsonPath();
            assertThat(hostile(answer, "warnings")).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"corroboration", "wording", "provenance?format=dot", "provenance?format=mermaid", "warnings"})
    void noSentenceAndNoGraphHoldsACharacterThatIsNotSeen(String view) {
        String claim = claim(TEXT);
        String party = source("GOVERNMENT", "Rurit" + OVERRIDE + "ania", "B");
        statement(source("PERSON", NAME, "B"), source("OUTLET", "The\u2067 Paper", "B"), claim, "SUPPORTS");
        statement(party, source("OUTLET", "The Echo\uFEFF", "B"), claim, "DENIES");
        String other = claim("There is no\u202D convoy.");
        record("/claims/" + other + "/relations", "type", "CONTRADICTS", "to", claim);
        statement(party, source("OUTLET", "The Third", "B"), other, "SUPPORTS");
        String text = given().get("/api/v1/claims/" + claim + "/" + view)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text).doesNotContainPattern("[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]");
        if (view.equals("corroboration")) {
            assertThat(text).contains("Peter PaulnhoJ", "Ruritania", "There is no convoy.");
        }
    }

    @Test
    void whatWouldBecomeDifferentIsToldWithoutThem() {
        String claim = claim("The convoy has left.");
        JsonPath answer = post(
                        "/claims/" + claim + "/what-if",
                        body(
                                "sources",
                                new Object[] {body("id", "x", "name", NAME, "reliability", "A")},
                                "statements",
                                new Object[] {
                                    body("speaker", body("system", "what-if", "value", "x"), "stance", "SUPPORTS")
                                }))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.prettify()).contains("Peter PaulnhoJ").doesNotContain(OVERRIDE);
    }
}
