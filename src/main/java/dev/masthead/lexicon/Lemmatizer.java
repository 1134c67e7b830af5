package dev.masthead.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds the lemma of an inflected English word: irregular forms from {@code lexicons/morphology}, regular ones by undoing
 * the rules of spelling. Of several lemmas that a form may come from, those whose own inflection does not make the form
 * are dropped ({@code hoped} is none of hop's), and a word that a dictionary knows goes before one it does not. Immutable.
 */
public final class Lemmatizer {
    private static final List<String> OTHER_TAGS = List.of("VBP", "NN", "VBD", "JJ");

    private final Inflector inflector;
    private final BiPredicate<String, String> dictionary;
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();

    /**
     * @param dictionary whether a lower-case word is known to bear a Penn tag
     */
    public Lemmatizer(Lexicons lexicons, BiPredicate<String, String> dictionary) {
        this.dictionary = dictionary;
        List<Fields> documents = lexicons.require("morphology").documents();
        inflector = new Inflector(documents);
        for (Fields document : documents) {
            document.fields("verbs").ifPresent(all -> {
                for (String lemma : all.asMap().keySet()) {
                    Fields f = all.fields(lemma).orElseThrow();
                    for (String key : List.of("past", "past_participle", "third", "gerund", "present")) {
                        f.texts(key).forEach(form -> verbs.merge(form, lemma, this::commoner));
                    }
                }
            });
            document.fields("nouns")
                    .ifPresent(all -> all.asMap()
                            .keySet()
                            .forEach(lemma -> all.texts(lemma).forEach(form -> nouns.putIfAbsent(form, lemma))));
            document.fields("adjectives").ifPresent(all -> {
                for (String lemma : all.asMap().keySet()) {
                    Fields f = all.fields(lemma).orElseThrow();
                    f.texts("comparative").forEach(form -> adjectives.putIfAbsent(form, lemma));
                    f.texts("superlative").forEach(form -> adjectives.putIfAbsent(form, lemma));
                }
            });
        }
        // clitics: 's is be or has, and nothing here tells which
        verbs.put("'re", "be");
        verbs.put("'m", "be");
        verbs.put("'s", "be");
        verbs.put("'ve", "have");
        verbs.put("ca", "can");
        verbs.put("wo", "will");
        verbs.put("'ll", "will");
    }

    /** Of two verbs with one form the one that is a form of the dictionary's, else the shorter: found before founder. */
    private String commoner(String a, String b) {
        boolean knowsA = dictionary.test(a, "VB");
        boolean knowsB = dictionary.test(b, "VB");
        if (knowsA != knowsB) {
            return knowsA ? a : b;
        }
        return a.length() <= b.length() ? a : b;
    }

    /**
     * The lemma; the form itself where it is not inflected or nothing is known.
     *
     * @param form lower-case
     * @param tag  Penn tag
     */
    public String lemma(String form, String tag) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0 && hyphen < form.length() - 1) {
            // of a compound the last part is inflected: "saber-rattled"
            return form.substring(0, hyphen + 1) + lemma(form.substring(hyphen + 1), tag);
        }
        return switch (tag) {
            case "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD" -> verb(form, tag);
            case "NNS" -> noun(form);
            case "JJR", "JJS", "RBR", "RBS" -> adjective(form);
            default -> form;
        };
    }

    private String verb(String form, String tag) {
        boolean base = tag.equals("VB") || tag.equals("VBP");
        if (base && dictionary.test(form, "VB")) {
            return form;
        }
        String irregular = verbs.get(form);
        if (irregular != null) {
            return irregular;
        }
        List<String> candidates = new ArrayList<>(4);
        if (form.endsWith("ing")) {
            stems(form, 3, candidates);
            if (form.endsWith("ying")) {
                candidates.add(cut(form, 4) + "ie");
            }
        } else if (form.endsWith("ed")) {
            stems(form, 2, candidates);
            if (form.endsWith("ied")) {
                candidates.add(0, cut(form, 3) + "y");
            }
        } else {
            plurals(form, candidates);
        }
        return choose(form, candidates, PosClass.VERB, "VB");
    }

    /** What the suffix was put to: the stem, with a final e, with its doubled consonant made one, without a k. */
    private static void stems(String form, int suffix, List<String> out) {
        if (form.length() < suffix + 2) {
            return;
        }
        String stem = cut(form, suffix);
        out.add(stem);
        out.add(stem + "e");
        int n = stem.length();
        if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
            // hopped is hop's; stems in ll, ss, ff and zz mostly keep theirs
            out.add("lsfz".indexOf(stem.charAt(n - 1)) < 0 ? 0 : out.size(), cut(stem, 1));
        }
        if (stem.endsWith("ck")) {
            out.add(cut(stem, 1));
        }
    }

    private static void plurals(String form, List<String> out) {
        if (!form.endsWith("s") || form.endsWith("ss") || form.length() < 3) {
            return;
        }
        if (form.endsWith("ies") && form.length() > 4) {
            out.add(cut(form, 3) + "y");
        }
        out.add(cut(form, 1));
        if (form.endsWith("es")) {
            out.add(cut(form, 2));
        }
    }

    private String noun(String form) {
        String irregular = nouns.get(form);
        if (irregular != null) {
            return irregular;
        }
        List<String> candidates = new ArrayList<>(3);
        plurals(form, candidates);
        return choose(form, candidates, PosClass.NOUN, "NN");
    }

    private String adjective(String form) {
        String irregular = adjectives.get(form);
        if (irregular != null) {
            return irregular;
        }
        List<String> candidates = new ArrayList<>(4);
        int suffix = form.endsWith("er") ? 2 : form.endsWith("est") ? 3 : 0;
        if (suffix > 0) {
            stems(form, suffix, candidates);
            if (form.charAt(form.length() - suffix - 1) == 'i' && form.length() > suffix + 2) {
                candidates.add(0, cut(form, suffix + 1) + "y");
            }
        }
        return choose(form, candidates, PosClass.ADJ, "JJ");
    }

    /** Of the candidates that inflect to the form: one the dictionary knows with the tag, with another, or by spelling. */
    private String choose(String form, List<String> candidates, PosClass pos, String tag) {
        List<String> made = new ArrayList<>(candidates.size());
        for (String c : candidates) {
            if (inflector.forms(c, pos).contains(form)) {
                if (dictionary.test(c, tag)) {
                    return c;
                }
                made.add(c);
            }
        }
        for (String c : made) {
            if (OTHER_TAGS.stream().anyMatch(t -> dictionary.test(c, t))) {
                return c;
            }
        }
        for (String c : made) {
            if (!lacksE(c)) {
                return c;
            }
        }
        return made.isEmpty() ? form : made.get(0);
    }

    /** No English word ends so: the final e is missing. */
    private static boolean lacksE(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        char before = n > 1 ? stem.charAt(n - 2) : ' ';
        return stem.endsWith("at") && n > 4
                || stem.endsWith("ir") && n > 3
                || last == 'v'
                || last == 'u'
                || last == 'c' && "aeiour".indexOf(before) >= 0
                || last == 's' && before != 's'
                || last == 'z' && before != 'z'
                || last == 'g' && before == 'd'
                || last == 'l' && "bcdfgkptz".indexOf(before) >= 0
                || last == 'r' && "bcdfgpt".indexOf(before) >= 0;
    }

    private static String cut(String word, int n) {
        return word.substring(0, word.length() - n);
    }
}
