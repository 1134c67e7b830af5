package dev.masthead.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.coding.CodingItem;
import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.CodingSheet.Line;
import dev.masthead.coding.CodingSheet.LineRefusal;
import dev.masthead.coding.Codings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Items go out to INCEpTION, are filled in there, and come back. */
class InceptionCodingsTest {
    private static final List<String> ANSWERS = List.of("no", "yes");

    private static CodingItem item(int number, String article, String part, int start, int end, String... cut) {
        return new CodingItem(
                number,
                article,
                "Its own?",
                "Storm & calm",
                part,
                start,
                end,
                cut[0],
                cut[1],
                cut[2],
                true,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }

    private static List<CodingItem> items() {
        return List.of(
                item(0, "a/1", "text", 6, 12, "\uD83D\uDE00 The ", "regime", " fell.\nBoats \u0001stayed."),
                item(1, "a/1", "title", 0, 5, "", "Storm", " & calm"),
                item(2, "b", "text", 0, 5, "", "Boats", " stayed."),
                // its article has been deleted
                item(3, "c", "text", 0, 5, null, null, null));
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anArticleIsADocumentWithItsItems() throws IOException {
        byte[] zip = InceptionItems.of("v1", ANSWERS, items());
        assertThat(zip).isEqualTo(InceptionItems.of("v1", ANSWERS, items()));
        Map<String, String> files = unzipped(zip);
        assertThat(files.keySet())
                .containsExactly("README.txt", "layer.json", "TypeSystem.xml", "documents/a_1.xmi", "documents/b.xmi");
        assertThat(files.get("layer.json"))
                .contains("\"webanno.custom.MastheadItem\"", "\"tag_name\" : \"cannot_say\"");
        var document = SafeXml.parse(files.get("documents/a_1.xmi"));
        String text = ((Element) document.getElementsByTagNameNS("*", "Sofa").item(0)).getAttribute("sofaString");
        assertThat(text).isEqualTo("Storm & calm\n\n\uD83D\uDE00 The regime fell.\nBoats  stayed.");
        NodeList found = document.getElementsByTagNameNS(InceptionItems.NAMESPACE, InceptionItems.TYPE);
        assertThat(covered(text, found.item(0))).isEqualTo("regime");
        assertThat(covered(text, found.item(1))).isEqualTo("Storm");
        assertThat(((Element) found.item(0)).getAttribute("item")).isEqualTo("v1/0");
        assertThat(((Element) found.item(0)).hasAttribute("answer")).isFalse();
        NodeList features =
                SafeXml.parse(files.get("TypeSystem.xml")).getElementsByTagNameNS("*", "featureDescription");
        assertThat(features.getLength()).isEqualTo(7);
    }

    private static String covered(String text, org.w3c.dom.Node annotation) {
        Element e = (Element) annotation;
        return text.substring(Integer.parseInt(e.getAttribute("begin")), Integer.parseInt(e.getAttribute("end")));
    }

    @Test
    void whatIsFilledInComesBack() throws IOException {
        Map<String, String> files = unzipped(InceptionItems.of("v1", ANSWERS, items()));
        String filled = files.get("documents/a_1.xmi")
                .replace("item=\"v1/0\"", "item=\"v1/0\" answer=\"Yes\" note=\" clear \"")
                .replace("item=\"v1/1\"", "item=\"v1/1\" answer=\"cannot_say\"");
        // as the export of a project has it: a zip file in a zip file, beside others
        byte[] inner = zipped(Map.of("ana.xmi", utf8(filled), "TypeSystem.xml", utf8(files.get("TypeSystem.xml"))));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("annotation/a_1/ana.zip", inner);
        outer.put("annotation/b/ana.xmi", utf8("\uFEFF" + files.get("documents/b.xmi")));
        CodingSheet sheet = InceptionCodings.read(zipped(outer), "v1");
        assertThat(sheet.lines())
                .containsExactly(
                        new Line(1, 0, new Codings.Answer("yes", false, "clear")),
                        new Line(2, 1, new Codings.Answer(null, true, null)));
        assertThat(sheet.empty()).isEqualTo(1);
        assertThat(sheet.refusals()).isEmpty();
        assertThat(InceptionCodings.read(utf8(filled), "v1").lines()).hasSize(2);
    }

    @Test
    void whatIsWrongIsSaidAndCostsTheOthersNothing() throws IOException {
        String head = "<x xmlns:c='http:///webanno/custom.ecore'>";
        String wrong = head + "<c:MastheadItem answer='yes'/><c:MastheadItem item='v2/1' answer='yes'/>"
                + "<c:MastheadItem item='first' answer='yes'/><c:MastheadItem item='v1/4' answer='no'/>"
                + "<c:MastheadItem item='v1/4' answer='no'/><c:MastheadItem item='v1/4' answer='yes'/></x>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.xmi", utf8(wrong));
        files.put("two.xmi", utf8("<x"));
        files.put("three.xmi", new byte[] {(byte) 0xC3, 0x28});
        CodingSheet sheet = InceptionCodings.read(zipped(files), "v1");
        assertThat(sheet.lines()).containsExactly(new Line(4, 4, new Codings.Answer("no", false, null)));
        assertThat(sheet.refusals())
                .containsExactly(
                        new LineRefusal(
                                1,
                                "one.xmi: an annotation has an answer and no item: it was added, and is none of the sample's."),
                        new LineRefusal(2, "one.xmi: the annotation is an item of another sample than v1."),
                        new LineRefusal(
                                3, "one.xmi: item is the id of the sample, a slash and a number, as it was given."),
                        new LineRefusal(
                                6, "one.xmi: item 4 was answered otherwise in an earlier annotation, which counts."),
                        new LineRefusal(7, "two.xmi is not XML that is read here."),
                        new LineRefusal(8, "three.xmi is not UTF-8."));
    }

    @Test
    void aFileWithoutCodingsIsRefused() throws IOException {
        assertThatThrownBy(() -> InceptionCodings.read(zipped(Map.of("a.json", utf8("{}"))), "v1"))
                .hasMessageStartingWith("The file holds no document that ends in .xmi");
        assertThatThrownBy(() -> InceptionCodings.read(utf8("<x/>"), "v1"))
                .hasMessage("No document has an annotation of the layer webanno.custom.MastheadItem.");
        assertThat(InceptionCodings.read(
                                utf8("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"), "v1")
                        .refusals())
                .containsExactly(new LineRefusal(1, "The document is not XML that is read here."));
    }
}
