package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** A small world in the ledger: all claims hang together, so that most acts move several of them. */
public final class World {

    private static final int CLAIMS = 6;
    private static final int SOURCES = 10;
    private static final int STATEMENTS = 8;

    private final Http http;
    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    private World(Http http) {
        this.http = http;
    }

    /** Makes one over HTTP; the words in it occur nowhere else. */
    public static World make(Http http, String words) {
        World world = new World(http);
        for (int i = 0; i < SOURCES; i++) {
            world.create("sources", "/sources", "{'kind':'OUTLET','name':'%s %d'}".formatted(words, i));
        }
        for (int i = 0; i < CLAIMS; i++) {
            world.create("claims", "/claims", "{'text':'%s, claim %d.'}".formatted(words, i));
        }
        List<String> claims = world.all("claims");
        String[] types = {"CONTRADICTS", "ENTAILS", "RESTATES", "CONTRARY_TO", "SUPERSEDES"};
        for (int i = 0; i + 1 < CLAIMS; i++) {
            world.create(
                    "relations",
                    "/claims/" + claims.get(i) + "/relations",
                    "{'type':'%s','to':'%s'}".formatted(types[i], claims.get(i + 1)));
        }
        Random random = new Random(words.hashCode());
        for (int i = 0; i < STATEMENTS; i++) {
            world.create(
                    "statements",
                    "/statements",
                    "{'outlet':'%s','text':'%s, said %d.','saidAt':'2023-08','directness':'FIRST_HAND'}"
                            .formatted(world.any("sources", random), words, i));
        }
        world.create(
                "comment-requests",
                "/claims/" + claims.get(0) + "/comment-requests",
                "{'source':'%s','askedAt':'2023-08','channel':'EMAIL','deadline':'2023-09','note':'%s, asked.'}"
                        .formatted(world.any("sources", random), words));
        world.create(
                "scales",
                "/scales",
                ("{'name':'%1$s','ratings':[{'code':'NO','text':'%1$s, no','meaning':'%1$s'},"
                                + "{'code':'YES','text':'%1$s, yes','meaning':'%1$s'}]}")
                        .formatted(words));
        world.create(
                "verdicts",
                "/claims/" + claims.get(0) + "/verdicts",
                "{'scale':'%s','rating':'NO','title':'%2$s','summary':'%2$s','url':'https://example.org/a','author':'%2$s'}"
                        .formatted(world.any("scales", random), words));
        return world;
    }

    /** The same records, for somebody whose own ones others do not know. */
    World knownTo(Http other) {
        World known = new World(other);
        ids.forEach((kind, all) -> known.all(kind).addAll(all));
        return known;
    }

    /** The ids of a kind, those being written just now included. */
    public List<String> all(String kind) {
        return ids.computeIfAbsent(kind, k -> Collections.synchronizedList(new ArrayList<>()));
    }

    boolean has(String kind) {
        return !all(kind).isEmpty();
    }

    String any(String kind, Random random) {
        List<String> all = all(kind);
        return all.get(random.nextInt(all.size()));
    }

    void add(String kind, String id) {
        all(kind).add(id);
    }

    private void create(String kind, String path, String body) {
        add(kind, http.post(path, body).expect(201).id());
    }
}
