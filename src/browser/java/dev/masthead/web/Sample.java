package dev.masthead.web;

/** The sample articles, loaded as a reader loads them. */
final class Sample {
    private Sample() {}

    /** Loads them by the button of the first page, unless they are there. */
    static void load(Browser browser) {
        browser.open("/");
        if (browser.all("form[action='/sample']").isEmpty()) {
            return;
        }
        if (browser.find("form[action='/sample'] button").isDisplayed()) {
            browser.accessible("the first page of an empty service");
        } else {
            browser.unfold();
        }
        browser.find("form[action='/sample'] button").click();
        browser.find("form[action='/sample/remove']");
    }
}
