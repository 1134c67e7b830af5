package dev.masthead.intake;

import dev.masthead.intake.press.Names;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files say of themselves ahead of the text: names and values between two lines of three hyphens, as Markdown of static sites and
 * clippers has them, or labels such as {@code Title:} and {@code Date:} up to a blank line.
 */
final class FrontMatter {
    private static final String FENCE = "---";
    private static final int MOST_LINES = 60;

    /** A single one may be a headline: "Date: how Storn counts its years". */
    private static final int LEAST_LABELS = 2;

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
        int length = length(lines);
        String name = "";
        for (DumpLine line : lines.subList(0, length)) {
            Matcher field = FIELD.matcher(line.text());
            Matcher item = ITEM.matcher(line.text());
            if (field.matches()) {
                name = TableColumns.usual(field.group(1));
                place(name, unquoted(field.group(2)), line, parts);
            } else if (item.matches()) {
                place(name, unquoted(item.group(1)), line, parts);
            }
        }
        return length == 0 ? lines : lines.subList(length, lines.size());
    }

    /** How many lines it has, its fences among them; 0 where the text does not begin with one. */
    private static int length(List<DumpLine> lines) {
        boolean fenced = lines.get(0).text().equals(FENCE);
        int known = 0;
        for (int i = fenced ? 1 : 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            DumpLine line = lines.get(i);
            Matcher field = FIELD.matcher(line.text());
            if (fenced ? line.text().equals(FENCE) : i > 0 && line.afterBlank()) {
                int end = fenced ? i + 1 : i;
                return end < lines.size() && (fenced ? i > 1 : known >= LEAST_LABELS) ? end : 0;
            }
            boolean isField = field.matches();
            known += isField && ColumnMapping.isUsual(TableColumns.usual(field.group(1))) ? 1 : 0;
            if (!isField && !(fenced && ITEM.matcher(line.text()).matches())) {
                return 0;
            }
        }
        return 0;
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
            case "published_at" ->
                LooseTime.parse(value).ifPresentOrElse(parts::published, () -> parts.unplaced(line.text()));
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
