package dev.masthead.cli;

import dev.masthead.analysis.Analyzer;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.text.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: what decides about the contents of reports, by digest, and what it runs on. */
final class VersionLines implements IVersionProvider {
    private final Path lexicons;

    VersionLines(Path lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public String[] getVersion() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("masthead " + Analyzer.version());
        lines.add("program  " + program());
        try {
            lines.add("lexicons " + Lexicons.digest(lexicons) + " in "
                    + lexicons.toAbsolutePath().normalize());
            lines.add("analyzer " + Analyzer.digest(lexicons) + " (analyzer.digest of its reports)");
        } catch (LexiconException e) {
            lines.add("lexicons cannot be read: " + e.getMessage());
        }
        lines.add("java     " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor")
                + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return lines.toArray(String[]::new);
    }

    /** Of the archive that the program is; there is none where it runs from compiled classes. */
    private static String program() throws IOException {
        try {
            Path archive = Path.of(VersionLines.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(archive) ? Sha256.of(Files.readAllBytes(archive)) : "is not packaged";
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds something that is no address", e);
        }
    }
}
