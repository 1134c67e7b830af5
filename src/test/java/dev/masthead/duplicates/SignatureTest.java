package dev.masthead.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static List<String> words(int n, long seed) {
        Random random = new Random(seed);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add("word" + random.nextInt(5_000));
        }
        return out;
    }

    private static Signature of(List<String> words) {
        return Signature.of(String.join(" ", words));
    }

    private static double jaccard(List<String> a, List<String> b) {
        Set<List<String>> one = shingles(a);
        Set<List<String>> both = new HashSet<>(one);
        both.retainAll(shingles(b));
        one.addAll(shingles(b));
        return both.size() / (double) one.size();
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> out = new HashSet<>();
        for (int i = 0; i + Signature.SHINGLE <= words.size(); i++) {
            out.add(List.copyOf(words.subList(i, i + Signature.SHINGLE)));
        }
        return out;
    }

    /** Stored signatures are compared with new ones: these numbers change only with the scheme. */
    @Test
    void isTheSameOnAnyMachine() {
        assertThat(Signature.of("The harbour of Storn Island reopens on Monday.")
                        .bands())
                .startsWith(465286709, 738688116, -2021920251)
                .hasSize(Signature.BANDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10, 30, 60})
    void estimatesTheJaccardSimilarity(int changed) {
        double error = 0;
        for (int round = 0; round < 20; round++) {
            List<String> text = words(300, round);
            List<String> other = new ArrayList<>(text);
            Random random = new Random(changed * 1_000L + round);
            for (int i = 0; i < changed; i++) {
                other.set(random.nextInt(other.size()), "changed" + i);
            }
            double exact = jaccard(text, other);
            double estimate = of(text).similarity(of(other));
            // five standard errors
            assertThat(estimate)
                    .isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / Signature.PERMUTATIONS) + 1e-9));
            error += estimate - exact;
        }
        assertThat(error / 20).isCloseTo(0, within(0.03));
    }

    @Test
    void sharesABandAsOftenAsTheFormulaSays() {
        int shared = 0;
        double expected = 0;
        for (int round = 0; round < 200; round++) {
            List<String> text = words(200, round);
            List<String> other = new ArrayList<>(text.subList(0, 134));
            other.addAll(words(66, -1 - round));
            double exact = jaccard(text, other);
            expected += 1 - Math.pow(1 - Math.pow(exact, 4), Signature.BANDS);
            Set<Integer> bands = new HashSet<>();
            Arrays.stream(of(text).bands()).forEach(bands::add);
            shared += Arrays.stream(of(other).bands()).anyMatch(bands::contains) ? 1 : 0;
        }
        assertThat(shared / 200.0).isCloseTo(expected / 200, within(0.08));
    }

    @Test
    void seesWordsAndNothingElse() {
        Signature plain = Signature.of("The harbour, of Storn Island; reopens on Monday.");
        assertThat(Signature.of("the HARBOUR of storn — island\n\nreopens on “Monday”"))
                .isEqualTo(plain);
        // composed and decomposed accents are one letter
        assertThat(Signature.of("the caf\u00e9 of the old town"))
                .isEqualTo(Signature.of("the cafe\u0301 of the old town"));
        assertThat(Signature.from(plain.bytes())).isEqualTo(plain);
        assertThat(Signature.of("Storn Island").similarity(Signature.of("storn island")))
                .isEqualTo(1);
        assertThat(Signature.of("Storn Island").similarity(Signature.of("Storn Harbour")))
                .isZero();
    }

    @Test
    void isEmptyWithoutAWord() {
        Signature empty = Signature.of("… — !");
        assertThat(empty.bands()).isEmpty();
        assertThat(empty.bytes()).isEmpty();
        assertThat(empty.similarity(empty)).isZero();
    }
}
