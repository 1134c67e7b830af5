package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedSumsTest {
    private static long[] padded(long[] sums, int length) {
        return Arrays.copyOf(sums, length);
    }

    @Test
    void anySumsComeBack() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            long[] sums = new long[5 * random.nextInt(400)];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = random.nextInt(3) == 0 ? 0 : random.nextLong() >> random.nextInt(64);
            }
            assertThat(padded(PackedSums.unpack(PackedSums.pack(sums)), sums.length))
                    .isEqualTo(sums);
        }
    }

    @Test
    void sumsOfOneArticleHoldTwoNumbersOfFive() {
        Random random = new Random(4);
        long[] sums = new long[5 * 225];
        long[] two = new long[sums.length];
        for (int i = 0; i < sums.length; i += 5) {
            long x = random.nextInt(900);
            long y = random.nextInt(90) * 10_000L - 5;
            System.arraycopy(new long[] {x, x * x, y, y * y, x * y}, 0, sums, i, 5);
            System.arraycopy(new long[] {x, x * x + 1, y, y * y, x * y}, 0, two, i, 5);
        }
        byte[] packed = PackedSums.pack(sums);
        assertThat(PackedSums.unpack(packed)).isEqualTo(sums);
        assertThat(PackedSums.unpack(PackedSums.pack(two))).isEqualTo(two);
        assertThat(packed.length * 3).isLessThan(PackedSums.pack(two).length * 2);
    }

    @Test
    void zerosAtTheEndAreLeftOut() {
        assertThat(PackedSums.unpack(PackedSums.pack(new long[1125]))).isEmpty();
        assertThat(PackedSums.unpack(PackedSums.pack(new long[] {1, 1, 0, 0, 0, 0, 0, 0, 0, 0})))
                .isEqualTo(new long[] {1, 1, 0, 0, 0});
    }

    @Test
    void brokenBytesAreRefused() {
        byte[] packed = PackedSums.pack(new long[] {3, 9, 4, 16, 12});
        assertThatThrownBy(() -> PackedSums.unpack(Arrays.copyOf(packed, packed.length - 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
