package dev.masthead.job;

/**
 * How stored articles are analysed anew.
 *
 * @param threads     that analyse
 * @param failedShare of the articles may fail, 0…1; with more, profiles stay with the version before
 */
public record ReanalysisSettings(int threads, double failedShare) {
    public ReanalysisSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("masthead.reanalyses.threads must be a positive number");
        }
        if (!(failedShare >= 0 && failedShare <= 1)) {
            throw new IllegalArgumentException("masthead.reanalyses.failed-share must be from 0 to 1");
        }
    }
}
