package dev.masthead.analysis.attribution;

import static dev.masthead.analysis.attribution.CueType.Complement;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Item;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import java.util.Map;

/** Reads verbs of saying, thinking and wanting: active ones, inverted ones and those behind their content. */
final class VerbCues {
    static final String RELAYED = "attribution-rules.relayed-speaker";

    /** How many items may stand between a verb and the "as saying" that belongs to its object. */
    private static final int LONGEST_OBJECT = 16;

    private final SentenceContext reading;
    private final ParsedSentence clause;
    private final ClosedClasses words;
    private final Map<Integer, CueType> cueAt;
    private final ContentSpans spans;
    private final Complements complements;
    private final PassiveCues passives;
    private final VerbForms forms;
    private final SharedSubjects shared;
    private final RaisedContents raised;
    private final AdjacentQuotes adjacent;

    VerbCues(SentenceContext reading, ContentSpans spans, Complements complements) {
        this.reading = reading;
        clause = reading.clause;
        words = reading.words;
        cueAt = reading.cueAt;
        this.spans = spans;
        this.complements = complements;
        passives = new PassiveCues(reading, spans, complements);
        forms = new VerbForms(reading);
        shared = new SharedSubjects(reading);
        raised = new RaisedContents(reading, spans);
        adjacent = new AdjacentQuotes(reading, spans);
    }

    Candidate read(Match match, CueType type, int first, int end) {
        int head = first;
        while (head < end - 1 && !clause.at(head).isVerb()) {
            head++;
        }
        int group = clause.verbGroupStart(first);
        boolean modifier = !clause.at(head).isVerb()
                ? forms.isModifier(first)
                : forms.isName(first) || reading.afterAdverbs(group) == head && forms.isAttributive(head, end);
        if (type.kind() == CueType.Kind.VERB && modifier || forms.isInference(group) || forms.isUnrealised(group)) {
            return null;
        }
        String tag = clause.at(head).tag();
        boolean had = tag.equals("VBN") && isContractedHave(type, group, end); // he's argued that
        boolean be = !had && clause.hasAuxiliaryBe(group, head);
        if (tag.equals("VBG") && first > 1 && clause.at(first - 1).is("as")) {
            Candidate relayed = relayed(match, type, first, end);
            if (relayed != null) {
                return relayed;
            }
        }
        boolean participle = tag.equals("VBN") && !had && !clause.hasHave(group, head);
        if (participle && !be && type.kind() == CueType.Kind.VERB && isState(type, group, end)) {
            return null;
        }
        if (type.sourcePosition().equals("agent")) {
            return passives.passive(match, type, group, end, Complement.TO);
        }
        if (type.kind() == CueType.Kind.VERB
                && participle
                && !type.sourcePosition().equals("object")) {
            if (be) {
                return passives.passive(match, type, group, end, Complement.NP);
            }
            boolean agent = end < clause.size() && clause.at(end).is("by");
            if (!clause.isInverted(head, end)) {
                // half of the simple pasts are tagged as participles; one with a subject and a content is none
                int[] own = agent || forms.isOnlyParticiple(head) || forms.isReduced(head)
                        ? null
                        : clause.subjectOf(group, head, tag);
                if (own != null && reading.isTime(own[0], own[1])) {
                    own = null; // "on May 30 rejected"
                }
                if (own == null && !agent && end < clause.size() && clause.inPhrase(end)) {
                    own = shared.ofPrevious(group, head, end); // "praised the cooks and accused Moen of theft"
                }
                if (own == null && group == 0 && isQuestion(type, end)) {
                    return passives.passive(match, type, group, end, Complement.WH);
                }
                Candidate past = own == null ? null : active(match, type, group, end, own);
                return past != null ? past : passives.reduced(match, type, first, end);
            }
        }
        int[] subject = clause.subjectOf(group, head, tag);
        if (subject != null && reading.isTime(subject[0], subject[1])) {
            subject = null; // and on Monday said
        }
        if (isObjectNoun(group, head, subject)) {
            return null;
        }
        if (isDescription(group, head, subject)) {
            return passives.reduced(match, type, first, end); // "the closing of all shops in Dale deemed unsafe"
        }
        if (subject != null && subject[0] > 0 && clause.at(subject[0] - 1).is("with") && !tag.equals("VBG")) {
            return null; // "with others considered safe"
        }
        if (subject != null && speaksBehind(group, head, end, subject)) {
            return invertedCue(match, type, group, end);
        }
        int[] persuaded = shared.persuaded(group);
        int[] previous = persuaded != null
                ? persuaded
                : subject == null
                                || clause.isFinite(group)
                                        && clause.at(group - 1).isComma()
                        ? shared.ofPrevious(group, head, end)
                        : null;
        if (previous != null) {
            boolean joined = persuaded == null && shared.goesOn(group, head);
            return active(match, type, group, end, joined ? shared.speaker(group, head, previous) : previous);
        }
        int[] around = subject == null ? shared.aroundInsertion(group) : null;
        if (around != null) {
            return active(match, type, group, end, around);
        }
        if (subject == null
                && !(group < head && words.isAuxiliary(clause.at(group).form())) // , have supported the treaty
                && clause.isInverted(head, end)
                && !(type.takes(Complement.PRED)
                        && !words.isQuotative(clause.at(head).lemma())) // twenty boats, called Grey Swimmers
                && (words.isQuotative(clause.at(head).lemma()) || closesWords(group))
                && !tellsOn(type, end)
                && !beginsClause(group, end)) {
            return invertedCue(match, type, group, end);
        }
        return active(
                match, type, group, end, shared.goesOn(group, head) ? shared.speaker(group, head, subject) : subject);
    }

