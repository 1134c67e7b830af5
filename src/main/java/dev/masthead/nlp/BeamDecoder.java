package dev.masthead.nlp;

import java.util.Arrays;

/**
 * Finds the likeliest sequence of outcomes under a maxent Markov model (Ratnaparkhi 1996) by beam search, as OpenNLP's
 * {@code BeamSearch} does, with differences that make it linear and many times as fast: a hypothesis is a pointer back
 * instead of a copy of the sequence, what a token's own features say is added up once, however many hypotheses reach it,
 * and so is what follows from the two outcomes before, in which most of the hypotheses agree. Not for two threads at once.
 */
final class BeamDecoder {
    /** More than the sums of log-probabilities of any text are off by. */
    private static final double ROUNDING = 1e-6;

    private final int beam;
    private final double[] fixed;
    private final double[] best;
    /** For each hypothesis of a layer, what its outcomes and the next token say together. */
    private final State[] states;

    // hypotheses of all tokens, best first, a beam's places a token: their outcome, the one they follow, how likely
    // they are
    private int[] outcome;
    private int[] from;
    private double[] score;
    private double[] log;
    private int[] size;

    /** What the search is told of a sequence. */
    interface Input {
        /** Adds up the features of the token that no outcome changes. */
        void fixed(int token, double[] sums);

        /**
         * What the two outcomes before say by themselves, whatever the token, for each outcome; null for nothing.
         *
         * @param before  index of the outcome before; −1 at the start
         * @param earlier the one before that
         */
        default double[] history(int before, int earlier) {
            return null;
        }

        /** Adds up the features that depend on the token and on the outcomes before, as {@link #history} takes them. */
        void dynamic(int token, int before, int earlier, double[] sums);

        /** Whether the outcome may stand at the token behind the one before. */
        boolean allows(int token, int before, int outcome);
    }

    /** Outcomes by index, and the probability of each given what came before. */
    record Decoded(int[] outcomes, double[] probabilities) {}

    /** Sums behind two outcomes at one token, their normal and the largest of them. */
    private static final class State {
        final double[] sums;
        /** Outcomes whose sums are among the largest, as many as the beam is wide, or more where some are alike. */
        final int[] best;

        int bests;
        int before;
        int earlier;
        double normal;

        State(int outcomes) {
            sums = new double[outcomes];
            best = new int[outcomes];
        }
    }

    BeamDecoder(PackedModel model, int beam) {
        this.beam = beam;
        fixed = new double[model.outcomes()];
        best = new double[beam];
        states = new State[beam];
        Arrays.setAll(states, i -> new State(model.outcomes()));
        grow(32);
    }

    private void grow(int tokens) {
        outcome = new int[tokens * beam];
        from = new int[tokens * beam];
        score = new double[tokens * beam];
        log = new double[tokens * beam];
        size = new int[tokens];
    }

    Decoded decode(int n, Input input) {
        search(n, input);
        int[] outcomes = new int[n];
        double[] probabilities = new double[n];
        int h = 0;
        for (int i = n - 1; i >= 0; i--) {
            int at = i * beam + h;
            outcomes[i] = outcome[at];
            probabilities[i] = StrictMath.exp(log[at]);
            h = from[at];
        }
        return new Decoded(outcomes, probabilities);
    }

    /** As {@link #decode}, of the outcomes alone. */
    int[] outcomes(int n, Input input) {
        search(n, input);
        int[] outcomes = new int[n];
        int h = 0;
        for (int i = n - 1; i >= 0; i--) {
            outcomes[i] = outcome[i * beam + h];
            h = from[i * beam + h];
        }
        return outcomes;
    }

    private void search(int n, Input input) {
        if (n > size.length) {
            grow(n * 2);
        }
        for (int i = 0; i < n; i++) {
            size[i] = 0;
            Arrays.fill(fixed, 0);
            input.fixed(i, fixed);
            int hypotheses = i == 0 ? 1 : size[i - 1];
            for (int h = 0; h < hypotheses; h++) {
                if (isBeaten(i, h)) {
                    break;
                }
                extend(i, h, input);
            }
        }
    }

