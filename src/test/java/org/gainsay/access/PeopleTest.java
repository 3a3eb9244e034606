package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.gainsay.contract.Operation;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.Test;

/** People, by the tokens of a provider, which a real one issues over HTTP: let in, refused, and named. */
@QuarkusTest
@TestProfile(PeopleTest.WithProvider.class)
class PeopleTest {

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";
    private static final List<String> EVERYTHING =
            List.of("gainsay-admin", "gainsay-sealed-sources", "gainsay-history", "gainsay-metrics");

    Issuer issuer;

    /** A service whose operator has set a provider. */
    public static final class WithProvider implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void aPersonMayWhatTheTableSaysOfTheHighestRoleThatTheGroupsGrantAndNothingElse() {
        SoftAssertions softly = new SoftAssertions();
        may(softly, null, null);
        may(softly, null, null, "admin", "ADMIN", "gainsay-", "gainsay-desk-foreign", "Gainsay-Admin", "gainsay-owner");
        may(softly, null, AccessRight.HISTORY, "gainsay-history");
        may(softly, AccessRole.READER, null, "gainsay-reader");
        may(softly, AccessRole.CONTRIBUTOR, null, "gainsay-reader", "gainsay-contributor");
        may(
                softly,
                AccessRole.CONTRIBUTOR,
                AccessRight.SEALED_SOURCES,
                "gainsay-sealed-sources",
                "gainsay-contributor");
        may(softly, AccessRole.EDITOR, AccessRight.HISTORY, "gainsay-history", "gainsay-editor", "gainsay-reader");
        may(softly, AccessRole.ADMIN, null, "gainsay-contributor", "gainsay-admin", "elsewhere");
        softly.assertAll();
    }

