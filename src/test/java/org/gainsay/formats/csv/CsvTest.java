package org.gainsay.formats.csv;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.formats.Founding;
import org.junit.jupiter.api.Test;

/** Lists as tables, read back. */
@QuarkusTest
class CsvTest {

    /** What other tests' claims are not about. */
    private final String topic = "csv-" + UUID.randomUUID();

    private static List<NamedCsvRecord> table(String path) {
        byte[] answer = given().get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8; header=present")
                .extract()
                .asByteArray();
        return read(new String(answer, StandardCharsets.UTF_8));
    }

    private static List<NamedCsvRecord> read(String csv) {
        assertThat(csv.replace("\r\n", "")).as("every record ends with CRLF").doesNotEndWith("\n");
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private String claim(String text) {
        return Desk.record("/claims", "text", text, "topics", List.of(topic, "second topic"), "language", "en");
    }

    @Test
    void aTableHasWhatTheListHasInItsOrder() {
        String first = claim("The first.");
        String second = claim("The second.");
        String outlet = Desk.source("OUTLET", "An outlet", "B");
        Desk.statement(outlet, outlet, first, "SUPPORTS");
        List<NamedCsvRecord> rows = table("claims.csv?topic=" + topic);
        assertThat(rows).extracting(row -> row.getField("id")).containsExactly(first, second);
        JsonNode listed =
                Desk.json(Desk.get("/claims?topic=" + topic).extract()).get("items");
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode claim = listed.get(i);
            for (String name : List.of("id", "text", "language", "version", "recordedAt", "storedAt", "actor")) {
                assertThat(row.getField(name))
                        .as(name)
                        .isEqualTo(claim.get(name).asText());
            }
            for (String name : List.of("status", "likelihood", "confidence", "origins", "items", "changedAt")) {
                assertThat(row.getField(name))
                        .as(name)
                        .isEqualTo(claim.at("/corroboration/" + name).asText());
            }
            assertThat(row.getField("topics")).isEqualTo(topic + " | second topic");
            assertThat(row.getField("withdrawnAt")).isEmpty();
        }
        assertThat(table("claims.csv?sort=-recorded&topic=" + topic))
                .extracting(row -> row.getField("id"))
                .containsExactly(second, first);
        assertThat(table("claims.csv?status=UNSOURCED&topic=" + topic))
                .extracting(row -> row.getField("id"))
                .containsExactly(second);
        assertThat(table("claims.csv?ids=" + second + "," + first))
                .extracting(row -> row.getField("id"))
                .containsExactly(second, first);
    }

    @Test
    void aTableOfCorroborationsHasTheirFigures() {
        String claim = claim("It is so.");
        String outlet = Desk.source("OUTLET", "An outlet", "B");
        Desk.statement(outlet, outlet, claim, "SUPPORTS");
        NamedCsvRecord row = table("corroborations.csv?topic=" + topic).get(0);
        JsonNode summary = Desk.json(
                Desk.get("/claims/" + claim + "/corroboration?view=summary").extract());
        for (String name : List.of(
                "claim",
                "policy",
                "status",
                "rule",
                "supportLevel",
                "denialLevel",
                "supportPoints",
                "denialPoints",
                "likelihood",
                "confidence",
                "origins",
                "items",
                "number",
                "knownAt",
                "changedAt")) {
            assertThat(row.getField(name)).as(name).isEqualTo(summary.get(name).asText());
        }
        assertThat(row.getField("status")).isEqualTo("SINGLE_SOURCE");
    }

