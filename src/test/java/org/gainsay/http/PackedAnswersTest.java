package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.gainsay.AdminToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to who takes them packed: the same, under the same tag. */
@QuarkusTest
class PackedAnswersTest {

    @TestHTTPResource
    URI service;

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
        request.header("Authorization", AdminToken.BEARER);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/policies", "/api/v1/assessments/example", "/api/v1/exports"})
    void saysTheSameInFewerBytes(String path) throws Exception {
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.statusCode()).isEqualTo(plain.statusCode());
        assertThat(packed.headers().firstValue("Content-Type"))
                .isEqualTo(plain.headers().firstValue("Content-Type"));
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(withoutTimes(unpacked(packed))).isEqualTo(withoutTimes(plain.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/policies", "/api/v1/no-such", "/q/openapi", "/", "/dashboard/dashboard.css"})
    void namesNoEncodingToWhoTakesNone(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Encoding")).isEmpty();
    }

    /** What is known by its tag need not be sent again in either form; a cache in between is told that there are two. */
    @Test
    void hasTheSameTag() throws Exception {
        String claim = given().contentType(ContentType.JSON)
                .body("{\"text\":\"The talks of the two countries are advancing, officials say.\"}")
                .post("/api/v1/claims")
                .header("Location");
        HttpResponse<byte[]> plain = get(claim);
        HttpResponse<byte[]> packed = get(claim, "Accept-Encoding", "gzip");
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(packed.headers().firstValue("ETag")).contains(tag);
        assertThat(plain.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(get(claim, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    private static byte[] unpacked(HttpResponse<byte[]> packed) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            return unpacked.readAllBytes();
        }
    }

    /** An export says when it was made, a problem which request it is of. */
    private static String withoutTimes(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "then")
                .replaceAll("urn:gainsay:request:[0-9a-f-]+", "urn");
    }
}
