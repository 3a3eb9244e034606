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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A claim's page over HTTP, as a browser without script gets it. */
@QuarkusTest
class ClaimPageTest {

    private static String page(String claim, Object... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/claims/" + claim).then().statusCode(200).extract().asString();
    }

    private static String origin(String page, String name) {
        return page.replaceAll(
                "(?s).*name=\"without\" value=\"([0-9a-f-]+)\"[^>]*><span>without <b><bdi>" + name + ".*", "$1");
    }

    @Test
    void theHistoryIsATableForASpreadsheetTooAndWhatWasSaidLaterIsSaidToBeLeftOut() {
        String claim = claim("Its history is a table.");
        statement(source("PERSON", "History Speaker", "B"), source("OUTLET", "History Post", "C"), claim, "SUPPORTS");
        Response csv = given().get("/claims/" + claim + "/history.csv");
        csv.then().statusCode(200).contentType(startsWith("text/csv"));
        assertThat(csv.asString().lines().toList()).hasSize(3).satisfies(lines -> assertThat(lines.get(1))
                .contains(",Single source,"));
        given().get("/claims/01900000-0000-7000-8000-000000000000/history.csv")
                .then()
                .statusCode(404);
        assertThat(given().get("/claims/" + claim + "?saidBy=2020-01-01").asString())
                .contains("As said by 1 Jan 2020, 00:00 UTC", "Show all that was said");
    }

    @Test
    void theOriginsOfBothSidesAreToldWithTheirWordsCopiesAndReasons() {
        String claim = claim("The dam held.");
        String outlet = source("OUTLET", "Dam Post", "C");
        String engineer = source("PERSON", "Dam Engineer", "B");
        JsonPath said = statement(engineer, outlet, claim, "SUPPORTS");
        record(
                "/statements",
                "outlet",
                source("OUTLET", "Copy Post", "C"),
                "text",
                "A copy of it.",
                "saidAt",
                "2023-08-31",
                "act",
                "RELAYS",
                "derivedFrom",
                said.getString("id"),
                "how",
                "REPRINTS",
                "evidence",
                new Object[] {org.gainsay.Desk.body("claim", claim)});
        String owner = source("ORGANISATION", "Dam Owner", "C");
        record("/claims/" + claim + "/stakes", "source", owner, "stake", "WANTS_DISBELIEVED");
        statement(owner, outlet, claim, "DENIES");
        assertThat(page(claim))
                .contains("<bdi>Dam Engineer</bdi>", "No known interest", "First hand", "Stands alone:")
                .contains("1 copy, folded", "Copy Post")
                .contains("<bdi>Dam Owner</bdi>", "Interested: wants it disbelieved")
                .contains("Wording you can print", "Rule R", "Save as dossier")
                .contains("<td>Says</td>", "<td>Denies</td>");
    }

    @Test
    void asKnownAtAnInstantNothingThatWasRecordedLaterIsShown() {
        String claim = claim("It was so before.");
        String outlet = source("OUTLET", "Then Post", "C");
        String first = statement(source("PERSON", "First Speaker", "B"), outlet, claim, "SUPPORTS")
                .getString("storedAt");
        statement(source("PERSON", "Later Speaker", "B"), outlet, claim, "DENIES");
        assertThat(page(claim)).contains("Later Speaker");
        assertThat(page(claim, "knownAt", first))
                .contains("As known at", "Back to now", "First Speaker")
                .doesNotContain("Later Speaker");
    }

    @Test
    void whatIfAnOriginWereNotThereIsSaidBesideHowItStands() {
        String claim = claim("Two say so.");
        String outlet = source("OUTLET", "If Post", "C");
        statement(source("PERSON", "One Witness", "B"), outlet, claim, "SUPPORTS");
        statement(source("PERSON", "Other Witness", "B"), outlet, claim, "SUPPORTS");
        String page = page(claim);
        assertThat(page)
                .contains(
                        "<p class=\"word\">Corroborated</p>",
                        "Without <b><bdi>One Witness</bdi></b>: <b>Single source</b>");
        assertThat(page(claim, "without", origin(page, "One Witness")))
                .contains("Without One Witness: Single source. Says", "It stands as Corroborated.");
        assertThat(page(claim, "without", UUID.randomUUID())).doesNotContain("It stands as");
    }

    @Test
    void howItCameToStandSoIsATableThatLeadsToEachInstant() {
        String claim = claim("It will change.");
        statement(source("PERSON", "Changer", "B"), source("OUTLET", "Past Post", "C"), claim, "SUPPORTS");
        assertThat(page(claim))
                .contains("<b>Single source</b>", "<b>Unsourced</b>", " recorded by token:admin")
                .contains("?knownAt=", "Before that Unsourced.");
    }

    @Test
    void aClaimThatThereIsNotAndATimeThatIsNoneArePagesThatSaySo() {
        given().get("/claims/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("There is no such claim."));
        given().get("/claims/nothing").then().statusCode(404).contentType(containsString("text/html"));
        given().queryParam("knownAt", "2001-01-01")
                .get("/claims/" + claim("New."))
                .then()
                .statusCode(422)
                .contentType(containsString("text/html"))
                .body(containsString("Nothing was known of it yet"));
    }
}
