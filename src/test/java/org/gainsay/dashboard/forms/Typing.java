package org.gainsay.dashboard.forms;

import static io.restassured.RestAssured.given;
import static org.gainsay.Desk.body;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.http.Conformance;
import org.jspecify.annotations.Nullable;

/** Somebody who fills in forms in a browser without script, signed in by a token of that role. */
public final class Typing {

    private final String role;
    private final String name = "typing-" + UUID.randomUUID();
    private @Nullable String token;

    private Typing(String role) {
        this.role = role;
    }

    /** One of that role, who gets a token once it is needed. */
    public static Typing as(String role) {
        return new Typing(role);
    }

    /** What its browser keeps. */
    public synchronized String token() {
        if (token == null) {
            token = Desk.post("/tokens", body("name", name, "role", role))
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getString("token");
        }
        return token;
    }

    /** As the journal names it. */
    String actor() {
        return "token:" + name;
    }

    private RequestSpecification asks() {
        return given().redirects()
                .follow(false)
                .header(Conformance.NO_TOKEN, "")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("gainsay-token", token());
    }

    Response opens(String path) {
        return asks().get(path);
    }

    /** Sends a form; fields and values by turns. */
    Response sends(String path, String... fields) {
        RequestSpecification request = asks().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }
}
