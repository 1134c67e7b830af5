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
 * Exports of LexisNexis and Nexis Uni. The older ones put "2 of 10 DOCUMENTS" before each article and labels in capitals
 * around its text; the present ones end each with "End of Document" and head its text with "Body".
 */
public final class Nexis implements PressDatabase {
    private static final Pattern COUNTER = Pattern.compile(
            "(?:(?:document|dokument)\\s+)?([\\d.,]+)\\s+(?:of|von|sur|de|van|di)\\s+"
                    + "[\\d.,]+(?:\\s+(?:documents?|dokumente?n?|documentos?|documenti|documenten))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("(?i).*(?:document|dokument).*");
    private static final Set<String> ENDS = Set.of(
            "end of document",
            "ende des dokuments",
            "dokumentende",
            "fin du document",
            "fin del documento",
            "fine del documento",
            "fim do documento",
            "einde van document");
    private static final Set<String> BODIES =
            Set.of("body", "text", "volltext", "corps", "texte", "cuerpo", "testo", "corpo", "tekst");
    private static final Set<String> TAILS = Set.of(
            "classification",
            "graphic",
            "notes",
            "klassifikation",
            "klassifizierung",
            "classificação",
            "clasificación",
            "correction",
            "correction appended");
    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L} -]{2,24}):\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?i)page \\d+ of \\d+|seite \\d+ von \\d+|page \\d+ sur \\d+");
    private static final Pattern WORDS =
            Pattern.compile("(?i).*\\d+\\s*(?:words|wörter|mots|palabras|parole|woorden|palavras).*");

    /** Labels before the text, by what they mean. */
    private static final Map<String, String> HEAD = head();
    /** Labels behind it. */
    private static final Set<String> TAIL = Set.of(
            "load-date",
            "language",
            "graphic",
            "publication-type",
            "journal-code",
            "subject",
            "organization",
            "person",
            "country",
            "city",
            "state",
            "company",
            "ticker",
            "industry",
            "geographic",
            "correction-date",
            "correction",
            "series",
            "notes",
            "copyright",
            "acc-no",
            "pub-type",
            "update",
            "distribution",
            "category",
            "document-type",
            "type",
            "sprache",
            "publikationstyp",
            "publikationsart",
            "zeitschriftencode",
            "langue",
            "date-chargement",
            "type-publication",
            "code-revue",
            "url",
            "doc-id",
            "isbn",
            "issn",
            "product",
            "location",
            "column");

    private static Map<String, String> head() {
        Map<String, String> head = new LinkedHashMap<>();
        for (String label : List.of("byline", "autor", "auteur", "author", "autore", "verfasser")) {
            head.put(label, "byline");
        }
        for (String label :
                List.of("section", "rubrik", "rubrique", "sectie", "sezione", "sección", "seccion", "ressort")) {
            head.put(label, "section");
        }
        for (String label : List.of("length", "länge", "longueur", "lengte", "lunghezza", "longitud", "comprimento")) {
            head.put(label, "length");
        }
        for (String label : List.of("headline", "title", "titel", "titre", "überschrift")) {
            head.put(label, "headline");
        }
        for (String label : List.of("highlight", "abstract", "zusammenfassung", "résumé")) {
            head.put(label, "highlight");
        }
        for (String label : List.of(
                "dateline",
                "ort",
                "series",
                "edition",
                "ausgabe",
                "version",
                "body",
                "column",
                "page",
                "seite",
                "link to image",
                "e-mail address",
                "website",
                "contact")) {
            head.put(label, label);
        }
        return head;
    }

    @Override
    public String name() {
        return "nexis";
    }

    @Override
    public boolean recognises(String text) {
        int counters = 0;
        int ends = 0;
        int lengths = 0;
        for (String line : Blocks.lines(text)) {
            if (line.isEmpty() || line.length() > 60) {
                continue;
            }
            counters += isCounter(line) ? 1 : 0;
            ends += ENDS.contains(line.toLowerCase(Locale.ROOT)) ? 1 : 0;
            Matcher label = LABEL.matcher(line);
            lengths += label.matches()
                            && "length".equals(HEAD.get(label.group(1).toLowerCase(Locale.ROOT)))
                            && WORDS.matcher(label.group(2)).matches()
                    ? 1
                    : 0;
        }
        return lengths > 0 && (counters > 0 || ends > 0);
    }

    private static boolean isCounter(String line) {
        return COUNTER.matcher(line).matches() && DOCUMENT.matcher(line).matches();
    }

    @Override
    public List<PressArticle> read(String text) {
        List<String> blocks = Blocks.of(text);
        boolean present = blocks.stream().anyMatch(b -> ENDS.contains(b.toLowerCase(Locale.ROOT)));
        List<PressArticle> articles = new ArrayList<>();
        List<String> now = null;
        for (String block : blocks) {
            if (present ? ENDS.contains(block.toLowerCase(Locale.ROOT)) : isCounter(block)) {
                if (now != null && !now.isEmpty()) {
                    articles.add(present ? present(now) : classic(now));
                }
                now = new ArrayList<>();
            } else if (now != null || present) {
                now = now == null ? new ArrayList<>() : now;
                if (!PAGE.matcher(block).matches()) {
                    now.add(block);
                }
            }
        }
        if (now != null && !present && !now.isEmpty()) {
            articles.add(classic(now));
        }
        return articles;
    }

    /** Source, date, headline, labels in capitals, text, labels in capitals. */
    private static PressArticle classic(List<String> blocks) {
        Article article = new Article();
        int first = firstLabel(blocks, true);
        List<String> top = blocks.subList(0, first);
        int dated = dated(top);
        for (int i = 0; i < top.size(); i++) {
            String block = top.get(i);
            if (isCopyright(block)) {
                article.metadata.putIfAbsent("copyright", block);
            } else if (i < dated && article.source == null) {
                article.source = block;
            } else if (i == dated) {
                article.published = LongDate.find(block).orElse(null);
                article.metadata.put("date", block);
            } else if (i > dated && article.title.isEmpty()) {
                article.title = block;
            } else if (dated < 0 && article.source == null) {
                article.source = block;
            }
        }
        article.rest(blocks.subList(first, blocks.size()), true);
        return article.article();
    }

    /** Headline, source, date, copyright, labels, "Body", text, "Classification". What stands before the headline is a cover. */
    private static PressArticle present(List<String> blocks) {
        Article article = new Article();
        int first = firstLabel(blocks, false);
        int date = -1;
        for (int i = first - 1; i >= 0 && date < 0; i--) {
            if (isCopyright(blocks.get(i))) {
                article.metadata.putIfAbsent("copyright", blocks.get(i));
            } else if (LongDate.find(blocks.get(i)).isPresent()
                    && LABEL.matcher(blocks.get(i)).matches() == false) {
                date = i;
            }
        }
        if (date >= 0) {
            article.published = LongDate.find(blocks.get(date)).orElse(null);
            article.metadata.put("date", blocks.get(date));
            article.source = date >= 1 ? blocks.get(date - 1) : null;
            article.title = date >= 2 ? blocks.get(date - 2) : "";
        } else if (first >= 2) {
            article.title = blocks.get(0);
            article.source = blocks.get(1);
        }
        article.rest(blocks.subList(first, blocks.size()), false);
        return article.article();
    }

    private static int dated(List<String> top) {
        for (int i = 0; i < top.size(); i++) {
            if (!isCopyright(top.get(i)) && LongDate.find(top.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static int firstLabel(List<String> blocks, boolean capitals) {
        int body = blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            String name = label(blocks.get(i), capitals);
            String meaning = name == null ? null : HEAD.get(name);
            if (Set.of("byline", "section", "length", "headline", "highlight")
                    .contains(meaning == null ? "" : meaning)) {
                return i;
            }
            if (!capitals && BODIES.contains(blocks.get(i).toLowerCase(Locale.ROOT))) {
                body = Math.min(body, i);
            }
        }
        return body;
    }

    /** The label a block begins with, in small letters; null where it begins with none. */
    private static String label(String block, boolean capitals) {
        Matcher label = LABEL.matcher(block);
        if (!label.matches()) {
            return null;
        }
        String name = label.group(1).strip();
        boolean all = name.equals(name.toUpperCase(Locale.ROOT));
        return capitals && !all ? null : name.toLowerCase(Locale.ROOT);
    }

    private static boolean isCopyright(String block) {
        String small = block.toLowerCase(Locale.ROOT);
        return small.startsWith("copyright")
                || small.startsWith("©")
                || small.startsWith("(c) ")
                || small.equals("all rights reserved")
                || small.equals("alle rechte vorbehalten")
                || small.equals("tous droits réservés");
    }

    private static final class Article {
        private String source;
        private String title = "";
        private LocalDate published;
        private String section;
        private String summary;
        private String language;
        private int words = -1;
        private List<String> bylines = List.of();
        private final List<String> text = new ArrayList<>();
        private final Map<String, String> metadata = new LinkedHashMap<>();

        /** Labels, text and labels. */
        void rest(List<String> blocks, boolean capitals) {
            int i = 0;
            // present exports say where the text begins; older ones do not, and their labels end where the text begins
            boolean marked = !capitals && blocks.stream().anyMatch(b -> BODIES.contains(b.toLowerCase(Locale.ROOT)));
            for (; i < blocks.size(); i++) {
                String block = blocks.get(i);
                if (!capitals && BODIES.contains(block.toLowerCase(Locale.ROOT))) {
                    i++;
                    break;
                }
                String name = label(block, capitals);
                if (name != null && HEAD.containsKey(name)) {
                    Matcher label = LABEL.matcher(block);
                    if (label.matches()) {
                        take(HEAD.get(name), label.group(2).strip());
                    }
                    if (name.equals("body")) {
                        i++;
                        break;
                    }
                } else if (!marked) {
                    break;
                }
            }
            boolean tail = false;
            for (; i < blocks.size(); i++) {
                String block = blocks.get(i);
                String small = block.toLowerCase(Locale.ROOT);
                String name = label(block, capitals);
                if (name != null && TAIL.contains(name)) {
                    tail |= capitals || !name.equals("notes");
                    Matcher label = LABEL.matcher(block);
                    if (label.matches()) {
                        take(name, label.group(2).strip());
                    }
                } else if (isCopyright(block)) {
                    metadata.putIfAbsent("copyright", block);
                    tail = true;
                } else if (!capitals && TAILS.contains(small)) {
                    tail = true;
                } else if (!tail && !block.equals(title)) {
                    text.add(block);
                }
            }
        }

        private void take(String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            switch (name) {
                case "byline" -> bylines = Names.of(value);
                case "section" -> section = value;
                case "headline" -> title = value;
                case "highlight" -> summary = value;
                case "length" -> words = Blocks.number(value);
                case "language", "sprache", "langue" -> language = value;
                default -> metadata.putIfAbsent(name, value);
            }
        }

        PressArticle article() {
            return new PressArticle(
                    null,
                    source,
                    title,
                    String.join("\n\n", text),
                    summary,
                    bylines,
                    published,
                    section,
                    language,
                    words,
                    metadata);
        }
    }
}
