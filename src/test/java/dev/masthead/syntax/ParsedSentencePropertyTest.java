package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.masthead.text.Sentence;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the reading of any words in any order. */
class ParsedSentencePropertyTest {
    private static final List<String> WORDS = List.of(
            "the",
            "a",
            "mayor",
            "Moen",
            "Ida",
            "Kestrel",
            "said",
            "says",
            "that",
            "who",
            "which",
            "was",
            "been",
            "by",
            "of",
            "in",
            "to",
            "and",
            "but",
            "or",
            "not",
            "n't",
            "never",
            "nobody",
            "if",
            "unless",
            ",",
            ";",
            ":",
            "-",
            "(",
            ")",
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "lied",
            "accused",
            "accusing",
            "lie",
            "would",
            "Monday",
            "36",
            "$",
            "his",
            "him",
            "it",
            "very",
            "big",
            "so-called",
            "?",
            "!",
            ".",
            "according",
            "as",
            "there",
            "’s",
            "😀");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(60).map(l -> String.join(" ", l));
    }

    @Property(tries = 400)
    void phrasesAndVerbsLieApartAndInside(@ForAll("texts") String text) {
        ParsedText t = Parses.text(text);
        for (Sentence s : t.part().sentences()) {
            check(t.sentence(s.index()));
            check(t.voice(s.index(), ParsedText.OUTSIDE));
            for (QuotedPassage q : t.quotations().passages()) {
                check(t.voice(s.index(), q.index()));
            }
        }
    }

    private static void check(ParsedSentence s) {
        int last = s.sentence().firstToken();
        for (NounPhrase p : s.phrases()) {
            assertTrue(p.first() >= last && p.end() > p.first(), "phrases are in order and apart");
            assertTrue(p.covers(p.head()), "the head is the phrase's");
            assertEquals(p.index(), s.phraseAt(p.head()));
            assertTrue(s.root(p.index()) >= 0 && s.conjuncts(p.index()).contains(p.index()));
            last = p.end();
        }
        for (VerbGroup v : s.verbs()) {
            assertTrue(s.holds(v.head()) && v.start() <= v.first() && v.first() <= v.head());
            assertEquals(-1, s.phraseAt(v.head()), "a verb stands in no phrase");
            assertEquals(v.index(), s.verbAt(v.head()));
            assertTrue(v.reach() > v.head() && v.reach() <= s.sentence().endToken());
            if (v.subject() != null) {
                assertTrue(v.subject().first() >= s.sentence().firstToken()
                        && v.subject().end()
                                <= Math.max(s.sentence().endToken(), v.subject().first() + 1));
                assertTrue(
                        v.head() < v.subject().first()
                                || v.head() >= v.subject().end(),
                        "no verb in its own subject");
                assertTrue(v.subject().phrase() < s.phrases().size());
            }
            v.objects().forEach(o -> assertTrue(!s.phrase(o).covers(v.head()), "no verb in its own object"));
            assertTrue(v.infinitiveComplement() < s.verbs().size()
                    && v.clauseComplement() < s.verbs().size());
        }
        for (Description d : s.descriptions()) {
            assertTrue(d.first() < d.end() && s.holds(d.first()));
        }
        s.scopes();
    }

    @Property(tries = 200)
    void quotationsNestAndStayInTheText(@ForAll("texts") String text) {
        Quotations q = Parses.text(text).quotations();
        int start = 0;
        for (QuotedPassage p : q.passages()) {
            assertTrue(p.span().contains(p.inner())
                    && !p.inner().isEmpty()
                    && p.span().end() <= text.length());
            assertTrue(p.span().start() >= start, "in text order");
            assertTrue(p.continues() < p.index());
            start = p.span().start();
        }
    }

    @Property(tries = 12)
    void theTimeOfALongSentenceIsSmall(@ForAll("hostile") String unit) {
        String text = unit.repeat(4_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            ParsedText t = Parses.text(text);
            for (Sentence s : t.part().sentences()) {
                check(t.sentence(s.index()));
                check(t.voice(s.index(), ParsedText.OUTSIDE));
            }
        });
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                "Moen and Holm and ",
                "Moen, Holm, ",
                "who said that ",
                "of the mayor ",
                "to want to ",
                "Moen, a cook, ",
                "( a ) , ",
                "said Moen, ",
                "not if ",
                "“ a ” , ",
                "on Monday Tuesday ",
                "big, ugly and ");
    }
}
