package org.gainsay.corroboration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.ledger.Http;

/** Claims on which one source speaks, once on each or more often. */
final class ManyClaims {

    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final Http http;
    private final String system = "many-" + UUID.randomUUID();
    private final List<String> claims = new ArrayList<>();

    ManyClaims(Http http) {
        this.http = http;
    }

    /** The claims so far. */
    List<String> ids() {
        return claims;
    }

    String id(int n) {
        return claims.get(n);
    }

    /** The source that speaks on all of them. */
    String source() {
        return http.get("/sources?externalId=" + system + ":speaker")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    /** Imports so many more claims at once, each with so many statements of the source. */
    Http.Answer add(int number, int statements) {
        List<String> claim = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int i = claims.size(); i < claims.size() + number; i++) {
            claim.add("{'id':'c%d','text':'Claim %d of %s.'}".formatted(i, i, system));
            for (int j = 0; j < statements; j++) {
                String id = i + "-" + j;
                said.add("{'id':'s%s','speaker':'speaker','outlet':'outlet','text':'So it is.','saidAt':'2023-08-30',"
                                .formatted(id)
                        + "'act':'ASSERTS','directness':'FIRST_HAND','form':'QUOTED','naming':'NAMED'}");
                links.add("{'id':'e%s','claim':'c%d','statement':'s%s','stance':'SUPPORTS'}".formatted(id, i, id));
            }
        }
        Http.Answer answer = http.post(
                        "/imports?system=" + system,
                        "{'dossier':'1','sources':[{'id':'speaker','kind':'PERSON','name':'Speaker of %s','reliability':'B'},"
                                        .formatted(system)
                                + "{'id':'outlet','kind':'OUTLET','name':'Outlet of %s','reliability':'B'}],"
                                        .formatted(system)
                                + "'claims':" + claim + ",'statements':" + said + ",'evidence':" + links + "}")
                .expect(201);
        answer.json().get("claims").forEach(c -> claims.add(c.get("id").asText()));
        return answer;
    }

    /** Gives the source another letter. */
    Http.Answer rate(String letter) {
        return http.post("/sources/" + source() + "/ratings", "{'letter':'%s','reason':'seen again'}".formatted(letter))
                .expect(201);
    }

    /** Records one more statement of the source on a claim. */
    Http.Answer say(Http by, String claim) {
        return by.post(
                "/statements",
                "{'speaker':'%s','outlet':'%s','text':'Said again.','saidAt':'2023-09','directness':'FIRST_HAND',"
                                .formatted(source(), source())
                        + "'evidence':[{'claim':'%s','stance':'SUPPORTS'}]}".formatted(claim));
    }

    /** How many claims an operation has still before it. */
    static int remaining(Http http, JsonNode pending) {
        return operation(http, pending).get("remaining").asInt();
    }

    /** An operation, as the answer of a write has named it. */
    static JsonNode operation(Http http, JsonNode pending) {
        String path = pending.get("operation").asText().substring("/api/v1".length());
        return http.get(path).expect(200).json().at("/items/0");
    }

    /** Waits until all that an operation has left to be done is done. */
    static void await(Http http, JsonNode pending) {
        long deadline = System.nanoTime() + PATIENCE;
        while (remaining(http, pending) > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still to be done: " + operation(http, pending));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The figures of a claim by its explanation, which is computed when it is read, beside those that are kept. */
    static List<String> differences(Http http, String claim) {
        JsonNode kept = http.get("/claims/" + claim + "/corroboration?view=summary")
                .expect(200)
                .json();
        JsonNode full =
                http.get("/claims/" + claim + "/corroboration").expect(200).json();
        List<String> differences = new ArrayList<>();
        for (String figure : List.of("status", "rule", "flags", "supportPoints", "denialPoints", "confidence")) {
            if (!kept.get(figure).equals(full.get(figure))) {
                differences.add(claim + " " + figure + ": kept " + kept.get(figure) + ", is " + full.get(figure));
            }
        }
        if (kept.has("pendingSince")) {
            differences.add(claim + " pending since " + kept.get("pendingSince"));
        }
        return differences;
    }
}