    /**
     * {@code would feel compelled to say}, {@code A spokesman, asked about the strike, said}: a participle that tells how somebody is or what
     * was done to him, with nobody who does it.
     */
    private boolean isState(CueType type, int group, int end) {
        if (group == 0) {
            return false;
        }
        boolean agent = end < clause.size() && clause.at(end).is("by");
        boolean feels = words.isCopula(clause.at(group - 1).form());
        boolean apposed = group > 1
                && clause.at(group - 1).isComma()
                && clause.inPhrase(group - 2)
                && type.takes(Complement.QUOTE)
                && type.takes(Complement.WH)
                && end < clause.size()
                && !clause.at(end).is("that")
                && (clause.at(end).isPreposition() || clause.at(end - 1).isPreposition())
                && !hasComma(group - 1); // "Berg, the former mayor, opined on it"
        return !agent && (feels || apposed);
    }

    /**
     * {@code It was met in most towns but not all, which was the aim, said Ida Moen, who runs it}: behind a whole clause, its comma and the verb
     * stands a name that has no verb of its own.
     */
    private boolean speaksBehind(int group, int head, int end, int[] subject) {
        if (subject[0] == 0
                || group != head
                || end >= clause.size()
                || !clause.at(group - 1).isComma()
                || !clause.at(end).isProperNoun()
                || !words.isBeforeItsSpeaker(clause.at(head).lemma())
                || !clause.isInverted(head, end)) {
            return false;
        }
        int behind = clause.phraseBeginningAt(end, true);
        boolean closed = behind >= clause.size()
                || clause.at(behind).isFinalMark()
                || clause.at(behind).isComma()
                        && behind + 1 < clause.size()
                        && clause.at(behind + 1).isQuote();
        return closed && clause.finiteBetween(0, subject[0]);
    }

    private boolean hasComma(int to) {
        for (int k = 0; k < to; k++) {
            if (clause.at(k).isComma()) {
                return true;
            }
        }
        return false;
    }

    /** {@code he's argued that it leaks}: behind a person a short form before a verb with a clause is have. */
    private boolean isContractedHave(CueType type, int group, int end) {
        return group > 0
                && clause.at(group).is("'s")
                && !type.object().equals("addressee")
                && end < clause.size()
                && (clause.at(end).is("that") || clause.at(end).isQuote())
                && (clause.at(group - 1).is("he")
                        || clause.at(group - 1).is("she")
                        || clause.at(group - 1).is("who")
                        || clause.at(group - 1).isProperNoun());
    }

