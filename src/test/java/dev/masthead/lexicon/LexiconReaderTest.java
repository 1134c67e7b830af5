package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconReaderTest {
    private static final String HEAD = """
            lexicon: loaded-terms
            language: en
            version: "2026.1"
            licence: Apache-2.0
            provenance: {source: "Curators", retrieved: 2026-11-23}
            """;

    @TempDir
    Path root;

    private Lexicon read(String body) throws IOException {
        Path folder = Files.createDirectories(root.resolve("loaded-terms"));
        Files.writeString(folder.resolve("en.yaml"), HEAD + body);
        return LexiconReader.readAll(root).get(0);
    }

    @Test
    void readsAnEntryWithItsProvenanceAndExamples() throws IOException {
        Lexicon lexicon = read("""
                entries:
                  - id: loaded-terms.regime
                    pattern: regime
                    match: lemma
                    unless: ["tax regime"]
                    label: delegitimising
                    intensity: 2
                    provenance: {rationale: "Denies legitimacy"}
                    examples:
                      - match: "Talks with the [[regime]] collapsed."
                      - no_match: "The tax regime changes in May."
                """);
        LexiconEntry entry = lexicon.entry("loaded-terms.regime").orElseThrow();
        assertThat(entry.patterns()).containsExactly("regime");
        assertThat(entry.match()).isEqualTo(MatchMode.LEMMA);
        assertThat(entry.unless()).containsExactly("tax regime");
        assertThat(entry.fields().requireText("label")).isEqualTo("delegitimising");
        assertThat(entry.fields().requireNumber("intensity")).isEqualTo(2);
        assertThat(entry.provenance()).isEqualTo(new Provenance("Curators", null, "2026-11-23", "Denies legitimacy"));
        assertThat(entry.examples()).hasSize(2);
        assertThat(entry.examples().get(0).text()).isEqualTo("Talks with the regime collapsed.");
        assertThat(entry.examples().get(0).marked()).contains(new Span(15, 21));
        assertThat(entry.origin()).isEqualTo(new Origin("loaded-terms/en.yaml", 7));
    }

    @Test
    void makesEntriesOfAGroupAndOneOfTwoSpellings() throws IOException {
        Lexicon lexicon = read("""
                groups:
                  - id: loaded-terms.war-words
                    label: militarism
                    intensity: 1
                    words: ["war cry", "war-cry", "sabre rattling"]
                """);
        assertThat(lexicon.entries())
                .extracting(LexiconEntry::id)
                .containsExactly("loaded-terms.war-words.war-cry", "loaded-terms.war-words.sabre-rattling");
        assertThat(lexicon.entries().get(0).patterns()).containsExactly("war cry", "war-cry");
    }

    @Test
    void refusesMalformedFilesWithFileLineAndReason() {
        assertThatThrownBy(() -> read("entries:\n  - id: loaded-terms.A\n    pattern: a\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("loaded-terms/en.yaml:7: the id 'loaded-terms.A' is not loaded-terms.<kebab-case>");
        assertThatThrownBy(() -> read("entries:\n  - id: loaded-terms.a\n    unless: [on]\n"))
                .hasMessage("loaded-terms/en.yaml:8: quote 'on': YAML reads it as true or false");
        assertThatThrownBy(() -> read(
                        "entries:\n  - id: loaded-terms.a\n    pattern: a\n    examples: [{match: \"no mark\"}]\n"))
                .hasMessageStartingWith("loaded-terms/en.yaml:9: a match needs exactly one [[...]]");
        assertThatThrownBy(() -> read("entries: [\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("loaded-terms/en.yaml:");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        assertThatThrownBy(() ->
                        read("entries:\n  - {id: loaded-terms.a, pattern: a}\n  - {id: loaded-terms.a, pattern: b}\n"))
                .hasMessage("loaded-terms/en.yaml:8: the id loaded-terms.a is taken at loaded-terms/en.yaml:7");
    }

    @Test
    void saysOfALinkThatItLeadsNowhere() throws IOException {
        Path folder = Files.createDirectories(root.resolve("loaded-terms"));
        Files.createSymbolicLink(folder.resolve("en.yaml"), root.resolve("gone.yaml"));
        assertThatThrownBy(() -> LexiconReader.readAll(root))
                .isInstanceOf(LexiconException.class)
                .hasMessage("loaded-terms/en.yaml:1: this is a link to a file that does not exist");
    }

    /** What is left of a file that was cut off between two entries is a well-formed, shorter one. */
    @Test
    void refusesFilesThatAreNotTheOnesThatWereShipped() throws IOException {
        String entries = "entries:\n  - {id: loaded-terms.a, pattern: a}\n";
        assertThat(read(entries + "  - {id: loaded-terms.b, pattern: b}\n").entries())
                .hasSize(2);
        Path file = root.resolve("loaded-terms/en.yaml");
        Files.writeString(
                root.resolve("SHA256SUMS"),
                dev.masthead.text.Sha256.of(Files.readAllBytes(file)) + "  loaded-terms/en.yaml\n");
        assertThat(LexiconReader.readAll(root)).hasSize(1);
        assertThatThrownBy(() -> read(entries))
                .hasMessage(
                        "loaded-terms/en.yaml:1: the file is not the one that SHA256SUMS names: cut off, or changed");
        Files.delete(file);
        assertThatThrownBy(() -> LexiconReader.readAll(root))
                .hasMessage("loaded-terms/en.yaml:1: the file is missing, though SHA256SUMS names it");
    }
}
