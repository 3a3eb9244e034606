package org.gainsay.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.record;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.dashboard.forms.Typing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The dashboard in a real browser. Whatever a page logs as an error, a violation of its policy included, fails. */
@QuarkusTest
@Tag("slow")
class BrowserTest {

    private static final Typing EDITOR = Typing.as("EDITOR");

    private static Chromium chromium;

    @TestHTTPResource("/")
    String url;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

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

    @BeforeEach
    void open() throws IOException {
        Newsroom.open();
        look(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    @AfterEach
    void nobodyComplained() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void look(Browser.NewContextOptions how) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser().newContext(how);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A form that is refused answers 422, which a browser notes as an error of its own.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void go(String path) {
        page.navigate(url.replaceAll("/$", "") + path);
    }

    private List<String> pages() {
        return List.of(
                "/",
                "/claims/" + Newsroom.talks,
                "/claims/" + Newsroom.moved,
                "/sources",
                "/sources/" + Newsroom.police,
                "/figures",
                "/embed/claims/" + Newsroom.moved,
                "/wall",
                "/sign-in",
                "/?status=REFUTED&topic=none");
    }

    private static List<String> forms() {
        return List.of(
                "/record?claim=" + Newsroom.moved,
                "/claims/new",
                "/sources/new",
                "/claims/" + Newsroom.moved + "/stakes/new",
                "/claims/" + Newsroom.moved + "/relations/new",
                "/sources/" + Newsroom.police + "/affiliations/new",
                "/rulings/new?claim=" + Newsroom.moved,
                "/withdraw/claims/" + Newsroom.moved,
                "/claims/" + Newsroom.moved);
    }

    /** Has the browser keep an editor's token. */
    private void signIn() {
        context.addCookies(List.of(new Cookie("gainsay-token", EDITOR.token()).setUrl(url)));
    }

    @Test
    void anEditorFindsTheFoundingStoryAndReadsHowItStands() {
        go("/");
        page.locator("#q").fill("negotiating arms deal");
        page.locator("#q").press("Enter");
        page.locator("table.claims a").first().click();
        assertThat(page.locator("h1"))
                .hasText("Russia and North Korea are negotiating an arms deal, and the talks are advancing.");
        assertThat(page.locator(".word")).hasText("Denied");
        assertThat(page.locator(".side").first().locator("h4")).hasText("United States government");
        assertThat(page.locator(".side").first().locator(".tags")).containsText("Interested: wants it believed");
        assertThat(page.locator(".side").nth(1).locator("h4"))
                .hasText(new String[] {"Russian government", "North Korean government"});
        assertThat(page.locator("section.neither")).containsText("Dmitry Peskov");
        assertThat(page.locator("#wording")).containsText("United States");
    }

    @Test
    void aFilterChangesTheListAndTheAddressInPlaceAndBackIsBack() {
        go("/?topic=Ostermark&topic=Cabinet");
        assertThat(page.locator("table.claims tbody tr")).hasCount(2);
        page.locator("input[name=status][value=UNSOURCED]").check();
        assertThat(page.locator("table.claims tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*status=UNSOURCED.*"));
        assertThat(page.locator("#say")).containsText("1 claim.");
        page.goBack();
        assertThat(page.locator("table.claims tbody tr")).hasCount(2);
    }

    @Test
    void withoutScriptEverythingIsALinkOrAForm() {
        look(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        go("/?topic=Ostermark&topic=Cabinet");
        page.locator("input[name=status][value=UNSOURCED]").check();
        page.locator("#filters button").click();
        assertThat(page.locator("table.claims tbody tr")).hasCount(1);
        go("/claims/" + Newsroom.moved);
        page.locator("#what-if input[type=checkbox]").first().check();
        page.locator("#what-if button").click();
        assertThat(page.locator("#then")).containsText("Without Eyewitness");
        assertThat(page.locator("#slider")).isHidden();
        page.locator(".tab summary").click();
        assertThat(page.locator(".tab table")).isVisible();
    }

    @Test
    void theHandleShowsThePageAsItWasKnownAtAnEarlierChange() {
        go("/claims/" + Newsroom.moved);
        assertThat(page.locator(".word")).hasText("Disputed");
        page.locator("#slider").focus();
        page.keyboard().press("Home");
        assertThat(page).hasURL(Pattern.compile(".*knownAt=.*"));
        assertThat(page.locator(".then")).containsText("As known at");
        assertThat(page.locator(".word")).hasText("Unsourced");
        page.locator(".then a").click();
        assertThat(page.locator(".word")).hasText("Disputed");
    }

    @Test
    void anOriginSwitchedOffSaysHowItWouldStandAndStoresNothing() {
        go("/claims/" + Newsroom.moved);
        page.locator("#what-if input[type=checkbox]").first().check();
        assertThat(page.locator("#then")).containsText("Without Eyewitness");
        assertThat(page).hasURL(Pattern.compile(".*without=.*"));
        assertThat(page.locator(".word")).hasText("Disputed");
        go("/claims/" + Newsroom.moved);
        assertThat(page.locator("#then")).isEmpty();
    }

    @Test
    void theKeyboardAloneLeadsFromTheDeskToAClaimAndThroughItsGraph() {
        go("/?topic=Ostermark");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.locator("#q").blur();
        page.keyboard().press("f");
        assertThat(page.locator("input[name=status]").first()).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("table.claims a").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".word")).hasText("Disputed");
        page.locator("#graph a.node").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#graph a.node:focus title")).not().isEmpty();
        assertThat(page.locator("#graph a.node[tabindex='0']")).hasCount(1);
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#help")).isHidden();
    }

    @Test
    void whatWasSeenIsMarkedUntilItChangesAgain() {
        go("/?topic=Cabinet");
        page.keyboard().press("m");
        assertThat(page.locator("#found")).containsText("0 changed");
        String claim = Newsroom.claim("Changed after it was looked at " + UUID.randomUUID(), "en", "Fresh");
        page.reload();
        assertThat(page.locator("tr.fresh .was")).hasText("new claim");
        assertThat(page.locator("tr.fresh a")).hasAttribute("href", "/claims/" + claim);
    }

    @Test
    void hostileWordsAreShownAsWordsOnEveryPage() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)> {#if x}";
        String claim = record("/claims", "text", hostile, "topics", new String[] {hostile});
        String speaker = record("/sources", "kind", "PERSON", "name", hostile, "aliases", new String[] {hostile + "2"});
        String outlet = record("/sources", "kind", "OUTLET", "name", hostile + " Post");
        record(
                "/statements",
                "speaker",
                speaker,
                "outlet",
                outlet,
                "text",
                hostile,
                "translation",
                hostile,
                "saidAt",
                "2023",
                "evidence",
                new Object[] {org.gainsay.Desk.body("claim", claim, "rationale", hostile, "scope", hostile)});
        record("/sources/" + speaker + "/ratings", "letter", "C", "reason", hostile);
        go("/?q=" + java.net.URLEncoder.encode(hostile, StandardCharsets.UTF_8));
        go("/?topic=" + java.net.URLEncoder.encode(hostile, StandardCharsets.UTF_8));
        assertThat(page.locator("table.claims a").first()).hasText(hostile);
        go("/claims/" + claim);
        assertThat(page.locator("h1")).hasText(hostile);
        assertThat(page.locator("blockquote").first()).containsText("<script>alert(1)</script>");
        for (String path :
                List.of("/claims/" + claim, "/sources/" + speaker, "/sources", "/wall", "/embed/claims/" + claim)) {
            go(path);
            assertThat(page.locator("body")).containsText("<script>alert(1)</script>");
            assertThat(page.locator("[onclick], [onerror], [onload], main img")).hasCount(0);
        }
    }

