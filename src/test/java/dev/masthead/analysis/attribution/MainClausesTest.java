package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to the clause around a report, and which of two reports of the same words is one. */
class MainClausesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "But when investigators moved to close the file, saying they had found nothing, Dahl asked that it be kept open.#investigators | saying | they had found nothing",
                "Although she didn't mention him by name, the former mayor and candidate called the plan a fraud.#she | didn't mention | him by name",
                "It is the same man who said in May that if he had a son, he would not let him play.#who | said | that if he had a son, he would not let him play",
                "He urged Norway, Sweden and Finland to recognize that the pact was dead.#He | urged | Norway, Sweden and Finland to recognize that the pact was dead",
                "“They fired at us,” wrote Ida Moen in the May issue of the Globe.#Ida Moen | wrote | “They fired at us,”",
                "A court ruled in 2016 that the town was not liable.#A court | ruled | that the town was not liable",
                "A judge ruled on Friday the mayor must reinstate the clerk.#A judge | ruled | the mayor must reinstate the clerk",
                "Reporter: “Did he act well?” Ida Moen: “Yes, he did.”#Ida Moen | : | “Yes, he did.”",
                "Dahl laughed and said, “Never.”#Dahl | said | “Never.”",
                "The Globe reported that the dam leaked, citing two engineers.#two engineers | citing | that the dam leaked",
            })
    void readsTheSentenceAround(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    /** The paper and what it cites are no speakers beside the one who speaks. */
    @Test
    void whereItWasSaidIsNoSecondReport() {
        assertThat(AttributionTest.attributions("Moen said in a statement that the dam was old."))
                .containsExactly("Moen | said | that the dam was old");
        assertThat(AttributionTest.attributions("“It is over,” Moen said, citing the records."))
                .containsExactly("Moen | said | “It is over,”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Responding police found him dead in the hall.",
                "He has eighteen critically praised films.",
                "After the storm, most of the letters found in the hall were wet.",
                "He was sad before committing the crime.",
                "The dynasty ruled for two centuries.",
                "The man accused of buying two guns was jailed.",
            })
    void isNoReport(String text) {
        assertThat(AttributionTest.attributions(text)).isEmpty();
    }
}
