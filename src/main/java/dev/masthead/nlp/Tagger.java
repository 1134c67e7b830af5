package dev.masthead.nlp;

import dev.masthead.text.WordFacet;
import dev.masthead.text.WordType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;

/**
 * Tags with an OpenNLP part-of-speech model: its features, its tag dictionary and its beam, searched by
 * {@link BeamDecoder}. Not for two threads at once.
 */
final class Tagger {
    /** As OpenNLP's {@code POSTaggerME} searches. */
    private static final int BEAM = 3;

    /** The name that OpenNLP gives the weights inside a model file. */
    private static final String MAXENT = "pos.model";

    /** What OpenNLP's features call the places before and behind a sentence. */
    private static final String BEFORE = "*SB*";

    private static final String BEHIND = "*SE*";

    /** Length of the longest beginnings and endings of words that are features. */
    private static final int AFFIX = 4;

    /** A model ready for tagging, shared by threads. */
    static final class Model extends WordFacet<Word> {
        private final PackedModel weights;
        /** By word, the tags it may have. */
        private final Map<String, String[]> dictionary;

        private final Word before;
        private final Word behind;
        /** By the two outcomes before, the earlier of which may be none, what they say together. */
        private final double[][] history;

        Model(POSModel model) {
            this(PackedModel.of((AbstractModel) model.getArtifact(MAXENT)), listed(model));
        }

        /** @param dictionary by word as it is written, the tags it may have; any where it is not in */
        Model(PackedModel weights, Map<String, String[]> dictionary) {
            this.weights = weights;
            this.dictionary = dictionary;
            int n = weights.outcomes();
            history = new double[(n + 1) * n][];
            for (int i = 0; i < n; i++) {
                int after = weights.find("t=" + weights.outcome(i));
                for (int k = -1; k < n; k++) {
                    double[] sums = new double[n];
                    weights.add(after, sums);
                    if (k >= 0) {
                        weights.add(weights.find("t2=" + weights.outcome(k) + "," + weights.outcome(i)), sums);
                    }
                    history[(k + 1) * n + i] = sums;
                }
            }
            before = read(WordType.of(BEFORE));
            behind = read(WordType.of(BEHIND));
        }

        private static Map<String, String[]> listed(POSModel model) {
            Map<String, String[]> out = new HashMap<>();
            if (model.getFactory().getTagDictionary() instanceof POSDictionary words) {
                if (!words.isCaseSensitive()) {
                    throw new IllegalArgumentException("a dictionary that knows no capitals is not provided for");
                }
                words.forEach(word -> out.put(word, words.getTags(word)));
            }
            return out;
        }

        PackedModel weights() {
            return weights;
        }

        Map<String, String[]> dictionary() {
            return dictionary;
        }

        /** Whether the dictionary knows the word as anything but a name. */
        boolean listsCommon(String word) {
            String[] listed = dictionary.get(word);
            return listed != null && Arrays.stream(listed).anyMatch(t -> !t.startsWith("NNP") && !t.equals("FW"));
        }

        /** Whether the dictionary knows the word to bear the tag. */
        boolean lists(String word, String tag) {
            String[] listed = dictionary.get(word);
            return listed != null && Arrays.asList(listed).contains(tag);
        }

        @Override
        protected Word read(WordType type) {
            String word = type.text();
            return new Word(
                    own(word),
                    weights.find("p=", word),
                    weights.find("pp=", word),
                    weights.find("n=", word),
                    weights.find("nn=", word),
                    allowed(word));
        }

        /** The sum of what OpenNLP's {@code DefaultPOSContextGenerator} makes of the word alone. */
        private double[] own(String word) {
            double[] sums = new double[weights.outcomes()];
            weights.add(weights.find("default"), sums);
            weights.add(weights.find("w=", word), sums);
            int n = word.length();
            for (int i = 1; i <= AFFIX; i++) {
                weights.add(weights.find("suf=", word.substring(Math.max(n - i, 0))), sums);
            }
            for (int i = 1; i <= AFFIX; i++) {
                weights.add(weights.find("pre=", word.substring(0, Math.min(i, n))), sums);
            }
            if (word.indexOf('-') >= 0) {
                weights.add(weights.find("h"), sums);
            }
            if (word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
                weights.add(weights.find("c"), sums);
            }
            if (word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                weights.add(weights.find("d"), sums);
            }
            return sums;
        }

        private boolean[] allowed(String word) {
            String[] listed = dictionary.get(word);
            if (listed == null) {
                return null;
            }
            boolean[] out = new boolean[weights.outcomes()];
            for (String tag : listed) {
                int i = weights.outcome(tag);
                if (i >= 0) {
                    out[i] = true;
                }
            }
            return out;
        }

        private double[] history(int before, int earlier) {
            return before < 0 ? null : history[(earlier + 1) * weights.outcomes() + before];
        }
    }

    private final Model model;
    private final BeamDecoder decoder;

    Tagger(Model model) {
        this.model = model;
        decoder = new BeamDecoder(model.weights, BEAM);
    }

    /**
     * A word's features: what its own say together for each tag, and the numbers of those that it gives to its neighbours.
     *
     * @param next    as the word behind
     * @param allowed the tags the dictionary lets it have, by outcome; null for a word it does not list
     */
    private record Word(double[] own, int previous, int beforePrevious, int next, int afterNext, boolean[] allowed) {}

    /** A Penn Treebank tag for each word. */
    String[] tag(WordType[] words) {
        int[] outcomes = decoder.outcomes(words.length, new SentenceInput(words));
        String[] out = new String[words.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = model.weights.outcome(outcomes[i]);
        }
        return out;
    }

    private final class SentenceInput implements BeamDecoder.Input {
        private final Word[] sentence;

        SentenceInput(WordType[] words) {
            sentence = new Word[words.length];
            for (int i = 0; i < words.length; i++) {
                sentence[i] = model.of(words[i]);
            }
        }

        @Override
        public void fixed(int token, double[] sums) {
            PackedModel m = model.weights;
            double[] own = sentence[token].own();
            System.arraycopy(own, 0, sums, 0, own.length);
            int n = sentence.length;
            m.add((token > 0 ? sentence[token - 1] : model.before).previous(), sums);
            if (token > 0) {
                m.add((token > 1 ? sentence[token - 2] : model.before).beforePrevious(), sums);
            }
            m.add((token + 1 < n ? sentence[token + 1] : model.behind).next(), sums);
            if (token + 1 < n) {
                m.add((token + 2 < n ? sentence[token + 2] : model.behind).afterNext(), sums);
            }
        }

        @Override
        public double[] history(int before, int earlier) {
            return model.history(before, earlier);
        }

        @Override
        public void dynamic(int token, int before, int earlier, double[] sums) {
            // all that depends on outcomes depends on them alone
        }

        @Override
        public boolean allows(int token, int before, int outcome) {
            boolean[] tags = sentence[token].allowed();
            return tags == null || tags[outcome];
        }
    }
}