    @Test
    void aPageOfElsewhereShowsACardByAnElementOfItsOwnAsHighAsTheCardIs() throws IOException {
        String service = url.replaceAll("/$", "");
        String story = "<!DOCTYPE html><link rel=icon href=data:,><title>A paper</title><p>A story.</p><script src=\"" + service
                + "/embed/gainsay-claim.js\"></script><gainsay-claim claim=\"" + Newsroom.moved
                + "\" theme=\"dark\"></gainsay-claim><gainsay-claim claim=\"javascript:alert(1)\"></gainsay-claim>";
        // Another port is another origin.
        HttpServer paper = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        paper.createContext("/story", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(story.getBytes(StandardCharsets.UTF_8));
            }
        });
        paper.start();
        try {
            page.navigate("http://127.0.0.1:" + paper.getAddress().getPort() + "/story");
            showsTheCard();
        } finally {
            paper.stop(0);
        }
    }

    private void showsTheCard() {
        assertThat(page.frameLocator("gainsay-claim >> nth=0 >> iframe").locator("h1"))
                .hasText("Police fired live rounds during the Ostermark rail protest");
        assertThat(page.frameLocator("gainsay-claim >> nth=0 >> iframe").locator("html.dark"))
                .hasCount(1);
        assertThat(page.locator("gainsay-claim >> nth=0 >> iframe")).not().hasCSS("height", "260px");
        assertThat(page.locator("gainsay-claim >> nth=1 >> iframe")).hasAttribute("src", "about:blank");
    }

    @Test
    void aPhoneShowsEveryPageWithoutScrollingSideways() {
        look(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
        for (String path : pages()) {
            go(path);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
            assertThat(page.locator("h1")).isVisible();
        }
        signIn();
        for (String path : forms()) {
            go(path);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
        }
        go("/");
        Locator menu = page.locator("#filters > details > summary");
        assertThat(page.locator("input[name=status]").first()).isHidden();
        menu.click();
        assertThat(page.locator("input[name=status]").first()).isVisible();
        assertThat(menu.boundingBox().height).isGreaterThanOrEqualTo(40);
    }

    @Test
    void inPrintThereIsTheRecordWithInstantAndPolicyAndNothingToClick() {
        go("/claims/" + Newsroom.talks);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".printed")).containsText("policy corroboration-1. Not a verdict.");
        for (String hidden : List.of(".top", ".foot", "#what-if", ".when")) {
            assertThat(page.locator(hidden)).isHidden();
        }
        assertThat(page.locator(".hist")).isVisible();
        assertThat(page.pdf()).hasSizeGreaterThan(10_000);
    }

    @Test
    void noPageHasASeriousFaultForThoseWhoSeeOrMoveOtherwise() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                look(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme));
                for (String path :
                        Stream.concat(pages().stream(), forms().stream()).toList()) {
                    if (path.equals(forms().get(0))) {
                        signIn();
                    }
                    go(path);
                    if (path.startsWith("/record")) {
                        // With what is wrong, what may be meant and what it would do in sight.
                        page.locator("#speaker").fill("Port operator and others");
                        page.locator("#check").click();
                        assertThat(page.locator("#wrong")).isVisible();
                    }
                    List<String> faults = new AxeBuilder(page)
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .filter(rule -> rule.getImpact().matches("serious|critical"))
                                    .map(BrowserTest::told)
                                    .toList();
                    assertThat(faults).as(path + " " + theme + " " + width).isEmpty();
                }
            }
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }

    /** Makes the pictures of the README. */
    @Test
    @EnabledIfSystemProperty(named = "gainsay.screenshots", matches = "true")
    void picturesAreTakenWhereTheyAreWanted() {
        look(new Browser.NewContextOptions().setViewportSize(1440, 940));
        context.addCookies(List.of(new Cookie("gainsay-looked", String.valueOf(Newsroom.looked)).setUrl(url)));
        take("/", "desk");
        take("/claims/" + Newsroom.moved, "claim");
        take("/sources/" + Newsroom.police, "source");
        take("/figures", "figures");
        look(new Browser.NewContextOptions().setViewportSize(1240, 860).setColorScheme(ColorScheme.DARK));
        take("/claims/" + Newsroom.talks, "claim-dark");
        look(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        context.addCookies(List.of(new Cookie("gainsay-looked", String.valueOf(Newsroom.looked)).setUrl(url)));
        take("/wall", "wall");
        look(new Browser.NewContextOptions().setViewportSize(390, 844));
        take("/claims/" + Newsroom.talks, "claim-phone");
        takeTheForm();
    }

    /** A form half filled in: one name suggested, one field wrong, and what it would do beside it. */
    private void takeTheForm() {
        look(new Browser.NewContextOptions().setViewportSize(1440, 1180));
        signIn();
        go("/record?claim=" + Newsroom.moved);
        page.locator("#text").fill("“I counted eleven casings on Quay Street, all of them from live rounds.”");
        page.locator("#language").fill("en");
        page.locator("#form-QUOTED").check();
        page.locator("#act-ASSERTS").check();
        page.locator("#naming-NAMED").check();
        page.locator("#directness-FIRST_HAND").check();
        page.locator("#speaker").fill("Dock foreman");
        page.locator("#outlet").fill("Northline");
        page.locator("#saidAt").fill("24 Nov 2026 18:20");
        page.locator("#check").click();
        assertThat(page.locator("#effect .stand").first()).isVisible();
        page.locator("#saidAt").fill("24 Nov 2126 18:20");
        page.locator("#entry button.main").click();
        assertThat(page.locator("#wrong")).isVisible();
        page.locator("#saidAt").fill("24 Nov 2026 18:20");
        page.locator("#act-CONFIRMS").check();
        assertThat(page.locator("#effect .stand").first()).isVisible();
        page.locator("#onBehalfOf").pressSequentially("mini");
        assertThat(page.locator("#onBehalfOf-list li").first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("docs/screenshots/form.png")));
    }

    private void take(String path, String name) {
        go(path);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/screenshots/" + name + ".png")));
    }
}
