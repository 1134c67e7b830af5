package dev.masthead.training;

import java.util.Arrays;

/**
 * Logistic regression with a ridge penalty, fitted by Newton's method on features scaled to mean 0 and deviation 1 and
 * cut off where they are too unusual. Deterministic.
 *
 * @param scale     how its features are scaled
 * @param weights   of the scaled features
 * @param intercept log odds where every scaled feature is zero
 */
record LogisticRegression(Scale scale, double[] weights, double intercept) {
    private static final int MAX_STEPS = 50;
    private static final double SMALL = 1e-9;

    /** Means and deviations of features, and how many deviations count at most. */
    record Scale(double[] mean, double[] deviation, double most) {

        static Scale of(double[][] x, double most) {
            int n = x.length;
            int d = x[0].length;
            double[] mean = new double[d];
            double[] deviation = new double[d];
            for (int j = 0; j < d; j++) {
                int column = j;
                mean[j] = Arrays.stream(x).mapToDouble(row -> row[column]).sum() / n;
                double squares = Arrays.stream(x)
                        .mapToDouble(row -> row[column] - mean[column])
                        .map(v -> v * v)
                        .sum();
                deviation[j] = Math.max(SMALL, Math.sqrt(squares / n));
            }
            return new Scale(mean, deviation, most);
        }

        double[] apply(double[] row) {
            double[] out = new double[row.length];
            for (int j = 0; j < out.length; j++) {
                out[j] = Math.max(-most, Math.min(most, (row[j] - mean[j]) / deviation[j]));
            }
            return out;
        }
    }

    /** Fits; the penalty is on the sum of squared weights, the intercept's excepted. */
    static LogisticRegression fit(double[][] x, boolean[] y, double penalty, double most) {
        Scale scale = Scale.of(x, most);
        int d = x[0].length;
        double[][] z = new double[x.length][];
        for (int i = 0; i < z.length; i++) {
            z[i] = Arrays.copyOf(scale.apply(x[i]), d + 1);
            z[i][d] = 1;
        }
        double[] w = newton(z, y, penalty);
        return new LogisticRegression(scale, Arrays.copyOf(w, d), w[d]);
    }

    private static double[] newton(double[][] z, boolean[] y, double penalty) {
        int d = z[0].length;
        double[] w = new double[d];
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] gradient = new double[d];
            double[][] hessian = new double[d][d];
            for (int i = 0; i < z.length; i++) {
                double p = 1 / (1 + Math.exp(-dot(z[i], w)));
                double error = p - (y[i] ? 1 : 0);
                double curve = p * (1 - p);
                for (int j = 0; j < d; j++) {
                    gradient[j] += z[i][j] * error;
                    double c = z[i][j] * curve;
                    for (int k = 0; k <= j; k++) {
                        hessian[j][k] += c * z[i][k];
                    }
                }
            }
            for (int j = 0; j < d; j++) {
                double ridge = j == d - 1 ? SMALL : penalty;
                gradient[j] += ridge * w[j];
                hessian[j][j] += ridge;
            }
            double largest = 0;
            double[] move = solve(hessian, gradient);
            for (int j = 0; j < d; j++) {
                w[j] -= move[j];
                largest = Math.max(largest, Math.abs(move[j]));
            }
            if (largest < SMALL) {
                break;
            }
        }
        return w;
    }

    /** Solves for a symmetric positive definite matrix, of which the lower half is given, by Cholesky's method. */
    private static double[] solve(double[][] a, double[] b) {
        int d = b.length;
        for (int j = 0; j < d; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = a[j][k];
                for (int m = 0; m < k; m++) {
                    sum -= a[j][m] * a[k][m];
                }
                a[j][k] = j == k ? Math.sqrt(sum) : sum / a[k][k];
            }
        }
        double[] x = b.clone();
        for (int j = 0; j < d; j++) {
            for (int m = 0; m < j; m++) {
                x[j] -= a[j][m] * x[m];
            }
            x[j] /= a[j][j];
        }
        for (int j = d - 1; j >= 0; j--) {
            for (int m = j + 1; m < d; m++) {
                x[j] -= a[m][j] * x[m];
            }
            x[j] /= a[j][j];
        }
        return x;
    }

    /** Log odds. */
    double of(double[] features) {
        return dot(scale.apply(features), weights) + intercept;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
