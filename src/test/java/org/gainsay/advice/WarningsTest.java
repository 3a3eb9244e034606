package org.gainsay.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.summary;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each warning appears, is mended by its proposal as it stands, and is gone then. */
@QuarkusTest
@TestProfile(Room.Own.class)
class WarningsTest {

    private static final String LONG = "The ministry said on Friday that the convoy had left the port before dawn"
            + " and that its cargo was inspected twice by neutral observers";

    @Inject
    Room room;

    private String paper;
    private String other;
    private String claim;

    @BeforeEach
    void aDeskWithAClaim() throws SQLException {
        room.clear();
        paper = source("OUTLET", "The Paper", "B");
        other = source("OUTLET", "The Echo", "B");
        claim = claim("The convoy has left.");
    }

    private static String government(String name, String country, String... aliases) {
        return record("/sources", "kind", "GOVERNMENT", "name", name, "country", country, "aliases", aliases);
    }

    private static String titled(String name, String title) {
        return record("/sources", "kind", "PERSON", "name", name, "title", title);
    }

    private JsonPath said(String stance, Object... members) {
        Map<String, Object> statement =
                new HashMap<>(body("outlet", paper, "text", "Said.", "saidAt", "2023-08-30", "evidence", new Object[] {
                    body("claim", claim, "stance", stance)
                }));
        statement.putAll(body(members));
        return post("/statements", statement).statusCode(201).extract().jsonPath();
    }

    private static List<Map<String, Object>> of(String code, String claim) {
        return Follower.warnings(claim).stream()
                .filter(w -> w.get("code").equals(code))
                .toList();
    }

    /** Tries each such warning, which stores nothing; accepts it; and sees it gone. */
    private void mends(String code, int howMany) {
        List<Map<String, Object>> before = of(code, claim);
        assertThat(before).as("%s", Follower.warnings(claim)).hasSize(howMany);
        JsonPath stands = summary(claim);
        for (Map<String, Object> warning : before) {
            Response tried = Follower.accept(warning, true);
            assertThat(tried.statusCode()).as(tried.asString()).isIn(200, 201);
            assertThat(tried.jsonPath().getList("changes")).isNotNull();
        }
        assertThat(of(code, claim)).isEqualTo(before);
        assertThat(summary(claim).getLong("number")).isEqualTo(stands.getLong("number"));
        for (Map<String, Object> warning : before) {
            Response accepted = Follower.accept(warning, false);
            assertThat(accepted.statusCode()).as(accepted.asString()).isIn(200, 201);
        }
        assertThat(of(code, claim)).isEmpty();
    }

    private static List<String> codes(JsonPath answer) {
        return answer.getList("warnings.code");
    }

    @Test
    void nothingIsWrongWithACarefulEntryAndAnUnknownClaimIsRefused() {
        said("SUPPORTS", "speaker", source("PERSON", "A witness", "B"), "directness", "FIRST_HAND");
        assertThat(Follower.warnings(claim)).isEmpty();
        get("/claims/" + UUID.randomUUID() + "/warnings").statusCode(404);
    }

    @Test
    void accuserAndDenierProbablyHaveAStake() {
        String accuser = government("Ruritania", "DE");
        String ministry = source("ORGANISATION", "The Interior", "B");
        record("/sources/" + ministry + "/affiliations", "with", accuser, "as", "PART");
        said("SUPPORTS", "speaker", ministry);
        assertThat(of("NO_STAKE", claim)).isEmpty();
        JsonPath denial = said("DENIES", "speaker", government("Graustark", "FR"));
        assertThat(codes(denial)).contains("NO_STAKE");
        assertThat(of("NO_STAKE", claim).toString()).contains("source=" + accuser);
        mends("NO_STAKE", 2);
        assertThat(summary(claim).getList("flags", String.class)).contains("SUPPORT_WEAK_OR_INTERESTED_ONLY");
    }

    @Test
    void aWitnessTestifiesWithoutAStake() {
        said("SUPPORTS", "speaker", source("PERSON", "A witness", "B"), "directness", "FIRST_HAND");
        said("DENIES", "speaker", source("PERSON", "The accused", "B"));
        mends("NO_STAKE", 1);
    }

    @Test
    void aSpokesmanSpeaksForSomebody() {
        String party = government("Ruritania", "DE");
        JsonPath answer = said("SUPPORTS", "speaker", titled("R. Hentzau", "spokesman for Ruritania"));
        assertThat(codes(answer)).contains("NO_ON_BEHALF_OF", "NO_AFFILIATION");
        mends("NO_ON_BEHALF_OF", 1);
        assertThat(get("/statements/" + answer.getString("id")).extract().<String>path("onBehalfOf"))
                .isEqualTo(party);
    }

