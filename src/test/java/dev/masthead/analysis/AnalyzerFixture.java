package dev.masthead.analysis;

import dev.masthead.lexicon.Lexicons;
import java.nio.file.Path;

/** The analyzer over the project's own lexicons, read once for all tests. */
public final class AnalyzerFixture {
    private static final Analyzer ANALYZER = Analyzer.load(Path.of("lexicons"));

    private AnalyzerFixture() {}

    public static Analyzer analyzer() {
        return ANALYZER;
    }

    public static Lexicons lexicons() {
        return ANALYZER.lexicons();
    }
}
