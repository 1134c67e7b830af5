package dev.masthead.app;

import dev.masthead.intake.Bounds;
import dev.masthead.intake.Limits;
import dev.masthead.lexicon.LexiconCache;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The few settings that are needed before Quarkus runs, or without it: from a system property or the environment
 * variable that MicroProfile Config would read for it.
 */
public final class Settings {
    /** From the program's archive up to the checkout that it was built in. */
    private static final int LEVELS_UP = 4;

    private Settings() {}

    /** The value of a setting; empty where it is not set or blank. */
    static Optional<String> value(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(v -> !v.isBlank());
    }

    /** Where everything is kept. */
    static Path home() {
        return home(value("masthead.home"));
    }

    static Path home(Optional<String> configured) {
        return configured.map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".masthead"));
    }

    /** Below the home: what has to be a file for a while. */
    static Path temporary(Optional<String> home) {
        return home(home).resolve("tmp");
    }

    /** Below the home, unless it is switched off: what the lexicons come to. */
    static LexiconCache cache() {
        return cache(
                value("masthead.home"),
                value("masthead.cache").map(Boolean::valueOf).orElse(true));
    }

    static LexiconCache cache(Optional<String> home, boolean wanted) {
        return wanted ? new LexiconCache(home(home).resolve("cache")) : LexiconCache.NONE;
    }

    /** The configured folder; else {@code lexicons} in the working directory; else beside the program or above it. */
    public static Path lexicons() {
        return lexicons(value("masthead.lexicons"));
    }

    static Path lexicons(Optional<String> configured) {
        if (configured.isPresent()) {
            return Path.of(configured.get());
        }
        Path here = Path.of("lexicons");
        if (Files.isDirectory(here)) {
            return here;
        }
        Path directory = program();
        for (int i = 0; i < LEVELS_UP && directory != null; i++) {
            directory = directory.getParent();
            if (directory != null && Files.isDirectory(directory.resolve("lexicons"))) {
                return directory.resolve("lexicons");
            }
        }
        return here;
    }

    private static Path program() {
        try {
            return Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds something that is no address", e);
        }
    }

    /**
     * How much is accepted.
     *
     * @throws IllegalArgumentException if a limit is not a positive number
     */
    public static Limits limits() {
        return Limits.DEFAULT.withText((int) number("masthead.limits.text", Limits.DEFAULT.text(), Integer.MAX_VALUE));
    }

    /**
     * How much is read of an input.
     *
     * @throws IllegalArgumentException if a bound is not a positive number
     */
    public static Bounds bounds() {
        Bounds d = Bounds.DEFAULT;
        return new Bounds(
                number("masthead.intake.decoded-bytes", d.decoded(), Long.MAX_VALUE),
                (int) number("masthead.intake.ratio", d.ratio(), Integer.MAX_VALUE),
                (int) number("masthead.intake.nesting", d.nesting(), Integer.MAX_VALUE),
                number("masthead.intake.entries", d.entries(), Long.MAX_VALUE),
                (int) number("masthead.intake.document-bytes", d.document(), 1 << 30),
                (int) number("masthead.intake.depth", d.depth(), 1_000),
                (int) number("masthead.intake.tags", d.tags(), Integer.MAX_VALUE));
    }

    private static long number(String name, long standard, long highest) {
        String value = value(name).orElse(Long.toString(standard));
        if (!value.matches("[1-9][0-9]{0,17}") || Long.parseLong(value) > highest) {
            throw new IllegalArgumentException(
                    name + " must be a positive number of at most " + highest + ", not " + value);
        }
        return Long.parseLong(value);
    }
}
