package dev.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build of {@code spark/} stands apart and has the same versions. */
class SparkBuildTest {
    private static final Pattern VERSION = Pattern.compile("<([a-z0-9.-]+\\.version)>([^<$]+)</");

    @Test
    void theCoreRunsThereOnTheLibrariesThatItWasTestedWith() throws IOException {
        Map<String, String> main = versions("pom.xml");
        Map<String, String> spark = versions("spark/pom.xml");

        Map<String, String> shared = new TreeMap<>(spark);
        shared.keySet().retainAll(main.keySet());
        assertThat(shared).containsKeys("opennlp.version", "jsoup.version", "jwarc.version", "aircompressor.version");
        shared.forEach((name, version) -> assertThat(version).as(name).isEqualTo(main.get(name)));
    }

    private static Map<String, String> versions(String pom) throws IOException {
        Map<String, String> out = new TreeMap<>();
        for (MatchResult m :
                VERSION.matcher(Files.readString(Path.of(pom))).results().toList()) {
            out.put(m.group(1), m.group(2));
        }
        return out;
    }
}
