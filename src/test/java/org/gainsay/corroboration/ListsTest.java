package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind is listed by filters, in closed orders, page by page. */
@QuarkusTest
class ListsTest {

    private final String words = "Listed" + UUID.randomUUID().toString().substring(0, 8);
    private String speaker;
    private String outlet;
    private String claim;

    @BeforeEach
    void aDesk() {
        speaker = Desk.source("PERSON", words + " speaker", "B");
        outlet = Desk.source("OUTLET", words + " outlet", "B");
        claim = Desk.record("/claims", "text", words + " claim.", "topics", List.of(words));
    }

    private static List<String> ids(String path) {
        return get(path).statusCode(200).extract().path("items.id");
    }

    private String said(String at, String act) {
        return Desk.record(
                "/statements",
                "speaker",
                speaker,
                "outlet",
                outlet,
                "text",
                words + " said.",
                "saidAt",
                at,
                "act",
                act,
                "directness",
                "FIRST_HAND",
                "evidence",
                List.of(body("claim", claim)));
    }

    @Test
    void statementsAreListedBySpeakerOutletActClaimAndTime() {
        String year = said("2021", "ASSERTS");
        String march = said("2022-03-05", "DENIES");
        String april = said("2022-04", "ASSERTS");
        String of = "/statements?outlet=" + outlet;
        assertThat(ids(of)).containsExactly(april, march, year);
        assertThat(ids(of + "&sort=said")).containsExactly(year, march, april);
        assertThat(ids(of + "&sort=changed")).containsExactly(year, march, april);
        assertThat(ids("/statements?source=" + speaker + "&act=DENIES")).containsExactly(march);
        assertThat(ids("/statements?source=" + speaker + "&act=DENIES&act=ASSERTS"))
                .hasSize(3);
        assertThat(ids("/statements?source=" + outlet)).isEmpty();
        assertThat(ids("/statements?claim=" + claim)).hasSize(3);
        assertThat(ids(of + "&saidFrom=2022-03&saidUntil=2022-03-02")).isEmpty();
        assertThat(ids(of + "&saidFrom=2022-03&saidUntil=2022-03-29")).containsExactly(march);
        assertThat(ids(of + "&saidFrom=2022-04-12&saidUntil=2022-04-12")).containsExactly(april);
        assertThat(ids(of + "&saidFrom=2021-11&saidUntil=2021")).containsExactly(year);
    }

    @Test
    void aClaimIsListedByItsStatusTopicFlagsAndByWhoSpeaksOfIt() {
        said("2022", "ASSERTS");
        String of = "/claims?topic=" + words;
        assertThat(ids(of + "&status=SINGLE_SOURCE&status=DENIED")).containsExactly(claim);
        assertThat(ids(of + "&status=DENIED")).isEmpty();
        assertThat(ids("/claims?source=" + speaker)).containsExactly(claim);
        assertThat(ids("/claims?source=" + outlet)).containsExactly(claim);
        assertThat(ids(of + "&flag=SUPPORT_WITHDRAWN")).isEmpty();
        String statement = ids("/statements?claim=" + claim).get(0);
        Desk.withdraw("/statements/" + statement, 1).statusCode(200);
        assertThat(ids(of + "&flag=SUPPORT_WITHDRAWN")).containsExactly(claim);
        assertThat(ids("/statements?outlet=" + outlet)).isEmpty();
        assertThat(ids("/statements?outlet=" + outlet + "&withdrawn=true")).containsExactly(statement);
    }

    @Test
    void aClaimIsListedByTheTopicsThatItHasNow() {
        String other = words + " other";
        Desk.patch("/claims/" + claim, 1, "{\"topics\":[\"" + other + "\"]}").statusCode(200);
        assertThat(ids("/claims?topic=" + words)).isEmpty();
        assertThat(ids("/claims?status=UNSOURCED&topic=" + other)).containsExactly(claim);
        Desk.patch("/claims/" + claim, 2, "{\"topics\":[\"" + words + "\",\"" + other + "\"]}")
                .statusCode(200);
        said("2022", "ASSERTS");
        assertThat(ids("/claims?status=SINGLE_SOURCE&topic=" + words)).containsExactly(claim);
        assertThat(ids("/claims?topic=" + other + "&topic=" + words)).containsExactly(claim);
        Desk.patch("/claims/" + claim, 3, "{\"topics\":null}").statusCode(200);
        assertThat(ids("/claims?topic=" + words)).isEmpty();
    }

    @Test
    void whatChangedSinceIsListedAndNothingElse() {
        String changed = Desk.summary(claim).getString("changedAt");
        String second = Desk.record("/claims", "text", words + " later.", "topics", List.of(words));
        String since = Desk.summary(second).getString("changedAt");
        assertThat(ids("/claims?topic=" + words + "&changedSince=" + changed)).containsExactly(second, claim);
        assertThat(ids("/claims?topic=" + words + "&changedSince=" + since)).containsExactly(second);
        assertThat(ids("/claims?topic=" + words + "&sort=recorded")).containsExactly(claim, second);
        String stored = get("/sources/" + outlet).extract().path("storedAt");
        assertThat(ids("/sources?changedSince=" + stored)).contains(outlet).doesNotContain(speaker);
    }

