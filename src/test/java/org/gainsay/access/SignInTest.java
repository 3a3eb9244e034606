package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.Test;

/** How a browser comes to be known, and what it may do by that. */
@QuarkusTest
class SignInTest {

    /** From elsewhere, where reads are not open. */
    private static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .header(Conformance.NO_TOKEN, "")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Sec-Fetch-Site", "same-origin");
    }

    /** From this machine, where reads are open; says nothing of where a form comes from. */
    private static RequestSpecification here() {
        return given().redirects().follow(false).header(Conformance.NO_TOKEN, "");
    }

    private static Response signIn(String token, String to) {
        return browser().formParam("token", token).formParam("to", to).post("/sign-in");
    }

    @Test
    void whoIsNotKnownIsLedToWhereHeCanShowATokenAndBack() {
        browser()
                .get("/?topic=arms")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?to=%2F%3Ftopic%3Darms"));
        Response answer = signIn(Holder.of(AccessRole.READER).secret(), "/?topic=arms");
        answer.then().statusCode(303).header("Location", containsString("/?topic=arms"));
        Cookie cookie = answer.detailedCookie("gainsay-token");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        browser().cookie(cookie).get("/").then().statusCode(200).body(containsString("Signed in as"));
    }

    @Test
    void aTokenThatIsNoGoodIsAskedForAgain() {
        for (String bad : new String[] {"", "gsy_nothing", "<script>alert(1)</script>"}) {
            signIn(bad, "/")
                    .then()
                    .statusCode(422)
                    .contentType(containsString("text/html"))
                    .body(containsString("role=\"alert\""));
        }
    }

    @Test
    void whoHasSignedOutIsNotKnownAnyMore() {
        Response out = browser().post("/sign-out");
        assertThat(out.detailedCookie("gainsay-token").getMaxAge()).isZero();
        browser().cookie("gainsay-token", "gsy_old").get("/").then().statusCode(303);
    }

    @Test
    void nobodyIsLedToAnotherService() {
        String token = Holder.of(AccessRole.READER).secret();
        for (String elsewhere :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/a\r\nX: y"}) {
            assertThat(signIn(token, elsewhere).header("Location"))
                    .as(elsewhere)
                    .matches("(http://[^/]+)?/");
        }
    }

    @Test
    void theApiTakesNoCookie() {
        String token = Holder.of(AccessRole.ADMIN).secret();
        browser().cookie("gainsay-token", token).get("/api/v1/claims").then().statusCode(401);
        browser()
                .cookie("gainsay-token", token)
                .contentType("application/json")
                .body("{\"text\":\"Written by a cookie.\"}")
                .post("/api/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void aFormThatAPageOfElsewhereSendsIsRefused() {
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            here().header("Sec-Fetch-Site", site).post("/seen").then().statusCode(403);
        }
        here().header("Origin", "https://evil.example").post("/seen").then().statusCode(403);
        here().post("/seen").then().statusCode(403);
        here().header("Sec-Fetch-Site", "cross-site")
                .formParam("token", Holder.of(AccessRole.READER).secret())
                .post("/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void aBrowserSeesWhatItsTokensDeskSeesAndNoMore() {
        String desk = "desk-" + UUID.randomUUID().toString().substring(0, 8);
        Desk.post("/desks", body("name", desk)).statusCode(201);
        Holder insider = Holder.with(body("role", "CONTRIBUTOR", "desks", new String[] {desk}));
        String words = "Kept " + UUID.randomUUID();
        insider.sends(body("text", words)).post("/api/v1/claims").then().statusCode(201);
        String seen = browser()
                .cookie("gainsay-token", insider.secret())
                .queryParam("q", words)
                .get("/")
                .asString();
        assertThat(seen).containsPattern("href=\"/claims/[0-9a-f]{8}-");
        String outside = browser()
                .cookie("gainsay-token", Holder.of(AccessRole.ADMIN).secret())
                .queryParam("q", words)
                .get("/")
                .asString();
        assertThat(outside).contains("id=\"result\"").doesNotContainPattern("href=\"/claims/[0-9a-f]{8}-");
    }
}
