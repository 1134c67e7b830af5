package dev.masthead.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of docs/performance.md is the one that the benchmark writes. */
class AnalysisBenchmarkTest {
    @Test
    void thePageHasEveryRow() throws IOException {
        String page = Files.readString(Path.of("docs", "performance.md"));
        int begin = page.indexOf("<!-- benchmark -->");
        int end = page.indexOf("<!-- /benchmark -->");
        assertThat(begin).isPositive().isLessThan(end);
        String table = page.substring(begin, end);
        for (String title : AnalysisBenchmark.titles().split("\n")) {
            assertThat(table).contains("| " + title + " | ");
        }
        assertThat(table).containsPattern("(?m)^\\| OpenNLP alone.* \\| 1\\.00 \\|$");
    }

    @Test
    void theTableIsWrittenBetweenItsMarks() {
        assertThat(MarkedPage.with("a\n<!-- x -->\nold\n<!-- /x -->\nb\n", "x", "| $1 |\n"))
                .isEqualTo("a\n<!-- x -->\n| $1 |\n<!-- /x -->\nb\n");
        assertThatThrownBy(() -> MarkedPage.with("a page without marks", "x", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
