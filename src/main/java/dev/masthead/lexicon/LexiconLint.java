package dev.masthead.lexicon;

import dev.masthead.lexicon.TokenPattern.Item;
import dev.masthead.lexicon.TokenPattern.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for what is well-formed and still cannot be meant: patterns that conditions of their own entry forbid, keys that
 * nobody reads, the same words with contradictory marks, examples that hold no word of their entry.
 */
public final class LexiconLint {
    /** Forbidden expansions that are named of an entry; all are counted. */
    private static final int NAMED = 20;

    /** Fields of which two entries of one lexicon with the same words should not have different values. */
    private static final List<String> MARKS = List.of("label", "effect", "type", "stance", "sign");
    /** Numbers whose signs say how an entry speaks of somebody, the same for all lexicons. */
    private static final List<String> SIGNED = List.of("valence", "agent");

    private LexiconLint() {}

    /** How bad it is. */
    public enum Severity {
        ERROR,
        HINT
    }

    /**
     * Something found.
     *
     * @param rule    {@code self-forbidden}, {@code unread-key}, {@code contradiction} or {@code idle-example}
     * @param count   how many expansions or keys it is about
     * @param message in a reader's words
     */
    public record Problem(Severity severity, Origin origin, String rule, String entry, int count, String message) {
        @Override
        public String toString() {
            return origin + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + rule + ": " + entry + ": "
                    + message;
        }
    }

    /**
     * Everything found, errors first, by file and line.
     *
     * @param reads     which keys were asked for when the lexicons were used
     * @param forPeople keys that are not meant for the program, see {@link KeyReads#unread}
     */
    public static List<Problem> check(List<Lexicon> lexicons, KeyReads reads, Map<String, Set<String>> forPeople) {
        List<Problem> out = new ArrayList<>();
        List<ParsedEntry> entries = ParsedEntry.all(lexicons);
        Inflector inflector = new Inflector(lexicons.stream()
                .filter(l -> l.name().equals("morphology"))
                .flatMap(l -> l.documents().stream())
                .toList());
        SelfForbidden forbidden = new SelfForbidden(inflector);
        for (ParsedEntry entry : entries) {
            selfForbidden(entry, forbidden.of(entry), out);
        }
        for (KeyReads.Unread key : reads.unread(lexicons, forPeople)) {
            out.add(new Problem(
                    Severity.ERROR,
                    key.first(),
                    "unread-key",
                    key.lexicon(),
                    key.times(),
                    "nobody reads '" + key.key() + "', which stands here first, " + key.times() + " times in all"));
        }
        contradictions(entries, inflector, out);
        idleExamples(lexicons, entries, inflector, out);
        out.sort(Comparator.comparing(Problem::severity)
                .thenComparing(p -> p.origin().file())
                .thenComparing(p -> p.origin().line())
                .thenComparing(Problem::entry)
                .thenComparing(Problem::message));
        return out;
    }

    private static void selfForbidden(ParsedEntry entry, SelfForbidden.Result result, List<Problem> out) {
        int n = result.killed().size();
        if (n == 0) {
            return;
        }
        StringBuilder message = new StringBuilder();
        message.append(n)
                .append(" of ")
                .append(result.expansions())
                .append(" expansions are forbidden by its own unless: ");
        for (int i = 0; i < Math.min(n, NAMED); i++) {
            SelfForbidden.Killed killed = result.killed().get(i);
            message.append(i == 0 ? "" : ", ")
                    .append('\'')
                    .append(killed.words())
                    .append("' (unless '")
                    .append(killed.unless())
                    .append("')");
        }
        message.append(n > NAMED ? " and " + (n - NAMED) + " more" : "");
        LexiconEntry e = entry.entry();
        out.add(new Problem(Severity.ERROR, e.origin(), "self-forbidden", e.id(), n, message.toString()));
    }