    /** {@code released its monthly jobs report showing …}: what was taken for the verb is the noun that another verb has for its object. */
    private boolean isObjectNoun(int group, int head, int[] subject) {
        String tag = clause.at(head).tag();
        boolean described = subject != null
                && subject[0] > 0
                && subject[1] == group
                && clause.at(subject[1] - 1).isAdjective()
                && !words.isArticle(clause.at(subject[0]).form());
        if (described
                && (clause.at(subject[0] - 1).isVerb()
                        || clause.at(subject[0] - 1).tag().equals("PRP"))
                && group == head
                && tag.equals("VBZ")) {
            return true; // tell themselves two convenient lies about it
        }
        if (subject == null
                || subject[0] == 0
                || subject[1] != group
                || group != head
                || !(tag.equals("VBP") || tag.equals("VB"))
                || !(clause.at(subject[0]).tag().equals("PRP$")
                        || words.isArticle(clause.at(subject[0]).form()))) {
            return false;
        }
        Item governor = clause.at(subject[0] - 1);
        CueType cue = cueAt.get(governor.first());
        boolean clauses = cue != null && (cue.takes(Complement.ZERO) || cue.takes(Complement.THAT));
        return governor.isVerb()
                && !words.isAuxiliary(governor.form())
                && !clauses
                && !words.raisesObject(governor.lemma())
                && !governor.lemma().equals("let")
                && !governor.lemma().equals("make");
    }

    /** {@code Asked whether it leaks, Moen shrugged}, {@code Asked in May about the leak, …}. */
    private boolean isQuestion(CueType type, int end) {
        int behind = end < clause.size() ? reading.skipSetting(end) : end;
        return type.object().equals("addressee")
                && type.takes(Complement.WH)
                && behind < clause.size()
                && (words.isInterrogative(clause.at(behind).form())
                        || clause.at(end).is("about")
                        || clause.at(end).is("by"));
    }

    /** What looks like a past describes a phrase that a preposition governs, behind the sentence's own verb. */
    private boolean isDescription(int group, int head, int[] subject) {
        Item item = clause.at(head);
        return subject != null
                && reading.afterAdverbs(group) == head
                && item.tag().equals("VBD")
                && item.form().endsWith("ed")
                && subject[0] > 1
                && subject[1] == group
                && (words.isBe(clause.at(subject[0] - 1).form())
                        || clause.at(subject[0] - 1).isPreposition()
                                && !clause.at(subject[0] - 1).is("that")
                                && !words.isSubordinator(
                                        clause.at(subject[0] - 1).form())
                                && !words.isComplementizer(
                                        clause.at(subject[0] - 1).form()))
                && clause.finiteBetween(0, subject[0])
                && head + 1 < clause.size()
                && (clause.at(head + 1).isAdverb()
                        || clause.at(head + 1).isPreposition()
                                && !clause.at(head + 1).is("that"));
    }

    /** {@code denied the union a hearing}: somebody and what they did not get. */
    private boolean hasTwoObjects(int from, int to) {
        int second = clause.inPhrase(from) ? clause.phraseEnd(from) : to;
        return second < to
                && clause.inPhrase(second)
                && (words.isArticle(clause.at(second).form())
                        || clause.at(second).tag().equals("PRP$"));
    }

    /** {@code TASS quoted the minister as saying …}: whoever is quoted speaks; the words may stand before it all. */
    private Candidate relayed(Match match, CueType type, int saying, int end) {
        int quoting = saying - 2;
        while (quoting >= Math.max(0, saying - LONGEST_OBJECT) && !isQuoting(quoting)) {
            quoting--;
        }
        if (quoting < 0 || !isQuoting(quoting) || quoting + 1 >= saying - 1) {
            return null;
        }
        Candidate c = new Candidate(RELAYED, match, type, Complement.QUOTE);
        c.cue.add(clause.span(saying - 1, end));
        reading.source(c, quoting + 1, saying - 1);
        Complements.Found after = complements.contentAfter(type, end);
        if (after != null && after.kind() != Complement.NP) {
            reading.addContent(c, after.from(), after.to());
            return c;
        }
        int group = clause.verbGroupStart(quoting);
        int[] relaying = clause.subjectOf(group, quoting, clause.at(quoting).tag());
        int from = relaying == null ? group : relaying[0];
        int[] before = spans.starts().contentBefore(from, false);
        if (before != null) {
            reading.addContent(c, before[0], before[1]);
        } else if (from <= 1 && reading.previousQuote >= 0) {
            c.content.add(reading.quotations.get(reading.previousQuote).span());
        }
        return c.content.isEmpty() ? null : c;
    }

