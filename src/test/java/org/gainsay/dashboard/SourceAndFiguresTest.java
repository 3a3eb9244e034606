package org.gainsay.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of sources, figures, cards and the wall over HTTP. */
@QuarkusTest
class SourceAndFiguresTest {

    private static String page(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }

    @Test
    void aSourcesPageTellsWhatItSaidWhatFallsWithItItsLettersTiesActsAndStakes() {
        String speaker =
                record("/sources", "kind", "PERSON", "name", "Page Speaker", "country", "NO", "aliases", new String[] {
                    "P. Speaker"
                });
        String house = source("ORGANISATION", "Page House", "C");
        record("/sources/" + speaker + "/affiliations", "with", house, "as", "SPOKESPERSON", "from", "2021");
        record("/sources/" + speaker + "/ratings", "letter", "B", "reason", "Three years without a correction.");
        record("/sources/" + speaker + "/ratings", "letter", "C", "reason", "Two corrections.");
        String claim = claim("A thing that the page's speaker said.");
        record("/claims/" + claim + "/stakes", "source", speaker, "stake", "PARTY");
        statement(speaker, source("OUTLET", "Page Post", "C"), claim, "SUPPORTS");
        assertThat(page("/sources/" + speaker))
                .contains("Page Speaker", "<bdi>P. Speaker</bdi>", "Norway", "C, fairly reliable", "1 statement")
                .contains("A thing that the page&#39;s speaker said.", "<b>Single source</b>")
                .contains("1 of 1 claim would change status", "<b>Single source</b> to <b>Retracted</b>")
                .contains("Three years without a correction.", "Two corrections.")
                .contains("<bdi>Page House</bdi>", "spokesperson, since 2021", "Party: <a");
        assertThat(page("/sources?q=page+speaker")).contains("/sources/" + speaker);
        given().get("/sources/" + UUID.randomUUID()).then().statusCode(404).contentType(containsString("text/html"));
    }

    @Test
    void everyFigureHasItsTableAndItsCsv() {
        String claim = claim("=1+1 is contested, \"they\" say");
        String outlet = source("OUTLET", "Figure Post", "B");
        statement(source("PERSON", "For", "B"), outlet, claim, "SUPPORTS");
        statement(source("PERSON", "Against", "B"), outlet, claim, "DENIES");
        String page = page("/figures");
        for (String name : List.of("statuses", "echo", "slowest", "contested", "denials")) {
            assertThat(page).contains("id=\"f-" + name + "\"", "/figures/" + name + ".csv?days=60");
            given().get("/figures/" + name + ".csv?days=60")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header("Content-Disposition", containsString(name + ".csv"));
        }
        given().get("/figures?days=3").then().statusCode(400).contentType(containsString("text/html"));
        given().get("/figures/nothing.csv").then().statusCode(404);
    }

    @Test
    void aNewClaimIsOneMoreOfItsStatusNowAndNoneMoreBefore() {
        long[] before = unsourced();
        claim("One more that nobody speaks of.");
        long[] after = unsourced();
        assertThat(after[1]).isEqualTo(before[1] + 1);
        assertThat(after[0]).isEqualTo(before[0]);
    }

    /** How many claims stood so when the period began, and do now. */
    private static long[] unsourced() {
        String csv = given().get("/figures/statuses.csv?days=7").asString();
        String[] row =
                csv.replaceAll("(?s).*\r\nUnsourced,([^\r]*)\r\n.*", "$1").split(",");
        return new long[] {Long.parseLong(row[0]), Long.parseLong(row[1])};
    }

    @Test
    void whatIsContestedAndDeniedIsCounted() {
        String claim = claim("Denied and counted.");
        String outlet = source("OUTLET", "Count Post", "B");
        String before = given().get("/figures/denials.csv?days=7").asString();
        statement(source("PERSON", "Count For", "A"), outlet, claim, "SUPPORTS");
        statement(source("PERSON", "Count Against", "A"), outlet, claim, "DENIES");
        assertThat(given().get("/figures/contested.csv").asString()).contains("Denied and counted.,Disputed,");
        assertThat(disinterested(given().get("/figures/denials.csv?days=7").asString()))
                .isEqualTo(disinterested(before) + 1);
    }

    private static long disinterested(String csv) {
        return Long.parseLong(csv.replaceAll("(?s).*by one with no known interest,(\\d+).*", "$1"));
    }

    @Test
    void aSpreadsheetTakesNoWordsForAFormula() {
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.cell("@SUM(A1), \"x\"")).isEqualTo("\"'@SUM(A1), \"\"x\"\"\"");
        assertThat(Csv.cell("-5")).isEqualTo("-5");
        assertThat(Csv.cell("Plain")).isEqualTo("Plain");
    }

    @Test
    void aCardMayStandInAFrameOfAnyPageAndNothingElseMay() {
        String claim = claim("A claim for a card.");
        String policy = given().get("/embed/claims/" + claim)
                .then()
                .statusCode(200)
                .body(containsString("A claim for a card."), containsString("Not a verdict."))
                .extract()
                .header("Content-Security-Policy");
        assertThat(policy).contains("frame-ancestors *", "form-action 'none'", "default-src 'none'");
        assertThat(given().get("/embed/claims/" + claim).headers().hasHeaderWithName("X-Frame-Options"))
                .isFalse();
        assertThat(given().get("/claims/" + claim).header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page("/embed/claims/" + claim + "?theme=dark")).contains("class=\"dark\"");
        given().get("/embed/claims/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theWallShowsWhatChangedLastAScreenAtATime() {
        String claim = claim("The last to change is on the wall.");
        assertThat(page("/wall"))
                .contains("The last to change is on the wall.", "Screen 1 of", "data-next=\"/wall?screen=");
        assertThat(claim).isNotEmpty();
        assertThat(page("/wall?screen=99")).contains("Screen");
    }
}
