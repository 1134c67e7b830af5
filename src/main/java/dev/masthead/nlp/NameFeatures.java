package dev.masthead.nlp;

import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What the name model sees of a token: words, shapes and tags around it, what the caller knows of it and the outcomes
 * before it. One sentence, one thread.
 */
final class NameFeatures {
    private static final int AFFIX = 3;
    private static final int STATIC = 72;

    /** Stands for the outcome before the first token. */
    private static final String START = "^";

    /** Heads of the features of neighbours, from the second before to the second behind. */
    private static final String[] WORD = {"w-2=", "w-1=", "", "w1=", "w2="};

    private static final String[] SHAPE = {"s-2=", "s-1=", "", "s1=", "s2="};
    private static final String[] CLASS = {"k-1=", "k=", "k1="};
    private static final String[] TAG = {"", "t-1=", "", "t1=", ""};
    private static final String[] WORDS = {"", "ww-1=", "", "ww1=", ""};
    private static final String[] SHAPES = {"", "ss-1=", "", "ss1=", ""};

    private final TextPart part;
    private final int from;
    private final int to;
    private final NameHints hints;
    private final Gazetteer gazetteer;
    private final WordClasses classes;
    private final NameContexts contexts;
    private final String[] shapes;
    private final char[] place;

    /** Features of the tokens from {@code from} to before {@code to}; nothing beyond them is seen. */
    NameFeatures(
            TextPart part,
            int from,
            int to,
            NameHints hints,
            Gazetteer gazetteer,
            WordClasses classes,
            NameContexts contexts) {
        this.classes = classes;
        this.contexts = contexts;
        this.part = part;
        this.from = from;
        this.to = to;
        this.hints = hints;
        this.gazetteer = gazetteer;
        shapes = new String[to - from];
        place = new char[to - from];
        for (int i = from; i < to; i++) {
            int n = gazetteer.placeAt(part, i, to);
            for (int k = i; k < i + n; k++) {
                char where = n == 1 ? 'o' : k == i ? 'b' : 'i';
                place[k - from] = place[k - from] == 0 || place[k - from] == 'o' ? where : place[k - from];
            }
        }
    }

    /**
     * The features of the token at the index, with the two outcomes before it.
     *
     * @param before the outcome's name; {@value #START} at the start
     */
    String[] context(int index, String before, String earlier) {
        List<String> out = new ArrayList<>(STATIC);
        fixed(from + index, (head, tail) -> out.add(head + tail));
        Token t = part.tokens().get(from + index);
        out.add("o=" + before);
        out.add("oo=" + earlier + before);
        out.add("ow=" + before + t.form());
        out.add("os=" + before + shape(from + index));
        out.add("ot=" + before + t.tag());
        return out.toArray(String[]::new);
    }

    /** Takes features as they are read; the name of one is the head and the tail together. */
    private interface Sink {
        void add(String head, String tail);
    }

    /** The features that outcomes are part of, by outcome: written once, as {@link #context} writes them. */
    static final class Outcomes {
        private final int[] before;
        private final int[][] two;
        private final String[] word;
        private final String[] shape;
        private final String[] tag;

        Outcomes(PackedModel model) {
            int n = model.outcomes() + 1;
            before = new int[n];
            two = new int[n][n];
            word = new String[n];
            shape = new String[n];
            tag = new String[n];
            for (int i = 0; i < n; i++) {
                String name = i == 0 ? START : model.outcome(i - 1);
                before[i] = model.find("o=" + name);
                word[i] = "ow=" + name;
                shape[i] = "os=" + name;
                tag[i] = "ot=" + name;
                for (int k = 0; k < n; k++) {
                    two[k][i] = model.find("oo=" + (k == 0 ? START : model.outcome(k - 1)) + name);
                }
            }
        }
    }

    /** The same features, weighed by a model. */
    BeamDecoder.Input weighed(PackedModel model, Outcomes outcomes, boolean[][] follows) {
        return new BeamDecoder.Input() {
            @Override
            public void fixed(int token, double[] sums) {
                NameFeatures.this.fixed(from + token, (head, tail) -> model.add(model.find(head, tail), sums));
            }

            @Override
            public void dynamic(int token, int before, int earlier, double[] sums) {
                Token t = part.tokens().get(from + token);
                int b = before + 1;
                model.add(outcomes.before[b], sums);
                model.add(outcomes.two[earlier + 1][b], sums);
                model.add(model.find(outcomes.word[b], t.form()), sums);
                model.add(model.find(outcomes.shape[b], NameFeatures.this.shape(from + token)), sums);
                model.add(model.find(outcomes.tag[b], t.tag()), sums);
            }

            @Override
            public boolean allows(int token, int before, int outcome) {
                return follows[before + 1][outcome];
            }
        };
    }