    @Test
    void aTableOfEvidenceHasTheWordsAndTheNames() {
        String claim = Founding.claims("csv-story").get("talks");
        List<NamedCsvRecord> rows = table("evidence.csv?claim=" + claim);
        JsonNode listed = Desk.json(
                        Desk.get("/evidence?limit=200&claim=" + claim).extract())
                .get("items");
        assertThat(rows)
                .extracting(row -> row.getField("id"))
                .containsExactlyElementsOf(
                        listed.findValuesAsText("id").stream().toList());
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.getField("speaker")).isEqualTo("John Kirby");
            assertThat(row.getField("stance")).isEqualTo("SUPPORTS");
            assertThat(row.getField("claimText")).isNotEmpty();
            assertThat(row.getField("text")).isNotEmpty();
            assertThat(row.getField("outlet")).isNotEmpty();
        });
        assertThat(table("evidence.csv?stance=SUPPORTS&claim=" + claim))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("stance")).isEqualTo("SUPPORTS"));
    }

    @Test
    void whatWasRecordedComesBackToTheLetter() {
        List<String> texts = List.of(
                "=1+1", "Says \"so\", and more", "Two\nlines", "Two\r\nlines", "a,b;c\td", "'quoted'", "中文 ✓ é", "-5");
        texts.forEach(this::claim);
        assertThat(table("claims.csv?sort=recorded&topic=" + topic))
                .extracting(row -> row.getField("text"))
                .containsExactlyElementsOf(texts);
    }

    @Test
    void nothingInATableForExcelIsAFormula() {
        List<String> formulas = List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"https://example.org\",\"x\")",
                "\uff1d1+1");
        formulas.forEach(this::claim);
        claim("Plain = text");
        byte[] answer = given().get("/api/v1/claims.csv?dialect=EXCEL&sort=recorded&topic=" + topic)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(answer).startsWith(0xef, 0xbb, 0xbf);
        List<NamedCsvRecord> rows = read(new String(answer, 3, answer.length - 3, StandardCharsets.UTF_8));
        List<String> expected =
                new ArrayList<>(formulas.stream().map(f -> "'" + f).toList());
        expected.add("Plain = text");
        assertThat(rows).extracting(row -> row.getField("text")).containsExactlyElementsOf(expected);
        rows.forEach(row -> assertThat(row.getFields())
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20].*")));
    }

    @Test
    void whatBeginsWithATabOrALineEndIsNoFormulaEither() {
        for (String text : List.of("\t=1", "\r=1", "\n=1", "\uff0b1", "\uff0d1", "\uff20a")) {
            assertThat(CsvDialect.EXCEL.cell(text)).isEqualTo("'" + text);
            assertThat(CsvDialect.RFC_4180.cell(text)).isEqualTo(text);
        }
        assertThat(CsvDialect.EXCEL.cell("")).isEmpty();
        assertThat(CsvDialect.EXCEL.cell("a=1")).isEqualTo("a=1");
    }

    @Test
    void aTableOfMoreThanIsHeldAtOnceIsWhole() {
        int size = 1_201;
        ObjectNode dossier = new ObjectMapper().createObjectNode();
        ArrayNode claims = dossier.putArray("claims");
        for (int i = 0; i < size; i++) {
            ObjectNode claim = claims.addObject().put("id", "c" + i).put("text", "The claim number " + i + ".");
            claim.putArray("topics").add(topic);
        }
        given().contentType(ContentType.JSON)
                .queryParam("system", topic)
                .body(dossier.toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(201);
        List<NamedCsvRecord> rows = table("claims.csv?topic=" + topic);
        assertThat(rows.stream().map(row -> row.getField("text")).distinct()).hasSize(size);
        assertThat(table("corroborations.csv?topic=" + topic)).hasSize(size);
        assertThat(rows.get(0).getField("externalIds")).startsWith(topic + ":c");
    }

    @Test
    void aSealedSourceIsNotNamed() {
        String claim = claim("A secret.");
        String sealed = Desk.record("/sources", "kind", "UNNAMED_SOURCE", "name", "A deputy in the ministry");
        String outlet = Desk.source("OUTLET", "An outlet", "B");
        Desk.statement(sealed, outlet, claim, "SUPPORTS");
        assertThat(table("evidence.csv?claim=" + claim).get(0).getField("speaker"))
                .isEqualTo("A deputy in the ministry");
        Desk.post("/sources/" + sealed + "/identity", body("name", "Jane Roe")).statusCode(201);
        NamedCsvRecord row = table("evidence.csv?claim=" + claim).get(0);
        assertThat(row.getField("speaker")).isEqualTo("(sealed source)");
        assertThat(row.getFields()).noneMatch(cell -> cell.contains("deputy") || cell.contains("Roe"));
    }

    @Test
    void aDesksClaimsAreInItsOwnTablesAlone() {
        String desk = "csv-" + UUID.randomUUID();
        Desk.post("/desks", body("name", desk)).statusCode(201);
        String token = Desk.post("/tokens", body("name", desk, "role", "EDITOR", "desks", List.of(desk)))
                .statusCode(201)
                .extract()
                .path("token");
        String hidden = given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body("text", "Hidden.", "topics", List.of(topic)))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(table("claims.csv?topic=" + topic)).isEmpty();
        String seen = given().header("Authorization", "Bearer " + token)
                .get("/api/v1/claims.csv?topic=" + topic)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(read(seen)).singleElement().satisfies(row -> {
            assertThat(row.getField("id")).isEqualTo(hidden);
            assertThat(row.getField("desk")).isEqualTo(desk);
        });
    }

    @Test
    void whatIsNoFilterOrNoDialectIsRefusedBeforeAnythingIsWritten() {
        Map.of(
                        "claims.csv?limit=5", "limit",
                        "claims.csv?dialect=TSV", "dialect",
                        "claims.csv?sort=best", "sort",
                        "corroborations.csv?status=GOOD", "status",
                        "evidence.csv?claim=x", "claim",
                        "evidence.csv?ids=x", "ids")
                .forEach((path, parameter) -> given().get("/api/v1/" + path)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors[0].parameter", equalTo(parameter)));
    }
}
