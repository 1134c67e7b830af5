package dev.masthead.lexicon;

import dev.masthead.lexicon.TokenPattern.Item;
import dev.masthead.lexicon.TokenPattern.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A lexicon as a dictionary for other programs: categories, each with words and phrases in every inflection, in small letters.
 * Dictionaries know words alone. What asks for a part of speech or for any words between others is left out and counted; an
 * entry's conditions ({@code unless}, {@code only_with}) and the senses cannot be told, so that counts made with it are higher
 * than Masthead's.
 *
 * @param categories words and phrases by the names that lead to them, from the most general on; all sorted
 * @param entries    entries that are in it, at least in part
 * @param leftOut    entries of which no pattern can be told
 * @param conditions entries in it whose conditions cannot be told
 */
public record LexiconDictionary(
        Lexicon lexicon, Map<List<String>, Set<String>> categories, int entries, int leftOut, int conditions) {

    /** Fields that say what an entry means, the first that an entry has; below it the second level where there is one. */
    private static final List<String> KEYS =
            List.of("scheme", "label", "stance", "type", "effect", "metric", "genre", "kind", "class", "blocks");

    private static final Map<String, String> BELOW = Map.of("scheme", "frame");
    private static final String VALENCE = "valence";
    private static final String OTHERS = "entries";

    private static final int SHORT = 3;

    /** A pattern that stands for more phrases than this is one of those that cannot be told. */
    private static final int MOST_PHRASES = 200;

    /** Writes a lexicon of a set out. */
    public static LexiconDictionary of(Lexicon lexicon, Lexicons all) {
        Inflector inflector = Inflector.of(all.all());
        Map<List<String>, Set<String>> categories = new TreeMap<>(LexiconDictionary::compare);
        int told = 0;
        int leftOut = 0;
        int conditions = 0;
        for (ParsedEntry parsed : ParsedEntry.all(List.of(lexicon))) {
            Set<String> phrases = new TreeSet<>();
            parsed.uses().forEach(use -> phrases.addAll(phrases(use.pattern(), inflector)));
            if (phrases.isEmpty()) {
                leftOut++;
                continue;
            }
            told++;
            conditions += parsed.unless().isEmpty() && parsed.onlyWith().isEmpty() ? 0 : 1;
            categories
                    .computeIfAbsent(category(parsed.entry()), c -> new TreeSet<>())
                    .addAll(phrases);
        }
        return new LexiconDictionary(lexicon, categories, told, leftOut, conditions);
    }

    private static int compare(List<String> a, List<String> b) {
        return String.join("\u0000", a).compareTo(String.join("\u0000", b));
    }

    private static List<String> category(LexiconEntry entry) {
        List<String> category = meaning(entry);
        if (!entry.patterns().isEmpty()) {
            return category;
        }
        // somebody or something with names, each a key of its own
        List<String> named = new ArrayList<>(category);
        named.add(entry.slug());
        return named;
    }

    private static List<String> meaning(LexiconEntry entry) {
        double valence = entry.number(VALENCE, 0);
        if (valence != 0) {
            return List.of(valence < 0 ? "negative" : "positive");
        }
        for (String key : KEYS) {
            if (entry.fields().asMap().get(key) instanceof String name) {
                String below =
                        BELOW.containsKey(key) ? entry.text(BELOW.get(key)).orElse(null) : null;
                return below == null ? List.of(name) : List.of(name, below);
            }
        }
        return List.of(OTHERS);
    }

    /** What a pattern stands for; empty where words alone cannot tell it. */
    private static Set<String> phrases(TokenPattern pattern, Inflector inflector) {
        Set<String> begun = new LinkedHashSet<>();
        begun.add("");
        Set<String> phrases = extended(pattern.nodes(), begun, pattern.firstPos(), inflector);
        phrases.remove("");
        return phrases;
    }

    private static Set<String> extended(List<Node> nodes, Set<String> begun, PosClass first, Inflector inflector) {
        Set<String> out = begun;
        for (Node node : nodes) {
            Set<String> next = new LinkedHashSet<>();
            if (node instanceof Node.Maybe maybe) {
                next.addAll(out);
                next.addAll(extended(List.of(maybe.node()), out, first, inflector));
            } else if (node instanceof Node.Either either) {
                for (List<Node> choice : either.choices()) {
                    next.addAll(extended(choice, out, first, inflector));
                    if (next.size() > MOST_PHRASES) {
                        return new LinkedHashSet<>();
                    }
                }
            } else if (((Node.One) node).item() instanceof Item.Word word && word.tag() == null) {
                for (String before : out) {
                    PosClass pos = word.pos() == null && before.isEmpty() ? first : word.pos();
                    for (String form : forms(word, pos, inflector)) {
                        next.add(joined(before, form));
                    }
                }
            }
            // of a part of speech or a gap nothing remains: no phrase leads through it
            out = next.size() > MOST_PHRASES ? new LinkedHashSet<>() : next;
        }
        return out;
    }

    private static Set<String> forms(Item.Word word, PosClass pos, Inflector inflector) {
        if (word.mode() != MatchMode.LEMMA) {
            return Set.of(word.form().toLowerCase(Locale.ROOT));
        }
        if (pos != null) {
            return inflector.forms(word.form(), pos);
        }
        // of a word that can be anything: no comparatives of nouns, and of short ones such as "in" only the irregular
        // forms
        Set<String> forms = new LinkedHashSet<>(inflector.forms(word.form(), PosClass.NOUN));
        forms.addAll(inflector.forms(word.form(), PosClass.VERB));
        if (word.form().length() <= SHORT) {
            forms.removeIf(form -> form.startsWith(word.form()) && !form.equals(word.form()));
        }
        return forms;
    }

    /** Endings that the tokenizer parts go back to their words. */
    private static String joined(String before, String form) {
        if (before.isEmpty()) {
            return form;
        }
        boolean ending = form.startsWith("'") || form.equals("n't");
        return ending ? before + form : before + ' ' + form;
    }

    /** As YAML, for quanteda's {@code dictionary()} and for LSX's seed words. */
    public String yaml() {
        StringBuilder out = new StringBuilder();
        head().forEach(line -> out.append("# ").append(line).append('\n'));
        List<String> open = List.of();
        for (Map.Entry<List<String>, Set<String>> category : categories.entrySet()) {
            List<String> path = category.getKey();
            for (int i = 0; i < path.size(); i++) {
                if (i >= open.size() || !path.subList(0, i + 1).equals(open.subList(0, i + 1))) {
                    out.append("  ".repeat(i)).append(quoted(path.get(i))).append(":\n");
                }
            }
            open = path;
            for (String phrase : category.getValue()) {
                out.append("  ".repeat(path.size()))
                        .append("- ")
                        .append(quoted(phrase))
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** In the form of LIWC: numbered categories between two lines of a percent sign, and words with the numbers of theirs. */
    public String liwc() {
        StringBuilder out = new StringBuilder("%\n");
        Map<String, Set<Integer>> numbers = new TreeMap<>();
        int n = 0;
        for (Map.Entry<List<String>, Set<String>> category : categories.entrySet()) {
            n++;
            out.append(n)
                    .append('\t')
                    .append(String.join("_", category.getKey()))
                    .append('\n');
            for (String phrase : category.getValue()) {
                numbers.computeIfAbsent(phrase, p -> new TreeSet<>()).add(n);
            }
        }
        out.append("%\n");
        numbers.forEach((phrase, of) -> {
            out.append(phrase);
            of.forEach(number -> out.append('\t').append(number));
            out.append('\n');
        });
        return out.toString();
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add("Masthead, lexicon " + lexicon.name() + ", version " + lexicon.version() + ", SHA-256 "
                + lexicon.sha256());
        lines.add("Apache-2.0. Words and phrases in every inflection, in small letters. " + entries + " entries; "
                + leftOut + " that ask for parts of speech or gaps, or stand for too many phrases, are left out;");
        lines.add(conditions
                + " have conditions (unless, only_with) which a dictionary cannot hold, so that it counts more than"
                + " Masthead does.");
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
