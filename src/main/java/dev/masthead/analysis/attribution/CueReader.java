package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import java.util.Map;

/** Reads one cue in its clause: finds the source that belongs to it and the content that depends on it. */
final class CueReader {
    private final ParsedSentence clause;
    private final VerbCues verbs;
    private final NounCues nouns;
    private final AdverbialCues adverbials;
    private final QuotationFrames frames;

    /**
     * Reads one clause.
     *
     * @param clause one view of one of the text's sentences
     * @param cueAt  cues of the text by the token they begin at
     */
    CueReader(ParsedText parsed, ParsedSentence clause, ClosedClasses words, Map<Integer, CueType> cueAt) {
        this.clause = clause;
        SentenceContext reading = new SentenceContext(parsed, clause, words, cueAt);
        ContentSpans spans = new ContentSpans(reading);
        Complements complements = new Complements(reading, spans);
        verbs = new VerbCues(reading, spans, complements);
        nouns = new NounCues(reading, spans, complements);
        adverbials = new AdverbialCues(reading, spans);
        frames = new QuotationFrames(reading, spans);
    }

    /** The attribution that the cue makes; null where it makes none. */
    Candidate read(Match match, CueType type) {
        int first = clause.position(match.firstToken());
        int last = clause.position(match.endToken() - 1);
        if (first < 0 || last < 0) {
            return null;
        }
        return switch (type.kind()) {
            case VERB, ADJECTIVE -> verbs.read(match, type, first, last + 1);
            case NOUN -> nouns.read(match, type, first, last + 1);
            case ADVERBIAL -> adverbials.read(match, type, first, last + 1);
        };
    }

    /**
     * The attribution of the verb in a comment clause that is none: {@code as she noted how late it was}. Null where its verb makes none either.
     *
     * @param type what the lexicon says of the verb
     * @param verb its token
     */
    Candidate readVerb(Match comment, CueType type, int verb) {
        int head = clause.position(verb);
        return head < 0 ? null : verbs.read(comment, type, head, head + 1);
    }

    /** Quotations that no cue took, by what stands around them. */
    QuotationFrames frames() {
        return frames;
    }
}
