package org.gainsay.dashboard.forms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.gainsay.Desk.summary;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.gainsay.http.Conformance;
import org.junit.jupiter.api.Test;

/** The forms over HTTP, as a browser without script fills them in. */
@QuarkusTest
class FormsTest {

    private static final Typing EDITOR = Typing.as("EDITOR");
    private static final Typing CONTRIBUTOR = Typing.as("CONTRIBUTOR");
    private static final Typing READER = Typing.as("READER");

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String lastOf(Response answer) {
        answer.then().statusCode(303);
        return answer.header("Location").replaceFirst("^.*/", "").replaceFirst("\\?.*", "");
    }

    private static List<String> addresses() {
        String claim = claim("A claim with forms.");
        String source = source("PERSON", unique("Of the forms"), "B");
        return List.of(
                "/record",
                "/claims/new",
                "/sources/new",
                "/claims/" + claim + "/stakes/new",
                "/sources/" + source + "/affiliations/new",
                "/rulings/new",
                "/withdraw/claims/" + claim);
    }

    @Test
    void whoOnlyReadsSeesNoFormAndMaySendNone() {
        String claim = claim("Read only.");
        READER.opens("/claims/" + claim)
                .then()
                .statusCode(200)
                .body(containsString("Signed in as"))
                .body(org.hamcrest.Matchers.not(containsString("/record")))
                .body(org.hamcrest.Matchers.not(containsString("Withdraw")));
        for (String address : addresses()) {
            READER.opens(address).then().statusCode(403).contentType(containsString("text/html"));
            READER.sends(address, "text", "x").then().statusCode(403);
        }
        READER.sends("/accept", "claim", claim).then().statusCode(403);
        READER.opens("/suggest?kind=SOURCE&q=a").then().statusCode(403);
    }

    @Test
    void whoHasNotSignedInIsLedToWhereHeCan() {
        for (String address : addresses()) {
            given().redirects()
                    .follow(false)
                    .header(Conformance.NO_TOKEN, "")
                    .header("Sec-Fetch-Site", "same-origin")
                    .formParam("text", "x")
                    .post(address)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in"));
        }
    }

    @Test
    void aFormThatAPageOfElsewhereSendsIsRefusedAndStoresNothing() {
        String words = unique("Sent from elsewhere");
        given().header(Conformance.NO_TOKEN, "")
                .header("Sec-Fetch-Site", "cross-site")
                .cookie("gainsay-token", EDITOR.token())
                .formParam("text", words)
                .post("/claims/new")
                .then()
                .statusCode(403);
        get("/claims?q=" + words.replace(" ", "+")).statusCode(200).body("items.size()", is(0));
    }

    @Test
    void whatIsForEditorsAContributorMayNotSend() {
        String claim = claim("Not for a contributor.");
        String source = source("PERSON", unique("Contributed"), "B");
        CONTRIBUTOR.opens("/record").then().statusCode(200).body(org.hamcrest.Matchers.not(containsString("Knows it")));
        for (String address : List.of(
                "/claims/" + claim + "/stakes/new",
                "/sources/" + source + "/affiliations/new",
                "/rulings/new",
                "/withdraw/claims/" + claim)) {
            CONTRIBUTOR.opens(address).then().statusCode(403);
            CONTRIBUTOR.sends(address, "reason", "x").then().statusCode(403);
        }
        Response refused = CONTRIBUTOR.sends(
                "/record",
                "text",
                "They said so.",
                "speaker",
                "x",
                "speaker.id",
                source,
                "speaker.for",
                "x",
                "outlet",
                "y",
                "outlet.id",
                source,
                "outlet.for",
                "y",
                "saidAt",
                "2023",
                "directness",
                "FIRST_HAND");
        refused.then().statusCode(403).body(containsString("This is for an editor to say."));
    }

