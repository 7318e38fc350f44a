package iti.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at each page once, the first time it is met: accessibility (WCAG 2.0 to 2.2 A and AA, best practice) at 1440 px in light and dark and at 360 px, nothing to
 * scroll sideways, and a picture of it. Keeps what it finds, so that one run tells everything.
 */
final class Look {

    static final int WIDE = 1440;
    static final int NARROW = 360;
    static final int HEIGHT = 900;

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Path pictures;
    private final Set<String> met = new LinkedHashSet<>();
    private final List<String> findings = new ArrayList<>();

    /** @param pictures directory for the pictures */
    Look(Path pictures) {
        this.pictures = pictures;
    }

    /**
     * The scan is itself a script, so a window without script is not looked at.
     *
     * @param name of the page, for the findings and the picture
     */
    void at(Keyboard person, String name) {
        if (!person.script() || !met.add(name)) {
            return;
        }
        Page page = person.page();
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true));
        scan(page, name, new AxeBuilder(page).withTags(RULES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        scan(page, name + ", dark", new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, HEIGHT);
        scan(page, name + ", 360 px", new AxeBuilder(page).withTags(RULES));
        page.setViewportSize(WIDE, HEIGHT);
    }

    /** How many pages were looked at. */
    int pages() {
        return met.size();
    }

    /** What was found, one line each. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    private void scan(Page page, String where, AxeBuilder axe) {
        int tooWide = ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        if (tooWide > 0) {
            findings.add(where + ": " + tooWide + " px to scroll sideways");
        }
        for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes().forEach(node -> findings.add(where + ": " + rule.getId() + " (" + rule.getHelp() + ") " + node.getTarget() + " " + node.getHtml()));
        }
    }
}
