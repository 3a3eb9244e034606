package org.gainsay.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The desk over HTTP, as a browser without script gets it. */
@QuarkusTest
class DeskPageTest {

    private static final String TOPIC = "topic " + UUID.randomUUID();

    private static String about(String topic, String text) {
        return record("/claims", "text", text, "topics", new String[] {topic}, "language", "en");
    }

    private static String desk(Object... parameters) {
        var request = given().redirects().follow(false);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/").then().statusCode(200).extract().asString();
    }

    @Test
    void aClaimIsListedWithItsStatusInWordsAndBothSidesOfItsEvidence() {
        String topic = "topic " + UUID.randomUUID();
        String claim = about(topic, "The bridge was closed on Monday.");
        String outlet = source("OUTLET", "The Bridge Post", "C");
        statement(source("PERSON", "Ann Walker", "B"), outlet, claim, "SUPPORTS");
        statement(source("PERSON", "Ben Miller", "B"), outlet, claim, "DENIES");
        assertThat(desk("topic", topic))
                .contains("href=\"/claims/" + claim + "\"", "The bridge was closed on Monday.", "<b>Disputed</b>")
                .contains("<b>Says</b> <bdi>Ann Walker</bdi>", "<b>Denies</b> <bdi>Ben Miller</bdi>")
                .contains("Says: qualified, 1 origin, 1 item,")
                .contains("Denies: qualified, 1 origin, 1 item,")
                .contains("1 claim.");
    }

    @Test
    void everyWordThatSomebodyRecordedIsShownAsText() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {curly} {#if true}";
        String topic = hostile + UUID.randomUUID();
        String claim = about(topic, hostile);
        statement(source("PERSON", hostile, "B"), source("OUTLET", hostile, "B"), claim, "SUPPORTS");
        String page = desk("topic", topic);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{curly} {#if true}")
                .doesNotContain("<script>alert", "<img");
        assertThat(desk("q", hostile)).doesNotContain("<script>alert", "<img");
        assertThat(desk("source", hostile)).doesNotContain("<script>alert", "<img");
    }

    @Test
    void theAddressNarrowsTheListAndSaysNothingOfWhatWasLeftEmpty() {
        String topic = "topic " + UUID.randomUUID();
        String lone = about(topic, "Nobody speaks of it.");
        String said = about(topic, "Somebody speaks of it.");
        String speaker = source("PERSON", "Speaker " + UUID.randomUUID(), "B");
        statement(speaker, source("OUTLET", "Paper", "B"), said, "SUPPORTS");
        assertThat(desk("topic", topic)).contains(lone, said);
        assertThat(desk("topic", topic, "status", "UNSOURCED")).contains(lone).doesNotContain(said);
        assertThat(desk("topic", topic, "source", speaker)).contains(said).doesNotContain(lone);
        assertThat(desk("topic", topic, "q", "somebody speaks")).contains(said).doesNotContain("/claims/" + lone);
        assertThat(desk("topic", topic, "changedSince", "2001-01-01")).contains(lone, said);
        given().redirects()
                .follow(false)
                .get("/?topic=a&q=&source=&sort=&changedSince=")
                .then()
                .statusCode(303)
                .header("Location", containsString("/?topic=a"))
                .header("Location", not(containsString("q=")));
    }

    @Test
    void theListIsATableForASpreadsheetTooAsItIsNarrowedAndWithoutFormulas() {
        String topic = "topic " + UUID.randomUUID();
        String lone = about(topic, "=1+1 is what nobody \"speaks\" of.");
        about(topic, "Another.");
        assertThat(desk("topic", topic)).contains("/desk.csv?topic=");
        Response csv = given().queryParam("topic", topic).queryParam("limit", 1).get("/desk.csv");
        csv.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("desk.csv"))
                .header("Link", containsString("rel=\"next\""));
        assertThat(csv.asString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Claim,Text,Language,Topics,Status");
        csv = given().queryParam("topic", topic).queryParam("limit", 200).get("/desk.csv");
        assertThat(csv.header("Link")).isNull();
        assertThat(csv.asString())
                .contains("\r\n" + lone + ",\"'=1+1 is what nobody \"\"speaks\"\" of.\",en," + topic
                        + ",Unsourced,,0,0,1000,0,");
    }

    @Test
    void aSourceIsFoundByItsNameToo() {
        String name = "Zanzibar" + UUID.randomUUID().toString().replace("-", "");
        String claim = claim("Said by a name.");
        statement(source("PERSON", name, "B"), source("OUTLET", "Paper", "B"), claim, "SUPPORTS");
        assertThat(desk("source", name)).contains(claim);
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatDroppingEachFilterWouldGive() {
        String topic = "topic " + UUID.randomUUID();
        about(topic, "Nobody speaks of this either.");
        assertThat(desk("topic", topic, "status", "REFUTED"))
                .contains("No claim is Refuted and " + topic)
                .contains("Without “Refuted” there is 1.", "Drop “" + topic + "”", "Clear all");
    }

    @Test
    void whatHasChangedSinceOneLookedIsMarkedWithHowItWas() {
        String topic = "topic " + UUID.randomUUID();
        String moved = about(topic, "It will move.");
        about(topic, "It will stay.");
        String looked = seen();
        statement(source("PERSON", "Mover", "B"), source("OUTLET", "Paper", "B"), moved, "SUPPORTS");
        String added = about(topic, "It is new.");
        String page = given().cookie("gainsay-looked", looked)
                .queryParam("topic", topic)
                .get("/")
                .asString();
        assertThat(page)
                .contains("<b>2 changed</b> since you last looked", "was Unsourced", "new claim", "You last looked");
        assertThat(given().cookie("gainsay-looked", looked)
                        .queryParam("topic", topic)
                        .queryParam("changedSince", "last")
                        .get("/")
                        .asString())
                .contains(moved, added)
                .doesNotContain("It will stay.");
    }

    private static String seen() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/seen")
                .then()
                .statusCode(303)
                .extract()
                .cookie("gainsay-looked");
    }

    @Test
    void pagesGoOnWhereTheLastEndedInEachOrder() {
        String topic = "topic " + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            about(topic, "Number " + i);
        }
        for (String sort : new String[] {"-changed", "-contested", "-repeated"}) {
            String first = desk("topic", topic, "limit", 2, "sort", sort);
            assertThat(first).contains("Next");
            String next = first.replaceAll("(?s).*class=\"next\" href=\"([^\"]+)\".*", "$1")
                    .replace("&amp;", "&");
            String second = given().urlEncodingEnabled(false).get(next).asString();
            assertThat(rows(first) + rows(second)).as(sort).isEqualTo(3);
            assertThat(second).contains("End of the list.", "First page");
        }
    }

