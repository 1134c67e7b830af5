package dev.masthead.analysis;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.nlp.LanguageGuess;
import dev.masthead.text.Document;
import dev.masthead.text.Token;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether an article is in English, the one language there are lexicons for. */
final class LanguageCheck {
    private final LanguageGuess guess;
    private final Set<String> functionWords = new HashSet<>();
    private final double share;
    private final int minWords;

    LanguageCheck(LanguageGuess guess, Lexicon lexicon) {
        this.guess = guess;
        for (Fields document : lexicon.documents()) {
            functionWords.addAll(document.texts("function_words"));
        }
        share = lexicon.parameter("english_function_word_share");
        minWords = (int) lexicon.parameter("min_words_to_refuse");
    }

    /**
     * The article's language in ISO 639-1.
     *
     * @param declared what the submission says; null where it says nothing
     * @throws UnsupportedLanguageException if it is not English
     */
    String check(String declared, Document document) {
        if (declared != null && !declared.isBlank()) {
            String language = declared.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            String primary = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
            if (!primary.equals("en") && !primary.equals("eng") && !primary.equals("english")) {
                throw new UnsupportedLanguageException(declared.strip());
            }
            return "en";
        }
        int words = 0;
        int function = 0;
        for (Token t : document.body().tokens()) {
            if (t.isWord()) {
                words++;
                if (functionWords.contains(t.form())) {
                    function++;
                }
            }
        }
        if (words < minWords || function >= share * words) {
            return "en";
        }
        LanguageGuess.Guess g = guess.guess(document.body().text());
        if (g.language().equals("eng")) {
            return "en";
        }
        throw new UnsupportedLanguageException(g.language());
    }
}
