package dev.masthead.nlp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * An OpenNLP maxent model laid out for reading: features in one open table, their weights in two flat arrays. It answers
 * as the model does (Berger, Della Pietra and Della Pietra 1996: the probability of an outcome is proportional to the
 * exponential of the sum of its features' weights), but a caller may add features up in any order, keep sums of those
 * that do not change, and look a feature up by its two halves without joining them. Immutable, for any number of
 * threads.
 */
final class PackedModel {
    /** What {@link #find} answers for a feature that the model does not know. */
    static final int UNKNOWN = -1;

    /** An outcome this much less likely than the best adds nothing to a sum of doubles: e⁻⁴⁰ is 4·10⁻¹⁸. */
    private static final double NOTHING = -40;

    /** The prime of the hash FNV-1a. */
    private static final int CHECK_BASE = 16_777_619;

    /** The base of {@code String.hashCode}, to the power of the place, and that of the second hash. */
    private static final int[] POWERS = powers(31);

    private static final int[] CHECK_POWERS = powers(CHECK_BASE);

    private final String[] outcomes;
    private final Map<String, Integer> byName = new HashMap<>();
    /** Null where the model was kept without them. */
    private final String[] names;
    /** Each slot a feature's hash in the upper half and its number, one added, in the lower: a miss costs one look. */
    private final long[] table;

    /**
     * A second hash of each feature, so that 64 bits stand for its name and the name itself, somewhere else in memory, is
     * not read. No two features of a model share both; that another text shares them with one is left to chance, of which
     * there is less than 1 in 10¹² a question.
     */
    private final int[] checks;

    /**
     * A bit for each of many hashes, set where a feature has it: most questions are for features that the model does not
     * know, and of seven in eight of those this says so, from a few hundred kilobytes that stay near the processor.
     */
    private final long[] filter;

    private final int[] start;
    private final short[] outcome;
    private final double[] weight;

    private PackedModel(String[] outcomes, String[] names, Context[] contexts) {
        this.outcomes = new String[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            // interned, so that to compare one with a literal is to compare two pointers
            this.outcomes[i] = outcomes[i].intern();
            byName.put(this.outcomes[i], i);
        }
        this.names = names;
        table = new long[Integer.highestOneBit(Math.max(1, names.length)) * 4];
        checks = new int[names.length];
        filter = new long[Math.max(1, table.length / 32)];
        start = new int[names.length + 1];
        int weights = 0;
        for (Context c : contexts) {
            weights += c.getOutcomes().length;
        }
        outcome = new short[weights];
        weight = new double[weights];
        int at = 0;
        for (int i = 0; i < names.length; i++) {
            checks[i] = check(names[i], "");
            int slot = slot(names[i].hashCode());
            while (table[slot] != 0) {
                if ((int) (table[slot] >>> 32) == names[i].hashCode() && checks[(int) table[slot] - 1] == checks[i]) {
                    throw new IllegalArgumentException(
                            names[(int) table[slot] - 1] + " and " + names[i] + " cannot be told apart");
                }
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = (long) names[i].hashCode() << 32 | i + 1;
            filter[bits(names[i].hashCode())] |= 1L << names[i].hashCode();
            for (int k = 0; k < contexts[i].getOutcomes().length; k++) {
                outcome[at] = (short) contexts[i].getOutcomes()[k];
                weight[at++] = contexts[i].getParameters()[k];
            }
            start[i + 1] = at;
        }
    }

    static PackedModel of(AbstractModel model) {
        Object[] data = model.getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> known = (Map<String, Context>) data[1];
        return of((String[]) data[2], known);
    }

    /** Outcomes may be 32,767 at most. */
    static PackedModel of(String[] outcomes, Map<String, Context> weights) {
        String[] names = weights.keySet().toArray(String[]::new);
        // what several features say of one word is asked for at once, and lies beside one another then
        Arrays.sort(names, Comparator.comparing(PackedModel::subject).thenComparing(Comparator.naturalOrder()));
        Context[] contexts = new Context[names.length];
        Arrays.setAll(contexts, i -> weights.get(names[i]));
        return new PackedModel(outcomes.clone(), names, contexts);
    }

    /** What a feature is about: {@code Moen} in {@code p=Moen}. */
    private static String subject(String feature) {
        return feature.substring(feature.indexOf('=') + 1);
    }

    /** Adds what {@link #read} makes the model of again, but for the names of its features. */
    void write(List<byte[]> pieces) {
        pieces.add(KeptModels.texts(List.of(outcomes)));
        pieces.add(longs(table));
        pieces.add(longs(filter));
        pieces.add(ints(checks));
        pieces.add(ints(start));
        ByteBuffer shorts = ByteBuffer.allocate(outcome.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        shorts.asShortBuffer().put(outcome);
        pieces.add(shorts.array());
        ByteBuffer doubles = ByteBuffer.allocate(weight.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        doubles.asDoubleBuffer().put(weight);
        pieces.add(doubles.array());
    }

    private static byte[] longs(long[] numbers) {
        ByteBuffer out = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asLongBuffer().put(numbers);
        return out.array();
    }

    private static byte[] ints(int[] numbers) {
        ByteBuffer out = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asIntBuffer().put(numbers);
        return out.array();
    }

    /** The model of pieces that {@link #write} made; its features have no names. */
    static PackedModel read(ByteBuffer in) {
        return new PackedModel(in);
    }

    private PackedModel(ByteBuffer in) {
        outcomes = KeptModels.texts(KeptModels.piece(in));
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcomes[i].intern();
            byName.put(outcomes[i], i);
        }
        names = null;
        ByteBuffer piece = KeptModels.piece(in);
        table = new long[piece.remaining() / Long.BYTES];
        piece.asLongBuffer().get(table);
        piece = KeptModels.piece(in);
        filter = new long[piece.remaining() / Long.BYTES];
        piece.asLongBuffer().get(filter);
        piece = KeptModels.piece(in);
        checks = new int[piece.remaining() / Integer.BYTES];
        piece.asIntBuffer().get(checks);
        piece = KeptModels.piece(in);
        start = new int[piece.remaining() / Integer.BYTES];
        piece.asIntBuffer().get(start);
        piece = KeptModels.piece(in);
        outcome = new short[piece.remaining() / Short.BYTES];
        piece.asShortBuffer().get(outcome);
        piece = KeptModels.piece(in);
        weight = new double[piece.remaining() / Double.BYTES];
        piece.asDoubleBuffer().get(weight);
    }

    /** The same, of features in this order, each once. */
    static PackedModel of(String[] outcomes, String[] names, Context[] contexts) {
        return new PackedModel(outcomes, names, contexts);
    }

    int outcomes() {
        return outcomes.length;
    }

    String outcome(int index) {
        return outcomes[index];
    }

    /** Index of the outcome; −1 for none. */
    int outcome(String name) {
        return byName.getOrDefault(name, -1);
    }

    int features() {
        return checks.length;
    }

    /** The feature's own name. */
    String name(int feature) {
        return names[feature];
    }

    int find(String feature) {
        return find(feature, "", feature.hashCode());
    }

    /** As {@code find(head + tail)}, without making that string. */
    int find(String head, String tail) {
        int n = tail.length();
        // String.hashCode is specified, and that of a joined string follows from those of its halves
        return n >= POWERS.length ? find(head + tail) : find(head, tail, head.hashCode() * POWERS[n] + tail.hashCode());
    }

    /** The same, of halves that are kept by whoever asks again and again: not a letter of them is read. */
    int find(Half head, Half tail) {
        int n = tail.text.length();
        if (n >= POWERS.length) {
            return find(head.text, tail.text);
        }
        int hash = head.hash * POWERS[n] + tail.hash;
        return mayKnow(hash) ? find(hash, head.check * CHECK_POWERS[n] + tail.check) : UNKNOWN;
    }

    /** The beginning or the end of a feature's name. */
    static final class Half {
        private final String text;
        private final int hash;
        private final int check;

        Half(String text) {
            this.text = text;
            hash = text.hashCode();
            check = check(text, "");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private int find(String head, String tail, int hash) {
        return mayKnow(hash) ? find(hash, check(head, tail)) : UNKNOWN;
    }

    private boolean mayKnow(int hash) {
        return (filter[bits(hash)] >>> hash & 1) != 0;
    }

    private int find(int hash, int check) {
        int slot = slot(hash);
        for (long found = table[slot]; found != 0; found = table[slot]) {
            if ((int) (found >>> 32) == hash && checks[(int) found - 1] == check) {
                return (int) found - 1;
            }
            slot = slot + 1 & table.length - 1;
        }
        return UNKNOWN;
    }

    /** Adds what the feature says for each outcome; an unknown one says nothing. */
    void add(int feature, double[] sums) {
        if (feature < 0) {
            return;
        }
        short[] to = outcome;
        double[] by = weight;
        int end = start[feature + 1];
        for (int k = start[feature]; k < end; k++) {
            sums[to[k]] += by[k];
        }
    }

    /** As {@link #add}, of a model whose features all have a weight for each outcome, in their order. */
    void addRow(int feature, double[] sums) {
        if (feature < 0) {
            return;
        }
        double[] by = weight;
        int at = feature * sums.length;
        for (int o = 0; o < sums.length; o++) {
            sums[o] += by[at + o];
        }
    }

    /** What the features say together for each outcome. */
    double[] sum(int[] features) {
        double[] out = new double[outcomes.length];
        for (int f : features) {
            add(f, out);
        }
        return out;
    }

    /** The feature's weight for the outcome; 0 where it has none. */
    double weight(int feature, int outcomeIndex) {
        for (int k = start[feature]; k < start[feature + 1]; k++) {
            if (outcome[k] == outcomeIndex) {
                return weight[k];
            }
        }
        return 0;
    }

    /** The logarithm of the sum of the exponentials, by which sums of weights become log-probabilities. */
    static double logNormal(double[] sums) {
        double most = sums[0];
        for (double s : sums) {
            most = Math.max(most, s);
        }
        return logNormal(sums, most);
    }

    /** The same, of sums whose largest is known. */
    static double logNormal(double[] sums, double most) {
        // StrictMath: the same on every machine
        return most + StrictMath.log(Exponential.sum(sums, most, NOTHING));
    }

    /** A polynomial over the code units of both halves, as {@code String.hashCode} is, with another base. */
    private static int check(String head, String tail) {
        int out = 0;
        for (int i = 0; i < head.length(); i++) {
            out = out * CHECK_BASE + head.charAt(i);
        }
        for (int i = 0; i < tail.length(); i++) {
            out = out * CHECK_BASE + tail.charAt(i);
        }
        return out;
    }

    /** The word of the filter that the hash has its bit in, which its last digits tell. */
    private int bits(int hash) {
        int h = hash * 0x85EBCA6B;
        return h >>> 16 & filter.length - 1;
    }

    private int slot(int hash) {
        int h = hash * 0x9E3779B9;
        return (h ^ h >>> 15) & table.length - 1;
    }

    private static int[] powers(int base) {
        int[] out = new int[64];
        out[0] = 1;
        for (int i = 1; i < out.length; i++) {
            out[i] = out[i - 1] * base;
        }
        return out;
    }
}
