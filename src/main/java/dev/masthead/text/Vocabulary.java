package dev.masthead.text;

/**
 * Words that were met, each once: a text uses the same few thousand again and again. Words that were not met for long make
 * way for others, so that a text of invented words costs time, not memory. Safe for any number of threads, which never wait
 * for one another.
 */
public final class Vocabulary {
    /** Places for words; two words share a pair of them. Some 1.5 KB a word with what models know of it. */
    private static final int PLACES = 1 << 16;

    /** A longer word is hardly met twice. */
    private static final int LONGEST = 48;

    /**
     * Of each pair of places the first holds the word that was met last. Written without a lock or a fence: a thread sees a
     * whole word, whose fields are final, or an older one, and both are right.
     */
    private final WordType[] words = new WordType[PLACES];

    /** The word that stands in the text from the start to before the end. */
    public WordType of(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int place = place(hash);
        WordType last = words[place];
        if (last != null && isWritten(last, hash, text, start, end)) {
            return last;
        }
        WordType other = words[place + 1];
        if (other == null || !isWritten(other, hash, text, start, end)) {
            other = WordType.of(new String(text, start, end - start));
            if (end - start > LONGEST) {
                return other;
            }
        }
        return moved(place, other, last);
    }

    /** The word that is written so. */
    public WordType of(String word) {
        int place = place(word.hashCode());
        WordType last = words[place];
        if (last != null && last.text().equals(word)) {
            return last;
        }
        WordType other = words[place + 1];
        if (other == null || !other.text().equals(word)) {
            other = WordType.of(word);
            if (word.length() > LONGEST) {
                return other;
            }
        }
        return moved(place, other, last);
    }

    private WordType moved(int place, WordType first, WordType second) {
        words[place] = first;
        if (second != null) {
            words[place + 1] = second;
        }
        return first;
    }

    private static boolean isWritten(WordType word, int hash, char[] text, int start, int end) {
        String known = word.text();
        if (word.hashCode() != hash || known.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (known.charAt(i - start) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the pair of places of the word begins. */
    private static int place(int hash) {
        int h = hash * 0x9E3779B9;
        return (h ^ h >>> 15) & PLACES - 2;
    }
}
