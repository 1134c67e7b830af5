package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the links of a page left in its text is not read. */
class LinkTextTest {
    private static final LinkText LINKS = new LinkText(ClosedClasses.of(AnalyzerFixture.lexicons()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a name in full and headlines glued to it
                "Sen. Ada Venn Ada Ida VennKelp bill dies in House MORE (D-Ohio) left.    | Sen. Ada Venn (D-Ohio) left.",
                "Sen. Ada Venn Adelaide (Ada) Venn2020 race: Venn leads MORE said no.     | Sen. Ada Venn said no.",
                "Rep. Cy O’Moen Cyril O’Moen’Kelp’ wins MORE’s bill died.                 | Rep. Cy O’Moen ’s bill died.",
                "Ada Venn Ada VennMoen wins MORE met Karl Holm Karl HolmVenn wins MORE.   | Ada Venn met Karl Holm .",
                // nothing glued, nothing that ends it
                "Sen. Ada Venn Ada Ida VennKelp bill dies in the House.                   | Sen. Ada Venn Ada Ida VennKelp bill dies in the House.",
                "Ada Venn wants MORE of it.                                               | Ada Venn wants MORE of it.",
                "The MacMoen and Mac plans have MORE fans.                                | The MacMoen and Mac plans have MORE fans.",
                // a line that offers a film
                "JUST WATCHED Venn resigns Replay MUST WATCH Venn resigns 02:11           | ``",
                "Photos: Harbours Harbours – Ada Venn leaves. Hide Caption 2 of 9 Harbours | ``",
                "Facebook Twitter Pinterest A boat leaves. Photograph: Ada Venn/Kestrel | A boat leaves. Photograph: Ada Venn/Kestrel",
                // of a transcript who speaks and what is said stay
                "(SOUNDBITE) (English) MAYOR ADA VENN SAYING: \"No.\"                       | MAYOR ADA VENN : \"No.\"",
                "(SOUNDBITE) (Old Norse) BAKER, KARL HOLM, SAYING: \"No.\"                   | BAKER KARL HOLM : \"No.\"",
                "They said they had JUST WATCHED it.                                      | They said they had JUST WATCHED it.",
            })
    void linksAreNoText(String text, String expected) {
        String without = LINKS.without(text);
        assertEquals(text.length(), without.length());
        assertEquals(expected, without.strip().replaceAll(" +", " "));
    }

    @Test
    void offsetsStay() {
        NlpPipeline nlp = new NlpPipeline(NlpModels.loadWithoutNames(), AnalyzerFixture.lexicons());
        String text = "Sen. Ada Venn Ada Ida VennKelp bill dies MORE said it was over.";
        TextPart body = nlp.read("", text).body();
        assertEquals(text, body.text());
        assertEquals(
                "said",
                text.substring(
                        body.tokens().get(3).start(), body.tokens().get(3).end()));
    }
}
