package org.gainsay.exchange.incoming;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wire items, feeds and tables that are posted become statements, once; what changes where they come from, changes here. */
@QuarkusTest
class WireItemsTest {

    @Inject
    Dump dump;

    private String word;

    @BeforeEach
    void word() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonNode post(String format, String type, String document) {
        Response answer = given().config(
                        RestAssured.config().encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/" + format);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Desk.json(answer);
    }

    private static JsonNode read(String path) {
        return Desk.json(given().get("/api/v1" + path));
    }

    private static JsonNode only(JsonNode report, String outcome) {
        assertThat(report.get("items")).as(report.toString()).hasSize(1);
        JsonNode item = report.get("items").get(0);
        assertThat(item.get("outcome").asText()).as(report.toString()).isEqualTo(outcome);
        return item;
    }

    private String ninjs(String headline, String more) {
        return """
                {"uri": "urn:newsml:%1$s:1", "versionCreated": "2023-08-30T10:00:00Z", "language": "en",
                 "headlines": [{"value": "%2$s"}], "by": "A. Writer", "bodies": [{"value": "BODY %1$s"}],
                 "infoSources": [{"name": "Wire %1$s", "role": "originator"}, {"name": "Daily %1$s", "role": "publisher"}]
                 %3$s}""".formatted(word, headline, more);
    }

    @Test
    void aWireItemIsStoredWithItsWireAndWithoutItsBodyAndCorrectedByItsNextVersion() {
        JsonNode first = only(post("ninjs", "application/json", ninjs("Talks advance", "")), "STORED");
        String path = "/statements/" + first.get("statement").asText();
        JsonNode statement = read(path);
        assertThat(statement.get("text").asText()).isEqualTo("Talks advance");
        assertThat(statement.has("speaker")).isFalse();
        assertThat(statement.get("directness").asText()).isEqualTo("HEARSAY");
        assertThat(read("/sources/" + statement.get("wire").asText())
                        .get("kind")
                        .asText())
                .isEqualTo("AGENCY");
        assertThat(read("/sources/" + statement.get("outlet").asText())
                        .get("name")
                        .asText())
                .isEqualTo("Daily " + word);
        assertThat(read("/publications/" + first.get("publication").asText())
                        .get("wireCredit")
                        .asText())
                .isEqualTo("Wire " + word);
        assertThat(dump.tablesWith("BODY " + word)).isEmpty();
        only(post("ninjs", "application/json", ninjs("Talks advance", "")), "UNCHANGED");

        only(post("ninjs", "application/json", ninjs("Talks stall", ", \"version\": \"2\"")), "CORRECTED");
        assertThat(read(path).get("text").asText()).isEqualTo("Talks stall");
        assertThat(read("/publications/" + first.get("publication").asText())
                        .get("title")
                        .asText())
                .isEqualTo("Talks stall");
        assertThat(read(path + "/revisions").get("items")).hasSize(2);
    }

    @Test
    void aKillNoticeWithdrawsAlsoWhatWasCorrectedHere() {
        JsonNode first = only(post("ninjs", "application/json", ninjs("Talks advance", "")), "STORED");
        String path = "/statements/" + first.get("statement").asText();
        Desk.patch(path, 1, "{\"text\":\"Corrected here.\"}").statusCode(200);
        String kill = "{\"uri\": \"urn:newsml:" + word + ":1\", \"pubStatus\": \"canceled\"}";
        only(post("ninjs", "application/json", kill), "WITHDRAWN");
        assertThat(read(path).get("withdrawalReason").asText()).isEqualTo("It was canceled where it comes from.");
        only(post("ninjs", "application/json", kill), "UNCHANGED");
        // What was never here need not be withdrawn.
        only(post("ninjs", "application/json", kill.replace(":1\"", ":2\"")), "UNCHANGED");
    }

    @Test
    void anItemOfAnotherOutletWithTheWiresWordsIsDerivedFromTheWires() {
        String wires = ninjs("Exactly these words of the wire", "").replace("Daily " + word, "Wire " + word);
        JsonNode original = only(post("ninjs", "application/json", wires), "STORED");
        String copy = ninjs("Exactly these words of the wire", "").replace(word + ":1", word + ":2");
        JsonNode item = only(post("ninjs", "application/json", copy), "STORED");
        assertThat(item.get("derivedFrom")).isEqualTo(original.get("statement"));
        assertThat(read("/statements/" + item.get("statement").asText())
                        .get("how")
                        .asText())
                .isEqualTo("REPRINTS");
    }

    private String rss(String title) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Daily %1$s</title><link>https://daily-%1$s.example/</link>
                <item><title>%2$s</title><link>https://wire-%1$s.example/1</link><guid>https://daily-%1$s.example/?p=1</guid>
                  <pubDate>Wed, 30 Aug 2023 14:05:00 +0200</pubDate><source url="https://wire-%1$s.example/feed">Wire %1$s</source></item>
                <item><title>No time</title><link>https://daily-%1$s.example/2</link></item></channel></rss>""".formatted(word, title);
    }

