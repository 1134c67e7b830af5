package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.masthead.analysis.AnalyzerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconDictionaryTest {
    private static final String PROVENANCE =
            "    provenance: {source: invented, retrieved: 2026-01-01, rationale: to test with}\n";

    /** Jackson's reader takes no more. */
    private static final int MOST_READ = 3_000_000;

    @TempDir
    Path folder;

    private LexiconDictionary written(String entries) throws IOException {
        Files.createDirectories(folder.resolve("loaded-terms"));
        Files.writeString(
                folder.resolve("loaded-terms/en.yaml"),
                "lexicon: loaded-terms\nlanguage: en\nversion: \"2026.1\"\nlicence: Apache-2.0\nentries:\n" + entries);
        Lexicons all = Lexicons.load(folder);
        return LexiconDictionary.of(all.find("loaded-terms").orElseThrow(), all);
    }

    private static String entry(String id, String fields, String example) {
        return "  - id: loaded-terms." + id + "\n    " + fields.replace("\n", "\n    ") + "\n    intensity: 2\n"
                + PROVENANCE + "    examples:\n      - match: \"" + example + "\"\n      - no_match: \"It rained.\"\n";
    }

    @Test
    void wordsInEveryInflectionAndPhrasesOfEveryAlternative() throws IOException {
        LexiconDictionary dictionary = written(entry(
                        "mob", "pattern: mob\nmatch: lemma\npos: NOUN\nlabel: fear", "The [[mob]] came.")
                + entry(
                        "so-called",
                        "pattern: \"(so-called|self-styled) very? [leader]\"\nmatch: form\nlabel: ridicule",
                        "A [[so-called leader]] came.")
                + entry("gap", "pattern: \"cut ...2 throat\"\nmatch: form\nlabel: fear", "They [[cut his throat]].")
                + entry(
                        "narrow",
                        "pattern: horde\nmatch: form\nlabel: fear\nunless: [\"golden horde\"]",
                        "The [[horde]] came."));
        assertThat(dictionary.categories().get(List.of("fear"))).containsExactly("horde", "mob", "mobs");
        assertThat(dictionary.categories().get(List.of("ridicule")))
                .contains("so-called leader", "so-called leaders", "self-styled very leader");
        assertThat(dictionary.entries()).isEqualTo(3);
        assertThat(dictionary.leftOut()).isEqualTo(1);
        assertThat(dictionary.conditions()).isEqualTo(1);
        JsonNode yaml = new YAMLMapper().readTree(dictionary.yaml());
        assertThat(yaml.fieldNames()).toIterable().containsExactly("fear", "ridicule");
        assertThat(yaml.at("/fear/0").textValue()).isEqualTo("horde");
        assertThat(dictionary.liwc())
                .startsWith("%\n1\tfear\n2\tridicule\n%\nhorde\t1\nmob\t1\nmobs\t1\nself-styled leader\t2\n");
    }

    /** Every lexicon that is shipped can be taken along, and is YAML that a reader takes. */
    @Test
    void theLexiconsOfTheProgram() throws IOException {
        Lexicons all = AnalyzerFixture.lexicons();
        for (Lexicon lexicon : all.all()) {
            LexiconDictionary dictionary = LexiconDictionary.of(lexicon, all);
            String written = dictionary.yaml();
            if (dictionary.entries() > 0 && written.length() < MOST_READ) {
                JsonNode yaml = new YAMLMapper().readTree(written);
                assertThat(yaml.isObject()).as(lexicon.name()).isTrue();
            }
        }
        Map<List<String>, Set<String>> sentiment =
                LexiconDictionary.of(all.find("sentiment").orElseThrow(), all).categories();
        assertThat(sentiment).containsKeys(List.of("negative"), List.of("positive"));
        assertThat(sentiment.get(List.of("negative"))).contains("evil").doesNotContain("heroic");
        assertThat(LexiconDictionary.of(all.find("frames").orElseThrow(), all).categories())
                .containsKeys(List.of("generic", "conflict"), List.of("policy", "Economic"));
        assertThat(LexiconDictionary.of(all.find("actors").orElseThrow(), all).categories())
                .containsKey(List.of("person", "vladimir-putin"));
    }
}
