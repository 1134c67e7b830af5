package dev.masthead.report.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Limits;
import dev.masthead.intake.TextDump;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What was packed comes back to the character, and takes little room. */
class PackedReportTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final PackingDictionary EMPTY = PackingDictionary.learned(List.of("{}"));
    private static final List<String> TEXTS = List.of(
            "", "said", "start", "“Ça va”, 🚢👩‍🌾", "a\\n\\t\\\"b\\\" \\\\ \\u0000\u2028", "null", "</script>");
    private static final List<String> NAMES = List.of("start", "end", "text", "part", "metrics", "spans", "\u00e4");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "7",
            "12345678901234567",
            "123456789012345678901",
            "0.0",
            "-0.0",
            "1.0E-4",
            "0.001",
            "39.0",
            "0.7141",
            "-12.5",
            "0.33333333",
            "9999999.9999",
            "1.0E7",
            "1.0E10",
            "1e5",
            "2.50",
            "-9.0E-4");

    private static List<String> reports() throws IOException {
        List<String> out = new ArrayList<>();
        List<Path> inputs;
        try (Stream<Path> folders = Files.list(ARTICLES)) {
            inputs = folders.map(f -> f.resolve("input.txt"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        for (Path input : inputs) {
            out.add(ReportWriter.toJson(AnalyzerFixture.analyzer().analyze(readable(input))));
        }
        return out;
    }

    private static dev.masthead.intake.Submission readable(Path input) throws IOException {
        try {
            return new TextDump(Limits.DEFAULT).read(Files.readAllBytes(input), null);
        } catch (dev.masthead.intake.InvalidSubmissionException e) {
            throw new IOException(e);
        }
    }

    @Test
    void reportsComeBackToTheCharacterAndTakeLittleRoom() throws IOException {
        List<String> reports = reports();
        assertThat(reports).hasSizeGreaterThan(20);
        PackingDictionary dictionary = PackingDictionary.learned(reports.subList(0, 6));
        PackingDictionary read = PackingDictionary.of(dictionary.bytes());
        assertThat(read.id()).isEqualTo(dictionary.id());
        long before = 0;
        long after = 0;
        for (String report : reports.subList(6, reports.size())) {
            byte[] packed = PackedReport.pack(report, dictionary);
            assertThat(PackedReport.unpack(packed, id -> id == read.id() ? read : null))
                    .isEqualTo(report);
            // that it comes back was tried, and needs not be
            assertThat(PackedReport.packWritten(report, ArticleWords.NONE, dictionary))
                    .isEqualTo(packed);
            before += report.length();
            after += packed.length;
        }
        assertThat(after * 9).isLessThan(before);
    }

    /** What a report repeats of its article is left out of it, whatever letters stand before it. */
    @Test
    void wordsOfTheArticleAreLeftOut() throws IOException {
        String title = "🚢 Ferry \u201cstays\u201d in port";
        String text =
                "🚢🚢 The harbour master said on Friday that no ferry would leave before dawn. \u201cNobody sails,\u201d she said. "
                        .repeat(40);
        String json =
                ReportWriter.toJson(AnalyzerFixture.analyzer().analyze(dev.masthead.intake.Submission.of(title, text)));
        ArticleWords words = new ArticleWords(title, text);
        PackingDictionary dictionary = PackingDictionary.learned(List.of(json), words);
        byte[] alone = PackedReport.pack(json, EMPTY);
        byte[] packed = PackedReport.pack(json, words, EMPTY);
        assertThat(packed.length).isLessThan(alone.length);
        assertThat(PackedReport.packWritten(json, words, EMPTY)).isEqualTo(packed);
        assertThat(PackedReport.unpack(PackedReport.withArticle(packed, title, text), id -> EMPTY))
                .isEqualTo(json);
        byte[] learned = PackedReport.pack(json, words, dictionary);
        assertThat(PackedReport.unpack(PackedReport.withArticle(learned, title, text), id -> dictionary))
                .isEqualTo(json);
        assertThatThrownBy(() -> PackedReport.unpack(packed, id -> EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void anyDocumentComesBackWithAnyArticle(@ForAll long seed) {
        Random random = new Random(seed);
        String json = any(random, 0);
        String title = TEXTS.get(random.nextInt(TEXTS.size()));
        String text = json.substring(random.nextInt(json.length()));
        byte[] packed = PackedReport.pack(json, new ArticleWords(title, text), EMPTY);
        assertThat(PackedReport.unpack(PackedReport.withArticle(packed, title, text), id -> EMPTY))
                .isEqualTo(json);
    }

    @Property(tries = 500)
    void anyDocumentComesBack(@ForAll long seed) {
        String json = any(new Random(seed), 0);
        assertThat(PackedReport.unpack(PackedReport.pack(json, EMPTY), id -> EMPTY))
                .isEqualTo(json);
    }

    /** A map within a map, then an object of the same names that is none: their fields stand in different columns. */
    @Test
    void whatAMapHoldsStandsApart() {
        String json = any(new Random(-1234415281), 0);
        assertThat(PackedReport.unpack(PackedReport.pack(json, EMPTY), id -> EMPTY))
                .isEqualTo(json);
    }

    private static String any(Random random, int depth) {
        int kind = random.nextInt(depth > 5 ? 5 : 9);
        StringBuilder out = new StringBuilder();
        if (kind < 5) {
            return switch (kind) {
                case 0 -> "null";
                case 1 -> random.nextBoolean() ? "true" : "false";
                case 2 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
                case 3 -> Integer.toString(random.nextInt(2000) - 300);
                default -> '"' + TEXTS.get(random.nextInt(TEXTS.size())) + '"';
            };
        }
        boolean object = kind < 7 || depth == 0;
        out.append(object ? '{' : '[');
        List<String> names = new ArrayList<>(NAMES);
        for (int n = random.nextInt(5); n > 0; n--) {
            if (object) {
                out.append('"')
                        .append(names.remove(random.nextInt(names.size())))
                        .append("\":");
            }
            out.append(any(random, depth + 1)).append(n > 1 ? "," : "");
        }
        return out.append(object ? '}' : ']').toString();
    }

    @Property(tries = 2000)
    void decimalsAreWrittenAsJavaWritesThem(@ForAll long seed) {
        long n = new Random(seed).nextLong(200_000_000_000L) - 100_000_000_000L >> new Random(seed).nextInt(36);
        String written = Double.toString(n / 10_000.0);
        if (Decimals.isOne(written)) {
            assertThat(Decimals.text(Decimals.decoded(Decimals.coded(Decimals.of(written)))))
                    .isEqualTo(written);
        }
        assertThat(Decimals.isOne(Double.toString((n % 100_000_000) / 10_000.0)))
                .isTrue();
    }

    @Test
    void whatIsNoJsonIsPackedAsText() {
        for (String text : List.of("", "no report", "{\"a\": 1}", "{\"a\":1} ", "{\"a\":01}", "{\"a\":")) {
            byte[] packed = PackedReport.pack(text, EMPTY);
            assertThat(PackedReport.unpack(packed, id -> null)).isEqualTo(text);
        }
    }

    @Test
    void whatWasStoredAsTextIsReadAsItIs() {
        String json = "{\"schema\": \"masthead.report/1\", \"text\": \"Ça\"}";
        assertThat(PackedReport.unpack(json.getBytes(StandardCharsets.UTF_8), id -> null))
                .isEqualTo(json);
    }

    @Test
    void whatIsDamagedIsRefusedWithoutItsWords() {
        byte[] packed = PackedReport.pack("{\"secret\":\"secret secret secret\"}", EMPTY);
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 6);
        byte[] changed = packed.clone();
        changed[packed.length - 5] ^= 0x55;
        for (byte[] bad : List.of(cut, changed, new byte[0], new byte[] {9, 9})) {
            assertThatThrownBy(() -> PackedReport.unpack(bad, id -> EMPTY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a packed report")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> PackedReport.unpack(packed, id -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dictionary of a packed report is missing");
    }
}
