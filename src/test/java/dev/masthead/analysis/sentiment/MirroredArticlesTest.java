package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One standard for all sides: whole articles in which two sides change places get the same stances, judgements and tellings of
 * harm, the other way round. The articles stand in {@code sentiment/mirrored-articles.txt} with {A} and {B} for the sides.
 */
class MirroredArticlesTest {
    /** Pairs of sides that stand in the same grammar, by the names that articles write. */
    private static final String[][] SIDES = {
        {"Russia", "Ukraine"},
        {"Israel", "Iran"},
        {"the Democrats", "the Republicans"},
        {"Donald Trump", "Joe Biden"},
    };

    private static final double TOLERANCE = 0.02;

    static List<String[]> pairs() throws IOException {
        List<String> articles;
        try (InputStream in = MirroredArticlesTest.class.getResourceAsStream("/sentiment/mirrored-articles.txt")) {
            articles = Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n---\n"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String[]> out = new ArrayList<>();
        for (String article : articles) {
            for (String[] side : SIDES) {
                out.add(new String[] {article, side[0], side[1]});
            }
        }
        assertThat(out).hasSizeGreaterThanOrEqualTo(20);
        return out;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sidesThatChangePlacesAreReadAlike(String article, String first, String second) {
        Report one = report(article, first, second);
        Report other = report(article, second, first);
        Map<String, String> swapped = Map.of(id(one, first), "A", id(one, second), "B");
        Map<String, String> back = Map.of(id(other, second), "A", id(other, first), "B");
        assertThat(judgements(one, swapped)).isEqualTo(judgements(other, back)).isNotEmpty();
        assertThat(agency(one, swapped)).isEqualTo(agency(other, back));
        Map<String, Report.Stance> stances = stances(one, swapped);
        Map<String, Report.Stance> mirrored = stances(other, back);
        assertThat(stances.keySet()).isEqualTo(mirrored.keySet());
        stances.forEach((side, stance) -> {
            Report.Stance s = mirrored.get(side);
            assertThat(stance.probability().negative())
                    .isCloseTo(s.probability().negative(), within(TOLERANCE));
            assertThat(stance.probability().positive())
                    .isCloseTo(s.probability().positive(), within(TOLERANCE));
            assertThat(stance.outletVoice().score()).isCloseTo(s.outletVoice().score(), within(TOLERANCE));
        });
    }

    private static Report report(String article, String a, String b) {
        String text = article.replace("{A}", a).replace("{B}", b);
        String sentences = Arrays.stream(text.split("(?<=[.!?] )|(?<=\n)"))
                .map(s -> s.isEmpty() ? s : Character.toUpperCase(s.charAt(0)) + s.substring(1))
                .collect(Collectors.joining());
        return AnalyzerFixture.analyzer().analyze(Submission.of("", sentences));
    }

    private static String id(Report report, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String stem = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return report.actors().stream()
                .filter(a -> a.name().contains(stem))
                .map(Report.Actor::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody called " + name));
    }

    private static List<String> judgements(Report report, Map<String, String> sides) {
        return report.judgements().stream()
                .map(j -> sides.getOrDefault(
                                String.valueOf(j.holder().actor()), j.holder().actor()) + " of "
                        + sides.getOrDefault(j.target(), j.target()) + " " + j.polarity() + " " + j.strength() + " "
                        + j.relation())
                .toList();
    }

    private static List<String> agency(Report report, Map<String, String> sides) {
        return report.agency().stream()
                .map(a -> a.harm() + " " + sides.getOrDefault(String.valueOf(a.harmed()), "-") + " by "
                        + sides.getOrDefault(String.valueOf(a.doer()), "-") + " " + a.form())
                .toList();
    }

    private static Map<String, Report.Stance> stances(Report report, Map<String, String> sides) {
        Map<String, Report.Stance> out = new TreeMap<>();
        report.actors().stream()
                .filter(a -> sides.containsKey(a.id()))
                .forEach(a -> out.put(sides.get(a.id()), a.stance()));
        return out;
    }
}
