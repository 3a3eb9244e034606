package org.gainsay.corroboration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.ledger.Http;

/** The founding story as a desk enters it day by day, with every kind of act: correcting, withdrawing, rating, ruling. */
final class NineDays {

    static final int DAYS = 9;

    private static final List<String> CORE = List.of(
            "status",
            "rule",
            "policy",
            "supportLevel",
            "denialLevel",
            "flags",
            "supportPoints",
            "denialPoints",
            "opinion",
            "supportBalance",
            "conflict",
            "likelihood",
            "confidence",
            "origins",
            "leftOut",
            "pivotal",
            "oneMore");

    private static final List<String> CLAIMS = List.of("talks", "no-deal", "letters");

    private final Http http;

    /** By the name that a record has in the story. */
    private final Map<String, String> ids = new HashMap<>();

    private final Map<String, String> paths = new HashMap<>();
    private String now = "";

    NineDays(Http http) {
        this.http = http;
    }

    /** The instant of the last act. */
    String now() {
        return now;
    }

    /** The cores of the claims, in which every record has the name that it has in the story. */
    String cores(String query) {
        List<String> cores = new ArrayList<>();
        for (String claim : CLAIMS) {
            Http.Answer answer = http.get("/claims/" + ids.get(claim) + "/corroboration" + query);
            if (answer.status() == 422) {
                cores.add("not there yet");
            } else {
                ObjectNode core = ((ObjectNode) answer.expect(200).json()).retain(CORE);
                cores.add(core.toString());
            }
        }
        String[] named = {String.join("\n", cores)};
        ids.forEach((name, id) -> named[0] = named[0].replace(id, name));
        return named[0];
    }

    void tell(int day) {
        switch (day) {
            case 1 -> theFirstWord();
            case 2 -> moreAmericanVoices();
            case 3 -> theDenials();
            case 4 -> theCopies();
            case 5 -> theLetters();
            case 6 -> whoHasAStake();
            case 7 -> secondThoughts();
            case 8 -> editorsDecide();
            default -> whatDidNotHold();
        }
    }

    private void theFirstWord() {
        for (String claim : CLAIMS) {
            make(claim, "/claims", "{'text':'%s'}".formatted(claim));
        }
        make("us", "/sources", "{'kind':'GOVERNMENT','name':'United States government','reliability':'B'}");
        make("reuters", "/sources", "{'kind':'AGENCY','name':'Reuters','reliability':'A'}");
        make("spies", "/sources", "{'kind':'GOVERNMENT','name':'US intelligence agencies','reliability':'B'}");
        make("spies in us", "/sources/spies/affiliations", "{'with':'us','as':'PART'}");
        say("intelligence", "spies", "reuters", "2023-08-30", "{'claim':'talks','stance':'SUPPORTS'}");
    }

    private void moreAmericanVoices() {
        make("kirby", "/sources", "{'kind':'PERSON','name':'John Kirby'}");
        make("cnn", "/sources", "{'kind':'OUTLET','name':'CNN','reliability':'B'}");
        say("concern", "kirby", "cnn", "2023-08-30", "{'claim':'talks','stance':'SUPPORTS'}");
    }

    private void theDenials() {
        make("kirby for us", "/sources/kirby/affiliations", "{'with':'us','as':'SPOKESPERSON'}");
        make("russia", "/sources", "{'kind':'GOVERNMENT','name':'Russian government','reliability':'C'}");
        make("korea", "/sources", "{'kind':'GOVERNMENT','name':'North Korean government','reliability':'D'}");
        make("contrary", "/claims/no-deal/relations", "{'type':'CONTRARY_TO','to':'talks'}");
        say("russia denies", "russia", "reuters", "2023-08", "{'claim':'no-deal','stance':'SUPPORTS'}");
        say("korea denies", "korea", "reuters", "2023-08", "{'claim':'no-deal','stance':'SUPPORTS'}");
    }

    private void theCopies() {
        make("benzinga", "/sources", "{'kind':'OUTLET','name':'Benzinga','reliability':'D'}");
        make(
                "passed on",
                "/statements",
                "{'outlet':'benzinga','text':'passed on','saidAt':'2023-08-31','derivedFrom':'concern','how':'REWRITES',"
                        + "'form':'PARAPHRASED','evidence':[{'claim':'talks','stance':'SUPPORTS'}]}");
        say("independent", "benzinga", "benzinga", "2023-08-31", "{'claim':'talks','stance':'SUPPORTS'}");
    }