    private boolean isQuoting(int k) {
        CueType cue = cueAt.get(clause.at(k).first());
        return clause.at(k).isVerb() && cue != null && cue.takes(Complement.AS);
    }

    /** Quoted words end right before the place, with their comma or without: any verb of the lexicon may follow with its speaker. */
    private boolean closesWords(int group) {
        int k = group - 1;
        if (k > 0 && (clause.at(k).isComma() || clause.at(k).isDash())) {
            k--;
        }
        return k >= 0
                && (clause.at(k).isQuote()
                        || clause.at(k).isQuotationMark()
                        || clause.at(k).isFinalMark());
    }

    /** {@code , told the Echo it was late}: behind the person who is told stands what is said. */
    private boolean tellsOn(CueType type, int end) {
        Complements.Found found = type.object().equals("addressee") ? complements.contentAfter(type, end) : null;
        return found != null && found.kind() != Complement.NP && found.kind() != Complement.OF;
    }

    /** {@code , says the dam is old}: what stands behind the verb is the subject of another. */
    private boolean beginsClause(int group, int end) {
        int behind = reading.afterAdverbs(clause.phraseEnd(end));
        return behind < clause.size() && clause.isFinite(behind) && !describesPaper(group, end);
    }

    /**
     * {@code The mills closed, says a survey published Monday by the guild}: behind a whole clause and its comma the verb has its
     * speaker, and what looks like a past describes that.
     */
    private boolean describesPaper(int group, int end) {
        int behind = clause.phraseEnd(end);
        if (group < 2
                || behind + 1 >= clause.size()
                || !clause.at(group - 1).isComma()
                || !words.isQuotative(clause.at(end - 1).lemma())) {
            return false;
        }
        Item participle = clause.at(behind);
        boolean past = participle.tag().equals("VBN")
                || participle.tag().equals("VBD") && participle.form().endsWith("ed");
        return past
                && (clause.at(behind + 1).isPreposition() || clause.isTimePhrase(behind + 1))
                && clause.finiteBetween(spans.starts().clauseStart(group - 1), group - 1)
                && !clause.finiteBetween(behind + 1, clause.size());
    }

