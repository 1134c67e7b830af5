package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;

/** Whom a pronoun does not stand for, however near: who is not a headline's subject, who is not the speaker's own relative. */
final class PronounBars {
    private final Analysis analysis;
    private final TextPart text;
    private final ParsedText parsed;
    private final ActorWords words;
    private final QuotedSpeakers speakers;
    /** The last relative of one who is quoted, as a token; −1. */
    private int relative = -1;

    private Gender relativeGender = Gender.UNKNOWN;

    PronounBars(Analysis analysis, TextPart text, ActorWords words, QuotedSpeakers speakers) {
        this.analysis = analysis;
        this.text = text;
        this.words = words;
        this.speakers = speakers;
        parsed = analysis.parsed(text.part());
    }

    /**
     * Subject and object of one verb are two, and so are a verb's subject and what its preposition governs, ahead of it as
     * well: {@code Of Lund, he said}.
     */
    boolean isBarred(Referent r, int token, GrammaticalRole role, int verb, ParsedSentence s) {
        Token t = text.tokens().get(token);
        boolean apart = role != GrammaticalRole.POSSESSOR
                && r.role() != GrammaticalRole.POSSESSOR
                && t.tag().equals("PRP")
                && !t.form().endsWith("self");
        if (!apart || r.token() < s.sentence().firstToken()) {
            return false;
        }
        return verb >= 0 && r.verb() == verb || isFronted(r, token, s);
    }

    /** {@code Lund wants to leave, he said}: nobody calls himself or herself by name, so that he is another than the clause's subject. */
    boolean isOwnContent(Referent r, int token, ParsedSentence s, VerbGroup verb) {
        return r.entity() != null
                && r.token() >= s.sentence().firstToken()
                && r.token() < token
                && r.role() == GrammaticalRole.SUBJECT
                && text.tokens().get(r.token()).isProperNoun()
                && text.tokens().get(token - 1).form().equals(",")
                && verb.first() == token + 1
                && closes(verb.end(), s.sentence());
    }

    /** Nothing but how it was said stands behind: {@code he added.}, {@code he added, with a grin.} */
    private boolean closes(int token, Sentence sentence) {
        int i = token;
        if (i + 1 < sentence.endToken() && text.tokens().get(i).form().equals(",")) {
            i++;
        }
        boolean manner = i < sentence.endToken()
                && text.tokens().get(i).tag().equals("IN")
                && !text.tokens().get(i).form().equals("that");
        return token >= sentence.endToken() - 1 || manner;
    }

    private boolean isFronted(Referent r, int token, ParsedSentence s) {
        int first = s.sentence().firstToken();
        int p = s.phraseAt(r.token());
        return token > first + 1
                && text.tokens().get(token - 1).form().equals(",")
                && text.tokens().get(first).tag().equals("IN")
                && p >= 0
                && s.phrase(p).first() == first + 1
                && s.phrase(p).end() == token - 1;
    }

    /** In a headline with capitals only its subject is taken up: not Lund, in {@code Clerk Who Backed Lund Takes Aim At His Guild}. */
    boolean isBesideHeadline(Referent r, Sentence sentence) {
        int first = sentence.firstToken();
        if (text.part() != Part.TITLE || !NameFilter.isHeadline(analysis, text, sentence)) {
            return false;
        }
        for (int i = first; i < r.token(); i++) {
            Token t = text.tokens().get(i);
            if (t.tag().startsWith("W") || words.is("relative_pronouns", t.form())) {
                return true; // inside a relative clause, or a question
            }
        }
        return r.token() >= first && r.role() != GrammaticalRole.SUBJECT;
    }

    /** {@code "I want justice for my son," Moen said. "He was brave."}: the relative, who goes without a name, is meant. */
    boolean isRelativeMeant(Referent r, PronounClass asked, Sentence sentence, int region) {
        if (relative < 0 || region < 0 || asked.gender() != relativeGender || r.token() > relative) {
            return false;
        }
        Entity speaker = speakers.of(region);
        Entity before = speakers.of(parsed.quotations().regionOf(relative));
        Sentence said = text.sentenceOfToken(relative);
        boolean near = sentence.index() - said.index() <= 2 * words.descriptionSentences;
        boolean known = speaker != null || sentence.paragraph() == said.paragraph();
        return speaker == before && near && known;
    }

    /** Keeps where somebody quoted speaks of {@code my son}. */
    void hear(Sentence sentence, int i) {
        Token t = text.tokens().get(i);
        boolean mine = i > sentence.firstToken()
                && text.tokens().get(i - 1).form().equals("my")
                && words.isRelative(t.form())
                && parsed.quotations().regionOf(i) >= 0;
        Gender gender = mine ? Gender.of(words.is("men", t.form()), words.is("women", t.form())) : Gender.UNKNOWN;
        if (gender != Gender.UNKNOWN) {
            relative = i;
            relativeGender = gender;
        }
    }

    /**
     * {@code The agent said the case was grave. He was arrested on Friday}: whoever told of the case is not the one to whom it
     * happened, where another was named whom the pronoun fits.
     */
    boolean isTeller(Referent r, PronounClass asked, VerbGroup verb, List<Referent> seen) {
        return r.speaker()
                && r.entity() != null
                && verb.isPassive()
                && words.is("deeds_to_accused", verb.lemma())
                && seen.stream()
                        .anyMatch(x -> x.entity() != null
                                && x.entity() != r.entity()
                                && x.entity().isPerson()
                                && r.sentence() - x.sentence() <= words.pronounSentences
                                && asked.fits(x));
    }
}
