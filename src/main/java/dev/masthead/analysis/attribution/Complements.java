package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import java.util.Map;

/** Finds the complement behind a cue: a clause, an infinitive, a phrase or a quotation, as far as the cue takes it. */
final class Complements {
    /** So far behind a cue its content may begin. */
    static final int FAR = 25;
    /** Where and when a comment was made takes so many items at most. */
    private static final int NEAR = 12;
    /** The name of a programme or book has so many words at most. */
    static final int NAME_WORDS = 7;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;
    private final ContentSpans spans;
    private final Predicates predicates;
    private final ClauseStarts clauses;

    Complements(SentenceContext reading, ContentSpans spans) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
        this.spans = spans;
        predicates = new Predicates(reading);
        clauses = new ClauseStarts(reading);
    }

    /**
     * What a cue takes behind it.
     *
     * @param from   first item of the content
     * @param to     one past its last item
     * @param kind   what the content is
     * @param cueEnd one past the last item of the cue
     */
    record Found(int from, int to, Complement kind, int cueEnd) {}

    /** Content behind a verb that ends before {@code end}; null where there is none. */
    Found contentAfter(CueType type, int end) {
        if (end >= clause.size()) {
            return null;
        }
        Item last = clause.at(end - 1);
        if (last.is("whether") || last.is("if") && end > 1) {
            int to = spans.contentEnd(end, Complement.WH);
            return to <= end
                    ? null
                    : new Found(
                            end - 1,
                            to,
                            Complement.WH,
                            end - 1); // the entry holds the content's first word: wondered whether
        }
        int inserted = clause.at(end).isComma() ? behindManner(end) : end;
        if (inserted > end && type.takes(Complement.NP)) {
            Found described = complement(type, inserted, end);
            if (described != null && described.kind() == Complement.NP) {
                return described; // described, in harsh terms, a set of habits
            }
        }
        boolean punctuated = clause.at(end).is(":") || clause.at(end).isComma(); // "went on: …"
        boolean asked = type.object().equals("addressee") && !type.takes(Complement.NP); // appealed to the crew to stay
        if (words.isInterrogative(last.form())
                && !last.isRelative()
                && end > 1
                && type.takes(Complement.WH)
                && clause.subjectFollows(end)) {
            return new Found(end - 1, spans.contentEnd(end, Complement.WH), Complement.WH, end - 1); // wondered why
        }
        boolean when = last.isPreposition() && clause.isTimePhrase(end) && end > 1;
        int behindTime = when ? clause.phraseEnd(end) : clause.size();
        if (behindTime < clause.size()
                && clause.at(behindTime).is("that")
                && clause.at(behindTime).tag().equals("IN")
                && type.takes(Complement.THAT)) {
            return found(behindTime, Complement.THAT, end - 1); // commented on Monday that
        }
        if (last.isPreposition() && !last.is("that") && !punctuated && !asked) {
            return governed(type, end, end); // the pattern itself ends in a preposition: call for
        }
        int afterAdverbs = reading.afterAdverbs(end);
        if (type.object().equals("addressee") && isNamedHearer(end)) {
            Found said = complement(type, end + 1, end);
            if (said != null) {
                return said; // told “Dale & Friends” the port was full
            }
        }
        boolean hearer = type.object().equals("addressee")
                && clause.inPhrase(afterAdverbs)
                && !clause.isTimePhrase(afterAdverbs)
                && !clause.at(afterAdverbs).is("that");
        if (hearer) {
            return told(type, afterAdverbs, end);
        }
        boolean introduced = afterAdverbs > end && afterAdverbs < clause.size() && isIntroduced(afterAdverbs);
        Found direct = complement(type, introduced ? afterAdverbs : end, end);
        if (direct == null && afterAdverbs > end) {
            direct = complement(type, afterAdverbs, end);
        }
        if (direct == null) {
            direct = distant(type, afterAdverbs, end);
        }
        if (direct != null) {
            return direct;
        }
        int setting = reading.skipSetting(afterAdverbs);
        if (setting > afterAdverbs && setting < clause.size()) {
            Found later = complement(type, setting, end);
            if (later != null && later.kind() != Complement.NP) {
                return later;
            }
        }
        Found question = distantQuestion(type, afterAdverbs, end);
        return question == null ? distantQuotation(type, afterAdverbs, end) : question;
    }

    /** {@code told “Dale & Friends” it was full}: the few quoted words are the programme that is told, and a clause follows. */
    private boolean isNamedHearer(int quote) {
        return clause.at(quote).isQuote()
                && clause.at(quote).words() <= NAME_WORDS
                && !reading.endsLikeSentence(clause.at(quote))
                && quote + 1 < clause.size()
                && (clause.subjectFollows(quote + 1)
                        || clause.at(quote + 1).is("that")
                                && clause.at(quote + 1).tag().equals("IN"));
    }

    /** {@code explained in the Dale Echo why he left}: a question behind the name of where it was explained. */
    private Found distantQuestion(CueType type, int from, int cueEnd) {
        boolean named = type.takes(Complement.WH)
                && from + 1 < clause.size()
                && clause.at(from).isPreposition()
                && words.isSettingPreposition(clause.at(from).form())
                && clause.inPhrase(from + 1);
        int behind = named ? clause.phraseEnd(from + 1) : clause.size();
        return behind < clause.size()
                        && clause.at(behind - 1).isProperNoun()
                        && words.isInterrogative(clause.at(behind).form())
                        && !clause.at(behind).isRelative()
                ? found(behind, Complement.WH, cueEnd)
                : null;
    }

    /** Behind adverbs that stand with the cue: {@code said hopefully that}, {@code said so eloquently, "…"}. */
    private boolean isIntroduced(int k) {
        Item item = clause.at(k);
        boolean comma =
                item.isComma() && k + 1 < clause.size() && clause.at(k + 1).isQuote();
        return comma || item.is(":") || item.is("that") && item.tag().equals("IN");
    }

    /** Content behind the person who is told: {@code told the court that …}. */
    private Found told(CueType type, int hearer, int cueEnd) {
        boolean plurals = clause.phraseEnd(hearer) == hearer + 2
                && clause.at(hearer).tag().equals("NNS")
                && clause.at(hearer + 1).tag().equals("NNS");
        if (plurals && (type.takes(Complement.ZERO) || type.takes(Complement.THAT)) && clause.subjectFollows(hearer)) {
            return found(hearer + 1, Complement.ZERO, cueEnd); // told reporters pilots were tired
        }
        int object = behindRelative(behindInsertion(clause.phraseBeginningAt(hearer, false)));
        int bare = clause.phraseEnd(hearer);
        boolean topic = bare < clause.size()
                && (clause.at(bare).is("of") && type.takes(Complement.OF)
                        || clause.at(bare).is("about") && type.takes(Complement.ABOUT));
        if (topic && !saidBehind(object)) {
            return complement(type, bare, cueEnd);
        }
        if (type.takes(Complement.NP) && isQuestion(bare - 1) && !saidBehindComma(bare)) {
            return found(hearer, Complement.NP, cueEnd); // asked questions that must be asked
        }
        int infinitive =
                object + 1 < clause.size() && words.isNegation(clause.at(object).form()) ? object + 1 : object;
        if (infinitive < clause.size() && clause.at(infinitive).tag().equals("TO") && type.takes(Complement.TO)) {
            return found(hearer, Complement.TO, spans.contentEnd(infinitive, Complement.TO), cueEnd);
        }
        if (type.takes(Complement.TO) && isToldToThoseWho(object)) {
            return found(hearer, Complement.TO, spans.contentEnd(object, Complement.THAT), cueEnd);
        }
        Found told = complement(type, reading.skipSetting(object), cueEnd);
        if (told == null && object < clause.size()) {
            told = complement(type, object, cueEnd);
        }
        if (told == null
                && (type.takes(Complement.ZERO) || type.takes(Complement.THAT))
                && (clauses.isPlainClause(hearer) || isOwnedSubject(hearer))) {
            told = found(
                    hearer,
                    Complement.ZERO,
                    cueEnd); // warned Dahl would lose: nobody is told, and Dahl begins the clause
        }
        if (told == null) {
            told = distant(type, hearer, cueEnd);
        }
        if (told == null
                && type.takes(Complement.NP)
                && !clause.at(hearer).tag().equals("PRP")) {
            told = found(hearer, Complement.NP, cueEnd);
        }
        return told == null ? distantQuotation(type, object, cueEnd) : told;
    }

    /** {@code warn his moves from one plan to another show fear}: somebody's plural with a plain present begins a clause. */
    private boolean isOwnedSubject(int k) {
        int last = clause.phraseEnd(k) - 1;
        int verb = clause.phraseBeginningAt(k, false);
        return clause.at(k).tag().equals("PRP$")
                && clause.at(last).tag().equals("NNS")
                && verb < clause.size()
                && clause.at(verb).tag().equals("VBP");
    }

    /** {@code urged Moen, who won in May, to stay}: behind what two commas set in, where an infinitive or {@code that} follows. */
    private int behindInsertion(int k) {
        if (k + 1 >= clause.size() || !clause.at(k).isComma()) {
            return k;
        }
        Item next = clause.at(k + 1);
        if (!next.isRelative() && !next.is("whose") && !clause.inPhrase(k + 1)) {
            return k;
        }
        for (int i = k + 2; i + 1 < Math.min(clause.size(), k + FAR); i++) {
            if (clause.at(i).isQuote() || clause.at(i).is(";")) {
                return k;
            }
            Item behind = clause.at(i + 1);
            if (clause.at(i).isConjunction() && clause.inPhrase(i + 1) && clause.phraseEnd(i + 1) < clause.size()) {
                Item last = clause.at(clause.phraseEnd(i + 1));
                if (last.tag().equals("TO") || last.is("that") && last.tag().equals("IN")) {
                    return clause.phraseEnd(i + 1); // "urged Norway, Sweden and Finland to act"
                }
            }
            if (clause.at(i).isComma()
                    && (behind.tag().equals("TO")
                            || behind.is("that") && behind.tag().equals("IN"))) {
                return i + 1;
            }
        }
        return k;
    }

    /** {@code told those living near the dam to boil their water}: behind what picks out the hearers an infinitive has its own noun. */
    private boolean isToldToThoseWho(int k) {
        if (k + 1 >= clause.size() || k < 1) {
            return false;
        }
        Item hearers = clause.at(k - 1);
        boolean picked =
                hearers.tag().equals("NNS") || hearers.is("those") || hearers.is("anyone") || hearers.is("everyone");
        boolean relative = clause.at(k).is("who") && clause.isFinite(k + 1);
        if (!picked || !relative && !clause.at(k).tag().equals("VBG")) {
            return false;
        }
        for (int i = k + 2; i + 1 < Math.min(clause.size(), k + FAR); i++) {
            Item item = clause.at(i);
            if (item.isComma() || item.isQuote() || item.is(";") || item.is("that") || reading.isSpeech(i)) {
                return false;
            }
            if (item.tag().equals("TO") && clause.inPhrase(i - 1)) {
                return clause.at(i + 1).tag().equals("VB");
            }
        }
        return false;
    }

    /**
     * {@code asked the woman who posed the riddle whether it was fair}: behind the relative clause that tells who is asked, where a
     * conjunction begins the content.
     */
    private int behindRelative(int k) {
        boolean relative = k > 0
                && k + 1 < clause.size()
                && (clause.at(k).is("who") || clause.at(k).is("which"))
                && clause.isFinite(k + 1);
        for (int i = k + 2; relative && i < Math.min(clause.size(), k + FAR); i++) {
            Item item = clause.at(i);
            if (item.isComma() || item.isQuote() || item.is(";") || reading.isSpeech(i)) {
                return k;
            }
            if (item.is("whether") || item.is("that") && item.tag().equals("IN") && clause.inPhrase(i - 1)) {
                return i;
            }
        }
        return k;
    }

    /** A noun of the lexicon of saying is what is asked, not who. */
    private boolean isQuestion(int noun) {
        CueType cue = noun < 0 ? null : cueAt.get(clause.at(noun).first());
        return cue != null && cue.kind() == CueType.Kind.NOUN && cue.takes(Complement.WH);
    }

    private boolean saidBehindComma(int k) {
        return k + 1 < clause.size()
                && (clause.at(k).isComma() || clause.at(k).is(":"))
                && clause.at(k + 1).isQuote();
    }

    /** {@code told a group of students that …}: the words stand behind the whole phrase, which is the hearer. */
    private boolean saidBehind(int k) {
        if (k >= clause.size()) {
            return false;
        }
        Item item = clause.at(k);
        boolean quote = k + 1 < clause.size()
                && (item.isComma() || item.is(":"))
                && clause.at(k + 1).isQuote();
        boolean parted = item.isComma()
                && k + 1 < clause.size()
                && clause.at(k + 1).is("that")
                && clause.at(k + 1).tag().equals("IN");
        return quote
                || parted
                || item.isQuote()
                || item.is("that") && item.tag().equals("IN");
    }

    /** A clause with that, further on. */
    private Found distant(CueType type, int from, int cueEnd) {
        int that = type.takes(Complement.THAT) ? distantThat(from) : -1;
        return that < 0 ? null : found(that, Complement.THAT, cueEnd);
    }

    /**
     * {@code said of the senator, “…”}, {@code sang back in the eighties, “…”}: quoted words behind a comma or colon, with
     * no other verb of saying before them.
     */
    private Found distantQuotation(CueType type, int from, int cueEnd) {
        if (!type.takes(Complement.QUOTE)) {
            return null;
        }
        for (int k = from; k < Math.min(clause.size(), from + FAR); k++) {
            Item item = clause.at(k);
            if (item.isQuote() && !isName(k)) {
                boolean introduced = k > from
                        && (clause.at(k - 1).isComma() || clause.at(k - 1).is(":"));
                return introduced && item.words() > 2 ? found(k, Complement.QUOTE, cueEnd) : null;
            }
            if (item.is(";") || reading.isSpeech(k)) {
                return null;
            }
        }
        return null;
    }

    /** A few quoted words that a sentence runs on behind: the name of a programme, a book, a law. */
    private boolean isName(int k) {
        Item item = clause.at(k);
        return item.words() <= NAME_WORDS
                && k > 0
                && !clause.at(k - 1).isComma()
                && !clause.at(k - 1).is(":")
                && k + 1 < clause.size()
                && !reading.endsLikeSentence(item);
    }

    /** "said on Thursday during a visit to Buffalo, New York, that …": the conjunction, with no verb before it. */
    private int distantThat(int from) {
        for (int k = from; k < Math.min(clause.size(), from + FAR); k++) {
            Item item = clause.at(k);
            if (item.is("that") && item.tag().equals("IN") && k > from) {
                // "found no proof that Dahl ordered the search and that …": what a conjunction joins goes on with
                // another's words
                return isNounsClause(k - 1) || clause.at(k - 1).isConjunction() ? -1 : k;
            }
            int inserted = item.isComma() ? behindInserted(k) : k;
            if (inserted > k) {
                k = inserted - 1; // "said on DNN, where she is a guest, that"
                continue;
            }
            CueType cue = cueAt.get(item.first());
            boolean another = cue != null && cue.kind() == CueType.Kind.VERB && item.isVerb();
            if (item.isQuote() && isName(k)) {
                continue; // "said on the programme “Harbour Hour” that …"
            }
            if (item.isQuote()
                    || item.is(";")
                    || item.is(":")
                    || item.is("so")
                    || clause.isFinite(k)
                    || item.isRelative()
                    || another) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the second of two commas between which a preposition and its phrase tell how; {@code comma} where nothing is set in. */
    private int behindManner(int comma) {
        boolean manner = comma + 1 < clause.size()
                && (clause.at(comma + 1).is("in") || clause.at(comma + 1).is("with"));
        for (int i = comma + 2; manner && i + 1 < Math.min(clause.size(), comma + NEAR); i++) {
            if (clause.isFinite(i) || clause.at(i).isQuote()) {
                return comma;
            }
            if (clause.at(i).isComma()) {
                return words.isArticle(clause.at(i + 1).form()) && !clause.subjectFollows(i + 1) ? i + 1 : comma;
            }
        }
        return comma;
    }

    /** The comma that ends a relative clause which this comma begins, where {@code that} follows it; {@code comma} where none does. */
    private int behindInserted(int comma) {
        boolean relative = comma + 1 < clause.size()
                && (clause.at(comma + 1).is("where") || clause.at(comma + 1).isRelative());
        for (int i = comma + 2; relative && i + 1 < Math.min(clause.size(), comma + NEAR); i++) {
            if (clause.at(i).isQuote() || reading.isSpeech(i)) {
                return comma;
            }
            if (clause.at(i).isComma()) {
                boolean that =
                        clause.at(i + 1).is("that") && clause.at(i + 1).tag().equals("IN");
                return that ? i + 1 : comma;
            }
        }
        return comma;
    }

    /** {@code said of the claims that it leaks}: a noun of the lexicon that is no paper or place to speak in has the clause. */
    private boolean isNounsClause(int noun) {
        CueType cue = cueAt.get(clause.at(noun).first());
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        boolean topic = start > 0
                && (clause.at(start - 1).is("of")
                        || clause.at(start - 1).is("about")
                        || clause.at(start - 1).is("at")
                        || clause.at(start - 1).is("on"));
        return topic
                && cue != null
                && cue.kind() == CueType.Kind.NOUN
                && cue.takes(Complement.THAT)
                && !cue.sourcePosition().equals("self")
                && !words.isSetting(clause.at(noun).form());
    }

    /** The content behind a cue that ends in a preposition or in to; null where there is none. */
    Found governed(CueType type, int k, int cueEnd) {
        Item before = clause.at(k - 1);
        if (before.tag().equals("TO") && clause.at(k).tag().equals("VB")) {
            return found(k, Complement.TO, cueEnd);
        }
        if (clause.at(k).isQuote()) {
            return isToldByHeadline(k) ? found(k, Complement.QUOTE, k + 1, cueEnd) : found(k, Complement.QUOTE, cueEnd);
        }
        int told = type.takes(Complement.THAT) && before.is("to") ? behindNamed(k) : -1;
        if (told > 0) {
            return found(told, Complement.THAT, cueEnd);
        }
        if (clause.inPhrase(k)
                || clause.at(k).tag().equals("VBG")
                || words.isInterrogative(clause.at(k).form())
                || clause.at(k).tag().startsWith("JJ")) {
            return found(k, Complement.NP, cueEnd);
        }
        return null;
    }

    /** {@code admitted to the Halden Post in May that}: the conjunction behind a name, to which something is said; −1. */
    private int behindNamed(int k) {
        boolean named =
                clause.inPhrase(k) && clause.at(clause.phraseEnd(k) - 1).isProperNoun() && !clause.isTimePhrase(k);
        return named ? distantThat(k) : -1;
    }

    private Found complement(CueType type, int k, int cueEnd) {
        if (k >= clause.size()) {
            return null;
        }
        Item item = clause.at(k);
        int main = clause.at(0).is("as") && (item.isAdverb() || isPlaceOrDay(item)) ? behindComment(k) : -1;
        if (main > 0) {
            return complement(type, main, cueEnd); // as Moen wrote in a letter, the dam is old
        }
        if (item.is(":") && k + 1 < clause.size()) {
            return found(k + 1, clause.at(k + 1).isQuote() ? Complement.QUOTE : Complement.ZERO, cueEnd);
        }
        if (item.isQuote() || item.isComma()) {
            return quotation(type, k, cueEnd);
        }
        Found found = introduced(type, k, cueEnd);
        if (found != null) {
            return found;
        }
        boolean clauseFollows = clauses.startsClause(k)
                        && !(item.isPreposition() && spans.isDependent(k)) // after it reported on the count, Moen said
                || clause.at(cueEnd - 1).is("that")
                        && clauses.verbFollows(k) // the entry holds the conjunction: is clear that
                || type.takes(Complement.QUOTE)
                        && !type.takes(Complement.NP)
                        && clauses.opensClause(k)
                        && !isMereCondition(k)
                        && !isObjectBeforeClause(k)
                        && clauses.verbFollows(k);
        boolean described = type.takes(Complement.NP) && spans.isParticipleOfSubject(cueEnd);
        if (clauseFollows
                && !described
                && (type.takes(Complement.ZERO) || type.takes(Complement.THAT) && clauses.isPlainClause(k))) {
            return found(k, Complement.ZERO, cueEnd);
        }
        int predicate = type.takes(Complement.PRED) ? predicates.find(k) : -1;
        if (predicate >= 0) {
            boolean apart =
                    predicate > clause.phraseEnd(k) && clause.at(predicate - 1).isComma();
            int verdicts = predicates.verdictsEnd(predicate);
            int end = verdicts > predicate ? verdicts : spans.contentEnd(apart ? predicate : k, Complement.NP);
            return found(k, Complement.PRED, end, cueEnd);
        }
        int promised = type.takes(Complement.THAT) && clause.inPhrase(k) ? clause.phraseEnd(k) : clause.size();
        if (promised < clause.size()
                && clause.at(promised).is("that")
                && clause.at(promised).tag().equals("IN")
                && !cueAt.containsKey(clause.at(promised - 1).first())
                && clause.at(k).tag().equals("PRP$")
                && clause.at(promised - 1).tag().equals("NNS")) {
            return found(promised, Complement.THAT, cueEnd); // promised her followers that
        }
        boolean what = item.is("what") && type.takes(Complement.NP); // condemned what it called a farce
        boolean phrase = what || (clause.inPhrase(k) || item.tag().startsWith("JJ")) && !clause.isTimePhrase(k);
        Found object = phrase && takesPhrase(type) ? found(k, Complement.NP, cueEnd) : null;
        return object == null || type.takes(Complement.NP) || !type.takes(Complement.AS) || isJudged(k, object.to())
                ? object
                : null;
    }

    /** {@code wrote a life of Dahl, and Moen has one too}: behind the thing and a conjunction another clause begins. */
    private boolean isObjectBeforeClause(int k) {
        int end = clause.inPhrase(k) ? clause.phraseBeginningAt(k, false) : clause.size();
        return end + 2 < clause.size()
                && clause.at(end).isComma()
                && clause.at(end + 1).isConjunction()
                && clause.subjectFollows(end + 2);
    }

    private static boolean isPlaceOrDay(Item item) {
        return item.is("in") || item.is("on") || item.is("at") || item.is("during");
    }

    /** Behind the comma that ends a comment at the sentence's beginning, where a clause follows; −1. */
    private int behindComment(int from) {
        for (int k = from + 1; k + 1 < Math.min(clause.size(), from + NEAR); k++) {
            if (clause.at(k).isComma()) {
                return clause.subjectFollows(k + 1) ? k + 1 : -1;
            }
            if (clause.isFinite(k) || clause.at(k).isQuote() || clause.at(k).is("that")) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code cast the vote as a test}, but not {@code cast the vote}: the verb reports only with what the thing is said to be. */
    private boolean isJudged(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            Item item = clause.at(k);
            if (item.isQuote() || item.is("as")) {
                return true;
            }
        }
        return false;
    }

    /** Quoted words right behind the cue or behind a comma. */
    private Found quotation(CueType type, int k, int cueEnd) {
        if (clause.at(k).isComma()) {
            boolean quote = k + 1 < clause.size()
                    && clause.at(k + 1).isQuote()
                    && type.takes(Complement.QUOTE)
                    && (clause.at(k + 1).words() > 1 || isSentence(clause.at(k + 1)));
            return quote ? found(k + 1, Complement.QUOTE, cueEnd) : null;
        }
        boolean term = clause.at(cueEnd - 1).isNoun()
                && clause.at(k).words() <= NAME_WORDS; // used the term “rat” to describe him
        if (type.takes(Complement.QUOTE) && (isShoutedThere(type, k) || term) || isToldByHeadline(k)) {
            return found(k, Complement.QUOTE, k + 1, cueEnd);
        }
        if (type.takes(Complement.QUOTE) || type.takes(Complement.ZERO) || type.takes(Complement.NP)) {
            return found(k, Complement.QUOTE, cueEnd);
        }
        boolean clauseFollows = type.takes(Complement.ZERO) && clauses.startsClause(k);
        return !clauseFollows && takesPhrase(type) ? found(k, Complement.NP, cueEnd) : null;
    }

    /**
     * {@code shouted “no tolls” at a march in Dale}: behind the quotation where it was uttered. A verb of uttering takes no thing, so that
     * what stands behind belongs to it; behind other verbs only a speech, a letter and the like do.
     */
    private boolean isShoutedThere(CueType type, int quote) {
        int k = quote + 1;
        if (k + 1 >= clause.size()
                || !clause.at(k).isPreposition()
                || clause.at(k).is("of")
                || !words.isSettingPreposition(clause.at(k).form())
                || !clause.inPhrase(k + 1)) {
            return false;
        }
        boolean uttered = !type.takes(Complement.NP) && !type.takes(Complement.ZERO);
        boolean speech = words.isSetting(clause.at(clause.phraseEnd(k + 1) - 1).form());
        int behind = clause.phraseBeginningAt(k + 1, true);
        return (uttered || speech) && (behind >= clause.size() || !clause.isFinite(behind));
    }

    /** {@code Moen vows 'swift justice' after fire}: behind the quotation the headline tells when or why. */
    private boolean isToldByHeadline(int quote) {
        return reading.headline
                && quote + 1 < clause.size()
                && words.followsHeadlineQuote(clause.at(quote + 1).form());
    }

    /** {@code said, “Never.”}: a word with its full stop. */
    private boolean isSentence(Item quote) {
        return reading.endsLikeSentence(quote) && !reading.endsWithComma(quote);
    }

    private static boolean takesPhrase(CueType type) {
        boolean behindPreposition = type.takes(Complement.OF) && type.takes(Complement.ABOUT); // know of, speak about
        return (type.takes(Complement.NP)
                        || type.takes(Complement.AS)
                        || type.takes(Complement.OF) && !behindPreposition)
                && !type.object().equals("addressee");
    }

    /** A complement that a word of its own introduces: that, whether, to, -ing, of, about, as. */
    private Found introduced(CueType type, int k, int cueEnd) {
        Item item = clause.at(k);
        boolean relative = item.isRelative() && clause.at(cueEnd - 1).isNoun(); // gave a speech that pleased all
        if (item.is("that") && !relative && (!item.tag().equals("DT") || clause.inPhrase(k + 1))) {
            if (type.takes(Complement.THAT) || type.takes(Complement.ZERO)) {
                return found(k, Complement.THAT, cueEnd);
            }
        }
        boolean when = type.kind() == CueType.Kind.ADJECTIVE && item.is("when")
                || item.is("if") && !asksIf(type, cueEnd); // suspicious when others smile, respond if they come
        if (words.isInterrogative(item.form()) && type.takes(Complement.WH) && !when) {
            return found(k, Complement.WH, cueEnd);
        }
        int counted = type.takes(Complement.ZERO) ? clauses.behindLimit(k) : k;
        if (counted > k && clause.subjectFollows(counted)) {
            return found(k, Complement.ZERO, cueEnd);
        }
        if (type.takes(Complement.QUOTE) && type.takes(Complement.ZERO) && clauses.standsForClause(k)) {
            return found(k, Complement.NP, cueEnd);
        }
        if (words.isNegation(item.form())
                && k + 1 < clause.size()
                && clause.at(k + 1).tag().equals("TO")
                && type.takes(Complement.TO)) {
            return found(k, Complement.TO, spans.contentEnd(k + 1, Complement.TO), cueEnd); // vowed not to sell
        }
        if (item.tag().equals("TO")
                && k + 1 < clause.size()
                && type.takes(Complement.TO)
                && (clause.at(k + 1).tag().equals("VB")
                        || clause.at(k + 1).isQuote()
                        || clause.at(k + 1).isAdverb())) {
            return found(k, Complement.TO, cueEnd);
        }
        if (item.tag().equals("VBG") && type.takes(Complement.ING)) {
            return found(k, Complement.ING, cueEnd);
        }
        if (item.is("of") && type.takes(Complement.OF) || item.is("about") && type.takes(Complement.ABOUT)) {
            // the preposition is no part of the content; right behind the verb it is the cue's
            int to = k + 1 < clause.size() ? spans.contentEnd(k + 1, Complement.NP) : k;
            return found(k + 1, Complement.OF, to, k == cueEnd ? k + 1 : cueEnd);
        }
        if (item.is("as") && type.takes(Complement.AS)) {
            return found(k, Complement.OF, spans.contentEnd(k, Complement.NP), cueEnd);
        }
        return null;
    }

    /** {@code would respond if he stood up}: the condition has a verb, and no clause that it is the condition of follows. */
    private boolean isMereCondition(int k) {
        int verbs = 0;
        for (int i = k; clause.at(k).is("if") && i < clause.size() && verbs < 2; i++) {
            verbs += clause.isFinite(i) && !clause.isFinite(i - 1)
                            || clause.at(i).isQuote()
                    ? 1
                    : 0;
        }
        return clause.at(k).is("if") && verbs < 2;
    }

    /** Behind the cue {@code if} is {@code whether}: {@code asked if}, {@code wondered if}. */
    private boolean asksIf(CueType type, int cueEnd) {
        return type.object().equals("addressee")
                || words.isAsking(clause.at(cueEnd - 1).lemma());
    }

    private Found found(int from, Complement kind, int cueEnd) {
        return found(from, kind, spans.contentEnd(from, kind), cueEnd);
    }

    private static Found found(int from, Complement kind, int to, int cueEnd) {
        return to <= from ? null : new Found(from, to, kind, cueEnd);
    }
}
