package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class PackedModelTest {
    private static final String[] OUTCOMES = {"no", "yes"};

    /** "Aa" and "BB" have the same hash code, and so has whatever ends in them behind the same head. */
    private final PackedModel model = PackedModel.of(
            OUTCOMES,
            new TreeMap<>(Map.of(
                    "w=Aa", new Context(new int[] {0, 1}, new double[] {0.5, -0.5}),
                    "w=BB", new Context(new int[] {1}, new double[] {2}),
                    "", new Context(new int[] {0}, new double[] {1}))));

    @Test
    void findsFeaturesWholeAndInHalves() {
        for (String name : List.of("w=Aa", "w=BB", "")) {
            int feature = model.find(name);
            assertEquals(name, model.name(feature));
            for (int cut = 0; cut <= name.length(); cut++) {
                assertEquals(feature, model.find(name.substring(0, cut), name.substring(cut)), name + " at " + cut);
                PackedModel.Half head = new PackedModel.Half(name.substring(0, cut));
                PackedModel.Half tail = new PackedModel.Half(name.substring(cut));
                assertEquals(feature, model.find(head, tail), name + " at " + cut);
            }
        }
        assertEquals(PackedModel.UNKNOWN, model.find("w=", "AB"));
        assertEquals(PackedModel.UNKNOWN, model.find("w=A"));
        assertEquals(PackedModel.UNKNOWN, model.find("w=", "x".repeat(1000)));
        PackedModel.Half head = new PackedModel.Half("w=");
        assertEquals(PackedModel.UNKNOWN, model.find(head, new PackedModel.Half("AB")));
        assertEquals(PackedModel.UNKNOWN, model.find(head, new PackedModel.Half("x".repeat(1000))));
    }

    @Test
    void addsWeightsUp() {
        double[] sums = new double[2];
        model.add(model.find("w=Aa"), sums);
        model.add(model.find("w=BB"), sums);
        model.add(PackedModel.UNKNOWN, sums);
        assertArrayEquals(new double[] {0.5, 1.5}, sums);
        assertEquals(-0.5, model.weight(model.find("w=Aa"), 1));
        assertEquals(0, model.weight(model.find("w=BB"), 0));
    }

    @Test
    void normalises() {
        // ln(e + 1)
        assertEquals(1.3132616875182228, PackedModel.logNormal(new double[] {0, 1}), 1e-15);
        // so far apart that only the larger counts, and neither end overflows
        assertEquals(900, PackedModel.logNormal(new double[] {-900, 900}));
    }

    @Test
    void searchesTheBeam() {
        // each outcome alone prefers "no", but "yes" once begun goes on and wins in the end
        BeamDecoder.Input input = new BeamDecoder.Input() {
            @Override
            public void fixed(int token, double[] sums) {
                sums[0] += 0.2;
            }

            @Override
            public void dynamic(int token, int before, int earlier, double[] sums) {
                sums[1] += before == 1 ? 4 : 0;
            }

            @Override
            public boolean allows(int token, int before, int outcome) {
                return true;
            }
        };
        assertArrayEquals(
                new int[] {1, 1, 1}, new BeamDecoder(model, 2).decode(3, input).outcomes());
        assertArrayEquals(
                new int[] {0, 0, 0}, new BeamDecoder(model, 1).decode(3, input).outcomes());
        assertEquals(
                Math.exp(4) / (Math.exp(4) + Math.exp(0.2)),
                new BeamDecoder(model, 2).decode(3, input).probabilities()[2],
                1e-12);
    }

    /** What is passed over because it can find no place any more would not have found one: every sequence is tried here. */
    @Test
    void findsTheLikeliestOfAllWhereTheBeamHoldsAll() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] own = new double[5][2];
            double[][] behind = new double[3][2];
            for (double[][] some : List.of(own, behind)) {
                for (double[] row : some) {
                    row[0] = 8 * random.nextDouble();
                    row[1] = 8 * random.nextDouble();
                }
            }
            BeamDecoder.Input input = new BeamDecoder.Input() {
                @Override
                public void fixed(int token, double[] sums) {
                    sums[0] += own[token][0];
                    sums[1] += own[token][1];
                }

                @Override
                public void dynamic(int token, int before, int earlier, double[] sums) {
                    sums[0] += behind[before + 1][0];
                    sums[1] += behind[before + 1][1];
                }

                @Override
                public boolean allows(int token, int before, int outcome) {
                    return true;
                }
            };
            int[] likeliest = null;
            double most = Double.NEGATIVE_INFINITY;
            for (int bits = 0; bits < 32; bits++) {
                int[] sequence = new int[5];
                double log = 0;
                for (int i = 0; i < 5; i++) {
                    sequence[i] = bits >>> i & 1;
                    double[] row = behind[i == 0 ? 0 : sequence[i - 1] + 1];
                    double[] sums = {own[i][0] + row[0], own[i][1] + row[1]};
                    log += sums[sequence[i]] - PackedModel.logNormal(sums);
                }
                if (log > most) {
                    most = log;
                    likeliest = sequence;
                }
            }
            assertArrayEquals(likeliest, new BeamDecoder(model, 32).outcomes(5, input));
            // of two outcomes the best way to each is all that counts
            assertArrayEquals(likeliest, new BeamDecoder(model, 4).outcomes(5, input));
        }
    }
}
