package dev.masthead.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What was written is read as it was, of the version before too. */
class ReportReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path VERSION_1 = Path.of("src/test/resources/report/version-1.json");
    private static final List<String> TEXTS =
            List.of("", "said", "“Ça va”, 🚢👩‍🌾", "a\n\t\"b\" \\ \u0000\u2028", "null", "\ud83d", "</script>");

    @Property(tries = 300)
    void whatWasWrittenIsReadAndWrittenAsTheSameBytes(@ForAll long seed) throws Exception {
        Report report = (Report) any(Report.class, new Random(seed));
        String json = ReportWriter.toJson(report);
        Report read = ReportReader.read(json);
        assertThat(read).isEqualTo(report);
        assertThat(ReportWriter.toJson(read)).isEqualTo(json);
    }

    /** A value of a type with nothing in it but what its record allows. */
    private static Object any(Type type, Random random) throws Exception {
        if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                list.add(any(p.getActualTypeArguments()[0], random));
            }
            return list;
        }
        if (type instanceof ParameterizedType p && p.getRawType() == SortedMap.class) {
            TreeMap<String, Double> map = new TreeMap<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                map.put(TEXTS.get(random.nextInt(TEXTS.size())), number(random));
            }
            return map;
        }
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt(1_000_000);
        }
        if (type == double.class || type == Double.class) {
            return number(random);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        RecordComponent[] components = ((Class<?>) type).getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean none = components[i].isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
            values[i] = none ? null : any(components[i].getGenericType(), random);
        }
        if (type == Report.class) {
            values[0] = Report.SCHEMA;
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        return ((Class<?>) type).getDeclaredConstructor(types).newInstance(values);
    }

    private static double number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> random.nextInt(2_000_000);
            case 2 -> -1;
            case 3 -> 1e-4;
            default -> Math.round(random.nextDouble() * 20_000 - 10_000) / 10_000.0;
        };
    }

    @Test
    void aReportOfVersion1IsReadWithEveryField() throws IOException {
        String json = Files.readString(VERSION_1);
        Report report = ReportReader.read(json);
        assertThat(report.schema()).isEqualTo("masthead.report/1");
        assertThat(report.article().title()).isEqualTo("Ferry resumes crossings");
        assertThat(report.attributions())
                .extracting(a -> a.cue().lemma(), a -> a.source().spans().get(0).text())
                .containsExactly(tuple("say", "Ada Lund, who leads the crew"), tuple("attack", "Critics"));
        assertThat(report.sourcing().relayed())
                .extracting(Report.Relayed::outlet, Report.Relayed::nAttributions)
                .containsExactly(tuple("kcna", 0));
        assertThat(report.actors().get(0).stance()).isNull();
        assertThat(report.actors().get(0).roles()).isEmpty();
        assertThat(report.judgements()).isEmpty();
        // what had no parts then is one part now
        assertThat(report.credibility().parts())
                .extracting(Report.CredibilityPart::part)
                .containsExactly("earlier");
        assertThat(report.credibility().allIndicators().get(0).verdict()).isEqualTo("unmet");
        assertThat(report.metrics()).containsEntry("n_words", 39.0);
        Report.Frame conflict = report.frames().get(0);
        assertThat(conflict.score()).isEqualTo(0.7622);
        assertThat(conflict.sentences()).contains(new Report.FrameSentence(143, 229, "text", 4.05));
        assertThat(conflict.evidence().stream().flatMap(e -> report.cues(e).stream()))
                .extracting(Report.FrameCue::text, Report.FrameCue::voice, Report.FrameCue::attribution)
                .containsExactly(
                        tuple("clash between", "outlet", null),
                        tuple("Critics", "outlet", null),
                        tuple("attacked", "outlet", null),
                        tuple("fighting", "paraphrased", "a2"));
        assertHolds(JSON.readTree(ReportWriter.toJson(report)), JSON.readTree(json), "");
    }

    /** What version 2 says in another way. */
    private static final Set<String> REPLACED =
            Set.of("state_media", "sentiment", "n_mentions", "credibility", "frames");

    /** Fields that came with a later version may stand beside those of the earlier one. */
    private static void assertHolds(JsonNode written, JsonNode read, String path) {
        if (read.isObject()) {
            read.fieldNames().forEachRemaining(f -> {
                if (REPLACED.contains(f)) {
                    return;
                }
                assertThat(written.has(f)).as(path + "/" + f).isTrue();
                assertHolds(written.get(f), read.get(f), path + "/" + f);
            });
        } else if (read.isArray()) {
            assertThat(written.size()).as(path).isEqualTo(read.size());
            for (int i = 0; i < read.size(); i++) {
                assertHolds(written.get(i), read.get(i), path + "/" + i);
            }
        } else {
            assertThat(written).as(path).isEqualTo(read);
        }
    }

    @Test
    void wordsThatWereWrittenSeveralTimesAreReadOnce() throws IOException {
        String span = "{\"start\":4,\"end\":9,\"text\":\"clash\",\"part\":\"text\"";
        String evidence =
                span + ",\"entry\":\"%s\",\"weight\":%s,\"why\":\"lead\",\"voice\":\"outlet\",\"attribution\":null}";
        String frame =
                "{\"scheme\":\"%s\",\"frame\":\"conflict\",\"score\":0.5,\"present\":true,\"sentences\":[],\"evidence\":[%s]}";
        String second = evidence.replace("4", "12").replace("9", "17");
        Report report = ReportReader.read("{\"schema\":\"masthead.report/2\",\"frames\":["
                + frame.formatted("generic", evidence.formatted("f.a", "0.9") + "," + second.formatted("f.a", "0.9"))
                + "," + frame.formatted("policy", evidence.formatted("f.b", "0.6"))
                + "],\"credibility\":{\"parts\":[{\"part\":\"sourcing\",\"sentence\":\"One.\",\"indicators\":["
                + "{\"id\":\"x\",\"says\":\"one\",\"criterion\":\"c\",\"verdict\":\"present\",\"value\":1.0,\"threshold\":1.0,\"evidence\":["
                + span
                + "}]},{\"id\":\"y\",\"says\":\"two\",\"criterion\":\"c\",\"verdict\":\"present\",\"value\":1.0,\"threshold\":1.0,\"evidence\":["
                + span + "}]}]}]}}");
        assertThat(report.frameCues())
                .containsExactly(
                        new Report.FrameCue(4, 9, "clash", "text", "outlet", null),
                        new Report.FrameCue(12, 17, "clash", "text", "outlet", null));
        assertThat(report.frames().get(0).evidence())
                .containsExactly(new Report.FrameEvidence("f.a", 0.9, "lead", List.of(0, 1)));
        assertThat(report.frames().get(1).evidence())
                .containsExactly(new Report.FrameEvidence("f.b", 0.6, "lead", List.of(0)));
        assertThat(report.credibility().spans()).containsExactly(new Report.SpanText(4, 9, "clash", "text"));
        assertThat(report.credibility().allIndicators())
                .extracting(Report.Indicator::evidence)
                .containsExactly(List.of(0), List.of(0));
        assertThat(ReportReader.read(ReportWriter.toJson(report))).isEqualTo(report);
    }

    @Test
    void whatAnEarlierVersionLacksIsEmptyOrNullAndWhatItHadBesidesIsLeftOut() throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(VERSION_1));
        json.remove(List.of("frames", "metrics", "warnings"));
        json.put("verdict", "none");
        ((ObjectNode) json.at("/attributions/0")).remove("within");
        ((ObjectNode) json.at("/sourcing")).putNull("chains");
        Report report = ReportReader.read(json.toString());
        assertThat(report.frames()).isEmpty();
        assertThat(report.metrics()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.attributions().get(0).within()).isNull();
        assertThat(report.sourcing().chains()).isEmpty();
    }

    @Test
    void whatIsNoReportIsRefusedWithoutItsWords() {
        for (String bad : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"schema\":\"masthead.report/3\"}",
                "{\"schema\":\"masthead.report/2\"} secret",
                "{\"schema\":\"masthead.report/2\",\"actors\":\"secret\"}",
                "{\"schema\":\"masthead.report/2\",\"id\":\"secret")) {
            assertThatThrownBy(() -> ReportReader.read(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a report ")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }

    @Test
    void withoutContentsTheirWordsAreGoneAndAllElseStays() throws IOException {
        String json = Files.readString(VERSION_1);
        JsonNode cut = JSON.readTree(ReportWriter.withoutContents(json));
        assertThat(cut.at("/attributions/0/content/spans/0/text").isNull()).isTrue();
        assertThat(cut.at("/attributions/0/source/spans/0/text").textValue()).startsWith("Ada Lund");
        ObjectNode whole = (ObjectNode) JSON.readTree(json);
        for (JsonNode attribution : whole.path("attributions")) {
            ((ObjectNode) attribution.at("/content/spans/0")).putNull("text");
        }
        // as reports of before had them
        for (JsonNode frame : whole.path("frames")) {
            for (JsonNode sentence : frame.path("sentences")) {
                ((ObjectNode) sentence).putNull("text");
            }
        }
        assertThat(cut).isEqualTo(whole);
    }
}
