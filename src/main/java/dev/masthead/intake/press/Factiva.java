package dev.masthead.intake.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports of Factiva. Each article ends with its accession number, "Document ABC0000020200305eg3500001". With indexing its
 * parts are named by codes of two or three capitals; without, they stand in a fixed order around a line with the number of
 * words.
 */
public final class Factiva implements PressDatabase {
    private static final Pattern END =
            Pattern.compile("(?:AN\\s+)?(?:Document|Dokument|Documento)\\s+([A-Z]{3,8}[0-9A-Za-z]{15,25})");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)([\\d.,  ]+)(?:words|wörter|mots|palabras|parole|woorden|palavras|ord|słów|слов|characters|zeichen|字)");
    private static final Set<String> HEAD = Set.of(
            "CLM", "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "NGC", "GC",
            "LP", "TD", "CX");
    private static final Set<String> TAIL =
            Set.of("ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN", "NGC", "GC", "PE", "CLM");
    private static final Pattern TAG = Pattern.compile("([A-Z]{2,3})(?:(\\s+)(.*))?", Pattern.DOTALL);
    private static final Pattern TIME =
            Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s+[A-Z]{2,4})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,9}");
    private static final int WRAPPED = 100;
    /** Stands between the lead and the rest, whatever divides the paragraphs of each. */
    private static final String GAP = "\u001E";

    private static final int HEADER = 14;

    @Override
    public String name() {
        return "factiva";
    }

    @Override
    public boolean recognises(String text) {
        int ends = 0;
        int headers = 0;
        for (String line : Blocks.lines(text)) {
            if (line.isEmpty() || line.length() > WRAPPED) {
                continue;
            }
            ends += END.matcher(line).matches() ? 1 : 0;
            Matcher tag = TAG.matcher(line);
            headers += WORDS.matcher(line).matches()
                            || tag.matches() && Set.of("WC", "HD").contains(tag.group(1))
                    ? 1
                    : 0;
        }
        return ends > 0 && headers > 0;
    }

    @Override
    public List<PressArticle> read(String text) {
        List<PressArticle> articles = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (String line : Blocks.lines(text)) {
            Matcher end = END.matcher(line);
            if (end.matches()) {
                if (now.stream().anyMatch(l -> !l.isEmpty())) {
                    articles.add(article(now, end.group(1)));
                }
                now = new ArrayList<>();
            } else {
                now.add(line);
            }
        }
        return articles;
    }

    private static PressArticle article(List<String> lines, String id) {
        boolean tagged = lines.stream()
                .map(TAG::matcher)
                .anyMatch(m -> m.matches() && m.group(1).equals("HD"));
        return tagged ? tagged(lines, id) : plain(lines, id);
    }

    private static PressArticle tagged(List<String> lines, String id) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> now = null;
        boolean body = false;
        for (String line : lines) {
            Matcher tag = TAG.matcher(line);
            if (tag.matches() && isTag(tag, body)) {
                now = parts.computeIfAbsent(tag.group(1), t -> new ArrayList<>());
                body = body && !TAIL.contains(tag.group(1))
                        || Set.of("LP", "TD").contains(tag.group(1));
                if (tag.group(3) != null && !tag.group(3).isBlank()) {
                    now.add(tag.group(3).strip());
                }
            } else if (now != null) {
                now.add(line);
            }
        }
        List<String> both = new ArrayList<>(parts.getOrDefault("LP", List.of()));
        both.add(GAP);
        both.addAll(parts.getOrDefault("TD", List.of()));
        List<String> text = new ArrayList<>();
        paragraphs(both).forEach(p -> {
            for (String one : p.split(GAP)) {
                if (!one.isBlank()) {
                    text.add(one.strip());
                }
            }
        });
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String code : List.of(
                "CR", "ET", "SC", "ED", "PG", "VOL", "CY", "ART", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "CLM")) {
            String value = line(parts, code);
            if (value != null) {
                metadata.put(code.toLowerCase(Locale.ROOT), value);
            }
        }
        String date = line(parts, "PD");
        String words = line(parts, "WC");
        String title = line(parts, "HD");
        String by = line(parts, "BY");
        return new PressArticle(
                id,
                line(parts, "SN"),
                title == null ? "" : title,
                String.join("\n\n", text),
                null,
                by == null ? List.of() : Names.of(by),
                date == null ? null : LongDate.find(date).orElse(null),
                line(parts, "SE") == null ? line(parts, "CLM") : line(parts, "SE"),
                line(parts, "LA"),
                words == null ? -1 : Blocks.number(words),
                metadata);
    }

    /** Inside of the text only codes that come behind it count, and only with a gap: "IN" and "CO" are words as well. */
    private static boolean isTag(Matcher tag, boolean body) {
        String code = tag.group(1);
        if (!body) {
            return HEAD.contains(code) || TAIL.contains(code);
        }
        boolean gap = tag.group(2) == null
                || tag.group(2).length() > 1
                || tag.group(2).equals("\t");
        return gap && (TAIL.contains(code) || code.equals("TD"));
    }

    private static String line(Map<String, List<String>> parts, String code) {
        List<String> lines = parts.getOrDefault(code, List.of());
        String value = String.join(" ", lines.stream().filter(l -> !l.isEmpty()).toList());
        return value.isEmpty() ? null : value;
    }

    /** Blank lines divide paragraphs; where there are none, line ends do, unless all lines are as short as a margin makes them. */
    private static List<String> paragraphs(List<String> lines) {
        String text = String.join("\n", lines);
        boolean blank = text.strip().contains("\n\n");
        boolean wrapped = lines.size() > 1
                && lines.stream().allMatch(l -> l.length() <= WRAPPED)
                && lines.stream().filter(l -> l.length() > WRAPPED / 2).count() * 2 > lines.size();
        return blank || wrapped
                ? Blocks.of(text)
                : lines.stream().filter(l -> !l.isEmpty()).toList();
    }

    /** Section, headline, byline; words, date, time, source, code, page, language, copyright; text. */
    private static PressArticle plain(List<String> lines, String id) {
        List<String> all = lines;
        int words = -1;
        int seen = 0;
        for (int i = 0; i < all.size() && words < 0; i++) {
            words = !all.get(i).isEmpty()
                            && seen > 0
                            && WORDS.matcher(all.get(i)).matches()
                    ? i
                    : -1;
            seen += all.get(i).isEmpty() ? 0 : 1;
        }
        if (words < 0) {
            return new PressArticle(
                    id,
                    null,
                    "",
                    String.join("\n\n", paragraphs(lines)),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    -1,
                    Map.of());
        }
        List<String> top =
                all.subList(0, words).stream().filter(l -> !l.isEmpty()).toList();
        List<String> above = top.subList(Math.max(0, top.size() - 3), top.size());
        List<String> bylines = List.of();
        int last = above.size() - 1;
        if (last > 0 && isByline(above.get(last))) {
            bylines = Names.of(above.get(last--));
        }
        String title = above.get(last);
        String section = last > 0 ? above.get(last - 1) : null;
        LocalDate date = null;
        String source = null;
        String language = null;
        Map<String, String> metadata = new LinkedHashMap<>();
        int body = words + 1;
        int read = 0;
        for (int i = words + 1; i < all.size() && read < HEADER; i++) {
            String line = all.get(i);
            if (line.isEmpty()) {
                continue;
            }
            read++;
            boolean copyright = isCopyright(line);
            // a paragraph; some sources have no copyright line
            if (!copyright
                    && (line.length() > WRAPPED
                            || language != null && !CODE.matcher(line).matches())) {
                break;
            }
            body = i + 1;
            if (date == null && LongDate.find(line).isPresent()) {
                date = LongDate.find(line).get();
            } else if (TIME.matcher(line).matches()) {
                metadata.put("et", line);
            } else if (source == null) {
                source = line;
            } else if (CODE.matcher(line).matches()) {
                metadata.put("sc", line);
            } else if (copyright) {
                metadata.put("cy", line);
                break;
            } else if (language == null && isLanguage(line)) {
                language = line;
            } else {
                metadata.putIfAbsent("pg", line);
            }
        }
        return new PressArticle(
                id,
                source,
                title,
                String.join("\n\n", paragraphs(all.subList(Math.min(body, all.size()), all.size()))),
                null,
                bylines,
                date,
                section,
                language,
                Blocks.number(all.get(words)),
                metadata);
    }

    private static boolean isByline(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        boolean by =
                List.of("by ", "von ", "par ", "por ", "di ", "door ").stream().anyMatch(small::startsWith);
        String[] words = line.split("\\s+");
        boolean names = words.length >= 2 && words.length <= 4;
        for (String word : words) {
            names &= Character.isUpperCase(word.charAt(0))
                    && word.chars().allMatch(c -> Character.isLetter(c) || "-.'’".indexOf(c) >= 0);
        }
        return by && words.length <= 12 || names;
    }

    private static boolean isCopyright(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return small.startsWith("(c)")
                || small.startsWith("©")
                || small.startsWith("copyright")
                || small.startsWith("all rights");
    }

    private static boolean isLanguage(String line) {
        return Languages.code(line) != null;
    }
}
