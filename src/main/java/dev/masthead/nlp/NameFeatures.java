package dev.masthead.nlp;

import static dev.masthead.nlp.NameWords.REACH;

import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What the name model sees of a token: words, shapes and tags around it, what the caller knows of it and the outcomes
 * before it. For one sentence; not thread-safe.
 */
final class NameFeatures {
    private static final int STATIC = 72;

    private static final String[] TAG = {"", "t-1=", "t=", "t1=", ""};
    private static final String[] PLACE = {"", "l-1=", "l=", "l1=", ""};
    private static final String[] HINT = {"", "h-1=", "h=", "h1=", ""};
    private static final String[] HINTS = {"", "hh-1=", "", "hh1=", ""};
    private static final String[] GIVEN = {"", "-1", "", "1", ""};

    private final int from;
    private final NameContexts contexts;
    private final List<Token> tokens;
    private final NameWords.Word[] words;
    private final List<List<String>> hints;
    /** Whether the token is the only one of a place's name, its first or one inside; empty where it is of none. */
    private final String[] place;

    /** Features of the tokens from {@code from} to before {@code to}; nothing beyond them is seen. */
    NameFeatures(
            TextPart part,
            int from,
            int to,
            NameHints hints,
            Gazetteer gazetteer,
            NameWords words,
            NameContexts contexts) {
        this.contexts = contexts;
        this.from = from;
        tokens = part.tokens();
        this.words = new NameWords.Word[to - from];
        this.hints = new ArrayList<>(to - from);
        place = new String[to - from];
        for (int i = from; i < to; i++) {
            this.words[i - from] = words.of(tokens.get(i).type());
            this.hints.add(hints.of(i));
            int n = gazetteer.placeAt(part, i, to);
            for (int k = i; k < i + n; k++) {
                String where = n == 1 ? "o" : k == i ? "b" : "i";
                place[k - from] = place[k - from] == null || place[k - from].equals("o") ? where : place[k - from];
            }
            if (place[i - from] == null) {
                place[i - from] = "";
            }
        }
    }

    /**
     * The features of the token at the index, with the two outcomes before it.
     *
     * @param before the outcome's name; {@value NameOutcomes#START} at the start
     */
    String[] context(int index, String before, String earlier) {
        List<String> out = new ArrayList<>(STATIC);
        fixed(index, (head, tail) -> out.add(head + tail));
        Token t = token(index);
        out.add("o=" + before);
        out.add("oo=" + earlier + before);
        out.add("ow=" + before + t.form());
        out.add("os=" + before + words[index].shape);
        out.add("ot=" + before + t.tag());
        return out.toArray(String[]::new);
    }

    /** Takes features as they are read; the name of one is the head and the tail together. */
    interface Sink {
        void add(String head, String tail);

        /** The same, of halves that are asked for again and again. */
        default void add(PackedModel.Half head, PackedModel.Half tail) {
            add(head.toString(), tail.toString());
        }

        /** The features that follow from the word alone, for a token that many steps from it. */
        default void addAll(NameWords.Word word, int steps) {
            word.write(steps, this);
        }

        /** The feature of the tag that the token at the index has, for a token that many steps from it. */
        default void tag(int token, String tag, int steps) {
            add(TAG[REACH + steps], tag);
        }

        /** The feature of the shape of a word of which nothing is known, for such a token that many steps from it. */
        default void noHints(NameWords.Word word, int steps) {
            add(NameWords.NO_HINTS[REACH + steps], word.shape);
        }
    }

    /** The same features, weighed by a model. */
    BeamDecoder.Input weighed(NameOutcomes outcomes, boolean[][] follows) {
        return new Weighed(outcomes, follows);
    }

    private final class Weighed implements BeamDecoder.Input, Sink {
        private final NameOutcomes outcomes;
        private final PackedModel model;
        private final boolean[][] follows;
        private final NameOutcomes.Tag[] tags;
        /** Of the token at hand. */
        private double[] sums;

        Weighed(NameOutcomes outcomes, boolean[][] follows) {
            this.outcomes = outcomes;
            this.follows = follows;
            model = outcomes.model();
            tags = new NameOutcomes.Tag[words.length];
            for (int i = 0; i < tags.length; i++) {
                tags[i] = outcomes.tag(token(i).tag());
            }
        }

