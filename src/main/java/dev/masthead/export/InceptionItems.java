package dev.masthead.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.coding.CodingItem;
import dev.masthead.coding.CodingSheet;
import dev.masthead.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A coder's items as documents of INCEpTION: an article a UIMA CAS as XMI, in which each item is an annotation of the layer
 * {@value #LAYER} whose features {@code answer} and {@code note} are filled in there; with them the layer and the type system.
 * {@link InceptionCodings} reads them again. The text of a document is the headline, an empty line, and the body.
 */
public final class InceptionItems {
    /** Custom layers of INCEpTION lie in this package. */
    static final String LAYER = "webanno.custom.MastheadItem";

    static final String NAMESPACE = "http:///webanno/custom.ecore";
    static final String TYPE = "MastheadItem";
    private static final String TAGS = "Masthead answers";
    private static final String BETWEEN = "\n\n";
    private static final List<String> FEATURES = List.of("answer", "note", "item", "asks", "source", "cue", "content");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private InceptionItems() {}

    /**
     * The zip file; the same items give the same bytes.
     *
     * @param validation id of the sample
     * @param answers    what can be answered
     * @param items      with the whole text on both sides; those of deleted articles are left out
     */
    public static byte[] of(String validation, List<String> answers, List<CodingItem> items) throws IOException {
        Map<String, List<CodingItem>> byArticle = new LinkedHashMap<>();
        for (CodingItem item : items) {
            if (item.words() != null) {
                byArticle
                        .computeIfAbsent(item.article(), a -> new ArrayList<>())
                        .add(item);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "README.txt", readme(validation, answers));
            put(zip, "layer.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(layer(answers)));
            put(zip, "TypeSystem.xml", typeSystem());
            for (Map.Entry<String, List<CodingItem>> article : byArticle.entrySet()) {
                put(zip, "documents/" + name(article.getKey()) + ".xmi", xmi(validation, article.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Ids are the sender's, and may hold what no file's name may. */
    private static String name(String article) {
        return article.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String xmi(String validation, List<CodingItem> items) {
        CodingItem first = items.get(0);
        String title = Objects.requireNonNullElse(first.title(), "");
        String head = title.isEmpty() ? "" : title + BETWEEN;
        String body = items.stream()
                .filter(i -> !"title".equals(i.part()))
                .map(i -> i.before() + i.words() + i.after())
                .findFirst()
                .orElse("");
        String text = head + body;
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\""
                + " xmlns:tcas=\"http:///uima/tcas.ecore\" xmlns:custom=\"" + NAMESPACE + "\" xmi:version=\"2.0\">\n"
                + "<cas:NULL xmi:id=\"0\"/>\n");
        out.append("<tcas:DocumentAnnotation xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"")
                .append(text.length())
                .append("\" language=\"en\"/>\n");
        StringBuilder members = new StringBuilder("2");
        int id = 2;
        for (CodingItem item : items) {
            boolean ofTitle = "title".equals(item.part());
            int shift = ofTitle ? 0 : head.length();
            CodePoints points = new CodePoints(ofTitle ? title : body);
            // a whole article is marked where reading it begins
            int begin = item.start() == null ? 0 : shift + points.toUtf16(item.start());
            int end = item.end() == null ? firstLine(text) : shift + points.toUtf16(item.end());
            id++;
            members.append(' ').append(id);
            out.append("<custom:" + TYPE + " xmi:id=\"").append(id).append("\" sofa=\"1\"");
            attribute(out, "begin", Integer.toString(begin));
            attribute(out, "end", Integer.toString(end));
            attribute(out, "item", validation + "/" + item.number());
            attribute(out, "asks", item.asks());
            attribute(out, "answer", item.cannotSay() ? CodingSheet.CANNOT_SAY : item.answer());
            attribute(out, "note", item.note());
            attribute(out, "source", item.source());
            attribute(out, "cue", item.cue());
            attribute(out, "content", item.content());
            out.append("/>\n");
        }
        out.append("<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\"");
        attribute(out, "sofaString", text);
        return out.append("/>\n<cas:View sofa=\"1\" members=\"")
                .append(members)
                .append("\"/>\n</xmi:XMI>\n")
                .toString();
    }

    private static int firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }

    /** What XML cannot write becomes a space, so that offsets stay. */
    private static void attribute(StringBuilder out, String name, String value) {
        if (value == null) {
            return;
        }
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.append(c < ' ' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
            }
        }
        out.append('"');
    }

    private static String typeSystem() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types><typeDescription><name>"
                + LAYER
                + "</name><description>An item of a sample that is coded</description><supertypeName>uima.tcas.Annotation</supertypeName>"
                + "<features>\n");
        for (String feature : FEATURES) {
            out.append("<featureDescription><name>")
                    .append(feature)
                    .append(
                            "</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>\n");
        }
        return out.append("</features></typeDescription></types></typeSystemDescription>\n")
                .toString();
    }

    /** As INCEpTION exports layers; answers are the tags of a set, so that they are chosen and not typed. */
    private static ObjectNode layer(List<String> answers) {
        ObjectNode layer = JSON.createObjectNode();
        layer.put("name", LAYER)
                .put("uiName", "Masthead item")
                .put("type", "span")
                .put("description", "An item of a sample that is coded")
                .put("enabled", true)
                .put("built_in", false)
                .put("readonly", false)
                .put("allow_stacking", true)
                .put("cross_sentence", true)
                .put("show_hover", true)
                .put("anchoring_mode", "CHARACTERS")
                .put("overlap_mode", "ANY_OVERLAP")
                .put("validation_mode", "NEVER");
        ArrayNode features = layer.putArray("features");
        for (String name : FEATURES) {
            ObjectNode feature = features.addObject()
                    .put("name", name)
                    .put("uiName", name)
                    .put("type", "uima.cas.String")
                    .put("enabled", true)
                    .put("visible", name.equals("answer"))
                    .put("include_in_hover", name.equals("asks"))
                    .put("required", false)
                    .put("multi_value_mode", "NONE");
            if (name.equals("answer")) {
                ObjectNode tags = feature.putObject("tag_set")
                        .put("name", TAGS)
                        .put("language", "en")
                        .put("create_tag", false);
                ArrayNode all = tags.putArray("tags");
                answers.forEach(a -> all.addObject().put("tag_name", a));
                all.addObject().put("tag_name", CodingSheet.CANNOT_SAY);
            }
        }
        return layer;
    }

    private static String readme(String validation, List<String> answers) {
        return """
                Items of the sample %s for INCEpTION

                layer.json      the layer "Masthead item" with its answers: Settings, Layers, Import layer
                TypeSystem.xml  the same as UIMA describes it, for other programs
                documents/      an article each: Settings, Documents, format "UIMA CAS XMI (XML 1.0)"

                Choose an answer for each annotation of the layer (%s, or %s) and leave the feature item as it is. Then export the
                documents as "UIMA CAS XMI (XML 1.0)" and send the file, or a zip file of several, back to where this came from with PUT.
                """.formatted(validation, String.join(", ", answers), CodingSheet.CANNOT_SAY);
    }
}
