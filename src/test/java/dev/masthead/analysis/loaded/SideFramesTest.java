package dev.masthead.analysis.loaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.text.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every frame of the loaded terms says the same of every side that it is written for. */
class SideFramesTest {
    private static final Pattern LIST = Pattern.compile("<([a-z]+)>");
    private static final Lexicon LEXICON = AnalyzerFixture.analyzer().lexicons().require(LoadedTermScorer.LEXICON);
    private static final Map<String, List<String>> LISTS = LEXICON.lists();

    private record Found(String label, int intensity) {}

    @TestFactory
    Stream<DynamicTest> everyFrameSaysTheSameOfEverySide() {
        return frames().map(e -> DynamicTest.dynamicTest(e.id(), () -> {
            List<String> said = said(e);
            assertThat(said).hasSizeGreaterThan(10);
            assertThat(missed(e, said))
                    .as("sides of which %s says something else", e.id())
                    .isEmpty();
        }));
    }

    @Test
    void thereAreTwentyFramesAtLeast() {
        assertThat(frames().count()).isGreaterThanOrEqualTo(20);
        assertThat(LISTS.get("side")).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    private static Stream<LexiconEntry> frames() {
        return LEXICON.entries().stream()
                .filter(e -> !e.retired() && e.group() != null && e.group().startsWith("loaded-terms.side-"))
                .filter(e -> LIST.matcher(e.patterns().get(0)).find());
    }

    /** What the frame's first pattern says of each side, but of those that the entry itself leaves out for their history. */
    private static List<String> said(LexiconEntry e) {
        String unless = String.join(" ", e.unless()).toLowerCase(Locale.ROOT);
        Set<String> out = new LinkedHashSet<>();
        String pattern = e.patterns().get(0);
        Matcher list = LIST.matcher(pattern);
        while (list.find()) {
            String one = pattern.substring(0, list.start()) + "@" + pattern.substring(list.end());
            String words = first(one);
            for (String side : LISTS.get(list.group(1))) {
                if (!Pattern.compile("\\b" + Pattern.quote(side.toLowerCase(Locale.ROOT)) + "\\b")
                        .matcher(unless)
                        .find()) {
                    out.add(words.replace("@", side));
                }
            }
        }
        return List.copyOf(out);
    }

    /** The alternative that holds the side, of all other alternatives the first, and nothing that may be missing. */
    private static String first(String pattern) {
        String out = pattern.replace("@?", "@").replaceAll("(\\([^()]*\\)|\\S+)\\?", "");
        for (int close = out.indexOf(')'); close >= 0; close = out.indexOf(')')) {
            int open = out.lastIndexOf('(', close);
            String[] choices = out.substring(open + 1, close).split("\\|");
            String chosen =
                    Stream.of(choices).filter(c -> c.contains("@")).findFirst().orElse(choices[0]);
            out = out.substring(0, open) + chosen + out.substring(close + 1);
        }
        return out.replaceAll("\\[|]", "")
                .replaceAll("\\s+", " ")
                .replace(" 's", "'s")
                .strip();
    }

    private static List<String> missed(LexiconEntry e, List<String> said) {
        Found expected =
                new Found(e.text("label").orElseThrow(), (int) e.fields().requireNumber("intensity"));
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (String words : said) {
            starts.add(text.length());
            text.append("They spoke of ").append(words).append(" on the hill.\n\n");
        }
        Analysis analysis = AnalyzerFixture.analyzer().findings(Submission.of("", text.toString()));
        List<List<Found>> found = new ArrayList<>();
        said.forEach(s -> found.add(new ArrayList<>()));
        for (LoadedTerm t : analysis.annotations(LoadedTerm.class, Part.TEXT)) {
            int at = Collections.binarySearch(starts, t.span().start());
            found.get(at < 0 ? -at - 2 : at).add(new Found(t.label(), t.intensity()));
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!found.get(i).contains(expected)) {
                out.add(said.get(i) + " " + found.get(i));
            }
        }
        return out;
    }
}
