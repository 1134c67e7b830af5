package dev.masthead.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void areaUnderTheCurveCountsPairsAndHalfOfTies() {
        double[] values = {1, 2, 2, 3};
        assertThat(Ranks.auc(values, new boolean[] {false, false, true, true})).isEqualTo(3.5 / 4);
        assertThat(Ranks.auc(values, new boolean[] {true, true, false, false})).isEqualTo(0.5 / 4);
        assertThat(Ranks.auc(new double[] {5, 5}, new boolean[] {true, false})).isEqualTo(0.5);
    }

    @Test
    void rankCorrelationIsSpearmans() {
        double[] up = {1, 2, 3, 4, 5};
        assertThat(Ranks.spearman(up, new double[] {10, 20, 40, 80, 160})).isCloseTo(1, within(1e-12));
        assertThat(Ranks.spearman(up, new double[] {5, 4, 3, 2, 1})).isCloseTo(-1, within(1e-12));
        // 1 - 6 Σd² / n(n² - 1) without ties: d = 0, 1, 1, 1, 1
        assertThat(Ranks.spearman(up, new double[] {1, 3, 2, 5, 4})).isCloseTo(1 - 6 * 4 / 120.0, within(1e-12));
    }

    @Test
    void intervalsHoldTheValueAndAreTheSameEachTime() {
        double[] values = new double[100];
        Arrays.setAll(values, i -> i % 10);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {"once", "again"}) {
            Bootstrap.put(
                    out,
                    name,
                    values.length,
                    sample -> Arrays.stream(sample)
                            .mapToDouble(i -> values[i])
                            .average()
                            .orElseThrow());
        }
        assertThat(out.get("once")).isEqualTo(out.get("again"));
        assertThat(out.at("/once/value").doubleValue()).isEqualTo(4.5);
        // the standard error of a mean of 100 with a deviation of 2.87 is 0.287
        assertThat(out.at("/once/low").doubleValue()).isCloseTo(4.5 - 1.96 * 0.287, within(0.06));
        assertThat(out.at("/once/high").doubleValue()).isCloseTo(4.5 + 1.96 * 0.287, within(0.06));
    }
}
