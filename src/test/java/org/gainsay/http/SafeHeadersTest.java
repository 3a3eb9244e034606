package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to a browser or a cache, whoever in the service gives it. */
@QuarkusTest
class SafeHeadersTest {

    private static final List<String> CLOSED =
            List.of("default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");

    @TestHTTPResource
    URL service;

    private static void assertSafe(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        Headers headers = answer.headers();
        assertThat(headers.getValues("Content-Security-Policy")).hasSize(1);
        assertThat(directives(answer)).containsAll(CLOSED);
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.getValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.getValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.getValue("Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(headers.getValues("Cache-Control")).hasSize(1);
        assertThat(headers.asList())
                .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .doesNotContain("server", "x-powered-by", "strict-transport-security")
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    private static List<String> directives(Response answer) {
        return Arrays.asList(answer.header("Content-Security-Policy").split("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/trial,200",
        "HEAD,/trial,200",
        "OPTIONS,/trial,200",
        "GET,/trial?unknown=1,400",
        "GET,/api/v1/claims?limit=x,400",
        "GET,/nothing,404",
        "GET,/api/v1/claims,200",
        "GET,/api/v1/claims/00000000-0000-0000-0000-000000000000,404",
        "POST,/api/v1/claims,415",
        "DELETE,/api/v1/claims,405",
        "GET,/trial/fails/a,500",
        "GET,/problems,200",
        "GET,/problems/not-found,200",
        "GET,/problems/no-such,404",
        "GET,/enums,200",
        "GET,/enums/Status,200",
        "GET,/problems.css,200",
        "GET,/q/nothing,404",
        "GET,/q/openapi,200",
        "GET,/q/health/live,200",
        "GET,/q/health/ready,200",
        "GET,/q/metrics,200",
        "GET,/q/swagger-ui,302",
        "GET,/q/swagger-ui/,200",
        "HEAD,/q/swagger-ui/,200",
        "GET,/q/swagger-ui/index.html,200",
        "GET,/q/swagger-ui/start.js,200",
        "GET,/q/swagger-ui/swagger-ui-bundle.js,200",
        "GET,/q/swagger-ui/swagger-ui.css,200",
        "GET,/q/swagger-ui/theme-feeling-blue.css,200",
        "GET,/q/swagger-ui/style.css,200",
        "GET,/q/swagger-ui/oauth2-redirect.html,200",
        "GET,/q/swagger-ui/nothing.js,404",
    })
    void every_answer_has_them(String method, String path, int status) {
        assertSafe(
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .header("Origin", "https://elsewhere.example")
                        .request(method, path),
                status);
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_them() {
        assertSafe(
                given().contentType("application/json")
                        .body(new byte[9_000_000])
                        .post("/trial"),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a^b", "/%zz", "a", "/api/v1/claims?q=%zz"})
    void what_is_no_address_is_refused_with_them(String address) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 40")
                    .contains("\r\nContent-Security-Policy: default-src 'none'", "\r\nX-Frame-Options: DENY\r\n")
                    .doesNotContain("Exception", "at io.", "at java.");
        }
    }

    @Test
    void what_no_page_is_may_load_nothing_whoever_shows_it() {
        for (String path : List.of("/trial", "/nothing", "/q/openapi", "/q/swagger-ui/oauth2-redirect.html")) {
            assertThat(directives(given().get(path))).hasSameElementsAs(CLOSED);
        }
    }

    @Test
    void a_page_of_ours_may_load_our_styles_and_no_script() {
        for (String path : List.of("/problems", "/problems/not-found", "/enums", "/enums/Status")) {
            assertThat(directives(given().get(path))).hasSize(5).contains("style-src 'self'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui//index.html", "/q/x/../swagger-ui/"
            })
    void the_page_of_swagger_ui_runs_files_of_ours_and_nothing_that_stands_in_it(String path) {
        Response page = given().urlEncodingEnabled(false).get(path);
        assertThat(directives(page)).contains("script-src 'self'", "style-src 'self'", "connect-src 'self'");
        page.then()
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "private, no-cache")
                .body(containsString("<title>Try it · Gainsay</title>"));
        assertThat(page.asString())
                .doesNotContain("<style", "style=", "Quarkus", "onload")
                .doesNotContainPattern("<script(?! src=)|<script[^>]*>[^<]");
        for (String file : List.of("swagger-ui-bundle.js", "start.js", "swagger-ui.css", "theme-feeling-blue.css")) {
            assertThat(page.asString()).contains("\"" + file + "\"");
        }
        given().get("/q/swagger-ui/start.js").then().contentType("text/javascript;charset=UTF-8");
    }

    @Test
    void an_answer_is_kept_by_who_asked_alone_and_asked_for_again_by_its_tag() {
        String claim = given().contentType("application/json")
                .body("{\"text\": \"It is kept by who asked.\"}")
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .header("Cache-Control", "private, no-cache")
                .extract()
                .header("Location");
        Response answer = given().get(claim);
        answer.then().statusCode(200).header("Cache-Control", "private, no-cache");
        given().header("If-None-Match", answer.header("ETag"))
                .get(claim)
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void a_page_of_elsewhere_is_not_let_in() {
        Response asked = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/api/v1/claims");
        assertThat(asked.headers().asList())
                .noneMatch(header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
