package dev.masthead.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The values of a page's schema.org microdata, a line each and without their names, in the order in which pages give
 * them: headline, publisher, summary, times, section and tags, picture, body, related pages, publisher's address, year,
 * authors, genre, language, sizes of pictures, keywords.
 */
final class PageDump {
    /** Kinds of lines beside a timestamp that no article has and that together make a dump. */
    private static final int SIGNS = 2;

    private static final int YEAR_DIGITS = 4;

    private final List<DumpLine> lines;
    private final TextDump.Parts parts;
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> publishers = new HashSet<>();
    private final Set<DumpLine> used = new HashSet<>();

    PageDump(List<DumpLine> lines, TextDump.Parts parts) {
        this.lines = lines;
        this.parts = parts;
        for (DumpLine line : lines) {
            times.merge(line.text(), 1, Integer::sum);
        }
        for (DumpLine line : lines) {
            if (line.isContact()) {
                // "Name of the publisher name@example.org +1234 …"
                int at = line.text().lastIndexOf(' ', line.text().indexOf('@'));
                if (at > 0) {
                    publishers.add(line.text().substring(0, at));
                }
            }
        }
    }

    /** Whether the lines are metadata: a machine's timestamp, and at least two other kinds of line no article has. */
    static boolean recognises(List<DumpLine> lines) {
        boolean timestamp = false;
        boolean address = false;
        boolean contact = false;
        boolean locale = false;
        boolean figures = false;
        for (DumpLine line : lines) {
            timestamp |= line.isTimestamp();
            address |= line.isAddress();
            contact |= line.isContact() && !line.endsSentence();
            locale |= line.isLocale();
            figures |= line.isFigures();
        }
        boolean twice =
                lines.size() > 1 && lines.get(0).text().equals(lines.get(1).text());
        int signs = 0;
        for (boolean sign : new boolean[] {address, contact, locale, figures, twice}) {
            signs += sign ? 1 : 0;
        }
        return timestamp && signs >= SIGNS;
    }

    /** Puts every line where it belongs. */
    void place() {
        int firstTime = 0;
        while (!lines.get(firstTime).isTimestamp()) {
            firstTime++;
        }
        if (firstTime > 0 && !lines.get(0).isAddress()) {
            parts.title = lines.get(0).text();
        }
        int[] body = body(firstTime);
        placeBody(body);
        placeHead(Math.min(firstTime, body[0]));
        placeTags(firstTime, body[0]);
        placeTail(body[1]);
    }

    /** First and one past the last line of the body: from first prose to last, behind the times if there is any. */
    private int[] body(int firstTime) {
        int[] behind = proseBetween(firstTime, lines.size());
        if (behind[1] > behind[0]) {
            return behind;
        }
        int[] before = proseBetween(parts.title.isEmpty() ? 0 : 1, firstTime);
        return before[1] > before[0] ? before : longest();
    }

    private int[] proseBetween(int from, int to) {
        int first = to;
        int end = to;
        for (int i = from; i < to; i++) {
            if (lines.get(i).isProse() && !isTitle(lines.get(i))) {
                first = Math.min(first, i);
                end = i + 1;
            }
        }
        return new int[] {first, end};
    }

    private int[] longest() {
        int best = 0;
        for (int i = 0; i < lines.size(); i++) {
            DumpLine line = lines.get(i);
            if (!isTechnical(line)
                    && line.text().length() > lines.get(best).text().length()) {
                best = i;
            }
        }
        return new int[] {best, best + 1};
    }

    private void placeBody(int[] range) {
        Set<String> seen = new HashSet<>();
        for (DumpLine line : lines.subList(range[0], range[1])) {
            used.add(line);
            if (isTechnical(line)) {
                parts.unplaced(line.text());
            } else if (!isTitle(line) && seen.add(line.text())) {
                parts.body.add(line);
            }
        }
        if (parts.body.isEmpty()) {
            parts.body.add(lines.get(range[0]));
        }
    }

    /** Before the times: headline, publisher, summary. */
    private void placeHead(int end) {
        StringBuilder summary = new StringBuilder();
        for (DumpLine line : lines.subList(0, end)) {
            if (isTitle(line) || isPublisher(line)) {
                continue;
            }
            if (line.isProse()) {
                summary.append(summary.isEmpty() ? "" : " ").append(line.text());
            } else if (!line.bylines().isEmpty()) {
                parts.bylines.addAll(line.bylines());
            } else {
                parts.unplaced(line.text());
            }
        }
        parts.summary = summary.isEmpty() ? null : summary.toString();
    }

    /** Between times and body: the section, then tags. */
    private void placeTags(int from, int to) {
        Set<String> tags = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
            DumpLine line = lines.get(i);
            if (line.isTimestamp()) {
                line.date().ifPresent(parts::published);
            } else if (isTitle(line) || isPublisher(line)) {
                continue;
            } else if (!isTechnical(line) && line.isLabel()) {
                tags.add(line.text());
            } else {
                parts.unplaced(line.text());
            }
        }
        for (String tag : tags) {
            if (parts.section == null) {
                parts.section = tag;
            } else {
                parts.keywords.add(tag);
            }
        }
    }

    /** Behind the body: everything else. */
    private void placeTail(int from) {
        for (DumpLine line : lines.subList(from, lines.size())) {
            String text = line.text();
            if (used.contains(line) || isTitle(line) || isPublisher(line)) {
                continue;
            }
            if (line.isTimestamp()) {
                line.date().ifPresent(parts::published);
            } else if (line.isLocale()) {
                parts.language = text.substring(0, 2).toLowerCase(Locale.ROOT);
            } else if (isYear(line) || isTechnical(line)) {
                parts.unplaced(text);
            } else if (!line.bylines().isEmpty()) {
                parts.bylines.addAll(line.bylines());
            } else if (line.isName() && times.get(text) > 1) {
                parts.bylines.add(text);
            } else if (line.isList()) {
                for (String keyword : text.split(",")) {
                    if (!keyword.isBlank()) {
                        parts.keywords.add(keyword.strip());
                    }
                }
            } else if (line.startsSmall() && line.isLabel()) {
                parts.keywords.add(text);
            } else {
                parts.unplaced(text);
            }
        }
        if (parts.url == null && publishers.size() == 1) {
            parts.outlet = publishers.iterator().next();
        }
    }

    private boolean isTitle(DumpLine line) {
        return !parts.title.isEmpty() && line.text().equals(parts.title);
    }

    private boolean isPublisher(DumpLine line) {
        return publishers.contains(line.text());
    }

    private static boolean isYear(DumpLine line) {
        return line.text().length() == YEAR_DIGITS && line.isFigures();
    }

    /** Never part of a text. */
    private static boolean isTechnical(DumpLine line) {
        return line.isAddress() || line.isTimestamp() || line.isFigures() || line.isContact() && !line.endsSentence();
    }
}
