package dev.masthead.analysis;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.nlp.LanguageGuess;
import dev.masthead.text.Document;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether an article is in English, the one language there are lexicons for. */
final class LanguageCheck {
    /** Up to here, the end of Latin Extended-B, every letter is a Latin one or of all scripts. */
    private static final int LAST_LATIN = 0x24F;

    /** Most of any text lies before it, where letters are told without a table. */
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private static final String ENGLISH = "eng";
    /** ISO 639-2 for a language that nobody can tell. */
    private static final String UNDETERMINED = "und";

    private static final Set<String> STRAIGHT = Set.of("\"", "``", "''");
    private static final Set<String> OPENING = Set.of("“", "„", "«", "‟");
    private static final Set<String> CLOSING = Set.of("”", "“", "»");

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
        String text = document.body().text();
        beforeReading(declared, text);
        if (declared != null && !declared.isBlank()
                || mayBeEnglish(document.body().tokens())) {
            return "en";
        }
        // sources may speak their own language; what stands around their words is the article's
        List<Token> own = outsideQuotations(document.body().tokens(), text);
        if (own.stream().filter(Token::isWord).count() >= minWords && mayBeEnglish(own)) {
            return "en";
        }
        LanguageGuess.Guess g = guess.guess(text);
        if (g.englishConfidence() >= doubt * g.confidence()) {
            return "en";
        }
        throw new UnsupportedLanguageException(shortest(g.language()));
    }

    /**
     * What can be told without reading sentences and words, which costs most: what was declared, and the script.
     *
     * @throws UnsupportedLanguageException if it is not English
     */
    void beforeReading(String declared, String text) {
        if (declared != null && !declared.isBlank()) {
            String language = declared.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            String primary = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
            if (!primary.equals("en") && !primary.equals("eng") && !primary.equals("english")) {
                throw new UnsupportedLanguageException(declared.strip());
            }
        } else if (isInAnotherScript(text)) {
            String found = guess.guess(text).language();
            throw new UnsupportedLanguageException(found.equals(ENGLISH) ? UNDETERMINED : shortest(found));
        }
    }

    /** ISO 639-1 where a language has a code there, as everywhere else; the detector has those of ISO 639-3. */
    private static String shortest(String code) {
        for (String two : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(two).getISO3Language().equals(code)) {
                return two;
            }
        }
        return code;
    }

    /** Whether most letters are of a script that English is not written in; a word is enough to tell. */
    private static boolean isInAnotherScript(String text) {
        int latin = 0;
        int other = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c < FIRST_BEYOND_ASCII) {
                latin += (c | ' ') >= 'a' && (c | ' ') <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                boolean ours = isOurs(c);
                latin += ours ? 1 : 0;
                other += ours ? 0 : 1;
            }
        }
        return other > latin;
    }

    private static boolean isOurs(int letter) {
        if (letter <= LAST_LATIN) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON;
    }

    /** The tokens outside of quotation marks; a mark that is not closed ends with its paragraph. */
    private static List<Token> outsideQuotations(List<Token> tokens, String text) {
        List<Token> own = new ArrayList<>();
        boolean inside = false;
        int before = 0;
        for (Token t : tokens) {
            inside &= text.indexOf('\n', before) < 0
                    || text.indexOf('\n', before) >= t.span().start();
            before = t.span().end();
            String mark = t.text();
            if (STRAIGHT.contains(mark)) {
                inside = !inside;
            } else if (OPENING.contains(mark) && !inside) {
                inside = true;
            } else if (CLOSING.contains(mark)) {
                inside = false;
            } else if (!inside) {
                own.add(t);
            }
        }
        return own;
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
