package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed classes of words that arguments are told by, from the lexicon {@code argument-words}. */
final class ArgumentWords {
    static final String LEXICON = "argument-words";

    private final Map<String, Set<String>> classes = new HashMap<>();

    ArgumentWords(Lexicon lexicon) {
        for (Fields file : lexicon.documents()) {
            for (Map.Entry<String, Object> e : file.asMap().entrySet()) {
                if (e.getValue() instanceof List<?> && !e.getKey().equals("entries")) {
                    classes.computeIfAbsent(e.getKey(), k -> new HashSet<>()).addAll(file.texts(e.getKey()));
                }
            }
        }
    }

    private boolean is(String wordClass, String form) {
        return classes.getOrDefault(wordClass, Set.of()).contains(form);
    }

    boolean isBe(String form) {
        return is("be", form);
    }

    /** be or get: what makes a participle passive. */
    boolean isPassiveAuxiliary(String form) {
        return isBe(form) || is("get", form);
    }

    boolean isAuxiliary(String form) {
        return isBe(form) || is("have", form) || is("do", form);
    }

    boolean isCopula(String form) {
        return is("copulas", form);
    }

    boolean isNamer(String form) {
        return is("namers", form);
    }

    boolean isRelative(String form) {
        return is("relative", form);
    }

    boolean isSubordinator(String form) {
        return is("subordinators", form);
    }

    boolean isContrast(String form) {
        return is("contrast", form);
    }

    boolean isObjectControl(String form) {
        return is("object_control", form);
    }
}
