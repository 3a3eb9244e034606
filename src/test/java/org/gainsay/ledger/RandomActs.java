package org.gainsay.ledger;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** One writer's acts on a shared world, drawn from a seed. */
public final class RandomActs {

    private static final List<String> CHANGEABLE = List.of(
            "evidence",
            "evidence",
            "statements",
            "ratings",
            "affiliations",
            "stakes",
            "relations",
            "rulings",
            "same-as");

    /** Somebody else was there first: what a desk would look at again. */
    private static final Set<Integer> EXPECTED = Set.of(409, 412);

    private final Http http;
    private final World world;
    private final Random random;

    /** How many record versions the acknowledged acts of all writers made, and how many acts there were. */
    private final Tally tally;

    public RandomActs(Http http, World world, long seed, Tally tally) {
        this.http = http;
        this.world = world;
        this.random = new Random(seed);
        this.tally = tally;
    }

    /** What all writers together were told. */
    public static final class Tally {
        public final LongAdder acts = new LongAdder();
        final LongAdder versions = new LongAdder();
        final LongAdder refused = new LongAdder();
    }

    /** Does the next act; a refusal because somebody was faster is no failure. */
    public void next() {
        switch (random.nextInt(12)) {
            case 0, 1 -> statement();
            case 2, 3 -> link();
            case 4 ->
                sourceMember("ratings", "{'letter':'%s','reason':'seen again'}".formatted(of("A", "B", "C", "D", "E")));
            case 5 ->
                sourceMember(
                        "affiliations", "{'with':'%s','as':'%s'}".formatted(source(), of("OWNED", "PART", "MEMBER")));
            case 6 ->
                post(
                        "stakes",
                        "/claims/" + claim() + "/stakes",
                        "{'source':'%s','stake':'%s'}"
                                .formatted(source(), of("WANTS_BELIEVED", "WANTS_DISBELIEVED", "PARTY")));
            case 7 -> relation();
            case 8 -> ruling();
            case 9 -> sameAs();
            default -> change();
        }
    }

    private void statement() {
        String derived = random.nextBoolean() ? "" : ",'derivedFrom':'" + world.any("statements", random) + "'";
        String body = "{'outlet':'%s','speaker':'%s','text':'Said again.','saidAt':'2023-08-1%d','directness':'%s'%s,"
                .formatted(source(), source(), random.nextInt(10), of("FIRST_HAND", "INFORMED", "RECORD"), derived);
        Http.Answer answer = send(http.post(
                "/statements", body + "'evidence':[{'claim':'%s','stance':'%s'}]}".formatted(claim(), stance())));
        if (answer.status() == 201) {
            world.add("statements", answer.id());
            answer.json().get("evidence").forEach(link -> {
                world.add("evidence", link.get("id").asText());
                tally.versions.increment();
            });
        }
    }

    private void link() {
        post(
                "evidence",
                "/claims/" + claim() + "/evidence",
                "{'statement':'%s','stance':'%s'}".formatted(world.any("statements", random), stance()));
    }

    private void relation() {
        String from = claim();
        String to = claim();
        if (!from.equals(to)) {
            String type = of("CONTRADICTS", "CONTRARY_TO", "RESTATES", "ENTAILS", "SUPERSEDES");
            post("relations", "/claims/" + from + "/relations", "{'type':'%s','to':'%s'}".formatted(type, to));
        }
    }

    private void ruling() {
        String a = world.any("statements", random);
        String b = world.any("statements", random);
        if (!a.equals(b)) {
            post(
                    "rulings",
                    "/rulings",
                    "{'a':'%s','b':'%s','ruling':'%s'}".formatted(a, b, of("SAME_ORIGIN", "INDEPENDENT")));
        }
    }

    private void sameAs() {
        sourceMember("same-as", "{'other':'%s'}".formatted(source()));
    }

    private void sourceMember(String kind, String body) {
        String source = source();
        if (!body.contains(source)) {
            post(kind, "/sources/" + source + "/" + kind, body);
        }
    }

    /** Shows everybody what a desk has made, with all that it names. */
    void publish() {
        String kind = CHANGEABLE.get(random.nextInt(CHANGEABLE.size()));
        if (world.has(kind)) {
            String path = "/" + kind + "/" + world.any(kind, random);
            Http.Answer seen = http.get(path).expect(200);
            if (seen.json().has("desk")) {
                send(http.change(path + "/publish?along=true", "POST", seen.etag(), null));
            }
        }
    }

    /** Withdraws what stands and lets stand what is withdrawn, or corrects; read again for as long as it is stale. */
    void change() {
        String kind = CHANGEABLE.get(random.nextInt(CHANGEABLE.size()));
        if (!world.has(kind)) {
            return;
        }
        String path = "/" + kind + "/" + world.any(kind, random);
        boolean corrects = kind.equals("statements") && random.nextBoolean();
        String correction = "{'speaker':'%s','directness':'%s'}".formatted(source(), of("FIRST_HAND", "UNNAMED"));
        for (int attempt = 0; attempt < 20; attempt++) {
            Http.Answer seen = http.get(path).expect(200);
            boolean withdrawn = seen.json().hasNonNull("withdrawnAt");
            Http.Answer answer = send(
                    corrects
                            ? http.change(path, "PATCH", seen.etag(), correction)
                            : withdrawn
                                    ? http.change(path + "/restore", "POST", seen.etag(), null)
                                    : http.change(
                                            path + "/withdraw", "POST", seen.etag(), "{'reason':'Entered twice.'}"));
            if (answer.status() != 412) {
                return;
            }
        }
    }

    private void post(String kind, String path, String body) {
        Http.Answer answer = send(http.post(path, body));
        if (answer.status() == 201) {
            world.add(kind, answer.id());
        }
    }

    private Http.Answer send(Http.Answer answer) {
        if (answer.status() == 200 || answer.status() == 201) {
            tally.acts.increment();
            tally.versions.increment();
        } else if (EXPECTED.contains(answer.status())) {
            tally.refused.increment();
        } else {
            throw new AssertionError("answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private String claim() {
        return world.any("claims", random);
    }

    private String source() {
        return world.any("sources", random);
    }

    private String stance() {
        return of("SUPPORTS", "SUPPORTS", "DENIES", "DENIES", "CONTEXT");
    }

    private String of(String... values) {
        return values[random.nextInt(values.length)];
    }
}