    private static void contradictions(List<ParsedEntry> entries, Inflector inflector, List<Problem> out) {
        Map<String, List<LexiconEntry>> bySurface = new TreeMap<>();
        for (ParsedEntry entry : entries) {
            if (mark(entry.entry()).isEmpty()) {
                continue;
            }
            Set<String> surfaces = new HashSet<>();
            for (ParsedEntry.Use use : entry.uses()) {
                SelfForbidden.expansions(use.pattern()).forEach(items -> surfaces.add(surface(items)));
            }
            surfaces.forEach(
                    s -> bySurface.computeIfAbsent(s, x -> new ArrayList<>()).add(entry.entry()));
        }
        Map<String, List<String>> words = new TreeMap<>();
        Map<String, Problem> first = new HashMap<>();
        bySurface.forEach((surface, all) -> {
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    String what = contradiction(all.get(i), all.get(j));
                    if (what != null) {
                        String key = all.get(i).id() + "\n" + all.get(j).id();
                        words.computeIfAbsent(key, k -> new ArrayList<>()).add(surface);
                        first.putIfAbsent(
                                key,
                                new Problem(
                                        Severity.HINT,
                                        all.get(i).origin(),
                                        "contradiction",
                                        all.get(i).id(),
                                        1,
                                        all.get(j).id() + " at " + all.get(j).origin()
                                                + " has the same words and another " + what));
                    }
                }
            }
        });
        words.forEach((key, list) -> {
            Problem p = first.get(key);
            String shown = "'" + list.get(0) + "'" + (list.size() > 1 ? " and " + (list.size() - 1) + " more" : "");
            out.add(new Problem(
                    p.severity(), p.origin(), p.rule(), p.entry(), list.size(), p.message() + ": " + shown));
        });
    }

    /** In what two entries with the same words contradict each other; null where they do not. */
    private static String contradiction(LexiconEntry a, LexiconEntry b) {
        if (a.pos() != null && b.pos() != null && a.pos() != b.pos()) {
            return null;
        }
        if (a.lexicon().equals(b.lexicon())) {
            for (String field : MARKS) {
                Object one = a.fields().entries().get(field);
                Object other = b.fields().entries().get(field);
                if (one != null && other != null && !Objects.equals(one, other)) {
                    return field + " (" + one + ", " + other + ")";
                }
            }
        }
        double one = sign(a);
        double other = sign(b);
        return one * other < 0 ? "sign" : null;
    }

    private static double sign(LexiconEntry e) {
        for (String field : SIGNED) {
            if (e.fields().entries().get(field) instanceof Double d) {
                return Math.signum(d);
            }
        }
        return 0;
    }

    private static String mark(LexiconEntry e) {
        for (String field : MARKS) {
            if (e.fields().entries().get(field) != null) {
                return field;
            }
        }
        return sign(e) != 0 ? "sign" : "";
    }

    private static String surface(List<Item> items) {
        StringBuilder out = new StringBuilder();
        for (Item item : items) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(item instanceof Item.Word w ? w.form().toLowerCase(Locale.ROOT) : "…");
        }
        return out.toString();
    }

    /** A no_match without a word of its entry shows nothing: it would not match whatever the entry said. */
    private static void idleExamples(
            List<Lexicon> lexicons, List<ParsedEntry> entries, Inflector inflector, List<Problem> out) {
        Map<String, Set<String>> ofEntry = new HashMap<>();
        Map<String, Set<String>> ofGroup = new HashMap<>();
        for (ParsedEntry entry : entries) {
            Set<String> forms = ofEntry.computeIfAbsent(entry.entry().id(), k -> new HashSet<>());
            entry.uses().forEach(use -> forms(use.pattern().nodes(), inflector, forms));
            if (entry.entry().group() != null) {
                ofGroup.computeIfAbsent(entry.entry().group(), k -> new HashSet<>())
                        .addAll(forms);
            }
        }
        for (ParsedEntry entry : entries) {
            if (entry.entry().group() == null && !entry.uses().isEmpty()) {
                entry.entry()
                        .examples()
                        .forEach(x -> idle(
                                entry.entry().id(), x, ofEntry.get(entry.entry().id()), out));
            }
        }
        for (Lexicon lexicon : lexicons) {
            for (ExampleGroup group : lexicon.groups()) {
                if (ofGroup.containsKey(group.id())) {
                    group.examples().forEach(x -> idle(group.id(), x, ofGroup.get(group.id()), out));
                }
            }
        }
    }

    private static void idle(String id, Example example, Set<String> forms, List<Problem> out) {
        if (example.marked().isPresent() || forms.isEmpty()) {
            return;
        }
        for (String word : TokenPattern.words(example.text())) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (forms.contains(lower)
                    || lower.endsWith(".") && forms.contains(lower.substring(0, lower.length() - 1))) {
                return;
            }
        }
        out.add(new Problem(
                Severity.HINT,
                example.origin(),
                "idle-example",
                id,
                1,
                "no word of the entry stands in the no_match: " + example.text()));
    }

    private static void forms(List<Node> nodes, Inflector inflector, Set<String> out) {
        for (Node node : nodes) {
            if (node instanceof Node.Maybe maybe) {
                forms(List.of(maybe.node()), inflector, out);
            } else if (node instanceof Node.Either either) {
                either.choices().forEach(choice -> forms(choice, inflector, out));
            } else if (((Node.One) node).item() instanceof Item.Word w) {
                if (w.mode() == MatchMode.LEMMA) {
                    out.addAll(inflector.forms(w.form(), w.pos()));
                } else {
                    out.add(w.form().toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
