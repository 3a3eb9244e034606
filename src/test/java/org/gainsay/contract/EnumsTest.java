package org.gainsay.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every value that the contract lists has a meaning, in the contract and on a page. */
@QuarkusTest
class EnumsTest {

    private static Stream<Map.Entry<String, JsonNode>> enums() {
        return Operation.CONTRACT.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("enum"));
    }

    private static String page(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"))
                .extract()
                .asString();
    }

    @Test
    void everyValueInTheContractHasAMeaning() {
        assertThat(enums())
                .isNotEmpty()
                .allSatisfy(schema -> schema.getValue().get("enum").forEach(value -> assertThat(
                                schema.getValue().path("description").asText())
                        .as(schema.getKey())
                        .containsPattern("`" + Pattern.quote(value.asText()) + "`: \\S{1,}")));
    }

    @Test
    void everyEnumHasAPageWithItsValuesAndAllAreListed() {
        String all = page("/enums");
        assertThat(enums()).isNotEmpty().allSatisfy(schema -> {
            String path = "/enums/" + schema.getKey();
            assertThat(all).contains("href=\"" + path + "\"");
            String one = page(path);
            assertThat(one).doesNotContain("<dd></dd>", "<script", "style=", "{value", "{list");
            schema.getValue().get("enum").forEach(value -> assertThat(one)
                    .contains("<code>" + value.asText() + "</code>"));
        });
    }

    @Test
    void anEnumThatIsNotThereIsRefusedWithAProblem() {
        given().get("/enums/Colour")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no enum of this name: /enums lists them."));
    }
}
