package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.gainsay.contract.Operation;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ten risks of the OWASP API Security Top 10 of 2023, each tried on the service as it is. */
@QuarkusTest
@Tag("slow")
class OwaspApiTop10Test {

    private static final String NAME = "Ottoline Withheld";

    private static String sealed() {
        String source = Desk.record("/sources", "kind", "UNNAMED_SOURCE", "name", "A clerk");
        Desk.post("/sources/" + source + "/identity", body("name", NAME)).statusCode(201);
        return source;
    }

    private static RequestSpecification nobody() {
        return given().header(Conformance.NO_TOKEN, "").header("X-Forwarded-For", "192.0.2.9");
    }

    @Test
    void api1_anObjectIsReachedByNobodyWhoMayNotWhetherItIsThereOrNot() {
        String source = sealed();
        Holder without = Holder.of(AccessRole.ADMIN, AccessRight.HISTORY);
        Holder with = Holder.of(AccessRole.CONTRIBUTOR, AccessRight.SEALED_SOURCES);
        Set<String> refusals = new HashSet<>();
        for (String id : List.of(source, UUID.randomUUID().toString())) {
            String path = "/api/v1/sources/" + id + "/identity/unsealings";
            for (Response refused : List.of(
                    without.sends(body("reason", "Curious.")).post(path),
                    without.asks().get(path))) {
                assertThat(refused.statusCode()).isEqualTo(403);
                refusals.add(refused.asString().replaceAll("urn:[^\"]+", ""));
            }
        }
        assertThat(refusals).hasSize(1);
        String path = "/api/v1/sources/" + source + "/identity/unsealings";
        with.sends(body("reason", "For print."))
                .post(path)
                .then()
                .statusCode(201)
                .body("identity.name", equalTo(NAME))
                .body("actor", equalTo(with.actor()));
        given().post("/api/v1/tokens/" + with.id() + "/revoke").then().statusCode(200);
        with.sends(body("reason", "Again.")).post(path).then().statusCode(401);
        with.asks().get(path).then().statusCode(401);
        Desk.get("/sources/" + source + "/identity/unsealings").body("items", hasSize(1));
    }

    @Test
    void api2_nobodyIsKnownByAnythingButAGoodTokenInItsHeader() {
        Holder reader = Holder.of(AccessRole.READER);
        String path = "/api/v1/policies";
        nobody().queryParam("token", reader.secret()).get(path).then().statusCode(401);
        nobody().queryParam("access_token", reader.secret()).get(path).then().statusCode(401);
        nobody().cookie("token", reader.secret()).get(path).then().statusCode(401);
        nobody().header("X-Api-Key", reader.secret()).get(path).then().statusCode(401);
        nobody().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        // The holder's own secret is no way to be somebody else.
        assertThat(reader.secret()).matches("gsy_[A-Za-z0-9_-]{43}").doesNotContain(reader.name(), reader.id());
        List<String> guesses = new ArrayList<>(List.of(
                jwt("{\"alg\":\"none\"}", ""),
                jwt("{\"alg\":\"HS256\"}", "c2lnbmVk"),
                jwt("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1/keys\"}", "c2lnbmVk"),
                reader.secret().substring(0, reader.secret().length() - 1),
                reader.secret() + "A",
                "' OR '1'='1"));
        for (int i = 0; i < 200; i++) {
            guesses.add("gsy_" + UUID.randomUUID().toString().replace("-", "") + "x".repeat(11));
        }
        Set<String> answers = new HashSet<>();
        for (String guess : guesses) {
            Response answer = given().header("Authorization", "Bearer " + guess).get(path);
            assertThat(answer.statusCode()).as(guess).isEqualTo(401);
            answers.add(answer.asString().replaceAll("urn:[^\"]+", ""));
        }
        assertThat(answers).hasSize(1);
        reader.asks().get(path).then().statusCode(200);
    }

    private static String jwt(String header, String signature) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString("{\"sub\":\"admin\",\"role\":\"ADMIN\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + signature;
    }