    private static int rows(String page) {
        return page.split("<td class=\"cl\">", -1).length - 1;
    }

    @Test
    void whatCannotBeReadIsAPageThatSaysSo() {
        given().get("/?status=WELL")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(containsString("status: Give one of"));
        given().get("/?changedSince=yesterday")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(containsString("2023-09-06 18:05"));
    }

    @Test
    void thePageRunsAndLoadsNothingButItsOwnFiles() {
        Response page = given().get("/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
                .doesNotContain("unsafe", "http");
        assertThat(page.asString()).doesNotContain("style=", "<style", " onclick", "http://", "https://");
        for (String file : new String[] {"css", "js"}) {
            String address =
                    page.asString().replaceAll("(?s).*\"(/dashboard/dashboard\\." + file + "[^\"]+)\".*", "$1");
            given().get(address).then().statusCode(200);
        }
    }

    @Test
    void itWeighsNoMoreThanItMay() {
        String outlet = source("OUTLET", "The Heavy Post", "C");
        String speaker = source("PERSON", "Somebody with a rather long name", "B");
        for (int i = 0; i < 50; i++) {
            String claim = about(
                    TOPIC,
                    "Claim number " + i + " " + UUID.randomUUID()
                            + " is about as long as claims are, and a little more.");
            statement(speaker, outlet, claim, i % 2 == 0 ? "SUPPORTS" : "DENIES");
        }
        String page = desk("topic", TOPIC);
        assertThat(rows(page)).isEqualTo(50);
        assertThat(compressed(page)).isLessThanOrEqualTo(25_000);
        assertThat(compressed(given().get("/dashboard/dashboard.css").asString()))
                .isBetween(1_000, 10_000);
        assertThat(compressed(given().get("/dashboard/dashboard.js").asString()))
                .isBetween(1_000, 15_000);
    }

    private static int compressed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    @Test
    void pagesArePackedForWhoTakesThemPacked() {
        given().header("Accept-Encoding", "gzip").get("/").then().header("Content-Encoding", "gzip");
    }
}
