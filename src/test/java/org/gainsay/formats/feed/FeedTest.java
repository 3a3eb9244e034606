package org.gainsay.formats.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.gainsay.Desk;
import org.gainsay.formats.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of corroborations as feeds, read by a reader of feeds. */
@QuarkusTest
class FeedTest {

    private static final String ATOM = "/feeds/corroboration.atom";
    private static final String JSON = "/feeds/corroboration.json";

    private final String topic = "feed-" + UUID.randomUUID();
    private String outlet;

    @BeforeEach
    void anOutlet() {
        outlet = Desk.source("OUTLET", "An outlet", "B");
    }

    private String claim(String text) {
        return Desk.record("/claims", "text", text, "topics", List.of(topic));
    }

    /** A feed ends where all is settled, which follows within a second or so. */
    private ValidatableResponse settled(Supplier<RequestSpecification> request, String path, int entries) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            ValidatableResponse answer = request.get().get(path).then().statusCode(200);
            String text = answer.extract().asString();
            int found = text.split(path.startsWith(ATOM) ? "<entry>" : "\"content_text\"", -1).length - 1;
            if (found >= entries || System.nanoTime() > deadline) {
                assertThat(found).isEqualTo(entries);
                return answer;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static SyndFeed read(ValidatableResponse answer) throws Exception {
        return new SyndFeedInput().build(new StringReader(answer.extract().asString()));
    }

    @Test
    void aReaderOfFeedsIsToldEachChangeWithItsClaimTheLastFirst() throws Exception {
        String claim = claim("Letters & <gifts> were exchanged.");
        Desk.statement(outlet, outlet, claim, "SUPPORTS");
        SyndFeed feed = read(settled(() -> given(), ATOM + "?topic=" + topic, 2));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Gainsay: how claims on " + topic + " stand");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "[single source, was unsourced] Letters & <gifts> were exchanged.",
                        "[unsourced] Letters & <gifts> were exchanged.");
        SyndEntry last = feed.getEntries().get(0);
        assertThat(last.getLink()).endsWith("/claims/" + claim);
        assertThat(last.getContents().get(0).getValue()).contains("one origin supports it and nobody denies it");
        assertThat(last.getCategories()).extracting("name").containsExactly(topic, "SINGLE_SOURCE");
        assertThat(last.getUpdatedDate().toInstant())
                .isEqualTo(Instant.parse(Desk.summary(claim).getString("changedAt")));
        given().get(URI.create(last.getLink())).then().statusCode(200);
    }

