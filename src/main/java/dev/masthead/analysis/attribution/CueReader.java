package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.annotation.Quotation;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import java.util.List;
import java.util.Map;

/** Reads one cue in its clause: finds the source that belongs to it and the content that depends on it. */
final class CueReader {
    private final Clause clause;
    private final ClauseWords words;
    private final List<Quotation> quotations;
    /** Cues by the token they begin at, to see where another one begins. */
    private final Map<Integer, CueType> cueAt;

    /** The quotation that ends where the sentence begins; −1 where none does. */
    private final int previousQuote;

    CueReader(
            Clause clause, ClauseWords words, List<Quotation> quotations, int[] regions, Map<Integer, CueType> cueAt) {
        int first = clause.sentence.firstToken();
        boolean outside = clause.size() > 0 && regions[clause.at(0).first()] < 0;
        previousQuote = outside
                        && first > 0
                        && clause.part.sentenceOfToken(first - 1).paragraph() == clause.sentence.paragraph()
                ? regions[first - 1]
                : -1;
        this.clause = clause;
        this.words = words;
        this.quotations = quotations;
        this.cueAt = cueAt;
    }

    /** The attribution that the cue makes; null where it makes none. */
    Candidate read(Match match, CueType type) {
        int first = clause.position(match.firstToken());
        int last = clause.position(match.endToken() - 1);
        if (first < 0 || last < 0) {
            return null;
        }
        return switch (type.kind()) {
            case VERB, ADJECTIVE -> verb(match, type, first, last + 1);
            case NOUN -> noun(match, type, first, last + 1);
            case ADVERBIAL -> adverbial(match, type, first, last + 1);
        };
    }

    // ---- verbs -------------------------------------------------------------------------------------------------

    private Candidate verb(Match match, CueType type, int first, int end) {
        int head = first;
        while (head < end - 1 && !clause.at(head).isVerb()) {
            head++;
        }
        int group = clause.verbGroupStart(first);
        boolean be = clause.hasAuxiliaryBe(group, head);
        String tag = clause.at(head).tag();
        boolean participle = tag.equals("VBN") && !hasHave(group, head);
        if (type.sourcePosition().equals("agent")) {
            return passive(match, type, group, end, Complement.TO);
        }
        if (type.kind() == CueType.Kind.VERB
                && participle
                && !type.sourcePosition().equals("object")) {
            if (be) {
                return passive(match, type, group, end, Complement.NP);
            }
            boolean agent = end < clause.size() && clause.at(end).is("by");
            if (!inverted(head, end)) {
                // half of the simple pasts are tagged as participles; one with a subject and a content is none
                int[] own = agent ? null : subject(group, head, tag);
                Candidate past = own == null ? null : active(match, type, group, end, own);
                return past != null ? past : reduced(match, type, first, end);
            }
        }
        int[] subject = subject(group, head, tag);
        if (subject == null && inverted(head, end)) {
            return invertedCue(match, type, group, end);
        }
        return active(match, type, group, end, subject);
    }

    private boolean hasHave(int from, int to) {
        for (int k = from; k < to; k++) {
            String f = clause.at(k).form();
            if (f.equals("have")
                    || f.equals("has")
                    || f.equals("had")
                    || f.equals("'ve")
                    || f.equals("having")
                    || f.equals("'d")) {
                return true;
            }
        }
        return false;
    }

    private int[] subject(int group, int head, String tag) {
        boolean infinitive =
                head > 0 && clause.at(Math.max(group, head - 1)).tag().equals("TO")
                        || group < head && clause.at(group).tag().equals("TO");
        if (infinitive) {
            int before = group - 1;
            if (before >= 0 && clause.inPhrase(before) && clause.phraseStart(before) > 0) {
                int s = clause.phraseStart(before);
                Item governor = clause.at(s - 1);
                if (governor.isVerb()) {
                    return new int[] {s, before + 1}; // allowed users to tell
                }
            }
            return clause.inheritedSubject(group);
        }
        boolean gerund = tag.equals("VBG") && !clause.hasAuxiliaryBe(group, head);
        int[] own = gerund && group > 0 && clause.at(group - 1).isComma() ? null : clause.subject(group);
        if (own != null && !(clause.at(group - 1).isQuote() && own[0] > 0 && inverted(head, head + 1))) {
            return own;
        }
        if (group > 0) {
            Item before = clause.at(group - 1);
            if (before.tag().equals("CC")
                    || before.isComma()
                    || before.isPreposition()
                    || before.isAdverb()
                    || before.is(")")
                    || before.isVerb()
                    || before.isQuote()
                    || before.isDash()) {
                if (!(before.isComma() || before.isQuote()) || !inverted(head, head + 1)) {
                    return clause.inheritedSubject(group);
                }
            }
        }
        return null;
    }

    /** A noun phrase stands right behind the verb and a comma or quotation before it: {@code , said Smith}. */
    private boolean inverted(int head, int end) {
        if (end >= clause.size() || !clause.inPhrase(end)) {
            return false;
        }
        Item next = clause.at(end);
        if (next.tag().equals("PRP") && !next.is("he") && !next.is("she") && !next.is("they")) {
            return false;
        }
        int group = clause.verbGroupStart(head);
        boolean past =
                clause.isFinite(group) || group == head && clause.at(head).tag().equals("VBN");
        if (!past || clause.at(head).tag().equals("VBG")) {
            return false;
        }
        if (group == 0) {
            return true;
        }
        Item before = clause.at(group - 1);
        return before.isComma() || before.isQuote() || before.isDash() || before.isFinalMark();
    }

