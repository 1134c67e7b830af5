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
        deu | Der Minister kündigte gestern an, dass neue Gesetze beschlossen werden sollen
        deu | BERLIN: MINISTER KÜNDIGT NEUE GESETZE FÜR BAUERN UND HANDWERKER AN
        deu | Die Kanzlerin Anna Birnbaum, Otto Lindenberg und Karl von der Heide reisen nach Paris
        nld | De minister kondigde gisteren aan dat er nieuwe wetten komen voor boeren
        nds | De Minister hett güstern nee Gesetten ankünnigt för de Buern in't Land
        fra | Le ministre a annoncé hier que de nouvelles lois seraient adoptées bientôt
        spa | El ministro anunció ayer nuevas leyes para los agricultores del país
        por | O ministro anunciou ontem novas leis para os agricultores do país
        ita | Il ministro ha annunciato ieri nuove leggi per gli agricoltori del paese
        pol | Minister zapowiedział wczoraj nowe ustawy dla rolników w całym kraju
        swe | Ministern meddelade igår att nya lagar ska införas för landets bönder
        tur | Bakan dün çiftçiler için yeni yasalar getirileceğini açıkladı ve destek istedi
        rus | Министр объявил вчера о новых законах для фермеров страны сегодня
        msa | Menteri mengumumkan undang undang baru untuk petani di seluruh negeri kemarin
        """)
    void isRefused(String language, String text) {
        assertThatThrownBy(() -> AnalyzerFixture.analyzer().analyze(Submission.of("", text)))
                .isInstanceOf(UnsupportedLanguageException.class)
                .hasMessageContaining("'" + language + "'");
    }
}
