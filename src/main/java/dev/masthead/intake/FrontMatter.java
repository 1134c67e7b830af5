package dev.masthead.intake;

import dev.masthead.intake.press.Names;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Markdown files of static sites and clippers say of themselves: names and values between two lines of three hyphens. */
final class FrontMatter {
    private static final String FENCE = "---";
    private static final int MOST_LINES = 60;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,40}):\\s*(.*)");

    /** A value in a list of its own lines, or one that goes on. */
    private static final Pattern ITEM = Pattern.compile("-\\s+(.+)");

    private FrontMatter() {}

    /**
     * Takes it off the beginning of a text.
     *
     * @return the lines behind it; all where there is none
     */
    static List<DumpLine> take(List<DumpLine> lines, TextDump.Parts parts) {
        int end = end(lines);
        String name = "";
        for (DumpLine line : lines.subList(0, Math.max(0, end))) {
            Matcher field = FIELD.matcher(line.text());
            Matcher item = ITEM.matcher(line.text());
            if (field.matches()) {
                name = TableColumns.usual(field.group(1));
                place(name, unquoted(field.group(2)), line, parts);
            } else if (item.matches()) {
                place(name, unquoted(item.group(1)), line, parts);
            }
        }
        return end < 0 ? lines : lines.subList(end + 1, lines.size());
    }

    /** The line that closes it; −1 where the text does not begin with one. */
    private static int end(List<DumpLine> lines) {
        if (!lines.get(0).text().equals(FENCE)) {
            return -1;
        }
        for (int i = 1; i < Math.min(MOST_LINES, lines.size()); i++) {
            String line = lines.get(i).text();
            if (line.equals(FENCE)) {
                return i > 1 && i + 1 < lines.size() ? i : -1;
            }
            if (!FIELD.matcher(line).matches() && !ITEM.matcher(line).matches()) {
                return -1;
            }
        }
        return -1;
    }

    private static void place(String name, String value, DumpLine line, TextDump.Parts parts) {
        if (value.isEmpty() || LooseTime.isNothing(value)) {
            return;
        }
        List<String> values = ListLiteral.parse(value).orElse(List.of(value));
        switch (field(name)) {
            case "title" -> parts.title = parts.title.isEmpty() ? value : parts.title;
            case "url" -> parts.url = WebAddress.parse(value).isPresent() ? value : parts.url;
            case "outlet" -> parts.outlet = value;
            case "summary" -> parts.summary = value;
            case "section" -> parts.section = value;
            case "keywords" -> parts.keywords.addAll(values);
            case "bylines" -> values.forEach(v -> parts.bylines.addAll(Names.of(v)));
            case "published_at" -> LooseTime.parse(value).ifPresentOrElse(parts::published, () -> parts.unplaced(line.text()));
            default -> parts.unplaced(line.text());
        }
    }

    private static String field(String name) {
        for (String field : ColumnMapping.fields()) {
            if (List.of(ColumnMapping.usual(field)).contains(name)) {
                return field;
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String value) {
        String plain = value.strip();
        boolean quoted = plain.length() > 1
                && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
                && plain.charAt(plain.length() - 1) == plain.charAt(0);
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }
}