    @Test
    void errorsStandBesideTheirFieldsAndNothingTypedIsLost() {
        String[] typed = {
            "text", "\nTyped <b>words</b> & “more”",
            "language", "not a tag!",
            "title", "A title \"in quotes\"",
            "url", "no address",
            "saidAt", "8 Sep 2123 03:10",
            "scope", "",
            "act", "DENIES",
            "claim.0.rationale", "Because of something.",
            "claim.0.stance", "CONTEXT"
        };
        Response answer = EDITOR.sends("/record", typed);
        answer.then().statusCode(422);
        assertThat(answer.asString())
                .contains("id=\"wrong\"", "before it can be recorded")
                .contains("<a href=\"#saidAt\">Said at: This time lies in the future. It is now")
                .contains("<p class=\"err\" id=\"saidAt-err\">Error: This time lies in the future.")
                .contains("aria-invalid=\"true\" aria-describedby=\"saidAt-help saidAt-err\"")
                .contains("<p class=\"err\" id=\"claim.0-err\">Error: Name the claim,")
                .contains("\n\nTyped &lt;b&gt;words&lt;/b&gt; &amp; “more”</textarea>")
                .contains("value=\"not a tag!\"", "value=\"A title &quot;in quotes&quot;\"", "value=\"no address\"")
                .contains("value=\"8 Sep 2123 03:10\"", "value=\"Because of something.\"")
                .contains("value=\"DENIES\" checked", "value=\"CONTEXT\" checked");
        // What only the API knows is said beside the field as well.
        String outlet = source("OUTLET", unique("Errors Post"), "C");
        answer = EDITOR.sends(
                "/record",
                "text",
                "",
                "language",
                "not a tag!",
                "url",
                "no address",
                "saidAt",
                "yesterday",
                "outlet.id",
                outlet,
                "claim.0.scope",
                "");
        assertThat(answer.asString()).contains("id=\"saidAt-err\">Error: This is no time.");
        answer = EDITOR.sends(
                "/record",
                "text",
                "",
                "language",
                "not a tag!",
                "url",
                "no address",
                "saidAt",
                "2023",
                "outlet.id",
                outlet);
        answer.then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        assertThat(answer.asString())
                .contains("id=\"text-err\">Error: Fill this in.")
                .contains("id=\"language-err\">Error: This has not the form that it needs.");
    }

