package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.masthead.text.WordType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tagger says what OpenNLP's own says of the same model, tag for tag. */
class TaggerTest {
    private static POSTaggerME theirs;
    private static Tagger ours;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = TaggerTest.class.getResourceAsStream("/en-pos-maxent.bin")) {
            POSModel model = new POSModel(in);
            theirs = new POSTaggerME(model, POSTagFormat.PENN);
            ours = new Tagger(new Tagger.Model(model));
        }
    }

    static Stream<String> sentences() {
        return Stream.of(
                "Said .",
                "The minister said on Tuesday that the well-known 36-year-old had left .",
                "`` We do not negotiate with blackmailers , '' Harlan Voss told reporters in Port Ellery .",
                "Prices rose 4.2 % , the Statistics Office reports .",
                "EU Envoy Hails `` Historic '' Deal As Talks Near End",
                "no , never ; who knows what they have been thinking about it ?",
                "Ørsted ’s naïve plan cost € 3bn , a source familiar with the matter said Friday .",
                "Police police police police ; buffalo that buffalo buffalo buffalo buffalo .");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void agreesWithOpenNlp(String sentence) {
        String[] words = sentence.split(" ");
        assertArrayEquals(theirs.tag(words), tags(words));
    }

    @Test
    void agreesOnWordsInAnyOrder() {
        String[] pool =
                ("the a report said says that Kremlin Putin by with of state-run agency attacks attacked wounded "
                                + "in 2025 , . : `` '' no longer its would have been quickly U.S. 's n't but and which to be")
                        .split(" ");
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            String[] words = random.ints(1 + random.nextInt(30), 0, pool.length)
                    .mapToObj(i -> pool[i])
                    .toArray(String[]::new);
            assertArrayEquals(theirs.tag(words), tags(words), String.join(" ", words));
        }
    }

    private static String[] tags(String... words) {
        return ours.tag(Stream.of(words).map(WordType::of).toArray(WordType[]::new));
    }

    @Test
    void nothingHasNoTags() {
        assertEquals(0, tags().length);
    }
}
