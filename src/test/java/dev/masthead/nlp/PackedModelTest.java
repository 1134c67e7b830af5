package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
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
            }
        }
        assertEquals(PackedModel.UNKNOWN, model.find("w=", "AB"));
        assertEquals(PackedModel.UNKNOWN, model.find("w=A"));
        assertEquals(PackedModel.UNKNOWN, model.find("w=", "x".repeat(1000)));
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
}
