package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricValuesTest {
    private static final List<String> PLACES = List.of("n_words", "share", "never", "sign", "large", "small");

    private static String write(Map<String, Double> metrics) {
        return MetricValues.write(metrics, name -> PLACES.indexOf(name) + 1);
    }

    @Test
    void numbersStandInTheirPlaces() {
        assertThat(write(Map.of("small", 0.0001, "n_words", 915.0, "share", 0.25, "sign", -0.5, "large", 1e18)))
                .isEqualTo("915,0.25,,-0.5,1000000000000000000,0.0001");
        assertThat(write(Map.of("share", 0.0))).isEqualTo(",0");
        assertThat(write(Map.of())).isEmpty();
    }

    @Test
    void areReadAsTheyWereWritten() {
        for (Map<String, Double> metrics : List.of(
                Map.<String, Double>of(),
                Map.of("share", 0.0),
                Map.of("n_words", 1.0, "small", 0.1234),
                Map.of("sign", -12.5, "large", 1.5e300))) {
            assertThat(MetricValues.read(write(metrics), place -> PLACES.get(place - 1)))
                    .isEqualTo(metrics);
        }
    }
}
