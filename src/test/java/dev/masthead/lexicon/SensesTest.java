package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.text.Document;
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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensesTest {
    private static final String HEAD = """
            language: en
            version: "1"
            licence: Apache-2.0
            provenance: {source: "Curators", rationale: "Test"}
            """;

    @TempDir
    Path root;

    private Lexicons lexicons(String senses) throws IOException {
        write("loaded-terms", """
                groups:
                  - {id: loaded-terms.w, words: [regime, attack, evil, killer, rights, terrorism, great]}
                  - {id: loaded-terms.p, words: ["human rights abuser", "tax regime"]}
                """);
        write("sentiment", """
                groups:
                  - {id: sentiment.w, words: {attack: -2, evil: -3, killer: -3}}
                """);
        write("senses", """
                parameters: {sentence_weight: 2, nearby_weight: 3, article_share: 0.5, article_weight: 3}
                groups:
                """ + senses.indent(2));
        return Lexicons.load(root);
    }

    private void write(String lexicon, String body) throws IOException {
        Path folder = Files.createDirectories(root.resolve(lexicon));
        Files.writeString(folder.resolve("en.yaml"), "lexicon: " + lexicon + "\n" + HEAD + body);
    }

    /** Words with one space between them; a full stop ends a sentence. */
    private static TextPart text(Part part, String words) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        int first = 0;
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            tokens.add(new Token(at, at + word.length(), WordType.of(word), word.toLowerCase(Locale.ROOT), "NN"));
            at += word.length() + 1;
            if (word.equals(".")) {
                Span span = new Span(tokens.get(first).start(), at - 1);
                sentences.add(new Sentence(sentences.size(), 0, span, first, tokens.size()));
                first = tokens.size();
            }
        }
        return new TextPart(part, words, sentences, tokens);
    }

    private static Matches match(Lexicons lexicons, String body, String section) {
        Document document = new Document(text(Part.TITLE, ""), text(Part.TEXT, body));
        Map<Part, Matches> matches = lexicons.match(document, section);
        return matches.get(Part.TEXT);
    }

    private static List<String> found(Lexicons lexicons, String lexicon, String body) {
        return found(lexicons, lexicon, body, null);
    }

    private static List<String> found(Lexicons lexicons, String lexicon, String body, String section) {
        return match(lexicons, body, section).all(lexicon).stream()
                .map(m -> m.entry().slug() + " " + m.firstToken() + "-" + m.endToken())
                .toList();
    }

    @Test
    void wordsOfASenseAreFoundByNoLexiconThatJudges() throws IOException {
        Lexicons lexicons = lexicons("- {id: senses.a, words: [\"heart attack\"]}");
        String body = "a heart attack is no attack .";
        assertThat(found(lexicons, "loaded-terms", body)).containsExactly("w.attack 5-6");
        assertThat(found(lexicons, "sentiment", body)).containsExactly("w.attack 5-6");
        assertThat(found(lexicons, "senses", body)).containsExactly("a.heart-attack 1-3");
    }

    @Test
    void blocksNamesTheLexiconsThatGoWithout() throws IOException {
        Lexicons lexicons = lexicons("- {id: senses.a, blocks: [sentiment], words: [\"heart attack\"]}");
        assertThat(found(lexicons, "loaded-terms", "a heart attack .")).containsExactly("w.attack 2-3");
        assertThat(found(lexicons, "sentiment", "a heart attack .")).isEmpty();
    }

    @Test
    void forNamesTheWordsThatAreMeant() throws IOException {
        Lexicons lexicons = lexicons("- {id: senses.a, for: [killer], words: [\"killer ...3 whale\"]}");
        assertThat(found(lexicons, "loaded-terms", "killer of evil whale .")).containsExactly("w.evil 2-3");
        assertThat(found(lexicons, "loaded-terms", "evil whale killer .")).hasSize(2);
    }

    @Test
    void aMatchThatHoldsTheSenseAndMoreStands() throws IOException {
        Lexicons lexicons = lexicons("- {id: senses.a, words: [\"human rights\", \"tax regime\"]}");
        assertThat(found(lexicons, "loaded-terms", "a human rights abuser ."))
                .containsExactly("p.human-rights-abuser 1-4");
        assertThat(found(lexicons, "loaded-terms", "human rights .")).isEmpty();
        // several words that are listed as they are stand as well, the single word in them does not
        assertThat(found(lexicons, "loaded-terms", "the tax regime .")).containsExactly("p.tax-regime 1-3");
    }

    @Test
    void aSenseWithAContextHoldsOnlyWhereTheContextDoes() throws IOException {
        Lexicons lexicons = lexicons("""
                - {id: senses.a, context: sport, words: [attack]}
                - {id: senses.sure, kind: sign, context: sport, weight: 2, sections: [Football], words: [striker]}
                - {id: senses.weak, kind: sign, context: sport, words: [match, coach, fan]}
                """);
        assertThat(found(lexicons, "loaded-terms", "the attack of the striker ."))
                .isEmpty();
        assertThat(found(lexicons, "loaded-terms", "the coach saw the match and the attack ."))
                .isEmpty();
        assertThat(found(lexicons, "loaded-terms", "the coach fled the attack ."))
                .hasSize(1);
        // said twice, a sign counts once
        assertThat(found(lexicons, "loaded-terms", "the coach and a coach fled the attack ."))
                .hasSize(1);
        assertThat(found(lexicons, "loaded-terms", "the attack failed .", "football"))
                .isEmpty();
        assertThat(found(lexicons, "loaded-terms", "the attack failed .", "World"))
                .hasSize(1);
        // neighbours help a sentence that has a sign of its own
        assertThat(found(lexicons, "loaded-terms", "a striker fell . the coach saw an attack ."))
                .isEmpty();
        assertThat(found(lexicons, "loaded-terms", "he left . the attack was bad . she left . a striker fell ."))
                .hasSize(1);
        // an article full of different signs is of the context everywhere
        assertThat(found(lexicons, "loaded-terms", "a striker fell . a coach left . the attack was bad . a fan left ."))
                .isEmpty();
    }

    @Test
    void titlesOfWorksAreBlocked() throws IOException {
        Lexicons lexicons = lexicons("""
                - {id: senses.b, kind: work, place: before, words: [film, novel]}
                - {id: senses.a, kind: work, place: after, words: ['" , a film']}
                - {id: senses.l, kind: work, place: last, match: exact, words: [Act]}
                """);
        assertThat(found(lexicons, "loaded-terms", "the film \" The Evil Regime \" shows evil ."))
                .containsExactly("w.evil 8-9");
        assertThat(found(lexicons, "senses", "the film \" The Evil Regime \" shows evil ."))
                .containsExactly("b.film 3-6");
        assertThat(found(lexicons, "loaded-terms", "the novel Evil and Terrorism sold evil ."))
                .containsExactly("w.evil 6-7");
        assertThat(found(lexicons, "loaded-terms", "\" The Evil Regime , \" , a film , is evil ."))
                .isNotEmpty();
        assertThat(found(lexicons, "loaded-terms", "\" The Evil Regime \" , a film , is evil ."))
                .containsExactly("w.evil 10-11");
        assertThat(found(lexicons, "loaded-terms", "the Terrorism Prevention Act fights terrorism ."))
                .containsExactly("w.terrorism 5-6");
        // a quotation is no title, nor is what a verb follows
        assertThat(found(lexicons, "loaded-terms", "the film \" an evil piece of work \" ran ."))
                .hasSize(1);
        assertThat(found(lexicons, "loaded-terms", "evil for the Act .")).hasSize(1);
        // where all is written large, capitals say nothing
        assertThat(found(lexicons, "loaded-terms", "New Novel Evil Regime Shows Great Power Again ."))
                .hasSize(3);
    }

    @Test
    void refusesAContextWithoutSignsAndALexiconThatIsNotThere() {
        assertThatThrownBy(() -> lexicons("- {id: senses.a, context: opera, words: [evil]}"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("opera");
        assertThatThrownBy(() -> lexicons("- {id: senses.a, blocks: [sentimental], words: [evil]}"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("sentimental");
    }

    @Test
    void namesBlockOnlyWhatIsShorterThanThey() throws IOException {
        Matches matches = match(lexicons("- {id: senses.a, words: [\"x y\"]}"), "great tax regime .", null);
        matches.block(List.of(Blocked.inside(Senses.JUDGING, 1, 3)));
        assertThat(matches.all("loaded-terms").stream().map(m -> m.entry().slug()))
                .containsExactly("w.great", "p.tax-regime");
    }
}
