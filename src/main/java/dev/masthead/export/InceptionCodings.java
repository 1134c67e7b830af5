package dev.masthead.export;

import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.CodingSheet.Line;
import dev.masthead.coding.CodingSheet.LineRefusal;
import dev.masthead.coding.Codings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Codings as INCEpTION exports them: an XMI file, or a zip file of any number, also of zip files as the export of a project holds them. Only annotations
 * of the layer of {@link InceptionItems} count. What is wrong with one keeps none of the others out.
 */
public final class InceptionCodings {
    /** What a zip file may unpack to; the text of five thousand articles has half of it. */
    private static final long MOST_BYTES = 200L << 20;

    private static final int DEEPEST = 2;
    private static final int MOST_FILES = 20_000;

    private final String validation;
    private final List<Line> lines = new ArrayList<>();
    private final List<LineRefusal> refusals = new ArrayList<>();
    private final Map<Integer, String> met = new HashMap<>();
    private int empty;
    private int number;
    private long bytes;
    private int files;
    private int documents;

    private InceptionCodings(String validation) {
        this.validation = validation;
    }

    /**
     * Reads a file. Of a refusal {@code line} is the number of the annotation, counted through all documents from 1 on; a document that
     * cannot be read counts as one.
     *
     * @param validation id of the sample whose codings these are
     * @throws IllegalArgumentException if there is nothing in it that could be read
     */
    public static CodingSheet read(byte[] file, String validation) {
        InceptionCodings out = new InceptionCodings(validation);
        try {
            if (isZip(file)) {
                out.zip(new ByteArrayInputStream(file), 1);
            } else {
                out.document("The document", file);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The zip file is damaged.", e);
        }
        if (out.documents == 0) {
            throw new IllegalArgumentException(
                    "The file holds no document that ends in .xmi: INCEpTION writes them in the format UIMA CAS XMI (XML 1.0).");
        }
        if (out.number == 0) {
            throw new IllegalArgumentException(
                    "No document has an annotation of the layer " + InceptionItems.LAYER + ".");
        }
        return new CodingSheet(List.copyOf(out.lines), out.empty, List.copyOf(out.refusals));
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private void zip(InputStream in, int depth) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new IllegalArgumentException("The zip file holds more than " + MOST_FILES + " files.");
                }
                String name = e.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xmi")) {
                    document(e.getName(), unpacked(zip));
                } else if (name.endsWith(".zip") && depth < DEEPEST) {
                    zip(new ByteArrayInputStream(unpacked(zip)), depth + 1);
                }
            }
        }
    }

    private byte[] unpacked(InputStream in) throws IOException {
        byte[] out = in.readNBytes((int) (MOST_BYTES - bytes) + 1);
        bytes += out.length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("The zip file unpacks to more than " + (MOST_BYTES >> 20) + " MB.");
        }
        return out;
    }

    private void document(String name, byte[] file) {
        documents++;
        NodeList found;
        try {
            String xml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            found = SafeXml.parse(xml.startsWith("\uFEFF") ? xml.substring(1) : xml)
                    .getElementsByTagNameNS(InceptionItems.NAMESPACE, InceptionItems.TYPE);
        } catch (CharacterCodingException e) {
            refusals.add(new LineRefusal(++number, name + " is not UTF-8."));
            return;
        } catch (IllegalArgumentException e) {
            refusals.add(new LineRefusal(++number, name + " is not XML that is read here."));
            return;
        }
        for (int i = 0; i < found.getLength(); i++) {
            number++;
            annotation((Element) found.item(i)).ifPresent(p -> refusals.add(new LineRefusal(number, name + ": " + p)));
        }
    }

    /** @return why it is not taken; empty where it is, or there is nothing to take */
    private Optional<String> annotation(Element annotation) {
        String answer = annotation.getAttribute("answer").strip();
        if (answer.isEmpty()) {
            empty++;
            return Optional.empty();
        }
        String item = annotation.getAttribute("item").strip();
        if (item.isEmpty()) {
            return Optional.of("an annotation has an answer and no item: it was added, and is none of the sample's.");
        }
        int slash = item.lastIndexOf('/');
        if (slash < 0 || !item.substring(slash + 1).matches("[0-9]{1,7}")) {
            return Optional.of("item is the id of the sample, a slash and a number, as it was given.");
        }
        if (!item.substring(0, slash).equals(validation)) {
            return Optional.of("the annotation is an item of another sample than " + validation + ".");
        }
        int of = Integer.parseInt(item.substring(slash + 1));
        boolean cannot = answer.equalsIgnoreCase(CodingSheet.CANNOT_SAY);
        String said = cannot ? null : answer.toLowerCase(Locale.ROOT);
        String before = met.putIfAbsent(of, answer);
        if (before != null) {
            return before.equals(answer)
                    ? Optional.empty()
                    : Optional.of("item " + of + " was answered otherwise in an earlier annotation, which counts.");
        }
        String note = annotation.getAttribute("note").strip();
        lines.add(new Line(number, of, new Codings.Answer(said, cannot, note.isEmpty() ? null : note)));
        return Optional.empty();
    }
}