        @Override
        public void add(String head, String tail) {
            model.add(model.find(head, tail), sums);
        }

        @Override
        public void add(PackedModel.Half head, PackedModel.Half tail) {
            model.add(model.find(head, tail), sums);
        }

        @Override
        public void addAll(NameWords.Word word, int steps) {
            double[] known = word.sums;
            double[] into = sums;
            int at = (REACH + steps) * into.length;
            for (int o = 0; o < into.length; o++) {
                into[o] += known[at + o];
            }
        }

        @Override
        public void tag(int token, String tag, int steps) {
            NameOutcomes.Tag known = tags[token];
            model.add(steps == 0 ? known.own() : steps < 0 ? known.before() : known.behind(), sums);
        }

        @Override
        public void noHints(NameWords.Word word, int steps) {
            model.add(word.noHints(steps), sums);
        }

        @Override
        public void fixed(int token, double[] into) {
            sums = into;
            NameFeatures.this.fixed(token, this);
        }

        @Override
        public double[] history(int before, int earlier) {
            return outcomes.history(before, earlier);
        }

        @Override
        public void dynamic(int token, int before, int earlier, double[] into) {
            int b = before + 1;
            NameWords.Word word = words[token];
            model.add(word.behindOutcome[b], into);
            model.add(word.shapeBehindOutcome[b], into);
            model.add(tags[token].behindOutcome()[b], into);
        }

        @Override
        public boolean allows(int token, int before, int outcome) {
            return follows[before + 1][outcome];
        }
    }

    private Token token(int index) {
        return tokens.get(from + index);
    }

    /** The features that no outcome changes. */
    private void fixed(int i, Sink out) {
        Token t = token(i);
        NameWords.Word word = words[i];
        out.addAll(word, 0);
        out.tag(i, t.tag(), 0);
        out.add("c=", t.isCapitalised() ? i == 0 ? "first" : "up" : "low");
        String mine = hints(i, 0, out);
        if (t.isCapitalised()) {
            uses(contexts.of(t.form()), mine, out);
        }
        if (mine.isEmpty()) {
            out.noHints(word, 0);
        } else {
            out.add("hs=" + mine + "|", word.shape);
        }
        for (int d = -REACH; d <= REACH; d++) {
            int k = i + d;
            if (d == 0) {
                continue;
            }
            if (k < 0 || k >= words.length) {
                out.add(NameWords.WORD[d + REACH], k < 0 ? "^" : "$");
                continue;
            }
            out.addAll(words[k], d);
            if (d == -1 || d == 1) {
                beside(word, mine, k, d, out);
            }
        }
    }

    /** What gazetteer and caller know of a token, for one that many steps from it; the last of it, which pairs are made of. */
    private String hints(int i, int steps, Sink out) {
        String last = "";
        if (!place[i].isEmpty()) {
            last = "l";
        }
        if (words[i].given) {
            out.add("g", GIVEN[REACH + steps]);
            last = "g";
        }
        if (!place[i].isEmpty()) {
            out.add(PLACE[REACH + steps], place[i]);
        }
        for (String h : hints.get(i)) {
            out.add(HINT[REACH + steps], h);
            last = h;
        }
        return last;
    }

    /** How the text uses the word elsewhere. */
    private static void uses(NameContexts.Uses uses, String mine, Sink out) {
        for (String use : uses.names()) {
            out.add("d=", use);
        }
        out.add("", uses.all());
        out.add("dm=" + mine, uses.all());
    }

    /** What the word makes with its neighbour. */
    private void beside(NameWords.Word word, String mine, int k, int d, Sink out) {
        NameWords.Word other = words[k];
        out.tag(k, token(k).tag(), d);
        out.add(word.wordPair(d), other.formTail);
        out.add(word.shapePair(d), other.shapeTail);
        String there = hints(k, d, out);
        if (mine.isEmpty() && there.isEmpty()) {
            out.noHints(other, d);
        } else {
            out.add(HINTS[d + REACH] + mine + "|" + there + "|", other.shape);
        }
    }
}
