package dev.masthead.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.intake.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English without its small words is English still; other languages are named in the refusal. */
class LanguageCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // names alone tell no language
                "Harold Quimble, Margaret Tolliver, Jared Osgood, Michael Penhallow and Don McTavish.",
                "Otto Lindenberg, Robert Hagedorn, Annegret Birnbaum, Nanette Fassbinder, Karl Nussbaum",
                "Luiz Inácio da Costa, Fernanda Haddock, Michel Tamarindo, Jairo Bolsoneiro, Dilma Rosário",
                "Viktor Orsós, Péter Szilágyi, Judit Varró, Gergely Gulyási, Zsolt Semjénházy",
                "Haifa, Nazareth, Ramallah, Nablus, Hebron, Jericho, Jenin, Ashdod, Ashkelon",
                // headlines, lists and telegraphese have few function words
                "Governor signs bill, court confirms judge, bank raises rates, markets fall sharply",
                "OFFICIALS WARN FLOOD WATERS RISING FAST; THOUSANDS FLEE HOMES OVERNIGHT",
                "Shares up 3 percent; oil down 2 percent; gold flat; dollar steady; bonds weaker",
                "Gunmen kill dozens near Maiduguri; Nigerian troops retake Baga, Monguno, Gwoza",
                "Sunny, dry, warm, light winds, high pressure, low humidity, clear nights",
                // what others say in their language is not the article's
                "The mayor spoke for an hour on Monday. “Wir haben lange gewartet, und nun ist die Geduld der Menschen in"
                        + " dieser Stadt endgültig am Ende, das sage ich Ihnen ganz offen und ohne jede Bitterkeit”, he said."
                        + " His deputy agreed. “Es ist nicht das erste Mal, dass man uns etwas versprochen hat, was dann niemand"
                        + " gehalten hat, und wir werden das nicht vergessen”, she said.",
            })
    void isEnglish(String text) {
        assertThat(AnalyzerFixture.analyzer()
                        .analyze(Submission.of("", text))
                        .article()
                        .language())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | Der Minister kündigte gestern an, dass neue Gesetze beschlossen werden sollen
        de | BERLIN: MINISTER KÜNDIGT NEUE GESETZE FÜR BAUERN UND HANDWERKER AN
        de | Die Kanzlerin Anna Birnbaum, Otto Lindenberg und Karl von der Heide reisen nach Paris
        nl | De minister kondigde gisteren aan dat er nieuwe wetten komen voor boeren
        nds | De Minister hett güstern nee Gesetten ankünnigt för de Buern in't Land
        fr | Le ministre a annoncé hier que de nouvelles lois seraient adoptées bientôt
        es | El ministro anunció ayer nuevas leyes para los agricultores del país
        pt | O ministro anunciou ontem novas leis para os agricultores do país
        it | Il ministro ha annunciato ieri nuove leggi per gli agricoltori del paese
        pl | Minister zapowiedział wczoraj nowe ustawy dla rolników w całym kraju
        sv | Ministern meddelade igår att nya lagar ska införas för landets bönder
        tr | Bakan dün çiftçiler için yeni yasalar getirileceğini açıkladı ve destek istedi
        ru | Министр объявил вчера о новых законах для фермеров страны сегодня
        ja | 首相は記者会見で増税を否定した
        ms | Menteri mengumumkan undang undang baru untuk petani di seluruh negeri kemarin
        """)
    void isRefused(String language, String text) {
        assertThatThrownBy(() -> AnalyzerFixture.analyzer().analyze(Submission.of("", text)))
                .isInstanceOf(UnsupportedLanguageException.class)
                .hasMessageContaining("'" + language + "'");
    }
}
