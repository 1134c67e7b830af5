package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ListStore.Months;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletListsTest {
    @Test
    void comeBackAsTheyWere() {
        OutletLists lists = new OutletLists(
                Map.of(
                        Kind.SOURCE, Map.of("tass", new ItemCounts(7, 12, 0, 0, 0, 0)),
                        Kind.ACTOR, Map.of("käthe-lund", new ItemCounts(3, 9, -4_000, 2, 70_000, 3))),
                Map.of(Kind.LOADED, Map.of(), Kind.WORD, Map.of("harbour", 9_000_000_000L, "🚢", 5L)));
        OutletLists read = OutletLists.unpacked(lists.packed());
        assertThat(read).isEqualTo(lists);
        assertThat(read.packed()).isEqualTo(lists.packed());
    }

    private static ProfileQuery query(String from, String to) {
        return new ProfileQuery(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                true,
                null,
                0);
    }

    @Test
    void monthsAreWhole() {
        assertThat(Months.of(query("2025-01-01", "2025-12-31"))).isEqualTo(Months.ofYear(2025));
        assertThat(Months.of(query("2025-01-15", "2025-12-02"))).isEqualTo(Months.ofYear(2025));
        assertThat(Months.of(query("2025-02-01", "2025-12-31"))).isNotEqualTo(Months.ofYear(2025));
        assertThat(Months.of(query(null, null))).isEqualTo(Months.ALL);
        assertThat(Months.of(query(null, "2025-12-31"))).isNotEqualTo(Months.ALL);
        assertThat(Months.ALL.query().isAllTime()).isTrue();
        assertThat(Months.of(Months.ofYear(2024).query())).isEqualTo(Months.ofYear(2024));
    }
}