    private void theLetters() {
        make("peskov", "/sources", "{'kind':'PERSON','name':'Dmitry Peskov'}");
        say(
                "at various levels",
                "peskov",
                "reuters",
                "2023-08-31",
                "{'claim':'letters','stance':'NEITHER_CONFIRMS_NOR_DENIES'},"
                        + "{'claim':'talks','stance':'NEITHER_CONFIRMS_NOR_DENIES'}");
        say("they wrote", "us", "reuters", "2023-08-30", "{'claim':'letters','stance':'SUPPORTS'}");
    }

    private void whoHasAStake() {
        make("us wants", "/claims/talks/stakes", "{'source':'us','stake':'WANTS_BELIEVED'}");
        make("russia wants", "/claims/no-deal/stakes", "{'source':'russia','stake':'WANTS_BELIEVED'}");
        make("korea wants", "/claims/no-deal/stakes", "{'source':'korea','stake':'PARTY'}");
    }

    private void secondThoughts() {
        change("independent", "PATCH", "{'derivedFrom':'intelligence','how':'REPRINTS'}");
        make("lower", "/sources/benzinga/ratings", "{'letter':'E','reason':'It passes on as its own.'}");
        change("talks", "PATCH", "{'text':'The talks are advancing.'}");
    }

    private void editorsDecide() {
        make("one mouth", "/rulings", "{'a':'russia denies','b':'korea denies','ruling':'SAME_ORIGIN'}");
        make("peskov for russia", "/sources/peskov/affiliations", "{'with':'russia','as':'SPOKESPERSON'}");
        change("at various levels letters", "PATCH", "{'stance':'CONTEXT'}");
    }

    private void whatDidNotHold() {
        change("one mouth", "withdraw", "{'reason':'They said it in different words.'}");
        change("concern", "withdraw", "{'reason':'Entered for another claim.'}");
        change("us wants", "withdraw", "{'reason':'On second thoughts.'}");
        change("us wants", "restore", "");
        make("kirby again", "/sources", "{'kind':'PERSON','name':'J. Kirby'}");
        make("same kirby", "/sources/kirby again/same-as", "{'other':'kirby'}");
        say("again", "kirby again", "cnn", "2023-09-01", "{'claim':'talks','stance':'SUPPORTS'}");
    }

    private void say(String name, String speaker, String outlet, String at, String links) {
        make(
                name,
                "/statements",
                "{'speaker':'%s','outlet':'%s','text':'%s','saidAt':'%s','directness':'INFORMED','form':'QUOTED',"
                                .formatted(speaker, outlet, name, at)
                        + "'evidence':[" + links + "]}");
    }

    private void make(String name, String path, String body) {
        Http.Answer answer = http.post(withIds(path), withIds(body)).expect(201);
        String[] kind = path.split("/");
        keep(name, kind[kind.length - 1], answer.json());
        answer.json().path("evidence").forEach(link -> {
            String claim = CLAIMS.stream()
                    .filter(c -> link.get("claim").asText().equals(ids.get(c)))
                    .findFirst()
                    .orElseThrow();
            keep(name + " " + claim, "evidence", link);
        });
    }

    private void keep(String name, String kind, JsonNode record) {
        ids.put(name, record.get("id").asText());
        paths.put(name, "/" + kind + "/" + record.get("id").asText());
        now = record.get("storedAt").asText();
    }

    private void change(String name, String act, String body) {
        String path = paths.get(name);
        String tag = http.get(path).expect(200).etag();
        Http.Answer answer = act.equals("PATCH")
                ? http.change(path, act, tag, withIds(body))
                : http.change(path + "/" + act, "POST", tag, body.isEmpty() ? null : body);
        now = answer.expect(200).json().get("storedAt").asText();
    }

    /** Names in the places of references stand for ids. */
    private String withIds(String text) {
        String given = text;
        for (String member :
                List.of("with", "source", "to", "speaker", "outlet", "derivedFrom", "a", "b", "other", "claim")) {
            for (Map.Entry<String, String> id : ids.entrySet()) {
                given = given.replace(
                        "'" + member + "':'" + id.getKey() + "'", "'" + member + "':'" + id.getValue() + "'");
            }
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            given = given.replace("/" + id.getKey() + "/", "/" + id.getValue() + "/");
        }
        return given;
    }
}
