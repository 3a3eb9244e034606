package org.gainsay.formats;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.Desk;

/** The founding story, stored. */
public final class Founding {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Founding() {}

    /** Stores it under a system's name, and gives its claims by the ids that the story gives them. */
    public static Map<String, String> claims(String system) {
        return claims(system, story());
    }

    /** The same of another dossier. */
    public static Map<String, String> claims(String system, JsonNode dossier) {
        Map<String, String> claims = new HashMap<>();
        JsonNode report = Desk.json(given().contentType(ContentType.JSON)
                .queryParam("system", system)
                .body(dossier.toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract());
        report.get("claims")
                .forEach(claim -> claims.put(
                        claim.get("dossierId").asText(), claim.get("id").asText()));
        return claims;
    }

    /** The story as a dossier. */
    public static JsonNode story() {
        try (InputStream in = Founding.class.getResourceAsStream("/examples/assess.request.json")) {
            return JSON.readTree(in).get("dossier");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
