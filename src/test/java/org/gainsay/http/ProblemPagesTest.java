package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPagesTest {

    private static String page(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"))
                .extract()
                .asString();
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_a_page_that_says_what_it_means_and_what_to_do(ProblemType type) {
        assertThat(page(type.path()).replace("&#39;", "'"))
                .contains("<html lang=\"en\">", type.title(), type.meaning(), type.remedy())
                .contains("&quot;type&quot;: &quot;".replace(": ", " : ") + type.path())
                .doesNotContain("<script", "style=", "<style", "{type", "{example");
    }

    @Test
    void all_problems_are_listed_with_links() {
        String all = page("/problems");
        for (ProblemType type : ProblemType.values()) {
            assertThat(all).contains("href=\"" + type.path() + "\"");
        }
    }

    @Test
    void the_style_of_the_pages_is_served() {
        given().get("/problems.css").then().statusCode(200).contentType(containsString("text/css"));
    }
}
