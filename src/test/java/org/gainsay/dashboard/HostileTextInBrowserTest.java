package org.gainsay.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.dashboard.forms.Typing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Words that would be a script if a page took them for one stand in every column that holds somebody's words: the
 * database's own list of these is gone through, so that a new one fails here until it is tried too. On every page of a
 * real browser they are words.
 */
@QuarkusTest
@Tag("slow")
class HostileTextInBrowserTest {

    private static final String MARK = "x55" + UUID.randomUUID().toString().substring(0, 8);
    private static final String HOSTILE = MARK
            + "</textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)> {#if x}";

    /** What an address may hold of it. */
    private static final String ADDRESS = "https://example.org/" + MARK + "?q=%3Cscript%3Ealert(1)%3C/script%3E&amp;'";

    private static final Typing EDITOR = Typing.as("EDITOR");

    private static Chromium chromium;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/")
    String url;

    private final List<String> complaints = new ArrayList<>();
    private String claim;
    private String speaker;
    private String outlet;
    private String statement;
    private String other;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whateverSomebodyRecordedIsWordsOnEveryPage() throws SQLException {
        fillEverything();
        assertThat(untried())
                .as("columns that hold words, and no hostile ones yet")
                .isEmpty();
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            context.addCookies(List.of(new Cookie("gainsay-token", EDITOR.token()).setUrl(url)));
            Page page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
            page.onDialog(dialog -> {
                complaints.add(page.url() + " a dialog: " + dialog.message());
                dialog.dismiss();
            });
            pages().forEach((path, shown) -> {
                page.navigate(url.replaceAll("/$", "") + path);
                page.locator("details").all().forEach(d -> d.evaluate("element => { element.open = true; }"));
                if (shown) {
                    assertThat(page.locator("body")).containsText("<script>alert(1)</script>");
                }
                assertThat(page.locator("[onclick], [onerror], [onload], main img, main script, form script"))
                        .hasCount(0);
            });
            suggestions(page);
        }
        assertThat(complaints).isEmpty();
    }

    /** Also what the script of a page puts into it. */
    private void suggestions(Page page) {
        page.navigate(url + "record?claim=" + claim);
        for (String field : List.of("speaker", "claim.0", "derivedFrom")) {
            page.locator("[id='" + field + "']").fill("");
            page.locator("[id='" + field + "']").pressSequentially(MARK);
            assertThat(page.locator("[id='" + field + "-list'] li").first()).containsText("<script>alert(1)");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='" + field + "']")).not().hasValue(MARK);
        }
        page.locator("#outlet").fill(HOSTILE);
        page.locator("#text").fill(HOSTILE);
        page.locator("#saidAt").fill("2023");
        page.locator("#check").click();
        assertThat(page.locator("#effect")).containsText("If you do this");
        assertThat(page.locator("#text")).hasValue(HOSTILE);
        assertThat(page.locator("[onerror], [onload], main img, main script")).hasCount(0);
    }

    private Map<String, Boolean> pages() {
        String words = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        Map<String, Boolean> pages = new HashMap<>();
        pages.put("/", false);
        pages.put("/?q=" + MARK, true);
        pages.put("/?q=" + words, false);
        pages.put("/?topic=" + words, true);
        pages.put("/?source=" + words, false);
        pages.put("/claims/" + claim, true);
        pages.put("/claims/" + claim + "?without=" + words, true);
        pages.put("/claims/" + other, true);
        pages.put("/sources", false);
        pages.put("/sources?q=" + MARK, true);
        pages.put("/sources?q=" + words, true);
        pages.put("/sources/" + speaker, true);
        pages.put("/sources/" + outlet, true);
        pages.put("/figures", false);
        pages.put("/wall", true);
        pages.put("/embed/claims/" + claim, true);
        pages.put("/sign-in?to=" + words, false);
        pages.put("/record?claim=" + claim + "&speaker=" + speaker, false);
        pages.put("/claims/" + claim + "/stakes/new?source=" + speaker, true);
        pages.put("/claims/" + claim + "/relations/new?to=" + other, true);
        pages.put("/sources/" + speaker + "/affiliations/new", true);
        pages.put("/rulings/new?claim=" + claim + "&a=" + statement, true);
        pages.put("/withdraw/statements/" + statement + "?claim=" + claim, true);
        pages.put("/withdraw/claims/" + claim, true);
        pages.put("/withdraw/sources/" + speaker, true);
        return pages;
    }

    private void fillEverything() {
        claim = record("/claims", "text", HOSTILE, "topics", new String[] {HOSTILE});
        other = record("/claims", "text", HOSTILE + " too", "topics", new String[] {HOSTILE});
        record("/claims/" + other + "/relations", "type", "CONTRARY_TO", "to", claim);
        speaker = record(
                "/sources", "kind", "PERSON", "name", HOSTILE, "title", HOSTILE, "aliases", new String[] {HOSTILE + "2"
                });
        outlet = record("/sources", "kind", "OUTLET", "name", HOSTILE + " Post");
        record("/sources/" + speaker + "/affiliations", "with", outlet, "as", "EMPLOYEE");
        record("/sources/" + speaker + "/ratings", "letter", "C", "reason", HOSTILE);
        record("/claims/" + claim + "/stakes", "source", speaker, "stake", "WANTS_BELIEVED");
        Map<String, Object> publication = body("outlet", outlet, "url", ADDRESS, "archivedUrl", ADDRESS);
        publication.putAll(body("title", HOSTILE, "byline", HOSTILE, "wireCredit", HOSTILE));
        statement = said(speaker, publication, "ASSERTS");
        said(source("PERSON", HOSTILE + " 3", "B"), null, "DENIES");
        String copy = said(null, null, "RELAYS");
        record("/rulings", "a", statement, "b", copy, "ruling", "SAME_ORIGIN", "reason", HOSTILE);
        record(
                "/claims/" + claim + "/comment-requests",
                "source",
                speaker,
                "askedAt",
                "2023-08-30",
                "channel",
                "EMAIL",
                "deadline",
                "2023-09-01",
                "note",
                HOSTILE);
        String gone = said(source("PERSON", HOSTILE + " 4", "B"), null, "DENIES");
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body("reason", HOSTILE))
                .post("/api/v1/statements/" + gone + "/withdraw")
                .then()
                .statusCode(200);
    }

    private String said(String by, Map<String, Object> publication, String act) {
        Map<String, Object> said = body("outlet", outlet, "text", HOSTILE, "translation", HOSTILE, "saidAt", "2023");
        said.putAll(body("act", act, "form", "QUOTED"));
        if (by != null) {
            said.put("speaker", by);
        }
        if (publication != null) {
            said.put("publication", publication);
        }
        said.put("evidence", new Object[] {body("claim", claim, "rationale", HOSTILE, "scope", HOSTILE)});
        return Desk.post("/statements", said)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** The columns of the database's list of words in which none of these stand. */
    private List<String> untried() throws SQLException {
        List<String> untried = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet rows =
                    sql.executeQuery("SELECT CASE kind WHEN '' THEN 'STATEMENT' ELSE kind END, name FROM free_text")) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2)});
                }
            }
            for (String[] column : columns) {
                try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM \"" + column[0] + "\" t WHERE t.\""
                        + column[1] + "\"::text LIKE '%" + MARK + "%'")) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        untried.add(column[0] + "." + column[1]);
                    }
                }
            }
        }
        return untried;
    }
}