    @Test
    void aStatementIsTriedThenRecordedWithItsPublicationAndItsLinksByWhoIsSignedIn() {
        String text = unique("The dam was opened at night");
        String claim = claim(text);
        String speaker = source("PERSON", unique("Dam Keeper"), "B");
        String name = get("/sources/" + speaker).extract().path("name");
        String outlet = source("OUTLET", unique("Valley News"), "C");
        String outletName = get("/sources/" + outlet).extract().path("name");
        String[] typed = {
            "text", "I opened it myself.",
            "language", "en",
            "form", "QUOTED",
            "speaker", name.toUpperCase(java.util.Locale.ROOT),
            "act", "ASSERTS",
            "naming", "NAMED",
            "directness", "FIRST_HAND",
            "outlet", outletName,
            "url", "https://valley.example/dam",
            "title", "The dam",
            "saidAt", "31 Aug 2023 14:05 UTC+9",
            "claim.0", text,
            "claim.0.rationale", "It is about the same night."
        };
        Response tried = EDITOR.sends("/record?dryRun=true", typed);
        tried.then().statusCode(200);
        assertThat(tried.asString())
                .contains("Computed from what is typed; nothing is stored yet.")
                .contains("<b>Unsourced</b>", "<b>Single source</b>", "I opened it myself.")
                .contains("name=\"speaker\" value=\"" + name + "\"");
        assertThat(summary(claim).getString("status")).isEqualTo("UNSOURCED");
        Response recorded = EDITOR.sends("/record", typed);
        recorded.then().statusCode(303).header("Location", containsString("/claims/" + claim + "?recorded="));
        assertThat(summary(claim).getString("status")).isEqualTo("SINGLE_SOURCE");
        var link = get("/claims/" + claim + "/evidence").extract().jsonPath();
        assertThat(link.getString("items[0].rationale")).isEqualTo("It is about the same night.");
        var said = get("/statements/" + link.getString("items[0].statement"))
                .extract()
                .jsonPath();
        assertThat(said.getString("saidAt")).isEqualTo("2023-08-31T14:05+09:00");
        assertThat(said.getString("speaker")).isEqualTo(speaker);
        assertThat(get("/publications/" + said.getString("publication"))
                        .extract()
                        .<String>path("url"))
                .isEqualTo("https://valley.example/dam");
        assertThat(get("/statements/" + said.getString("id") + "/revisions")
                        .extract()
                        .<String>path("items[0].actor"))
                .isEqualTo(EDITOR.actor());
        EDITOR.opens(recorded.header("Location").replaceFirst("^http://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(containsString("<b>Recorded.</b>"));
    }

    @Test
    void aNameThatSeveralHaveIsAskedBackAndTheChoiceHolds() {
        String name = unique("Twice Known");
        String one = source("PERSON", name, "B");
        String other = source("ORGANISATION", name, "D");
        Response asked = EDITOR.sends("/record?dryRun=true", "text", "Said.", "speaker", name, "saidAt", "2023");
        asked.then().statusCode(422);
        assertThat(asked.asString())
                .contains("Choose which source you mean, or record a new one.")
                .contains("name=\"speaker.id\" value=\"" + one + "\"", "name=\"speaker.id\" value=\"" + other + "\"")
                .contains("person, B", "organisation, D")
                .contains("name=\"speaker.for\" value=\"" + name + "\"");
        Response chosen = EDITOR.sends(
                "/record?dryRun=true",
                "text",
                "Said.",
                "speaker",
                name,
                "speaker.for",
                name,
                "speaker.id",
                other,
                "outlet",
                name,
                "outlet.for",
                name,
                "outlet.id",
                one,
                "saidAt",
                "2023");
        chosen.then().statusCode(200).body(containsString("organisation, D"));
        // Who types another name after he chose means the other.
        EDITOR.sends(
                        "/record?dryRun=true",
                        "text",
                        "Said.",
                        "speaker",
                        // A name that is like none that other tests have recorded.
                        UUID.randomUUID().toString().replace("-", ""),
                        "speaker.for",
                        name,
                        "speaker.id",
                        other)
                .then()
                .statusCode(422)
                .body(containsString("There is no source like this on record."));
    }

    @Test
    void whoAndWhatIsNotOnRecordYetIsRecordedFromTheSameScreenWithAllThatWasTyped() {
        String speaker = unique("New Speaker");
        String claim = unique("Something new is claimed of the harbour");
        Response asked = CONTRIBUTOR.sends(
                "/record", "text", "Kept words.", "speaker", speaker, "saidAt", "2023", "claim.0", claim);
        asked.then()
                .statusCode(422)
                .body(containsString("value=\"new:speaker\""), containsString("value=\"new:claim.0\""));
        CONTRIBUTOR
                .sends("/record", "text", "Kept words.", "speaker", speaker, "do", "new:speaker")
                .then()
                .statusCode(422)
                .body(containsString("id=\"speaker-err\">Error: Fill this in."), containsString("Kept words."));
        Response made = CONTRIBUTOR.sends(
                "/record",
                "text",
                "Kept words.",
                "speaker",
                speaker,
                "speaker.kind",
                "PERSON",
                "claim.0",
                claim,
                "do",
                "new:speaker");
        made.then().statusCode(200);
        String id = get("/sources?q=" + speaker.replace(" ", "+")).extract().path("items[0].id");
        assertThat(made.asString())
                .contains("Kept words.", "value=\"" + claim + "\"")
                .contains("name=\"speaker.id\" value=\"" + id + "\"", "person, F");
        made = CONTRIBUTOR.sends(
                "/record",
                "text",
                "Kept words.",
                "claim.0",
                claim,
                "claim.0.topics",
                "harbour, news",
                "do",
                "new:claim.0");
        made.then().statusCode(200).body(containsString("Kept words."), containsString("Unsourced"));
        get("/claims?topic=harbour&q=" + claim.replace(" ", "+")).body("items.size()", is(1));
    }

    @Test
    void furtherClaimsAreAddedAndEachErrorStandsByItsOwn() {
        String one = claim(unique("The first of two"));
        Response more = EDITOR.sends("/record", "text", "Two at once.", "claims", "1", "do", "more");
        more.then()
                .statusCode(200)
                .body(containsString("name=\"claim.1\""), containsString("name=\"claims\" value=\"2\""));
        String outlet = source("OUTLET", unique("Two Post"), "C");
        Response twice = EDITOR.sends(
                "/record",
                "text",
                "Two at once.",
                "saidAt",
                "2023",
                "outlet.id",
                outlet,
                "claims",
                "3",
                "claim.1.id",
                one,
                "claim.2.id",
                one);
        twice.then().statusCode(422);
        assertThat(twice.asString())
                .contains("id=\"claim.2-err\">Error: The statement is linked to this claim already.");
    }

    @Test
    void aFormThatIsSentTwiceIsDoneOnce() {
        String words = unique("Pressed twice");
        String form = EDITOR.opens("/claims/new").asString();
        String once = form.replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1");
        String first = lastOf(EDITOR.sends("/claims/new", "text", words, "once", once));
        assertThat(lastOf(EDITOR.sends("/claims/new", "text", words, "once", once)))
                .isEqualTo(first);
        assertThat(lastOf(EDITOR.sends("/claims/new", "text", words + " more", "once", once)))
                .isNotEqualTo(first);
        assertThat(EDITOR.opens("/claims/new").asString()).doesNotContain(once);
    }

    @Test
    void aClaimAndASourceHaveFormsOfTheirOwn() {
        String words = unique("The bridge will close");
        String claim = lastOf(CONTRIBUTOR.sends(
                "/claims/new", "text", words, "language", "en", "topics", "bridges, roads", "expires", "Aug 2031"));
        get("/claims/" + claim)
                .body("text", is(words), "topics", is(List.of("bridges", "roads")), "expires", is("2031-08"));
        CONTRIBUTOR
                .sends("/claims/new", "text", "  ", "topics", "kept topic")
                .then()
                .statusCode(422)
                .body(containsString("id=\"text-err\""), containsString("value=\"kept topic\""));
        String name = unique("Bridge Office");
        String source = lastOf(EDITOR.sends(
                "/sources/new",
                "name",
                name,
                "kind",
                "GOVERNMENT",
                "country",
                "no",
                "aliases",
                "The Office, Brokontoret",
                "reliability",
                "B"));
        get("/sources/" + source)
                .body("kind", is("GOVERNMENT"), "country", is("NO"), "aliases.size()", is(2), "reliability", is("B"));
        CONTRIBUTOR
                .sends("/sources/new", "name", name, "kind", "PERSON", "reliability", "A")
                .then()
                .statusCode(403)
                .body(containsString("value=\"" + name + "\""));
    }

    @Test
    void aStakeAndAnAffiliationAreTriedAndRecorded() {
        String claim = claim(unique("Somebody gains by this"));
        String name = unique("Gaining Party");
        String source = source("GOVERNMENT", name, "B");
        statement(source, source("OUTLET", unique("Gain Post"), "C"), claim, "SUPPORTS");
        EDITOR.sends("/claims/" + claim + "/stakes/new?dryRun=true", "source", name, "stake", "WANTS_BELIEVED")
                .then()
                .statusCode(200)
                .body(containsString("nothing is stored yet"), containsString("Then"));
        EDITOR.sends("/claims/" + claim + "/stakes/new", "source", name)
                .then()
                .statusCode(422)
                .body(containsString("id=\"stake-err\">Error: Fill this in."));
        EDITOR.sends("/claims/" + claim + "/stakes/new", "source", name, "stake", "WANTS_BELIEVED", "from", "2023")
                .then()
                .statusCode(303);
        get("/claims/" + claim + "/stakes").body("items[0].source", is(source), "items[0].from", is("2023"));
        String person = source("PERSON", unique("Speaks for it"), "B");
        EDITOR.sends("/sources/" + person + "/affiliations/new", "with", name, "as", "SPOKESPERSON")
                .then()
                .statusCode(303);
        get("/sources/" + person + "/affiliations")
                .body("items[0].with", is(source), "items[0].as", is("SPOKESPERSON"));
        EDITOR.opens("/claims/" + UUID.randomUUID() + "/stakes/new").then().statusCode(404);
    }

    @Test
    void aWithdrawalShowsWhatItDoesBeforeItIsDoneAndKeepsItsReason() {
        String claim = claim(unique("It rests on one word"));
        String said = statement(
                        source("PERSON", unique("The one word"), "B"),
                        source("OUTLET", unique("Word Post"), "C"),
                        claim,
                        "SUPPORTS")
                .getString("id");
        String form = "/withdraw/statements/" + said + "?claim=" + claim;
        assertThat(EDITOR.opens(form).then().statusCode(200).extract().asString())
                .contains(
                        "<b>Single source</b>",
                        "<b>Retracted</b>",
                        "nothing is stored yet",
                        "name=\"version\" value=\"1\"");
        get("/statements/" + said).body("withdrawnAt", org.hamcrest.Matchers.nullValue());
        EDITOR.sends("/withdraw/statements/" + said, "version", "1", "reason", " ", "claim", claim)
                .then()
                .statusCode(422)
                .body(containsString("id=\"reason-err\">Error: Fill this in."));
        EDITOR.sends("/withdraw/statements/" + said, "version", "7", "reason", "Not said after all.", "claim", claim)
                .then()
                .statusCode(412)
                .body(
                        containsString("It was changed while you were writing."),
                        containsString("Not said after all."),
                        containsString("name=\"version\" value=\"1\""));
        EDITOR.sends("/withdraw/statements/" + said, "version", "1", "reason", "Not said after all.", "claim", claim)
                .then()
                .statusCode(303)
                .header("Location", containsString("/claims/" + claim));
        get("/statements/" + said).body("withdrawalReason", is("Not said after all."));
        assertThat(summary(claim).getString("status")).isEqualTo("RETRACTED");
        EDITOR.opens("/withdraw/nothing/" + said).then().statusCode(404);
        EDITOR.opens("/withdraw/claims/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatWasProbablyForgottenIsMendedAsItIsProposed() {
        String claim = claim(unique("They deny what others say"));
        String outlet = source("OUTLET", unique("Deny Post"), "C");
        String accuser = source("GOVERNMENT", unique("Accusing Government"), "B");
        String denier = source("GOVERNMENT", unique("Denying Government"), "B");
        record(
                "/statements",
                "speaker",
                accuser,
                "outlet",
                outlet,
                "text",
                "They did.",
                "saidAt",
                "2023",
                "act",
                "ASSERTS",
                "evidence",
                new Object[] {body("claim", claim)});
        record(
                "/statements",
                "speaker",
                denier,
                "outlet",
                outlet,
                "text",
                "We did not.",
                "saidAt",
                "2023",
                "act",
                "DENIES",
                "evidence",
                new Object[] {body("claim", claim)});
        String page = EDITOR.opens("/claims/" + claim).asString();
        assertThat(page).contains("Probably forgotten", "wants the claim believed.", "wants the claim disbelieved.");
        assertThat(CONTRIBUTOR.opens("/claims/" + claim).asString())
                .contains("Probably forgotten")
                .doesNotContain("wants the claim believed.");
        String key = page.replaceAll(
                "(?s).*name=\"key\" value=\"([0-9a-f]+)\".{0,80}?dryRun=true\"><bdi>[^<]*disbelieved.*", "$1");
        EDITOR.sends("/accept?dryRun=true", "claim", claim, "key", key)
                .then()
                .statusCode(200)
                .body(containsString("Then"), containsString("nothing is stored yet"));
        get("/claims/" + claim + "/stakes").body("items.size()", is(0));
        CONTRIBUTOR.sends("/accept", "claim", claim, "key", key).then().statusCode(403);
        EDITOR.sends("/accept", "claim", claim, "key", key).then().statusCode(303);
        get("/claims/" + claim + "/stakes")
                .body("items[0].source", is(denier), "items[0].stake", is("WANTS_DISBELIEVED"));
        // Sent twice it is done once.
        EDITOR.sends("/accept", "claim", claim, "key", key).then().statusCode(303);
        get("/claims/" + claim + "/stakes").body("items.size()", is(1));
    }

    @Test
    void aRulingIsMadeFromWhatIsProposed() {
        String claim = claim(unique("Two papers print the same"));
        String words =
                "The minister met the chairman of the bank on Sunday in the garden of the old mill by the river.";
        String one = record(
                "/statements",
                "outlet",
                source("OUTLET", unique("First Paper"), "C"),
                "text",
                words,
                "saidAt",
                "2023-08-30",
                "act",
                "ASSERTS",
                "evidence",
                new Object[] {body("claim", claim)});
        String two = record(
                "/statements",
                "outlet",
                source("OUTLET", unique("Second Paper"), "C"),
                "text",
                words,
                "saidAt",
                "2023-08-31",
                "act",
                "ASSERTS",
                "evidence",
                new Object[] {body("claim", claim)});
        String page = EDITOR.opens("/claims/" + claim).asString();
        assertThat(page).contains("Rule that they are independent", "Record that it was taken from there.");
        String form = "/rulings/new?ruling=INDEPENDENT&claim=" + claim + "&a=" + two + "&b=" + one;
        assertThat(page).contains(form.replace("&", "&amp;"));
        assertThat(EDITOR.opens(form).then().statusCode(200).extract().asString())
                .contains("value=\"INDEPENDENT\" checked", "name=\"a.id\" value=\"" + two + "\"", words);
        EDITOR.sends("/rulings/new", "a.id", two, "b.id", two, "ruling", "INDEPENDENT", "reason", "Kept reason.")
                .then()
                .statusCode(422)
                .body(containsString("id=\"b-err\""), containsString("Kept reason."));
        EDITOR.sends(
                        "/rulings/new",
                        "a.id",
                        two,
                        "b.id",
                        one,
                        "ruling",
                        "INDEPENDENT",
                        "reason",
                        "Both were there.",
                        "claim",
                        claim)
                .then()
                .statusCode(303)
                .header("Location", containsString("/claims/" + claim));
        get("/rulings?statement=" + one).body("items[0].reason", is("Both were there."));
    }

    @Test
    void theLongestWordsAreTakenInAnyScript() {
        String outlet = source("OUTLET", unique("Long Post"), "C");
        String words = "말".repeat(20_000);
        Response answer = EDITOR.sends("/record", "text", words, "saidAt", "2023", "outlet.id", outlet);
        answer.then().statusCode(303);
        EDITOR.sends("/record", "text", words + "말", "saidAt", "2023", "outlet.id", outlet)
                .then()
                .statusCode(422)
                .body(containsString("id=\"text-err\">Error: Give at most 20000 characters"), containsString(words));
    }

    @Test
    void suggestionsSayWhoSomebodyIs() {
        String name = unique("Zebulon Suggested");
        String id =
                record("/sources", "kind", "PERSON", "name", name, "aliases", new String[] {"Zeb"}, "reliability", "B");
        CONTRIBUTOR
                .opens("/suggest?kind=SOURCE&q=" + name.substring(0, 18).replace(" ", "+"))
                .then()
                .statusCode(200)
                .body(containsString("data-id=\"" + id + "\""), containsString("person, B; also Zeb"));
        CONTRIBUTOR.opens("/suggest?kind=SOURCE&q=").then().statusCode(200);
        CONTRIBUTOR.opens("/suggest?kind=NONSENSE&q=a").then().statusCode(400);
    }
}
