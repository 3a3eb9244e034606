package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StrictBodyTest {

    static ValidatableResponse post(byte[] body) {
        ValidatableResponse answer = given().contentType("application/json")
                .body(body)
                .post("/trial")
                .then();
        String text = answer.extract().asString();
        assertThat(text).doesNotContain("jackson", "org.gainsay", "java.", "Trial", "StreamRead");
        return answer;
    }

    static ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ValidatableResponse answer, int status, String code, String pointer) {
        answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", not(equalTo("")));
    }

    @Test
    void what_is_right_is_read_as_it_was_written_and_what_is_absent_stays_absent() {
        post("{\"text\":\"a\",\"as\":\"b\",\"count\":3,\"size\":9007199254740993,\"ratio\":1.50,\"ok\":false,"
                        + "\"colour\":\"RED\",\"at\":\"2023-08-30T14:05:00Z\",\"parts\":[{\"name\":\"ab\"}],"
                        + "\"counts\":{\"x\":1}}")
                .statusCode(200)
                .body(equalTo("{\"text\":\"a\",\"count\":3,\"rank\":0,\"size\":9007199254740993,\"ok\":false,"
                        + "\"ratio\":1.50,\"colour\":\"RED\",\"as\":\"b\",\"at\":\"2023-08-30T14:05:00Z\","
                        + "\"parts\":[{\"name\":\"ab\"}],\"counts\":{\"x\":1}}"));
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|unreadable|``",
                "` `|unreadable|``",
                "`{\"text\":`|unreadable|/text",
                "`{\"text\":\"a\"`|unreadable|/text",
                "`{\"parts\":[{},{\"name\":\"a}`|unreadable|/parts/1/name",
                "`{\"text\":\"a\"} {}`|unreadable|``",
                "`{\"text\":\"a\"}]`|unreadable|``",
                "`{'text':'a'}`|unreadable|``",
                "`{\"text\":NaN}`|unreadable|/text",
                "`{\"text\":\"a\",}`|unreadable|/text",
                "`[]`|wrong-type|``",
                "`\"a\"`|wrong-type|``",
                "`\"\"`|wrong-type|``",
                "`5`|wrong-type|``",
                "`true`|wrong-type|``",
                "`null`|null-value|``",
                "`{\"text\":5}`|wrong-type|/text",
                "`{\"text\":true}`|wrong-type|/text",
                "`{\"text\":{}}`|wrong-type|/text",
                "`{\"text\":[\"a\"]}`|wrong-type|/text",
                "`{\"text\":null}`|null-value|/text",
                "`{\"text\":\"a\",\"count\":\"5\"}`|wrong-type|/count",
                "`{\"text\":\"a\",\"count\":\"\"}`|wrong-type|/count",
                "`{\"text\":\"a\",\"count\":1.5}`|wrong-type|/count",
                "`{\"text\":\"a\",\"count\":1.0}`|wrong-type|/count",
                "`{\"text\":\"a\",\"rank\":\"5\"}`|wrong-type|/rank",
                "`{\"text\":\"a\",\"rank\":[]}`|wrong-type|/rank",
                "`{\"text\":\"a\",\"ok\":1}`|wrong-type|/ok",
                "`{\"text\":\"a\",\"ok\":\"true\"}`|wrong-type|/ok",
                "`{\"text\":\"a\",\"ratio\":\"1.5\"}`|wrong-type|/ratio",
                "`{\"text\":\"a\",\"colour\":0}`|wrong-type|/colour",
                "`{\"text\":\"a\",\"at\":1693404300}`|wrong-type|/at",
                "`{\"text\":\"a\",\"part\":[]}`|wrong-type|/part",
                "`{\"text\":\"a\",\"part\":\"\"}`|wrong-type|/part",
                "`{\"text\":\"a\",\"part\":\"ab\"}`|wrong-type|/part",
                "`{\"text\":\"a\",\"parts\":{}}`|wrong-type|/parts",
                "`{\"text\":\"a\",\"parts\":\"\"}`|wrong-type|/parts",
                "`{\"text\":\"a\",\"parts\":[{\"name\":\"ab\"},[]]}`|wrong-type|/parts/1",
                "`{\"text\":\"a\",\"parts\":[null]}`|null-value|/parts/0",
                "`{\"text\":\"a\",\"tags\":[\"a\",7]}`|wrong-type|/tags/1",
                "`{\"text\":\"a\",\"tags\":\"a\"}`|wrong-type|/tags",
                "`{\"text\":\"a\",\"counts\":[]}`|wrong-type|/counts",
                "`{\"text\":\"a\",\"counts\":{\"a/b\":\"1\"}}`|wrong-type|/counts/a~1b",
                "`{\"text\":\"a\",\"colour\":{\"x\":[1,{}]}}`|wrong-type|/colour",
                "`{\"text\":\"a\",\"x\":1}`|unknown-member|/x",
                "`{\"x\":{\"y\":[1]},\"text\":\"a\"}`|unknown-member|/x",
                "`{\"text\":\"a\",\"a~/b\":1}`|unknown-member|/a~0~1b",
                "`{\"text\":\"a\",\"parts\":[{\"name\":\"ab\"},{\"x\":1,\"name\":\"ab\"}]}`|unknown-member|/parts/1/x",
                "`{\"text\":\"a\",\"parts\":[{\"x\":1,\"name\":\"ab\",\"parts\":[]}],\"count\":1}`"
                        + "|unknown-member|/parts/0/x",
                "`{\"text\":\"a\",\"part\":{\"name\":\"ab\",\"parts\":[],\"x\":1}}`|unknown-member|/part/x",
                "`{\"text\":\"a\",\"role\":\"b\"}`|unknown-member|/role",
                "`{\"text\":\"a\",\"text\":\"a\"}`|duplicate-member|/text",
                "`{\"text\":\"a\",\"te\\u0078t\":\"a\"}`|duplicate-member|/text",
                "`{\"text\":\"a\",\"part\":{\"name\":\"ab\",\"name\":\"ab\"}}`|duplicate-member|/part/name",
            })
    void what_cannot_be_read_is_a_400_that_points_at_it(String body, String code, String pointer) {
        refused(post(body), 400, code, pointer);
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{}`|required|/text",
                "`{\"text\":\"123456789012345678901\"}`|too-long|/text",
                "`{\"text\":\"a\",\"count\":0}`|out-of-range|/count",
                "`{\"text\":\"a\",\"count\":99999999999}`|out-of-range|/count",
                "`{\"text\":\"a\",\"size\":99999999999999999999}`|out-of-range|/size",
                "`{\"text\":\"a\",\"colour\":\"BLUE\"}`|unknown-value|/colour",
                "`{\"text\":\"a\",\"colour\":\"red\"}`|unknown-value|/colour",
                "`{\"text\":\"a\",\"colour\":\"\"}`|unknown-value|/colour",
                "`{\"text\":\"a\",\"colour\":\"0\"}`|unknown-value|/colour",
                "`{\"text\":\"a\",\"as\":\"A\"}`|malformed|/as",
                "`{\"text\":\"a\",\"at\":\"yesterday\"}`|malformed-time|/at",
                "`{\"text\":\"a\",\"at\":\"\"}`|malformed-time|/at",
                "`{\"text\":\"a\",\"ref\":\"x\"}`|malformed|/ref",
                "`{\"text\":\"a\",\"ref\":\"\"}`|malformed|/ref",
                "`{\"text\":\"a\",\"at\":\" 2023-08-30T14:05:00Z\"}`|malformed-time|/at",
                "`{\"text\":\"a\",\"at\":\"1693404300\"}`|malformed-time|/at",
                "`{\"text\":\"a\",\"part\":{}}`|required|/part/name",
                "`{\"text\":\"a\",\"parts\":[{\"name\":\"ab\"},{\"name\":\"a\"}]}`|too-short|/parts/1/name",
                "`{\"text\":\"a\",\"part\":{\"name\":\"ab\",\"parts\":[{}]}}`|required|/part/parts/0/name",
                "`{\"text\":\"a\",\"tags\":[\"a\",\"123456\"]}`|too-long|/tags/1",
                "`{\"text\":\"a\",\"parts\":[{\"name\":\"ab\"},{\"name\":\"ab\"},{\"name\":\"ab\"},{\"name\":\"ab\"}]}`"
                        + "|too-many|/parts",
                "`{\"text\":\"a\\u0000\"}`|forbidden-character|/text",
                "`{\"text\":\"\\ud800\"}`|forbidden-character|/text",
                "`{\"text\":\"\\udc00\\ud800\"}`|forbidden-character|/text",
                "`{\"text\":\"a\",\"tags\":[\"b\",\"\\ud83d.\"]}`|forbidden-character|/tags/1",
            })
    void what_is_read_and_wrong_is_a_422_that_points_at_it(String body, String code, String pointer) {
        refused(post(body), 422, code, pointer);
    }

    @Test
    void a_whole_surrogate_pair_is_a_character_like_others() {
        post("{\"text\":\"\\ud83d\\ude00\"}").statusCode(200).body("text", equalTo("\ud83d\ude00"));
    }

    @Test
    void a_name_that_no_answer_can_hold_is_refused_in_an_answer_that_can_be_read() {
        post("{\"text\":\"a\",\"x\\ud800\\u0000\":1}")
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-member"))
                .body("errors[0].pointer", equalTo("/x\uFFFD\uFFFD"));
        post("{\"text\":\"a\",\"counts\":{\"x\\u0000\":1}}")
                .statusCode(422)
                .body("errors[0].code", equalTo("forbidden-character"));
    }

    @Test
    void a_member_of_the_wrong_value_is_told_the_right_ones() {
        post("{\"text\":\"a\",\"colour\":\"BLUE\"}").body("errors[0].detail", equalTo("Give one of RED, GREEN."));
        post("{\"text\":\"a\",\"count\":11}")
                .body("errors[0].detail", equalTo("This must be less than or equal to 10."));
        post("{\"text\":\"123456789012345678901\"}")
                .body("errors[0].detail", equalTo("Give at most 20 characters: this has 21."));
    }

    @Test
    void bytes_that_are_not_utf_8_are_unreadable() {
        refused(post("{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)), 400, "unreadable", "");
        refused(post("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16LE)), 400, "unreadable", "");
        refused(post(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}), 400, "unreadable", "");
    }

    @Test
    void all_that_cannot_be_read_is_answered_at_once_in_the_order_of_the_body() {
        List<String> pointers = post("{\"x\":1,\"text\":5,\"parts\":[{\"name\":[]},{\"y\":2}],\"colour\":\"BLUE\","
                        + "\"tags\":[null],\"count\":\"1\"}")
                .statusCode(400)
                .extract()
                .path("errors.pointer");
        assertThat(pointers)
                .containsExactlyInAnyOrder("/x", "/text", "/parts/0/name", "/parts/1/y", "/tags/0", "/count");
    }

    @Test
    void all_that_is_wrong_is_answered_at_once() {
        List<String> found = post("{\"as\":\"A\",\"parts\":[{},{\"name\":\"a\"}],\"colour\":\"BLUE\",\"count\":0,"
                        + "\"tags\":[\"\\u0000\"]}")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-content"))
                .extract()
                .path("errors.collect { it.pointer + ' ' + it.code }");
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "/tags/0 forbidden-character",
                        "/colour unknown-value",
                        "/text required",
                        "/as malformed",
                        "/count out-of-range",
                        "/parts/0/name required",
                        "/parts/1/name too-short");
    }

    @Test
    void of_very_much_that_is_wrong_a_hundred_are_listed_and_the_rest_mentioned() {
        post("{\"parts\":[" + "{},".repeat(400_000) + "{}]}")
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("detail", containsString("More than 100"));
        post("{\"tags\":[" + "1,".repeat(400_000) + "1]}")
                .statusCode(400)
                .body("errors", hasSize(100))
                .body("detail", containsString("More than 100"));
    }

    @Test
    void a_depth_bomb_is_refused_where_it_becomes_too_deep() {
        refused(
                post("{\"part\":" + "{\"parts\":[".repeat(100_000)),
                400,
                "too-deep",
                "/part" + "/parts/0".repeat(15) + "/parts");
        post("[".repeat(1_000_000)).statusCode(400).body("errors[0].code", equalTo("too-deep"));
        post("{\"text\":\"a\",\"x\":" + "[".repeat(31) + "]".repeat(31) + "}")
                .body("errors[0].code", equalTo("unknown-member"));
    }

    @Test
    void a_number_or_a_name_beyond_all_measure_is_refused() {
        post("{\"text\":\"a\",\"ratio\":" + "9".repeat(100_000) + "}").statusCode(400);
        post("{\"text\":\"a\",\"" + "n".repeat(100_000) + "\":1}").statusCode(400);
        post("{\"text\":\"" + "n".repeat(7_000_000) + "\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("too-long"));
    }

    @Test
    void only_a_merge_patch_may_say_null() {
        given().contentType("application/merge-patch+json")
                .body("{\"text\":null}")
                .patch("/trial")
                .then()
                .statusCode(200)
                .body("text", equalTo("null"));
        given().contentType("application/merge-patch+json")
                .body("{\"text\":1}")
                .patch("/trial")
                .then()
                .statusCode(400);
    }

    @Test
    void names_of_one_hash_do_not_bring_the_reader_down() {
        StringBuilder body = new StringBuilder("{\"text\":\"a\",\"counts\":{");
        for (int i = 0; i < 4096; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                name.append((i >> bit & 1) == 0 ? "B!" : "AB");
            }
            body.append(i == 0 ? "" : ",").append('"').append(name).append("\":1");
        }
        post(body + "}}").statusCode(200);
    }

    @Test
    void a_compressed_body_is_refused_before_it_is_read() {
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117, 8, 0})
                .post("/trial")
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("Content-Encoding"));
    }
}
