package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.cli.Progress.Form;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long now = 1_000;

    private Progress progress(Form form) {
        return new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), form, () -> now);
    }

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatTheRestTakesAtThePaceUpToNow() {
        Progress progress = progress(Form.LINES);
        pass(30_000);

        progress.show(0.25, () -> "25 articles");

        assertThat(written()).isEqualTo("[#####---------------] 25 %, 25 articles, 1 min 30 s left\n");
    }

    @Test
    void speaksEveryFewSecondsWhereThereIsNoTerminal() {
        Progress progress = progress(Form.LINES);
        for (int second = 1; second <= 12; second++) {
            pass(1_000);
            int done = second;
            progress.show(Progress.UNKNOWN, () -> done + " articles");
        }
        progress.close();

        assertThat(written()).isEqualTo("5 articles\n10 articles\n");
    }

    @Test
    void writesOneLineOfATerminalOverAndOverAndKeepsMessagesApart() {
        Progress progress = progress(Form.LINE);
        pass(100);
        progress.show(0.1, () -> "too soon");
        pass(150);
        progress.show(0.5, () -> "1 article");
        progress.say("line 2: no article");
        progress.say("line 3: no article");
        pass(2_000);
        progress.show(0.5, () -> "2 articles");
        progress.close();

        assertThat(written())
                .isEqualTo("\r\033[K[##########----------] 50 %, 1 article"
                        + "\r\033[Kline 2: no article\nline 3: no article\n"
                        + "\r\033[K[##########----------] 50 %, 2 articles, 2 s left"
                        + "\r\033[K");
    }

    /** A file that was read ahead, and one that is longer than it said. */
    @Test
    void promisesNoTimeWhereAllWasReadOrNothingIsKnown() {
        Progress progress = progress(Form.LINES);
        for (double share : new double[] {1, 1.5, 0, Progress.UNKNOWN}) {
            pass(6_000);
            progress.show(share, () -> "3 articles");
        }

        assertThat(written()).isEqualTo("3 articles\n".repeat(4));
    }

    @Test
    void showsTheTimeThatSomebodyElseKnows() {
        Progress progress = progress(Form.LINES);
        pass(6_000);
        progress.show(0.5, 5_025, () -> "running");
        pass(6_000);
        progress.show(0.5, Progress.UNKNOWN, () -> "running");

        assertThat(written())
                .isEqualTo("[##########----------] 50 %, running, 1 h 23 min left\n"
                        + "[##########----------] 50 %, running\n");
    }

    @Test
    void isShownOnATerminalAndWhereItIsAskedFor() {
        assertThat(ProgressOption.form(null, true)).isEqualTo(Form.LINE);
        assertThat(ProgressOption.form(null, false)).isEqualTo(Form.NONE);
        assertThat(ProgressOption.form(true, true)).isEqualTo(Form.LINE);
        assertThat(ProgressOption.form(true, false)).isEqualTo(Form.LINES);
        assertThat(ProgressOption.form(false, true)).isEqualTo(Form.NONE);
    }

    @Test
    void messagesComeThroughWithoutProgress() {
        Progress progress = progress(Form.NONE);
        pass(60_000);
        progress.show(0.5, () -> "half");
        progress.say("1 article");
        progress.close();

        assertThat(written()).isEqualTo("1 article\n");
    }
}
