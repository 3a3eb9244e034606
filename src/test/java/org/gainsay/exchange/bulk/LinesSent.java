package org.gainsay.exchange.bulk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.gainsay.AdminToken;

/** Lines as a tool sends them: all at once, or slowly. */
final class LinesSent {

    private LinesSent() {}

    static RequestSpecification request(String... lines) {
        return asTheyAre((String.join("\n", lines).replace('\'', '"') + "\n"));
    }

    /** The same of a body with quotation marks of its own. */
    static RequestSpecification asTheyAre(String body) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(body.getBytes(UTF_8));
    }

    static ValidatableResponse send(String system, String... lines) {
        return request(lines)
                .queryParam("system", system)
                .post("/api/v1/imports")
                .then();
    }

    /** A source, a claim and a statement with its link to the claim, as lines whose ids begin alike. */
    static String[] story(String prefix) {
        return new String[] {
            "{'kind':'SOURCE','id':'%s-s','sourceKind':'OUTLET','name':'A source','reliability':'B'}".formatted(prefix),
            "{'kind':'CLAIM','id':'%s-c','text':'It is so.'}".formatted(prefix),
            statement(prefix + "-t", prefix + "-s"),
            link(prefix + "-e", prefix + "-c", prefix + "-t")
        };
    }

    static String statement(String id, String source) {
        return ("{'kind':'STATEMENT','id':'%s','speaker':'%s','outlet':'%s','text':'So it is said.','saidAt':'2023-08-30',"
                        + "'directness':'FIRST_HAND'}")
                .formatted(id, source, source);
    }

    static String link(String id, String claim, String statement) {
        return "{'kind':'EVIDENCE','id':'%s','claim':'%s','statement':'%s','stance':'SUPPORTS'}"
                .formatted(id, claim, statement);
    }

    /** A request whose body comes piece by piece. */
    static final class Slowly implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;

        Slowly(String query) throws IOException {
            socket = new Socket("127.0.0.1", RestAssured.port);
            out = socket.getOutputStream();
            out.write(("POST /api/v1/imports?" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + AdminToken.BEARER
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
        }

        void write(String... lines) throws IOException {
            byte[] piece = (String.join("\n", lines).replace('\'', '"') + "\n").getBytes(UTF_8);
            out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(UTF_8));
            out.write(piece);
            out.write("\r\n".getBytes(UTF_8));
            out.flush();
        }

        /** Ends the body, and reads the answer to its end. */
        String answer() throws IOException {
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
