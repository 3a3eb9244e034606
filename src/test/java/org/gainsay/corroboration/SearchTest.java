package org.gainsay.corroboration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are found by their words in any script, and by what was said about them. */
@QuarkusTest
class SearchTest {

    /** Letters that no other test uses, so that only this test's records are found. */
    private final String mark =
            UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("qx");

    private static ValidatableResponse find(String path, String q) {
        return given().queryParam("q", q).get("/api/v1/" + path).then();
    }

    private static List<String> found(String path, String q) {
        return find(path, q).statusCode(200).extract().path("items.id");
    }

    @ParameterizedTest
    @CsvSource({
        "Зеленський підписав угоду, ЗЕЛЕНСЬКИЙ",
        "Ministère de la Défense, defense minister",
        "São Paulo, sao",
        "북한 무기거래 회담, 무기",
        "محادثات السلاح, السلاح",
        "Łódź talks, łódź ta",
        "COVID-19 origin, covid-19",
        "O'Brien's letter, o'brien",
    })
    void aClaimIsFoundInItsOwnScriptWhateverTheAccentsAndTheCase(String text, String q) {
        String claim = Desk.claim(text + " " + mark);
        assertThat(found("claims", q + " " + mark)).containsExactly(claim);
        assertThat(found("claims", mark + " " + q)).containsExactly(claim);
    }

    @Test
    void theWordsThatMatchedAreMarkedAndTheTextAroundThemIsAsItIs() {
        Desk.claim("<b>Arms</b> talks " + mark + " are & advancing.");
        List<List<Object>> texts = find("claims", "ARMS adv " + mark)
                .extract()
                .path("items[0].matches.fragments.collect { it.collect { f -> f.text } }");
        assertThat(texts).isNotNull();
        assertThat(String.join("", texts.get(0).stream().map(Object::toString).toList()))
                .isEqualTo("<b>Arms</b> talks " + mark + " are & advancing.");
        List<List<Object>> marked = find("claims", "arms adv " + mark)
                .extract()
                .path("items[0].matches.fragments.collect { it.findAll { f -> f.matched }.collect { f -> f.text } }");
        assertThat(marked).containsExactly(List.of("Arms", mark));
    }

    @Test
    void aSourceIsFoundByAnAliasAndByAMisspelledName() {
        String source = Desk.record(
                "/sources",
                "kind",
                "PERSON",
                "name",
                "Volodymyr " + mark,
                "aliases",
                List.of("Зе" + mark, "President"));
        assertThat(found("sources", "зе" + mark)).containsExactly(source);
        assertThat(found("sources", "president " + mark)).containsExactly(source);
        String misspelled = mark.substring(0, mark.length() - 1) + "z";
        assertThat(found("sources", "Volodymir " + misspelled)).contains(source);
        String member = find("sources", "зе" + mark).extract().path("items[0].matches[0].member");
        assertThat(member).isEqualTo("aliases");
    }

    @Test
    void aClaimIsFoundByWhatWasSaidAboutItBehindThoseThatSaySoThemselves() {
        String outlet = Desk.source("OUTLET", "Search outlet", "B");
        String about = Desk.claim("Something else altogether.");
        String statement = Desk.record(
                "/statements",
                "outlet",
                outlet,
                "text",
                "They spoke of " + mark + ".",
                "translation",
                "Sie sprachen.",
                "saidAt",
                "2023",
                "evidence",
                List.of(body("claim", about)));
        assertThat(found("claims", mark)).containsExactly(about);
        assertThat((String) find("claims", mark).extract().path("items[0].matches[0].statement"))
                .isEqualTo(statement);
        String itself = Desk.claim("It is " + mark + ".");
        assertThat(found("claims", mark)).containsExactly(itself, about);
        assertThat(found("statements", "spoke " + mark)).containsExactly(statement);
        Desk.withdraw("/statements/" + statement, 1).statusCode(200);
        assertThat(found("claims", mark)).containsExactly(itself);
        assertThat(found("statements", mark)).isEmpty();
    }

    @Test
    void whatWasFoundIsPagedInItsRankAndNarrowedByFilters() {
        for (int i = 0; i < 5; i++) {
            Desk.record(
                    "/claims", "text", mark.repeat(1) + " claim " + "and so on ".repeat(i), "topics", List.of("t" + i));
        }
        List<String> all = found("claims?limit=200", mark);
        assertThat(all).hasSize(5);
        String next = find("claims?limit=2", mark).extract().path("next");
        List<String> second = given().queryParam("q", mark)
                .queryParam("cursor", next)
                .get("/api/v1/claims?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(second).isEqualTo(all.subList(2, 4));
        assertThat(found("claims?topic=t3", mark)).hasSize(1);
        find("claims?sort=changed", mark).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a' | 'b",
                "\\",
                "(((",
                "& | !",
                "'':*",
                "a:*b",
                "<->",
                "%_\\",
                "\"quoted",
                "a\u0000b",
                "𝒳 𝒴",
                "‮abc",
                "-1"
            })
    void hostileWordsFindNothingOrAreRefusedAndNeverFail(String q) {
        for (String path : List.of("claims", "sources", "statements", "suggestions")) {
            assertThat(find(path, q).extract().statusCode()).as(path).isIn(200, 400);
        }
    }

    @Test
    void noWordAndTooManyAreRefused() {
        for (String path : List.of("claims", "sources", "statements", "suggestions")) {
            find(path, "?!").statusCode(400);
            find(path, "a".repeat(501)).statusCode(400);
        }
    }

    @Test
    void suggestionsBeginWithWhatBeginsSoAndNameTheAlias() {
        String begins = Desk.source("AGENCY", mark + " agency", "B");
        String within = Desk.source("AGENCY", "The " + mark, "B");
        String alias = Desk.record("/sources", "kind", "PERSON", "name", "Nobody", "aliases", List.of("Mr " + mark));
        String claim = Desk.claim(mark + " is claimed.");
        assertThat(found("suggestions?kind=SOURCE", mark)).containsExactly(begins, alias, within);
        assertThat(found("suggestions", mark.substring(0, mark.length() - 1))).contains(begins, claim);
        assertThat(found("suggestions?limit=1&kind=SOURCE&kind=CLAIM", mark)).containsExactly(begins, claim);
        List<String> aliases = find("suggestions?kind=SOURCE", mark).extract().path("items.alias");
        assertThat(aliases).contains("Mr " + mark);
        find("suggestions?kind=RULING", mark).statusCode(400);
        find("suggestions?limit=51", mark).statusCode(400);
    }
}
