package org.gainsay.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.Test;

/** A claim's page tells what editors have signed, and that the claim stands otherwise by now. */
@QuarkusTest
class VerdictsOnPagesTest {

    private static String page(String claim) {
        return given().get("/claims/" + claim).then().statusCode(200).extract().asString();
    }

    @Test
    void aVerdictIsToldApartFromTheStatusWithWhatHasChangedSince() {
        String claim = Desk.claim("On a page.");
        assertThat(page(claim))
                .contains("No editor has published a verdict.")
                .doesNotContain("we published", "class=\"pub\"");
        String verdict = Desk.verdict(claim, Desk.scale(), "MISLEADING");
        assertThat(page(claim)).contains("Draft: nothing of it is out.");
        Desk.issue(verdict, 1).statusCode(200);
        assertThat(page(claim))
                .contains(
                        "<b><bdi>Misleading</bdi></b>",
                        "It is not as it is told.",
                        "Jo Checker. Reviewed",
                        "Issued ",
                        "href=\"https://news.example/checks/" + claim + "\"")
                .containsPattern("How it stood: .*; we published [0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9:]+\\.\"")
                .contains("<line class=\"pub\"")
                .doesNotContain("when published, now", "Draft: nothing");
        String outlet = Desk.source("OUTLET", "Outlet " + UUID.randomUUID(), "B");
        Desk.statement(Desk.source("PERSON", "Witness " + UUID.randomUUID(), "B"), outlet, claim, "SUPPORTS");
        assertThat(page(claim)).contains("Stood as Unsourced when published, now Single source.");
        Desk.withdraw("/verdicts/" + verdict, 2).statusCode(200);
        assertThat(page(claim)).contains("No editor has published a verdict.");
    }

    @Test
    void hostileWordsOfAVerdictAreText() {
        String claim = Desk.claim("Attacked.");
        String id = Desk.verdict(claim, Desk.scale(), "TRUE");
        Desk.patch(
                        "/verdicts/" + id,
                        1,
                        "{\"summary\":\"<script>alert(1)</script>\",\"title\":\"<img src=x>\",\"author\":\"<b>Jo</b>\"}")
                .statusCode(200);
        assertThat(page(claim))
                .contains("&lt;script&gt;alert(1)", "&lt;img src", "&lt;b&gt;Jo")
                .doesNotContain("<script>alert(1)", "<img src=x");
    }
}
