package org.gainsay.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the contract says in a documented problem what is wrong, and stores nothing of it. */
@QuarkusTest
@Tag("slow")
class BadInputTest {

    private static final String GARBAGE = "not-an-id";
    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    @Inject
    Dump dump;

    private final SoftAssertions softly = new SoftAssertions();
    private Ground ground;

    @BeforeEach
    void records() {
        ground = new Ground();
    }

    @Test
    void noParameterThatIsUnknownOrUnreadableIsTaken() {
        each(op -> {
            refused(op, "unknown parameter", right(op), ground.path(op) + "?notAParameter=1", 400);
            op.parameters().filter(p -> p.get("in").asText().equals("query")).forEach(p -> {
                String name = p.get("name").asText();
                String type = Operation.resolved(p.get("schema")).path("type").asText();
                refused(op, name + " with NUL", right(op), ground.path(op) + "?" + name + "=%00", 400, 422);
                if (!type.equals("array")) {
                    String twice = ground.path(op) + "?" + name + "=1&" + name + "=1";
                    refused(op, name + " twice", right(op), twice, 400);
                }
                boolean texts = type.equals("array")
                        && !Operation.resolved(p.at("/schema/items")).has("enum");
                if (!type.equals("string") && !texts) {
                    refused(op, name, right(op), ground.path(op) + "?" + name + "=nonsense", 400);
                }
            });
        });
    }

    @Test
    void noRecordIsFoundUnderAnIdThatNobodyHas() {
        each(op -> {
            if (op.path().contains("{")) {
                refused(op, "garbage id", right(op), ground.path(op, GARBAGE), 400, 404);
                refused(op, "NUL in the id", right(op), ground.path(op, "%00"), 400, 404);
                refused(op, "unknown id", right(op), ground.path(op, UNKNOWN), 404);
            }
        });
    }

    @Test
    void noBodyThatIsNotWhatTheContractSaysIsTaken() {
        each(op -> {
            if (!op.hasBody() || op.isForeign()) {
                return;
            }
            for (String body : Members.unreadable(Members.text(ground.body(op)))) {
                refused(op, body, head(op).body(body), ground.path(op), 400);
            }
            for (Members.Wrong wrong : Members.of(op.schema())) {
                String body = op.creates() ? wrong.over(ground.body(op)) : wrong.body();
                Response answer = refused(op, wrong.body(), head(op).body(body), ground.path(op), 400, 422);
                if (answer != null) {
                    softly.assertThat(answer.asString())
                            .as(op + " " + cut(wrong.body()))
                            .contains(wrong.member());
                }
            }
            String text = Members.text(ground.body(op));
            refused(op, "text/plain", given().contentType("text/plain").body(text), ground.path(op), 415);
            refused(op, "XML", given().contentType("application/xml").body("<a/>"), ground.path(op), 415);
        });
    }

    @Test
    void noRecordIsChangedWithoutItsPresentVersion() {
        each(op -> {
            if (op.takes("If-Match")) {
                refused(op, "no If-Match", body(op, given()), ground.path(op), 428);
                for (String stale :
                        List.of("\"7777777\"", "\"0\"", "\"-1\"", "\"99999999999999999999\"", "W/\"1\"", "1", "x")) {
                    RequestSpecification request = body(op, given().header("If-Match", stale));
                    refused(op, "If-Match " + stale, request, ground.path(op), 400, 412);
                }
            }
        });
    }

    @Test
    void noReferenceLeadsNowhereAndNoKeyIsTooLong() {
        each(op -> {
            if (op.hasBody() && !op.isForeign()) {
                for (ObjectNode wrong : Ground.withUnknownReferences(ground.body(op))) {
                    refused(op, wrong.toString(), head(op).body(wrong.toString()), ground.path(op), 422);
                }
            }
            if (op.takes("Idempotency-Key")) {
                for (String key : List.of("k".repeat(256), "é", "")) {
                    refused(op, "key " + key, right(op).header("Idempotency-Key", key), ground.path(op), 400);
                }
            }
        });
    }

    @Test
    void noKeyIsTakenForAnotherRequestAndNoExternalIdTwice() {
        for (Operation op : Operation.all()) {
            if (op.creates()) {
                String key = UUID.randomUUID().toString();
                ObjectNode body = ground.body(op);
                body.putArray("externalIds")
                        .addObject()
                        .put("system", "bad-input")
                        .put("value", key);
                Response first = head(op).header("Idempotency-Key", key)
                        .body(body.toString())
                        .post(ground.path(op));
                softly.assertThat(first.statusCode()).as(op + first.asString()).isEqualTo(201);
                Map<String, String> before = dump.take();
                refused(op, "external id twice", head(op).body(body.toString()), ground.path(op), 409);
                body.remove("externalIds");
                RequestSpecification other = head(op).header("Idempotency-Key", key);
                refused(op, "another body", other.body(body.toString()), ground.path(op), 422);
                softly.assertThat(dump.take()).as(op + " stored").isEqualTo(before);
            }
        }
        softly.assertAll();
    }

    @Test
    void ofTwoCorrectionsOfOneVersionOneIsDone() {
        for (Operation op : Operation.all()) {
            if (op.isPatch()) {
                List<CompletableFuture<Integer>> both = List.of(patched(op), patched(op));
                List<Integer> answers =
                        both.stream().map(CompletableFuture::join).sorted().toList();
                softly.assertThat(answers).as(op.toString()).containsExactly(200, 412);
            }
        }
        softly.assertAll();
    }

    private CompletableFuture<Integer> patched(Operation op) {
        return CompletableFuture.supplyAsync(
                () -> right(op).patch(ground.path(op)).statusCode());
    }

    /** Does it to every operation, and looks after each that nothing was stored. */
    private void each(Consumer<Operation> trial) {
        assertThat(Operation.all()).hasSizeGreaterThan(60);
        Map<String, String> before = dump.take();
        for (Operation op : Operation.all()) {
            trial.accept(op);
            softly.assertThat(dump.take()).as(op + " stored").isEqualTo(before);
        }
        softly.assertAll();
    }

    private static RequestSpecification head(Operation op) {
        RequestSpecification request = given().contentType(op.mediaType());
        return op.takes("If-Match") ? request.header("If-Match", "\"1\"") : request;
    }

    private RequestSpecification body(Operation op, RequestSpecification request) {
        if (op.isForeign()) {
            return request.contentType(op.mediaType()).body(op.document().getBytes(StandardCharsets.UTF_8));
        }
        return op.hasBody() ? request.contentType(op.mediaType()).body(Members.text(ground.body(op))) : request;
    }

    /** All that the operation needs. */
    private RequestSpecification right(Operation op) {
        return body(op, op.takes("If-Match") ? given().header("If-Match", "\"1\"") : given());
    }

    private Response refused(
            Operation op, String what, RequestSpecification request, String path, Integer... statuses) {
        String trial = op + ", " + cut(what);
        try {
            Response answer = request.urlEncodingEnabled(false).request(op.method(), path);
            softly.assertThat(answer.statusCode())
                    .as(trial + ": " + cut(answer.asString()))
                    .isIn(Arrays.asList(statuses));
            softly.assertThat(answer.contentType()).as(trial).startsWith("application/problem+json");
            softly.assertThat(Desk.json(answer).path("detail").asText())
                    .as(trial)
                    .endsWith(".");
            return answer;
        } catch (RuntimeException undocumented) {
            softly.fail(trial + ": " + undocumented.getMessage());
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
