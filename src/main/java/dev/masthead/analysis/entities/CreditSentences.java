package dev.masthead.analysis.entities;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;

/**
 * Sentences of an article that tell who made it or what its readers may do, where no paragraph of their own sets them
 * apart: {@code Ada Moen contributed to this report}, {@code Follow Ada Moen on Twitter}. Who stands there is nobody of whom
 * is written.
 */
final class CreditSentences {
    /** So many tokens at most has what calls upon the reader. */
    private static final int LONGEST_CALL = 14;

    /** Notes on authors stand among so many sentences at the end. */
    private static final int LAST_SENTENCES = 5;

    /** So many words at most open a credit before the one that leads to who made it. */
    private static final int LONGEST_OPENING = 5;

    private final ActorWords words;

    CreditSentences(ActorWords words) {
        this.words = words;
    }

    /** Whether the sentence is such a one. */
    boolean isOutside(TextPart text, Sentence s) {
        return isContribution(text, s) || isCall(text, s) || isReportedFrom(text, s) || isMadeBy(text, s);
    }

    /** {@code With assistance by Ada Venn}, {@code (Reporting by Ada Venn)}: the sentence opens with what was done, and no verb follows. */
    private boolean isMadeBy(TextPart text, Sentence s) {
        int first = s.firstToken();
        while (first < s.endToken() && !text.tokens().get(first).isWord()) {
            first++;
        }
        String words = "";
        for (int i = first; i < Math.min(s.endToken(), first + LONGEST_OPENING); i++) {
            if (this.words.is("leads_to_makers", form(text, s, i))) {
                return this.words.is("openings_of_credits", words)
                        && text.tokens().get(first).isCapitalised()
                        && i + 1 < s.endToken()
                        && text.tokens().get(i + 1).isCapitalised();
            }
            words = words.isEmpty() ? form(text, s, i) : words + " " + form(text, s, i);
        }
        return false;
    }

    /**
     * Whether the name is that of the text's author in a note on him or her: it opens one of the last sentences, a verb says what its bearer is, and
     * no other sentence has the name.
     */
    boolean isAuthor(TextPart text, Candidate c, String surname) {
        Sentence s = text.sentenceOfToken(c.first());
        int first = s.firstToken();
        while (first < c.first() && !text.tokens().get(first).isWord()) {
            first++;
        }
        boolean opens = first == c.first()
                && s.index() >= Math.max(1, text.sentences().size() - LAST_SENTENCES)
                && words.is("verbs_of_author_notes", form(text, s, c.end()));
        if (!opens) {
            return false;
        }
        boolean calling = false;
        for (int i = c.end() + 1; i < Math.min(s.endToken(), c.end() + LONGEST_CALL); i++) {
            calling |= words.is("callings_of_authors", text.tokens().get(i).lemma());
        }
        for (int i = s.firstToken(); calling && i < text.tokens().size(); i++) {
            Token t = text.tokens().get(i);
            if (words.is("verbs_of_speech", t.lemma()) && !t.form().equals("writes")
                    || t.tag().equals("''")) {
                return false; // somebody is introduced who speaks
            }
        }
        for (int i = 0; calling && i < s.firstToken(); i++) {
            if (text.tokens().get(i).text().equals(surname)) {
                return false;
            }
        }
        return calling;
    }

    /** {@code Moen reported from Dunmore}, before or behind who contributed. */
    private boolean isReportedFrom(TextPart text, Sentence s) {
        boolean from = false;
        for (int i = s.firstToken(); i + 1 < Math.min(s.endToken(), s.firstToken() + LONGEST_CALL); i++) {
            from |= form(text, s, i).equals("reported") && form(text, s, i + 1).equals("from");
        }
        return from && (isContributionAt(text, s, s.index() - 1) || isContributionAt(text, s, s.index() + 1));
    }

    private boolean isContributionAt(TextPart text, Sentence s, int index) {
        return index >= 0
                && index < text.sentences().size()
                && text.sentences().get(index).paragraph() == s.paragraph()
                && isContribution(text, text.sentences().get(index));
    }

    /** {@code contributed to this report}, {@code contributed reporting}. */
    private boolean isContribution(TextPart text, Sentence s) {
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            if (!form(text, s, i).equals("contributed")) {
                continue;
            }
            boolean told = form(text, s, i + 1).equals("to")
                    && (form(text, s, i + 2).equals("this")
                            || form(text, s, i + 2).equals("the"))
                    && words.is("works_of_reporters", form(text, s, i + 3))
                    && !text.tokens().get(s.endToken() - 1).form().equals("?");
            boolean staff = form(text, s, i + 1).equals(".") && isOfStaff(text, s, i);
            if (told || staff || form(text, s, i + 1).equals("reporting")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Kestrel writers Ada Moen in Dunmore and Ida Venn contributed.} */
    private boolean isOfStaff(TextPart text, Sentence s, int verb) {
        for (int i = s.firstToken(); i < verb; i++) {
            if (words.is("callings_of_credits", form(text, s, i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Subscribe to Quimble News on YouTube}, at the sentence's beginning and in the imperative. */
    private boolean isCall(TextPart text, Sentence s) {
        Token first = text.tokens().get(s.firstToken());
        if (s.endToken() - s.firstToken() > LONGEST_CALL
                || !words.is("calls_upon_readers", first.form())
                || !first.isCapitalised()) {
            return false;
        }
        for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
            if (words.is("joints_of_calls", form(text, s, i - 1))
                    && words.is("where_readers_follow", form(text, s, i))) {
                return true;
            }
        }
        return false;
    }

    private static String form(TextPart text, Sentence s, int i) {
        return i < s.endToken() ? text.tokens().get(i).form() : "";
    }
}