    @Test
    void manyAreReadByTheirIdsInTheOrderAskedFor() {
        String second = Desk.claim(words + " second.");
        String nobody = UUID.randomUUID().toString();
        assertThat(ids("/claims?ids=" + second + "," + nobody + "," + claim)).containsExactly(second, claim);
        assertThat(ids("/claims?ids=" + claim + "&ids=" + second)).containsExactly(claim, second);
        assertThat(ids("/sources?ids=" + outlet + "&kind=PERSON")).isEmpty();
        get("/claims?ids=" + claim + ",1-1-1-1-1").statusCode(400);
        get("/claims?ids=" + String.join(",", randomIds(101))).statusCode(400);
        get("/claims?ids=" + String.join("&ids=", randomIds(100))).statusCode(200);
    }

    private static List<String> randomIds(int size) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        return ids;
    }

    @Test
    void aRecordIsFoundByTheIdOfTheNewsroomsOwnSystem() {
        String id = Desk.record(
                "/sources",
                "kind",
                "AGENCY",
                "name",
                words,
                "externalIds",
                List.of(body("system", "cms", "value", words)));
        assertThat(ids("/sources?externalId=cms:" + words)).containsExactly(id);
        assertThat(ids("/sources?externalId=cms:no" + words)).isEmpty();
        get("/sources?externalId=" + words).statusCode(400);
    }

    @Test
    void publicationsRulingsAndLinksAreListed() {
        String a = said("2022", "ASSERTS");
        String b = said("2023", "ASSERTS");
        String undated = Desk.record("/publications", "outlet", outlet, "url", "https://example.org/" + words);
        String dated = Desk.record("/publications", "outlet", outlet, "publishedAt", "2022-05");
        assertThat(ids("/publications?outlet=" + outlet)).containsExactly(dated, undated);
        assertThat(ids("/publications?outlet=" + outlet + "&sort=published")).containsExactly(undated, dated);
        assertThat(ids("/publications?url=https://example.org/" + words)).containsExactly(undated);
        String ruling = Desk.record("/rulings", "a", a, "b", b, "ruling", "SAME_ORIGIN");
        assertThat(ids("/rulings?statement=" + b)).containsExactly(ruling);
        assertThat(ids("/rulings?statement=" + b + "&ruling=INDEPENDENT")).isEmpty();
        assertThat(ids("/evidence?claim=" + claim)).hasSize(2);
        assertThat(ids("/evidence?statement=" + a + "&stance=SUPPORTS&verified=false"))
                .hasSize(1);
        assertThat(ids("/evidence?claim=" + claim + "&verified=true")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutLossOrRepetitionWhileMoreIsWritten() {
        for (int i = 0; i < 7; i++) {
            Desk.record("/sources", "kind", "ACCOUNT", "name", words + " " + i, "country", "KP");
        }
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            var page = get("/sources?kind=ACCOUNT&country=KP&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name"));
            next = page.getString("next");
            // Lies before what was read: it must not push anything onto the next page again.
            Desk.record("/sources", "kind", "ACCOUNT", "name", " " + words + names.size(), "country", "KP");
        } while (next != null);
        assertThat(names.stream().filter(n -> n.startsWith(words)))
                .doesNotHaveDuplicates()
                .hasSize(7)
                .isSorted();
    }

    @Test
    void aCursorIsGoodForItsOwnFiltersAndOrderOnly() {
        said("2021", "ASSERTS");
        said("2022", "ASSERTS");
        String of = "/statements?outlet=" + outlet + "&limit=1";
        String next = get(of).extract().path("next");
        assertThat(ids(of + "&cursor=" + next)).hasSize(1);
        get(of + "&act=DENIES&cursor=" + next).statusCode(400);
        get(of + "&sort=said&cursor=" + next).statusCode(400);
        get("/statements?outlet=" + speaker + "&limit=1&cursor=" + next).statusCode(400);
        get(of + "&cursor=abc").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sources?sort=kind",
                "/sources?kind=Person",
                "/sources?limit=0",
                "/sources?limit=201",
                "/sources?changedSince=yesterday",
                "/statements?saidFrom=2022-13",
                "/statements?saidUntil=now",
                "/statements?act=SAYS",
                "/statements?source=me",
                "/claims?flag=RED",
                "/claims?nothing=1",
                "/evidence?verified=yes",
                "/rulings?sort=-said"
            })
    void whatCannotBeUsedIsRefusedAndNamed(String path) {
        List<String> detail = get(path).statusCode(400).extract().path("errors.detail");
        assertThat(detail).hasSize(1).first().asString().isNotBlank();
    }
}
