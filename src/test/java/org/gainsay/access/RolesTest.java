package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.gainsay.contract.Operation;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the contract is decided on, and open to those whom the table names and to nobody else. */
@QuarkusTest
@Tag("slow")
class RolesTest {

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    /** Somebody who asks; without identity and header: with no token, through a proxy. */
    private record Asking(String who, String header, String value, Identity identity) {

        RequestSpecification given() {
            RequestSpecification request = io.restassured.RestAssured.given();
            return header.equals("Authorization")
                    ? request.header(header, value)
                    : request.header(Conformance.NO_TOKEN, "").header(header, value);
        }
    }

    private static List<Asking> everybody() {
        List<Asking> everybody = new ArrayList<>();
        everybody.add(new Asking("nobody, from here", "X-Any", "x", Identity.READER_HERE));
        everybody.add(new Asking("nobody, through a proxy", "X-Forwarded-For", "10.0.0.1", null));
        for (AccessRole role : AccessRole.values()) {
            for (List<AccessRight> rights : List.of(
                    List.<AccessRight>of(), List.of(AccessRight.SEALED_SOURCES), List.of(AccessRight.HISTORY))) {
                Holder holder = Holder.of(role, rights.toArray(AccessRight[]::new));
                everybody.add(new Asking(
                        role + " " + rights,
                        "Authorization",
                        holder.bearer(),
                        new Identity(holder.actor(), role, Set.copyOf(rights), Set.of())));
            }
        }
        return everybody;
    }

    @Test
    void everyOperationOfTheContractIsDecidedOnAndNoOther() {
        assertThat(Permissions.all().keySet().stream()
                        .filter(operation -> operation.contains(" /api/") || operation.contains(" /feeds/"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all().stream().map(Operation::toString).toList());
    }

    @Test
    void everyOperationIsOpenToThoseWhomTheTableNamesAndToNobodyElse() {
        SoftAssertions softly = new SoftAssertions();
        for (Asking asking : everybody()) {
            for (Operation op : Operation.all()) {
                Need need = Permissions.of(op.toString());
                assertThat(need).as(op.toString()).isNotNull();
                int answered = status(op, asking);
                boolean allowed = asking.identity() != null && asking.identity().has(need);
                boolean known = asking.header().equals("Authorization");
                if (allowed) {
                    softly.assertThat(answered).as(op + " by " + asking.who()).isNotIn(401, 403);
                } else {
                    softly.assertThat(answered).as(op + " by " + asking.who()).isEqualTo(known ? 403 : 401);
                }
            }
        }
        softly.assertAll();
    }

    /** Of a record that nobody has: who may not, learns nothing of that. */
    private static int status(Operation op, Asking asking) {
        RequestSpecification request = asking.given();
        if (op.hasBody()) {
            request = request.contentType(op.mediaType()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(op.method(), op.path().replaceAll("\\{[^}]+}", UNKNOWN))
                .statusCode();
    }

    @Test
    void eachRoleIncludesTheOneBeforeAndNoRoleTheRights() {
        for (AccessRole role : AccessRole.values()) {
            Identity plain = new Identity("token:x", role, Set.of(), Set.of());
            for (AccessRole other : AccessRole.values()) {
                assertThat(plain.has(Need.of(other))).isEqualTo(other.ordinal() <= role.ordinal());
            }
            for (AccessRight right : AccessRight.values()) {
                assertThat(plain.has(new Need(AccessRole.READER, right))).isFalse();
            }
        }
    }

    @Test
    void whatTheServiceAnswersByItselfIsDecidedOnToo() {
        for (String open : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/openapi", "/q/swagger-ui/")) {
            assertThat(proxied().get(open).statusCode()).as(open).isEqualTo(200);
        }
        for (String open : List.of("/problems", "/problems/forbidden", "/enums", "/enums/AccessRole")) {
            assertThat(proxied().get(open).statusCode()).as(open).isEqualTo(200);
        }
        for (String figures : List.of("/q/metrics", "/q/./metrics", "/q/%6Detrics", "/q/metrics/json")) {
            assertThat(proxied().urlEncodingEnabled(false).get(figures).statusCode())
                    .as(figures)
                    .isEqualTo(401);
        }
        proxied().get("/q/metrics").then().header("WWW-Authenticate", "Bearer");
        // They count what every desk does, so reading what is published is not enough.
        given().header("Authorization", Holder.of(AccessRole.ADMIN).bearer())
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().header(Conformance.NO_TOKEN, "").get("/q/metrics").then().statusCode(401);
        given().header(
                        "Authorization",
                        Holder.of(AccessRole.READER, AccessRight.METRICS).bearer())
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification proxied() {
        return given().header(Conformance.NO_TOKEN, "").header("X-Forwarded-For", "10.0.0.1");
    }
}
