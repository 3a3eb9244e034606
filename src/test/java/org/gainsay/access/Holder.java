package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static org.gainsay.Desk.body;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;

/** Somebody with a token of its own. */
record Holder(String id, String name, String secret) {

    static Holder of(AccessRole role, AccessRight... rights) {
        return with(body("role", role.name(), "rights", Arrays.asList(rights)));
    }

    static Holder with(Map<String, Object> wanted) {
        String name = "test-" + UUID.randomUUID();
        wanted.put("name", name);
        JsonPath made = Desk.post("/tokens", wanted).statusCode(201).extract().jsonPath();
        return new Holder(made.getString("id"), name, made.getString("token"));
    }

    String bearer() {
        return "Bearer " + secret;
    }

    String actor() {
        return "token:" + name;
    }

    /** A request of its. */
    RequestSpecification asks() {
        return given().header("Authorization", bearer());
    }

    /** A request of its with a body. */
    RequestSpecification sends(Map<String, Object> body) {
        return asks().contentType(ContentType.JSON).body(body);
    }
}
