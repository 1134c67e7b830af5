package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import java.util.List;
import java.util.Locale;

/** Reads quotations that no cue of the lexicon took by the frame around them: a subject and any verb, or a colon. */
final class QuotationFrames {
    /** A line that says whose words stand above it has so many words at most. */
    private static final int MAX_SIGNATURE = 14;

    /** Fewer quoted words are a name or a slogan. */
    private static final int FEWEST_WORDS = 3;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final ContentSpans spans;

    QuotationFrames(SentenceContext reading, ContentSpans spans) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        this.spans = spans;
    }

    /**
     * Reads the frame around a quotation that no cue of the lexicon took: {@code "…," boomed Smith}, {@code "…," Smith
     * boomed}, {@code Smith boomed: "…"}. Any full verb in that place reports, if the quotation is a sentence and nothing but
     * a speaker and the verb stands there; {@code At "Hill House," Smith won a prize} is no frame.
     *
     * @param quote position of the quotation
     */
    Candidate frame(int quote) {
        Item quoted = clause.at(quote);
        if (quote + 1 < clause.size() && clause.at(quote + 1).isDash()) {
            return signed(quote + 1, quotations(quote));
        }
        if (quoted.words() < FEWEST_WORDS || !reading.endsLikeSentence(quoted)) {
            return null;
        }
        if (quote > 1 && clause.at(quote - 1).is(":")) {
            Candidate named = ends(quote + 1) ? nameBeforeColon(quote) : null;
            return named != null ? named : ends(quote + 1) ? frameBeforeColon(quote) : null;
        }
        if (quote > 2
                && clause.at(quote - 1).isComma()
                && reports(quote - 2)
                && ends(quote + 1)
                && !reading.endsWithComma(quoted)) {
            int group = clause.verbGroupStart(quote - 2);
            int[] subject =
                    clause.subjectOf(group, quote - 2, clause.at(quote - 2).tag());
            return isSpeaker(subject) ? framed(group, quote - 1, subject, quote) : null;
        }
        int k = quote + 1;
        if (k >= clause.size() || quote > 0 && !clause.at(quote - 1).isFinalMark()) {
            return null;
        }
        if (reports(k) && clause.inPhrase(k + 1)) {
            int sourceEnd = clause.phraseBeginningAt(k + 1, true);
            return ends(sourceEnd) ? framed(k, k + 1, new int[] {k + 1, sourceEnd}, quote) : null;
        }
        if (clause.inPhrase(k)) {
            int v = clause.phraseBeginningAt(k, true);
            if (v < clause.size() && clause.at(v).isComma()) {
                v++;
            }
            v = reading.afterAdverbs(v);
            if (v >= clause.size() || clause.at(v).isFinalMark()) {
                return nounLikeVerb(k, v, quote);
            }
            int[] subject = clause.subjectBefore(v) == null ? new int[] {k, v} : clause.subjectBefore(v);
            if ((reports(v) || looksLikeParticiple(k, v)) && isSpeaker(subject) && !clause.inPhrase(v + 1)) {
                return framed(v, v + 1, subject, quote);
            }
        }
        return null;
    }

    /** {@code "…," Moen charged in the debate}: the sentence's only verb, right behind a name or pronoun, is a past. */
    private boolean looksLikeParticiple(int subject, int v) {
        boolean form = clause.at(v).tag().equals("VBN") && clause.at(v).form().endsWith("ed");
        boolean speaker =
                clause.at(subject).isProperNoun() || clause.at(subject).tag().equals("PRP");
        return form && speaker && clause.phraseEnd(subject) == v && !clause.finiteBetween(v + 1, clause.size());
    }

    private List<Span> quotations(int quote) {
        return List.of(reading.quotations.get(clause.at(quote).quotation()).span());
    }

    /** Nothing but a mark or the end of the sentence stands here. */
    private boolean ends(int k) {
        return k >= clause.size()
                || clause.at(k).isFinalMark()
                || clause.at(k).isComma()
                || clause.at(k).is(";")
                || clause.at(k).is(")");
    }

    /** A full verb in the past or third person: what is, has or does nothing reports nothing. */
    private boolean reports(int k) {
        String form = clause.at(k).form();
        return isPastOrThird(k) && !words.isAuxiliary(form) && !words.isCopula(form);
    }

    /** Who can speak: no thing that a pronoun stands for, nor a clause. */
    private boolean isSpeaker(int[] subject) {
        if (subject == null) {
            return false;
        }
        Item first = clause.at(subject[0]);
        return !first.isRelative()
                && !first.is("it")
                && !words.isDemonstrative(first.form())
                && !first.tag().equals("EX");
    }

    /** {@code DAMS ARE OLD - Ida Moen: "…"}, {@code More from Moen: "…"}: a name alone behind a dash, or from whom more comes. */
    private Candidate nameBeforeColon(int quote) {
        int colon = quote - 1;
        if (!clause.inPhrase(colon - 1)) {
            return null;
        }
        int start = clause.phraseStart(colon - 1);
        boolean name = clause.at(start).isProperNoun() && clause.at(colon - 1).isProperNoun();
        boolean more = start > 1
                && clause.at(start - 1).is("from")
                && clause.at(start - 2).is("more");
        boolean from = more && (start == 2 || isApart(start - 3))
                || start == 1 && clause.at(0).is("from");
        boolean alone = name // a turn in a dialogue
                && (start == 0 || clause.at(start - 1).isQuote() && reading.endsLikeSentence(clause.at(start - 1)));
        if (!(from || alone || name && start > 0 && isApart(start - 1))) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.speaker-colon", null, CueType.COLON, Complement.QUOTE);
        c.cue.add(clause.span(colon, quote));
        c.cueToken = clause.at(colon).first();
        reading.source(c, start, colon);
        reading.addContent(c, quote, quote + 1);
        return c;
    }

    private boolean isApart(int k) {
        return clause.at(k).isDash() || clause.at(k).is("-");
    }

    /** {@code Smith addressed the crowd again: "…"}, {@code Continued Smith: "…"}. */
    private Candidate frameBeforeColon(int quote) {
        if (reports(0) && quote > 2 && clause.inPhrase(1) && clause.phraseBeginningAt(1, true) == quote - 1) {
            return framed(0, 1, new int[] {1, quote - 1}, quote);
        }
        for (int k = quote - 2; k > 0; k--) {
            if (clause.at(k).is(";") || clause.at(k).isQuote()) {
                return null;
            }
            if (isPastOrThird(k)) {
                int group = clause.verbGroupStart(k);
                int[] subject = clause.subjectOf(group, k, clause.at(k).tag());
                return reports(k) && isSpeaker(subject) ? framed(group, k + 1, subject, quote) : null;
            }
        }
        return null;
    }

    /**
     * {@code “Would it hold?” Moen pressed.}: a subject and a verb alone, right behind a quotation that asks or exclaims. One
     * that ends with a full stop is finished, and what follows is another sentence: {@code “It must stop.” He left.}
     */
    Candidate afterQuotation() {
        if (reading.previousQuote < 0 || !clause.inPhrase(0) || reading.isFinished(reading.previousQuote)) {
            return null;
        }
        int verb = clause.phraseBeginningAt(0, false);
        boolean alone =
                verb + 1 < clause.size() && reports(verb) && clause.at(verb + 1).isFinalMark();
        if (!alone || clause.isTimePhrase(0)) {
            return null;
        }
        Candidate c = framed(verb, verb + 1, new int[] {0, verb});
        c.content.add(reading.quotations.get(reading.previousQuote).span());
        return c;
    }

    /**
     * {@code The mayor called them on it:} before a paragraph that is a quotation: whoever does something there speaks
     * next. The content is empty until the quotation is found.
     */
    Candidate beforeParagraph() {
        int colon = clause.size() - 1;
        if (colon < 2 || !clause.at(colon).is(":")) {
            return null;
        }
        int[] subject = clause.inheritedSubject(colon);
        if (!isSpeaker(subject)) {
            return null;
        }
        int verb = subject[1];
        while (verb < colon && !clause.isFinite(verb)) {
            verb++;
        }
        return verb == colon || !reports(verb) ? null : framed(verb, colon, subject);
    }

    /**
     * {@code – Ida Moen} in a paragraph of its own, under a quotation, or {@code — Ida Moen (@idamoen) June 3, 2019} behind
     * the words of a post.
     *
     * @param content what is signed
     * @return null where the sentence is no signature
     */
    Candidate signature(List<Span> content) {
        return signed(0, content);
    }

    private Candidate signed(int dash, List<Span> content) {
        int from = dash + 1;
        if (clause.size() < from + 1 || !clause.at(dash).isDash()) {
            return null;
        }
        int end = handle(from);
        if (end < 0) {
            end = clause.size() - (clause.at(clause.size() - 1).isFinalMark() ? 1 : 0);
            boolean named = end > from
                    && end - from <= MAX_SIGNATURE
                    && clause.at(from).tag().startsWith("NNP")
                    && clause.inPhrase(from)
                    && !clause.finiteBetween(from, end);
            if (!named) {
                return null;
            }
            int name = clause.phraseBeginningAt(from, true);
            if (name != end && !(name < end && clause.at(name).isComma())) {
                return null;
            }
            end = name;
        }
        Candidate c = new Candidate("attribution-rules.signature", null, CueType.SIGNATURE, Complement.QUOTE);
        c.cue.add(clause.span(dash, from));
        c.cueToken = clause.at(dash).first();
        reading.source(c, from, end);
        c.content.addAll(content);
        return c;
    }

    /** Position of the bracket in {@code Ida Moen (@idamoen)}; −1 where none stands near. */
    private int handle(int from) {
        for (int k = from; k + 1 < Math.min(clause.size(), from + MAX_SIGNATURE); k++) {
            if (clause.at(k).is("(")) {
                return k > from && clause.at(k + 1).form().startsWith("@") ? k : -1;
            }
        }
        return -1;
    }

    private boolean isPastOrThird(int k) {
        String tag = clause.at(k).tag();
        return tag.equals("VBD") || tag.equals("VBZ");
    }

    /** {@code "…," Smith notes.}: nothing else can end such a sentence, so what was tagged a noun is the verb. */
    private Candidate nounLikeVerb(int from, int to, int quote) {
        Item last = clause.at(to - 1);
        boolean plural = last.tag().equals("NNS") && reading.endsWithComma(clause.at(quote));
        boolean named =
                clause.at(from).tag().startsWith("NNP") || clause.at(from).tag().startsWith("PRP");
        if (to - from < 2 || !plural && !(named && last.tag().equals("NN"))) {
            return null;
        }
        return framed(to - 1, to, new int[] {from, to - 1}, quote);
    }

    private Candidate framed(int cueFrom, int cueTo, int[] source, int quote) {
        Candidate c = framed(cueFrom, cueTo, source);
        reading.addContent(c, quote, quote + 1);
        return c;
    }

    private Candidate framed(int cueFrom, int cueTo, int[] source) {
        Candidate c = new Candidate("attribution-rules.quotation-frame", null, CueType.UNLISTED, Complement.QUOTE);
        c.cue.add(clause.span(cueFrom, cueTo));
        c.cueToken = clause.at(cueFrom).first();
        reading.source(c, source);
        return c;
    }

    /** {@code Minister: "…"} at the beginning of a paragraph or headline. */
    Candidate speakerColon(boolean headline) {
        int end = clause.size() > 2 ? clause.phraseBeginningAt(0, true) : -1;
        if (end < 1
                || end > 14
                || end + 1 >= clause.size()
                || !clause.at(end).is(":")
                || words.isLabel(clause.at(0).form())
                || words.isLabel(clause.at(end - 1).form())
                || reading.dateline != null
                        && reading.dateline.contains(clause.span(0, 1).start())) {
            return null;
        }
        boolean named = false;
        boolean capitals = true;
        for (int k = 0; k < end; k++) {
            String text = clause.part().textOf(clause.span(k, k + 1));
            named |= clause.at(k).tag().startsWith("NNP");
            capitals &= text.equals(text.toUpperCase(Locale.ROOT));
        }
        named |= capitals;
        boolean quote = clause.at(end + 1).isQuote();
        if (!named || !quote && !capitals && !headline) {
            return null;
        }

        Candidate c = new Candidate(
                "attribution-rules.speaker-colon", null, CueType.COLON, quote ? Complement.QUOTE : Complement.ZERO);
        c.cue.add(clause.span(end, end + 1));
        c.cueToken = clause.at(end).first();
        reading.source(c, 0, end);
        if (quote) {
            reading.addContent(c, end + 1, end + 2);
        } else if (headline) {
            reading.addContent(c, end + 1, spans.contentEnd(end + 1, Complement.ZERO));
        } else {
            // a transcript: the speaker has the rest of the paragraph
            c.content.add(new Span(clause.span(end + 1, end + 2).start(), paragraphEnd()));
        }
        return c.content.isEmpty() ? null : c;
    }

    private int paragraphEnd() {
        List<Sentence> sentences = clause.part().sentences();
        int i = clause.sentence().index();
        while (i + 1 < sentences.size()
                && sentences.get(i + 1).paragraph() == clause.sentence().paragraph()) {
            i++;
        }
        return sentences.get(i).span().end();
    }
}