    @Test
    void api3_nobodySetsWhatTheLedgerSetsNorWhatOnlyAnEditorMay() {
        Holder contributor = Holder.of(AccessRole.CONTRIBUTOR);
        String claim = contributor
                .sends(body("text", "Mine."))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String member : List.of(
                "actor", "recordedAt", "storedAt", "version", "id", "born", "withdrawnAt", "audience", "importer")) {
            contributor
                    .sends(body("text", "Set.", member, "1"))
                    .post("/api/v1/claims")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + member));
            contributor
                    .asks()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"" + member + "\":\"1\"}")
                    .patch("/api/v1/claims/" + claim)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + member));
        }
        Desk.get("/claims/" + claim).body("version", equalTo(1)).body("actor", equalTo(contributor.actor()));
        contributor
                .sends(body("kind", "PERSON", "name", "Trusted", "reliability", "A"))
                .post("/api/v1/sources")
                .then()
                .statusCode(403)
                .body("errors.pointer", equalTo(List.of("/reliability")));
        given().contentType(ContentType.JSON)
                .body(body("name", "promoted-" + UUID.randomUUID(), "role", "READER", "createdBy", "local"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(400);
    }

    @Test
    void api4_whatOneRequestTakesIsLimited() {
        given().contentType(ContentType.JSON)
                .body("x".repeat(8_500_000))
                .post("/api/v1/claims")
                .then()
                .statusCode(413);
        given().contentType(ContentType.JSON)
                .body("{\"text\":" + "[".repeat(40) + "]".repeat(40) + "}")
                .post("/api/v1/claims")
                .then()
                .statusCode(400);
        Desk.post("/claims", body("text", "x".repeat(4_001))).statusCode(422);
        Desk.get("/claims?limit=201").statusCode(400);
        Desk.get("/claims?limit=-1").statusCode(400);
        String ids =
                Stream.generate(() -> "ids=" + UUID.randomUUID()).limit(101).collect(Collectors.joining("&"));
        Desk.get("/claims?" + ids).statusCode(400);
        String claim = Desk.claim("What if?");
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add(body("id", "s" + i, "name", "S"));
        }
        Desk.post("/claims/" + claim + "/what-if", body("sources", many)).statusCode(422);
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117, 8, 0})
                .post("/api/v1/claims")
                .then()
                .statusCode(415);
    }

    @Test
    void api5_noFunctionIsReachedByARoleBelowItsOwnOnAnyWay() {
        String claim = Desk.claim("Withdrawn?");
        Holder reader = Holder.of(AccessRole.READER);
        Holder contributor = Holder.of(AccessRole.CONTRIBUTOR);
        Holder editor = Holder.of(AccessRole.EDITOR);
        reader.sends(body("text", "Mine.")).post("/api/v1/claims").then().statusCode(403);
        contributor
                .sends(body("reason", "Mine."))
                .header("If-Match", "\"1\"")
                .post("/api/v1/claims/" + claim + "/withdraw")
                .then()
                .statusCode(403);
        Map<String, Object> token = body("name", "up-" + UUID.randomUUID(), "role", "ADMIN");
        editor.sends(token).post("/api/v1/tokens").then().statusCode(403);
        editor.sends(token).post("/api/v1/imports?system=x").then().statusCode(403);
        for (String path : List.of(
                "/api/v1/tokens/",
                "//api/v1/tokens",
                "/api/v1/./tokens",
                "/api/v1/x/../tokens",
                "/api/v1/%74okens",
                "/api/v1/tokens;role=ADMIN")) {
            assertThat(editor.sends(token).urlEncodingEnabled(false).post(path).statusCode())
                    .as(path)
                    .isIn(403, 404, 405);
        }
        for (String override : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            reader.asks().header(override, "POST").get("/api/v1/claims").then().statusCode(200);
        }
        Desk.get("/claims/" + claim).body("version", equalTo(1));
    }

    @Test
    void api6_whatIsSensitiveIsDoneOneByOneOnRecordAndNeverToTheLast() {
        String source = sealed();
        String path = "/api/v1/sources/" + source + "/identity/unsealings";
        Holder holder = Holder.of(AccessRole.EDITOR, AccessRight.SEALED_SOURCES);
        holder.sends(body()).post(path).then().statusCode(422);
        holder.sends(body("reason", " ")).post(path).then().statusCode(422);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            holder.sends(body("reason", "Reading " + i))
                    .header("Idempotency-Key", key)
                    .post(path)
                    .then()
                    .statusCode(201);
        }
        holder.asks()
                .get(path)
                .then()
                .body("items.actor", equalTo(List.of(holder.actor(), holder.actor(), holder.actor())));
        Map<String, Object> wanted = body("name", "once-" + key, "role", "READER");
        assertThat(keyed(key, wanted).jsonPath().getString("token")).isNotNull();
        assertThat(keyed(key, wanted).asString()).doesNotContain("gsy_");
        Desk.post("/tokens", wanted).statusCode(409);
    }

    private static Response keyed(String key, Map<String, Object> wanted) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post("/api/v1/tokens");
    }

    @Test
    void api7_noAddressThatSomebodyNamesIsFetched() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String here = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            String outlet = Desk.source("OUTLET", here, "B");
            Desk.record("/publications", "outlet", outlet, "url", here + "a", "archivedUrl", here + "b", "title", here);
            String claim = Desk.claim("It is said at " + here + " that it is so.");
            Desk.statement(outlet, outlet, claim, "SUPPORTS");
            String dossier = "{\"sources\":[{\"id\":\"s\",\"kind\":\"OUTLET\",\"name\":\"S\"}],"
                    + "\"publications\":[{\"id\":\"p\",\"outlet\":\"s\",\"url\":\"" + here + "c\"}],"
                    + "\"claims\":[{\"id\":\"c\",\"text\":\"C\"}]}";
            given().contentType(ContentType.JSON)
                    .body(dossier)
                    .post("/api/v1/imports?system=ssrf")
                    .then()
                    .statusCode(201);
            given().contentType(ContentType.JSON)
                    .body("{\"dossier\":" + dossier + ",\"ask\":{\"claim\":\"c\"}}")
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(200);
            for (String header : List.of("Origin", "Referer", "X-Forwarded-Host", "X-Callback-Url", "Link")) {
                given().header(header, here)
                        .get("/api/v1/claims/" + claim)
                        .then()
                        .statusCode(200);
            }
            Desk.get("/claims/" + claim + "/provenance").statusCode(200);
            Desk.get("/claims?callback=" + here).statusCode(400);
            listener.setSoTimeout(2_000);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void api8_nothingIsToldOfWhatRunsHereAndNothingIsOpenThatNeedNotBe() {
        for (String path : List.of("/api/v1/claims", "/nothing", "/trial/fails/a", "/q/health/live", "/problems")) {
            Response answer =
                    given().header("Origin", "https://elsewhere.example").get(path);
            assertThat(answer.headers().asList())
                    .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                    .contains("content-security-policy", "x-content-type-options", "x-frame-options")
                    .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
            assertThat(answer.asString()).doesNotContain("Exception", "\tat ", "Quarkus", "PostgreSQL", "SELECT ");
        }
        String figures = given().get("/q/metrics").asString();
        assertThat(figures)
                .contains("jvm_memory_used_bytes")
                .doesNotContain(
                        "jvm_info",
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("java.runtime.name"));
        for (String path : List.of("/q/dev", "/q/dev-ui", "/q/arc", "/q/info", "/q/graphql-ui", "/q/health-ui")) {
            given().get(path).then().statusCode(404);
        }
        given().request("TRACE", "/api/v1/claims").then().statusCode(405);
    }

    @Test
    void api9_everyRouteThatIsServedIsInTheContractOrDecidedOn() throws Exception {
        Set<String> contract = Operation.all().stream().map(Operation::toString).collect(Collectors.toSet());
        Set<String> served = new HashSet<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getMethods()) {
                verb(method)
                        .ifPresent(verb -> served.add(Permissions.operation(
                                verb, resource.getAnnotation(Path.class).value(), path(method))));
            }
        }
        assertThat(served).hasSizeGreaterThan(100);
        assertThat(served.stream().filter(op -> op.contains(" /api/") || op.contains(" /feeds/")))
                .containsExactlyInAnyOrderElementsOf(contract);
        assertThat(Permissions.all().keySet()).containsAll(served);
        given().get("/api/v2/claims").then().statusCode(404);
        given().get("/api/claims").then().statusCode(404);
    }

    private static List<Class<?>> resources() throws Exception {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        List<Class<?>> resources = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("org/gainsay"))) {
            for (java.nio.file.Path file :
                    files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replaceAll("[.]class$", "");
                Class<?> type = Class.forName(name.replace('/', '.'), false, OwaspApiTop10Test.class.getClassLoader());
                if (type.isAnnotationPresent(Path.class) && !Modifier.isAbstract(type.getModifiers())) {
                    resources.add(type);
                }
            }
        }
        return resources;
    }

    private static java.util.Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    @Test
    void api10_whatComesFromAnotherLedgerIsCheckedAsStrictlyAsWhatIsEntered() {
        Holder mover = Holder.of(AccessRole.CONTRIBUTOR, AccessRight.HISTORY);
        for (String url : List.of("javascript:alert(1)", "file:///etc/passwd", "http://user:pw@example.org/", "x")) {
            assertImported(mover, 422, publication("\"url\":\"" + url + "\""));
        }
        assertImported(mover, 400, publication("\"urls\":\"http://example.org/\""));
        assertImported(mover, 422, publication("\"title\":\"" + "x".repeat(1_001) + "\""));
        assertImported(mover, 422, publication("\"recordedBy\":\"two\\nlines\""));
        assertImported(
                mover, 422, publication("\"recordedAt\":\"" + Instant.now().plusSeconds(3_600) + "\""));
        assertImported(
                mover, 422, "{\"statements\":[{\"id\":\"s\",\"outlet\":\"none\",\"text\":\"S\",\"saidAt\":\"2023\"}]}");
        assertImported(mover, 422, "{\"claims\":[{\"id\":\"../c\",\"text\":\"C\"}]}");
        // What only an editor may say is not let in by a dossier, and nobody is impersonated by one.
        assertImported(
                mover, 403, "{\"sources\":[{\"id\":\"s\",\"kind\":\"PERSON\",\"name\":\"S\",\"reliability\":\"A\"}]}");
        String system = "told-" + UUID.randomUUID();
        mover.asks()
                .contentType(ContentType.JSON)
                .body("{\"claims\":[{\"id\":\"c\",\"text\":\"C\",\"recordedBy\":\"" + AdminToken.ACTOR + "\"}]}")
                .post("/api/v1/imports?system=" + system)
                .then()
                .statusCode(201);
        String claim = Desk.get("/claims?externalId=" + system + ":c").extract().path("items[0].id");
        Desk.settledTag(claim);
        Desk.get("/journal?record=" + claim).body("items.importer", equalTo(List.of(mover.actor())));
    }

    private static String publication(String member) {
        return "{\"sources\":[{\"id\":\"s\",\"kind\":\"OUTLET\",\"name\":\"S\"}],"
                + "\"publications\":[{\"id\":\"p\",\"outlet\":\"s\"," + member + "}]}";
    }

    private static void assertImported(Holder mover, int status, String dossier) {
        Response answer =
                mover.asks().contentType(ContentType.JSON).body(dossier).post("/api/v1/imports?system=strict");
        assertThat(answer.statusCode()).as(dossier + answer.asString()).isEqualTo(status);
    }
}
