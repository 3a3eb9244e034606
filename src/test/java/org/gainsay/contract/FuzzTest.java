package org.gainsay.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.gainsay.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract takes what nobody in their senses sends: it answers in time, within the contract, and
 * never with a failure of its own; and what it refuses leaves nothing behind. More of it with
 * {@code -Dfuzz.requests=…}, other ones with {@code -Dfuzz.seed=…}.
 */
@QuarkusTest
@Tag("load")
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_400);
    /** The same each time, so that a failure is the change's; who looks for more gives others. */
    private static final long SEED = Long.getLong("fuzz.seed", 20_230_830);

    private static final int FAILURES = 20;

    /** As many requests, and the records are made anew: most of them are withdrawn or redacted by then. */
    private static final int FRESH = 240;

    private static final RestAssuredConfig PATIENCE = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.socket.timeout", 20_000)
                    .setParam("http.connection.timeout", 20_000));

    /** What nobody outside should read of how it is made. */
    private static final Pattern INTERNAL =
            Pattern.compile("org\\.gainsay|java\\.(lang|util|sql)|org\\.(hibernate|postgresql|jboss)|SQLSTATE|\\tat ");

    @Inject
    DataSource database;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> failures = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private Ground ground;

    @Test
    void nothingThatIsSentMakesItFailOrStoresWhatItRefuses() throws SQLException {
        System.out.println("fuzz: -Dfuzz.seed=" + SEED + " -Dfuzz.requests=" + REQUESTS);
        List<Operation> order = new ArrayList<>();
        for (int i = 0; i < REQUESTS && failures.size() < FAILURES; i++) {
            if (i % FRESH == 0) {
                ground = new Ground();
            }
            if (order.isEmpty()) {
                order.addAll(Operation.all());
                Collections.shuffle(order, new java.util.Random(random.nextLong()));
            }
            sendTo(order.remove(order.size() - 1));
        }
        assertThat(failures).as("with -Dfuzz.seed=%s", SEED).isEmpty();
        long done = statuses.stream().filter(s -> s < 300).count();
        assertThat(done).as("requests that reach the depth of it").isGreaterThan(REQUESTS / 5);
        assertThat(REQUESTS - done).as("requests that are refused").isGreaterThan(REQUESTS / 5);
        Desk.get("/journal/verify").statusCode(200).body("firstBroken", nullValue());
    }

    private void sendTo(Operation op) throws SQLException {
        String path = path(op);
        String query = query(op);
        RequestSpecification request = given().config(PATIENCE).urlEncodingEnabled(false);
        StringBuilder shown = new StringBuilder(op.method() + " " + path + query);
        byte[] body = op.hasBody() ? new FuzzBodies(ground, random).of(op) : null;
        if (body != null) {
            String type = random.nextInt(25) == 0 ? Corpus.one(Corpus.CONTENT_TYPES, random) : op.mediaType();
            request.header("Content-Type", type).body(body);
            shown.append("\nContent-Type: ").append(type);
        }
        if (op.takes("If-Match") && random.nextInt(12) > 0) {
            header(request, shown, "If-Match", present(path));
        }
        if (random.nextInt(4) == 0) {
            List<String> header = Corpus.one(Corpus.HEADERS, random);
            header(request, shown, header.get(0), header.get(1));
        }
        shown.append("\n\n").append(body == null ? "" : new String(body, StandardCharsets.UTF_8));
        long before = entries();
        long start = System.nanoTime();
        Response answer;
        try {
            answer = request.request(op.method(), path + query);
        } catch (Exception e) {
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            failed(shown, "no answer of the contract after " + seconds + " s: " + e.getMessage());
            return;
        }
        statuses.add(answer.statusCode());
        judge(op, answer, query.contains("dryRun=true"), entries() - before, shown);
        String location = answer.header("Location");
        if (answer.statusCode() == 201
                && location != null
                && location.matches(".*[0-9a-f-]{36}")
                && !query.contains("dryRun=true")) {
            ground.now(location);
        }
    }

    private void judge(Operation op, Response answer, boolean dryRun, long stored, CharSequence shown) {
        int status = answer.statusCode();
        String text = answer.asString();
        if (status >= 500) {
            failed(shown, status + " " + text);
        }
        if (status >= 400) {
            if (!answer.contentType().startsWith("application/problem+json") || !text.contains("\"detail\":\"")) {
                failed(shown, "no problem: " + status + " " + answer.contentType() + " " + text);
            }
            if (INTERNAL.matcher(text).find()) {
                failed(shown, "tells how it is made: " + text);
            }
        }
        boolean mayStore = status < 300 && !op.method().equals("GET") && !dryRun;
        if (stored != 0 && !mayStore) {
            failed(shown, "stored by what answered " + status + " " + text);
        }
    }

    private String path(Operation op) {
        return random.nextInt(12) > 0 || !op.path().contains("{")
                ? ground.path(op)
                : ground.path(
                        op,
                        encoded(
                                random.nextBoolean()
                                        ? Corpus.one(Corpus.IDS, random)
                                        : "x" + Corpus.one(Corpus.TEXTS, random)));
    }

    private String query(Operation op) {
        List<String> given = new ArrayList<>();
        op.parameters().filter(p -> p.get("in").asText().equals("query")).forEach(p -> {
            String name = p.get("name").asText();
            if (name.equals("dryRun")
                    ? random.nextBoolean()
                    : random.nextInt(5) == 0 || p.path("required").asBoolean()) {
                for (int i = random.nextInt(12) == 0 ? 3 : 1; i > 0; i--) {
                    given.add(name + "=" + parameter(name, Operation.resolved(p.get("schema"))));
                }
            }
        });
        if (random.nextInt(30) == 0) {
            given.add(
                    Corpus.one(List.of("notAParameter=1", "a", "%00=%00", "q=" + "x".repeat(5_000), "a=&b="), random));
        }
        return given.isEmpty() ? "" : "?" + String.join("&", given);
    }

    private String parameter(String name, JsonNode schema) {
        JsonNode of = schema.path("type").asText().equals("array") ? Operation.resolved(schema.get("items")) : schema;
        String record = ground.named(name);
        if (random.nextInt(10) == 0) {
            return encoded(Corpus.one(Corpus.TEXTS, random));
        }
        if (random.nextInt(40) == 0) {
            return Corpus.one(List.of("", "%00", "+", "%C3%28", "%FF", "x".repeat(6_000)), random);
        }
        if (name.equals("dryRun")) {
            return "true";
        }
        if (of.has("enum")) {
            return Corpus.one(of.get("enum").valueStream().toList(), random).asText();
        }
        if (record != null) {
            return record;
        }
        if (name.endsWith("At")
                || name.endsWith("By")
                || name.endsWith("Since")
                || of.path("format").asText().equals("date-time")) {
            return encoded(Corpus.one(Corpus.TIMES, random));
        }
        return encoded(
                switch (of.path("type").asText()) {
                    case "integer" -> Corpus.one(Corpus.NUMBERS, random);
                    case "boolean" -> Corpus.one(List.of("true", "false", "TRUE", "1"), random);
                    default ->
                        switch (name) {
                            case "policy" -> "corroboration-1";
                            case "externalId" -> Corpus.one(List.of("fuzz:1", ":", "a:", ":b", "fuzz"), random);
                            case "q" -> "the government " + Corpus.one(Corpus.TEXTS, random);
                            default -> Corpus.one(random.nextBoolean() ? Corpus.IDS : Corpus.TEXTS, random);
                        };
                });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void header(RequestSpecification request, StringBuilder shown, String name, String value) {
        request.header(name, value);
        shown.append('\n').append(name).append(": ").append(value);
    }

    /** The tag that the record has now. */
    private static String present(String path) {
        String tag = given().urlEncodingEnabled(false)
                .get(path.replaceAll("/(withdraw|restore|redact|publish)$", ""))
                .header("ETag");
        return tag == null ? "\"1\"" : tag;
    }

    private long entries() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM journal")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void failed(CharSequence request, @Nullable String how) {
        failures.add(cut(request.toString()) + "\n=> " + cut(String.valueOf(how)));
    }

    private static String cut(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }
}
