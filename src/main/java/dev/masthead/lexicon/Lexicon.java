package dev.masthead.lexicon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything in one folder.
 *
 * @param name       the folder's name
 * @param language   ISO 639 code, {@code mul} where its facts belong to no language
 * @param version    of its files; where they differ, the highest
 * @param sha256     over the names and bytes of its files, in hexadecimal
 * @param parameters numbers for its scorer, all files together
 * @param entries    in file order, files by name
 * @param groups     examples that belong to groups
 * @param documents  each file's top-level mapping, for lexicons that have a form of their own
 */
public record Lexicon(
        String name,
        String language,
        String version,
        String sha256,
        Map<String, Double> parameters,
        List<LexiconEntry> entries,
        List<ExampleGroup> groups,
        List<Fields> documents) {

    public Lexicon {
        parameters = Map.copyOf(parameters);
        entries = List.copyOf(entries);
        groups = List.copyOf(groups);
        documents = List.copyOf(documents);
    }

    /**
     * What {@code <name>} in a pattern stands for, by name: plain words, those of a list that is named in it among them. All
     * files together.
     *
     * @throws LexiconException if a list is written twice or names one that is not there or holds it itself
     */
    public Map<String, List<String>> lists() {
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (Fields document : documents) {
            document.fields("lists")
                    .ifPresent(lists -> lists.asMap().keySet().forEach(key -> {
                        if (written.put(key, lists.texts(key)) != null) {
                            throw new LexiconException(lists.origin(), "the list " + key + " is written twice");
                        }
                    }));
        }
        Map<String, List<String>> out = new LinkedHashMap<>();
        written.keySet().forEach(key -> out.put(key, List.copyOf(words(key, written, new ArrayDeque<>()))));
        return out;
    }

    private Set<String> words(String key, Map<String, List<String>> written, Deque<String> above) {
        if (!written.containsKey(key) || above.contains(key)) {
            throw new LexiconException(new Origin(name, 1), "the list " + key + " is missing or holds itself");
        }
        above.push(key);
        Set<String> out = new LinkedHashSet<>();
        for (String word : written.get(key)) {
            if (word.startsWith("<") && word.endsWith(">")) {
                out.addAll(words(word.substring(1, word.length() - 1), written, above));
            } else {
                out.add(word);
            }
        }
        above.pop();
        return out;
    }

    /** A parameter that the scorer cannot do without. */
    public double parameter(String key) {
        Double value = parameters.get(key);
        if (value == null) {
            throw new LexiconException(new Origin(name, 1), "needs the parameter " + key);
        }
        return value;
    }

    public Optional<LexiconEntry> entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
