package org.gainsay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not given is filled in with care, and the answer tells. */
@QuarkusTest
class EntryDefaultsTest {

    private String outlet;
    private String person;

    @BeforeEach
    void aDesk() {
        outlet = source("OUTLET", "The Paper " + UUID.randomUUID(), "B");
        person = source("PERSON", "Somebody " + UUID.randomUUID(), "B");
    }

    private ValidatableResponse said(Object... members) {
        Map<String, Object> statement =
                new HashMap<>(body("outlet", outlet, "text", "So it is.", "saidAt", "2023-08-30"));
        statement.putAll(body(members));
        return post("/statements", statement);
    }

    @Test
    void aNamedSpeakerIsInformedAnUnnamedOneIsUnnamedAndNobodyIsHearsay() {
        said("speaker", person)
                .statusCode(201)
                .body("directness", equalTo("INFORMED"))
                .body("defaulted", equalTo(List.of("/directness")));
        said("speaker", person, "naming", "DESCRIBED").body("directness", equalTo("UNNAMED"));
        said("speaker", source("UNNAMED_SOURCE", "An official", "F")).body("directness", equalTo("UNNAMED"));
        said().body("directness", equalTo("HEARSAY"));
        said("naming", "UNNAMED").body("directness", equalTo("HEARSAY"));
    }

    @Test
    void whatIsGivenStandsAndNothingIsSaidOfIt() {
        String other = source("GOVERNMENT", "Another party", "B");
        record("/sources/" + person + "/affiliations", "with", source("GOVERNMENT", "A party", "B"), "as", "OFFICIAL");
        said("speaker", person, "directness", "HEARSAY", "onBehalfOf", other)
                .body("directness", equalTo("HEARSAY"))
                .body("onBehalfOf", equalTo(other))
                .body("defaulted", equalTo(List.of()));
    }

    @Test
    void aSpokespersonSpeaksForItsPartyWhileItIsOne() {
        String party = source("GOVERNMENT", "The party", "B");
        String spokesperson =
                record("/sources/" + person + "/affiliations", "with", party, "as", "SPOKESPERSON", "until", "2023-08");
        said("speaker", person)
                .body("onBehalfOf", equalTo(party))
                .body("defaulted", equalTo(List.of("/directness", "/onBehalfOf")));
        said("speaker", person, "saidAt", "2023-10-01").body("onBehalfOf", nullValue());
        record("/sources/" + person + "/affiliations", "with", source("GOVERNMENT", "B", "B"), "as", "OFFICIAL");
        said("speaker", person).body("onBehalfOf", nullValue());
        assertThat(spokesperson).isNotNull();
    }

    @Test
    void anEmployeeSpeaksForNobodyButItself() {
        record("/sources/" + person + "/affiliations", "with", source("ORGANISATION", "A", "B"), "as", "EMPLOYEE");
        said("speaker", person).body("onBehalfOf", nullValue());
    }

    @Test
    void aStanceFromTheActIsToldOfToo() {
        said("act", "DENIES", "evidence", new Object[] {body("claim", claim("It is so."))})
                .body("evidence[0].stance", equalTo("DENIES"))
                .body("defaulted", hasItem("/evidence/0/stance"));
    }

    @Test
    void aNewSpeakerIsRecordedWithTheStatement() {
        String name = "Somebody new " + UUID.randomUUID();
        String speaker = said(
                        "speaker",
                        body("kind", "PERSON", "name", name, "title", "spokesman", "externalIds", new Object[] {
                            body("system", "cms", "value", name)
                        }))
                .statusCode(201)
                .body("directness", equalTo("INFORMED"))
                .extract()
                .path("speaker");
        get("/sources/" + speaker)
                .body("name", equalTo(name))
                .body("title", equalTo("spokesman"))
                .body("externalIds[0].value", equalTo(name));
        said("speaker", body("system", "cms", "value", name)).body("speaker", equalTo(speaker));
    }

    @Test
    void aNewSpeakerMayCorrectAStatement() {
        String id = said().extract().path("id");
        String speaker = patch(
                        "/statements/" + id,
                        1,
                        "{\"speaker\":{\"kind\":\"UNNAMED_SOURCE\",\"name\":\"An official\"},\"directness\":\"UNNAMED\"}")
                .statusCode(200)
                .body("speaker", notNullValue())
                .extract()
                .path("speaker");
        get("/sources/" + speaker).body("kind", equalTo("UNNAMED_SOURCE"));
    }

    @Test
    void whatIsWrongWithANewSpeakerIsToldWhereItLies() {
        said("speaker", body("kind", "PERSON", "name", "", "country", "usa"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/speaker/name"))
                .body("errors.pointer", hasItem("/speaker/country"));
        said("speaker", "nobody").statusCode(422).body("errors.pointer", hasItem("/speaker"));
        said("speaker", UUID.randomUUID().toString()).statusCode(422).body("errors.pointer", hasItem("/speaker"));
        String id = said().extract().path("id");
        patch("/statements/" + id, 1, "{\"speaker\":{\"kind\":\"PERSON\"}}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/speaker/name"));
    }

    @Test
    void aTitleIsKeptAndCorrected() {
        String id = record("/sources", "kind", "PERSON", "name", "J. K.", "title", "spokesman");
        get("/sources/" + id).body("title", equalTo("spokesman"));
        patch("/sources/" + id, 1, "{\"title\":\"minister\"}").body("title", equalTo("minister"));
        patch("/sources/" + id, 2, "{\"title\":null}").body("title", nullValue());
    }

    @Test
    void theRoleOfAnAffiliationIsCorrectedAndItsEndsAreNot() {
        String party = source("GOVERNMENT", "The party", "B");
        String id = record("/sources/" + person + "/affiliations", "with", party, "as", "PART");
        patch("/affiliations/" + id, 1, "{\"as\":\"MEMBER\"}").statusCode(200).body("as", equalTo("MEMBER"));
        patch("/affiliations/" + id, 2, "{\"with\":\"" + outlet + "\"}").statusCode(400);
    }
}
