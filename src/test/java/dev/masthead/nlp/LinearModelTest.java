package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private final LinearModel model = new LinearModel(
            new String[] {"negative", "positive"},
            Map.of(
                    "w=harbour", new double[] {0.25, -1.5},
                    "w=", new double[] {0, 2},
                    "a b", new double[] {-0.125, 0}));

    @Test
    void isReadAsItWasWritten() throws IOException {
        byte[] file = model.toFile();
        LinearModel read = LinearModel.read(new ByteArrayInputStream(file));
        assertEquals(List.of("negative", "positive"), read.outcomes());
        assertEquals(3, read.features());
        for (String name : List.of("a b", "w=", "w=harbour")) {
            int feature = read.find(name, "");
            assertEquals(name, read.name(feature));
            // three decimals are kept
            assertEquals(model.weight(model.find(name, ""), 0), read.weight(feature, 0), 0.0005);
            assertEquals(model.weight(model.find(name, ""), 1), read.weight(feature, 1), 0.0005);
        }
        assertArrayEquals(file, read.toFile());
        assertArrayEquals(new double[] {0.5, 0.5}, read.probabilities(List.of("unheard-of")), 1e-15);
    }

    @Test
    void addsTheWeightsOfAFeatureForEachOutcome() {
        double[] sums = {1, 1};
        for (String name : List.of("w=harbour", "a b", "w=", "unheard-of")) {
            model.add(model.find(name, ""), sums);
        }
        assertArrayEquals(new double[] {1.125, 1.5}, sums);
    }
}
