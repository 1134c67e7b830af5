package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static Submission article(String url, String outlet, String title, String text) {
        return new Submission(
                null, url, outlet, title, text, null, null, null, null, null, null, null, "json", null, null, null);
    }

    /** Ids stand in databases and links: they must not change with the program. */
    @Test
    void isStable() {
        Identity identity = Identity.of(article("https://example.org/a", null, "Title", "Text"));

        assertThat(identity.sha256()).isEqualTo("3d64bf8ad1d96b00bd4a10361a5e47e39f7cd5feaffa95625202bcf010fcb1a1");
        assertThat(identity.id()).isEqualTo(identity.sha256().substring(0, 32));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.org/a/?b=1",
                "https://EXAMPLE.org:443/a?b=1",
                "https://example.org/a?utm_source=x&b=1&utm_medium=y",
                "https://example.org/a?b=1#top"
            })
    void addressesOfOnePageAreOne(String url) {
        assertThat(Identity.of(article(url, null, "T", "x")))
                .isEqualTo(Identity.of(article("https://example.org/a?b=1", null, "T", "x")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/b, T, x",
        "https://example.org/a, U, x",
        "https://example.org/a, T, y",
        "https://example.net/a, T, x",
        "https://example.org/A, T, x"
    })
    void anotherPlaceTitleOrTextIsAnotherArticle(String url, String title, String text) {
        assertThat(Identity.of(article(url, null, title, text)))
                .isNotEqualTo(Identity.of(article("https://example.org/a", null, "T", "x")));
    }

    @Test
    void theOutletCountsOnlyWithoutAddress() {
        assertThat(Identity.of(article("https://example.org/a", "One", "T", "x")))
                .isEqualTo(Identity.of(article("https://example.org/a", "Two", "T", "x")));
        assertThat(Identity.of(article(null, "One", "T", "x")))
                .isNotEqualTo(Identity.of(article(null, "Two", "T", "x")));
        assertThat(Identity.of(article(null, " ONE ", "T", "x")))
                .isEqualTo(Identity.of(article(null, "One", "T", "x")));
    }

    @Test
    void whatElseIsKnownDoesNotCount() {
        Submission plain = article(null, null, "T", "x");
        Submission more = new Submission(
                "id",
                null,
                null,
                "T",
                "x",
                "s",
                List.of("Ann"),
                null,
                "en",
                "world",
                List.of("k"),
                null,
                "text-dump",
                List.of("w"),
                null,
                null);

        assertThat(Identity.of(more)).isEqualTo(Identity.of(plain));
    }

    @Test
    void movingWordsBetweenTitleAndTextIsAnotherArticle() {
        assertThat(Identity.of(article(null, null, "ab", "c")))
                .isNotEqualTo(Identity.of(article(null, null, "a", "bc")));
    }
}
