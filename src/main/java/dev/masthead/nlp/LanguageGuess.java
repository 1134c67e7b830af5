package dev.masthead.nlp;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;

/** Guesses the language of a text with OpenNLP's detector. Safe for any number of threads. */
public final class LanguageGuess {
    /** The beginning of a text tells; more costs time only. */
    private static final int READ = 2_000;

    private final ThreadLocal<LanguageDetectorME> detector;

    public LanguageGuess(NlpModels models) {
        detector = ThreadLocal.withInitial(() -> new LanguageDetectorME(models.languages()));
    }

    /**
     * A guess.
     *
     * @param language          ISO 639-3
     * @param confidence        0…1
     * @param englishConfidence 0…1, of English whatever the best guess is
     */
    public record Guess(String language, double confidence, double englishConfidence) {}

    public Guess guess(String text) {
        Language[] all = detector.get().predictLanguages(text.substring(0, Math.min(READ, text.length())));
        double english = 0;
        for (Language l : all) {
            if (l.getLang().equals("eng")) {
                english = l.getConfidence();
            }
        }
        return new Guess(all[0].getLang(), all[0].getConfidence(), english);
    }
}
