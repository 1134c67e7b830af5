package dev.masthead.report.review;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that a report says, in a form in which two reports can be compared.
 *
 * @param layer    what kind of finding it is, such as {@code loaded_terms}
 * @param entry    what it is grouped under: the lexicon entry where there is one, else a rule, an actor or a metric
 * @param key      the same in two reports of the same article for what is the same finding, within its layer
 * @param otherKey a second, weaker key by which findings are paired that no key pairs; null where there is none
 * @param part     {@code text} or {@code title}; null where the finding stands nowhere in the article
 * @param start    first code point of its words, −1 where it has none
 * @param end      code point behind its words, −1 where it has none
 * @param values   what it says, by name; compared one by one
 */
public record Finding(
        String layer,
        String entry,
        String key,
        String otherKey,
        String part,
        int start,
        int end,
        SortedMap<String, String> values) {

    public Finding {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A finding that stands nowhere in the article. */
    static Finding ofArticle(String layer, String entry, String key, Map<String, String> values) {
        return new Finding(layer, entry, key, null, null, -1, -1, new TreeMap<>(values));
    }

    /** Whether it has words in the article. */
    public boolean hasPlace() {
        return start >= 0;
    }
}
