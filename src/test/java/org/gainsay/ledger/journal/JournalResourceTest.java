package org.gainsay.ledger.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gainsay.AdminToken;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal over HTTP, read and checked as somebody would who trusts nobody. */
@QuarkusTest
@Order(1)
@Tag("slow")
class JournalResourceTest {

    @TestHTTPResource("/api/v1")
    String api;

    @Inject
    Owner owner;

    private Http http;
    private String claim;

    @BeforeEach
    void writeAndSeal() throws Exception {
        http = new Http(api.replace("/api/v1", ""));
        Http.Answer recorded = http.post("/claims", "{'text':'\u00dcber \\\\\\\\ everything.'}")
                .expect(201);
        claim = recorded.id();
        http.change("/claims/" + claim + "/withdraw", "POST", recorded.etag(), "{'reason':'Entered twice.'}")
                .expect(200);
        Sealed.awaitAll(http);
    }

    private static JsonPath get(String path) {
        return given().get("/api/v1/journal" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String latestEntry() {
        return get("?record=" + claim).getString("items[1].id");
    }

    @Test
    void whatWasDoneToARecordIsListedInOrderWithItsPlace() {
        given().get("/api/v1/journal?record=" + claim)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].act", equalTo("CREATE"))
                .body("items[1].act", equalTo("WITHDRAW"))
                .body("items[1].kind", equalTo("CLAIM"))
                .body("items[1].version", equalTo(2))
                .body("items[1].actor", equalTo(AdminToken.ACTOR))
                .body("items[1].request", notNullValue())
                .body("items[1].position", notNullValue())
                .body("items[1].cause", nullValue())
                .body("next", nullValue());
    }

    @Test
    void filtersLeaveOutWhatIsNotAskedFor() {
        String of = "?record=" + claim;
        assertThat(get(of + "&act=CREATE").getList("items")).hasSize(1);
        assertThat(get(of + "&act=CREATE&act=WITHDRAW&kind=CLAIM&kind=SOURCE").getList("items"))
                .hasSize(2);
        assertThat(get(of + "&kind=SOURCE").getList("items")).isEmpty();
        assertThat(get(of + "&actor=" + AdminToken.ACTOR).getList("items")).hasSize(2);
        assertThat(get(of + "&actor=nobody").getList("items")).isEmpty();
        String at = get(of).getString("items[1].at");
        assertThat(get(of + "&until=" + at).getList("items")).hasSize(1);
        assertThat(get(of + "&from=" + at).getList("items")).hasSize(1);
        String request = get(of).getString("items[1].request");
        assertThat(get("?request=" + request).getString("items[0].record")).isEqualTo(claim);
    }

    @Test
    void pagesGoThroughTheWholeJournalOnceInTheOrderOfPositions() {
        List<Long> positions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String path = "?limit=199";
        String next = "";
        while (next != null) {
            JsonPath page = get(path + (next.isEmpty() ? "" : "&cursor=" + next));
            page.getList("items.position", Long.class).forEach(positions::add);
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        assertThat(positions).isSorted().doesNotHaveDuplicates().hasSameSizeAs(ids);
        assertThat(positions.get(0)).isZero();
        assertThat(positions.get(positions.size() - 1)).isEqualTo(positions.size() - 1L);
    }

    @Test
    void whoTrustsNobodyChecksItWithTheKeyAndTwoCheckpoints(@TempDir Path kept) throws Exception {
        Path key = keep(kept.resolve("key"), "/key");
        Path earlier = keep(kept.resolve("earlier"), "/checkpoint");
        String from = Files.readString(earlier).split("\n")[1];
        writeAndSeal();
        String entry = latestEntry();
        String proofs = api + "/journal/proofs/";
        List<String> arguments = List.of(
                key.toString(),
                earlier.toString(),
                api + "/journal/checkpoint",
                proofs + "consistency?from=" + from,
                proofs + "inclusion?entry=" + entry);
        assertThat(verifier(0, arguments)).contains("consistent: the " + from, "included: at ", entry, claim);

        Path tampered = kept.resolve("tampered");
        Path inclusion = keepJson(kept.resolve("inclusion"), "/proofs/inclusion?entry=" + entry);
        Files.writeString(tampered, Files.readString(inclusion).replace("WITHDRAW", "RESTORE"));
        assertThat(verifier(1, replaced(arguments, 4, tampered.toString()))).contains("FAILED: entry " + entry);
        Files.writeString(tampered, Files.readString(earlier).replace("\n" + from + "\n", "\n1" + from + "\n"));
        assertThat(verifier(1, replaced(arguments, 1, tampered.toString()))).contains("no valid signature");
        assertThat(verifier(1, replaced(arguments, 3, proofs + "consistency?from=1")))
                .contains("does not begin");
        assertThat(verifier(1, replaced(arguments, 3, inclusion.toString()))).contains("FAILED");
        assertThat(verifier(1, replaced(arguments, 0, earlier.toString()))).contains("no verifier key");
        assertThat(verifier(2, arguments.subList(0, 3))).contains("Usage");
    }

    /** As docs/journal.md says it, with nothing of the code that makes it. */
    @Test
    void anybodyMakesTheSignedRootAgainFromTheEntriesAsAnswered() throws Exception {
        JsonNode signed = http.get("/journal/checkpoint").expect(200).json();
        List<byte[]> leaves = new ArrayList<>();
        String next = "";
        while (leaves.size() < signed.get("size").asInt()) {
            JsonNode page = http.get("/journal?limit=200" + next).expect(200).json();
            for (JsonNode entry : page.get("items")) {
                ((ObjectNode) entry).remove("position");
                leaves.add(sha256(new byte[] {0}, new JsonCanonicalizer(entry.toString()).getEncodedUTF8()));
            }
            next = "&cursor=" + page.path("next").asText();
        }
        byte[] root = root(leaves.subList(0, signed.get("size").asInt()));
        assertThat(Base64.getEncoder().encodeToString(root))
                .isEqualTo(signed.get("root").asText());
    }

    private static byte[] root(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static Path keep(Path file, String path) throws Exception {
        String text = given().accept("text/plain")
                .get("/api/v1/journal" + path)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        return Files.writeString(file, text);
    }

    private static Path keepJson(Path file, String path) throws Exception {
        return Files.writeString(file, given().get("/api/v1/journal" + path).asString());
    }

    private static List<String> replaced(List<String> arguments, int index, String by) {
        List<String> replaced = new ArrayList<>(arguments);
        replaced.set(index, by);
        return replaced;
    }

    private static String verifier(int code, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int ended = Verifier.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(new String[0]));
        assertThat(ended).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCheckpointCanBeReadAgainAsItWasSigned() {
        JsonPath latest = get("/checkpoint");
        JsonPath again = get("/checkpoints/" + latest.getLong("size"));
        assertThat(again.getString("note")).isEqualTo(latest.getString("note")).startsWith(latest.getString("origin"));
        assertThat(get("/checkpoints/0").getLong("size")).isZero();
        assertThat(get("/key").getString("key")).startsWith(latest.getString("origin") + "+");
        given().get("/api/v1/journal/checkpoints/100000000").then().statusCode(404);
        given().get("/api/v1/journal/checkpoints/-1").then().statusCode(404);
    }

    @Test
    void aProofOfAnEarlierSizeIsGivenWithItsCheckpointWhereOneWasSigned() {
        long position = get("?record=" + claim).getLong("items[1].position");
        String entry = latestEntry();
        JsonPath proof = get("/proofs/inclusion?entry=" + entry + "&size=" + (position + 1));
        assertThat(proof.getLong("size")).isEqualTo(position + 1);
        assertThat(proof.getString("entry.id")).isEqualTo(entry);
        JsonPath consistency = get("/proofs/consistency?from=0&to=0");
        assertThat(consistency.getList("hashes")).isEmpty();
        assertThat(consistency.getString("checkpoint")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/proofs/inclusion, entry",
        "/proofs/inclusion?entry=x, entry",
        "/proofs/inclusion?entry=00000000-0000-4000-8000-000000000000, entry",
        "/proofs/inclusion?entry=ENTRY&size=0, size",
        "/proofs/inclusion?entry=ENTRY&size=-1, size",
        "/proofs/inclusion?entry=ENTRY&size=100000000, size",
        "/proofs/consistency, from",
        "/proofs/consistency?from=x, from",
        "/proofs/consistency?from=-1, from",
        "/proofs/consistency?from=100000000, from",
        "/proofs/consistency?from=2&to=1, from",
        "/proofs/consistency?from=0&to=100000000, to",
        "/verify?from=-1, from",
        "/verify?from=2&until=1, until",
        "/verify?until=x, until",
        "?limit=0, limit",
        "?limit=201, limit",
        "?cursor=x, cursor",
        "?record=x, record",
        "?kind=PLANET, kind",
        "?act=DELETE, act",
        "?from=yesterday, from",
        "?until=yesterday, until",
        "?colour=red, colour"
    })
    void aParameterThatCannotBeUsedIsA400ThatNamesIt(String path, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/journal" + path.replace("ENTRY", latestEntry()))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        String next = get("?limit=1").getString("next");
        given().get("/api/v1/journal?limit=1&act=CREATE&cursor=" + next)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void theWholeIsVerifiedAtOnceOrInParts() {
        JsonPath whole = get("/verify");
        assertThat(whole.getLong("verified")).isEqualTo(whole.getLong("sealed"));
        assertThat((Object) whole.get("firstBroken")).isNull();
        assertThat(whole.getLong("unsealed")).isZero();
        JsonPath part = get("/verify?from=1&until=3");
        assertThat(part.getLong("verified")).isEqualTo(2);
        assertThat(part.getLong("next")).isEqualTo(3);
        assertThat(get("/verify?from=3").getLong("verified")).isEqualTo(whole.getLong("sealed") - 3);
        assertThat(get("/verify?from=100000000").getLong("verified")).isZero();
    }

    @Test
    void whatIsNotYetSealedIsCountedAndNotProved() throws Exception {
        try (Connection sealing = owner.connect()) {
            sealing.setAutoCommit(false);
            Owner.execute(sealing, "SELECT FROM sealer FOR UPDATE");
            http.post("/claims", "{'text':'Not yet.'}").expect(201);
            http.get("/journal/verify?until=0").expect(200);
            JsonNode verified = http.get("/journal/verify").expect(200).json();
            assertThat(verified.get("unsealed").asLong()).isEqualTo(1);
            assertThat(verified.has("firstBroken")).isFalse();
            String id = Sql.list(sealing, "SELECT id FROM journal ORDER BY at DESC LIMIT 1", row -> row.getString(1))
                    .get(0);
            given().get("/api/v1/journal/proofs/inclusion?entry=" + id)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
        }
    }

    @Test
    void whatWasTamperedWithIsNamed() throws Exception {
        String entry = latestEntry();
        String change = "UPDATE journal SET actor = '%s' WHERE id = '" + entry + "'";
        try (Connection connection = owner.connect()) {
            Owner.execute(connection, "ALTER TABLE journal DISABLE TRIGGER is_appended_to");
            try {
                Owner.execute(connection, change.formatted("somebody else"));
                given().get("/api/v1/journal/verify")
                        .then()
                        .statusCode(200)
                        .body("firstBroken.entry", equalTo(entry))
                        .body("firstBroken.reason", equalTo("ENTRY_CHANGED"))
                        .body("firstBroken.position", notNullValue());
            } finally {
                Owner.execute(connection, change.formatted(AdminToken.ACTOR));
                Owner.execute(connection, "ALTER TABLE journal ENABLE TRIGGER is_appended_to");
            }
        }
        assertThat((Object) get("/verify").get("firstBroken")).isNull();
    }

    @Test
    void howFarSealingLiesBehindIsMeasured() {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("gainsay_journal_sealed ", "gainsay_journal_lag_seconds ");
    }
}