    @Test
    void anItemOfAFeedIsDerivedFromItsSourcesOwnWhereThatIsHere() {
        String wire = Desk.record("/sources", "kind", "AGENCY", "name", "Wire " + word);
        String original = Desk.record(
                "/statements",
                "outlet",
                wire,
                "text",
                "Something.",
                "saidAt",
                "2023-08-30",
                "publication",
                body("outlet", wire, "url", "https://wire-" + word + ".example/1"));
        JsonNode report = post("feed", "application/rss+xml", rss("Talks advance"));
        assertThat(report.get("outcomes").toString()).contains("\"STORED\":1", "\"REFUSED\":1");
        JsonNode statement =
                read("/statements/" + report.at("/items/0/statement").asText());
        assertThat(statement.get("derivedFrom").asText()).isEqualTo(original);
        assertThat(statement.get("wire").asText()).isEqualTo(wire);
        assertThat(report.at("/items/1/findings/0/pointer").asText()).isEqualTo("/rss/channel/item[2]/pubDate");

        Map<String, String> before = Records.of(dump);
        assertThat(post("feed", "application/xml", rss("Talks advance"))
                        .at("/outcomes/UNCHANGED")
                        .asInt())
                .isEqualTo(1);
        assertThat(Records.of(dump)).isEqualTo(before);
        assertThat(post("feed", "text/xml", rss("Talks stall"))
                        .at("/outcomes/CORRECTED")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFeedThatCouldReachOutIsRefused() {
        for (String document : new String[] {
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + rss("&x;").replaceFirst("<\\?xml.*?\\?>", ""),
            "<a>".repeat(50_000),
            "{}"
        }) {
            given().contentType("application/rss+xml")
                    .body(document.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports/feed")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void whoPublishesWhatDoesNotSayMayBeTold() {
        String outlet = Desk.source("OUTLET", "Told " + word, "B");
        String item = "{\"uri\": \"urn:x:" + word + "\", \"versionCreated\": \"2023\", \"title\": \"So.\"}";
        only(post("ninjs", "application/json", item), "REFUSED");
        JsonNode stored = only(post("ninjs?outlet=" + outlet, "application/json", item), "STORED");
        assertThat(read("/statements/" + stored.get("statement").asText())
                        .get("outlet")
                        .asText())
                .isEqualTo(outlet);
        given().contentType("application/json")
                .body(item)
                .post("/api/v1/imports/ninjs?outlet=" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void theTemplateCanBePostedAndARowSaysByRowAndColumnWhatIsWrongWithIt() {
        String template =
                given().accept("text/csv").get("/api/v1/imports/table").asString();
        String table = template.replace("White House", "House " + word)
                .replace("KCNA", "Agency " + word)
                .replace("John Kirby", "Spokesman " + word)
                .replace("North Korean foreign ministry", "Ministry " + word)
                .replace("Russia and North Korea are", word + " is");
        Map<String, String> before = Records.of(dump);
        JsonNode tried = post("table?dryRun=true&system=" + word, "text/csv", table.replace("DENIES", "SHOUTS"));
        assertThat(tried.get("outcomes").toString()).contains("\"STORED\":1", "\"REFUSED\":1");
        JsonNode finding = tried.at("/items/1/findings/0");
        assertThat(finding.get("row").asInt()).isEqualTo(3);
        assertThat(finding.get("column").asText()).isEqualTo("act");
        assertThat(Records.of(dump)).isEqualTo(before);

        JsonNode stored = post("table?system=" + word, "text/csv", table);
        assertThat(stored.at("/outcomes/STORED").asInt()).as(stored.toString()).isEqualTo(2);
        String claim = stored.at("/items/0/claim/id").asText();
        assertThat(stored.at("/items/1/claim/id").asText()).isEqualTo(claim);
        assertThat(stored.at("/items/1/claim/stance").asText()).isEqualTo("DENIES");
        assertThat(Desk.summary(claim).getString("status")).isEqualTo("DISPUTED");
        before = Records.of(dump);
        post("table?system=" + word, "text/csv", table);
        assertThat(Records.of(dump)).isEqualTo(before);
    }

    @Test
    void rowsMayBeTakenFromEachOther() {
        String table = "id;outlet;text;saidAt;derivedFrom;how\n" + "2;B " + word + ";So.;2023;1;QUOTES\n1;A " + word
                + ";So.;2023;;\n3;C;So.;2023;nowhere;\n";
        JsonNode report = post("table?system=" + word, "text/csv", table);
        assertThat(report.at("/items/0/derivedFrom")).isEqualTo(report.at("/items/1/statement"));
        assertThat(report.at("/items/2/findings/0/code").asText()).isEqualTo("unknown-reference");
    }
}