    private void may(SoftAssertions softly, AccessRole role, AccessRight right, String... groups) {
        Identity person =
                new Identity("person:x", role, Stream.ofNullable(right).collect(Collectors.toSet()), Set.of());
        String token = issuer.token("may", groups);
        for (Operation op : Operation.all()) {
            RequestSpecification request = with(token);
            if (op.hasBody()) {
                request = request.contentType(op.mediaType()).body("{}");
            }
            int status = request.request(op.method(), op.path().replaceAll("\\{[^}]+}", UNKNOWN))
                    .statusCode();
            String as = op + " in " + Arrays.toString(groups);
            if (person.has(Permissions.of(op.toString()))) {
                softly.assertThat(status).as(as).isNotIn(401, 403);
            } else {
                softly.assertThat(status).as(as).isEqualTo(403);
            }
        }
        softly.assertThat(with(token).get("/q/metrics").statusCode())
                .isEqualTo(person.has(new Need(AccessRole.READER, AccessRight.METRICS)) ? 200 : 403);
        softly.assertThat(with(token).get("/problems").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonWorksForTheDeskWhoseGroupSaysSoAndForNoneThatThereIsNot() {
        String desk = "people-" + UUID.randomUUID();
        Desk.post("/desks", body("name", desk)).statusCode(201);
        String token = issuer.token("reporter", "gainsay-editor", "gainsay-desk-" + desk);
        String source = with(token)
                .contentType("application/json")
                .body(body("kind", "PERSON", "name", "Somebody of the desk"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .body("desk", equalTo(desk))
                .extract()
                .path("id");
        with(token).get("/api/v1/sources/" + source).then().statusCode(200);
        Desk.get("/sources/" + source).statusCode(404);
        with(issuer.token("reporter", "gainsay-editor", "gainsay-desk-nowhere"))
                .get("/api/v1/claims")
                .then()
                .statusCode(403);
    }

    @Test
    void groupsThatAreNoListOfNamesGrantNothingAndBreakNothing() {
        for (Object groups : List.of(
                7,
                true,
                "",
                Map.of("gainsay-admin", "gainsay-admin"),
                List.of(7, Map.of("gainsay-admin", true), List.of("gainsay-admin")))) {
            Map<String, Object> claims = issuer.claims("odd", List.of());
            claims.put("groups", groups);
            with(issuer.token(claims)).get("/api/v1/claims").then().statusCode(403);
        }
        Map<String, Object> elsewhere = issuer.claims("odd", List.of());
        elsewhere.remove("groups");
        elsewhere.put("roles", EVERYTHING);
        elsewhere.put("realm_access", Map.of("roles", EVERYTHING));
        elsewhere.put("scope", String.join(" ", EVERYTHING));
        with(issuer.token(elsewhere)).get("/api/v1/claims").then().statusCode(403);
    }

    @Test
    void aTokenThatIsNotTheProvidersForThisServiceAndOfThisHourIsRefusedAlike() throws Exception {
        List<Response> answers = new ArrayList<>();
        for (Map.Entry<String, String> bad : bad().entrySet()) {
            for (String path : List.of("/api/v1/policies", "/problems", "/q/metrics")) {
                Response answer = with(bad.getValue()).get(path);
                assertThat(answer.statusCode()).as(bad.getKey() + " at " + path).isEqualTo(401);
                answers.add(answer);
            }
        }
        answers.add(given().header("Authorization", "Bearer " + good(), "Bearer " + good())
                .get("/api/v1/policies"));
        answers.add(given().header("Authorization", "Basic " + good()).get("/api/v1/policies"));
        answers.add(given().header("Authorization", good()).get("/api/v1/policies"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
        });
        assertThat(answers.stream()
                        .map(answer -> answer.asString().replaceAll("urn:gainsay:request:[^\"]+", ""))
                        .distinct())
                .singleElement()
                .asString()
                .contains("/problems/unauthenticated");
        with(good()).get("/api/v1/policies").then().statusCode(200);
    }

    private String good() {
        return issuer.token(issuer.claims("good", EVERYTHING));
    }

    private Map<String, String> bad() throws Exception {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("for another service", changed("aud", "payroll"));
        bad.put("for several others", changed("aud", List.of("payroll", "gainsay2", "any")));
        bad.put("for nobody", changed("aud", null));
        bad.put("of another issuer", changed("iss", "https://elsewhere.example/desk"));
        bad.put("of no issuer", changed("iss", null));
        bad.put("of nobody", changed("sub", null));
        bad.put("of an empty subject", changed("sub", ""));
        bad.put("of a subject that is no text", changed("sub", List.of("a")));
        bad.put("not good yet", changed("nbf", Instant.now().plusSeconds(3600).getEpochSecond()));
        bad.put("for good", changed("exp", null));
        bad.put("expired", issuer.token(issuer.claims("bad", EVERYTHING), Duration.ofSeconds(-120)));
        bad.put("by another key", issuer.token(issuer.claims("bad", EVERYTHING), Issuer.HOUR, "otherwise"));
        String[] parts = good().split("\\.");
        bad.put("changed", parts[0] + "." + encoded("{\"sub\":\"x\"}") + "." + parts[2]);
        bad.put(
                "with another's signature",
                parts[0] + "." + parts[1] + "." + issuer.token("x").split("\\.")[2]);
        bad.put("without its signature", parts[0] + "." + parts[1] + ".");
        bad.put("without a head", "." + parts[1] + "." + parts[2]);
        bad.put("unsigned", new PlainJWT(set()).serialize());
        bad.put("unsigned with something behind it", new PlainJWT(set()).serialize() + "x");
        bad.put("alg none in a head of its own", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        bad.put("signed with what everybody knows", withPublicKey());
        bad.put("no JSON", parts[0] + "." + encoded("x") + "." + parts[2]);
        bad.put("an array", parts[0] + "." + encoded("[]") + "." + parts[2]);
        bad.put("deep", parts[0] + "." + encoded("[".repeat(9_000)) + "." + parts[2]);
        bad.put("a deep head", encoded("{\"alg\":" + "[".repeat(9_000)) + "." + parts[1] + "." + parts[2]);
        bad.put("three letters", "a.b.c");
        bad.put("five parts", "a.b.c.d.e");
        bad.put("opaque", "2YotnFZFEjr1zCsicMWpAA");
        return bad;
    }

    private String changed(String claim, Object value) {
        Map<String, Object> claims = issuer.claims("bad", EVERYTHING);
        claims.put(claim, value);
        return issuer.token(claims);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private JWTClaimsSet set() {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        issuer.claims("bad", EVERYTHING).forEach(set::claim);
        return set.expirationTime(Date.from(Instant.now().plusSeconds(3600))).build();
    }

    /** As if the provider's public key were a secret that it shares with us. */
    private String withPublicKey() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer.keys().getKeys().get(0).getKeyID())
                        .build(),
                set());
        token.sign(new MACSigner(
                issuer.keys().getKeys().get(0).toRSAKey().toPublicKey().getEncoded()));
        return token.serialize();
    }

    @Test
    void whoShowsNoneIsAskedForOneAndWhoMayTooLittleIsToldWhatItNeeds() {
        given().header(Conformance.NO_TOKEN, "")
                .header("X-Forwarded-For", "10.0.0.1")
                .get("/api/v1/policies")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
        with(issuer.token("reader", "gainsay-reader"))
                .contentType(ContentType.JSON)
                .body(body("text", "So it is."))
                .post("/api/v1/claims")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void whatAPersonRecordsIsInTheJournalUnderItsSubjectWhateverItsNameIsToday() {
        for (int day = 0; day < 2; day++) {
            String claim = with(issuer.token("248289761001", "gainsay-contributor"))
                    .contentType(ContentType.JSON)
                    .body(body("text", "Recorded by a person."))
                    .post("/api/v1/claims")
                    .then()
                    .statusCode(201)
                    .body("actor", equalTo(issuer.actor("248289761001")))
                    .extract()
                    .path("id");
            assertThat(journalled(claim)).containsExactly(issuer.actor("248289761001"));
        }
    }

    @Test
    void aSubjectThatIsMadeToMisleadIsNamedByItsDigest() {
        String claim = with(issuer.token("token:admin\r\n\u202e\u0000", "gainsay-contributor"))
                .contentType(ContentType.JSON)
                .body(body("text", "Recorded by somebody odd."))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(journalled(claim)).singleElement().asString().matches("person:~[0-9a-f]{64}@" + issuer.url());
    }

    /** The journal is read up to what is settled. */
    private static List<String> journalled(String record) {
        for (int attempt = 0; attempt < 100; attempt++) {
            List<String> actors =
                    Desk.get("/journal?record=" + record).extract().path("items.actor");
            if (!actors.isEmpty()) {
                return actors;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return List.of();
    }

    @Test
    void aTokenOfTheServiceItselfIsGoodBesideAndAPersonWhoIsAnAdminMakesOne() {
        given().header("Authorization", AdminToken.BEARER)
                .get("/api/v1/tokens")
                .then()
                .statusCode(200);
        String name = "made-by-a-person-" + UUID.randomUUID();
        String secret = with(issuer.token("chief", "gainsay-admin"))
                .contentType(ContentType.JSON)
                .body(body("name", name, "role", "READER"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo(issuer.actor("chief")))
                .extract()
                .path("token");
        with(secret).get("/api/v1/policies").then().statusCode(200);
        with(secret + "x").get("/api/v1/policies").then().statusCode(401);
        with("gsy_" + good()).get("/api/v1/policies").then().statusCode(401);
    }
}
