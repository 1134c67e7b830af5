package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenPatternTest {
    private static final Origin HERE = new Origin("test.yaml", 7);

    private static List<String> sequences(String pattern, MatchMode mode) {
        return expand(TokenPattern.parse(pattern, mode, null, HERE).nodes()).stream()
                .map(s -> s.stream().map(TokenPatternTest::show).collect(Collectors.joining(" ")))
                .toList();
    }

    /** Writes out what the automaton keeps as alternatives. */
    private static List<List<TokenPattern.Item>> expand(List<TokenPattern.Node> nodes) {
        List<List<TokenPattern.Item>> out = List.of(List.of());
        for (TokenPattern.Node node : nodes) {
            List<List<TokenPattern.Item>> tails = expand(node);
            out = out.stream()
                    .flatMap(head -> tails.stream()
                            .map(tail ->
                                    Stream.concat(head.stream(), tail.stream()).toList()))
                    .toList();
        }
        return out;
    }

    private static List<List<TokenPattern.Item>> expand(TokenPattern.Node node) {
        if (node instanceof TokenPattern.Node.One one) {
            return List.of(List.of(one.item()));
        }
        if (node instanceof TokenPattern.Node.Maybe maybe) {
            return Stream.concat(expand(maybe.node()).stream(), Stream.of(List.<TokenPattern.Item>of()))
                    .toList();
        }
        return ((TokenPattern.Node.Either) node)
                .choices().stream().flatMap(choice -> expand(choice).stream()).toList();
    }

    private static String show(TokenPattern.Item item) {
        if (item instanceof TokenPattern.Item.Word w) {
            String pos = w.pos() != null ? "/" + w.pos() : w.tag() != null ? "/" + w.tag() : "";
            return (w.mode() == MatchMode.LEMMA ? "[" + w.form() + "]" : w.form()) + pos;
        }
        if (item instanceof TokenPattern.Item.Gap g) {
            return "..." + g.most();
        }
        TokenPattern.Item.Pos p = (TokenPattern.Item.Pos) item;
        return "{" + (p.pos() != null ? p.pos() : p.tag()) + "}";
    }

    @Test
    void readsWordsLemmasAndPartsOfSpeech() {
        assertThat(sequences("[deny]/VERB any {NOUN} by/IN", MatchMode.FORM))
                .containsExactly("[deny]/VERB any {NOUN} by/IN");
    }

    @Test
    void takesEveryWordForALemmaWhereTheEntrySaysSo() {
        assertThat(sequences("war crime", MatchMode.LEMMA)).containsExactly("[war] [crime]");
    }

    @Test
    void expandsAlternativesAndOptions() {
        assertThat(sequences("(state|state run) media outlet?", MatchMode.FORM))
                .containsExactly("state media outlet", "state media", "state run media outlet", "state run media");
    }

    @Test
    void readsGaps() {
        assertThat(sequences("take ... hostage", MatchMode.FORM)).containsExactly("take ...3 hostage");
        assertThat(sequences("take ...5 hostage", MatchMode.FORM)).containsExactly("take ...5 hostage");
    }

    @Test
    void partsCliticsLikeTheTokenizer() {
        assertThat(sequences("don't trust the West's word", MatchMode.FORM))
                .containsExactly("do n't trust the west 's word");
    }

    @Test
    void readsNamesToTheLetter() {
        assertThat(expand(TokenPattern.literal("Yahoo! (UK)", HERE).nodes()).get(0))
                .extracting(TokenPatternTest::show)
                .containsExactly("Yahoo", "!", "(", "UK", ")");
    }

    @Test
    void refusesWithFileAndLine() {
        assertThatThrownBy(() -> sequences("... war", MatchMode.FORM))
                .isInstanceOf(LexiconException.class)
                .hasMessage("test.yaml:7: the pattern '... war' begins with a gap or with nothing");
        assertThatThrownBy(() -> sequences("(a|b", MatchMode.FORM))
                .hasMessage("test.yaml:7: the pattern '(a|b' has an alternative that is not closed");
        assertThatThrownBy(() -> sequences("[two words]", MatchMode.FORM))
                .hasMessageContaining("a lemma that is not closed");
        assertThatThrownBy(() -> sequences("{NOUN}", MatchMode.FORM)).hasMessageContaining("has no word");
        assertThatThrownBy(() -> sequences("a ...9 b", MatchMode.FORM)).hasMessageContaining("'...1' to '...8'");
        assertThatThrownBy(() -> sequences("a? ".repeat(11).trim() + " b", MatchMode.FORM))
                .hasMessageContaining("more than 1024 sequences");
    }
}
