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
            assertEquals(exact, of(x), 2 * Math.ulp(exact), () -> "e to " + x);
        }
    }

    @Test
    void addsUpWhatIsNotTooFarBelow() {
        assertEquals(1, of(0));
        assertEquals(0, of(-700));
        assertEquals(0, of(Double.NEGATIVE_INFINITY));
        assertEquals(1 + StrictMath.exp(-3), Exponential.sum(new double[] {-50, 2, 5}, 5, -40), 1e-15);
    }

    private static double of(double x) {
        return Exponential.sum(new double[] {x}, 0, -700);
    }
}
