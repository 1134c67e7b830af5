package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    @Test
    void isGoodToAUnitInTheLastPlace() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            double x = -random.nextDouble() * (i % 2 == 0 ? 40 : 700);
            double exact = StrictMath.exp(x);
            assertEquals(exact, Exponential.of(x), 2 * Math.ulp(exact), () -> "e to " + x);
        }
    }

    @Test
    void ends() {
        assertEquals(1, Exponential.of(0));
        assertEquals(StrictMath.exp(-700), Exponential.of(-700), 1e-310);
        assertEquals(0, Exponential.of(-701));
        assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    }
}
