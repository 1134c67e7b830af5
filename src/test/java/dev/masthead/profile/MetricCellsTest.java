package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.statistics.MetricSums;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Sums that cost what stands in an article are those that would be added up one metric after the other. */
class MetricCellsTest {
    /** Words, sentences, two per words, one per sentences, one per the article, one per what no article has. */
    private static final int[] DENOMINATORS = {-1, -1, 0, 0, 1, -1, 9};

    private static final int METRICS = DENOMINATORS.length;

    @Property(tries = 300)
    void areThoseOfEveryMetricAlone(@ForAll long seed) {
        Random random = new Random(seed);
        MetricCells cells = new MetricCells(n -> n < METRICS ? DENOMINATORS[n] : -1);
        MetricCells.OfArticle article = new MetricCells.OfArticle();
        Map<Integer, MetricSums> expected = new TreeMap<>();
        long words = 0;
        int articles = random.nextInt(12);
        for (int i = 0; i < articles; i++) {
            Map<Integer, Long> has = new TreeMap<>();
            for (int n = 0; n < METRICS; n++) {
                if (random.nextInt(4) > 0) {
                    has.put(n, random.nextInt(3) == 0 ? 0L : random.nextInt(2_000) - 300L);
                }
            }
            article.clear();
            has.forEach(article::put);
            cells.add(article, i);
            words += i;
            has.forEach((n, y) -> {
                long x = DENOMINATORS[n] < 0 ? 1 : has.getOrDefault(DENOMINATORS[n], 0L);
                expected.merge(n, MetricSums.of(x, y), MetricSums::plus);
            });
        }
        assertThat(cells.articles()).isEqualTo(articles);
        assertThat(cells.words()).isEqualTo(words);
        for (int n = 0; n < METRICS + 2; n++) {
            long[] sums = new long[MetricSums.WIDTH];
            cells.copy(n, sums, 0);
            MetricSums e = expected.getOrDefault(n, MetricSums.NONE);
            assertThat(cells.isMet(n)).isEqualTo(expected.containsKey(n));
            assertThat(sums).as("metric " + n).containsExactly(e.x(), e.xx(), e.y(), e.yy(), e.xy());
        }
    }

    @Test
    void neverWrapAround() {
        MetricCells cells = new MetricCells(n -> -1);
        MetricCells.OfArticle article = new MetricCells.OfArticle();
        article.put(0, 4_000_000_000L);
        assertThatThrownBy(() -> cells.add(article, 1)).isInstanceOf(ArithmeticException.class);
    }
}