    /**
     * Whether nothing that follows the hypothesis can find a place any more: no sequence is likelier than its beginning. Those
     * behind it are less likely still.
     */
    private boolean isBeaten(int i, int h) {
        return size[i] == beam && score[(i - 1) * beam + h] + ROUNDING < score[i * beam + beam - 1];
    }

    private void extend(int i, int h, Input input) {
        int last = (i - 1) * beam + h;
        int before = i == 0 ? -1 : outcome[last];
        int earlier = i < 2 ? -1 : outcome[(i - 2) * beam + from[last]];
        double so = i == 0 ? 0 : score[last];
        State state = state(h, before, earlier);
        if (state == states[h]) {
            read(state, i, input);
        }
        int was = size[i];
        boolean any = offerBest(state, i, h, so - state.normal, input);
        if (!any && was == 0) {
            offerAll(state, i, h, so - state.normal, input);
        }
        if (size[i] == 0) {
            offerLikeliest(state, i, h, so);
        }
    }

    /** The state of another hypothesis of the layer that ends in the same outcomes; else this one's own, to be read. */
    private State state(int h, int before, int earlier) {
        for (int k = 0; k < h; k++) {
            // a state that was not read for this layer stands behind one that was
            if (states[k].before == before && states[k].earlier == earlier) {
                states[h].before = before;
                states[h].earlier = earlier;
                return states[k];
            }
        }
        states[h].before = before;
        states[h].earlier = earlier;
        return states[h];
    }

    private void read(State state, int token, Input input) {
        double[] sums = state.sums;
        double[] history = input.history(state.before, state.earlier);
        if (history == null) {
            System.arraycopy(fixed, 0, sums, 0, sums.length);
        } else {
            for (int o = 0; o < sums.length; o++) {
                sums[o] = fixed[o] + history[o];
            }
        }
        input.dynamic(token, state.before, state.earlier, sums);
        readBest(sums);
        double least = best[beam - 1];
        int n = 0;
        for (int o = 0; o < sums.length; o++) {
            if (sums[o] >= least) {
                state.best[n++] = o;
            }
        }
        state.bests = n;
        state.normal = PackedModel.logNormal(sums, best[0]);
    }

    /** Nothing is allowed here: the likeliest stands, so that every token has an outcome. */
    private void offerLikeliest(State state, int i, int h, double so) {
        double[] sums = state.sums;
        int most = 0;
        for (int o = 1; o < sums.length; o++) {
            most = sums[o] > sums[most] ? o : most;
        }
        offer(i, most, h, sums[most] - state.normal, so + sums[most] - state.normal);
    }

    private boolean offerBest(State state, int i, int h, double base, Input input) {
        boolean any = false;
        for (int k = 0; k < state.bests; k++) {
            int o = state.best[k];
            if (input.allows(i, state.before, o)) {
                offer(i, o, h, state.sums[o] - state.normal, base + state.sums[o]);
                any = true;
            }
        }
        return any;
    }

    private void offerAll(State state, int i, int h, double base, Input input) {
        for (int o = 0; o < state.sums.length; o++) {
            if (input.allows(i, state.before, o)) {
                offer(i, o, h, state.sums[o] - state.normal, base + state.sums[o]);
            }
        }
    }

    private void offer(int i, int newOutcome, int newFrom, double newLog, double newScore) {
        int first = i * beam;
        int at = first + size[i];
        while (at > first && score[at - 1] < newScore) {
            at--;
        }
        if (at >= first + beam) {
            return;
        }
        size[i] = Math.min(size[i] + 1, beam);
        for (int k = first + size[i] - 1; k > at; k--) {
            outcome[k] = outcome[k - 1];
            from[k] = from[k - 1];
            score[k] = score[k - 1];
            log[k] = log[k - 1];
        }
        outcome[at] = newOutcome;
        from[at] = newFrom;
        log[at] = newLog;
        score[at] = newScore;
    }

    /** The largest sums, as many as the beam is wide, largest first. */
    private void readBest(double[] sums) {
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        double least = Double.NEGATIVE_INFINITY;
        for (double s : sums) {
            if (s > least) {
                int at = beam - 1;
                while (at > 0 && best[at - 1] < s) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = s;
                least = best[beam - 1];
            }
        }
    }
}
