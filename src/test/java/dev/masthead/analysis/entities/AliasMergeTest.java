package dev.masthead.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.Mention;
import dev.masthead.intake.Submission;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Hand-written cases of names, short forms, descriptions and pronouns that mean one actor. */
class AliasMergeTest {
    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([^\\]]+)]]");

    private static Analyzer analyzer;

    private record Expected(Part part, Span span, String words, String actor) {}

    @BeforeAll
    static void load() {
        analyzer = AnalyzerFixture.analyzer();
    }

    @TestFactory
    Stream<DynamicTest> everyMarkedMentionIsLinked() throws IOException {
        String cases;
        try (InputStream in = getClass().getResourceAsStream("/actors/alias-merges.txt")) {
            cases = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return cases.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }

    private static void check(String line) {
        String title = "";
        String body = line;
        if (line.startsWith("Title: ")) {
            int bar = line.indexOf(" | ");
            title = line.substring("Title: ".length(), bar);
            body = line.substring(bar + 3);
        }
        List<Expected> expected = new ArrayList<>();
        String plainTitle = plain(Part.TITLE, title, expected);
        String plainBody = plain(Part.TEXT, body, expected);
        Analysis analysis = analyzer.findings(Submission.of(plainTitle, plainBody));
        List<Mention> mentions = analysis.annotations(Mention.class);
        for (Expected e : expected) {
            List<String> there = mentions.stream()
                    .filter(m -> m.part() == e.part())
                    .filter(m -> m.span().equals(e.span()))
                    .map(Mention::actor)
                    .toList();
            assertThat(there)
                    .as("'%s' at %s in: %s; found %s", e.words(), e.span(), line, mentions)
                    .isEqualTo(e.actor().equals("-") ? List.of() : List.of(e.actor()));
        }
    }

    private static String plain(Part part, String marked, List<Expected> expected) {
        Matcher m = MARK.matcher(marked);
        StringBuilder out = new StringBuilder();
        int last = 0;
        while (m.find()) {
            out.append(marked, last, m.start());
            int start = out.length();
            out.append(m.group(1));
            expected.add(new Expected(part, new Span(start, out.length()), m.group(1), m.group(2)));
            last = m.end();
        }
        return out.append(marked.substring(last)).toString();
    }
}
