package dev.masthead.lexicon;

import dev.masthead.lexicon.LexiconMatcher.PosSymbol;
import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The symbols of an automaton that a token carries: those of its word, as far as its tag fits them, and those of its tag. */
final class TokenSymbols extends WordFacet<TokenSymbols.Word> {
    private final Map<String, int[]> forms;
    private final Map<String, int[]> exacts;
    private final List<PosSymbol> free;
    /** By symbol, the part of speech that it asks for besides; null where it asks for none. */
    private final PosSymbol[] constraints;
    /** By tag; there are as many as the tagger has. */
    private final Map<String, OfTag> tags = new ConcurrentHashMap<>();

    /** By symbol, where its edge leads from the root; negative where there is none. */
    private final int[] fromRoot;

    TokenSymbols(Automaton automaton, int[] fromRoot) {
        this.fromRoot = fromRoot;
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

    /**
     * What a token carries.
     *
     * @param symbols  not to be changed
     * @param fromRoot the nodes that they lead to from the root, in their order
     * @param kinds    the kinds of all of them, as {@link LexiconMatcher#kind} tells them
     */
    record Carried(int[] symbols, int[] fromRoot, long kinds) {}

    /** A word's symbols, whatever its part of speech, and what it last carried under a tag. */
    static final class Word {
        private final Carried all;
        /** A symbol asks for a part of speech as well. */
        private final boolean constrained;
        /** Written without a lock: what is read is whole and right, if not always the last. */
        private Tagged last;

        private Word(Carried all, boolean constrained) {
            this.all = all;
            this.constrained = constrained;
        }
    }

    private record Tagged(OfTag tag, Carried carried) {}

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

    @Override
    protected Word read(WordType word) {
        int[] all = symbols(word);
        boolean constrained = Arrays.stream(all).anyMatch(symbol -> constraints[symbol] != null);
        return new Word(carried(all), constrained);
    }

    /** The symbols of the word, whatever its part of speech: those of its form, then those of its letters. */
    private int[] symbols(WordType word) {
        int[] form = forms.getOrDefault(word.form(), LexiconMatcher.NONE);
        int[] exact = exacts.getOrDefault(word.plain(), LexiconMatcher.NONE);
        if (exact.length == 0) {
            return form;
        }
        int[] both = Arrays.copyOf(form, form.length + exact.length);
        System.arraycopy(exact, 0, both, form.length, exact.length);
        return both;
    }

    private Carried carried(int[] symbols) {
        long kinds = 0;
        int[] next = new int[symbols.length];
        int n = 0;
        for (int symbol : symbols) {
            kinds |= LexiconMatcher.kind(symbol);
            if (fromRoot[symbol] >= 0) {
                next[n++] = fromRoot[symbol];
            }
        }
        return new Carried(symbols, Arrays.copyOf(next, n), kinds);
    }

    /** What the word carries under the tag, its symbols in the order of {@link #symbols}. */
    Carried of(WordType type, OfTag tag) {
        Word word = of(type);
        if (!word.constrained) {
            return word.all;
        }
        Tagged last = word.last;
        if (last == null || last.tag != tag) {
            last = new Tagged(tag, under(word.all, tag));
            word.last = last;
        }
        return last.carried;
    }

    private Carried under(Carried all, OfTag tag) {
        int[] fitting =
                Arrays.stream(all.symbols).filter(symbol -> fits(symbol, tag)).toArray();
        return fitting.length == all.symbols.length ? all : carried(fitting);
    }

    private boolean fits(int symbol, OfTag tag) {
        PosSymbol constraint = constraints[symbol];
        return constraint == null || tag.fits(constraint);
    }
}
