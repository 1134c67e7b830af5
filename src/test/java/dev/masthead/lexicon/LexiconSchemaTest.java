package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every lexicon is as its JSON Schema says, and the schema refuses what readers must not meet. */
class LexiconSchemaTest {
    private static final Path LEXICONS = Path.of("lexicons");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonSchema schema;

    LexiconSchemaTest() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(LEXICONS.resolve("lexicon.schema.json")));
    }

    @TestFactory
    Stream<DynamicTest> filesAreAsTheSchemaSays() throws IOException {
        try (Stream<Path> files = Files.walk(LEXICONS)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(
                            LEXICONS.relativize(f).toString(),
                            () -> assertThat(wrong(Files.readString(f))).isEmpty()));
        }
    }

    @Test
    void refusesWhatIsNotAnEntry() throws JsonProcessingException {
        String head = "{lexicon: loaded-terms, language: en, version: '1', licence: Apache-2.0, entries: [%s]}";
        String good = "{id: loaded-terms.a, pattern: a, label: fear, intensity: 2, examples: [{match: 'An [[a]].'}]}";
        assertThat(wrong(head.formatted(good))).isEmpty();
        assertThat(wrong(head.formatted(good.replace("intensity: 2", "intensity: 4"))))
                .singleElement()
                .asString()
                .contains("entries[0].intensity");
        assertThat(wrong(head.formatted(good.replace("label: fear, ", "")))).hasSize(1);
        assertThat(wrong(head.formatted(good.replace("[[a]]", "a")))).isNotEmpty();
        assertThat(wrong(head.formatted(good.replace("a, pattern", "A B, pattern"))))
                .isNotEmpty();
        assertThat(wrong("{language: en}")).hasSize(3);
    }

    private List<String> wrong(String yaml) throws JsonProcessingException {
        return schema.validate(YAML.readTree(yaml)).stream()
                .map(ValidationMessage::toString)
                .limit(5)
                .toList();
    }
}
