package dev.masthead.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void oneWordForAllItsPlaces() {
        char[] text = "The harbour, the harbour".toCharArray();
        WordType first = vocabulary.of(text, 4, 11);
        assertEquals("harbour", first.text());
        assertSame(first, vocabulary.of(text, 17, 24));
        assertSame(first, vocabulary.of("harbour"));
        assertEquals("The", vocabulary.of(text, 0, 3).text());
        assertEquals("the", vocabulary.of(text, 0, 3).form());
    }

    @Test
    void wordsOfOneHashAreTwo() {
        // "Aa" and "BB" have the same hash code
        WordType one = vocabulary.of("Aa");
        WordType other = vocabulary.of("BB");
        assertEquals("Aa", one.text());
        assertEquals("BB", other.text());
        assertSame(one, vocabulary.of("Aa"));
        assertSame(other, vocabulary.of("BB"));
    }

    @Test
    void wordsThatWereNotMetForLongMakeWay() {
        WordType first = vocabulary.of("harbour");
        for (int i = 0; i < 300_000; i++) {
            assertEquals("x" + i, vocabulary.of("x" + i).text());
        }
        WordType again = vocabulary.of("harbour");
        assertNotSame(first, again);
        assertEquals(first, again);
        assertEquals(first.hashCode(), again.hashCode());
    }

    @Test
    void aWordKnowsItsForms() {
        WordType quoted = WordType.of("O\u2019Neill");
        assertEquals("O\u2019Neill", quoted.text());
        assertEquals("O'Neill", quoted.plain());
        assertEquals("o'neill", quoted.form());
        assertEquals(true, quoted.isWord());
        assertEquals(true, quoted.isCapitalised());
        assertEquals("\"", WordType.of("``").form());
        assertEquals(false, WordType.of("--").isWord());
    }

    @Test
    void aFacetIsReadOnceAWord() {
        int[] reads = new int[1];
        WordFacet<Integer> length = new WordFacet<>() {
            @Override
            protected Integer read(WordType word) {
                reads[0]++;
                return word.text().length();
            }
        };
        WordType word = vocabulary.of("harbour");
        assertEquals(7, length.of(word));
        assertEquals(7, length.of(word));
        assertEquals(1, reads[0]);
    }

    @Test
    void facetsNobodyAsksAnyMoreAreForgotten() {
        WordType word = WordType.of("harbour");
        for (int i = 0; i < 1000; i++) {
            int number = i;
            WordFacet<Integer> facet = new WordFacet<>() {
                @Override
                protected Integer read(WordType w) {
                    return number;
                }
            };
            assertEquals(number, facet.of(word));
            assertEquals(number, facet.of(word));
        }
    }
}
