package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.ItemKey;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.statistics.MetricSums;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresCodecTest {
    @Test
    void givesMetricsBack() {
        Map<String, MetricSums> sums = new HashMap<>();
        Map<String, Integer> numbers = Map.of("a", 1, "b", 7, "c", 300, "d", 1_000_000);
        long[] values = {0, -5_000, 300_000_000_000L, 64};
        for (Map.Entry<String, Integer> e : numbers.entrySet()) {
            sums.put(e.getKey(), new MetricSums(1, 1, 1, values[e.getKey().charAt(0) - 'a'], 0, 0));
        }
        byte[] packed = FiguresCodec.metrics(new ArticleFigures(10, sums, Map.of()), numbers::get);
        Map<Integer, Long> read = new HashMap<>();
        FiguresCodec.readMetrics(packed, read::put);
        assertThat(read).isEqualTo(Map.of(1, 0L, 7, -5_000L, 300, 300_000_000_000L, 1_000_000, 64L));
    }

    @Test
    void countsItemsOverArticles() {
        Map<ItemKey, ItemCounts> one = Map.of(
                new ItemKey(Kind.ACTOR, "zoë-ø"), new ItemCounts(1, 3, -7_500, 1, 0, 0),
                new ItemKey(Kind.WORD, "harbour"), ItemCounts.of(2),
                new ItemKey(Kind.STANCE, "zoë-ø"), new ItemCounts(1, 1, 0, 1, 1, 0));
        Map<ItemKey, ItemCounts> two = Map.of(
                new ItemKey(Kind.ACTOR, "zoë-ø"),
                new ItemCounts(1, 1, 2_500, 1, 10_000, 1),
                new ItemKey(Kind.WORD, "rain"),
                ItemCounts.of(1));
        Map<Kind, ItemTally> tallies = new EnumMap<>(Kind.class);
        List.of(Kind.ACTOR, Kind.WORD).forEach(k -> tallies.put(k, new ItemTally()));
        for (Map<ItemKey, ItemCounts> items : List.of(one, two, Map.<ItemKey, ItemCounts>of())) {
            FiguresCodec.readItems(FiguresCodec.items(new ArticleFigures(0, Map.of(), items)), tallies);
        }
        assertThat(tallies.get(Kind.ACTOR).byName())
                .isEqualTo(Map.of("zoë-ø", new ItemCounts(2, 4, -5_000, 2, 10_000, 1)));
        assertThat(tallies.get(Kind.WORD).byName())
                .isEqualTo(Map.of("harbour", ItemCounts.of(2), "rain", ItemCounts.of(1)));
    }

    @Test
    void keepsManyNamesApart() {
        ItemTally tally = new ItemTally();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                byte[] name = ("name-" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                tally.add(name, 0, name.length, i, 0, 0, 0, 0);
            }
        }
        Map<String, ItemCounts> counted = tally.byName();
        assertThat(counted).hasSize(10_000);
        assertThat(counted.get("name-777")).isEqualTo(new ItemCounts(2, 1554, 0, 0, 0, 0));
    }
}