    private Candidate invertedCue(Match match, CueType type, int group, int end) {
        int sourceEnd = clause.phraseBeginningAt(end, true);
        int[] before = contentBefore(group, false);
        int after = sourceEnd;
        Candidate c = new Candidate("attribution-rules.inverted-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(group, end));
        source(c, end, sourceEnd);
        if (before != null) {
            addContent(c, before[0], before[1]);
        }
        if (after < clause.size()) {
            continuation(c, after, before == null);
        }
        return c.content.isEmpty() ? null : c;
    }

    private Candidate active(Match match, CueType type, int group, int end, int[] subject) {
        boolean gerund = clause.at(end - 1).tag().equals("VBG") && !clause.isFinite(group);
        boolean speech = type.takes(Complement.QUOTE) || type.takes(Complement.ZERO) || type.takes(Complement.THAT);
        boolean quoted = speech && !gerund && subject != null && subject[1] <= group && quoteEndsBefore(subject[0]);
        int[] after = quoted ? null : contentAfter(type, end);
        if (after != null) {
            Complement complement = Complement.values()[after[2]];
            Candidate c = new Candidate(
                    switch (complement) {
                        case QUOTE -> "attribution-rules.quote-after-cue";
                        case THAT, ZERO, WH -> "attribution-rules.clause-after-cue";
                        case TO -> "attribution-rules.infinitive-after-cue";
                        default -> "attribution-rules.phrase-after-cue";
                    },
                    match,
                    type,
                    complement);
            c.cue.add(clause.span(group, Math.max(end, after[3])));
            source(c, subject);
            addContent(c, after[0], after[1]);
            return c;
        }
        if (!speech || subject == null || gerund) {
            return null;
        }
        int from = subject[0];
        boolean relative = clause.at(subject[0]).isRelative();
        int rest = skipSetting(end);
        boolean middle = rest + 1 < clause.size() && clause.at(rest).isComma();
        int[] before = relative || subject[1] > group ? null : contentBefore(from, middle);
        boolean colon = rest < clause.size() && clause.at(rest).is(":") && rest + 1 >= clause.size();
        boolean quotesOnly = !type.takes(Complement.ZERO) && !type.takes(Complement.THAT);
        if (before == null && from <= 1 && previousQuote >= 0 && type.takes(Complement.QUOTE)) {
            return afterQuote(match, type, group, end, subject);
        }
        if (before == null && !colon || before != null && quotesOnly && !holdsQuote(before)) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.content-before-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(group, end));
        source(c, subject);
        if (before != null) {
            addContent(c, before[0], before[1]);
            int resumed = quoted ? quoteBehind(rest) : -1;
            if (resumed > 0) {
                addContent(c, resumed, contentEnd(resumed, Complement.QUOTE));
            } else if (rest < clause.size() && clause.at(rest).isComma()) {
                continuation(c, rest, false);
            } else if (rest < clause.size() && clause.at(rest).isQuote()) {
                addContent(c, rest, rest + 1);
            }
        }
        // an empty content waits for the quotation of the next paragraph
        return c.content.isEmpty() && !colon ? null : c;
    }

