package dev.masthead.analysis;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.nlp.LanguageGuess;
import dev.masthead.text.Document;
import dev.masthead.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether an article is in English, the one language there are lexicons for. */
final class LanguageCheck {
    private final LanguageGuess guess;
    private final Set<String> functionWords = new HashSet<>();
    private final double share;
    private final int minWords;
    private final int minPlainWords;
    private final double doubt;

    LanguageCheck(LanguageGuess guess, Lexicon lexicon) {
        this.guess = guess;
        for (Fields document : lexicon.documents()) {
            functionWords.addAll(document.texts("function_words"));
        }
        share = lexicon.parameter("english_function_word_share");
        minWords = (int) lexicon.parameter("min_words_to_refuse");
        minPlainWords = (int) lexicon.parameter("min_plain_words_to_refuse");
        doubt = lexicon.parameter("english_doubt");
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
        if (mayBeEnglish(document.body().tokens())) {
            return "en";
        }
        LanguageGuess.Guess g = guess.guess(document.body().text());
        if (g.englishConfidence() >= doubt * g.confidence()) {
            return "en";
        }
        throw new UnsupportedLanguageException(g.language());
    }

    /** Too little text to tell by, a list of names, or enough of the small words of English. */
    private boolean mayBeEnglish(List<Token> tokens) {
        int words = 0;
        int plain = 0;
        int function = 0;
        for (Token t : tokens) {
            if (t.isWord()) {
                words++;
                plain += isNameLike(t.text()) ? 0 : 1;
                function += functionWords.contains(t.form()) ? 1 : 0;
            }
        }
        return words < minWords || plain < minPlainWords || function >= share * words;
    }

    /** A capital and then a small letter: what names look like in every language that has them. */
    private static boolean isNameLike(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }
}