    @Test
    void theFeedOfTheStoryHasAllThatAtomDemands() throws Exception {
        Founding.claims("feed-story");
        String xml = settled(() -> given(), ATOM + "?limit=5", 5).extract().asString();
        assertThat(AtomGrammar.errors(xml)).isEmpty();
        assertThat(AtomGrammar.errors(xml.replaceFirst("<updated>[^<]*</updated>", "")))
                .isNotEmpty();
        var feed =
                (com.rometools.rome.feed.atom.Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(xml));
        assertThat(URI.create(feed.getId())).matches(URI::isAbsolute);
        assertThat(feed.getTitle()).isNotEmpty();
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getAuthors()).isNotEmpty();
        assertThat(feed.getOtherLinks()).extracting(Link::getRel).contains("self", "first", "next");
        assertThat(feed.getEntries()).hasSize(5).allSatisfy(entry -> {
            assertThat(URI.create(entry.getId())).matches(URI::isAbsolute);
            assertThat(entry.getTitle()).isNotEmpty();
            assertThat(entry.getUpdated()).isNotNull();
            assertThat(entry.getAlternateLinks()).hasSize(1);
            assertThat(entry.getContents()).hasSize(1);
        });
        assertThat(feed.getEntries()).extracting(e -> e.getId()).doesNotHaveDuplicates();
    }

    @Test
    void theJsonFeedHasAllThatItsVersionDemands() {
        String claim = claim("It is so.");
        Desk.statement(outlet, outlet, claim, "DENIES");
        ValidatableResponse answer = settled(() -> given(), JSON + "?topic=" + topic, 2);
        answer.contentType("application/feed+json");
        JsonNode feed = Desk.json(answer.extract());
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asText()).isNotEmpty();
        for (String address : List.of("home_page_url", "feed_url")) {
            assertThat(URI.create(feed.get(address).asText())).matches(URI::isAbsolute);
        }
        assertThat(feed.get("authors"))
                .allSatisfy(author -> assertThat(author.get("name").asText()).isNotEmpty());
        Set<String> known = Set.of("id", "url", "title", "content_text", "date_published", "tags", "language");
        feed.get("items").forEach(item -> {
            assertThat(item.get("id").isTextual()).isTrue();
            assertThat(item.get("content_text").asText()).isNotEmpty();
            assertThat(URI.create(item.get("url").asText())).matches(URI::isAbsolute);
            assertThat(Instant.parse(item.get("date_published").asText())).isNotNull();
            item.fieldNames().forEachRemaining(name -> assertThat(known.contains(name) || name.startsWith("_"))
                    .as(name)
                    .isTrue());
        });
        JsonNode last = feed.at("/items/0");
        assertThat(last.at("/_gainsay/claim").asText()).isEqualTo(claim);
        assertThat(last.at("/_gainsay/from/status").asText()).isEqualTo("UNSOURCED");
        assertThat(last.at("/_gainsay/to/status").asText())
                .isEqualTo(Desk.summary(claim).getString("status"));
        assertThat(last.get("tags").get(0).asText()).isEqualTo(topic);
        given().get(URI.create(last.at("/_gainsay/about").asText())).then().statusCode(200);
    }

    @Test
    void pagesGoBackToTheFirstChangeAndNoneIsToldTwice() throws Exception {
        String claim = claim("It is so.");
        for (int i = 0; i < 4; i++) {
            Desk.statement(Desk.source("PERSON", "Somebody " + i, "B"), outlet, claim, "SUPPORTS");
        }
        SyndFeed all = read(settled(() -> given(), ATOM + "?topic=" + topic, 5));
        List<String> ids = new ArrayList<>();
        String next = ATOM + "?limit=2&topic=" + topic;
        while (next != null) {
            String xml = given().get(URI.create(next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var page = (com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(xml));
            page.getEntries().forEach(entry -> ids.add(entry.getId()));
            next = page.getOtherLinks().stream()
                    .filter(link -> link.getRel().equals("next"))
                    .map(Link::getHref)
                    .findFirst()
                    .orElse(null);
        }
        assertThat(ids)
                .containsExactlyElementsOf(
                        all.getEntries().stream().map(SyndEntry::getUri).toList());
        JsonNode json =
                Desk.json(given().get(JSON + "?limit=2&topic=" + topic).then().extract());
        JsonNode second = Desk.json(given().get(URI.create(json.get("next_url").asText()))
                .then()
                .statusCode(200)
                .extract());
        assertThat(second.get("items").findValuesAsText("id").subList(0, 2)).isEqualTo(ids.subList(2, 4));
    }

    @Test
    void onlyChangesToAStatusAreToldWhereOneIsNamed() throws Exception {
        String claim = claim("It is so.");
        Desk.statement(outlet, outlet, claim, "SUPPORTS");
        settled(() -> given(), ATOM + "?topic=" + topic, 2);
        SyndFeed feed = read(settled(() -> given(), ATOM + "?status=UNSOURCED&topic=" + topic, 1));
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> assertThat(entry.getTitle())
                .startsWith("[unsourced]"));
    }

    @Test
    void whatIsUnchangedIsNotSentAgainWhicheverWayOneAsks() {
        String claim = claim("It is so.");
        settled(() -> given(), ATOM + "?topic=" + topic, 1);
        for (String path : List.of(ATOM + "?topic=" + topic, JSON + "?topic=" + topic)) {
            ValidatableResponse answer = dated(path);
            String tag = answer.extract().header("ETag");
            String modified = answer.extract().header("Last-Modified");
            given().header("If-None-Match", tag).get(path).then().statusCode(304);
            // The tag goes before the date, as it knows more.
            given().header("If-None-Match", "\"another\"")
                    .header("If-Modified-Since", modified)
                    .get(path)
                    .then()
                    .statusCode(200);
            given().header("If-Modified-Since", earlier(modified))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        String tag = given().get(ATOM + "?topic=" + topic).then().extract().header("ETag");
        Desk.patch("/claims/" + claim, 1, "{\"text\":\"It is otherwise.\"}").statusCode(200);
        given().header("If-None-Match", tag)
                .get(ATOM + "?topic=" + topic)
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasNotModifiedSinceIsNotSentAgain() {
        claim("It is so.");
        String path = ATOM + "?topic=" + topic;
        settled(() -> given(), path, 1);
        // Other tests' claims are news, too: the date is that of any feed.
        for (int i = 0; i < 20; i++) {
            String modified = dated(path).extract().header("Last-Modified");
            int status = given().header("If-Modified-Since", modified)
                    .get(path)
                    .then()
                    .extract()
                    .statusCode();
            if (status == 304) {
                return;
            }
        }
        throw new AssertionError("it was always sent again");
    }

    /** The date is told once its second is over. */
    private static ValidatableResponse dated(String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            ValidatableResponse answer = given().get(path).then().statusCode(200);
            if (answer.extract().header("Last-Modified") != null) {
                return answer;
            }
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static String earlier(String date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).minusSeconds(1));
    }

    @Test
    void aDeskIsToldHowClaimsStandForItAndNobodyElseIs() throws Exception {
        String desk = "feed-" + UUID.randomUUID();
        Desk.post("/desks", body("name", desk)).statusCode(201);
        String token = Desk.post("/tokens", body("name", desk, "role", "EDITOR", "desks", List.of(desk)))
                .statusCode(201)
                .extract()
                .path("token");
        Map<String, String> own = Map.of("Authorization", "Bearer " + token);
        given().headers(own)
                .contentType(ContentType.JSON)
                .body(body("text", "Hidden.", "topics", List.of(topic)))
                .post("/api/v1/claims")
                .then()
                .statusCode(201);
        SyndFeed feed = read(settled(() -> given().headers(own), ATOM + "?topic=" + topic, 1));
        assertThat(feed.getTitle()).endsWith(", for the desk " + desk);
        SyndFeed others = read(settled(() -> given(), ATOM + "?topic=" + topic, 0));
        assertThat(others.getUri()).isNotEqualTo(feed.getUri());
    }

    @Test
    void hostileWordsAreWordsInBoth() throws Exception {
        String words = "]]> <script>alert(1)</script> &amp; \u202e\u200b \ud83d\udd25 \u0085";
        claim(words);
        SyndFeed feed = read(settled(() -> given(), ATOM + "?topic=" + topic, 1));
        assertThat(feed.getEntries().get(0).getTitle()).contains("]]> <script>alert(1)</script> &amp;");
        JsonNode json =
                Desk.json(settled(() -> given(), JSON + "?topic=" + topic, 1).extract());
        assertThat(json.at("/items/0/title").asText()).contains("<script>alert(1)</script>");
    }
}
