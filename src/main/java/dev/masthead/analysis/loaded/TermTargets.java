package dev.masthead.analysis.loaded;

import dev.masthead.analysis.Analysis;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Whom a loaded term is said of, by the grammar of its sentence: the one it names or describes, the subject of a verb or of
 * the copula before it, the object of a naming verb, the owner of the deed or word that it judges. Nearness is no
 * evidence. Null where the sentence ties the term to no actor of the article.
 */
final class TermTargets {
    /** Prepositions of what somebody is blamed or praised for: condemned him for his cowardice. */
    private static final Set<String> OF_CHARGE = Set.of("of", "for", "as");
    /** Relative pronouns that may stand for what is done. */
    private static final Set<String> RELATIVES = Set.of("that", "which");
    /** Tokens of the longest list of adjectives that is followed. */
    private static final int LONGEST_LIST = 8;

    /** Verbs beside which <em>like a …</em> says what their subject is. */
    private static final Set<String> LIKE_VERBS =
            Set.of("sound", "act", "look", "behave", "talk", "speak", "seem", "feel");
    /** Prepositions before a deed that goes with another. */
    private static final Set<String> WITH_DEED = Set.of("in", "with", "by", "through", "during", "via");
    /** What a word begins with that names whom it is against or for, and not whom it is said of. */
    private static final List<String> STANCES = List.of("anti-", "pro-", "un-", "non-");

    private final Analysis analysis;
    private final Part part;
    private final TextPart text;
    private final TargetWords words;
    private final PhraseActors actors;
    private final VerbActors verbs;

    TermTargets(Analysis analysis, Part part, TargetWords words) {
        this.analysis = analysis;
        this.part = part;
        this.words = words;
        text = analysis.text(part);
        actors = new PhraseActors(analysis, part, words);
        verbs = new VerbActors(text, words, actors);
    }

    /** The actor's id; null where it is said of none. */
    String of(int first, int end) {
        Sentence sentence = text.sentenceOfToken(first);
        ParsedSentence s = analysis.parsed(part, sentence.index());
        String own = actors.mentioned(first, firstGoverned(first, end), true);
        if (own != null && !takesAStance(first, end) && !actors.isOnlyTheTerm(own, first, end)) {
            return own;
        }
        if (isSetOff(sentence, first, end)) {
            return null; // "Kohl, ironically, won": how the writer takes it
        }
        int head = Math.min(end, sentence.endToken()) - 1;
        while (head > first && !text.tokens().get(head).isWord()) {
            head--;
        }
        int governed = firstGoverned(first, end) - 1;
        if (governed > first
                && governed < head
                && text.tokens().get(governed).tag().equals("IN")) {
            head = governed - 1; // "war on abortion" is a war
        }
        if (first < head && s.verbAt(first) >= 0 && text.tokens().get(first).isVerb() && s.phraseAt(first) < 0) {
            return verbs.ofVerb(s, s.verbs().get(s.verbAt(first))); // "fanned the flames": whoever does all of it
        }
        int phrase = s.phraseAt(head);
        if (phrase >= 0) {
            return ofPhrase(s, phrase, first, end);
        }
        int possessor = first - 1;
        while (possessor > sentence.firstToken()
                && text.tokens().get(possessor).tag().startsWith("JJ")) {
            possessor--;
        }
        if (possessor > sentence.firstToken()
                && text.tokens().get(possessor).tag().equals("POS")) {
            return actors.mentioned(possessor - 1, possessor, false); // "Kohl's moralizing", "Kohl's past boasts"
        }
        for (int i = first; i <= head; i++) {
            int verb = s.verbAt(i);
            if (verb >= 0 && text.tokens().get(i).isVerb()) {
                return verbs.ofVerb(s, s.verbs().get(verb));
            }
        }
        Token t = text.tokens().get(head);
        for (VerbGroup v : s.verbs()) {
            if (v.adjective() == head || v.adjective() >= 0 && isJoined(v.adjective(), head)) {
                String kind = kindOf(s, head);
                return kind != null ? kind : verbs.ofPredicate(s, v);
            }
        }
        if (t.tag().startsWith("RB")) {
            int adjective = head + 1;
            while (adjective < sentence.endToken() - 1
                    && text.tokens().get(adjective).tag().equals("``")) {
                adjective++;
            }
            if (adjective < sentence.endToken()
                    && text.tokens().get(adjective).tag().startsWith("JJ")
                    && s.phraseAt(adjective) >= 0) {
                return ofPhrase(s, s.phraseAt(adjective), first, end); // "supposedly ‘liberal’ Tories"
            }
            VerbGroup v = verbBeside(s, head);
            return v == null ? null : verbs.ofVerb(s, v);
        }
        int described = listBefore(s, head);
        if (described >= 0) {
            return ofPhrase(s, described, first, end);
        }
        String seen = ofAs(s, first);
        return seen != null ? seen : ofNaming(s, first);
    }

