package org.gainsay.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The machine's own browser, driven by the machine's own Node; where there is none, that is said aloud. */
final class Chromium implements AutoCloseable {

    private static final int OLDEST_NODE = 20;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Path node = onPath("node", "nodejs");
        if (chromium == null || node == null || version(node) < OLDEST_NODE) {
            String missing = "THE DASHBOARD WAS NOT TRIED IN A BROWSER: this needs "
                    + (chromium == null
                            ? "Chromium (on Debian: apt-get install chromium)"
                            : "Node " + OLDEST_NODE + " or newer")
                    + " on the path.";
            System.err.println(
                    "\n" + "*".repeat(missing.length()) + "\n" + missing + "\n" + "*".repeat(missing.length()) + "\n");
            Assumptions.abort(missing);
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", String.valueOf(node))));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox"))));
    }

    Browser browser() {
        return browser;
    }

    private static @Nullable Path onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static int version(Path node) {
        try {
            Process asked = new ProcessBuilder(node.toString(), "--version").start();
            String version = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(version.strip().replaceFirst("^v(\\d+).*", "$1"));
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
