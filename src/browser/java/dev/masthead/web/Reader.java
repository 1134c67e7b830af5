package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.openqa.selenium.WebElement;

/**
 * Somebody who came to the first page for something. A step is what brings another page: a link, a button or a search; what is ticked,
 * typed or unfolded on a page belongs to the step that sends it.
 */
final class Reader {
    /** Whoever needs more of them than that gives up. */
    private static final int MOST_STEPS = 4;

    private final Browser browser;
    private int steps;

    private Reader(Browser browser) {
        this.browser = browser;
    }

    /** On the first page, without a step so far. */
    static Reader at(Browser browser) {
        browser.open("/");
        return new Reader(browser);
    }

    /** Follows the first link with this text. */
    void follow(String text) {
        step(browser.all("a").stream()
                .filter(a -> a.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + text + " on " + browser.address())));
    }

    /** Follows a link or presses a button. */
    void press(String css) {
        step(browser.find(css));
    }

    /** Sends the words of the page's search. */
    void search(String words) {
        steps++;
        browser.find("#q").sendKeys(words + "\n");
        arrive(b -> b.address().contains("q="));
    }

    private void step(WebElement what) {
        steps++;
        String before = browser.address();
        what.click();
        arrive(b -> !b.address().equals(before));
    }

    /** On the page that was asked for, down to its end. */
    private void arrive(Predicate<Browser> there) {
        browser.await(there);
        browser.find("body > footer");
    }

    /** Ticks a box or writes into a field, which is no step of its own. */
    void fill(String css, String text) {
        WebElement field = browser.find(css);
        if (text.isEmpty()) {
            field.click();
        } else {
            field.sendKeys(text);
        }
    }

    /** The task is done, in no more steps than a reader has patience for. */
    void done() {
        assertThat(steps).as("steps").isBetween(1, MOST_STEPS);
    }
}
