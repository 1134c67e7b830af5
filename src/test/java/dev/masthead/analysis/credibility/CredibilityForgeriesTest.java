package dev.masthead.analysis.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.io.File;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good articles made worse in one respect: the indicator of that respect tells it. */
class CredibilityForgeriesTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();
    private static final JsonNode FILE = read();

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(new File("src/test/resources/credibility/forgeries.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    record Forgery(String id, JsonNode written) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Forgery> forgeries() {
        List<Forgery> out = new ArrayList<>();
        FILE.path("forgeries").forEach(f -> out.add(new Forgery(f.path("id").textValue(), f)));
        return out.stream();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void isTold(Forgery forgery) {
        JsonNode f = forgery.written();
        JsonNode article = FILE.path("articles").path(f.path("of").textValue());
        String text = article.path("text").textValue();
        String id = f.path("indicator").textValue();
        assertThat(verdict(article, article, text, id))
                .as("the good article")
                .isEqualTo(f.path("before").textValue());
        for (JsonNode drop : f.path("drop")) {
            assertThat(text).contains(drop.textValue());
            text = text.replace(drop.textValue(), "");
        }
        for (var r : f.path("replace").properties()) {
            assertThat(text).contains(r.getKey());
            text = text.replace(r.getKey(), r.getValue().textValue());
        }
        if (f.has("end")) {
            text += "\n" + f.path("end").textValue() + "\n";
        }
        assertThat(verdict(f, article, text, id))
                .as("the forgery")
                .isEqualTo(f.path("after").textValue());
    }

    @Test
    void everyIndicatorIsForgedAtLeastOnce() {
        Set<String> forged = new HashSet<>();
        FILE.path("forgeries").forEach(f -> forged.add(f.path("indicator").textValue()));
        assertThat(FILE.path("forgeries").size()).isGreaterThanOrEqualTo(30);
        Set<String> all = new HashSet<>();
        ANALYZER.analyze(Submission.of("Bridge opens", "The bridge opened."))
                .credibility()
                .allIndicators()
                .forEach(i -> all.add(i.id()));
        // both are facts of the registry and not of a text
        all.removeAll(Set.of("independence-disputed", "class-of-article-date"));
        assertThat(forged).containsAll(all);
    }

    private static String given(JsonNode first, JsonNode second, String field) {
        String value = (first.has(field) ? first : second).path(field).textValue();
        return value == null || value.isEmpty() ? null : value;
    }

    private static String verdict(JsonNode first, JsonNode second, String text, String indicator) {
        List<String> bylines = new ArrayList<>();
        (first.has("bylines") ? first : second).path("bylines").forEach(b -> bylines.add(b.textValue()));
        String date = given(first, second, "date");
        Report report = ANALYZER.analyze(new Submission(
                null,
                given(first, second, "url"),
                given(first, second, "outlet"),
                given(first, second, "title"),
                text,
                null,
                bylines,
                date == null ? null : OffsetDateTime.parse(date),
                "en",
                null,
                null,
                null,
                "text",
                null,
                null,
                null));
        return report.credibility().allIndicators().stream()
                .filter(i -> i.id().equals(indicator))
                .findFirst()
                .map(i -> i.verdict())
                .orElseThrow();
    }
}
