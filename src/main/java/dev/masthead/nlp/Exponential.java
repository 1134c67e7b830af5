package dev.masthead.nlp;

/**
 * The exponential function of numbers that are not above zero, several times as fast as {@link StrictMath#exp} and as good to
 * one unit in the last place. Plain additions and multiplications of doubles, which are the same on every machine. After
 * Tang 1989: e<sup>x</sup> is 2<sup>k/64</sup> times e<sup>r</sup>, of which the first is looked up and the second, r being
 * at most ln 2 / 128, is a short series.
 */
final class Exponential {
    private static final int STEPS = 64;
    private static final double PER_UNIT = STEPS / 0.6931471805599453;

    /** ln 2 / 64 in two parts, of which the first has so few digits that its multiples are exact. */
    private static final double STEP_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(0.6931471805599453 / STEPS) & -1L << 26);

    /** ln 2 less {@code 0.6931471805599453} is 2.3190468138462996e-17. */
    private static final double STEP_LOW = 0.6931471805599453 / STEPS - STEP_HIGH + 2.3190468138462996e-17 / STEPS;

    private static final double[] POWERS = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            POWERS[i] = StrictMath.pow(2, (double) i / STEPS);
        }
    }

    private Exponential() {}

    /**
     * The sum of e to the power of each number less the largest. All of a row in one loop: Java's first compiler would call
     * what is done for each.
     *
     * @param most  the largest of the numbers
     * @param least what a number less the largest must be above to add anything; −700 at least, below which results would
     *              lose digits
     */
    static double sum(double[] numbers, double most, double least) {
        double[] powers = POWERS;
        double sum = 0;
        for (double number : numbers) {
            double x = number - most;
            if (x > least) {
                int k = (int) (x * PER_UNIT - 0.5);
                double r = x - k * STEP_HIGH - k * STEP_LOW;
                double series = r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120)))));
                double power = powers[k & STEPS - 1];
                sum += (power + power * series) * Double.longBitsToDouble((k >> 6) + 1023L << 52);
            }
        }
        return sum;
    }
}
