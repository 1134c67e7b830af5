package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.ItemKey;
import dev.masthead.profile.ArticleFigures.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemLinesTest {
    private static Map<String, ItemCounts> read(String lines) {
        Map<String, ItemCounts> out = new HashMap<>();
        ItemLines.read(
                lines, (name, counts) -> assertThat(out.put(name, counts)).isNull());
        return out;
    }

    @Test
    void leaveZerosAtTheEndOut() {
        Map<String, ItemCounts> items = Map.of(
                "zoning", new ItemCounts(1, 1, 0, 0, 0, 0),
                "a b", new ItemCounts(10, 200, 0, 3, 0, 0),
                "gone", new ItemCounts(0, 0, 0, 0, 0, 0),
                "harsh", new ItemCounts(2, 4, -1234, 2, -70, 1));
        assertThat(ItemLines.write(items)).isEqualTo("a b\t10\t200\t0\t3\nharsh\t2\t4\t-1234\t2\t-70\t1\nzoning\t1\t1");
    }

    @Test
    void ofNothingThereIsNoText() {
        assertThat(ItemLines.write(Map.of())).isNull();
        assertThat(ItemLines.write(Map.of("gone", new ItemCounts(0, 0, 0, 0, 0, 0))))
                .isNull();
        assertThat(read(null)).isEmpty();
    }

    @Test
    void areReadAsTheyWereWritten() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Map<String, ItemCounts> items = new HashMap<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                long[] n = random.longs(6, -3, 4)
                        .map(x -> x == 3 ? Long.MAX_VALUE - 5 : x)
                        .toArray();
                if (n[0] != 0) {
                    items.put("wört-" + random.nextInt(1000), new ItemCounts(n[0], n[1], n[2], n[3], n[4], n[5]));
                }
            }
            assertThat(read(ItemLines.write(items))).isEqualTo(items);
        }
    }

    @Test
    void aNameIsALineWithoutTabs() {
        assertThat(new ItemKey(Kind.SOURCE, "a\tstate\nagency").item()).isEqualTo("a state agency");
    }

    @Test
    void everyKindHasALetterOfItsOwn() {
        for (Kind kind : Kind.values()) {
            assertThat(Kind.ofLetter(kind.letter())).isEqualTo(kind);
            assertThat(Kind.of(kind.id())).isEqualTo(kind);
        }
    }
}
