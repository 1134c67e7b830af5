package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.lexicon.TokenPattern.Item;
import dev.masthead.lexicon.TokenPattern.Node;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.WordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconMatcherTest {
    @TempDir
    Path root;

    private LexiconMatcher matcher(List<String> entries) throws IOException {
        StringBuilder file = new StringBuilder("""
                lexicon: loaded-terms
                language: en
                version: "2026.1"
                licence: Apache-2.0
                provenance: {source: "Curators", retrieved: 2026-11-23, rationale: "Test"}
                entries:
                """);
        int n = 0;
        for (String entry : entries) {
            file.append("  - id: loaded-terms.e")
                    .append(n++)
                    .append("\n    match: form\n")
                    .append(entry.indent(4));
        }
        Path folder = Files.createDirectories(root.resolve("loaded-terms"));
        Files.writeString(folder.resolve("en.yaml"), file);
        return LexiconMatcher.compile(LexiconReader.readAll(root));
    }

    /** Words with one space between them; a full stop ends a sentence. */
    private static TextPart text(String words) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        int first = 0;
        for (String word : words.split(" ")) {
            tokens.add(new Token(at, at + word.length(), WordType.of(word), word, "NN"));
            at += word.length() + 1;
            if (word.equals(".")) {
                Span span = new Span(tokens.get(first).start(), at - 1);
                sentences.add(new Sentence(sentences.size(), 0, span, first, tokens.size()));
                first = tokens.size();
            }
        }
        return new TextPart(Part.TEXT, words, sentences, tokens);
    }

    private static Set<String> found(LexiconMatcher matcher, TextPart text) {
        Set<String> out = new TreeSet<>();
        for (Match m : matcher.match(text).all("loaded-terms")) {
            out.add(m.entry().slug() + " " + m.firstToken() + "-" + m.endToken());
        }
        return out;
    }

    @Test
    void followsAlternativesBehindAlternativesToTheLastToken() throws IOException {
        LexiconMatcher matcher =
                matcher(List.of("pattern: \"big (a|b|c|d) (x|y|z|u)? (end)?\"", "pattern: \"big a x\""));
        assertThat(found(matcher, text("big a x end . big c . big d end . a x .")))
                .containsExactly("e0 0-2", "e0 0-3", "e0 0-4", "e0 5-7", "e0 8-10", "e0 8-11", "e1 0-3");
    }

    @Test
    void asksTheConditionsOfTheSentenceAlone() throws IOException {
        LexiconMatcher matcher = matcher(List.of(
                "pattern: regime\nunless: [\"tax regime\"]", "pattern: strike\nonly_with: [\"union\", \"labour\"]"));
        assertThat(found(matcher, text("tax regime . regime . union . strike . strike by the union .")))
                .containsExactly("e0 3-4", "e1 9-10");
    }

    /** What the automaton finds is what writing out every sequence of every pattern finds. */
    @Test
    void findsWhatWrittenOutSequencesFind() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            List<String> patterns = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                patterns.add(pattern(random));
            }
            LexiconMatcher matcher =
                    matcher(patterns.stream().map(p -> "pattern: \"" + p + "\"").toList());
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                words.append(random.nextInt(9) == 0 ? "." : word(random)).append(' ');
            }
            TextPart text = text(words + ".");
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < patterns.size(); i++) {
                List<Node> nodes = TokenPattern.parse(patterns.get(i), MatchMode.FORM, null, new Origin("test", 1))
                        .nodes();
                for (Sentence s : text.sentences()) {
                    for (int first = s.firstToken(); first < s.endToken(); first++) {
                        for (int end : ends(nodes, 0, text, first, s.endToken())) {
                            expected.add("e" + i + " " + first + "-" + end);
                        }
                    }
                }
            }
            assertThat(found(matcher, text)).as(String.join(" ; ", patterns)).isEqualTo(expected);
        }
    }

    private static Set<Integer> ends(List<Node> nodes, int i, TextPart text, int at, int limit) {
        if (i == nodes.size()) {
            return Set.of(at);
        }
        Set<Integer> out = new TreeSet<>();
        for (int next : ends(nodes.get(i), text, at, limit)) {
            out.addAll(ends(nodes, i + 1, text, next, limit));
        }
        return out;
    }

    private static Set<Integer> ends(Node node, TextPart text, int at, int limit) {
        Set<Integer> out = new TreeSet<>();
        if (node instanceof Node.Maybe maybe) {
            out.add(at);
            out.addAll(ends(maybe.node(), text, at, limit));
        } else if (node instanceof Node.Either either) {
            either.choices().forEach(choice -> out.addAll(ends(choice, 0, text, at, limit)));
        } else if (((Node.One) node).item() instanceof Item.Gap gap) {
            // a gap parts two words of the sentence
            for (int k = at; k <= Math.min(at + gap.most(), limit - 1); k++) {
                out.add(k);
            }
        } else if (((Node.One) node).item() instanceof Item.Word word
                && at < limit
                && text.tokens().get(at).form().equals(word.form())) {
            out.add(at + 1);
        }
        return out;
    }

    private static String word(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(5)));
    }

    private static String pattern(Random random) {
        StringBuilder out = new StringBuilder(word(random));
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            out.append(' ');
            switch (random.nextInt(4)) {
                case 0 -> out.append(word(random));
                case 1 ->
                    out.append("...").append(1 + random.nextInt(2)).append(' ').append(word(random));
                default -> {
                    out.append('(');
                    for (int k = random.nextInt(5); k > 0; k--) {
                        out.append(word(random))
                                .append(random.nextInt(3) == 0 ? " " + word(random) : "")
                                .append('|');
                    }
                    out.append(word(random)).append(')').append(random.nextInt(3) == 0 ? "?" : "");
                }
            }
        }
        return out.toString();
    }

    @Test
    void tellsWhichConditionRuledAMatchOut() throws IOException {
        LexiconMatcher matcher = matcher(List.of(
                "pattern: regime\nunless: [\"visa regime\", \"tax regime\"]", "pattern: talks\nonly_with: [dictator]"));
        TextPart text = text("The regime fell . The tax regime stays . Now talks end .");
        assertThat(matcher.ruledOut(text))
                .extracting(r -> r.match().entry().id(), r -> r.unless(), r -> r.firstToken(), r -> r.endToken())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("loaded-terms.e0", "tax regime", 5, 7),
                        org.assertj.core.groups.Tuple.tuple("loaded-terms.e1", null, 10, 11));
        assertThat(matcher.match(text).all("loaded-terms"))
                .extracting(Match::firstToken)
                .containsExactly(1);
    }

    /** What a word carries under one tag is not what it carries under the next. */
    @Test
    void asksForThePartOfSpeechOfEachToken() throws IOException {
        LexiconMatcher matcher = matcher(List.of("pattern: plan\npos: verb", "pattern: plan\npos: noun"));
        WordType plan = WordType.of("plan");
        List<Token> tokens = new ArrayList<>();
        for (String tag : List.of("NN", "VB", "NN", "JJ", "VB")) {
            tokens.add(new Token(5 * tokens.size(), 5 * tokens.size() + 4, plan, "plan", tag));
        }
        String words = "plan plan plan plan plan";
        Sentence all = new Sentence(0, 0, new Span(0, words.length()), 0, tokens.size());
        assertThat(found(matcher, new TextPart(Part.TEXT, words, List.of(all), tokens)))
                .containsExactly("e0 1-2", "e0 4-5", "e1 0-1", "e1 2-3");
    }
}
