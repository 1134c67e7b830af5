package dev.masthead.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
