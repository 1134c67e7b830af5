package dev.masthead.nlp;

import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.List;

/**
 * What the name model sees of a word that follows from nothing but how it is written: its own features, and those that it
 * gives to the tokens around it. What a model makes of them is looked up once a word. Safe for any number of threads.
 */
final class NameWords extends WordFacet<NameWords.Word> {
    /** How many tokens on either side a token's features come from. */
    static final int REACH = 2;

    private static final int AFFIX = 3;

    /** Heads of the features of neighbours, from the second before to the second behind. */
    static final String[] WORD = {"w-2=", "w-1=", "", "w1=", "w2="};

    private static final String[] SHAPE = {"s-2=", "s-1=", "", "s1=", "s2="};
    private static final String[] CLASS = {"k-1=", "k=", "k1="};
    private static final String[] WORDS = {"", "ww-1=", "", "ww1=", ""};
    private static final String[] SHAPES = {"", "ss-1=", "", "ss1=", ""};

    /** Heads of the features of a word's shape where nothing is known of it, nor of the token itself. */
    static final String[] NO_HINTS = {"", "hh-1=||", "hs=|", "hh1=||", ""};

    private final WordClasses classes;
    private final Gazetteer gazetteer;
    /** Null where the features are only named. */
    private final NameOutcomes weights;

    NameWords(WordClasses classes, Gazetteer gazetteer, NameOutcomes weights) {
        this.classes = classes;
        this.gazetteer = gazetteer;
        this.weights = weights;
    }

    @Override
    protected Word read(WordType type) {
        return new Word(type, classes.of(type.form()), gazetteer, weights);
    }

    /** One word. */
    static final class Word {
        final String form;
        final String shape;
        /** It begins with a capital and is a given name. */
        final boolean given;
        /** Heads of the features that the word makes with its neighbours before and behind: its form, and its shape. */
        private final PackedModel.Half[] wordPairs = new PackedModel.Half[2 * REACH + 1];

        private final PackedModel.Half[] shapePairs = new PackedModel.Half[2 * REACH + 1];
        /** Form and shape as the tails of what other words' heads make with them. */
        final PackedModel.Half formTail;

        final PackedModel.Half shapeTail;
        private final List<String> paths;

        // numbers of features and sums of their weights; null where there is no model
        /** What the features together say, the outcomes of one distance behind those of another. */
        final double[] sums;
        /** By distance, the number of the feature of the shape with {@link #NO_HINTS}. */
        private final int[] noHints;
        /** By the outcome before, the numbers of its features with the word and with the shape. */
        final int[] behindOutcome;

        final int[] shapeBehindOutcome;

        private Word(WordType type, List<String> paths, Gazetteer gazetteer, NameOutcomes weights) {
            form = type.form();
            shape = shape(type.text());
            given = type.isCapitalised() && gazetteer.givenName(form) != 0;
            this.paths = paths;
            for (int d = -1; d <= 1; d += 2) {
                wordPairs[REACH + d] = new PackedModel.Half(WORDS[REACH + d] + form + "|");
                shapePairs[REACH + d] = new PackedModel.Half(SHAPES[REACH + d] + shape + "|");
            }
            formTail = new PackedModel.Half(form);
            shapeTail = new PackedModel.Half(shape);
            if (weights == null) {
                sums = null;
                noHints = null;
                behindOutcome = null;
                shapeBehindOutcome = null;
                return;
            }
            PackedModel model = weights.model();
            int outcomes = model.outcomes();
            sums = new double[(2 * REACH + 1) * outcomes];
            noHints = new int[2 * REACH + 1];
            for (int d = -REACH; d <= REACH; d++) {
                double[] sum = new double[outcomes];
                write(d, (head, tail) -> model.add(model.find(head, tail), sum));
                System.arraycopy(sum, 0, sums, (REACH + d) * outcomes, outcomes);
                noHints[REACH + d] = model.find(NO_HINTS[REACH + d], shape);
            }
            behindOutcome = weights.behindOutcomes("ow=", form);
            shapeBehindOutcome = weights.behindOutcomes("os=", shape);
        }

        /** Head of the feature that the word makes with the form of the neighbour at the distance, −1 or 1. */
        PackedModel.Half wordPair(int distance) {
            return wordPairs[REACH + distance];
        }

        /** Head of the feature that the word's shape makes with that of the neighbour at the distance, −1 or 1. */
        PackedModel.Half shapePair(int distance) {
            return shapePairs[REACH + distance];
        }

        int noHints(int distance) {
            return noHints[REACH + distance];
        }

        /** Writes the features for a token; {@code steps} is where this word stands from there, 0 for the token itself. */
        void write(int steps, NameFeatures.Sink out) {
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
