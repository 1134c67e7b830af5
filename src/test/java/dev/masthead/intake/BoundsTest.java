package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Every bound stops what exceeds it, and nothing before it. */
class BoundsTest {
    private static final String LINE = "{\"text\": \"The ferry resumed on Friday.\"}\n";

    /** What came out: texts of articles, and reasons in their places. */
    private static List<String> read(Bounds bounds, String name, byte[] content)
            throws IOException, InterruptedException {
        return read(bounds, name, content, (place, refusal) -> refusal.reason().name());
    }

    /** What came out: texts of articles, and what the sender is told in their places. */
    private static List<String> told(Bounds bounds, String name, byte[] content)
            throws IOException, InterruptedException {
        return read(bounds, name, content, (place, refusal) -> place + ": " + refusal.getMessage());
    }

    private static List<String> read(
            Bounds bounds, String name, byte[] content, BiFunction<String, InvalidSubmissionException, String> refused)
            throws IOException, InterruptedException {
        List<String> out = new ArrayList<>();
        new Intake(Limits.DEFAULT, bounds, true)
                .read(name, null, null, Map.of(), new ByteArrayInputStream(content), raw -> {
                    try {
                        out.add(raw.read().text());
                    } catch (InvalidSubmissionException e) {
                        out.add(refused.apply(raw.place(), e));
                    }
                });
        return out;
    }

