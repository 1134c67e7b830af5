package dev.masthead.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.lexicon.LexiconCache;
import dev.masthead.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelsTest {
    private static final String TEXT =
            "Harlan Voss told reporters in Port Ellery that the well-known 36-year-old had left the "
                    + "Statistics Office. \u201CWe do not negotiate,\u201D he said on Tuesday, but Ms. Moen\u2019s lawyers did.";

    @TempDir
    Path folder;

    private NlpModels load() {
        return NlpModels.load(new LexiconCache(folder).models());
    }

    private static List<String> tagged(NlpModels models) {
        return new NlpPipeline(models, AnalyzerFixture.lexicons())
                .read("", TEXT).body().tokens().stream()
                        .map(KeptModelsTest::shown)
                        .toList();
    }

    private static String shown(Token t) {
        return t.text() + "/" + t.tag() + "/" + t.lemma();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".models"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void areTheSameAsWhatTheyWereMadeOf() throws IOException {
        NlpModels made = load();
        byte[] bytes = Files.readAllBytes(file());
        String key = file().getFileName().toString().replace(".models", "");
        KeptModels kept = KeptModels.read(bytes, key).orElseThrow();
        Map<String, String[]> dictionary = made.tags.dictionary();
        assertThat(kept.dictionary().keySet()).isEqualTo(dictionary.keySet());
        dictionary.forEach(
                (word, tags) -> assertThat(kept.dictionary().get(word)).as(word).isEqualTo(tags));
        // byte for byte, weights and all
        assertThat(kept.toBytes(key)).isEqualTo(bytes);
        NlpModels again = load();
        assertThat(again.digests()).isEqualTo(made.digests());
        assertThat(tagged(again)).isEqualTo(tagged(made)).contains("Voss/NNP/voss", "left/VBN/leave");
    }

    @Test
    void ofOthersOrDamagedNothingIsTaken() throws IOException {
        load();
        byte[] bytes = Files.readAllBytes(file());
        String key = file().getFileName().toString().replace(".models", "");
        assertThat(KeptModels.read(bytes, "0".repeat(64))).isEmpty();
        assertThat(KeptModels.read(new byte[5], key)).isEmpty();
        bytes[bytes.length / 2] ^= 1;
        assertThat(KeptModels.read(bytes, key)).isEmpty();
        Files.write(file(), bytes);
        assertThat(tagged(load())).contains("Voss/NNP/voss");
        assertThat(KeptModels.read(Files.readAllBytes(file()), key)).isPresent();
    }
}
