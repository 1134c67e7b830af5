package dev.masthead.nlp;

import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the name model sees of a token: words, shapes and tags around it, what the caller knows of it and the outcomes
 * before it. For one sentence; not thread-safe.
 */
final class NameFeatures {
    private static final int AFFIX = 3;
    private static final int STATIC = 72;

    /** How many tokens on either side a token's features come from. */
    private static final int REACH = 2;

    /** Stands for the outcome before the first token. */
    private static final String START = "^";

    /** Heads of the features of neighbours, from the second before to the second behind. */
    private static final String[] WORD = {"w-2=", "w-1=", "", "w1=", "w2="};

    private static final String[] SHAPE = {"s-2=", "s-1=", "", "s1=", "s2="};
    private static final String[] CLASS = {"k-1=", "k=", "k1="};
    private static final String[] TAG = {"", "t-1=", "", "t1=", ""};
    private static final String[] WORDS = {"", "ww-1=", "", "ww1=", ""};
    private static final String[] SHAPES = {"", "ss-1=", "", "ss1=", ""};
    private static final String[] NO_HINTS = {"", "hh-1=||", "", "hh1=||", ""};

    private final TextPart part;
    private final int from;
    private final int to;
    private final NameHints hints;
    private final Gazetteer gazetteer;
    private final NameContexts contexts;
    private final Words words;
    private final Word[] read;
    private final char[] place;

    /** Features of the tokens from {@code from} to before {@code to}; nothing beyond them is seen. */
    NameFeatures(
            TextPart part, int from, int to, NameHints hints, Gazetteer gazetteer, Words words, NameContexts contexts) {
        this.words = words;
        this.contexts = contexts;
        this.part = part;
        this.from = from;
        this.to = to;
        this.hints = hints;
        this.gazetteer = gazetteer;
        read = new Word[to - from];
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
        out.add("os=" + before + word(from + index).shape);
        out.add("ot=" + before + t.tag());
        return out.toArray(String[]::new);
    }

    /** Takes features as they are read; the name of one is the head and the tail together. */
    interface Sink {
        void add(String head, String tail);

        /** The features that follow from the word alone, for a token that many steps from it. */
        default void addAll(Word word, int steps) {
            word.write(steps, this);
        }
    }

    /**
     * A word with all of its features that follow from nothing but how it is written: its own, and those that it gives to
     * the tokens around it. What a model makes of them is looked up once.
     */
    static final class Word {
        private final String text;
        private final String form;
        private final String shape;
        private final List<String> paths;
        private final String[] wordPairs = new String[2 * REACH + 1];
        private final String[] shapePairs = new String[2 * REACH + 1];
        /** What the model makes of them, by distance; null until asked for. Two threads that ask at once write the same. */
        private final double[][] sums = new double[2 * REACH + 1][];

        private Word(Token token, WordClasses classes) {
            text = token.text();
            form = token.form();
            shape = shape(text);
            paths = classes.of(form);
            for (int d = -1; d <= 1; d += 2) {
                wordPairs[REACH + d] = WORDS[REACH + d] + form + "|";
                shapePairs[REACH + d] = SHAPES[REACH + d] + shape + "|";
            }
        }

        /** Writes the features for a token; {@code steps} is where this word stands from there, 0 for the token itself. */
        private void write(int steps, Sink out) {
            if (steps != 0) {
                out.add(WORD[REACH + steps], form);
                out.add(SHAPE[REACH + steps], shape);
                if (steps == -1 || steps == 1) {
                    for (int grain = 1; grain < paths.size(); grain++) {
                        out.add(CLASS[steps + 1], paths.get(grain));
                    }
                }
                return;
            }
            out.add("w=", form);
            out.add("s=", shape);
            if (form.length() > AFFIX) {
                out.add("p=", form.substring(0, AFFIX));
                out.add("x=", form.substring(form.length() - AFFIX));
                out.add("x4=", form.substring(Math.max(0, form.length() - AFFIX - 1)));
                out.add("x2=", form.substring(form.length() - 2));
            }
            for (String path : paths) {
                out.add(CLASS[1], path);
                out.add("ks=" + shape + "|", path);
            }
        }

        private double[] sums(int steps, PackedModel model) {
            double[] known = sums[REACH + steps];
            if (known == null) {
                double[] sum = new double[model.outcomes()];
                write(steps, (head, tail) -> model.add(model.find(head, tail), sum));
                sums[REACH + steps] = sum;
                return sum;
            }
            return known;
        }
    }

    /** Words that were met, with their features, for any number of threads and texts; belongs to one model. */
    static final class Words {
        private static final int KEPT = 20_000;

        private final WordClasses classes;
        private final Map<String, Word> known = new ConcurrentHashMap<>();

        Words(WordClasses classes) {
            this.classes = classes;
        }

        private Word of(Token token) {
            Word word = known.get(token.text());
            if (word != null && word.form.equals(token.form())) {
                return word;
            }
            word = new Word(token, classes);
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(word.text, word);
            return word;
        }
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
                NameFeatures.this.fixed(from + token, new Sink() {
                    @Override
                    public void add(String head, String tail) {
                        model.add(model.find(head, tail), sums);
                    }

                    @Override
                    public void addAll(Word word, int steps) {
                        double[] known = word.sums(steps, model);
                        for (int o = 0; o < sums.length; o++) {
                            sums[o] += known[o];
                        }
                    }
                });
            }

            @Override
            public void dynamic(int token, int before, int earlier, double[] sums) {
                Token t = part.tokens().get(from + token);
                int b = before + 1;
                model.add(outcomes.before[b], sums);
                model.add(outcomes.two[earlier + 1][b], sums);
                model.add(model.find(outcomes.word[b], t.form()), sums);
                model.add(model.find(outcomes.shape[b], word(from + token).shape), sums);
                model.add(model.find(outcomes.tag[b], t.tag()), sums);
            }

            @Override
            public boolean allows(int token, int before, int outcome) {
                return follows[before + 1][outcome];
            }
        };
    }

    private Word word(int i) {
        Word word = read[i - from];
        if (word == null) {
            word = words.of(part.tokens().get(i));
            read[i - from] = word;
        }
        return word;
    }

    /** The features that no outcome changes. */
    private void fixed(int i, Sink out) {
        Token t = part.tokens().get(i);
        String w = t.form();
        Word word = word(i);
        out.addAll(word, 0);
        out.add("t=", t.tag());
        out.add("c=", (t.isCapitalised() ? i == from ? "first" : "up" : "low"));
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
        out.add(mine.isEmpty() ? "hs=|" : "hs=" + mine + "|", word.shape);
        for (int d = -REACH; d <= REACH; d++) {
            if (d == 0) {
                continue;
            }
            int k = i + d;
            if (k < from || k >= to) {
                out.add(WORD[d + REACH], k < from ? "^" : "$");
                continue;
            }
            Token n = part.tokens().get(k);
            Word other = word(k);
            out.addAll(other, d);
            if (d == -1 || d == 1) {
                out.add(TAG[d + REACH], n.tag());
                out.add(word.wordPairs[d + REACH], other.form);
                out.add(word.shapePairs[d + REACH], other.shape);
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
                boolean none = mine.isEmpty() && there.isEmpty();
                out.add(none ? NO_HINTS[d + REACH] : "hh" + d + "=" + mine + "|" + there + "|", other.shape);
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
