package dev.masthead.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A document of INCEpTION's external recommender protocol, version 1: a UIMA CAS as XMI, to which suggestions are added as annotations
 * of the layer that is asked for, with the features {@code inception_internal_predicted}, {@code …_score} and
 * {@code …_score_explanation} as far as its type system declares them.
 */
public final class InceptionDocument {
    /** Layers of marks that can be suggested. */
    public static final List<String> MARKS = List.of("attribution", "loaded_term", "actor", "frame");

    private static final String XMI = "http://www.omg.org/XMI";
    private static final String CAS = "http:///uima/cas.ecore";
    private static final String PREDICTED = "inception_internal_predicted";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Request request;
    private final Document xmi;
    private final Element sofa;
    /** Those of the layer that is asked for; null where no type system came along. */
    private final Set<String> features;

    /** What INCEpTION sends; names are its own. */
    private record Request(
            Metadata metadata,
            Sent document,
            @JsonProperty("typeSystem") String typeSystem) {
        boolean isComplete() {
            return metadata != null
                    && metadata.layer() != null
                    && metadata.layer().matches("[A-Za-z_][\\w.]*[\\w]")
                    && metadata.feature() != null
                    && metadata.feature().matches("[A-Za-z_]\\w*")
                    && document != null
                    && document.xmi() != null;
        }
    }

    private record Metadata(String layer, String feature) {}

    private record Sent(String xmi) {}

    private InceptionDocument(Request request, Document xmi, Element sofa) {
        this.request = request;
        this.xmi = xmi;
        this.sofa = sofa;
        features = request.typeSystem() == null
                ? null
                : features(request.typeSystem(), request.metadata().layer());
    }

    /** Features that a type system gives a layer; empty for a layer that it does not know. */
    private static Set<String> features(String typeSystem, String layer) {
        Set<String> out = new HashSet<>();
        NodeList types = SafeXml.parse(typeSystem).getElementsByTagNameNS("*", "typeDescription");
        for (int i = 0; i < types.getLength(); i++) {
            Element type = (Element) types.item(i);
            NodeList names = type.getElementsByTagNameNS("*", "name");
            if (names.getLength() > 0 && names.item(0).getTextContent().strip().equals(layer)) {
                for (int k = 1; k < names.getLength(); k++) {
                    out.add(names.item(k).getTextContent().strip());
                }
            }
        }
        return out;
    }

    /**
     * Reads a request for suggestions.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static InceptionDocument read(byte[] json) {
        Request request;
        try {
            request = JSON.readValue(json, Request.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request is not JSON as INCEpTION sends it.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The request cannot be read.", e);
        }
        if (request == null || !request.isComplete()) {
            throw new IllegalArgumentException(
                    "The request has metadata with layer and feature, and document with xmi, as INCEpTION sends them.");
        }
        Document xmi = SafeXml.parse(request.document().xmi());
        NodeList sofas = xmi.getElementsByTagNameNS(CAS, "Sofa");
        for (int i = 0; i < sofas.getLength(); i++) {
            Element sofa = (Element) sofas.item(i);
            // the only one is meant whatever it is called: the protocol's own example calls it mySofa
            if (sofas.getLength() == 1 || sofa.getAttribute("sofaID").equals("_InitialView")) {
                return new InceptionDocument(request, xmi, sofa);
            }
        }
        throw new IllegalArgumentException(
                sofas.getLength() == 0
                        ? "The document has no text: there is no sofa."
                        : "The document has several texts, and none of them is the sofa _InitialView.");
    }

    /** The document's text. */
    public String text() {
        return sofa.getAttribute("sofaString");
    }

    /**
     * The answer with the marks of a report of {@link #text()} as suggestions.
     *
     * @param marks one of {@link #MARKS}
     */
    public byte[] suggest(Report report, String marks) throws IOException {
        CodePoints points = new CodePoints(text());
        String layer = request.metadata().layer();
        int dot = layer.lastIndexOf('.');
        String namespace = "http:///"
                + (dot < 0 ? "uima/noNamespace" : layer.substring(0, dot).replace('.', '/')) + ".ecore";
        String name = "suggested:" + layer.substring(dot + 1);
        int id = highestId();
        StringBuilder members = new StringBuilder();
        Element view = view();
        // of marks only frames tell how sure they are
        Map<String, Double> scores = marks.equals("frame")
                ? report.frames().stream()
                        .collect(Collectors.toMap(f -> f.scheme() + "." + f.frame(), Report.Frame::score, Math::max))
                : Map.of();
        for (Mark mark : Mark.of(report)) {
            if (mark.inText() && mark.layer().equals(marks)) {
                Element one = xmi.createElementNS(namespace, name);
                one.setAttributeNS(XMI, "xmi:id", Integer.toString(++id));
                one.setAttribute("sofa", sofa.getAttributeNS(XMI, "id"));
                one.setAttribute("begin", Integer.toString(points.toUtf16(mark.start())));
                one.setAttribute("end", Integer.toString(points.toUtf16(mark.end())));
                String feature = request.metadata().feature();
                one.setAttribute(feature, mark.label());
                one.setAttribute(PREDICTED, "true");
                declared(one, feature + "_score", Double.toString(scores.getOrDefault(mark.group(), 1.0)));
                declared(one, feature + "_score_explanation", mark.note().isEmpty() ? mark.layer() : mark.note());
                xmi.getDocumentElement().insertBefore(one, view);
                members.append(' ').append(id);
            }
        }
        if (view != null) {
            view.setAttribute("members", (view.getAttribute("members") + members).strip());
        }
        return JSON.writeValueAsBytes(Map.of("document", written()));
    }

    /** A feature that the type system does not know would make the whole answer unreadable. */
    private void declared(Element annotation, String feature, String value) {
        if (features == null || features.contains(feature)) {
            annotation.setAttribute(feature, value);
        }
    }

    private int highestId() {
        int highest = 0;
        NodeList all = xmi.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttributeNS(XMI, "id");
            if (id.matches("[0-9]{1,9}")) {
                highest = Math.max(highest, Integer.parseInt(id));
            }
        }
        return highest;
    }

    private Element view() {
        NodeList views = xmi.getElementsByTagNameNS(CAS, "View");
        for (int i = 0; i < views.getLength(); i++) {
            Element view = (Element) views.item(i);
            if (view.getAttribute("sofa").equals(sofa.getAttributeNS(XMI, "id"))) {
                return view;
            }
        }
        return null;
    }

    private String written() throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(xmi), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IOException("the document cannot be written", e);
        }
    }
}
