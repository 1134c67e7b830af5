package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what is reported ends, and what looks like a cue and reports nothing. */
class ContentBoundariesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // the clause that a noun takes
                "The council rejected the notion that prices rose.#The council | rejected | the notion that prices rose",
                // adverbial clauses within the phrase
                "The mayor praised the cooks because they fed the camp.#The mayor | praised | the cooks because they fed the camp",
                // examples behind a comma
                "The mayor has denounced plans to close two schools, including the one in Dale.#The mayor | has denounced | plans to close two schools, including the one in Dale",
                // two adjectives of one noun
                "The bishop condemned the long, costly war on the coast.#The bishop | condemned | the long, costly war on the coast",
                // a list whose last members a conjunction joins
                "The group praised bakers, butchers and cooks of the town.#The group | praised | bakers, butchers and cooks of the town",
                // a clause without that behind a verb that takes one
                "The board demanded they stop the pumps.#The board | demanded | they stop the pumps",
                // the main clause goes on behind a dependent one that begins with a participle
                // what is a fact has not said it
                "It is a fact that the dam leaks.#- | fact | that the dam leaks",
                // a contrast begins what is no longer said
                "The mayor praised the cooks while nobody slept.#The mayor | praised | the cooks",
                "Asked if she believed the dam was old, Moen said it was.#- | Asked | if she believed the dam was old",
                "And while the paper said the dam was old, nobody stirred.#the paper | said | the dam was old",
            })
    void endsWhereTheReportedWordsEnd(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She sent classified material to her nephew.",
                "Her pledged delegates will meet in May.",
                "It is hard to forget that the bridge fell.",
                "They had no chance to praise the cooks.",
                "They cast their ballots in May.",
                "You know the road is long.",
                "Criticism of the plan grew in May.",
                "They stayed despite the fact that the bridge fell.",
                "The council authorized the crew to leave.",
                "Her campaign for the seat began in May.",
                "Twitter added the label to the tweet after the campaign complained.",
                "When eight men spoke up, they were sent home for spreading rumors.",
                "If they did, their poll might reflect what others have shown.",
                "He has told lies, but thus far, the president appears to believe his account.",
                "It is wrong to accuse the men of theft.",
                "They put in place a disease reporting system that was immune from meddling.",
                "The driver, known online as “Moss”, was freed on Friday.",
            })
    void reportsNothing(String text) {
        assertThat(AttributionTest.attributions(text)).isEmpty();
    }
}
