package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MangledBodiesTest {

    private static final String RIGHT = "{\"text\":\"a\\u00e9\",\"count\":3,\"ratio\":1.50,\"ok\":false,\"rank\":1,"
            + "\"colour\":\"RED\",\"at\":\"2023-08-30T14:05:00Z\",\"part\":{\"name\":\"ab\",\"parts\":[{\"name\":\"cd\"}]},"
            + "\"parts\":[{\"name\":\"ab\"}],\"tags\":[\"x\",\"y\"],\"counts\":{\"x\":1},"
            + "\"ref\":\"00000000-0000-0000-0000-000000000000\"}";
    private static final String[] SPLINTERS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "1e999999999",
        "-",
        "\\u0000",
        "\\ud800",
        "\"text\":",
        "\u0000",
        "[[[[",
        "{\"a\":",
        "0.1",
        "\\",
        "\uFEFF",
        "é"
    };

    @Test
    void no_mangled_body_makes_the_service_fail() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] body = mangled(RIGHT, random);
            Response answer = given().contentType("application/json").body(body).post("/trial");
            String shown = i + ": " + new String(body, StandardCharsets.UTF_8);
            assertThat(answer.statusCode()).as(shown).isIn(200, 400, 422);
            if (answer.statusCode() != 200) {
                refused++;
                assertThat(answer.contentType()).as(shown).startsWith(Problem.MEDIA_TYPE);
                assertThat(answer.<Object>path("errors[0].pointer")).as(shown).isNotNull();
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void no_mangled_dossier_makes_an_assessment_fail() {
        String story = given().get("/api/v1/assessments/example").asString();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(90);
        for (int i = 0; i < 300; i++) {
            byte[] body = mangled(story, random);
            Response answer = given().contentType("application/json").body(body).post("/api/v1/assessments");
            assertThat(answer.statusCode()).as("%d", i).isIn(200, 400, 422);
        }
    }

    private static byte[] mangled(String right, RandomGenerator random) {
        StringBuilder body = new StringBuilder(right);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int from = random.nextInt(body.length());
            int to = Math.min(body.length(), from + random.nextInt(1, 12));
            switch (random.nextInt(4)) {
                case 0 -> body.delete(from, to);
                case 1 -> body.insert(from, SPLINTERS[random.nextInt(SPLINTERS.length)]);
                case 2 -> body.insert(from, body.substring(from, to));
                default -> body.replace(from, to, SPLINTERS[random.nextInt(SPLINTERS.length)]);
            }
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