    /** {@code "Never!" Smith said.}: the quotation's own mark has ended the sentence before. */
    private Candidate afterQuote(Match match, CueType type, int group, int end, int[] subject) {
        Candidate c = new Candidate("attribution-rules.content-before-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(group, end));
        source(c, subject);
        c.content.add(quotations.get(previousQuote).span());
        return c;
    }

    /** A quotation that ends like a sentence stands right before the place: it is what the speaker behind it said. */
    private boolean quoteEndsBefore(int at) {
        int k = at - 1;
        while (k > 0 && clause.at(k).isAdverb()) {
            k--;
        }
        return k >= 0 && clause.at(k).isQuote() && clause.at(k).words() > 1 && endsLikeSentence(clause.at(k));
    }

    /** The next quotation behind a comma, unless another verb comes first; −1 where there is none. */
    private int quoteBehind(int from) {
        for (int k = from; k < Math.min(clause.size(), from + 20); k++) {
            if (clause.at(k).isQuote()) {
                return k > from && clause.at(k - 1).isComma() ? k : -1;
            }
            if (clause.at(k).isVerb() || cueAt.containsKey(clause.at(k).first())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean holdsQuote(int[] range) {
        for (int k = range[0]; k < range[1]; k++) {
            if (clause.at(k).isQuote()) {
                return true;
            }
        }
        return false;
    }

    /** What follows a parenthetical cue: {@code The plan, he said, will fail.} */
    private void continuation(Candidate c, int at, boolean first) {
        int k = at;
        if (k < clause.size() && (clause.at(k).isComma() || clause.at(k).is(":"))) {
            k++;
        }
        if (k >= clause.size() || clause.at(k).isFinalMark()) {
            return;
        }
        Item next = clause.at(k);
        if (next.isQuote()) {
            addContent(c, k, contentEnd(k, Complement.QUOTE));
            return;
        }
        boolean adjunct = next.tag().equals("VBG")
                || next.isRelative()
                || next.tag().equals("CC")
                || words.isSubordinator(next.form())
                || next.isPreposition()
                || next.tag().equals("WRB");
        if (adjunct && !first || k == at) {
            return;
        }
        int end = contentEnd(k, Complement.ZERO);
        if (end > k) {
            addContent(c, k, end);
        }
    }

    /** {@code Agencies are expected to find}: the subject and what follows are content, the source is the agent. */
    private Candidate passive(Match match, CueType type, int group, int end, Complement complement) {
        int[] subject = clause.subject(group);
        if (subject == null && group > 0) {
            subject = clause.inheritedSubject(group);
        }
        Candidate c = new Candidate("attribution-rules.passive-cue", match, type, complement);
        int cueEnd = end;
        int from = end;
        boolean to = clause.at(end - 1).tag().equals("TO");
        if (to && cueEnd - 1 > group) {
            cueEnd--;
            from--;
        }
        c.cue.add(clause.span(group, cueEnd));
        boolean hearer = type.object().equals("addressee");
        boolean expletive = hearer
                || subject != null && clause.at(subject[0]).is("it")
                || clause.at(group).is("it");
        if (subject != null && !expletive && !clause.at(subject[0]).isRelative()) {
            addContent(c, subject[0], subject[1]);
        }
        int before = c.content.size();
        int k = from;
        if (k < clause.size() && clause.at(k).is("by") && clause.inPhrase(k + 1)) {
            int e = clause.phraseBeginningAt(k + 1, true);
            source(c, k + 1, e);
            k = e;
        }
        if (k < clause.size()) {
            Item next = clause.at(k);
            if (next.tag().equals("TO")) {
                addContent(c, k, contentEnd(k, Complement.TO));
            } else if (next.is("that")) {
                addContent(c, k, contentEnd(k, Complement.THAT));
            } else if (next.is("as") || next.is("of") || next.is("about")) {
                addContent(c, k, contentEnd(k, Complement.NP));
            } else if (next.isQuote() || next.tag().startsWith("JJ") && type.takes(Complement.NP)) {
                addContent(c, k, k + 1); // "are feared dead"
            } else if (words.isInterrogative(next.form()) && type.takes(Complement.WH)) {
                addContent(c, k, contentEnd(k, Complement.WH));
            } else if (clause.at(end - 1).isPreposition() || clause.at(end - 1).is("as")) {
                int[] governed = governed(type, k, k);
                if (governed != null) {
                    addContent(c, governed[0], governed[1]);
                }
            }
        }
        boolean nothingBehind = c.content.size() == before;
        if (nothingBehind && (c.source == null || !type.takes(Complement.NP))) {
            return null; // "he was praised" names neither a source nor what was said
        }
        return c.content.isEmpty() ? null : c;
    }

    /** {@code a fact later confirmed by the department}. */
    private Candidate reduced(Match match, CueType type, int first, int end) {
        if (end >= clause.size()
                || !clause.at(end).is("by")
                || !clause.inPhrase(end + 1)
                || !clause.inPhrase(first - 1)) {
            return null;
        }
        int start = clause.phraseEndingAt(first);
        if (start < 0) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.passive-cue", match, type, Complement.NP);
        c.cue.add(clause.span(first, end));
        source(c, end + 1, clause.phraseBeginningAt(end + 1, true));
        addContent(c, clause.phraseStart(first - 1), first);
        return c;
    }

    // ---- content -----------------------------------------------------------------------------------------------

    /** Content behind a verb: {from, to, complement's ordinal, end of the cue}; null where there is none. */
    private int[] contentAfter(CueType type, int end) {
        int k = end;
        int cueEnd = end;
        boolean bare = clause.at(end - 1).isPreposition(); // the pattern itself ends in a preposition: call for
        boolean asEnd = bare && clause.at(end - 1).is("that");
        if (k >= clause.size()) {
            return null;
        }
        if (bare && !asEnd) {
            return governed(type, k, cueEnd);
        }
        int afterAdverbs = k;
        while (afterAdverbs < clause.size() && clause.at(afterAdverbs).isAdverb()) {
            afterAdverbs++;
        }
        boolean hearer = type.object().equals("addressee")
                && clause.inPhrase(afterAdverbs)
                && !clause.isTimePhrase(afterAdverbs)
                && !clause.at(afterAdverbs).is("that");
        int[] direct = hearer ? null : complement(type, k, cueEnd);
        if (!hearer && direct == null && afterAdverbs > k) {
            direct = complement(type, afterAdverbs, cueEnd);
        }
        if (direct != null) {
            return direct;
        }
        if (hearer) {
            int bareObject = clause.phraseEnd(afterAdverbs);
            if (bareObject < clause.size()
                    && (clause.at(bareObject).is("of") && type.takes(Complement.OF)
                            || clause.at(bareObject).is("about") && type.takes(Complement.ABOUT))) {
                return complement(type, bareObject, cueEnd);
            }
            int object = clause.phraseBeginningAt(afterAdverbs, false);
            if (object < clause.size() && clause.at(object).tag().equals("TO") && type.takes(Complement.TO)) {
                return content(afterAdverbs, contentEnd(object, Complement.TO), Complement.TO, cueEnd);
            }
            int[] told = complement(type, skipSetting(object), cueEnd);
            if (told == null && object < clause.size()) {
                told = complement(type, object, cueEnd);
            }
            if (told == null && type.takes(Complement.THAT)) {
                int that = distantThat(afterAdverbs);
                told = that < 0 ? null : content(that, contentEnd(that, Complement.THAT), Complement.THAT, cueEnd);
            }
            if (told == null
                    && type.takes(Complement.NP)
                    && !clause.at(afterAdverbs).tag().equals("PRP")) {
                told = content(afterAdverbs, contentEnd(afterAdverbs, Complement.NP), Complement.NP, cueEnd);
            }
            return told;
        }
        if (type.takes(Complement.THAT)) {
            int that = distantThat(afterAdverbs);
            if (that > 0) {
                return content(that, contentEnd(that, Complement.THAT), Complement.THAT, cueEnd);
            }
        }
        int setting = skipSetting(afterAdverbs);
        if (setting > afterAdverbs && setting < clause.size()) {
            int[] later = complement(type, setting, cueEnd);
            if (later != null && (later[2] != Complement.NP.ordinal())) {
                return later;
            }
        }
        return null;
    }

    /** "said on Thursday during a visit to Buffalo, New York, that …": the conjunction, with no verb before it. */
    private int distantThat(int from) {
        for (int k = from; k < Math.min(clause.size(), from + 25); k++) {
            Item item = clause.at(k);
            if (item.is("that") && item.tag().equals("IN") && k > from) {
                return k;
            }
            CueType cue = cueAt.get(item.first());
            boolean another = cue != null && cue.kind() == CueType.Kind.VERB && item.isVerb();
            if (item.isQuote() || item.is(";") || item.is(":") || clause.isFinite(k) || item.isRelative() || another) {
                return -1;
            }
        }
        return -1;
    }

    /** The content behind a cue that ends in a preposition or in to. */
    private int[] governed(CueType type, int k, int cueEnd) {
        Item before = clause.at(k - 1);
        if (before.tag().equals("TO") && clause.at(k).tag().equals("VB")) {
            return content(k, contentEnd(k, Complement.TO), Complement.TO, cueEnd);
        }
        if (clause.at(k).isQuote()) {
            return content(k, contentEnd(k, Complement.QUOTE), Complement.QUOTE, cueEnd);
        }
        if (clause.inPhrase(k)
                || clause.at(k).tag().equals("VBG")
                || words.isInterrogative(clause.at(k).form())
                || clause.at(k).tag().startsWith("JJ")) {
            return content(k, contentEnd(k, Complement.NP), Complement.NP, cueEnd);
        }
        return null;
    }

    private int[] complement(CueType type, int at, int cueEnd) {
        int k = at;
        if (k >= clause.size()) {
            return null;
        }
        Item item = clause.at(k);
        if (item.is(":") && k + 1 < clause.size()) {
            boolean quote = clause.at(k + 1).isQuote();
            Complement c = quote ? Complement.QUOTE : Complement.ZERO;
            return content(k + 1, contentEnd(k + 1, c), c, cueEnd);
        }
        boolean comma = item.isComma();
        if (comma
                && k + 1 < clause.size()
                && clause.at(k + 1).isQuote()
                && type.takes(Complement.QUOTE)
                && clause.at(k + 1).words() > 1) {
            return content(k + 1, contentEnd(k + 1, Complement.QUOTE), Complement.QUOTE, cueEnd);
        }
        if (item.isQuote()
                && (type.takes(Complement.QUOTE) || type.takes(Complement.ZERO) || type.takes(Complement.NP))) {
            return content(k, contentEnd(k, Complement.QUOTE), Complement.QUOTE, cueEnd);
        }
        if (comma) {
            return null;
        }
        if (item.is("that") && !item.tag().equals("DT") || item.is("that") && clause.inPhrase(k + 1)) {
            if (type.takes(Complement.THAT) || type.takes(Complement.ZERO)) {
                return content(k, contentEnd(k, Complement.THAT), Complement.THAT, cueEnd);
            }
        }
        if (words.isInterrogative(item.form()) && type.takes(Complement.WH)) {
            return content(k, contentEnd(k, Complement.WH), Complement.WH, cueEnd);
        }
        if (item.tag().equals("TO")
                && k + 1 < clause.size()
                && type.takes(Complement.TO)
                && (clause.at(k + 1).tag().equals("VB")
                        || clause.at(k + 1).isQuote()
                        || clause.at(k + 1).isAdverb())) {
            return content(k, contentEnd(k, Complement.TO), Complement.TO, cueEnd);
        }
        if (item.tag().equals("VBG") && type.takes(Complement.ING)) {
            return content(k, contentEnd(k, Complement.ING), Complement.ING, cueEnd);
        }
        if (item.is("of") && type.takes(Complement.OF)
                || item.is("about") && type.takes(Complement.ABOUT)
                || item.is("as") && type.takes(Complement.AS)) {
            return content(k, contentEnd(k, Complement.NP), Complement.OF, cueEnd);
        }
        boolean clauseFollows = startsClause(k)
                || type.takes(Complement.QUOTE) && !type.takes(Complement.NP) && opensClause(k) && verbFollows(k);
        if (clauseFollows && type.takes(Complement.ZERO)) {
            return content(k, contentEnd(k, Complement.ZERO), Complement.ZERO, cueEnd);
        }
        if (type.takes(Complement.PRED) && clause.inPhrase(k)) {
            int object = clause.phraseBeginningAt(k, false);
            boolean quoted = false;
            for (int i = k + 1; i < object; i++) {
                quoted |= clause.at(i).isQuote();
            }
            boolean predicate = quoted
                    || object < clause.size()
                            && (clause.inPhrase(object) && !clause.isTimePhrase(object)
                                    || clause.at(object).isQuote()
                                    || clause.at(object).tag().startsWith("JJ"));
            if (predicate) {
                return content(k, contentEnd(k, Complement.NP), Complement.NP, cueEnd);
            }
        }
        boolean phrase =
                clause.inPhrase(k) && !clause.isTimePhrase(k) || item.tag().startsWith("JJ") || item.isQuote();
        if (phrase
                && (type.takes(Complement.NP) || type.takes(Complement.AS) || type.takes(Complement.OF))
                && !type.object().equals("addressee")) {
            return content(k, contentEnd(k, Complement.NP), Complement.NP, cueEnd);
        }
        return null;
    }

    /** A subject and a finite verb begin here, perhaps behind an introduction: "if it rains the match is off". */
    private boolean startsClause(int k) {
        if (clause.subjectFollows(k)) {
            return true;
        }
        Item item = clause.at(k);
        if (clause.inPhrase(k)) {
            // "the men who came late were sent home", "a report due in May will"
            int e = clause.phraseBeginningAt(k, true);
            while (e < clause.size() && clause.at(e).isAdverb()) {
                e++;
            }
            return e < clause.size() && clause.isFinite(e);
        }
        if (words.isSubordinator(item.form()) && !item.is("as")
                || item.isPreposition() && !item.tag().equals("TO")) {
            for (int i = k + 1; i < clause.size() && i < k + 12; i++) {
                if (clause.at(i).isComma() && i + 1 < clause.size()) {
                    return clause.subjectFollows(i + 1);
                }
            }
        }
        return false;
    }

    /** What can begin a clause without a conjunction: a phrase, a gerund, an adverb or "if". */
    private boolean opensClause(int k) {
        Item item = clause.at(k);
        return clause.inPhrase(k) && !clause.isTimePhrase(k)
                || item.tag().equals("VBG")
                || item.tag().startsWith("JJ")
                || item.isAdverb()
                || item.is("if")
                || item.is("because")
                || item.is("there");
    }

    /** A verb stands somewhere in the sentence behind the subject that begins here. */
    private boolean verbFollows(int k) {
        int limit = Math.min(clause.size(), k + 30);
        for (int i = k + 1; i < limit; i++) {
            Item item = clause.at(i);
            if (item.is(";") || item.is(":")) {
                return false;
            }
            if (clause.isFinite(i) || item.isQuote() && item.words() > 3) {
                return true;
            }
        }
        return false;
    }

    private static int[] content(int from, int to, Complement complement, int cueEnd) {
        return to <= from ? null : new int[] {from, to, complement.ordinal(), cueEnd};
    }

    /**
     * One past the last item of the content that begins at {@code from}. A clause reaches to the end of its sentence
     * unless a contrast, another cue or a dash ends it; a phrase ends at the first comma or adverbial clause as well.
     */
    private int contentEnd(int from, Complement complement) {
        boolean dependent = dependent(from);
        boolean phrase = complement == Complement.NP
                || complement == Complement.TO
                || complement == Complement.ING
                || complement == Complement.OF;
        boolean quoteOnly = complement == Complement.QUOTE;
        int k = from;
        if (quoteOnly && clause.at(from).isQuote()) {
            // the quotation alone, or the clause it begins
            Item quote = clause.at(from);
            int next = from + 1;
            boolean whole = endsLikeSentence(quote)
                    || next >= clause.size()
                    || clause.at(next).isComma()
                    || clause.at(next).isFinalMark()
                    || clause.at(next).isDash()
                    || clause.at(next).is(";");
            if (whole) {
                return next;
            }
            k = next;
        }
        int verbs = 0;
        while (k < clause.size()) {
            Item item = clause.at(k);
            if (item.isFinalMark() && k >= clause.size() - 2) {
                return k;
            }
            if (item.is(";")) {
                return k;
            }
            if (item.isQuote()
                    && k > from
                    && item.words() > 6
                    && endsLikeSentence(item)
                    && k + 1 < clause.size()
                    && !clause.at(k + 1).isFinalMark()) {
                return k + 1;
            }
            if (item.isQuote()
                    && k > from
                    && k + 1 < clause.size()
                    && endsWithComma(item)
                    && endsAtComma(k, phrase, verbs)) {
                return k + 1;
            }
            if (k > from
                    && item.isComma()
                    && (endsAtComma(k, phrase, verbs) || dependent && verbs > 0 && clause.subjectFollows(k + 1))) {
                return k;
            }
            if (k > from && item.isDash() && phrase) {
                return k;
            }
            if (k > from && phrase && endsPhrase(k, from)) {
                return k;
            }
            if (k > from && item.tag().equals("CC") && endsAtConjunction(k)) {
                return k;
            }
            if (k > from && cueEnds(k, phrase)) {
                return k;
            }
            if (clause.isFinite(k) && !item.isQuote()) {
                if (complement == Complement.NP
                        && verbs == 0
                        && k > from
                        && clause.inPhrase(from)
                        && clause.inPhrase(k - 1)
                        && !relativeBetween(from, k)) {
                    return k; // the noun phrase is the subject of what follows
                }
                if (complement == Complement.TO
                        && k > from + 1
                        && !clause.inPhrase(k - 1)
                        && !relativeBetween(from, k)
                        && !clause.at(k).tag().equals("VB")) {
                    return k; // "asked not to be named said": the sentence's own verb
                }
                verbs++;
            }
            k++;
        }
        return k;
    }

    private boolean relativeBetween(int from, int to) {
        for (int k = from; k < to; k++) {
            Item item = clause.at(k);
            if (item.isRelative()
                    || item.tag().equals("WRB")
                    || item.tag().equals("WP")
                    || item.is("as")
                    || words.isSubordinator(item.form())) {
                return true;
            }
        }
        // "the plan he proposed": two phrases side by side
        return clause.phraseStart(to - 1) > from
                && !clause.at(clause.phraseStart(to - 1) - 1).isPreposition()
                && !clause.at(clause.phraseStart(to - 1) - 1).tag().equals("CC");
    }

    /** The cue itself stands in a clause that a main clause follows: "While he said …, most …". */
    private boolean dependent(int from) {
        Item first = clause.at(0);
        if (words.isSubordinator(first.form()) || first.tag().equals("VBG") || first.is("if")) {
            for (int k = 0; k < from; k++) {
                if (clause.at(k).isComma()) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    private boolean endsWithComma(Item quote) {
        return clause.part
                        .text()
                        .charAt(quotations.get(quote.quotation()).inner().end() - 1)
                == ',';
    }

    private boolean endsLikeSentence(Item quote) {
        Quotation q = quotations.get(quote.quotation());
        String text = clause.part.text();
        char last = text.charAt(q.inner().end() - 1);
        return last == '.' || last == '?' || last == '!' || last == ',';
    }

    private boolean endsAtComma(int k, boolean phrase, int verbs) {
        if (k + 1 >= clause.size()) {
            return true;
        }
        Item next = clause.at(k + 1);
        if (next.isQuote()) {
            return phrase;
        }
        CueType cue = cueAt.get(next.first());
        if (next.tag().equals("VBG") && (cue != null || phrase)) {
            return true; // ", saying …", ", calling …"
        }
        if (cue != null
                && cue.kind() == CueType.Kind.ADVERBIAL
                && cue.sourcePosition().equals("after")) {
            return true; // ", according to …"
        }
        if (words.isContrast(next.form())) {
            return k + 2 >= clause.size() || !clause.at(k + 2).is("that"); // ", but that …" goes on
        }
        if (next.tag().equals("CC")) {
            int after = afterAdverbs(k + 2);
            return after < clause.size() && (clause.isFinite(after) || phrase && clause.subjectFollows(after));
        }
        if (isParenthetical(k + 1)) {
            return true;
        }
        if (phrase) {
            return next.isRelative()
                    || clause.subjectFollows(k + 1)
                    || words.isSubordinator(next.form())
                    || next.isAdverb()
                    || next.isPreposition()
                    || clause.isFinite(k + 1)
                    || clause.inPhrase(k + 1) && !continuesList(k + 1);
        }
        return false;
    }

    private int afterAdverbs(int from) {
        int k = from;
        while (k < clause.size() && clause.at(k).isAdverb()) {
            k++;
        }
        return k;
    }

    /** A verb without a subject behind a conjunction goes on with the cue's own subject when it is a cue too. */
    private boolean endsAtConjunction(int k) {
        int after = afterAdverbs(k + 1);
        if (after < clause.size() && clause.at(after).tag().equals("VBG")) {
            return cueAt.containsKey(clause.at(after).first());
        }
        if (after >= clause.size() || !clause.isFinite(after)) {
            return false;
        }
        boolean but = clause.at(k).is("but");
        while (after < clause.size() - 1
                && (words.isAuxiliary(clause.at(after).form())
                        || clause.at(after).isAdverb()
                        || words.isNegation(clause.at(after).form()))) {
            after++;
        }
        CueType cue = cueAt.get(clause.at(after).first());
        return but
                || cue != null
                        && (cue.kind() == CueType.Kind.VERB
                                && !clause.at(after).tag().equals("VB"));
    }

    /** A subject and a cue with nothing behind them: ", he said." */
    private boolean isParenthetical(int k) {
        if (!clause.inPhrase(k)) {
            return false;
        }
        int v = clause.phraseBeginningAt(k, false);
        while (v < clause.size()
                && (clause.at(v).isAdverb()
                        || clause.at(v).is("has")
                        || clause.at(v).is("had"))) {
            v++;
        }
        if (v >= clause.size()
                || !cueAt.containsKey(clause.at(v).first())
                || !clause.at(v).isVerb()) {
            return false;
        }
        int after = v + 1;
        return after >= clause.size()
                || clause.at(after).isFinalMark()
                || clause.at(after).isComma();
    }

    private boolean continuesList(int k) {
        int e = clause.phraseBeginningAt(k, false);
        return e < clause.size()
                && (clause.at(e).isComma()
                                && e + 1 < clause.size()
                                && clause.at(e + 1).tag().equals("CC")
                        || clause.at(e).tag().equals("CC"));
    }

    private boolean endsPhrase(int k, int from) {
        Item item = clause.at(k);
        if (words.isSubordinator(item.form()) && !clause.at(k - 1).tag().equals("IN") && !item.is("as")) {
            return k > from + 1;
        }
        if (item.is("as") && k + 1 < clause.size() && clause.subjectFollows(k + 1)) {
            return true;
        }
        if (item.tag().equals("CC")) {
            int after = k + 1;
            while (after < clause.size() && clause.at(after).isAdverb()) {
                after++;
            }
            return after < clause.size()
                    && (clause.isFinite(after) && !clause.at(after).tag().equals("VB") || clause.subjectFollows(after));
        }
        if (item.isPreposition() && words.isSettingPreposition(item.form()) && clause.inPhrase(k + 1)) {
            int e = clause.phraseEnd(k + 1);
            Item head = clause.at(e - 1);
            boolean last = skipSetting(k) >= clause.size()
                    || clause.at(skipSetting(k)).isFinalMark()
                    || clause.at(skipSetting(k)).isComma();
            return last
                    && (words.isTime(head.form())
                            || words.isSetting(head.form()) && !item.is("to") && !item.is("from"));
        }
        return clause.isTimePhrase(k)
                && !clause.at(k - 1).isPreposition()
                && k > from + 1
                && clause.phraseStart(k) == k
                && !clause.at(k).tag().startsWith("PRP$")
                && isWeekday(k);
    }

    private boolean isWeekday(int k) {
        return clause.at(k).form().endsWith("day") && clause.phraseEnd(k) == k + 1;
    }

    /** Another cue begins without a comma: "A and then said B" is handled at conjunctions; here only adverbials. */
    private boolean cueEnds(int k, boolean phrase) {
        CueType cue = cueAt.get(clause.at(k).first());
        return cue != null
                && cue.kind() == CueType.Kind.ADVERBIAL
                && cue.sourcePosition().equals("after")
                && !clause.at(k).is("as")
                && !clause.at(k).is("per");
    }

    /** Skips when and where something was said: "on Monday", "in a statement to the agency", "at the time". */
    private int skipSetting(int from) {
        int k = from;
        boolean moved = true;
        while (moved && k < clause.size()) {
            moved = false;
            Item item = clause.at(k);
            if (clause.isTimePhrase(k) && clause.phraseStart(k) == k) {
                k = clause.phraseEnd(k);
                moved = true;
            } else if (item.isPreposition()
                    && words.isSettingPreposition(item.form())
                    && clause.inPhrase(k + 1)
                    && clause.phraseStart(k + 1) == k + 1) {
                int e = clause.phraseEnd(k + 1);
                Item head = clause.at(e - 1);
                boolean follows = k > from; // "in a statement to the agency"
                if (words.isTime(head.form())
                        || words.isSetting(head.form())
                        || head.tag().equals("CD")
                        || follows
                        || item.is("to")) {
                    k = e;
                    moved = true;
                }
            } else if (k > from && item.tag().equals("VBN") || item.isAdverb() && k > from) {
                k++;
                moved = k < clause.size() && clause.at(k).isPreposition();
            }
        }
        return k;
    }

    /**
     * Content in front of a subject and cue: {from, to}; null where no comma or quotation stands there.
     *
     * @param middle more of the content stands behind the cue, so that a mere phrase may begin it
     */
    private int[] contentBefore(int at, boolean middle) {
        int k = at - 1;
        while (k >= 0 && clause.at(k).isAdverb()) {
            k--;
        }
        if (k < 0) {
            return null;
        }
        Item before = clause.at(k);
        if (before.isQuote()) {
            return new int[] {clauseStart(k), k + 1};
        }
        if (before.isComma() && k > 0 || before.isDash() && k > 0) {
            int start = clauseStart(k);
            if (clause.at(k - 1).isQuote() && endsLikeSentence(clause.at(k - 1)) && k - 1 > start) {
                return new int[] {k - 1, k};
            }
            boolean clauseLike = clause.at(k - 1).isQuote()
                    || clause.finiteBetween(start, k)
                    || k - start > 8
                    || middle
                    || holdsQuote(new int[] {start, k});
            return clauseLike && k > start ? new int[] {start, k} : null;
        }
        if (before.isFinalMark() && k > 0 && clause.at(k - 1).isQuote()) {
            return new int[] {k - 1, k};
        }
        return null;
    }

    /** Where the clause that ends at {@code end} begins: behind a semicolon, or at the start without a conjunction. */
    private int clauseStart(int end) {
        int start = 0;
        for (int k = end - 1; k >= 0; k--) {
            if (clause.at(k).is(";")) {
                start = k + 1;
                break;
            }
        }
        if (start < end && clause.at(start).tag().equals("CC")) {
            start++;
        }
        return start;
    }

    // ---- quotations without a known cue -----------------------------------------------------------------------

    /**
     * Reads the frame around a quotation that no cue of the lexicon took: {@code "…," boomed Smith}, {@code "…," Smith
     * boomed}, {@code Smith boomed: "…"}. Any finite verb in that place reports.
     *
     * @param quote position of the quotation
     */
    Candidate frame(int quote) {
        if (quote > 1 && clause.at(quote - 1).is(":")) {
            return frameBeforeColon(quote);
        }
        if (quote > 2 && clause.at(quote - 1).isComma() && isPastOrThird(quote - 2)) {
            int group = clause.verbGroupStart(quote - 2);
            int[] subject = subject(group, quote - 2, clause.at(quote - 2).tag());
            if (subject != null) {
                return framed(group, quote - 1, subject, quote);
            }
        }
        int k = quote + 1;
        if (k >= clause.size() || !endsLikeSentence(clause.at(quote))) {
            return null;
        }
        if (isPastOrThird(k) && clause.inPhrase(k + 1)) {
            int sourceEnd = clause.phraseBeginningAt(k + 1, true);
            return framed(k, k + 1, new int[] {k + 1, sourceEnd}, quote);
        }
        if (clause.inPhrase(k)) {
            int v = clause.phraseBeginningAt(k, true);
            if (v < clause.size() && clause.at(v).isComma()) {
                v++;
            }
            v = afterAdverbs(v);
            if (v >= clause.size() || clause.at(v).isFinalMark()) {
                return nounLikeVerb(k, v, quote);
            }
            if (isPastOrThird(v)) {
                int head = v;
                while (head + 1 < clause.size()
                        && words.isAuxiliary(clause.at(head).form())
                        && (clause.at(head + 1).isVerb() || clause.at(head + 1).isAdverb())) {
                    head++;
                }
                int[] subject = clause.subject(v);
                return framed(v, head + 1, subject == null ? new int[] {k, v} : subject, quote);
            }
        }
        return null;
    }

    /** {@code Smith addressed the crowd again: "…"}, {@code Continued Smith: "…"}. */
    private Candidate frameBeforeColon(int quote) {
        if (clause.at(0).isVerb()
                && quote > 2
                && clause.inPhrase(1)
                && clause.phraseBeginningAt(1, true) == quote - 1) {
            return framed(0, 1, new int[] {1, quote - 1}, quote);
        }
        for (int k = quote - 2; k > 0; k--) {
            if (clause.at(k).is(";") || clause.at(k).isQuote()) {
                return null;
            }
            if (isPastOrThird(k)) {
                int group = clause.verbGroupStart(k);
                int[] subject = subject(group, k, clause.at(k).tag());
                if (subject != null && !clause.at(subject[0]).isRelative()) {
                    return framed(group, k + 1, subject, quote);
                }
            }
        }
        return null;
    }

    private boolean isPastOrThird(int k) {
        String tag = clause.at(k).tag();
        return tag.equals("VBD") || tag.equals("VBZ");
    }

    /** {@code "…," Smith notes.}: nothing else can end such a sentence, so what was tagged a noun is the verb. */
    private Candidate nounLikeVerb(int from, int to, int quote) {
        Item last = clause.at(to - 1);
        boolean plural = last.tag().equals("NNS") && endsWithComma(clause.at(quote));
        boolean named =
                clause.at(from).tag().startsWith("NNP") || clause.at(from).tag().startsWith("PRP");
        if (to - from < 2 || !plural && !(named && last.tag().equals("NN"))) {
            return null;
        }
        return framed(to - 1, to, new int[] {from, to - 1}, quote);
    }

    private Candidate framed(int cueFrom, int cueTo, int[] source, int quote) {
        Candidate c = new Candidate("attribution-rules.quotation-frame", null, CueType.UNLISTED, Complement.QUOTE);
        c.cue.add(clause.span(cueFrom, cueTo));
        c.cueToken = clause.at(cueFrom).first();
        source(c, source);
        addContent(c, quote, quote + 1);
        return c;
    }

    /** {@code Minister: "…"} at the beginning of a paragraph or headline. */
    Candidate speakerColon(boolean headline) {
        int end = clause.size() > 2 ? clause.phraseBeginningAt(0, true) : -1;
        if (end < 1 || end > 14 || end + 1 >= clause.size() || !clause.at(end).is(":")) {
            return null;
        }
        boolean named = false;
        boolean capitals = true;
        for (int k = 0; k < end; k++) {
            String text = clause.part.textOf(clause.span(k, k + 1));
            named |= clause.at(k).tag().startsWith("NNP");
            capitals &= text.equals(text.toUpperCase(java.util.Locale.ROOT));
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
        source(c, 0, end);
        if (quote) {
            addContent(c, end + 1, end + 2);
        } else if (headline) {
            addContent(c, end + 1, contentEnd(end + 1, Complement.ZERO));
        } else {
            // a transcript: the speaker has the rest of the paragraph
            c.content.add(new Span(clause.span(end + 1, end + 2).start(), paragraphEnd()));
        }
        return c.content.isEmpty() ? null : c;
    }

    private int paragraphEnd() {
        List<Sentence> sentences = clause.part.sentences();
        int i = clause.sentence.index();
        while (i + 1 < sentences.size() && sentences.get(i + 1).paragraph() == clause.sentence.paragraph()) {
            i++;
        }
        return sentences.get(i).span().end();
    }

    // ---- nouns and adverbials -----------------------------------------------------------------------------------

    private Candidate noun(Match match, CueType type, int first, int end) {
        if (end >= clause.size()) {
            return null;
        }
        Item next = clause.at(end);
        int[] content = null;
        Complement complement = Complement.NP;
        int k = end;
        if (next.is("by") && clause.inPhrase(end + 1)) {
            k = clause.phraseBeginningAt(end + 1, false);
        }
        if (k < clause.size()) {
            next = clause.at(k);
            boolean bare = clause.at(end - 1).isPreposition();
            if (bare) {
                content = governed(type, end, end);
            } else if (next.is("that") && type.takes(Complement.THAT) && thatClause(k)) {
                complement = Complement.THAT;
                content = new int[] {k, subordinateEnd(k, contentEnd(k, Complement.THAT))};
            } else if (next.tag().equals("TO")
                    && type.takes(Complement.TO)
                    && k + 1 < clause.size()
                    && clause.at(k + 1).tag().equals("VB")) {
                complement = Complement.TO;
                content = new int[] {k, contentEnd(k, Complement.TO)};
            } else if ((next.is("of") || next.is("for") && type.takes(Complement.NP))
                    && type.takes(Complement.OF)
                    && k + 1 < clause.size()) {
                content = new int[] {k + 1, contentEnd(k + 1, Complement.NP)};
            } else if (next.is("about") && type.takes(Complement.ABOUT) && k + 1 < clause.size()) {
                content = new int[] {k + 1, contentEnd(k + 1, Complement.NP)};
            } else if (next.is(":") && k + 1 < clause.size()) {
                content = new int[] {k + 1, contentEnd(k + 1, Complement.QUOTE)};
            } else if (words.isInterrogative(next.form()) && type.takes(Complement.WH)) {
                content = new int[] {k, contentEnd(k, Complement.WH)};
            }
        }
        if (content == null || content[1] <= content[0]) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.noun-cue", match, type, complement);
        c.cue.add(clause.span(first, end));
        addContent(c, content[0], content[1]);
        if (next.is("by") || k > end) {
            source(c, end + 1, k);
        } else {
            possessor(c, first);
        }
        return c;
    }

    /** "the claim that he lied has not been tested": a second verb without a subject of its own is the sentence's. */
    private int subordinateEnd(int from, int to) {
        int verbs = 0;
        for (int k = from + 1; k < to; k++) {
            if (!clause.isFinite(k) || clause.at(k).isQuote()) {
                continue;
            }
            Item before = clause.at(k - 1);
            boolean chained = before.tag().equals("CC")
                    || before.isComma()
                    || before.isRelative()
                    || before.isAdverb()
                    || before.tag().equals("MD")
                    || words.isAuxiliary(before.form())
                    || clause.inPhrase(k - 1);
            if (verbs > 0 && !chained) {
                return k;
            }
            verbs++;
        }
        return to;
    }

    /** "the claim that he lied", not "the report that came out": a subject stands behind that. */
    private boolean thatClause(int k) {
        return k + 1 < clause.size()
                && !clause.at(k + 1).isVerb()
                && !clause.at(k + 1).isAdverb();
    }

    /** The possessor of a noun cue, or the subject of the light verb it is the object of. */
    private void possessor(Candidate c, int noun) {
        int start = clause.inPhrase(noun) ? clause.phraseStart(noun) : noun;
        for (int k = noun - 1; k >= start; k--) {
            if (clause.at(k).tag().equals("POS")) {
                source(c, start, k);
                return;
            }
            if (clause.at(k).tag().equals("PRP$")) {
                source(c, k, k + 1);
                return;
            }
        }
        if (start > 0
                && clause.at(start - 1).isVerb()
                && !clause.at(start - 1).tag().equals("VBN")) {
            int group = clause.verbGroupStart(start - 1);
            int[] subject = clause.subject(group);
            if (subject == null) {
                subject = clause.inheritedSubject(group);
            }
            if (subject != null) {
                source(c, subject[0], subject[1]);
            }
        }
    }

    private Candidate adverbial(Match match, CueType type, int first, int end) {
        Candidate c = new Candidate("attribution-rules.adverbial-cue", match, type, Complement.ZERO);
        c.cue.add(clause.span(first, end));
        int after = end;
        switch (type.sourcePosition()) {
            case "after" -> {
                int sourceEnd = clause.phraseBeginningAt(end, true);
                if (sourceEnd < 0) {
                    return null;
                }
                source(c, end, sourceEnd);
                after = sourceEnd;
            }
            case "possessive" -> possessiveInside(c, first, end);
            case "before" -> {
                int[] subject = clause.inheritedSubject(first);
                if (clause.inPhrase(first - 1)) {
                    int s = clause.phraseEndingAt(first);
                    subject = s < 0 ? subject : new int[] {s, first};
                }
                source(c, subject);
            }
            default -> {
                // nobody is named
            }
        }
        boolean front = first == 0
                || first == 1
                        && (clause.at(0).tag().equals("CC") || clause.at(0).isAdverb());
        if (front) {
            int k = after;
            if (k < clause.size()
                    && !clause.at(k).isComma()
                    && type.sourcePosition().equals("after")) {
                int comma = commaBeforeClause(k);
                if (comma > 0) {
                    source(c, end, comma); // "a poll conducted for the agency by …"
                    k = comma;
                }
            }
            while (k < clause.size() && (clause.at(k).isComma() || clause.at(k).is(":"))) {
                k++;
            }
            if (k >= clause.size()) {
                return null;
            }
            addContent(c, k, contentEnd(k, Complement.ZERO));
            return c.content.isEmpty() ? null : c;
        }
        if (type.sourcePosition().equals("none")) {
            // "reportedly": the clause it stands in
            int start = enclosingStart(first);
            if (start < first) {
                addContent(c, start, first);
            }
            if (after < clause.size()) {
                int e = contentEnd(after, Complement.TO);
                if (e > after) {
                    addContent(c, after, e);
                }
            }
            return c.content.isEmpty() ? null : c;
        }
        int stop = clause.at(first - 1).isComma() || clause.at(first - 1).isDash() ? first - 1 : first;
        int start = enclosingStart(stop);
        if (stop > start) {
            addContent(c, start, stop);
        }
        if (after + 1 < clause.size()
                && clause.at(after).isComma()
                && clause.at(first - 1).isComma()) {
            // in the middle: "The dam, according to engineers, is safe"
            Item next = clause.at(after + 1);
            if (!clause.finiteBetween(start, stop) && !next.isRelative()) {
                addContent(c, after + 1, contentEnd(after + 1, Complement.ZERO));
            }
        }
        return c.content.isEmpty() ? null : c;
    }

    /** The next comma behind which a clause begins; −1 where there is none near. */
    private int commaBeforeClause(int from) {
        for (int k = from; k < Math.min(clause.size() - 1, from + 30); k++) {
            if (clause.at(k).isComma()
                    && (clause.subjectFollows(k + 1)
                            || clause.at(k + 1).isPreposition()
                            || clause.at(k + 1).isQuote())) {
                return k;
            }
        }
        return -1;
    }

    private void possessiveInside(Candidate c, int first, int end) {
        for (int k = first; k < end; k++) {
            if (clause.at(k).tag().equals("PRP$")) {
                source(c, k, k + 1);
                return;
            }
            if (clause.at(k).tag().equals("POS") && clause.inPhrase(k)) {
                source(c, Math.max(first, clause.phraseStart(k)), k);
                return;
            }
        }
    }

    /** Where the clause around the place begins: behind a semicolon, contrast or another cue's that. */
    private int enclosingStart(int at) {
        for (int k = at - 1; k > 0; k--) {
            Item item = clause.at(k);
            if (item.is(";")) {
                return k + 1;
            }
        }
        return at > 0
                        && (clause.at(0).tag().equals("CC")
                                || clause.at(0).isAdverb() && clause.at(1).isComma())
                ? clause.at(0).tag().equals("CC") ? 1 : 2
                : 0;
    }

    // ---- putting together ---------------------------------------------------------------------------------------

    private void source(Candidate c, int[] items) {
        if (items != null) {
            source(c, items[0], items[1]);
        }
    }

    private void source(Candidate c, int from, int to) {
        if (to > from && to <= clause.size()) {
            c.source = clause.span(from, to);
            c.sourceTokens =
                    new int[] {clause.at(from).first(), clause.at(to - 1).end()};
        }
    }

    /** Adds items as content; a quotation at either end is added whole, whatever sentences it runs over. */
    private void addContent(Candidate c, int from, int to) {
        if (to <= from) {
            return;
        }
        int start = clause.span(from, from + 1).start();
        int end = clause.span(to - 1, to).end();
        if (clause.at(from).isQuote()) {
            start = Math.min(
                    start, quotations.get(clause.at(from).quotation()).span().start());
        } else if (from > 0 && clause.at(from - 1).tag().equals("``")) {
            start = clause.span(from - 1, from).start();
        }
        if (clause.at(to - 1).isQuote()) {
            end = Math.max(
                    end, quotations.get(clause.at(to - 1).quotation()).span().end());
        }
        c.content.add(new Span(start, end));
    }
}