    /** Whether the term is an adverb between commas or before one at the sentence's beginning. */
    private boolean isSetOff(Sentence sentence, int first, int end) {
        boolean adverbs = true;
        for (int i = first; i < end; i++) {
            adverbs &= text.tokens().get(i).tag().startsWith("RB");
        }
        return adverbs
                && end < sentence.endToken()
                && text.tokens().get(end).form().equals(",")
                && (first == sentence.firstToken()
                        || text.tokens().get(first - 1).form().equals(","));
    }

    /** "It was shameful of Kohl to sell the mill". */
    private String kindOf(ParsedSentence s, int adjective) {
        int last = s.sentence().endToken() - 1;
        if (adjective + 2 > last || !text.tokens().get(adjective + 1).form().equals("of")) {
            return null;
        }
        int phrase = s.phraseAt(adjective + 2);
        boolean deed = phrase >= 0
                && s.phrase(phrase).end() <= last
                && text.tokens().get(s.phrase(phrase).end()).tag().equals("TO");
        return deed ? actors.actor(s, phrase) : null;
    }

    /** Who is taken for something: "saw Kohl as too reckless", "was dismissed as a buffoon", "comes across as smug". */
    private String ofAs(ParsedSentence s, int first) {
        int i = first - 1;
        while (i > s.sentence().firstToken()
                && !text.tokens().get(i).form().equals("as")
                && (VerbActors.isJoining(text.tokens().get(i))
                        || isQuoteOrArticle(text.tokens().get(i)))) {
            i--;
        }
        if (i <= s.sentence().firstToken()
                || !text.tokens().get(i).form().equals("as")
                || !text.tokens().get(i).tag().equals("IN")) {
            return null;
        }
        int before = i - 1;
        if (text.tokens().get(before).tag().matches("RP|RB|IN")
                && before > s.sentence().firstToken()) {
            before--;
        }
        int phrase = s.phraseAt(before);
        for (VerbGroup v : s.verbs()) {
            boolean taken = phrase >= 0
                    && v.objects().contains(phrase)
                    && v.start() < s.phrase(phrase).first();
            if (taken) {
                return words.isTaking(v.lemma()) ? actors.actor(s, phrase) : null;
            }
            if (phrase >= 0 && v.agent() == phrase) {
                return verbs.ofSubject(s, v);
            }
        }
        VerbGroup v = phrase < 0 && s.verbAt(before) >= 0 ? s.verbs().get(s.verbAt(before)) : null;
        boolean own = v != null && (words.isPassing(v.lemma()) || v.isPassive() && words.isTaking(v.lemma()));
        return own ? verbs.ofSubject(s, v) : null;
    }

