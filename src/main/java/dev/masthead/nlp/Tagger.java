package dev.masthead.nlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.TagDictionary;

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

    /** Words whose features are kept: most of an article's words are those of the last one. */
    private static final int KEPT = 1 << 14;

    /** A model ready for tagging, shared by threads. */
    static final class Model {
        private final PackedModel weights;
        private final TagDictionary dictionary;
        private final POSModel source;
        private final int[] after;
        private final int[] afterTwo;

        Model(POSModel model) {
            source = model;
            AbstractModel maxent = model.getArtifact(MAXENT);
            weights = PackedModel.of(maxent);
            dictionary = model.getFactory().getTagDictionary();
            int n = weights.outcomes();
            after = new int[n];
            afterTwo = new int[n * n];
            for (int i = 0; i < n; i++) {
                after[i] = weights.find("t=" + weights.outcome(i));
                for (int k = 0; k < n; k++) {
                    afterTwo[k * n + i] = weights.find("t2=" + weights.outcome(k) + "," + weights.outcome(i));
                }
            }
        }

        /** Whether the dictionary knows the word as anything but a name. */
        boolean listsCommon(String word) {
            String[] listed = dictionary == null ? null : dictionary.getTags(word);
            return listed != null && Arrays.stream(listed).anyMatch(t -> !t.startsWith("NNP") && !t.equals("FW"));
        }

        /** Whether the dictionary knows the word to bear the tag. */
        boolean lists(String word, String tag) {
            String[] listed = dictionary == null ? null : dictionary.getTags(word);
            return listed != null && Arrays.asList(listed).contains(tag);
        }
    }

    private final Model model;
    private final POSContextGenerator features;
    private final BeamDecoder decoder;
    private final Map<String, Word> words = new HashMap<>();
    private final Word before;
    private final Word behind;

    Tagger(Model model) {
        this.model = model;
        features = model.source.getFactory().getPOSContextGenerator();
        decoder = new BeamDecoder(model.weights, BEAM);
        before = word(BEFORE);
        behind = word(BEHIND);
    }

    /**
     * A word's features: what its own say together for each tag, and the numbers of those that it gives to its neighbours.
     *
     * @param next    as the word behind
     * @param allowed the tags the dictionary lets it have, by outcome; null for a word it does not list
     */
    private record Word(double[] own, int previous, int beforePrevious, int next, int afterNext, boolean[] allowed) {}

    private Word word(String word) {
        Word known = words.get(word);
        if (known == null) {
            if (words.size() >= KEPT) {
                words.clear();
            }
            known = read(word);
            words.put(word, known);
        }
        return known;
    }

    private Word read(String word) {
        PackedModel m = model.weights;
        // alone in a sentence a word has its own features and those of the sentence's two ends
        int[] own = Arrays.stream(features.getContext(0, new String[] {word}, new String[1], null))
                .filter(f -> !f.equals("p=" + BEFORE) && !f.equals("n=" + BEHIND))
                .mapToInt(m::find)
                .filter(f -> f >= 0)
                .toArray();
        return new Word(
                m.sum(own),
                m.find("p=", word),
                m.find("pp=", word),
                m.find("n=", word),
                m.find("nn=", word),
                allowed(word));
    }

    private boolean[] allowed(String word) {
        String[] listed = model.dictionary == null ? null : model.dictionary.getTags(word);
        if (listed == null) {
            return null;
        }
        boolean[] out = new boolean[model.weights.outcomes()];
        for (String tag : listed) {
            int i = model.weights.outcome(tag);
            if (i >= 0) {
                out[i] = true;
            }
        }
        return out;
    }

    /** A Penn Treebank tag for each word. */
    String[] tag(String[] words) {
        int[] outcomes = decoder.decode(words.length, new SentenceInput(words)).outcomes();
        String[] out = new String[words.length];
        Arrays.setAll(out, i -> model.weights.outcome(outcomes[i]));
        return out;
    }

    private final class SentenceInput implements BeamDecoder.Input {
        private final Word[] sentence;

        SentenceInput(String[] words) {
            sentence = new Word[words.length];
            Arrays.setAll(sentence, i -> word(words[i]));
        }

        @Override
        public void fixed(int token, double[] sums) {
            PackedModel m = model.weights;
            double[] own = sentence[token].own();
            for (int o = 0; o < own.length; o++) {
                sums[o] += own[o];
            }
            int n = sentence.length;
            m.add((token > 0 ? sentence[token - 1] : before).previous(), sums);
            if (token > 0) {
                m.add((token > 1 ? sentence[token - 2] : before).beforePrevious(), sums);
            }
            m.add((token + 1 < n ? sentence[token + 1] : behind).next(), sums);
            if (token + 1 < n) {
                m.add((token + 2 < n ? sentence[token + 2] : behind).afterNext(), sums);
            }
        }

        @Override
        public void dynamic(int token, int before, int earlier, double[] sums) {
            if (before >= 0) {
                model.weights.add(model.after[before], sums);
            }
            if (earlier >= 0) {
                model.weights.add(model.afterTwo[earlier * model.after.length + before], sums);
            }
        }

        @Override
        public boolean allows(int token, int before, int outcome) {
            boolean[] tags = sentence[token].allowed();
            return tags == null || tags[outcome];
        }
    }
}
