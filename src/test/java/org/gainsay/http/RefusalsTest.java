package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsTest {

    private static ValidatableResponse problem(ValidatableResponse answer, ProblemType type) {
        return answer.statusCode(type.status())
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Server", nullValue())
                .body("type", equalTo(type.path()))
                .body("title", equalTo(type.title()))
                .body("status", equalTo(type.status()))
                .body("detail", notNullValue())
                .body(
                        "instance",
                        equalTo("urn:gainsay:request:" + answer.extract().header("X-Request-Id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/q/nothing",
                "/trial/x/y/z",
                "/trial/not-a-uuid",
                "/problems/x",
                "/trial/00000000-0000-0000-0000-000000000000",
                "/problems.txt",
                "/a//b",
                "/%E2%82%AC"
            })
    void an_address_without_anything_is_a_404(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), ProblemType.NOT_FOUND);
    }

    @Test
    void a_browser_gets_the_same_problem() {
        problem(given().accept("text/html").get("/nothing").then(), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/trial", "PUT,/trial", "POST,/problems", "TRACE,/trial", "PATCH,/problems/not-found"})
    void another_method_is_a_405_that_says_which_there_are(String method, String path) {
        problem(given().request(method, path).then(), ProblemType.METHOD_NOT_ALLOWED)
                .header("Allow", containsString("GET"));
    }

    @Test
    void head_and_options_answer_as_http_has_it() {
        assertThat(given().head("/trial").then().statusCode(200).extract().asString())
                .isEmpty();
        given().options("/trial").then().statusCode(200).header("Allow", containsString("POST"));
        assertThat(given().head("/nothing").then().statusCode(404).extract().asString())
                .isEmpty();
    }

    @Test
    void another_format_is_a_406_or_a_415() {
        problem(given().accept("image/png").get("/trial").then(), ProblemType.NOT_ACCEPTABLE);
        problem(given().contentType("text/plain").body("x").post("/trial").then(), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        problem(
                given().contentType("application/xml")
                        .body("<x/>")
                        .post("/trial")
                        .then(),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        problem(
                given().contentType("application/merge-patch+json")
                        .body("{}")
                        .post("/trial")
                        .then(),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void a_post_without_a_body_is_told_that_it_is_empty() {
        given().contentType("application/json")
                .post("/trial")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unreadable"));
        assertThat(given().noContentType()
                        .post("/trial")
                        .then()
                        .contentType(Problem.MEDIA_TYPE)
                        .extract()
                        .statusCode())
                .isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "error"})
    void a_failure_tells_an_id_and_no_more(String how) {
        problem(given().get("/trial/fails/" + how).then(), ProblemType.INTERNAL_ERROR)
                .body(not(containsString("secret")))
                .body(not(containsString("java")))
                .body("errors", nullValue());
    }

    @Test
    void a_feature_refuses_in_its_own_words() {
        problem(given().get("/trial/fails/conflict").then(), ProblemType.CONFLICT)
                .body("detail", equalTo("There is one already."));
        problem(given().get("/trial/fails/busy").then(), ProblemType.BUSY).header("Retry-After", "2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "limit=x,limit",
        "limit=0,limit",
        "limit=201,limit",
        "limit=99999999999,limit",
        "limit=,limit",
        "limit=1&limit=2,limit",
        "depth=10,depth",
        "depth=x,depth",
        "withdrawn=yes,withdrawn",
        "withdrawn=TRUE,withdrawn",
        "colour=BLUE,colour",
        "colour=RED&colour=BLUE,colour",
        "id=1-1-1-1-1,id",
        "knownAt=yesterday,knownAt",
        "knownAt=2023-08-30,knownAt",
        "most=1,most",
        "Limit=1,Limit",
        "x%0Ay=1,'x\\ny'"
    })
    void a_query_parameter_that_cannot_be_used_is_a_400_that_names_it(String query, String name) {
        problem(given().urlEncodingEnabled(false).get("/trial?" + query).then(), ProblemType.BAD_PARAMETER)
                .body("errors[0].parameter", equalTo(name.replace("\\n", "\n")))
                .body("errors.size()", equalTo(1));
    }

    @Test
    void query_parameters_that_are_right_are_read() {
        given().urlEncodingEnabled(false)
                .get("/trial?limit=7&withdrawn=true&colour=RED&colour=GREEN&knownAt=2023-08-30T14:05:00%2B02:00")
                .then()
                .statusCode(200)
                .body("limit", equalTo(7))
                .body("withdrawn", equalTo(true))
                .body("colours.size()", equalTo(2));
    }

    @Test
    void a_resource_without_query_parameters_takes_none() {
        problem(given().get("/problems?x=1").then(), ProblemType.BAD_PARAMETER);
        problem(
                given().contentType("application/json")
                        .body("{\"text\":\"a\"}")
                        .post("/trial?x=1")
                        .then(),
                ProblemType.BAD_PARAMETER);
    }
}
