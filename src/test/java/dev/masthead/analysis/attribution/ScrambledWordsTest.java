package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sentences that end anywhere: whatever a cue looks for behind it may be missing. */
class ScrambledWordsTest {
    private static final String[] WORDS =
            ("while that which as who even though but and , ( ) — “ ” : said told the a Post at"
                            + " least six not to when Asked asked about is was Moen plans claim treaty question whether according to"
                            + " seen in As noted because reportedly by of for yes so same from behind Tuesday call calls paper"
                            + " Ministry Health Editor's note appeal took shots called mocked be been he they wants May 3 most"
                            + " groups expressed support criticism no")
                    .split(" ");

    /** One seed, so that a failure can be repeated. */
    private static final long SEED = 7;

    @Test
    void areReadToTheirEnd() {
        Random random = new Random(SEED);
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(16) + 1; n > 0; n--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(n > 1 ? " " : "");
            }
            assertThat(AnalyzerFixture.analyzer()
                            .analyze(Submission.of("", text.toString()))
                            .attributions())
                    .as(text.toString())
                    .isNotNull();
        }
    }
}
