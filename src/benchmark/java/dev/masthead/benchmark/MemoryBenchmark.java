package dev.masthead.benchmark;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.Settings;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How much memory an analysis takes: the least heap with which a new JVM analyses an article, writes its report and has the answer
 * as bytes beside it, for a short and for a long article of nothing but findings. What the long one needs more, by character, is
 * what the service reckons with.
 */
public final class MemoryBenchmark {
    private static final int SHORT = 20_000;
    private static final int LONG = 200_000;
    private static final int LEAST_MEGABYTES = 64;
    private static final int MOST_MEGABYTES = 2_048;
    private static final int STEP_MEGABYTES = 4;
    private static final long PATIENCE_SECONDS = 300;
    private static final String CHILD = "analyse";

    /** Every sentence has a source, a quotation, loaded terms, judgements and actors. */
    private static final String SENTENCE =
            "President Vladimir Putin said on Monday that the \"corrupt regime\" of Ukraine would fall, according to TASS. ";

    private MemoryBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals(CHILD)) {
            analyse(Integer.parseInt(args[1]));
            return;
        }
        int few = least(SHORT);
        int many = least(LONG);
        double each = (many - few) * 1024.0 * 1024.0 / (LONG - SHORT);
        System.out.printf(
                Locale.ROOT,
                "%,d characters take a heap of %d MB, %,d characters %d MB: %.0f bytes for each character and %.0f MB for all"
                        + " else%n",
                SHORT,
                few,
                LONG,
                many,
                each,
                few - each * SHORT / (1024.0 * 1024.0));
    }

    private static void analyse(int characters) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(SENTENCE);
            if (text.length() % 7 == 0) {
                text.append("\n\n");
            }
        }
        Analyzer analyzer = Analyzer.load(Settings.lexicons());
        Report report = analyzer.analyze(Submission.of("Harbour", text.substring(0, characters)));
        String json = ReportWriter.toJson(report);
        byte[] answer = json.getBytes(StandardCharsets.UTF_8);
        // all of it is still needed here, as while an article is stored and answered
        System.out.println(report.attributions().size() + " " + json.length() + " " + answer.length);
    }

    /** The least heap in megabytes, by halving. */
    private static int least(int characters) throws IOException, InterruptedException {
        int fails = LEAST_MEGABYTES;
        int works = MOST_MEGABYTES;
        while (works - fails > STEP_MEGABYTES) {
            int middle = (works + fails) / 2;
            if (works(characters, middle)) {
                works = middle;
            } else {
                fails = middle;
            }
        }
        return works;
    }

    private static boolean works(int characters, int megabytes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryBenchmark.class.getName(),
                CHILD,
                Integer.toString(characters)));
        Process child = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        child.destroyForcibly();
        return ended && child.exitValue() == 0;
    }
}