    @Test
    void anUnnamedSpeakerGetsARecordOfItsOwn() {
        said("SUPPORTS", "text", "Senior officials said so.");
        mends("NO_SPEAKER", 1);
        said("SUPPORTS", "naming", "UNNAMED");
        mends("NO_SPEAKER", 1);
    }

    @Test
    void aNamedSpeakerIsNoHearsay() {
        said("SUPPORTS", "speaker", source("PERSON", "Somebody", "B"), "directness", "HEARSAY");
        mends("NAMED_SPEAKER_AS_HEARSAY", 1);
    }

    @Test
    void aTitleNamesAParty() {
        government("Federal government", "DE", "Germany");
        said("SUPPORTS", "speaker", titled("R. Hentzau", "Minister of Défense of Germany"));
        mends("NO_AFFILIATION", 1);
    }

    @Test
    void aSharedBodyIsNobodysVoice() {
        String body = source("ORGANISATION", "The Commission", "B");
        for (String party : List.of(government("Ruritania", "DE"), government("Graustark", "FR"))) {
            record("/sources/" + body + "/affiliations", "with", party);
        }
        said("SUPPORTS", "speaker", body);
        mends("JOINT_BODY_CONTROLLED", 2);
    }

    @Test
    void aPartyKnowsItsOwnAct() {
        String party = government("Ruritania", "DE");
        record("/claims/" + claim + "/stakes", "source", party, "stake", "WANTS_BELIEVED");
        said("SUPPORTS", "speaker", party, "act", "ANNOUNCES");
        mends("OWN_ACT", 1);
    }

    @Test
    void noEvidenceIsNoDenial() {
        said("DENIES", "speaker", source("PERSON", "A", "B"), "act", "FINDS_NO_EVIDENCE");
        said("DENIES", "speaker", source("PERSON", "B", "B"), "act", "DENIES", "text", "There is no evidence.");
        mends("NO_EVIDENCE_AS_DENIAL", 2);
    }

    @Test
    void aDenialInPartSaysWhichPart() {
        said("DENIES", "speaker", source("PERSON", "A", "B"), "act", "DENIES_IN_PART");
        mends("NO_PART", 1);
    }

    @Test
    void theSameWordsInAnotherPaperAreACopy() {
        said("SUPPORTS", "text", LONG, "saidAt", "2023-08-30");
        JsonPath copy = said("SUPPORTS", "text", LONG + ", it added.", "saidAt", "2023-08-31", "outlet", other);
        assertThat(codes(copy)).contains("PROBABLE_COPY");
        mends("PROBABLE_COPY", 1);
    }

    @Test
    void whoCreditsAPaperTookItFromThere() {
        said("SUPPORTS", "saidAt", "2023-08-30");
        said("SUPPORTS", "text", "It has left, according to The Paper.", "saidAt", "2023-08-31", "outlet", other);
        mends("PROBABLE_COPY", 1);
    }

    @Test
    void twoWhoSayTheSameEachForItselfAreNoCopies() {
        said("DENIES", "text", LONG, "speaker", government("Ruritania", "DE"));
        said("DENIES", "text", LONG, "speaker", government("Graustark", "FR"), "outlet", other);
        assertThat(of("PROBABLE_COPY", claim)).isEmpty();
    }

    @Test
    void aRecordNeedsAnEditorWhoVouchesForIt() {
        said("SUPPORTS", "speaker", source("DOCUMENT_SERIES", "The files", "B"), "directness", "RECORD");
        mends("NOT_VERIFIED", 1);
    }

    @Test
    void theSameClaimTwiceSharesItsEvidence() {
        String again = claim("The  CONVOY has left!");
        String before = claim;
        claim = again;
        mends("PROBABLE_DUPLICATE_CLAIM", 1);
        assertThat(of("PROBABLE_DUPLICATE_CLAIM", before)).isEmpty();
    }

    @Test
    void theSameNameTwiceIsProbablyOneSource() {
        source("ORGANISATION", "Società Acme", "B");
        JsonPath again = post("/sources", body("kind", "ORGANISATION", "name", "the societa ACME"))
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(codes(again)).containsExactly("PROBABLE_DUPLICATE_SOURCE");
        said("SUPPORTS", "speaker", again.getString("id"));
        mends("PROBABLE_DUPLICATE_SOURCE", 1);
    }
}
