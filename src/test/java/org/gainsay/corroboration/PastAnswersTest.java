package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gainsay.ledger.Crowd;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.RandomActs;
import org.gainsay.ledger.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After any history, what is asked of a past instant is what its records give when they are read from scratch. */
@QuarkusTest
@Tag("slow")
class PastAnswersTest {

    private static final int ACTS = 100;
    private static final int INSTANTS = 20;

    @TestHTTPResource("/")
    String url;

    @Inject
    FromScratch scratch;

    @Inject
    ObjectMapper json;

    private final long seed = Long.getLong("past.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void ofAHistoryMadeHere() throws Exception {
        history(0);
    }

    @Test
    void ofAHistoryIntoWhichOthersWereMoved() throws Exception {
        history(5);
    }

    private void history(int imports) throws Exception {
        String first = Entry.newId().toString();
        Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Http http = new Http(url.replaceAll("/$", ""));
        World world = World.make(http, "The past " + seed);
        RandomActs acts = new RandomActs(http, world, seed, new RandomActs.Tally());
        Instant made = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (Crowd quiet = new Crowd()) {
            for (int act = 1; act <= ACTS; act++) {
                acts.next();
                if (imports > 0 && act % (ACTS / imports) == 0) {
                    move(http, world, began);
                }
            }
            ask(http, world, scratch.since(first), made);
        }
    }

    /** Several instants may be asked of one state, so the answers differ less often than they are asked. */
    private void ask(Http http, World world, FromScratch.Versions versions, Instant made) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<String> wrong = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < INSTANTS; i++) {
            Instant known = between(made, now);
            for (Instant stored : new Instant[] {null, known, between(made, now)}) {
                for (String claim : world.all("claims")) {
                    String path = "/claims/" + claim + "/corroboration?knownAt=" + known
                            + (stored == null ? "" : "&storedBy=" + stored);
                    String answered = answered(http, path);
                    String expected =
                            FromScratch.digest(versions, UUID.fromString(claim), known, stored == null ? now : stored);
                    digests.add(answered);
                    if (!answered.equals(expected)) {
                        wrong.add(path);
                    }
                }
            }
        }
        assertThat(wrong).as("-Dpast.seed=" + seed).isEmpty();
        assertThat(digests.stream().distinct().count()).as("different answers").isGreaterThan(INSTANTS);
    }

    /** Asked again with what it says that it rests on, it is answered the same. */
    private static String answered(Http http, String path) {
        JsonNode answer = http.get(path).expect(200).json();
        String of = path.substring(0, path.indexOf('?'));
        String again = of + "?knownAt=" + answer.get("knownAt").asText() + "&storedBy="
                + answer.get("storedBy").asText();
        assertThat(http.get(again).expect(200).json()).isEqualTo(answer);
        return answer.get("digest").asText();
    }

    /** Another desk's history of the same claim: it knew things at other times than this one, some of them no longer. */
    private void move(Http http, World world, Instant began) throws IOException {
        String claim = any(world.all("claims").stream()
                .filter(id -> http.get("/claims/" + id + "/dossier")
                        .expect(200)
                        .json()
                        .at("/sources/0")
                        .isObject())
                .toList());
        ObjectNode dossier = (ObjectNode) json.readTree(
                http.get("/claims/" + claim + "/dossier").expect(200).text());
        String bornClaim = born(http, "claims", claim);
        for (int i = 0; i < 4; i++) {
            String id = Entry.newId().toString();
            Instant recorded = between(began.minusMillis(500), Instant.now());
            ObjectNode statement = dossier.withArray("statements").addObject();
            statement.put("id", id).put("outlet", dossier.at("/sources/0/id").asText());
            statement.put("text", "Moved in.").put("saidAt", "2023-09").put("directness", "FIRST_HAND");
            life(statement, recorded);
            ObjectNode link = dossier.withArray("evidence").addObject();
            link.put("id", Entry.newId().toString()).put("claim", bornClaim).put("statement", id);
            link.put("stance", random.nextBoolean() ? "SUPPORTS" : "DENIES");
            life(link, recorded);
            ObjectNode rating =
                    ((ObjectNode) dossier.at("/sources/0")).withArray("ratings").addObject();
            rating.put("id", Entry.newId().toString()).put("letter", random.nextBoolean() ? "A" : "E");
            life(rating, between(began.minusMillis(500), Instant.now()));
        }
        http.post("/imports?system=elsewhere", dossier.toString()).expect(201);
    }

    private void life(ObjectNode member, Instant recorded) {
        member.put("recordedAt", recorded.toString());
        if (random.nextInt(3) == 0) {
            member.put("withdrawnAt", between(recorded, Instant.now()).toString());
        }
    }

    private static String born(Http http, String kind, String id) {
        return http.get("/" + kind + "/" + id).expect(200).json().get("born").asText();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Instant between(Instant from, Instant to) {
        return from.plusMillis(random.nextLong(Math.max(1, to.toEpochMilli() - from.toEpochMilli())))
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
