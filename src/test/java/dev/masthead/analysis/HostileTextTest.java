package dev.masthead.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.intake.Submission;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to be slow: the work grows as their length does. Eight times the text may cost eight times the processor
 * time; the square would be sixty-four. The bound between them leaves room for a busy machine.
 */
class HostileTextTest {
    private static final int SHORT = 12_500;
    private static final int LONG = 8 * SHORT;
    private static final int MOST = 26;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will win,\" said Mr. Marek. ",
                "said ",
                "\" ' ' \" ",
                "\"No\n\n\"Yes\n\nsaid ",
                "He said she said they said that \"no ",
                "KCNA reports, TASS says, ",
                "Reuters, citing KCNA, citing TASS, citing Xinhua, citing AFP, said. ",
                "according to a source familiar with the matter, ",
                "the tax regime and the regime ",
                "Kim Jong Un ",
                "Ada and Ida Quimble ",
                "Ida Moen, the mayor of Dale, on Tuesday said ",
                "Ida Moen accused it of insulting more than 40 ",
                "Kern's guards seized a man. He lied, she said, saying he ",
                "Alta Voss met Piet Marek and the Northern Grain Board. ",
                "He attacked the good regime of Russia and Ukraine. "
            })
    void costsAsMuchAsItIsLong(String repeated) {
        long shorter = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            shorter = Math.min(shorter, cost(repeated, SHORT));
        }
        long longer = cost(repeated, LONG);
        assertThat((double) longer / shorter)
                .as("growth of the cost of '%s'", repeated)
                .isLessThan(MOST);
    }

    private static long cost(String repeated, int characters) {
        String text = repeated.repeat(characters / repeated.length());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AnalyzerFixture.analyzer().findings(Submission.of("", text));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    @Test
    void aPossessiveMarkMayBeginAText() {
        AnalyzerFixture.analyzer().analyze(Submission.of("'s moralizing", "'s moralizing. 's murderous regime lied."));
    }
}
