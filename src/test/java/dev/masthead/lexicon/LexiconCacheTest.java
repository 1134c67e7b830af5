package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCacheTest {
    private static final String ONE = """
            lexicon: loaded-terms
            language: en
            version: "1"
            licence: Apache-2.0
            provenance: {source: tests}
            entries:
              - id: loaded-terms.regime
                pattern: "(old|new)? regime"
                match: lemma
                label: delegitimising
                intensity: 2
                sure: false
                unless: ["tax regime"]
                examples:
                  - match: "The [[regime]] fell."
            """;

    @TempDir
    Path folder;

    private Path lexicons(String text) throws IOException {
        Path root = folder.resolve("lexicons");
        Files.createDirectories(root.resolve("loaded-terms"));
        Files.writeString(root.resolve("loaded-terms/en.yaml"), text);
        return root;
    }

    private static List<String> ids(Lexicons lexicons) {
        return lexicons.all().stream()
                .flatMap(l -> l.entries().stream())
                .map(LexiconEntry::id)
                .toList();
    }

    private static void same(Lexicons one, Lexicons other) {
        assertThat(ids(one)).isEqualTo(ids(other));
        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(one.matcher().size()).isEqualTo(other.matcher().size());
        LexiconEntry entry = one.require("loaded-terms").entries().get(0);
        assertThat(entry.fields().asMap())
                .isEqualTo(
                        other.require("loaded-terms").entries().get(0).fields().asMap());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    /** The whole of the program's lexicons: the same reports from what was kept as from the files. */
    @Test
    void givesTheSameReports() {
        LexiconCache cache = new LexiconCache(folder.resolve("cache"));
        Path lexicons = Path.of("lexicons");
        Lexicons made = Lexicons.load(lexicons, cache);
        Lexicons kept = Lexicons.load(lexicons, cache);
        assertThat(ids(kept)).isEqualTo(ids(made));
        assertThat(kept.digest()).isEqualTo(AnalyzerFixture.lexicons().digest());
        assertThat(kept.matcher().size())
                .isEqualTo(AnalyzerFixture.lexicons().matcher().size());
        Submission article = Submission.of(
                "Kremlin slams \u201csham\u201d talks",
                "The so-called reformers betrayed the nation, Foreign Minister Sergey Lavrov told RIA Novosti on Monday."
                        + " \u201cThis regime has no right to speak,\u201d he said, according to the agency. Heavy fighting went on"
                        + " in Kursk, officials in Kyiv said, and nine civilians were killed by shelling.");
        assertThat(ReportWriter.toJson(Analyzer.of(kept).analyze(article)))
                .isEqualTo(ReportWriter.toJson(AnalyzerFixture.analyzer().analyze(article)));
    }

    @Test
    void otherFilesFindNothingKept() throws IOException {
        LexiconCache cache = new LexiconCache(folder.resolve("cache"));
        Lexicons.load(lexicons(ONE), cache);
        assertThat(kept()).hasSize(1);
        Lexicons changed = Lexicons.load(lexicons(ONE.replace("intensity: 2", "intensity: 3")), cache);
        assertThat(changed.require("loaded-terms").entries().get(0).number("intensity", 0))
                .isEqualTo(3);
        assertThat(kept()).hasSize(2);
        assertThat(Lexicons.load(lexicons(ONE), cache)
                        .require("loaded-terms")
                        .entries()
                        .get(0)
                        .number("intensity", 0))
                .isEqualTo(2);
    }

    /** Every byte of a kept file may have gone bad, and it may be cut off anywhere. */
    @Test
    void whatIsDamagedIsMadeAnew() throws IOException {
        LexiconCache cache = new LexiconCache(folder.resolve("cache"));
        Path root = lexicons(ONE);
        Lexicons made = Lexicons.load(root, cache);
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] bad = whole.clone();
            bad[i] ^= 0x21;
            Files.write(file, bad);
            same(Lexicons.load(root, cache), made);
            Files.write(file, java.util.Arrays.copyOf(whole, i));
            same(Lexicons.load(root, cache), made);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNoHarm() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Lexicons read = Lexicons.load(lexicons(ONE), new LexiconCache(taken));
        assertThat(read.all()).hasSize(1);
    }

    @Test
    void keepsTheLastFew() throws IOException {
        LexiconCache cache = new LexiconCache(folder.resolve("cache"));
        for (int i = 1; i <= 7; i++) {
            Lexicons.load(lexicons(ONE.replace("version: \"1\"", "version: \"" + i + "\"")), cache);
        }
        assertThat(kept()).hasSize(4);
    }
}
