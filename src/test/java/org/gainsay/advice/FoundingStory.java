package org.gainsay.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.post;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The founding story, entered from nothing by a desk in a hurry that does what the answers propose. */
final class FoundingStory {

    private int requests;
    private final List<Map<String, Object>> heard = new ArrayList<>();

    int requests() {
        return requests;
    }

    private JsonPath send(String path, Object... members) {
        requests++;
        JsonPath answer = post(path, body(members)).statusCode(201).extract().jsonPath();
        List<Map<String, Object>> warnings = answer.getList("warnings");
        heard.addAll(warnings == null ? List.of() : warnings);
        return answer;
    }

    private String source(String kind, String name, String country, String letter, String... aliases) {
        return send(
                        "/sources",
                        "kind",
                        kind,
                        "name",
                        name,
                        "country",
                        country,
                        "reliability",
                        letter,
                        "aliases",
                        aliases)
                .getString("id");
    }

    private static Map<String, Object> anew(String kind, String name, String country, String letter, String title) {
        return title.isEmpty()
                ? body("kind", kind, "name", name, "country", country, "reliability", letter)
                : body("kind", kind, "name", name, "country", country, "reliability", letter, "title", title);
    }

    /** A statement with its links; the answer names who spoke. */
    private JsonPath said(
            Object speaker, String outlet, String act, String text, String at, Object[] links, Object... more) {
        List<Object> members = new ArrayList<>(List.of("outlet", outlet, "act", act, "text", text, "saidAt", at));
        members.addAll(List.of("evidence", links));
        if (!speaker.equals("")) {
            members.addAll(List.of("speaker", speaker));
        }
        members.addAll(List.of(more));
        return send("/statements", members.toArray());
    }

    private static Object[] on(String... claims) {
        Object[] links = new Object[claims.length];
        for (int i = 0; i < claims.length; i++) {
            links[i] = body("claim", claims[i]);
        }
        return links;
    }

    private static Object[] beside(String claim) {
        return new Object[] {body("claim", claim, "stance", "CONTEXT")};
    }

    Map<String, String> enter() {
        String talks = send("/claims", "text", "Russia and North Korea are negotiating an arms deal.")
                .getString("id");
        String noDeal =
                send("/claims", "text", "There is no arms deal between them.").getString("id");
        String letters =
                send("/claims", "text", "Putin and Kim have exchanged letters.").getString("id");
        send("/claims/" + noDeal + "/relations", "type", "CONTRARY_TO", "to", talks);
        String us = source("GOVERNMENT", "United States government", "US", "B", "US", "Washington");
        String reuters = source("AGENCY", "Reuters", "GB", "A");
        String cnn = source("OUTLET", "CNN", "US", "B");
        String benzinga = source("OUTLET", "Benzinga", "US", "F");
        String usA = said(
                        anew("GOVERNMENT", "US intelligence agencies", "US", "B", ""),
                        reuters,
                        "ASSERTS",
                        "Newly released US intelligence has the negotiations moving forward.",
                        "2023-08-30",
                        on(talks),
                        "onBehalfOf",
                        us)
                .getString("speaker");
        JsonPath house = said(
                anew("GOVERNMENT", "White House", "US", "B", ""),
                reuters,
                "ASSERTS",
                "The talks are advancing, and Russia wants artillery shells.",
                "2023-08-30",
                on(talks),
                "onBehalfOf",
                us);
        said(
                house.getString("speaker"),
                reuters,
                "ASSERTS",
                "The two leaders have written to each other.",
                "2023-08-30",
                on(letters),
                "onBehalfOf",
                us);
        JsonPath kirby = said(
                anew("PERSON", "John Kirby", "US", "B", "US National Security Council spokesman"),
                cnn,
                "ASSERTS",
                "Washington is still concerned that support is considered.",
                "2023-08-30",
                on(talks));
        said(
                anew("PERSON", "Linda Thomas-Greenfield", "US", "F", "US ambassador to the United Nations"),
                cnn,
                "ASSERTS",
                "The talks are \"shameful\".",
                "2023-08-31",
                on(talks),
                "form",
                "QUOTED",
                "onBehalfOf",
                us);
        String russia = said(
                        body(
                                "kind",
                                "GOVERNMENT",
                                "name",
                                "Russian government",
                                "country",
                                "RU",
                                "reliability",
                                "C",
                                "aliases",
                                new String[] {"Russia", "Moscow"}),
                        reuters,
                        "DENIES",
                        "Russia denies that there is any arms deal.",
                        "2023-08",
                        new Object[] {body("claim", noDeal, "stance", "SUPPORTS")})
                .getString("speaker");
        said(
                anew("GOVERNMENT", "North Korean government", "KP", "D", ""),
                reuters,
                "DENIES",
                "North Korea denies that there is any arms deal.",
                "2023-08",
                new Object[] {body("claim", noDeal, "stance", "SUPPORTS")});
        said(
                anew("PERSON", "Dmitry Peskov", "RU", "F", "Kremlin spokesman"),
                reuters,
                "NEITHER_CONFIRMS_NOR_DENIES",
                "Contacts exist \"at various levels\".",
                "2023-08-31",
                on(talks, letters),
                "onBehalfOf",
                russia);
        said(reuters, reuters, "ASSERTS", "Defence Minister Shoigu went to North Korea.", "2023-07", beside(talks));
        said(
                usA,
                reuters,
                "ASSERTS",
                "A second group of officials travelled to Pyongyang.",
                "2023-08",
                beside(talks),
                "onBehalfOf",
                us);
        said(us, reuters, "ANNOUNCES", "The United States puts sanctions on three entities.", "2023-08", beside(talks));
        said(
                "",
                benzinga,
                "RELAYS",
                "Benzinga passes on what Reuters has of the White House.",
                "2023-08-31",
                on(talks),
                "derivedFrom",
                house.getString("id"),
                "how",
                "REWRITES");
        said(
                "",
                benzinga,
                "RELAYS",
                "Benzinga passes on what Kirby told CNN.",
                "2023-08-31",
                on(talks),
                "derivedFrom",
                kirby.getString("id"),
                "how",
                "REWRITES");
        follow();
        return new LinkedHashMap<>(Map.of("talks", talks, "no-deal", noDeal, "letters", letters));
    }

    /** Accepts what the answers proposed, each once; what is moot or old by then is no longer a request to count. */
    private void follow() {
        Set<Object> done = new HashSet<>();
        for (Map<String, Object> warning : heard) {
            Object proposal = warning.get("proposal");
            if (proposal != null && done.add(proposal)) {
                requests++;
                assertThat(Follower.accept(warning, false).statusCode())
                        .as("%s", Objects.requireNonNull(proposal))
                        .isIn(200, 201);
            }
        }
    }
}
