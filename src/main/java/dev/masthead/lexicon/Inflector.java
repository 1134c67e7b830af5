package dev.masthead.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the inflected forms of an English lemma from the irregular ones in {@code lexicons/morphology} and the regular
 * rules of spelling.
 *
 * <p>Lexicons name lemmas; texts hold forms. Going from the lemma to its forms once, when lexicons are compiled, needs
 * no guess about a final e or a doubled consonant and no lemmatizer at run time. Where a rule is unsure both spellings
 * are made: one that nobody writes matches nothing.
 */
final class Inflector {
    private final Map<String, Fields> verbs = new HashMap<>();
    private final Map<String, List<String>> nouns = new HashMap<>();
    private final Map<String, Fields> adjectives = new HashMap<>();
    private final Set<String> doubling = new HashSet<>();
    private final Set<String> uninflected = new HashSet<>();

    Inflector(List<Fields> documents) {
        for (Fields document : documents) {
            document.fields("verbs")
                    .ifPresent(f -> f.asMap()
                            .keySet()
                            .forEach(lemma -> verbs.put(lemma, f.fields(lemma).orElseThrow())));
            document.fields("nouns")
                    .ifPresent(f -> f.asMap().keySet().forEach(lemma -> nouns.put(lemma, f.texts(lemma))));
            document.fields("adjectives")
                    .ifPresent(f -> f.asMap()
                            .keySet()
                            .forEach(lemma ->
                                    adjectives.put(lemma, f.fields(lemma).orElseThrow())));
            doubling.addAll(document.texts("doubling"));
            uninflected.addAll(document.texts("uninflected"));
        }
    }

    /** The inflector of what the lexicon {@code morphology} says. */
    static Inflector of(List<Lexicon> lexicons) {
        return new Inflector(lexicons.stream()
                .filter(l -> l.name().equals("morphology"))
                .flatMap(l -> l.documents().stream())
                .toList());
    }

    /** Lower-case forms of the lemma, itself first; {@code pos} null for every part of speech. */
    Set<String> forms(String lemma, PosClass pos) {
        Set<String> out = new LinkedHashSet<>();
        out.add(lemma);
        if (lemma.isEmpty() || !Character.isLetter(lemma.charAt(lemma.length() - 1))) {
            return out;
        }
        // of a hyphenated compound the last part inflects: "saber-rattle"
        int hyphen = lemma.lastIndexOf('-');
        String head = lemma.substring(0, hyphen + 1);
        String last = lemma.substring(hyphen + 1);
        Set<String> forms = new LinkedHashSet<>();
        if (pos == null || pos == PosClass.VERB) {
            verb(last, forms);
        }
        if (pos == null || pos == PosClass.NOUN || pos == PosClass.COMMON || pos == PosClass.PROPN) {
            noun(last, forms);
        }
        if (pos == null || pos == PosClass.ADJ || pos == PosClass.ADV) {
            adjective(last, forms);
        }
        forms.forEach(form -> out.add(head + form));
        return out;
    }

    private void verb(String lemma, Set<String> out) {
        Fields irregular = verbs.get(lemma);
        List<String> third = irregular == null ? List.of() : irregular.texts("third");
        List<String> gerund = irregular == null ? List.of() : irregular.texts("gerund");
        out.addAll(third.isEmpty() ? List.of(withS(lemma)) : third);
        if (gerund.isEmpty()) {
            gerunds(lemma, out);
        } else {
            out.addAll(gerund);
        }
        if (irregular == null || !irregular.has("past")) {
            pasts(lemma, out);
        }
        if (irregular != null) {
            out.addAll(irregular.texts("past"));
            out.addAll(irregular.texts("past_participle"));
            out.addAll(irregular.texts("present"));
        }
    }

    private void noun(String lemma, Set<String> out) {
        List<String> plurals = nouns.get(lemma);
        if (plurals != null) {
            out.addAll(plurals);
        } else if (!uninflected.contains(lemma)) {
            out.add(withS(lemma));
        }
    }

