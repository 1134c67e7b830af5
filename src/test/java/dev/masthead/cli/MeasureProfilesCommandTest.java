package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureProfilesCommandTest {
    @Test
    void takesPercentilesFromTheTimesThemselves() {
        double[] times = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        assertThat(MeasureProfilesCommand.percentile(times, 0.5)).isEqualTo(10);
        assertThat(MeasureProfilesCommand.percentile(times, 0.95)).isEqualTo(19);
        assertThat(MeasureProfilesCommand.percentile(new double[] {7}, 0.95)).isEqualTo(7);
    }
}