    private static Bounds bounds(long decoded, int ratio, int nesting, long entries, int document, int depth) {
        return new Bounds(decoded, ratio, nesting, entries, document, depth, 100_000);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void stopsAtTheBytesThatComeOutOfContainers() throws Exception {
        byte[] lines = gzip(utf8(LINE.repeat(1_000)));
        assertThat(read(bounds(LINE.length() * 1_000L, 1_000, 3, 10_000, 1_000, 100), "a.jsonl.gz", lines))
                .hasSize(1_000)
                .containsOnly("The ferry resumed on Friday.");
        assertThat(read(bounds(LINE.length() * 1_000L - 1, 1_000, 3, 10_000, 1_000, 100), "a.jsonl.gz", lines))
                .contains(Reason.BOUND_EXCEEDED.name());
    }

    @Test
    void stopsWhatUnpacksToFarMoreThanItsSize() throws Exception {
        byte[] bomb = gzip(new byte[50 << 20]);
        List<String> out = read(Bounds.DEFAULT, "bomb.jsonl.gz", bomb);
        assertThat(out).containsExactly(Reason.BOUND_EXCEEDED.name());
    }

    @Test
    void stopsAtContainersInsideOneAnother() throws Exception {
        byte[] twice = gzip(gzip(utf8(LINE)));
        assertThat(read(bounds(1_000, 100, 2, 10, 1_000, 100), "", twice))
                .containsExactly("The ferry resumed on Friday.");
        assertThat(read(bounds(1_000, 100, 1, 10, 1_000, 100), "", twice))
                .containsExactly(Reason.BOUND_EXCEEDED.name());
    }

    @Test
    void stopsAtArticlesOfAnInput() throws Exception {
        assertThat(read(bounds(1_000, 100, 2, 2, 1_000, 100), "a.jsonl", utf8(LINE.repeat(3))))
                .containsExactly(
                        "The ferry resumed on Friday.", "The ferry resumed on Friday.", Reason.BOUND_EXCEEDED.name());
    }

    @Test
    void stopsAtEntriesOfAZip() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5; i++) {
                zip.putNextEntry(new ZipEntry("folder" + i + "/"));
            }
        }
        assertThat(read(bounds(1_000, 100, 2, 4, 1_000, 100), "a.zip", out.toByteArray()))
                .containsExactly(Reason.BOUND_EXCEEDED.name());
    }

    @Test
    void refusesALineThatIsTooLongAndReadsTheNext() throws Exception {
        String longer = "{\"text\": \"" + "long ".repeat(300) + "\"}\n";
        assertThat(read(bounds(100_000, 100, 2, 10, 1_000, 100), "a.jsonl", utf8(LINE + longer + LINE)))
                .containsExactly(
                        "The ferry resumed on Friday.", Reason.BOUND_EXCEEDED.name(), "The ferry resumed on Friday.");
    }

    @Test
    void refusesDeepJsonAndDeepXml() throws Exception {
        String json = "[" + "{\"a\":".repeat(60) + "1" + "}".repeat(60) + "]";
        assertThat(read(bounds(100_000, 100, 2, 10, 10_000, 50), "a.json", utf8(json)))
                .containsExactly(Reason.BOUND_EXCEEDED.name());
        String line = "{\"text\": \"Deep.\", \"x\": " + "[".repeat(60) + "]".repeat(60) + "}\n";
        assertThat(told(bounds(100_000, 100, 2, 10, 10_000, 50), "a.jsonl", utf8(LINE + line + LINE)))
                .containsExactly(
                        FERRY,
                        "a.jsonl, line 2: The JSON is nested deeper than 50, or a string, a number or a name in it is too long.",
                        FERRY);
        String feed = "<rss version=\"2.0\">" + "<a>".repeat(60) + "</a>".repeat(60) + "</rss>";
        assertThat(read(bounds(100_000, 100, 2, 10, 10_000, 50), "a.xml", utf8(feed)))
                .containsExactly(Reason.BOUND_EXCEEDED.name());
    }

    private static final String FERRY = "The ferry resumed on Friday.";

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Each as an entry of a zip between two that are read. */
    @Test
    void refusesADocumentAloneAndReadsWhatStandsBesideIt() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", utf8(FERRY));
        files.put("b.html", utf8("<p>" + "long ".repeat(3_000) + "</p>"));
        files.put("c.json", utf8("[" + "{\"a\":".repeat(60) + "1" + "}".repeat(60) + "]"));
        files.put("d.xml", utf8("<rss version=\"2.0\">" + "<a>".repeat(60) + "</a>".repeat(60) + "</rss>"));
        files.put(
                "e.xml",
                utf8("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>"
                        + "<title>&a;</title></channel></rss>"));
        files.put("f.zip", zip(Map.of("g.zip", zip(Map.of("h.txt", utf8("deep"))))));
        files.put("i.jsonl", utf8("{\"text\": \"" + "long ".repeat(3_000) + "\"}\n" + LINE));
        files.put("j.bin", new byte[] {1, 0, 2});
        files.put("z.txt", utf8(FERRY));
        List<String> told = told(bounds(1 << 20, 1_000, 2, 100, 10_000, 50), "all.zip", zip(files));
        assertThat(told)
                .containsExactly(
                        FERRY,
                        "all.zip/b.html: The document is longer than 10000 bytes.",
                        "all.zip/c.json: The JSON is nested deeper than 50 or has too long a string.",
                        "all.zip/d.xml: The feed has elements nested deeper than 50.",
                        "all.zip/e.xml: This is no well-formed feed, or it has a DTD, which is not read.",
                        "all.zip/f.zip/g.zip/h.txt: There are more than 2 containers inside one another.",
                        "all.zip/i.jsonl, line 1: The line is longer than 10000 bytes.",
                        FERRY,
                        "all.zip/j.bin: This is none of the formats that are read here.",
                        FERRY);
    }

    @Test
    void saysWhichBoundAnInputExceeds() throws Exception {
        byte[] lines = gzip(utf8(LINE.repeat(1_000)));
        assertThat(told(bounds(1_000, 1_000, 3, 10_000, 1_000, 100), "a.jsonl.gz", lines))
                .endsWith("a.jsonl.gz: The input unpacks to more than 1000 bytes.");
        assertThat(told(Bounds.DEFAULT, "b.jsonl.gz", gzip(new byte[50 << 20])))
                .containsExactly("b.jsonl.gz: The input unpacks to more than 200 times its size, which no text does.");
        assertThat(told(bounds(1_000, 100, 2, 2, 1_000, 100), "c.jsonl", utf8(LINE.repeat(3))))
                .endsWith("c.jsonl: The input holds more than 2 articles.");
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            files.put(name, utf8(FERRY));
        }
        assertThat(told(bounds(1_000, 100, 2, 2, 1_000, 100), "d.zip", zip(files)))
                .containsExactly(FERRY, FERRY, "d.zip: The zip has more than 2 entries.");
    }

    @Test
    void readsWhatStandsBeforeTheDamage() throws Exception {
        byte[] whole = gzip(utf8(LINE.repeat(5_000)));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        List<String> out = read(Bounds.DEFAULT, "a.jsonl.gz", half);
        assertThat(out).hasSizeGreaterThan(100);
        assertThat(out.get(out.size() - 1)).isEqualTo(Reason.DAMAGED.name());
        assertThat(out.subList(0, 100)).containsOnly("The ferry resumed on Friday.");
    }

    private static byte[] office(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8("<Types/>"));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void stopsAtAnOfficeFileThatUnpacksToFarMoreThanItsSize() throws Exception {
        byte[] bomb =
                office("word/document.xml", utf8("<w:document><w:t>" + " ".repeat(20 << 20) + "</w:t></w:document>"));
        assertThat(read(Bounds.DEFAULT, "a.docx", bomb))
                .hasSize(1)
                .isSubsetOf(Reason.BOUND_EXCEEDED.name(), Reason.DAMAGED.name());
        byte[] deep = office("word/document.xml", utf8("<p>".repeat(200) + "</p>".repeat(200)));
        assertThat(read(Bounds.DEFAULT, "a.docx", deep)).containsExactly(Reason.DAMAGED.name());
        byte[] entities = office(
                "word/document.xml",
                utf8("<!DOCTYPE a [<!ENTITY b 'c'>]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>"));
        assertThat(read(Bounds.DEFAULT, "a.docx", entities)).hasSize(1).doesNotContain("c");
    }

    @Test
    void stopsAtAPdfThatUnpacksToFarMoreThanItsSize() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
            out.write(new byte[50 << 20]);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(utf8("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n"));
        pdf.write(packed.toByteArray());
        pdf.write(utf8("\nendstream\nendobj\n"));
        assertThat(told(Bounds.DEFAULT, "a.pdf", pdf.toByteArray()))
                .containsExactly("a.pdf: The PDF unpacks to far more than its size, which no text does.");
        assertThat(read(Bounds.DEFAULT, "a.rtf", utf8("{\\rtf1" + "{".repeat(100_000))))
                .containsExactly(Reason.DAMAGED.name());
    }
}
