package dev.masthead.lexicon;

import dev.masthead.lexicon.LexiconMatcher.PosSymbol;
import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The symbols of an automaton that a token carries: those of its word, as far as its tag fits them, and those of its tag. */
final class TokenSymbols extends WordFacet<int[]> {
    private final Map<String, int[]> forms;
    private final Map<String, int[]> exacts;
    private final List<PosSymbol> free;
    /** By symbol, the part of speech that it asks for besides; null where it asks for none. */
    private final PosSymbol[] constraints;
    /** By tag; there are as many as the tagger has. */
    private final Map<String, OfTag> tags = new ConcurrentHashMap<>();

    TokenSymbols(Automaton automaton) {
        forms = automaton.forms();
        exacts = automaton.exacts();
        free = automaton.posSymbols();
        constraints = automaton.constraints();
    }

    /**
     * What patterns ask of a tag.
     *
     * @param classes a bit for each part of speech that includes it
     * @param free    symbols of the parts of speech, asked for without a word, that include it
     */
    record OfTag(String tag, int classes, int[] free) {
        private boolean fits(PosSymbol asked) {
            return asked.pos() != null
                    ? (classes >>> asked.pos().ordinal() & 1) != 0
                    : asked.tag().equals(tag);
        }
    }

    OfTag ofTag(String tag) {
        OfTag known = tags.get(tag);
        return known != null ? known : tags.computeIfAbsent(tag, this::read);
    }

    private OfTag read(String tag) {
        int classes = 0;
        for (PosClass pos : PosClass.values()) {
            classes |= pos.includes(tag) ? 1 << pos.ordinal() : 0;
        }
        int[] fitting = free.stream()
                .filter(p -> p.includes(tag))
                .mapToInt(PosSymbol::symbol)
                .toArray();
        return new OfTag(tag, classes, fitting);
    }

    /** The symbols of the word, whatever its part of speech: those of its form, then those of its letters. */
    @Override
    protected int[] read(WordType word) {
        int[] form = forms.getOrDefault(word.form(), LexiconMatcher.NONE);
        int[] exact = exacts.getOrDefault(word.plain(), LexiconMatcher.NONE);
        if (exact.length == 0) {
            return form;
        }
        int[] both = Arrays.copyOf(form, form.length + exact.length);
        System.arraycopy(exact, 0, both, form.length, exact.length);
        return both;
    }

    /** The symbols of the word under the tag, in the order of {@link #read}; not to be changed. */
    int[] of(WordType word, OfTag tag) {
        int[] all = of(word);
        int k = 0;
        while (k < all.length && fits(all[k], tag)) {
            k++;
        }
        if (k == all.length) {
            return all;
        }
        int[] out = Arrays.copyOf(all, all.length - 1);
        int n = k;
        for (int i = k + 1; i < all.length; i++) {
            if (fits(all[i], tag)) {
                out[n++] = all[i];
            }
        }
        return n == out.length ? out : Arrays.copyOf(out, n);
    }

    private boolean fits(int symbol, OfTag tag) {
        PosSymbol constraint = constraints[symbol];
        return constraint == null || tag.fits(constraint);
    }
}