    /** The phrase that a list of adjectives before it describes: "muddled, timid, split-the-difference Tories". */
    private int listBefore(ParsedSentence s, int adjective) {
        int last = Math.min(adjective + LONGEST_LIST, s.sentence().endToken() - 1);
        for (int i = adjective + 1; i <= last; i++) {
            if (s.phraseAt(i) >= 0) {
                Token before = text.tokens().get(i - 1);
                boolean bare = !text.tokens().get(i).tag().matches("DT|PRP.*");
                return bare
                                && i > adjective + 1
                                && (before.tag().equals("CC") || before.form().equals(","))
                        ? s.phraseAt(i)
                        : -1;
            }
            if (!VerbActors.isJoining(text.tokens().get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** What something is called: found her honest and deceitful, called Kohl's letter on the mill “vile” and “sordid”. */
    private String ofNaming(ParsedSentence s, int first) {
        int i = first - 1;
        boolean quoted = false;
        while (i > s.sentence().firstToken()
                && s.phraseAt(i) < 0
                && VerbActors.isJoining(text.tokens().get(i))) {
            quoted |= text.tokens().get(i).tag().equals("``");
            i--;
        }
        int object = i < s.sentence().firstToken() ? -1 : s.phraseAt(i);
        if (object < 0) {
            return null;
        }
        for (VerbGroup v : s.verbs()) {
            boolean reaches = !v.objects().isEmpty()
                    && (quoted ? v.objects().get(0) <= object : v.objects().get(0) == object)
                    && v.start() < s.phrase(object).first();
            if (reaches && words.isNaming(v.lemma()) && noVerbBetween(s, v, first)) {
                return actors.actor(s, v.objects().get(0));
            }
        }
        return null;
    }

    private static boolean noVerbBetween(ParsedSentence s, VerbGroup v, int end) {
        return s.verbs().stream().noneMatch(o -> o.start() > v.start() && o.start() < end);
    }

    /** Where what a verb or preposition of the term governs begins: "bashed Kohl", "soft on Kohl". */
    private int firstGoverned(int first, int end) {
        for (int i = first; i < end; i++) {
            String tag = text.tokens().get(i).tag();
            boolean participle = tag.equals("VBG") || tag.equals("VBN");
            if (tag.equals("IN") || tag.equals("TO") || tag.startsWith("VB") && (!participle || i == first)) {
                return i + 1;
            }
        }
        return end;
    }

    /** "anti-American": the actor in the word is the one it is against. */
    private boolean takesAStance(int first, int end) {
        for (int i = first; i < end; i++) {
            String form = text.tokens().get(i).form();
            if (STANCES.stream().anyMatch(form::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** "corrupt, weak and reckless": adjectives joined to the one that the verb governs. */
    private boolean isJoined(int adjective, int token) {
        for (int i = Math.min(adjective, token); i <= Math.max(adjective, token); i++) {
            if (!VerbActors.isJoining(text.tokens().get(i))) {
                return false;
            }
        }
        return Math.abs(adjective - token) < LONGEST_LIST;
    }

    private VerbGroup verbBeside(ParsedSentence s, int adverb) {
        for (int d = 1; d <= 2; d++) {
            for (int i : new int[] {adverb + d, adverb - d}) {
                if (i >= s.sentence().firstToken() && i < s.sentence().endToken()) {
                    int verb = s.verbAt(i);
                    if (verb >= 0) {
                        return s.verbs().get(verb);
                    }
                }
            }
        }
        return null;
    }

    // ---- noun phrases
    // ------------------------------------------------------------------------------------------------

    private String ofPhrase(ParsedSentence s, int index, int first, int end) {
        NounPhrase p = s.phrase(index);
        String described = actors.named(s, index);
        if (described != null && !actors.isOnlyTheTerm(described, first, end)) {
            return described;
        }
        String called = ofCalled(s, index);
        if (called != null) {
            return called;
        }
        String taken = actors.isPersonal(p) || !isSubject(s, index) ? ofAs(s, p.first()) : null;
        if (taken != null) {
            return taken;
        }
        String owner = actors.owner(s, index);
        if (owner != null) {
            return owner;
        }
        String doer = doer(s, index);
        if (doer != null) {
            return doer;
        }
        if (end < p.head() && !actors.isPersonal(p)) {
            String inside = actors.mentioned(end, p.head(), true); // "a masterful Kohl performance"
            if (inside != null) {
                return inside;
            }
        }
        for (VerbGroup v : s.verbs()) {
            if (v.predicate() == index) {
                return verbs.ofPredicate(s, v);
            }
        }
        String bearer = ofBearer(s, index);
        if (bearer != null) {
            return bearer;
        }
        String committed = ofGoverned(s, index);
        if (committed == null) {
            committed = ofDeed(s, index);
        }
        if (committed != null) {
            return committed;
        }
        for (VerbGroup v : s.verbs()) {
            if (v.objects().contains(index)) {
                // "launched a witch hunt": whose deed the object is; "attacked the thugs" speaks of the thugs, and
                // "ended the witch hunt" of nobody
                boolean own = !actors.isPersonal(p)
                        && !words.isDistant(v.lemma())
                        && !words.isFigure(text.tokens().get(p.head()).lemma());
                return own ? verbs.ofSubject(s, v) : null;
            }
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                if (a.phrase() == index
                        && OF_CHARGE.contains(a.preposition())
                        && !v.objects().isEmpty()) {
                    String charged = actors.actor(s, v.objects().get(0));
                    if (charged != null) {
                        return charged;
                    }
                }
                if (a.phrase() == index && a.preposition().equals("like") && LIKE_VERBS.contains(v.lemma())) {
                    return verbs.ofSubject(s, v); // "sounded like an idiot"
                }
            }
        }
        String whole = ofWhole(s, index);
        String before = whole != null ? whole : behind(s, p);
        return before != null ? before : ofNaming(s, first);
    }

    private static boolean isSubject(ParsedSentence s, int index) {
        return s.verbs().stream().anyMatch(v -> v.subjectPhrase() == index);
    }

    /**
     * Whose what a preposition governs is: "is guilty of lies and hypocrisy", "engaged in a smear campaign", and, where
     * quotation marks part it from its verb, "accused Kohl of “hypocrisy”".
     */
    private String ofGoverned(ParsedSentence s, int index) {
        int preposition = preposition(s, index);
        if (preposition <= s.sentence().firstToken() || actors.isPersonal(s.phrase(index)) && !isInto(preposition)) {
            return null;
        }
        String form = text.tokens().get(preposition).form();
        int before = preposition - 1;
        int phrase = s.phraseAt(before);
        for (VerbGroup v : s.verbs()) {
            if (v.adjective() == before
                    && words.isBearing(text.tokens().get(before).lemma())) {
                return verbs.ofPredicate(s, v);
            }
            boolean charge = form.equals("for") || form.equals("of") && words.isAccusing(v.lemma());
            if (phrase >= 0 && charge && v.objects().contains(phrase)) {
                return actors.actor(s, phrase);
            }
        }
        int verb = phrase < 0 ? s.verbAt(before) : -1;
        if (verb < 0) {
            return null;
        }
        VerbGroup v = s.verbs().get(verb);
        return words.isCommitting(v.lemma(), form) ? verbs.ofSubject(s, v) : null;
    }

    /** "was called a disgrace by Kohl": of whom it is said, and not of who says it. */
    private String ofCalled(ParsedSentence s, int index) {
        for (VerbGroup v : s.verbs()) {
            boolean called = v.isPassive() && v.objects().size() < 2 && words.isNaming(v.lemma());
            if (called && (v.objects().contains(index) || v.predicate() == index)) {
                return verbs.ofSubject(s, v);
            }
        }
        return null;
    }

    /** "In a vile speech, Kohl attacked the mill", "Kohl answered with a vile letter": whose deed it is that goes with another. */
    private String ofDeed(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        int preposition = p.first() - 1;
        boolean deed = preposition >= s.sentence().firstToken()
                && words.isDeed(text.tokens().get(p.head()).lemma())
                && WITH_DEED.contains(text.tokens().get(preposition).form());
        if (!deed) {
            return null;
        }
        boolean fronted = preposition == s.sentence().firstToken()
                || text.tokens().get(preposition - 1).form().equals("that");
        for (VerbGroup v : s.verbs()) {
            boolean own = fronted
                    ? v.start() > p.end() && v.isFinite()
                    : v.adjuncts().stream().anyMatch(a -> a.phrase() == index)
                            || v.subjectPhrase() >= 0 && isInset(s, v, index);
            if (own) {
                return v.isPassive() ? null : verbs.ofSubject(s, v);
            }
        }
        return null;
    }

    /** "Kohl, in a vile speech, attacked". */
    private boolean isInset(ParsedSentence s, VerbGroup v, int index) {
        int comma = s.phrase(index).first() - 2;
        return comma > s.sentence().firstToken()
                && text.tokens().get(comma).form().equals(",")
                && s.phraseAt(comma - 1) == v.subjectPhrase()
                && v.start() > s.phrase(index).end();
    }

    private boolean isInto(int preposition) {
        return text.tokens().get(preposition).form().equals("into"); // "turned into a tyrant"
    }

    /** The preposition that governs the phrase or the list it stands in; −1 where there is none. */
    private int preposition(ParsedSentence s, int index) {
        int i = s.phrase(index).first() - 1;
        boolean list = false;
        for (int step = 0; step < LONGEST_LIST && i > s.sentence().firstToken(); step++) {
            Token t = text.tokens().get(i);
            if (t.tag().matches("IN|TO")) {
                return i;
            }
            int before = s.phraseAt(i - 1);
            if (t.tag().matches("``|''")) {
                i--;
            } else if (before >= 0 && (t.tag().equals("CC") || list && t.form().equals(","))) {
                list = true;
                i = s.phrase(before).first() - 1;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** "Kohl is a lawyer with a shady past": who has what stands behind <em>with</em>. */
    private String ofBearer(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        boolean had = index > 0
                && !actors.isPersonal(p)
                && text.tokens().get(p.first() - 1).form().equals("with")
                && s.phrase(index - 1).end() == p.first() - 1;
        if (!had) {
            return null;
        }
        for (VerbGroup v : s.verbs()) {
            if (v.predicate() == index - 1) {
                return verbs.ofPredicate(s, v);
            }
        }
        return null;
    }

    /** "a campaign of lies", "Kohl's policy of cruelty": whose the whole is that consists of it. */
    private String ofWhole(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        boolean ofPart = index > 0
                && !actors.isPersonal(p)
                && text.tokens().get(p.first() - 1).form().equals("of")
                && s.phrase(index - 1).end() == p.first() - 1
                && words.isWhole(text.tokens().get(s.phrase(index - 1).head()).lemma());
        if (!ofPart) {
            return null;
        }
        int whole = index - 1;
        String owner = actors.owner(s, whole);
        if (owner != null) {
            return owner;
        }
        for (VerbGroup v : s.verbs()) {
            if (v.objects().contains(whole) && !words.isDistant(v.lemma())) {
                return verbs.ofSubject(s, v);
            }
            if (v.predicate() == whole) {
                return verbs.ofPredicate(s, v);
            }
        }
        return null;
    }

    /** Who did or said what the phrase names: "the comments that Kohl made", "policies pushed by Kohl". */
    private String doer(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        if (actors.isPersonal(p)) {
            return null;
        }
        for (VerbGroup v : s.verbs()) {
            if (v.subjectPhrase() == index && v.isPassive() && v.agent() >= 0) {
                return actors.actor(s, v.agent());
            }
        }
        if (index + 1 >= s.phrases().size()) {
            return null;
        }
        NounPhrase next = s.phrase(index + 1);
        boolean relative = next.first() == p.end() + 1
                && RELATIVES.contains(text.tokens().get(p.end()).form());
        if (next.first() != p.end() && !relative || !relative && opensTheClause(s, p)) {
            return null;
        }
        for (VerbGroup v : s.verbs()) {
            boolean own = v.subjectPhrase() == index + 1
                    && v.start() == next.end()
                    && !v.lemma().equals("be");
            if (own
                    && !words.isDistant(v.lemma())
                    && !v.isPassive()
                    && v.objects().isEmpty()
                    && v.predicate() < 0
                    && v.adjective() < 0) {
                return actors.actor(s, index + 1);
            }
        }
        return null;
    }

    /** "Without the witch hunt Kohl would have won": what stands behind the phrase is the clause, not a relative one. */
    private boolean opensTheClause(ParsedSentence s, NounPhrase p) {
        int i = p.first() - 1;
        if (i < s.sentence().firstToken() || !text.tokens().get(i).tag().equals("IN")) {
            return false;
        }
        if (i == s.sentence().firstToken()) {
            return true;
        }
        Token before = text.tokens().get(i - 1);
        return !before.isWord() || before.form().equals("that");
    }

    /** What quotation marks part from its verb: "has done “an outstanding job”", "spoke of her as “a liar”". */
    private String behind(ParsedSentence s, NounPhrase p) {
        int i = p.first() - 1;
        int quoted = i;
        while (quoted > s.sentence().firstToken()
                && isQuoteOrArticle(text.tokens().get(quoted))) {
            quoted--;
        }
        if (quoted < s.sentence().firstToken()) {
            return null;
        }
        int verb = s.verbAt(quoted);
        if (verb >= 0 && quoted < i) {
            return actors.isPersonal(p) && s.verbs().get(verb).predicate() < 0 && !isCopula(quoted)
                    ? null
                    : verbs.ofSubject(s, s.verbs().get(verb));
        }
        if (text.tokens().get(quoted).form().equals("as")) {
            int before = s.phraseAt(quoted - 1);
            return before < 0 ? null : actors.head(s.phrase(before));
        }
        return null;
    }

    private boolean isCopula(int token) {
        return text.tokens().get(token).lemma().equals("be");
    }

    private static boolean isQuoteOrArticle(Token t) {
        return t.tag().equals("``") || t.tag().equals("''") || t.tag().equals("DT");
    }
}
