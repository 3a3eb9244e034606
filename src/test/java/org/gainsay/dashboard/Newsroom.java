package org.gainsay.dashboard;

import static org.gainsay.Desk.body;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A newsroom's ledger with claims that stand in many ways, among them the founding story. All else is invented. */
final class Newsroom {

    private static final Map<String, String> SOURCES = new HashMap<>();
    private static boolean open;

    private Newsroom() {}

    /** The claim that moved from one status to another while it was recorded. */
    static String moved;

    /** A source with a stake in it. */
    static String police;

    /** An instant in the midst of it. */
    static long looked;

    /** The founding story's claim. */
    static String talks;

    static synchronized void open() throws IOException {
        if (open) {
            return;
        }
        open = true;
        try (InputStream story = Newsroom.class.getResourceAsStream("/examples/importDossier.request.json")) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(Objects.requireNonNull(story).readAllBytes())
                    .post("/api/v1/imports?system=example")
                    .then()
                    .statusCode(201);
        }
        talks = RestAssured.given()
                .get("/api/v1/claims?externalId=example:talks")
                .jsonPath()
                .getString("items[0].id");
        others();
    }

    private static void others() {
        String bailout = claim(
                "Finance minister Idris Vale met the bank’s chief executive two days before the bailout was announced",
                "en",
                "Bailout");
        stake(bailout, source("GOVERNMENT", "Ministry of Finance", "B"), "WANTS_DISBELIEVED");
        stake(bailout, source("PERSON", "Opposition leader", "C"), "WANTS_BELIEVED");
        say(bailout, "Opposition leader", "The Meridian", "They met.", "2026-11-21", "ASSERTS");
        say(bailout, "Ministry of Finance", "Kestrel Wire", "There was no meeting.", "2026-11-22T10:00Z", "DENIES");
        say(bailout, "Ministry of Finance", "Kestrel Wire", "The minister met him.", "2026-11-25T10:00Z", "CONFIRMS");

        moved = claim("Police fired live rounds during the Ostermark rail protest", "en", "Ostermark");
        police = source("GOVERNMENT", "Police", "C");
        source("PERSON", "Eyewitness", "B");
        stake(moved, SOURCES.get("Police"), "WANTS_DISBELIEVED");
        String seen = say(moved, "Eyewitness", "Northline", "I saw them fire.", "2026-11-22T08:00Z", "ASSERTS");
        for (String outlet : List.of("Coast FM", "The Meridian", "Kestrel Wire", "Harbour Post", "Sandrell Daily")) {
            repeat(moved, seen, outlet);
        }
        say(moved, "Police", "The Meridian", "No live rounds were used.", "2026-11-22T12:00Z", "DENIES");
        source("PERSON", "Field hospital director", "B");
        say(moved, "Field hospital director", "Kestrel Wire", "Not one gunshot wound.", "2026-11-23", "DENIES");

        String river =
                claim("وزارة الموارد المائية خفّضت تدفق النهر إلى النصف دون إخطار دول المصب", "ar", "River flow");
        source("ORGANISATION", "Downstream gauge operator", "B");
        stake(river, source("GOVERNMENT", "وزارة الموارد المائية", "D"), "WANTS_DISBELIEVED");
        say(river, "Downstream gauge operator", "Northline", "The flow has halved.", "2026-11", "ASSERTS");
        say(river, "وزارة الموارد المائية", "Kestrel Wire", "لا تغيير في التدفق", "2026-11-23", "DENIES");

        String votes = claim("Votes were counted twice in eleven precincts of the Sandrell district", "en", "Sandrell");
        stake(votes, source("PERSON", "Losing candidate", "D"), "WANTS_BELIEVED");
        say(votes, "Losing candidate", "The Meridian", "They counted twice.", "2026-11-19", "ASSERTS");
        source("DOCUMENT_SERIES", "Recount protocol", "A");
        verified(votes, "Recount protocol", "Each ballot was counted once.", "DENIES");

        looked = System.currentTimeMillis();

        String port = claim(
                "The explosion at the Port of Marrow began in a warehouse that stored ammonium nitrate",
                "en",
                "Marrow");
        source("DOCUMENT_SERIES", "Harbour fire log", "A");
        verified(port, "Harbour fire log", "Fire in warehouse 9.", "ASSERTS");
        stake(port, source("ORGANISATION", "Port operator", "C"), "WANTS_DISBELIEVED");
        say(port, "Port operator", "The Meridian", "Nothing was stored there.", "2026-11-19", "DENIES");
        say(port, source("PERSON", "Dock foreman", "B"), "Northline", "It began in nine.", "2026-11-19", "ASSERTS");

        String vaccine =
                claim("The vaccine batch withdrawn in Lisse had failed its potency test", "en", "Lisse vaccine");
        stake(vaccine, source("ORGANISATION", "Parents’ association", "D"), "PARTY");
        say(vaccine, "Parents’ association", "The Meridian", "It had failed.", "2026-11-11", "ASSERTS");
        source("GOVERNMENT", "State laboratory", "A");
        say(vaccine, "State laboratory", "Kestrel Wire", "The batch passed.", "2026-11-12", "DENIES");
        claim("A cabinet reshuffle will be announced before Friday", "en", "Cabinet");
    }

    static String claim(String text, String language, String topic) {
        return record("/claims", "text", text, "language", language, "topics", new String[] {topic});
    }

    static String source(String kind, String name, String letter) {
        return SOURCES.computeIfAbsent(name, n -> org.gainsay.Desk.source(kind, n, letter));
    }

    private static void stake(String claim, String source, String stake) {
        record("/claims/" + claim + "/stakes", "source", source, "stake", stake);
    }

    /** Said first hand and quoted; the speaker is known by name or id. */
    static String say(String claim, String speaker, String outlet, String text, String at, String act) {
        return said(claim, speaker, outlet, text, at, act, "FIRST_HAND", false);
    }

    private static void verified(String claim, String document, String text, String act) {
        said(claim, document, document, text, "2026-11-18", act, "RECORD", true);
    }

    private static String said(
            String claim,
            String speaker,
            String outlet,
            String text,
            String at,
            String act,
            String how,
            boolean verified) {
        String who = SOURCES.getOrDefault(speaker, speaker);
        List<Object> members = new ArrayList<>(List.of(
                "speaker", who, "outlet", source("OUTLET", outlet, "C"), "text", text, "saidAt", at, "act", act));
        members.addAll(List.of("naming", "NAMED", "directness", how, "form", "QUOTED"));
        members.addAll(List.of("evidence", new Object[] {body("claim", claim, "verified", verified)}));
        return post("/statements", body(members.toArray()))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static void repeat(String claim, String statement, String outlet) {
        record(
                "/statements",
                "outlet",
                source("OUTLET", outlet, "C"),
                "text",
                "Says Northline: they fired.",
                "saidAt",
                "2026-11-22",
                "act",
                "RELAYS",
                "derivedFrom",
                statement,
                "how",
                "REPRINTS",
                "evidence",
                new Object[] {body("claim", claim)});
    }
}
