package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser that reads the pages of a running service, and the checks that hold for all of them: a test of more pages takes the
 * one that all tests share, calls {@link #check} for each address and adds what only they can do.
 */
final class Browser {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 1000;
    private static final int EXAMPLES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The only rule for which it matters whether a page is light or dark. */
    private static final String CONTRAST = "color-contrast";

    /** Of details that stand in a row, which are alike, the first two: axe takes its time for each element that is shown. */
    private static final String UNFOLD_SOME = "document.querySelectorAll('details').forEach(d => d.open ="
            + " [...d.parentElement.children].filter(c => c.tagName === 'DETAILS').indexOf(d) < 2)";

    private static Browser shared;

    private final String base;
    private final ChromeDriver driver;

    /**
     * The browser of all tests, which starts with the first of them and ends with the program: a start costs more than most tests.
     *
     * @param home address of the service's first page
     */
    static synchronized Browser of(URL home) {
        String base = home.toString().replaceAll("/$", "");
        if (shared == null || !shared.base.equals(base)) {
            shared = new Browser(base);
            Runtime.getRuntime().addShutdownHook(new Thread(shared.driver::quit));
        }
        return shared;
    }

    private Browser(String base) {
        this.base = base;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        driver = new ChromeDriver(service, options);
        width(WIDE);
    }

    /** Goes to an address of the service. */
    void open(String path) {
        driver.get("about:blank");
        driver.get(base + path);
    }

    /** The path and query where the browser is. */
    String address() {
        return driver.getCurrentUrl().substring(base.length());
    }

    /** The first there is; waits for it, since what was pressed before may still be on its way. */
    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).until(d -> d.findElement(By.cssSelector(css)));
    }

    /** Waits until it holds. */
    void await(Predicate<Browser> condition) {
        new WebDriverWait(driver, PATIENCE).until(d -> condition.test(this));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What an expression is in the page. */
    Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Unfolds everything on the page. */
    void unfold() {
        driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Sets the width of the page, as of a phone or a desk. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages as on paper, or as on a screen. */
    void print(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : "screen"));
    }

    /** Shows pages for eyes that want them dark, or light. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Pages opened from now on have no scripts of their own. */
    void withoutScripts(boolean without) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", without));
    }

    /**
     * A page is accessible and fits, at a desk and on a phone, light and dark. Colours are looked at once for each of light and dark, since
     * they do not depend on the width and most of the time would go into them.
     */
    void check(String path) {
        open(path);
        for (int pixels : new int[] {NARROW, WIDE}) {
            width(pixels);
            fits(path + " at " + pixels);
        }
        driver.executeScript(UNFOLD_SOME);
        accessible(path);
        dark(true);
        broken(new AxeBuilder().withOnlyRules(List.of(CONTRAST)), path + ", dark");
        dark(false);
        width(NARROW);
        broken(new AxeBuilder().disableRules(List.of(CONTRAST)), path + " at " + NARROW);
        unfold();
        fits(path + " at " + NARROW + ", unfolded");
        width(WIDE);
        fits(path + ", unfolded");
    }

    /** A picture of the top of the page, so many pixels wide and high. */
    byte[] picture(int pixels, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", height, "deviceScaleFactor", 1, "mobile", false));
        byte[] png = driver.getScreenshotAs(OutputType.BYTES);
        width(WIDE);
        return png;
    }

    /** Nothing reaches beyond the right edge. */
    void fits(String what) {
        assertThat((Boolean) evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no horizontal scrolling of " + what)
                .isTrue();
    }

    /** No rule of axe is broken. */
    void accessible(String what) {
        broken(new AxeBuilder(), what);
    }

    /** Pages have no frames, so that nothing needs the windows that axe opens for them. */
    private void broken(AxeBuilder axe, String what) {
        Results results = axe.setLegacyMode().analyze(driver);
        assertThat(results.getViolations().stream().map(Browser::told).toList())
                .as("axe on " + what)
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(EXAMPLES)
                        .map(n -> n.getTarget() + " " + n.getFailureSummary())
                        .toList();
    }
}
