package dev.masthead.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class InceptionDocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPES =
            "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types><typeDescription>"
                    + "<name>webanno.custom.Span</name><features><featureDescription><name>value_score</name></featureDescription><featureDescription><name>value_score_explanation</name>"
                    + "</featureDescription></features></typeDescription></types></typeSystemDescription>";
    private static final String XMI = """
            <?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"\
             xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>\
            <custom:Span xmi:id="7" sofa="1" begin="0" end="3" value="old"/>\
            <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text"\
             sofaString="\uD83D\uDE00 Rain fell.&#10;&#10;The regime of ward 9 closed the harbour &amp; left."/>\
            <cas:View sofa="1" members="7"/></xmi:XMI>""";

    private static byte[] request(String xmi, String types) throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "metadata",
                Map.of(
                        "layer",
                        "webanno.custom.Span",
                        "feature",
                        "value",
                        "projectId",
                        3,
                        "anchoringMode",
                        "tokens",
                        "crossSentence",
                        false,
                        "range",
                        Map.of("begin", 0, "end", 60)),
                "document",
                Map.of("xmi", xmi, "documentId", 4, "userId", "ana")));
        if (types != null) {
            body.put("typeSystem", types);
        }
        return JSON.writeValueAsBytes(body);
    }

    private static Document answered(String types) throws Exception {
        InceptionDocument document = InceptionDocument.read(request(XMI, types));
        assertThat(document.text()).startsWith("\uD83D\uDE00 Rain fell.\n\nThe regime");
        byte[] answer =
                document.suggest(AnalyzerFixture.analyzer().analyze(Submission.of("", document.text())), "loaded_term");
        String xmi = JSON.readTree(answer).get("document").textValue();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xmi)));
    }

    private static List<Element> spans(Document document) {
        List<Element> out = new ArrayList<>();
        var all = document.getElementsByTagNameNS("http:///webanno/custom.ecore", "Span");
        for (int i = 0; i < all.getLength(); i++) {
            out.add((Element) all.item(i));
        }
        return out;
    }

    @Test
    void marksBecomeSuggestionsWithScoreAndExplanation() throws Exception {
        Document document = answered(TYPES);
        Element sofa = (Element) document.getElementsByTagNameNS("*", "Sofa").item(0);
        String text = sofa.getAttribute("sofaString");
        assertThat(text).isEqualTo("\uD83D\uDE00 Rain fell.\n\nThe regime of ward 9 closed the harbour & left.");
        List<Element> spans = spans(document);
        assertThat(spans).hasSize(2);
        Element old = spans.get(0);
        assertThat(old.getAttribute("value")).isEqualTo("old");
        assertThat(old.hasAttribute("inception_internal_predicted")).isFalse();
        Element regime = spans.get(1);
        // UTF-16 units, as UIMA counts: the first character has two
        assertThat(text.substring(
                        Integer.parseInt(regime.getAttribute("begin")), Integer.parseInt(regime.getAttribute("end"))))
                .isEqualTo("regime");
        assertThat(regime.getAttribute("value")).isEqualTo("delegitimising");
        assertThat(regime.getAttribute("inception_internal_predicted")).isEqualTo("true");
        assertThat(regime.getAttribute("value_score")).isEqualTo("1.0");
        assertThat(regime.getAttribute("value_score_explanation")).isEqualTo("loaded-terms.regime, outlet");
        assertThat(regime.getAttributeNS("http://www.omg.org/XMI", "id")).isEqualTo("8");
        assertThat(((Element) document.getElementsByTagNameNS("*", "View").item(0)).getAttribute("members"))
                .isEqualTo("7 8");
    }

    /** The answer has what the protocol requires, a document, and nothing else; a frame's score is how strongly it shows. */
    @Test
    void theAnswerIsThatOfTheProtocol() throws Exception {
        // the only sofa counts whatever its name, as in the protocol's own example
        InceptionDocument document = InceptionDocument.read(request(
                XMI.replace("_InitialView", "mySofa")
                        .replace("left.", "left. Troops fought a battle and the war went on."),
                TYPES));
        Report report = AnalyzerFixture.analyzer().analyze(Submission.of("", document.text()));
        JsonNode answer = JSON.readTree(document.suggest(report, "frame"));
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("document");
        assertThat(answer.get("document").isTextual()).isTrue();
        List<Element> frames = spans(SafeXml.parse(answer.get("document").textValue())).stream()
                .filter(e -> e.hasAttribute("inception_internal_predicted"))
                .toList();
        assertThat(frames).isNotEmpty().allSatisfy(e -> {
            String frame = e.getAttribute("value");
            assertThat(report.frames().stream()
                            .filter(f -> f.frame().equals(frame))
                            .map(f -> Double.toString(f.score())))
                    .contains(e.getAttribute("value_score"));
            assertThat(e.getAttribute("value_score_explanation")).startsWith("frames.");
        });
    }

    /** What another layer has does not make a feature of this one. */
    @Test
    void featuresOfAnotherLayerAreLeftOut() throws Exception {
        Element regime = spans(answered(TYPES.replace("webanno.custom.Span", "webanno.custom.Other")))
                .get(1);
        assertThat(regime.hasAttribute("value_score")).isFalse();
    }

    @Test
    void featuresThatTheTypeSystemDoesNotKnowAreLeftOut() throws Exception {
        Element regime = spans(answered("<typeSystemDescription/>")).get(1);
        assertThat(regime.hasAttribute("value_score")).isFalse();
        assertThat(regime.getAttribute("inception_internal_predicted")).isEqualTo("true");
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        assertThatThrownBy(() -> InceptionDocument.read("{".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> InceptionDocument.read("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("layer and feature");
        byte[] entity = request("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>", null);
        assertThatThrownBy(() -> InceptionDocument.read(entity))
                .hasMessage("The document is not XML that is read here.");
        byte[] none = request("<x/>", null);
        assertThatThrownBy(() -> InceptionDocument.read(none))
                .hasMessage("The document has no text: there is no sofa.");
    }
}
