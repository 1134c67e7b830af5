package dev.masthead.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String FIRST =
            "The harbour of Storn Island will reopen on Monday after two years of repairs, its council said on Friday.";
    private static final String SECOND =
            "“It took longer than any of us had hoped,” said Jon Pell, who ran the works, and it cost twice as much too.";

    private final PageReader reader = new PageReader(100_000);

    private String text(String body) {
        return reader.read("<html><body>" + body + "</body></html>", null).text();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    @Test
    void leavesOutWhatIsCalledAMenuAnAdvertisementOrAComment() {
        assertThat(text("<div class=\"story\">" + p(FIRST) + "<div class=\"relatedStories\">"
                        + p("Another story of this site that is about as long as the first paragraph of this one is.")
                        + "</div>" + p(SECOND) + "</div>"))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void keepsWhatHoldsMostOfTheTextWhateverItIsCalled() {
        assertThat(text("<div class=\"sidebar-right widget\">" + p(FIRST) + p(SECOND) + "</div>"))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void readsParagraphsDividedByLineBreaks() {
        assertThat(text("<div>" + FIRST + "<br><br>" + SECOND + "<br/><br/>He left.</div>"))
                .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nHe left.");
    }

    @Test
    void keepsALineBreakInsideAParagraphAsASpace() {
        assertThat(text("<p>" + FIRST + "<br>" + SECOND + "</p>")).isEqualTo(FIRST + " " + SECOND);
    }

    @Test
    void takesTheBlocksThatTheMetadataConfirms() {
        String outside =
                p("This paragraph belongs to the site and not to the article, though it reads like one of it.");
        String html = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Harbour\","
                + " \"articleBody\": \"" + FIRST + " " + SECOND + "\"}</script>" + outside + p(FIRST) + outside
                + p(SECOND);
        assertThat(text(html)).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void quotationsByMarkupAreMarkedAsPlainTextMarksThem() {
        String quoted = "The dam is older than anybody living in the town. It has leaked since the war.";
        assertThat(text(p(FIRST) + "<blockquote>" + p(quoted) + p("Nobody looked.") + "</blockquote>" + p(SECOND)))
                .isEqualTo(FIRST + "\n\n> " + quoted + "\n\n> Nobody looked.\n\n" + SECOND);
        for (String credit : List.of(
                "<footer>Ida Moen</footer>",
                "<cite>Ida Moen</cite>",
                "<p><cite>Ida Moen</cite></p>",
                "<p>— Ida Moen</p>")) {
            assertThat(text(p(FIRST) + "<blockquote>" + p(quoted) + credit + "</blockquote>" + p(SECOND)))
                    .isEqualTo(FIRST + "\n\n> " + quoted + "\n\n> — Ida Moen\n\n" + SECOND);
        }
        assertThat(text(p(FIRST)
                        + "<blockquote class=\"twitter-tweet\"><p lang=\"en\">The bridge is shut again!</p>&mdash; Ida Moen (@idamoen)"
                        + " <a href=\"https://x.test/1\">June 3, 2019</a></blockquote><script src=\"w.js\"></script>"
                        + p(SECOND)))
                .isEqualTo(
                        FIRST + "\n\n> The bridge is shut again!\n\n> — Ida Moen (@idamoen) June 3, 2019\n\n" + SECOND);
    }

    @Test
    void anElementThatOnlySetsTheArticleInQuotesNothing() {
        assertThat(text("<blockquote class=\"post\">" + p(FIRST) + p(SECOND) + "</blockquote>"))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aQuotationShownOnceMoreInLargeLettersIsLeftOut() {
        assertThat(text(p(FIRST) + p(SECOND) + "<blockquote>It took longer than any of us had hoped</blockquote>"
                        + p(FIRST + " Twice.")))
                .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + FIRST + " Twice.");
    }

    @Test
    void takesNoGuardAndNoMissingPageForAnArticle() {
        String guard = p(
                "This process is automatic. Your browser will go on to what you asked for shortly, within five seconds.");
        assertThat(titled("Just a moment...", guard)).isEmpty();
        assertThat(titled("Page Not Found | Harlow Courier", guard)).isEmpty();
        assertThat(titled("Access denied: how Storn closed its archives", p(FIRST) + p(SECOND)))
                .isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(titled("Are you a robot? A test of old age | Harlow Courier", p(FIRST) + p(SECOND)))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    private String titled(String title, String body) {
        return reader.read("<html><head><title>" + title + "</title></head><body>" + body + "</body></html>", null)
                .text();
    }

    @Test
    void readsMetadataThatWasEscapedTwice() {
        String twice = SECOND + " The owner&amp;rsquo;s son, &amp;#8220;Bo&amp;#8221;, agreed with her on that.";
        String html = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Harbour\","
                + " \"articleBody\": \"" + FIRST + " " + twice + "\"}</script><div id=\"app\"></div>";
        assertThat(text(html)).isEqualTo(FIRST + " " + SECOND + " The owner’s son, “Bo”, agreed with her on that.");
    }

    @Test
    void takesTheMetadataWhereThePageShowsNothing() {
        String html = "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\":"
                + " \"NewsArticle\", \"headline\": \"Harbour\", \"author\": {\"name\": \"Ines Okafor\"},"
                + " \"articleBody\": \"" + FIRST + "\\n" + SECOND + "\"}]}</script><div id=\"app\"></div>";
        Page page = reader.read(html, null);
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(page.title()).isEqualTo("Harbour");
        assertThat(page.bylines()).isEqualTo(List.of("Ines Okafor"));
        assertThat(page.mapping()).containsEntry("bylines", "json-ld author");
    }

    @Test
    void runsNothingAndShowsNothingHidden() {
        assertThat(text(p(FIRST) + "<script>document.write('" + SECOND + "')</script><p hidden>" + SECOND
                        + "</p><p style=\"display: none\">" + SECOND + "</p>"))
                .isEqualTo(FIRST);
    }

    @Test
    void fragmentsKeepTheirParagraphs() {
        assertThat(PageReader.fragmentText("<p>One &amp; two</p><ul><li>three</li></ul>four<br><br>five"))
                .isEqualTo("One & two\n\nthree\n\nfour\n\nfive");
    }

    /** What hostile pages are made of costs no more for standing inside itself: the blocks stay as few as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<span>", "<b><p>", "<font><a><i>", "<ul><li>", "<article>", "<table><tr><td>"})
    void readsThroughDeepNesting(String opening) {
        assertThat(text(opening.repeat(1_000) + p(FIRST) + p(SECOND))).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void readsManyLineBreaks() {
        assertThat(text("<p>" + FIRST + "</p>" + "<br>".repeat(40_000) + p(SECOND)))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void readsPastALongAttribute() {
        assertThat(text("<div class=\"" + "a ".repeat(2_500_000) + "\">" + p(FIRST) + "</div>"))
                .isEqualTo(FIRST);
    }

    @Test
    void cutsOffAPageWithTooManyTags() {
        Page page = new PageReader(1_000).read(p(FIRST) + "<table>".repeat(1_000_000) + p(SECOND), null);
        assertThat(page.text()).isEqualTo(FIRST);
        assertThat(page.warnings())
                .containsExactly("The page has more than 1000 tags; what stands behind them was not read");
    }

    /** Some tenths of a second where time grows with the text, hours where it grows with its square. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"<table><tr><td>", "<div>", "<b><i><p>", "<a><font>", "<ul><li>"})
    void readsTenMegabytesOfNesting(String opening) {
        String html = p(FIRST) + opening.repeat(10_000_000 / opening.length());
        assertThat(new PageReader(100_000).read(html, null).text()).isEqualTo(FIRST);
    }
}
