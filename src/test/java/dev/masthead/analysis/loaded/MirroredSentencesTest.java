package dev.masthead.analysis.loaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.intake.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One standard for all sides: what is loaded said of one is as loaded said of the other. */
class MirroredSentencesTest {
    private static final List<String> FILES = List.of("/loaded/mirrored-sentences.txt", "/loaded/mirrored-more.txt");

    private record Pair(String one, String other) {}

    /** Not the entry: those that name a side, such as the regime of a capital, are one a side. */
    private record Found(String label, int intensity, String voice) {}

    @TestFactory
    Stream<DynamicTest> bothSidesGetTheSameTerms() throws IOException {
        return pairs().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.one() + " / " + pair.other(), () -> {
                    List<Found> one = found(pair.one());
                    assertThat(one).as("loaded terms of: %s", pair.one()).hasSizeGreaterThanOrEqualTo(1);
                    assertThat(found(pair.other())).isEqualTo(one);
                }));
    }

    @Test
    void thereAreAHundredPairsAtLeast() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    }

    private static List<Found> found(String sentence) {
        return AnalyzerFixture.analyzer().findings(Submission.of("", sentence)).annotations(LoadedTerm.class).stream()
                .map(t -> new Found(t.label(), t.intensity(), t.voice().id()))
                .toList();
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String file : FILES) {
            try (var in = MirroredSentencesTest.class.getResourceAsStream(file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Arrays.stream(text.split("\n\n+"))
                        .filter(block -> !block.startsWith("#"))
                        .map(block -> block.strip().split("\n"))
                        .map(lines -> new Pair(lines[0], lines[1]))
                        .forEach(pairs::add);
            }
        }
        return pairs;
    }
}
