package org.gainsay.verdict.factcheck;

import static org.gainsay.Desk.body;
import static org.gainsay.Desk.post;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;

/** A newsroom that publishes fact-checks under its name. */
public final class FactChecker implements QuarkusTestProfile {

    static final String NAME = "The Example Times";
    static final String SITE = "https://times.example/";
    static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gainsay.publisher.name", NAME,
                "gainsay.publisher.url", SITE,
                "gainsay.publisher.license", LICENSE);
    }

    /** A claim that nobody has made yet. */
    static String claim(String text) {
        return Desk.record("/claims", "text", text, "language", "en");
    }

    /** Has somebody say that the claim is so, in an article of theirs; gives the statement. */
    static String say(String claim, String kind, String name, String saidAt, String url) {
        return sayAs(claim, Desk.source(kind, name, "B"), saidAt, url, "NAMED");
    }

    /** The same by a source that is there, and named so. */
    static String sayAs(String claim, String speaker, String saidAt, String url, String naming) {
        String outlet = Desk.source("OUTLET", "Outlet of " + url, "B");
        return post(
                        "/statements",
                        body(
                                "speaker",
                                speaker,
                                "naming",
                                naming,
                                "outlet",
                                outlet,
                                "text",
                                "So it is.",
                                "saidAt",
                                saidAt,
                                "directness",
                                "FIRST_HAND",
                                "publication",
                                body("outlet", outlet, "url", url, "title", "An article"),
                                "evidence",
                                List.of(body("claim", claim, "stance", "SUPPORTS"))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An issued verdict. */
    static String issued(String claim, String rating, Object... otherwise) {
        Map<String, Object> verdict = body(
                "scale", Desk.scale(),
                "rating", rating,
                "title", "What is known of it",
                "summary", "It is not as it is told.",
                "url", "https://times.example/checks/" + UUID.randomUUID(),
                "language", "en-GB",
                "author", "Jo Checker",
                "reviewedAt", "2023-09-01");
        verdict.putAll(body(otherwise));
        String id = post("/claims/" + claim + "/verdicts", verdict)
                .statusCode(201)
                .extract()
                .path("id");
        Desk.issue(id, 1).statusCode(200);
        return id;
    }
}