    private Candidate invertedCue(Match match, CueType type, int group, int end) {
        int sourceEnd = describesPaper(group, end) ? sentenceEnd(end) : inverted(end);
        if (type.object().equals("addressee") && isApposed(group)) {
            return null; // "Moen, the editor of “Morning,” reminded her staff": a quotation hides the subject
        }
        boolean middle = sourceEnd + 1 < clause.size()
                && clause.at(sourceEnd).isComma()
                && clause.isFinite(reading.afterAdverbs(Math.min(sourceEnd + 1, clause.size() - 1)));
        int[] before = spans.starts().contentBefore(group, middle);
        int after = sourceEnd;
        Candidate c = new Candidate("attribution-rules.inverted-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(group, end));
        reading.source(c, end, sourceEnd);
        if (before != null) {
            reading.addContent(c, before[0], before[1]);
        }
        if (after < clause.size()) {
            adjacent.continuation(c, after, before == null, before != null && adjacent.endsInQuote(before));
        }
        return c.content.isEmpty() ? null : c;
    }

    /** Before the next comma or the mark that ends the sentence. */
    private int sentenceEnd(int from) {
        int k = from;
        while (k < clause.size()
                && !clause.at(k).isComma()
                && !clause.at(k).isFinalMark()
                && !clause.at(k).is(";")) {
            k++;
        }
        return k;
    }

    /** One past the source behind its verb; where it was said is no part of a name: {@code wrote Moen in the May issue}. */
    private int inverted(int from) {
        int bare = clause.phraseEnd(from);
        boolean where = bare > from
                && bare < clause.size()
                && clause.at(bare - 1).isProperNoun()
                && (clause.at(bare).is("in")
                        || clause.at(bare).is("on")
                        || clause.at(bare).is("during"));
        return where ? bare : clause.phraseBeginningAt(from, true);
    }

    /** {@code Asked if it was “a wreck,” Moen replied: “It leaks.”}: a colon or {@code that} leads to words behind the verb. */
    private boolean announces(int end) {
        return end + 1 < clause.size()
                && (clause.at(end).is(":") && clause.at(end + 1).isQuote()
                        || clause.at(end).is("that") && clause.at(end).tag().equals("IN"));
    }

    /** Nothing but phrases and a few quoted words, a name, stand before the place. */
    private boolean isApposed(int at) {
        Item before = clause.at(Math.max(0, at - 1));
        return at > 1 && before.isQuote() && before.words() <= 2 && !clause.finiteBetween(0, at - 1);
    }

    /** {@code of a group called “Dams First,”}: right behind something not yet known the verb of naming is a participle. */
    private boolean isTitled(CueType type, int end, int[] subject) {
        return type.takes(Complement.PRED)
                && !words.isQuotative(clause.at(end - 1).lemma())
                && subject != null
                && subject[0] > 0
                && subject[1] == end - 1
                && end < clause.size()
                && clause.at(end).isQuote()
                && (clause.at(subject[0]).is("a") || clause.at(subject[0]).is("an"))
                && (clause.at(subject[0] - 1).isPreposition()
                        || clause.at(subject[0] - 1).isVerb());
    }

    /** {@code this noted anti-toll paper}: a participle between a demonstrative and a noun in the singular that has no other article. */
    private boolean isDescribed(int group, int end, int[] subject) {
        return subject != null
                && subject[1] == group
                && subject[1] == subject[0] + 1
                && (clause.at(subject[0]).is("this") || clause.at(subject[0]).is("that"))
                && end == group + 1
                && clause.at(group).form().endsWith("ed")
                && clause.inPhrase(end)
                && (clause.at(end).isAdjective() || clause.at(end).tag().equals("NN"))
                && clause.at(clause.phraseEnd(end) - 1).tag().equals("NN");
    }

    /** A bare verb behind the comma that ends a condition at the sentence's beginning. */
    private boolean isCommand(int group, int end) {
        return group > 2
                && clause.at(group - 1).isComma()
                && clause.at(group).tag().equals("VB")
                && end == group + 1
                && words.isConditional(clause.at(0).form());
    }

    /** {@code Talking about it is no cure}: the gerund with its object is the subject of the sentence's verb, and nobody's act. */
    private boolean isSubjectItself(int group, int contentEnd) {
        int verb = contentEnd < clause.size() ? reading.afterAdverbs(contentEnd) : contentEnd;
        return clause.at(group).tag().equals("VBG")
                && reading.afterAdverbs(0) == group
                && verb < clause.size()
                && clause.isFinite(verb)
                && !clause.at(verb).isQuote();
    }

    private boolean isReflexive(int k) {
        return words.isEmphatic(clause.at(k).form())
                && words.isObjectPronoun(clause.at(k).form());
    }

    /** A bare verb begins a sentence of the body. */
    private boolean isImperative(int group) {
        boolean opens = group == 0
                || reading.afterAdverbs(0) == group
                || group == 1 && clause.at(0).is("please");
        return opens
                && clause.part().part() == Part.TEXT
                && (clause.at(group).tag().equals("VB") || clause.at(group).is("do"));
    }

    /** A participle begins the sentence, or only a preposition stands before it: {@code in addition to worrying}. */
    private boolean opens(int group) {
        return group == 0 || clause.at(0).isPreposition() && !clause.finiteBetween(0, group);
    }

    /** {@code Conceding that it leaks, Moen left}: the subject behind what a participle at the sentence's beginning reports; null. */
    private int[] behindOpening(int end, int contentEnd) {
        int k = contentEnd < clause.size() && clause.at(contentEnd).isComma() ? contentEnd + 1 : contentEnd;
        boolean opens = clause.at(end - 1).tag().equals("VBG") && contentEnd > end && k + 1 < clause.size();
        if (!opens || !clause.subjectFollows(k)) {
            return null;
        }
        return new int[] {k, clause.phraseBeginningAt(k, true)};
    }

    /** {@code It was clear that}: nobody is named whom it was clear to. */
    private boolean isExpletive(CueType type, int group, int[] subject) {
        if (subject == null
                || subject[1] != subject[0] + 1
                || !clause.at(subject[0]).is("it")) {
            return false;
        }
        boolean infinitive = clause.at(group).tag().equals("TO")
                && subject[1] < group
                && words.isBe(clause.at(subject[1]).form());
        return type.kind() == CueType.Kind.ADJECTIVE || infinitive;
    }

    /** {@code “It floats,” Ida Moen, the owner of the yard said}: the name behind the quotation, whose description no comma ends. */
    private int[] withName(int[] subject) {
        if (subject == null
                || subject[0] < 3
                || !clause.at(subject[0] - 1).isComma()
                || !clause.at(subject[0] - 2).isProperNoun()
                || !clause.inPhrase(subject[0] - 2)) {
            return subject;
        }
        int name = clause.phraseStart(subject[0] - 2);
        boolean quoted = name > 0 && clause.at(name - 1).isQuote() && reading.endsWithComma(clause.at(name - 1));
        return quoted ? new int[] {name, subject[1]} : subject;
    }

    private Candidate active(Match match, CueType type, int group, int end, int[] found) {
        int[] subject = withName(found);
        if (isCommand(group, end)) {
            return null; // "If he comes, remind him of the toll"
        }
        if (type.object().equals("topic")
                && type.takes(Complement.OF)
                && end < clause.size()
                && clause.at(end).is("of")) {
            return null; // the man accused of theft: whoever is accused stands before
        }
        if (isExpletive(type, group, subject)) {
            return null; // it is clear that, it is usual to compare: nobody is named who thinks or does so
        }
        Candidate called = raised.predicate(match, type, group, end, subject);
        if (called != null) {
            return called;
        }
        if (isTitled(type, end, subject)) {
            return null; // a member of a group called “Dams First,” left
        }
        boolean gerund = (clause.at(end - 1).tag().equals("VBG")
                        || clause.at(group).tag().equals("VBG"))
                && !clause.isFinite(group);
        boolean speech = type.takes(Complement.QUOTE) || type.takes(Complement.ZERO) || type.takes(Complement.THAT);
        boolean quoted = speech
                && !gerund
                && subject != null
                && subject[1] <= group
                && !(type.takes(Complement.NP) && opensThing(end)) // “It leaks.” Moen wrote a letter
                && adjacent.quoteEndsBefore(subject[0]);
        boolean anothers = subject != null
                && subject[0] > 0
                && clause.at(subject[0] - 1).isQuote()
                && spans.isAnothers(subject[0]);
        Complements.Found after = quoted && !anothers && !announces(end) ? null : complements.contentAfter(type, end);
        if (quoted && after != null && after.kind() == Complement.NP) {
            after = null;
        }
        if (after != null) {
            Complement complement = after.kind();
            if (complement == Complement.ZERO && isDescribed(group, end, subject)) {
                return null; // this noted paper
            }
            if (complement == Complement.NP && type.withholds() && hasTwoObjects(after.from(), after.to())) {
                return null;
            }
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
            c.cue.add(clause.span(group, after.from() < end ? after.from() : Math.max(end, after.cueEnd())));
            int[] own = subject == null && opens(group) ? behindOpening(end, after.to()) : subject;
            if (own == null && complement == Complement.OF && isState(type, group, end)) {
                return null; // "A spokesman, asked about the strike, said …"
            }
            if (own == null
                    && group > 0
                    && complement == Complement.ZERO
                    && !type.takes(Complement.QUOTE)
                    && clause.at(group - 1).isComma()
                    && clause.isInverted(group, end)) {
                return null; // ", found the survey released in May"
            }
            if (gerund
                    && group > 1
                    && clause.at(group - 1).is("which")
                    && clause.at(group - 2).isPreposition()) {
                return null; // "a quarrel in which signaling matters"
            }
            if (own == null
                    && complement == Complement.ZERO
                    && clause.at(group).tag().equals("VBG")
                    && reading.afterAdverbs(0) == group
                    && clause.inPhrase(after.from())
                    && clause.phraseBeginningAt(after.from(), false) < clause.size()
                    && clause.isFinite(clause.phraseBeginningAt(after.from(), false))) {
                return null; // "Conceding the vote does not change the count"
            }
            if (own == null && (isImperative(group) || isSubjectItself(group, after.to()))) {
                return null; // "Don't bash the cooks": the outlet tells its readers to do so
            }
            if (type.deedOfSelf() && isReflexive(after.from())) {
                return null; // "The port reasserts itself"
            }
            if (own == null && group > 0 && clause.at(group - 1).tag().equals("PRP$")) {
                own = new int[] {group - 1, group}; // his boasting about it
            }
            reading.source(c, own);
            if (complement == Complement.QUOTE
                    && own != null
                    && own[1] <= group
                    && reading.afterAdverbs(own[1]) >= group
                    && after.from() > end
                    && clause.at(end).isComma()) {
                opening(c, own[0]);
            }
            reading.addContent(c, after.from(), after.to());
            if (own == null && complement == Complement.NP && clause.part().part() == Part.TITLE) {
                return null; // "Protests Put Spotlight on Port": a noun that begins a headline
            }
            if (complement == Complement.NP && type.namesItsObject()) {
                c.named.add(clause.span(after.from(), spans.predicate(after.from(), after.to())));
            }
            return c;
        }
        if (speech && !gerund) {
            Candidate inside = raised.read(match, type, group, end, subject);
            if (inside != null) {
                return inside;
            }
        }
        Candidate extracted = raised.object(match, type, group, end, subject);
        if (extracted != null) {
            return extracted;
        }
        if (!speech || subject == null || gerund && !reading.leadsToColon(end)) {
            return null;
        }
        int from = subject[0];
        boolean relative = clause.at(subject[0]).isRelative();
        int rest = reading.skipSetting(end);
        boolean middle = rest + 1 < clause.size() && clause.at(rest).isComma();
        boolean ofRelative = clause.at(subject[0]).is("whose"); // "the guild, whose president voiced alarm, asked"
        int[] before = anothers || relative || ofRelative || subject[1] > group || reportsItself(subject)
                ? null
                : spans.starts().contentBefore(from, middle);
        if (before != null
                && !reading.holdsQuote(before)
                && (clause.at(group).tag().equals("TO")
                        || !middle && !behindHearer(type, end) && (isSetting(before) || endsInSetting(before))
                        || runsInto(end)
                        || !type.object().equals("addressee") && hasObject(end))) {
            before = null;
        }
        boolean colon = reading.leadsToColon(end) || adjacent.leadsToQuotation(type, rest);
        boolean quotesOnly = !type.takes(Complement.ZERO) && !type.takes(Complement.THAT);
        if (before == null
                && from <= 1
                && type.takes(Complement.QUOTE)
                && adjacent.closesQuotation(subject[0], group, rest)) {
            return afterQuote(match, type, group, end, subject);
        }
        if (before == null && !colon || before != null && quotesOnly && !closesWords(before[1])) {
            return null;
        }
        Candidate c = new Candidate("attribution-rules.content-before-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(group, end));
        reading.source(c, subject);
        if (before != null) {
            reading.addContent(c, before[0], before[1]);
            int resumed = quoted ? adjacent.quoteBehind(rest, adjacent.endsInComma(before)) : -1;
            if (resumed > 0) {
                reading.addContent(c, resumed, spans.contentEnd(resumed, Complement.QUOTE));
            } else if (rest < clause.size() && clause.at(rest).isComma()) {
                boolean sentence = adjacent.endsInQuote(before) && !adjacent.runsOn(before, rest);
                adjacent.continuation(c, rest, false, sentence);
            } else if (rest < clause.size() && clause.at(rest).isQuote()) {
                reading.addContent(c, rest, rest + 1);
            }
        }
        // an empty content waits for the quotation of the next paragraph
        return c.content.isEmpty() && !colon ? null : c;
    }

    /** {@code the mayor declared in a video posted online}: whoever is said to say it stands in what was taken for the subject. */
    private boolean reportsItself(int[] subject) {
        boolean relative = false;
        for (int k = subject[0]; k < subject[1]; k++) {
            relative |= clause.at(k).isRelative() || clause.at(k).isComma();
            if (!relative && reading.isSpeech(k) && clause.at(k).tag().equals("VBD")) {
                return true;
            }
        }
        return false;
    }

    /** {@code The dam, Moen said, “is a wreck”}: the beginning of the clause, which has its verb in the quotation. */
    private void opening(Candidate c, int subject) {
        boolean quoted = subject > 0
                && clause.at(subject - 1).isQuote()
                && reading.endsWithComma(clause.at(subject - 1)); // “Success,” he said, “takes time.”
        if (quoted) {
            reading.addContent(c, subject - 1, subject);
            return;
        }
        if (subject < 2 || !clause.at(subject - 1).isComma() || !clause.inPhrase(subject - 2)) {
            return;
        }
        int[] before = spans.starts().contentBefore(subject, true);
        if (before != null
                && clause.inPhrase(before[0])
                && !clause.finiteBetween(before[0], before[1])
                && !clause.isTimePhrase(before[0])) {
            reading.addContent(c, before[0], before[1]);
        }
    }

    /** {@code , most of the letters found in May were old}: the clause behind the comma has a verb of its own. */
    private boolean runsInto(int end) {
        for (int k = end; k < clause.size(); k++) {
            Item item = clause.at(k);
            if (item.isComma()
                    || item.isRelative()
                    || item.isDash()
                    || item.is(":")
                    || item.is("that")
                    || item.isQuote()
                    || item.isConjunction()
                    || words.isSubordinator(item.form()) && !item.is("as")) {
                return false;
            }
            if (clause.isFinite(k)) {
                return clause.at(end).isPreposition() || clause.at(end).isAdverb();
            }
        }
        return false;
    }

    /** {@code When it rained, they complained}, {@code As it is, …}: a clause that says when or why is not what was said. */
    private boolean isSetting(int[] before) {
        int first = reading.afterAdverbs(before[0]);
        return first < before[1]
                && (words.isSubordinator(clause.at(first).form())
                        || words.isConditional(clause.at(first).form()))
                && !mainClause(first, before[1]);
    }

    /** {@code …, but unless it rains, they will complain}: behind the last conjunction a clause says when, with one verb and no more. */
    private boolean endsInSetting(int[] before) {
        int k = before[1] - 1;
        while (k > before[0] && !clause.at(k).isComma() && !clause.at(k).isQuote()) {
            k--;
        }
        boolean setting = k > before[0]
                && k + 2 < before[1]
                && clause.at(k).isComma()
                && clause.at(k + 1).isConjunction()
                && (words.isSubordinator(clause.at(k + 2).form())
                        || words.isConditional(clause.at(k + 2).form()));
        int verbs = 0;
        for (int i = k + 2; setting && i < before[1]; i++) {
            verbs += clause.isFinite(i) && !clause.isFinite(i - 1) ? 1 : 0;
        }
        return setting && verbs == 1;
    }

    /** {@code After it rained, she told the agency, the dam leaked}: a comma stands behind the person who is told. */
    private boolean behindHearer(CueType type, int end) {
        if (!type.object().equals("addressee") || !clause.inPhrase(end)) {
            return false;
        }
        int behind = clause.phraseEnd(end);
        return behind + 1 < clause.size() && clause.at(behind).isComma();
    }

    /** Behind the first comma, which may end the subordinate clause, another finite verb stands; examples between commas end none. */
    private boolean mainClause(int from, int to) {
        int k = from + 1;
        while (k < to && !clause.at(k).isComma()) {
            k++;
        }
        boolean example = k + 2 < to
                && (clause.at(k + 1).is("such") && clause.at(k + 2).is("as")
                        || clause.at(k + 1).is("including"));
        k = example ? k + 2 : from + 1;
        while (k < to
                && (!clause.at(k).isComma() || k + 1 < to && clause.at(k + 1).isRelative())) {
            k++;
        }
        return clause.finiteBetween(k, to);
    }

    /** An article or owner right behind the verb begins a thing, not whom it is told. */
    private boolean opensThing(int end) {
        return end < clause.size()
                && (words.isArticle(clause.at(end).form())
                        || clause.at(end).tag().equals("PRP$"))
                && hasObject(end);
    }

    /** The verb has an object right behind it, so that nothing before it is its content: {@code he appears to believe him}. */
    private boolean hasObject(int end) {
        int k = reading.afterAdverbs(end);
        return k < clause.size() && clause.inPhrase(k) && !clause.isTimePhrase(k);
    }

    /** {@code "Never!" Smith said.}: the quotation's own mark has ended the sentence before. */
    private Candidate afterQuote(Match match, CueType type, int group, int end, int[] subject) {
        Candidate c = new Candidate("attribution-rules.content-before-cue", match, type, Complement.QUOTE);
        c.cue.add(clause.span(group, end));
        reading.source(c, subject);
        c.content.add(reading.quotations.get(reading.previousQuote).span());
        return c;
    }
}
