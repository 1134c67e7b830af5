package dev.masthead.export;

import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * brat's standoff: text and annotations of body and headline, and the configuration that names their types, in a zip. brat
 * counts code points, and wants a mark over several lines in pieces.
 */
final class Brat implements ReportFormat {
    /** A note is one field of one line. */
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public String name() {
        return "brat";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public byte[] write(Report report, String text) throws IOException {
        TreeSet<String> types = new TreeSet<>();
        List<Mark> marks = Mark.of(report);
        // not one name for all, so that several can be unpacked into one folder
        String file = ReportFormats.fileName(report.id());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, file + ".txt", text);
            put(zip, file + ".ann", standoff(marks.stream().filter(Mark::inText), text, types));
            String title = report.article().title();
            if (title != null && !title.isEmpty()) {
                put(zip, file + "-title.txt", title);
                put(zip, file + "-title.ann", standoff(marks.stream().filter(m -> !m.inText()), title, types));
            }
            put(zip, "annotation.conf", configuration(types));
        }
        return out.toByteArray();
    }

    /** The marks of one text. */
    private static String standoff(Stream<Mark> marks, String text, TreeSet<String> types) {
        StringBuilder ann = new StringBuilder();
        CodePoints points = new CodePoints(text);
        Map<String, String> cues = new HashMap<>();
        List<String[]> related = new ArrayList<>();
        int n = 0;
        for (Mark mark : (Iterable<Mark>) marks::iterator) {
            List<int[]> pieces = pieces(text, points, mark);
            if (pieces.isEmpty()) {
                continue;
            }
            String id = "T" + ++n;
            String type = type(mark);
            types.add(type);
            entity(ann, id, type, pieces, text, points);
            if (!mark.note().isEmpty()) {
                ann.append('#').append(n).append("\tAnnotatorNotes ").append(id).append('\t');
                ann.append(SPACE.matcher(mark.note()).replaceAll(" ")).append('\n');
            }
            if (mark.layer().equals("attribution")) {
                if (mark.label().equals("cue")) {
                    cues.putIfAbsent(mark.group(), id);
                } else {
                    related.add(new String[] {mark.label(), mark.group(), id});
                }
            }
        }
        int r = 0;
        for (String[] relation : related) {
            String cue = cues.get(relation[1]);
            if (cue != null) {
                String name = relation[0].equals("source") ? "HasSource" : "HasContent";
                ann.append('R').append(++r).append('\t').append(name);
                ann.append(" Arg1:").append(cue).append(" Arg2:").append(relation[2]);
                ann.append('\n');
            }
        }
        return ann.toString();
    }

    private static void entity(
            StringBuilder ann, String id, String type, List<int[]> pieces, String text, CodePoints points) {
        StringBuilder words = new StringBuilder();
        ann.append(id).append('\t').append(type);
        char before = ' ';
        for (int[] piece : pieces) {
            ann.append(before).append(piece[0]).append(' ').append(piece[1]);
            words.append(words.length() == 0 ? "" : " ");
            words.append(text, points.toUtf16(piece[0]), points.toUtf16(piece[1]));
            before = ';';
        }
        ann.append('\t').append(words).append('\n');
    }

    private static String type(Mark mark) {
        String name = switch (mark.layer()) {
            case "attribution" -> mark.label();
            case "frame" -> "frame_" + mark.label();
            case "loaded_term" -> "loaded_" + mark.label();
            default -> mark.layer() + "_" + mark.label();
        };
        StringBuilder out = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+")) {
            out.append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT))
                    .append(word.substring(Math.min(1, word.length())));
        }
        return out.toString();
    }

    private static List<int[]> pieces(String text, CodePoints points, Mark mark) {
        List<int[]> pieces = new ArrayList<>();
        int start = -1;
        for (int i = mark.start(); i <= mark.end(); i++) {
            char c = i == mark.end() ? '\n' : text.charAt(points.toUtf16(i));
            boolean lineEnd = c == '\n' || c == '\r';
            if (!lineEnd && start < 0) {
                start = i;
            } else if (lineEnd && start >= 0) {
                pieces.add(new int[] {start, i});
                start = -1;
            }
        }
        return pieces;
    }

    private static String configuration(TreeSet<String> types) {
        return "[entities]\n" + String.join("\n", types)
                + "\n\n[relations]\nHasSource\tArg1:Cue, Arg2:Source\nHasContent\tArg1:Cue, Arg2:Content\n"
                + "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
