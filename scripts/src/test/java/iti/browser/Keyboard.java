package iti.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person who uses one page with the keyboard alone: everything is reached with Tab and known by its label. */
final class Keyboard {

    private static final int MOST_TABS = 400;

    /** What has the focus: its kind, its label, and for radio buttons the labels of the whole group. */
    private static final String FOCUSED = """
            () => { const e = document.activeElement;
              const label = x => ((x.labels && x.labels.length ? [...x.labels].map(l => l.innerText).join(' ') : '') || x.getAttribute('aria-label') || x.innerText || x.value || '').trim().replace(/\\s+/g, ' ');
              if (!e || e === document.body) return { kind: '', label: '', group: [] };
              const radio = e.type === 'radio';
              return { kind: e.type === 'checkbox' || radio ? 'box' : e.tagName.toLowerCase(), label: label(e),
                group: radio ? [...e.form.querySelectorAll('input[type=radio]')].filter(x => x.name === e.name).map(label) : [] }; }""";

    private final Page page;
    private final boolean script;

    /** @param script whether the page may run scripts */
    Keyboard(Page page, boolean script) {
        this.page = page;
        this.script = script;
    }

    boolean script() {
        return script;
    }

    Page page() {
        return page;
    }

    /** Types an address into the address bar. */
    Keyboard open(String address) {
        page.navigate(address);
        return this;
    }

    /** Goes to the element of one of these kinds whose label begins with this text. */
    private Keyboard to(String label, String... kinds) {
        List<String> met = new ArrayList<>();
        for (int i = 0; i < MOST_TABS; i++) {
            Map<?, ?> focused = focused();
            boolean kind = List.of(kinds).contains(focused.get("kind").toString());
            if (kind && focused.get("label").toString().startsWith(label)) {
                return this;
            }
            if (kind && focused.get("group") instanceof List<?> group && group.stream().anyMatch(g -> g.toString().startsWith(label))) {
                return along(group.size(), label);
            }
            met.add(focused.get("label").toString());
            page.keyboard().press("Tab");
        }
        return fail("\"" + label + "\" cannot be reached with Tab on " + page.url() + "; met " + met.stream().distinct().toList());
    }

    /** Replaces what a field holds. */
    Keyboard type(String label, String text) {
        to(label, "input", "textarea");
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    /** A date, in the order that the browser shows: day first or month first. */
    Keyboard day(String label, String iso) {
        to(label, "input");
        String year = iso.substring(0, 4);
        String month = iso.substring(5, 7);
        String day = iso.substring(8);
        for (String typed : List.of(day + month + year, month + day + year)) {
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.keyboard().type(typed);
            if (iso.equals(page.evaluate("() => document.activeElement.value"))) {
                return this;
            }
        }
        return fail("\"" + label + "\" does not take " + iso);
    }

    /** Goes through the choices of a list until this one is taken. */
    Keyboard choose(String label, String choice) {
        to(label, "select");
        page.keyboard().press("Home");
        for (int i = 0; i < 60; i++) {
            if (page.evaluate("() => { const o = document.activeElement.selectedOptions[0]; return o ? o.text : ''; }").toString().startsWith(choice)) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        return fail("\"" + label + "\" offers no \"" + choice + "\" on " + page.url());
    }

    /** Ticks a box or takes one of several. */
    Keyboard tick(String label) {
        to(label, "box");
        if (!Boolean.TRUE.equals(page.evaluate("() => document.activeElement.checked"))) {
            page.keyboard().press("Space");
        }
        assertTrue((Boolean) page.evaluate("() => document.activeElement.checked"), label);
        return this;
    }

    /** Presses a button or follows a link, and waits for the next page. */
    Keyboard press(String label) {
        to(label, "a", "button");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** Opens something that unfolds. */
    Keyboard unfold(String label) {
        to(label, "summary");
        page.keyboard().press("Enter");
        return this;
    }

    /** Presses a key on the page itself, outside every field, and waits for the next page. */
    Keyboard key(String key) {
        page.evaluate("() => document.activeElement.blur()");
        page.waitForNavigation(() -> page.keyboard().press(key));
        return this;
    }

    /** The server forgets the session behind the open page, as it does after a time without use. */
    Keyboard endSession() {
        List<Cookie> cookies = page.context().cookies();
        Page another = page.context().newPage();
        another.navigate(page.url());
        another.waitForNavigation(() -> another.click("form[action='/sign-out'] button"));
        another.close();
        page.context().clearCookies();
        page.context().addCookies(cookies);
        return this;
    }

    Keyboard sees(String text) {
        assertTrue(page.innerText("body").contains(text), "\"" + text + "\" is not on " + page.url() + ":\n" + page.innerText("main"));
        return this;
    }

    /** Looks at the page again, by the link with this label, until it says what is awaited. */
    Keyboard until(String text, String again) {
        for (int i = 0; i < MOST_TABS && !page.innerText("body").contains(text); i++) {
            page.waitForTimeout(500);
            press(again);
        }
        return sees(text);
    }

    private Keyboard along(int steps, String label) {
        for (int i = 0; i <= steps; i++) {
            if (focused().get("label").toString().startsWith(label)) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        return fail("\"" + label + "\" cannot be reached with the arrow keys on " + page.url());
    }

    private Map<?, ?> focused() {
        return (Map<?, ?>) page.evaluate(FOCUSED);
    }
}
