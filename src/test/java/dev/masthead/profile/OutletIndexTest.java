package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.analysis.sourcing.OutletRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletIndexTest {
    private static final OutletFilter ALL = new OutletFilter(null, null, null, null, null);
    private static final OutletRegistry REGISTRY =
            OutletRegistry.of(AnalyzerFixture.analyzer().lexicons());
    private static final OutletIndex INDEX = new OutletIndex(REGISTRY);

    private static ArticleCounts counts(Map<String, Long> bySlug) {
        return new ArticleCounts("digest", bySlug);
    }

    private static final ArticleCounts SOME = counts(Map.of("tass", 3L, "kcna", 7L, "nowhere.example", 3L));

    private static List<String> slugs(List<OutletSummary> all) {
        return all.stream().map(OutletSummary::slug).toList();
    }

    @Test
    void thoseWithArticlesStandFirstOrAllByName() {
        List<OutletSummary> first = INDEX.all(SOME, ALL, true);
        assertThat(slugs(first).subList(0, 3)).containsExactly("kcna", "nowhere.example", "tass");
        assertThat(first).hasSize(REGISTRY.all().size() + 1).doesNotHaveDuplicates();
        assertThat(first.get(0).nArticles()).isEqualTo(7);
        assertThat(first.get(3).nArticles()).isZero();

        assertThat(INDEX.all(SOME, ALL, false))
                .hasSize(first.size())
                .isSortedAccordingTo(
                        Comparator.comparing((OutletSummary o) -> o.name().toLowerCase(Locale.ROOT))
                                .thenComparing(OutletSummary::slug));
    }

    @Test
    void theFilterHoldsForBoth() {
        OutletFilter korean = new OutletFilter(null, "KP", null, null, null);
        assertThat(slugs(INDEX.all(SOME, korean, true))).startsWith("kcna").doesNotContain("tass", "nowhere.example");
        assertThat(slugs(INDEX.all(SOME, new OutletFilter(null, null, null, null, true), false)))
                .containsExactlyInAnyOrder("kcna", "tass", "nowhere.example");
        assertThat(slugs(INDEX.all(SOME, new OutletFilter(null, null, null, "kcna", false), false)))
                .doesNotContain("kcna");
        assertThat(slugs(INDEX.withArticles(SOME, new OutletFilter("SC", null, null, null, null))))
                .containsExactlyInAnyOrder("kcna", "tass");
    }

    @Test
    void countsAsALookThroughAllWould() {
        Map<String, Long> byClass = INDEX.counts(SOME, ALL, OutletSummary::ownershipClass);
        assertThat(byClass.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(REGISTRY.all().size() + 1);
        assertThat(INDEX.counts(SOME, new OutletFilter("SC", null, null, null, null), OutletSummary::country))
                .containsEntry(
                        "KP",
                        REGISTRY.all().stream()
                                .filter(o -> "KP".equals(o.country())
                                        && o.ownershipClass().equals("SC"))
                                .count());
    }
}
