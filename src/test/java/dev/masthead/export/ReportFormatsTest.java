package dev.masthead.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Every form points at the same words, also behind characters that UTF-16 needs two units for. */
class ReportFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "🚢👩‍🌾 TASS said <b> the regime\nfell & rose.";
    private static final int TASS = TEXT.codePointCount(0, TEXT.indexOf("TASS"));

    private static String span(String words) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        return "{\"start\": %d, \"end\": %d, \"text\": %s, \"part\": \"text\"}"
                .formatted(start, start + words.codePointCount(0, words.length()), quoted(words));
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private static final String REPORT = """
            {"schema": "masthead.report/1", "id": "r1", "article": {"title": "🚢 Ships", "language": "en", "url": "https://a.example/1"},
             "analyzer": {"version": "1", "digest": "d"},
             "attributions": [{"id": "a1", "part": "text", "kind": "indirect", "source": {"type": "state_media", "spans": [%s]},
               "cue": {"stance": "neutral", "spans": [%s]}, "content": {"spans": [%s]}}],
             "loaded_terms": [{"start": %d, "end": %d, "text": "regime", "part": "text", "entry": "loaded-terms.regime",
               "label": "delegitimising", "voice": "paraphrased"},
               {"start": 2, "end": 7, "text": "Ships", "part": "title", "entry": "x", "label": "y", "voice": "outlet"}],
             "actors": [], "targets": [], "frames": [], "metrics": {"n_words": 8.0}}
            """.formatted(
                    span("TASS"),
                    span("said"),
                    span("the regime\nfell & rose"),
                    TEXT.codePointCount(0, TEXT.indexOf("regime")),
                    TEXT.codePointCount(0, TEXT.indexOf("regime")) + 6);

    private static byte[] write(String format) throws IOException {
        return ReportFormats.write(format, "r1", REPORT, TEXT).orElseThrow().content();
    }

    private static String words(int start, int end) {
        return TEXT.substring(TEXT.offsetByCodePoints(0, start), TEXT.offsetByCodePoints(0, end));
    }

    @Test
    void webAnnotationsSelectByPositionAndByQuotation() throws IOException {
        JsonNode items = JSON.readTree(write("web-annotation")).get("items");
        List<String> exact = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode position = item.at("/target/selector/0");
            String quote = item.at("/target/selector/1/exact").textValue();
            exact.add(quote);
            if (item.at("/target/source").textValue().endsWith(":text")) {
                assertThat(words(
                                position.get("start").intValue(),
                                position.get("end").intValue()))
                        .isEqualTo(quote);
            }
        }
        assertThat(exact).containsExactlyInAnyOrder("Ships", "TASS", "said", "the regime\nfell & rose", "regime");
        assertThat(items.findValue("prefix").textValue()).isEqualTo("🚢 ");
    }

    @Test
    void bratCutsAtLineEndsAndCountsCodePoints() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write("brat")))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("r1.txt")).isEqualTo(TEXT);
        String ann = files.get("r1.ann");
        assertThat(ann).contains("\tSource " + TASS + " " + (TASS + 4) + "\tTASS\n");
        int the = TEXT.codePointCount(0, TEXT.indexOf("the regime"));
        int fell = TEXT.codePointCount(0, TEXT.indexOf("fell"));
        assertThat(ann)
                .contains("\tContent " + the + " " + (the + 10) + ";" + fell + " " + (fell + 11)
                        + "\tthe regime fell & rose\n");
        assertThat(ann).contains("R1\tHasSource Arg1:T2 Arg2:T1\n");
        assertThat(files.get("annotation.conf")).contains("\nLoadedDelegitimising\n", "\nLoadedY\n");
        assertThat(files.get("r1-title.txt")).isEqualTo("🚢 Ships");
        assertThat(files.get("r1-title.ann")).isEqualTo("T1\tLoadedY 2 7\tShips\n#1\tAnnotatorNotes T1\tx, outlet\n");
    }

    /** A note is one field of one line of brat's, whatever a name that articles give holds. */
    @Test
    void bratKeepsNotesInTheirLines() throws IOException {
        String report = REPORT.replace("state_media", "state\\n\\tmedia");
        byte[] zip =
                ReportFormats.write("brat", "r1", report, TEXT).orElseThrow().content();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            in.getNextEntry();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains("#1\tAnnotatorNotes T1\tstate media")
                    .allMatch(line -> line.matches(
                            "(T\\d+\\t\\w+ \\d+ \\d+(;\\d+ \\d+)*\\t.+)|(#\\d+\\tAnnotatorNotes T\\d+\\t.+)"
                                    + "|(R\\d+\\t\\w+ Arg1:T\\d+ Arg2:T\\d+)"));
        }
    }

    @Test
    void displacyEntitiesDoNotOverlap() throws IOException {
        JsonNode docs = JSON.readTree(write("displacy"));
        assertThat(docs).hasSize(3);
        assertThat(docs.get(0).get("title").textValue()).isEqualTo("loaded_term (headline)");
        assertThat(docs.get(0).get("text").textValue()).isEqualTo("🚢 Ships");
        for (JsonNode doc : docs) {
            int end = 0;
            for (JsonNode ent : doc.get("ents")) {
                assertThat(ent.get("start").intValue()).isGreaterThanOrEqualTo(end);
                end = ent.get("end").intValue();
            }
        }
        List<String> marked = new ArrayList<>();
        for (JsonNode ent : docs.get(1).get("ents")) {
            marked.add(words(ent.get("start").intValue(), ent.get("end").intValue()));
        }
        assertThat(marked).containsExactly("TASS", "said", "the regime\nfell & rose");
    }

    @Test
    void uimaCountsUtf16Units() throws IOException {
        JsonNode cas = JSON.readTree(write("uima-cas"));
        JsonNode structures = cas.get("%FEATURE_STRUCTURES");
        assertThat(structures.get(0).get("sofaString").textValue()).isEqualTo(TEXT);
        JsonNode source = structures.get(2);
        assertThat(source.get("label").textValue()).isEqualTo("source");
        assertThat(TEXT.substring(
                        source.get("begin").intValue(), source.get("end").intValue()))
                .isEqualTo("TASS");
        // TASS stands behind two emoji, one of them of three characters
        assertThat(source.get("begin").intValue())
                .isEqualTo(TEXT.indexOf("TASS"))
                .isGreaterThan(TASS);
        JsonNode view = cas.at("/%VIEWS/_InitialView");
        assertThat(view.fieldNames()).toIterable().containsExactly("%SOFA", "%MEMBERS");
        List<Integer> members = new ArrayList<>();
        view.get("%MEMBERS").forEach(m -> members.add(m.intValue()));
        assertThat(members).containsExactly(2, 3, 4, 5, 6);
        assertThat(structures.get(6).get("sofaString").textValue()).isEqualTo("🚢 Ships");
        JsonNode title = structures.get(8);
        assertThat(title.get("@sofa").intValue()).isEqualTo(7);
        assertThat("🚢 Ships"
                        .substring(
                                title.get("begin").intValue(), title.get("end").intValue()))
                .isEqualTo("Ships");
        assertThat(cas.at("/%VIEWS/Title").toString()).isEqualTo("{\"%SOFA\":7,\"%MEMBERS\":[8,9]}");
        for (int i = 0; i < structures.size(); i++) {
            assertThat(structures.get(i).get("%ID").intValue()).isEqualTo(i + 1);
        }
    }

    @Test
    void thePageEscapesWhatItShows() throws IOException {
        String page = new String(write("html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "🚢👩‍🌾 <span class=\"attribution-source\">TASS</span> <span class=\"attribution-cue\">said</span>"
                                + " &lt;b&gt; <span class=\"attribution-content\">the </span><span class=\"attribution-content"
                                + " loaded_term\">regime</span><span class=\"attribution-content\">\nfell &amp; rose</span>.")
                .doesNotContain("<b>")
                .doesNotContain("<script");
    }
}
