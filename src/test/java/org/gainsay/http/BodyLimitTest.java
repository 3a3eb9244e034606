package org.gainsay.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gainsay.AdminToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitTest {

    private static final int LIMIT = 8 * 1024 * 1024;

    @TestHTTPResource("/trial")
    URI trial;

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(
                HttpRequest.newBuilder(trial)
                        .header("Authorization", AdminToken.BEARER)
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] blanks(int count) {
        byte[] blanks = new byte[count];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("/problems/payload-too-large", "8388608 bytes");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_whether_or_not_it_announces_its_length() throws Exception {
        isTooLarge(post(HttpRequest.BodyPublishers.ofByteArray(blanks(10_000_000))));
        isTooLarge(post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks(10_000_000)))));
    }

    @Test
    void the_limit_itself_is_taken() throws Exception {
        byte[] most = blanks(LIMIT);
        byte[] note = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(note, 0, most, 0, note.length);
        assertThat(post(HttpRequest.BodyPublishers.ofByteArray(most)).statusCode())
                .isEqualTo(200);
        assertThat(post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(most)))
                        .statusCode())
                .isEqualTo(200);
        isTooLarge(post(HttpRequest.BodyPublishers.ofByteArray(blanks(LIMIT + 1))));
        isTooLarge(post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks(LIMIT + 1)))));
    }

    /** Nothing is ever unpacked here, so that there is nothing to count after it. */
    @Test
    void a_packed_body_is_refused_whatever_it_would_become() throws Exception {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (OutputStream gzip = new java.util.zip.GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks(LIMIT));
            }
        }
        assertThat(packed.size()).isLessThan(LIMIT);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(trial)
                                .header("Authorization", AdminToken.BEARER)
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type", "without a Content-Encoding");
    }

    @Test
    void a_caller_who_waits_to_be_asked_for_the_body_need_not_send_it() throws Exception {
        String answer = raw("POST /trial HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/payload-too-large");
    }

    @Test
    void a_chunked_body_for_nothing_does_not_block_the_connection() throws Exception {
        String answers =
                raw("POST /nothing HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                        + "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 404", -1)).hasSize(3);
    }

    @Test
    void a_request_that_is_not_http_does_not_bring_a_stack() throws Exception {
        String answer = raw("NONSENSE\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.").contains(" 400 ").doesNotContain("Exception", "netty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial/%zz", "/%", "/%c0%ae", "/\u0085", "//", "*"})
    void an_address_that_is_none_is_refused_by_a_problem(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 40[04] ")
                .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                .doesNotContain("Exception", "java");
    }

    @Test
    void an_address_above_the_top_is_the_top() throws Exception {
        assertThat(raw("GET /.. HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 303 ")
                .contains("Location: /sign-in");
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(trial.getHost(), trial.getPort())) {
            socket.setSoTimeout(3_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            byte[] some = new byte[8192];
            try {
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    answer.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (java.net.SocketTimeoutException e) {
                answer.append("");
            }
            return answer.toString();
        }
    }
}
