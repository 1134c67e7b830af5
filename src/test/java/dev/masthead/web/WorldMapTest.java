package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldMapTest {
    private static WorldMap.Country country(List<WorldMap.Country> map, String name) {
        return map.stream()
                .filter(c -> c.says().startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shadesCountriesByTheirOutletsAndLeadsToThem() {
        List<WorldMap.Country> map = WorldMap.of(
                Map.of("RU", 167L, "US", 2_982L, "SG", 26L, "FJ", 1L),
                Asked.none().set("class", "SC"));

        assertThat(country(map, "Russia").says()).isEqualTo("Russia: 167 outlets");
        assertThat(country(map, "Russia").shade()).isEqualTo(4);
        assertThat(country(map, "Russia").address()).isEqualTo("/outlets?class=SC&country=RU#registry");
        assertThat(country(map, "Russia").outline()).startsWith("M").endsWith("z");
        assertThat(country(map, "United States").shade()).isEqualTo(5);
        assertThat(country(map, "France").shade()).isZero();
        assertThat(country(map, "France").address()).isEmpty();
        // too small for an outline: a dot, and none without outlets
        assertThat(country(map, "Singapore").isDot()).isTrue();
        assertThat(map).noneMatch(c -> c.says().startsWith("Malta:"));
    }

    @Test
    void everyShadeIsExplained() {
        assertThat(WorldMap.steps())
                .extracting(WorldMap.Step::says)
                .containsExactly("1 to 9", "10 to 29", "30 to 99", "100 to 299", "300 and more");
    }
}
