package org.gainsay.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gainsay.AdminToken;
import org.jspecify.annotations.Nullable;

/** A client as a newsroom's tool would be one: it knows addresses, JSON and ETags, and nothing of the code. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final @Nullable String reads;
    private final String writes;

    /** The admin, who reads as everybody does. */
    public Http(String base) {
        this(base, null, AdminToken.BEARER);
    }

    /** Whoever has a token, for reading too. */
    public Http(String base, String bearer) {
        this(base, bearer, bearer);
    }

    private Http(String base, @Nullable String reads, String writes) {
        this.base = base;
        this.reads = reads;
        this.writes = writes;
    }

    /** What was answered. */
    public record Answer(int status, String etag, String text) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        /** The answer, where it is the expected one. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + ": " + text);
            }
            return this;
        }

        public String id() {
            return json().get("id").asText();
        }
    }

    public Answer get(String path) {
        HttpRequest.Builder request = request(path).GET();
        return send(reads == null ? request : request.header("Authorization", reads));
    }

    /** A page, which lies outside of the API. */
    public Answer page(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .GET());
    }

    public Answer post(String path, String body) {
        return send(request(path)
                .header("Authorization", writes)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Withdraws, restores or corrects a version of a record. */
    public Answer change(String path, String method, String etag, @Nullable String body) {
        HttpRequest.Builder request =
                request(path).header("Authorization", writes).header("If-Match", etag);
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return send(
                request.header("Content-Type", type).method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofSeconds(30));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (IOException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** No answer came: whether the write was done is not known. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unanswered(IOException cause) {
            super(cause);
        }
    }
}