    private void adjective(String lemma, Set<String> out) {
        Fields irregular = adjectives.get(lemma);
        if (irregular != null) {
            out.addAll(irregular.texts("comparative"));
            out.addAll(irregular.texts("superlative"));
            return;
        }
        if (lemma.length() > 7) {
            return; // long adjectives take more and most
        }
        if (lemma.endsWith("e")) {
            out.add(lemma + "r");
            out.add(lemma + "st");
        } else if (endsInConsonantY(lemma)) {
            out.add(cut(lemma, 1) + "ier");
            out.add(cut(lemma, 1) + "iest");
        } else {
            if (endsInSingleConsonant(lemma)) {
                out.add(doubled(lemma) + "er");
                out.add(doubled(lemma) + "est");
            }
            out.add(lemma + "er");
            out.add(lemma + "est");
        }
    }

    private static String withS(String lemma) {
        if (endsInConsonantY(lemma)) {
            return cut(lemma, 1) + "ies";
        }
        if (lemma.endsWith("s")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("ch")
                || lemma.endsWith("sh")
                || lemma.endsWith("o") && lemma.length() > 3 && !isVowel(lemma.charAt(lemma.length() - 2))) {
            return lemma + "es";
        }
        return lemma + "s";
    }

    private void gerunds(String lemma, Set<String> out) {
        if (lemma.endsWith("ie")) {
            out.add(cut(lemma, 2) + "ying");
        } else if (lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("ye") && !lemma.endsWith("oe")) {
            out.add(cut(lemma, 1) + "ing");
        } else if (lemma.endsWith("c")) {
            out.add(lemma + "king");
        } else {
            if (doubles(lemma)) {
                out.add(doubled(lemma) + "ing");
            }
            if (!mustDouble(lemma)) {
                out.add(lemma + "ing");
            }
        }
    }

    private void pasts(String lemma, Set<String> out) {
        if (lemma.endsWith("e")) {
            out.add(lemma + "d");
        } else if (endsInConsonantY(lemma)) {
            out.add(cut(lemma, 1) + "ied");
        } else if (lemma.endsWith("c")) {
            out.add(lemma + "ked");
        } else {
            if (doubles(lemma)) {
                out.add(doubled(lemma) + "ed");
            }
            if (!mustDouble(lemma)) {
                out.add(lemma + "ed");
            }
        }
    }

    /** Whether the final consonant is, or may be, doubled. */
    private boolean doubles(String lemma) {
        return doubling.contains(lemma) || endsInSingleConsonant(lemma);
    }

    /** One syllable and a single final consonant: "planed" is a form of plane, never of plan. */
    private static boolean mustDouble(String lemma) {
        return endsInSingleConsonant(lemma) && syllables(lemma) == 1;
    }

    private static boolean endsInSingleConsonant(String lemma) {
        int n = lemma.length();
        if (n < 3) {
            return false;
        }
        char last = lemma.charAt(n - 1);
        char vowel = lemma.charAt(n - 2);
        char before = lemma.charAt(n - 3);
        boolean quit = vowel == 'i' && before == 'u' && n > 3 && lemma.charAt(n - 4) == 'q';
        return !isVowel(last) && "wxyh".indexOf(last) < 0 && isVowel(vowel) && (!isVowel(before) || quit);
    }

    private static int syllables(String lemma) {
        int n = 0;
        boolean in = false;
        for (int i = 0; i < lemma.length(); i++) {
            boolean vowel = isVowel(lemma.charAt(i)) || lemma.charAt(i) == 'y' && i > 0;
            if (vowel && !in) {
                n++;
            }
            in = vowel;
        }
        return n;
    }

    private static boolean endsInConsonantY(String lemma) {
        return lemma.length() > 1 && lemma.endsWith("y") && !isVowel(lemma.charAt(lemma.length() - 2));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String doubled(String lemma) {
        return lemma + lemma.charAt(lemma.length() - 1);
    }

    private static String cut(String lemma, int n) {
        return lemma.substring(0, lemma.length() - n);
    }
}
