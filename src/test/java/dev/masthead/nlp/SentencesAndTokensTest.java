package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sentences and words end when marks are glued to them. */
class SentencesAndTokensTest {
    private static NlpPipeline nlp;

    @BeforeAll
    static void load() {
        nlp = new NlpPipeline(NlpModels.loadWithoutNames(), AnalyzerFixture.lexicons());
    }

    private static List<String> sentences(String text) {
        TextPart body = nlp.read("", text).body();
        return body.sentences().stream().map(s -> s.span().of(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lies in ruins.The plan is dead.            | It lies in ruins. / The plan is dead.",
                "He came from Ohio.He left.                    | He came from Ohio. / He left.",
                "He asked why?She left.                        | He asked why? / She left.",
                "“It is over.”The mayor left.                  | “It is over.” / The mayor left.",
                "They came in 2019.They won.                   | They came in 2019. / They won.",
                "They came (late).They won.                    | They came (late). / They won.",
                "See example.Com and Node.Js and St.Petersburg.| See example.Com and Node.Js and St.Petersburg.",
                "It ended early.They left on Friday.Ross signed it.He has led since 1991.Boland, 65, won a lot.“Now we go,” he said. | It ended early. / They left on Friday. / Ross signed it. / He has led since 1991. / Boland, 65, won a lot. / “Now we go,” he said.",
                "It ended late.They saw CNN reports.Two men left St.Petersburg in the U.S.Steel won. | It ended late. / They saw CNN reports. / Two men left St.Petersburg in the U.S.Steel won.",
                "The vote failed.Rep. Holt, a member, told us that he had heard.She left the hall.\"Right now we go,\" he said. \"It ends.\"He wept. | The vote failed. / Rep. Holt, a member, told us that he had heard. / She left the hall. / \"Right now we go,\" he said. / \"It ends.\" / He wept.",
                "“Sen. Holt left.”                             | “Sen. Holt left.”",
                "\"Gov. Holt left early,\" she said.            | \"Gov. Holt left early,\" she said.",
                "“Lt. Gov. Holt left.” He wept.                | “Lt. Gov. Holt left.” / He wept.",
                "She writes on her site Moen.com, “It leaks.”  | She writes on her site Moen.com, “It leaks.”",
            })
    void endSentences(String text, String expected) {
        assertEquals(expected, String.join(" / ", sentences(text)));
    }

    @Test
    void marksBehindCapitalsAreTokens() {
        assertEquals(
                "CNN|,|PPE|)|,|(|D-Ohio|)|,|NBC|;|(|Sen.|Holt|)|,|AT&T|,|MSNBC|.",
                nlp.read("", "CNN, PPE), (D-Ohio), NBC; (Sen. Holt), AT&T, MSNBC.").body().tokens().stream()
                        .map(Token::text)
                        .collect(Collectors.joining("|")));
    }
}