    private String shape(int i) {
        if (shapes[i - from] == null) {
            shapes[i - from] = shape(part.tokens().get(i).text());
        }
        return shapes[i - from];
    }

    /** The features that no outcome changes. */
    private void fixed(int i, Sink out) {
        Token t = part.tokens().get(i);
        String w = t.form();
        String shape = shape(i);
        out.add("w=", w);
        out.add("s=", shape);
        out.add("t=", t.tag());
        out.add("c=", (t.isCapitalised() ? i == from ? "first" : "up" : "low"));
        if (w.length() > AFFIX) {
            out.add("p=", w.substring(0, AFFIX));
            out.add("x=", w.substring(w.length() - AFFIX));
            out.add("x4=", w.substring(Math.max(0, w.length() - AFFIX - 1)));
            out.add("x2=", w.substring(w.length() - 2));
        }
        classes(i, 0, shape, out);
        char given = t.isCapitalised() ? gazetteer.givenName(w) : 0;
        char town = place[i - from];
        if (given != 0) {
            out.add("g", "");
        }
        if (town != 0) {
            out.add("l=", String.valueOf(town));
        }
        String mine = given != 0 ? "g" : town != 0 ? "l" : "";
        for (String h : hints.of(i)) {
            out.add("h=", h);
            mine = h;
        }
        if (t.isCapitalised()) {
            StringBuilder all = new StringBuilder("d=");
            for (Object use : contexts.of(w)) {
                out.add("d=", use.toString());
                all.append(use.toString().charAt(0))
                        .append(use.toString().charAt(use.toString().length() - 2));
            }
            out.add("", all.toString());
            out.add("dm=" + mine, all.toString());
        }
        out.add("hs=" + mine + "|", shape);
        for (int d = -2; d <= 2; d++) {
            if (d == 0) {
                continue;
            }
            int k = i + d;
            if (k < from || k >= to) {
                out.add(WORD[d + 2], k < from ? "^" : "$");
                continue;
            }
            Token n = part.tokens().get(k);
            out.add(WORD[d + 2], n.form());
            out.add(SHAPE[d + 2], shape(k));
            if (d == -1 || d == 1) {
                classes(k, d, shape, out);
                out.add(TAG[d + 2], n.tag());
                out.add(WORDS[d + 2] + w + "|", n.form());
                out.add(SHAPES[d + 2] + shape + "|", shape(k));
                boolean givenThere = n.isCapitalised() && gazetteer.givenName(n.form()) != 0;
                if (givenThere) {
                    out.add("g", String.valueOf(d));
                }
                if (place[k - from] != 0) {
                    out.add("l" + d + "=", String.valueOf(place[k - from]));
                }
                String there = givenThere ? "g" : place[k - from] != 0 ? "l" : "";
                for (String h : hints.of(k)) {
                    out.add("h" + d + "=", h);
                    there = h;
                }
                out.add("hh" + d + "=" + mine + "|" + there + "|", shape(k));
            }
        }
    }

    /** The classes of the word at the place, coarse to fine; of the token's own with its shape as well. */
    private void classes(int i, int d, String shape, Sink out) {
        List<String> paths = classes.of(part.tokens().get(i).form());
        for (int grain = d == 0 ? 0 : 1; grain < paths.size(); grain++) {
            out.add(CLASS[d + 1], paths.get(grain));
            if (d == 0) {
                out.add("ks=" + shape + "|", paths.get(grain));
            }
        }
    }

    /** Capitals, small letters, digits and marks, each run once: Xx, X.X., 9, x-x. */
    private static String shape(String text) {
        StringBuilder out = new StringBuilder();
        char last = 0;
        int run = 0;
        for (int i = 0; i < text.length() && out.length() < 10; i++) {
            char c = text.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '9' : c;
            run = kind == last ? run + 1 : 1;
            if (run <= 2) {
                out.append(kind);
            }
            last = kind;
        }
        return out.toString();
    }
}
