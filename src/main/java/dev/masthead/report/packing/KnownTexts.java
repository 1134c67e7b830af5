package dev.masthead.report.packing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that are told by their number. Immutable. */
final class KnownTexts {
    private final List<String> texts;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param texts each once */
    KnownTexts(List<String> texts) {
        this.texts = List.copyOf(texts);
        texts.forEach(text -> numbers.put(text, numbers.size()));
    }

    int size() {
        return texts.size();
    }

    /** A text's number; negative where it is not known. */
    int number(String text) {
        return numbers.getOrDefault(text, -1);
    }

    String text(int number) {
        return texts.get(number);
    }
}
