package dev.masthead.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportDifferencesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "The regime denied it. KCNA reports that the bridge is open.";

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static String term(int start, int end, String words, String entry, String voice) {
        return "{'start':" + start + ",'end':" + end + ",'text':'" + words + "','part':'text','entry':'" + entry
                + "','label':'delegitimising','intensity':2,'voice':'" + voice + "','attribution':'a7'}";
    }

    private static String attribution(String id, String source, int start, int end) {
        return "{'id':'" + id
                + "','part':'text','kind':'indirect','rule':'attribution-rules.x','source':{'spans':[{'start':"
                + start + ",'end':" + end + ",'text':'" + source + "','part':'text'}],'actor':null,'type':'unknown',"
                + "'named':true,'anonymous':null},'cue':{'spans':[{'start':27,'end':34,'text':'reports','part':'text'}],"
                + "'lemma':'report','stance':'neutral','entry':'attribution-cues.verb-report'},'content':{'spans':"
                + "[{'start':35,'end':58,'text':'that the bridge is open','part':'text'}]},'within':null}";
    }

    private static String printed(ReportDifferences differences) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        differences.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String compared(String before, String after) throws JsonProcessingException {
        ReportDifferences differences = new ReportDifferences(5, Set.of());
        differences.add(ReportDifferences.compare("one", json(before), json(after), null, TEXT, 2));
        return printed(differences);
    }

    @Test
    void equalReportsDoNotDiffer() throws JsonProcessingException {
        String report = "{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.regime", "outlet")
                + "],'attributions':[" + attribution("a1", "KCNA", 22, 26) + "],'metrics':{'n_words':12}}";
        assertThat(compared(report, report)).isEqualTo("1 articles compared, 0 differ\n");
    }

    @Test
    void aTermThatCameIsShownInItsContext() throws JsonProcessingException {
        String after = "{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.regime", "outlet") + "]}";
        assertThat(compared("{'loaded_terms':[]}", after)).isEqualTo("""
                        1 articles compared, 1 differ
                        loaded_terms  +1 −0 ~0

                        == loaded_terms
                        loaded-terms.regime  +1 −0 ~0
                          + [one] The {regime} denied it. …
                                intensity: 2 · label: delegitimising · voice: outlet
                        """);
        assertThat(compared(after, "{}"))
                .contains("loaded-terms.regime  +0 −1 ~0\n  − [one] The {regime} denied it. …");
    }

    @Test
    void onlyWhatDiffersOfAChangedTermIsShown() throws JsonProcessingException {
        assertThat(compared(
                        "{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.regime", "outlet") + "]}",
                        "{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.regime", "paraphrased") + "]}"))
                .endsWith("""
                        loaded-terms.regime  +0 −0 ~1
                          ~ [one] The {regime} denied it. …
                                voice: outlet → paraphrased
                        """);
    }

    @Test
    void anotherEntryForTheSameWordsIsAChange() throws JsonProcessingException {
        assertThat(compared(
                        "{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.old", "outlet") + "]}",
                        "{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.new", "outlet") + "]}"))
                .endsWith("""
                        loaded-terms.new  +0 −0 ~1
                          ~ [one] The {regime} denied it. …
                                entry: loaded-terms.old → loaded-terms.new
                        """);
    }

    @Test
    void idsThatCountThroughTheArticleAreNoChange() throws JsonProcessingException {
        assertThat(compared(
                        "{'attributions':[" + attribution("a1", "KCNA", 22, 26) + "]}",
                        "{'attributions':[" + attribution("a4", "KCNA", 22, 26) + "]}"))
                .isEqualTo("1 articles compared, 0 differ\n");
    }

    @Test
    void anotherSourceIsAChangeOfTheAttribution() throws JsonProcessingException {
        assertThat(compared(
                        "{'attributions':[" + attribution("a1", "KCNA", 22, 26) + "]}",
                        "{'attributions':[" + attribution("a1", "The regime", 0, 10) + "]}"))
                .endsWith("""
                        attribution-cues.verb-report  +0 −0 ~1
                          ~ [one] … it. KCNA {reports} that the …
                                source: KCNA → The regime
                        """);
    }

    @Test
    void examplesAreBoundedAndCountsAreNot() throws JsonProcessingException {
        ReportDifferences differences = new ReportDifferences(1, Set.of("loaded_terms"));
        JsonNode after = json("{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.regime", "outlet")
                + "],'metrics':{'n_words':12}}");
        for (String id : List.of("one", "two", "three")) {
            differences.add(ReportDifferences.compare(id, json("{}"), after, null, TEXT, 2));
        }
        assertThat(printed(differences))
                .contains("3 articles compared, 3 differ", "loaded-terms.regime  +3 −0 ~0", "[one]")
                .doesNotContain("[two]", "[three]", "metrics");
    }

    @Test
    void metricsAreSummedOverTheArticlesThatDiffer() throws JsonProcessingException {
        ReportDifferences differences = new ReportDifferences(0, Set.of());
        differences.add(ReportDifferences.compare(
                "one", json("{'metrics':{'loaded_rate':0.5}}"), json("{'metrics':{'loaded_rate':0.75}}"), "", "", 2));
        differences.add(ReportDifferences.compare(
                "two", json("{'metrics':{'loaded_rate':1.0}}"), json("{'metrics':{'loaded_rate':0.25}}"), "", "", 2));
        assertThat(printed(differences))
                .endsWith("== metrics\nloaded_rate  +0 −0 ~2  sum over these articles 1.5 → 1\n");
    }

    @Test
    void theLinesOfJsonHoldTheSame() throws JsonProcessingException {
        ReportDifferences differences = new ReportDifferences(5, Set.of());
        differences.add(ReportDifferences.compare(
                "one",
                json("{}"),
                json("{'loaded_terms':[" + term(4, 10, "regime", "loaded-terms.regime", "outlet") + "]}"),
                null,
                TEXT,
                2));
        differences.add(ReportDifferences.compare("two", json("{}"), null, null, null, 2));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        differences.json(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"articles\":1,\"differing\":1,\"only_old\":1,\"only_new\":0}",
                        "{\"layer\":\"loaded_terms\",\"entry\":\"loaded-terms.regime\",\"came\":1,\"went\":0,\"changed\":0,"
                                + "\"examples\":[{\"change\":\"came\",\"article\":\"one\",\"part\":\"text\",\"start\":4,"
                                + "\"end\":10,\"context\":\"The {regime} denied it. …\",\"values\":{\"intensity\":[null,\"2\"],"
                                + "\"label\":[null,\"delegitimising\"],\"voice\":[null,\"outlet\"]}}]}");
    }

    @Test
    void findingsOfTheSameWordsKeepDifferentKeys() throws JsonProcessingException {
        String twice = term(4, 10, "regime", "loaded-terms.regime", "outlet");
        assertThat(FindingReader.read(json("{'loaded_terms':[" + twice + "," + twice + "]}")))
                .extracting(Finding::key)
                .containsExactly("text 4-10 loaded-terms.regime", "text 4-10 loaded-terms.regime #2");
    }

    @Test
    void contextIsCutInCodePoints() {
        assertThat(ContextWords.around("😀 one two 😀 three", 12, 17, 1)).isEqualTo("… 😀 {three}");
        assertThat(ContextWords.around("😀 one two 😀 three", 12, 17, 2)).isEqualTo("… two 😀 {three}");
        assertThat(ContextWords.around("😀 one two", 2, 5, 9)).isEqualTo("😀 {one} two");
        assertThat(ContextWords.around("short", 3, 99, 9)).isEmpty();
    }
}
