package iti.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installed Chromium, headless. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("browser.program", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    /** Where there is no browser the test is skipped and says so, except in continuous integration, where it fails. */
    Chromium() {
        boolean there = Files.isExecutable(PROGRAM);
        String missing = "There is no browser " + PROGRAM + ": install Debian's package chromium.";
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(there, missing);
        }
        assumeTrue(there, missing);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setHeadless(true).setArgs(List.of("--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** A window of its own, with its own cookies. */
    BrowserContext window(boolean script) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("UTC")
                .setViewportSize(Look.WIDE, Look.HEIGHT).setJavaScriptEnabled(script));
        window.setDefaultTimeout(20_000);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
