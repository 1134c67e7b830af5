package dev.masthead.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureProfilesTest {
    @Test
    void takesPercentilesFromTheTimesThemselves() {
        double[] times = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        assertThat(MeasureProfiles.percentile(times, 0.5)).isEqualTo(10);
        assertThat(MeasureProfiles.percentile(times, 0.95)).isEqualTo(19);
        assertThat(MeasureProfiles.percentile(new double[] {7}, 0.95)).isEqualTo(7);
    }
}
