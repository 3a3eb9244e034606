package org.gainsay.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gainsay.AdminToken;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An editor goes from an empty service to the founding story through the forms alone, in a real browser: it stands as it
 * does where the story is assessed at once. The first statement is entered with the keyboard and nothing else.
 */
class EditorsPathIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIGURES =
            List.of("status", "rule", "supportLevel", "denialLevel", "supportPoints", "denialPoints", "flags");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, JsonNode> story = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private PackagedService service;
    private Page page;

    @Test
    void fromAnEmptyServiceToTheFoundingStory(@TempDir Path data) throws Exception {
        try (Chromium chromium = Chromium.start();
                PackagedService started = PackagedService.launch(
                                Map.of("gainsay.data-dir", data.toString(), "gainsay.example", "false"))
                        .awaitReady()) {
            service = started;
            BrowserContext context =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
            page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                // A form that is refused answers 422, which a browser notes as an error of its own.
                if (message.type().equals("error") && !message.text().contains("status of 422")) {
                    complaints.add(message.text());
                }
            });
            JsonNode dossier = dossier();
            signIn();
            dossier.get("sources").forEach(this::source);
            dossier.get("sources").forEach(this::affiliations);
            dossier.get("claims").forEach(this::claim);
            dossier.get("claims").forEach(this::stakes);
            dossier.get("relations").forEach(this::relation);
            boolean first = true;
            for (JsonNode statement : dossier.get("statements")) {
                if (first) {
                    withTheKeyboardAlone(statement, dossier);
                } else {
                    statement(statement, dossier);
                }
                first = false;
            }
            for (JsonNode claim : dossier.get("claims")) {
                standsAsInTheStory(claim.get("id").asText(), dossier);
            }
            assertThat(complaints).isEmpty();
        }
    }

    private static JsonNode dossier() throws IOException {
        try (InputStream in = EditorsPathIT.class.getResourceAsStream("/examples/importDossier.request.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        }
    }

    private void go(String path) {
        try {
            page.navigate(service.url() + path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void signIn() {
        go("/");
        assertThat(page.locator(".note h2")).hasText("No claims yet");
        page.locator(".note a").click();
        page.locator("#token").fill(AdminToken.TEXT);
        page.locator("#token").press("Enter");
        assertThat(page.locator("h1")).hasText("Record a statement");
    }

    private static String text(JsonNode of, String member) {
        return of.path(member).asText("");
    }

    private static String joined(JsonNode list) {
        List<String> parts = new ArrayList<>();
        list.forEach(part -> parts.add(part.asText()));
        return String.join(", ", parts);
    }

    private void fill(String field, String value) {
        if (!value.isEmpty()) {
            page.locator("[id='" + field + "']").fill(value);
        }
    }

    private void choose(String field, String value) {
        if (!value.isEmpty()) {
            page.locator("[id='" + field + "-" + value + "']").check();
        }
    }

    private void send(String title) {
        page.locator("#entry button.main").click();
        assertThat(page.locator("h1")).not().hasText(title);
    }

    private void keep(JsonNode record) {
        addresses.put(
                text(record, "id"), page.url().replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*", ""));
        story.put(text(record, "id"), record);
    }

    private void source(JsonNode source) {
        go("/sources");
        page.locator("text=New source").click();
        fill("name", text(source, "name"));
        choose("kind", text(source, "kind"));
        fill("country", text(source, "country"));
        fill("aliases", joined(source.path("aliases")));
        if (source.has("reliability")) {
            page.locator("#reliability").selectOption(text(source, "reliability"));
        }
        send("New source");
        assertThat(page.locator("h1")).hasText(text(source, "name"));
        keep(source);
    }

    private void affiliations(JsonNode source) {
        for (JsonNode affiliation : source.path("affiliations")) {
            go(addresses.get(text(source, "id")));
            page.locator("text=Record an affiliation").click();
            fill("with", text(story.get(text(affiliation, "with")), "name"));
            choose("as", text(affiliation, "as"));
            send("Record an affiliation");
        }
    }

    private void claim(JsonNode claim) {
        go("/claims/new");
        fill("text", text(claim, "text"));
        fill("language", text(claim, "language"));
        fill("topics", joined(claim.path("topics")));
        send("New claim");
        assertThat(page.locator(".word")).hasText("Unsourced");
        keep(claim);
    }

    private void stakes(JsonNode claim) {
        for (JsonNode stake : claim.path("stakes")) {
            go(addresses.get(text(claim, "id")));
            page.locator("text=Record a stake").click();
            fill("source", text(story.get(text(stake, "source")), "name"));
            choose("stake", text(stake, "stake"));
            send("Record a stake");
        }
    }

    private void relation(JsonNode relation) {
        go(addresses.get(text(relation, "from")));
        page.locator("text=Relate it to another claim").click();
        choose("type", text(relation, "type"));
        fill("to", text(story.get(text(relation, "to")), "text"));
        send("Relate it to another claim");
    }

    private String name(JsonNode statement, String member) {
        return statement.has(member) ? text(story.get(text(statement, member)), "name") : "";
    }

    private static List<JsonNode> links(JsonNode statement, JsonNode dossier) {
        List<JsonNode> links = new ArrayList<>();
        dossier.get("evidence").forEach(link -> {
            if (text(link, "statement").equals(text(statement, "id"))) {
                links.add(link);
            }
        });
        return links;
    }

    private void statement(JsonNode statement, JsonNode dossier) {
        go("/record");
        List<JsonNode> links = links(statement, dossier);
        for (int i = 1; i < links.size(); i++) {
            page.locator("text=Add another claim").click();
            assertThat(page.locator("[id='claim." + i + "']")).isVisible();
        }
        fill("text", text(statement, "text"));
        fill("language", text(statement, "language"));
        choose("form", text(statement, "form"));
        fill("speaker", name(statement, "speaker"));
        choose("act", text(statement, "act"));
        choose("naming", text(statement, "naming"));
        choose("directness", text(statement, "directness"));
        fill("onBehalfOf", name(statement, "onBehalfOf"));
        fill("outlet", name(statement, "outlet"));
        fill("saidAt", text(statement, "saidAt"));
        if (statement.has("derivedFrom")) {
            fill("derivedFrom", text(story.get(text(statement, "derivedFrom")), "text"));
            choose("how", text(statement, "how"));
        }
        for (int i = 0; i < links.size(); i++) {
            fill("claim." + i, text(story.get(text(links.get(i), "claim")), "text"));
            choose("claim." + i + ".stance", text(links.get(i), "stance"));
            fill("claim." + i + ".rationale", text(links.get(i), "rationale"));
        }
        send("Record a statement");
        assertThat(page.locator("[role=status].bar-left")).containsText("Recorded.");
        story.put(text(statement, "id"), statement);
    }

    /** Presses the tab key until a field has the focus, as somebody without a mouse does. */
    private void tabTo(String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector).and(page.locator(":focus")).count() > 0) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not lead to " + selector);
    }

    private void press(String field, String value) {
        tabTo("input[name='" + field + "']");
        Locator wanted = page.locator("[id='" + field + "-" + value + "']");
        page.keyboard().press("Space");
        for (int i = 0; i < 20 && !wanted.isChecked(); i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(wanted).isChecked();
    }

    private void pick(String field, String typed, String name) {
        tabTo("[id='" + field + "']");
        page.keyboard().type(typed);
        Locator options = page.locator("[id='" + field + "-list'] li");
        assertThat(options.first()).isVisible();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("ArrowDown");
            Locator marked = page.locator("[id='" + field + "-list'] li[aria-selected=true]");
            if (name.equals(marked.getAttribute("data-name"))) {
                page.keyboard().press("Enter");
                assertThat(page.locator("[id='" + field + "']")).hasValue(name);
                return;
            }
        }
        throw new AssertionError("Nothing like " + name + " is suggested for " + typed);
    }

    private void type(String field, String value) {
        tabTo("[id='" + field + "']");
        page.keyboard().type(value);
    }

    private void withTheKeyboardAlone(JsonNode statement, JsonNode dossier) {
        JsonNode link = links(statement, dossier).get(0);
        JsonNode claim = story.get(text(link, "claim"));
        go("/");
        page.keyboard().press("n");
        assertThat(page.locator("h1")).hasText("Record a statement");
        type("text", text(statement, "text"));
        type("language", text(statement, "language"));
        press("form", text(statement, "form"));
        pick("speaker", "us intel", name(statement, "speaker"));
        press("act", text(statement, "act"));
        press("naming", text(statement, "naming"));
        press("directness", text(statement, "directness"));
        pick("onBehalfOf", "washing", name(statement, "onBehalfOf"));
        pick("outlet", "reut", name(statement, "outlet"));
        type("saidAt", "30 Aug 2023");
        pick("claim.0", "negotiating an arms", text(claim, "text"));
        press("claim.0.stance", text(link, "stance"));
        // What it would do is beside it by now, to the claim and to its counterclaim, and nothing is stored.
        assertThat(page.locator("#effect .stand"))
                .hasText(new String[] {"Unsourced", "Single source", "Unsourced", "Denied"});
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[role=status].bar-left")).containsText("Recorded.");
        assertThat(page.locator(".word")).hasText("Single source");
        story.put(text(statement, "id"), statement);
    }

    private void standsAsInTheStory(String claim, JsonNode dossier) throws Exception {
        String id = addresses.get(claim).replaceFirst("^/claims/", "");
        JsonNode stands = JSON.readTree(service.get("/api/v1/claims/" + id + "/corroboration?view=summary")
                .body());
        JsonNode told = assessed(claim, dossier);
        for (String figure : FIGURES) {
            assertThat(stands.get(figure)).as(claim + " " + figure).isEqualTo(told.get(figure));
        }
        assertThat(stands.get("origins").intValue())
                .as(claim + " origins")
                .isEqualTo(told.get("origins").size());
        if (claim.equals("talks")) {
            go(addresses.get(claim));
            assertThat(page.locator(".word")).hasText("Denied");
            assertThat(page.locator(".side").first().locator("h4")).hasText("United States government");
            assertThat(page.locator(".side").nth(1).locator("h4"))
                    .hasText(new String[] {"Russian government", "North Korean government"});
            assertThat(page.locator("section.neither")).containsText("Dmitry Peskov");
            assertThat(page).hasURL(Pattern.compile(".*/claims/" + id));
        }
    }

    private JsonNode assessed(String claim, JsonNode dossier) throws Exception {
        String asked = JSON.createObjectNode()
                .<ObjectNode>set("dossier", dossier)
                .<ObjectNode>set("ask", JSON.createObjectNode().put("claim", claim))
                .toString();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/assessments"))
                                .header("Authorization", AdminToken.BEARER)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(asked))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
