package dev.masthead.analysis.loaded;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
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
    /** Prepositions behind a noun whose phrase owns or did what the noun names: lies of, attacks by. */
    private static final Set<String> OF_OWNER = Set.of("of", "by", "from");
    /** Prepositions of what somebody is blamed or praised for: condemned him for his cowardice. */
    private static final Set<String> OF_CHARGE = Set.of("of", "for", "as");
    /** Relative pronouns that may stand for what is done. */
    private static final Set<String> RELATIVES = Set.of("that", "which");
    /** How many verbs or phrases are followed from the term at most. */
    private static final int STEPS = 4;

    /** Verbs beside which <em>like a …</em> says what their subject is. */
    private static final Set<String> LIKE_VERBS =
            Set.of("sound", "act", "look", "behave", "talk", "speak", "seem", "feel");
    /** What a word begins with that names whom it is against or for, and not whom it is said of. */
    private static final List<String> STANCES = List.of("anti-", "pro-", "un-", "non-");

    private final Analysis analysis;
    private final Part part;
    private final TextPart text;
    private final TargetWords words;

    TermTargets(Analysis analysis, Part part, TargetWords words) {
        this.analysis = analysis;
        this.part = part;
        this.words = words;
        text = analysis.text(part);
    }

    /** The actor's id; null where it is said of none. */
    String of(int first, int end) {
        Sentence sentence = text.sentenceOfToken(first);
        ParsedSentence s = analysis.parsed(part, sentence.index());
        String own = mentioned(first, end, true);
        if (own != null && !takesAStance(first, end)) {
            return own;
        }
        int head = Math.min(end, sentence.endToken()) - 1;
        while (head > first && !text.tokens().get(head).isWord()) {
            head--;
        }
        if (first < head && s.verbAt(first) >= 0 && text.tokens().get(first).isVerb() && s.phraseAt(first) < 0) {
            return ofVerb(s, s.verbs().get(s.verbAt(first)), 0); // "fanned the flames": whoever does all of it
        }
        int phrase = s.phraseAt(head);
        if (phrase >= 0) {
            return ofPhrase(s, phrase, first, end);
        }
        if (first > sentence.firstToken() && text.tokens().get(first - 1).tag().equals("POS")) {
            return mentioned(first - 2, first - 1, false); // "Kohl's moralizing"
        }
        for (int i = first; i <= head; i++) {
            int verb = s.verbAt(i);
            if (verb >= 0 && text.tokens().get(i).isVerb()) {
                return ofVerb(s, s.verbs().get(verb), 0);
            }
        }
        Token t = text.tokens().get(head);
        for (VerbGroup v : s.verbs()) {
            if (v.adjective() == head || v.adjective() >= 0 && isJoined(v.adjective(), head)) {
                return ofPredicate(s, v);
            }
        }
        if (t.tag().startsWith("RB")) {
            VerbGroup v = verbBeside(s, head);
            return v == null ? null : ofVerb(s, v, 0);
        }
        return null;
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
            Token t = text.tokens().get(i);
            boolean joins = t.tag().startsWith("JJ")
                    || t.tag().startsWith("RB")
                    || t.tag().equals("CC")
                    || t.form().equals(",")
                    || t.tag().equals("``")
                    || t.tag().equals("''");
            if (!joins) {
                return false;
            }
        }
        return Math.abs(adjective - token) < 8;
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
        String described = named(s, index);
        if (described != null) {
            return described;
        }
        String owner = owner(s, index, first);
        if (owner != null) {
            return owner;
        }
        String doer = doer(s, index);
        if (doer != null) {
            return doer;
        }
        if (end < p.head() && !isPersonal(p)) {
            String inside = mentioned(end, p.head(), true); // "a masterful Kohl performance"
            if (inside != null) {
                return inside;
            }
        }
        for (VerbGroup v : s.verbs()) {
            if (v.predicate() == index) {
                return ofPredicate(s, v);
            }
        }
        for (VerbGroup v : s.verbs()) {
            if (v.objects().contains(index)) {
                // "launched a witch hunt": whose deed the object is; "attacked the thugs" speaks of the thugs, and
                // "ended the witch hunt" of nobody
                return isPersonal(p) || words.isDistant(v.lemma()) ? null : ofSubject(s, v, 0);
            }
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                if (a.phrase() == index
                        && OF_CHARGE.contains(a.preposition())
                        && !v.objects().isEmpty()) {
                    return actor(s, v.objects().get(0), 0);
                }
                if (a.phrase() == index && a.preposition().equals("like") && LIKE_VERBS.contains(v.lemma())) {
                    return ofSubject(s, v, 0); // "sounded like an idiot"
                }
            }
        }
        return behind(s, p);
    }

    /** Who did or said what the phrase names: "the comments that Kohl made", "policies pushed by Kohl". */
    private String doer(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        if (isPersonal(p)) {
            return null;
        }
        for (VerbGroup v : s.verbs()) {
            if (v.subjectPhrase() == index && v.isPassive() && v.agent() >= 0) {
                return actor(s, v.agent(), 0);
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
            boolean own = v.subjectPhrase() == index + 1 && v.start() == next.end() && !v.lemma().equals("be");
            if (own && !v.isPassive() && v.objects().isEmpty() && v.predicate() < 0 && v.adjective() < 0) {
                return actor(s, index + 1, 0);
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
            return isPersonal(p) && s.verbs().get(verb).predicate() < 0 && !isCopula(quoted)
                    ? null
                    : ofSubject(s, s.verbs().get(verb), 0);
        }
        if (text.tokens().get(quoted).form().equals("as")) {
            int before = s.phraseAt(quoted - 1);
            return before < 0 ? null : headActor(s.phrase(before));
        }
        return null;
    }

    private boolean isCopula(int token) {
        return text.tokens().get(token).lemma().equals("be");
    }

    private static boolean isQuoteOrArticle(Token t) {
        return t.tag().equals("``") || t.tag().equals("''") || t.tag().equals("DT");
    }

    /** The actor that the phrase names or describes: its head is one, or it stands in apposition to one. */
    private String named(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        String at = headActor(p);
        if (at != null) {
            return at;
        }
        if (index + 1 < s.phrases().size() && p.end() < text.tokens().size()) {
            // "a populist like Kohl"
            int next = s.phrase(index + 1).first();
            if (text.tokens().get(p.end()).form().equals("like") && next == p.end() + 1 && isPersonal(p)) {
                return headActor(s.phrase(index + 1));
            }
        }
        for (Description d : s.descriptions()) {
            boolean apposition = d.kind() == Description.Kind.APPOSITION || d.kind() == Description.Kind.BEFORE_NAME;
            if (apposition && (d.head() == index || d.head() < 0 && d.first() <= p.first() && p.end() <= d.end())) {
                return headActor(s.phrase(d.phrase()));
            }
            if (apposition && d.phrase() == index && d.head() >= 0) {
                return headActor(s.phrase(d.head()));
            }
        }
        return null;
    }

    /** Who owns what the phrase names: "Kohl's lies", "her lies", "the lies of Kohl"; people have no owner. */
    private String owner(ParsedSentence s, int index, int first) {
        NounPhrase p = s.phrase(index);
        if (isPersonal(p)) {
            return null; // "Kohl's corrupt cronies" says nothing of Kohl
        }
        for (int i = p.first(); i < p.head(); i++) {
            Token t = text.tokens().get(i);
            boolean possessor = t.tag().equals("PRP$")
                    || i + 1 < p.end() && text.tokens().get(i + 1).tag().equals("POS");
            if (possessor) {
                return mentioned(i, i + 1, false);
            }
        }
        if (index > 0 && p.first() > 0 && text.tokens().get(p.first()).tag().equals("POS")) {
            return headActor(s.phrase(index - 1));
        }
        if (index + 1 < s.phrases().size()) {
            NounPhrase next = s.phrase(index + 1);
            if (next.first() == p.end() + 1
                    && OF_OWNER.contains(text.tokens().get(p.end()).form())) {
                return words.isFigure(text.tokens().get(p.head()).lemma()) ? null : actor(s, index + 1, 0);
            }
        }
        return sharesOwner(s, index) ? owner(s, index - 1, first) : null;
    }

    /** "his broken promises and shameless lies": a phrase without a determiner that is joined to the one before it. */
    private boolean sharesOwner(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        return index > 0
                && s.phrase(index - 1).end() == p.first() - 1
                && text.tokens().get(p.first() - 1).tag().equals("CC")
                && !text.tokens().get(p.first()).tag().equals("DT")
                && !isPersonal(s.phrase(index - 1));
    }

    /** The actor of the phrase or its owner. */
    private String actor(ParsedSentence s, int index, int depth) {
        String named = named(s, index);
        if (named != null || depth >= STEPS || isPersonal(s.phrase(index))) {
            return named; // "Kohl's lawyers are corrupt" says nothing of Kohl
        }
        return owner(s, index, -1);
    }

    /** The actor that the head of the phrase is a mention of. */
    private String headActor(NounPhrase p) {
        return mentioned(p.head(), p.head() + 1, false);
    }

    /** Whether the phrase's head is of persons, so that it has its own bearer. */
    private boolean isPersonal(NounPhrase p) {
        Token head = text.tokens().get(p.head());
        return head.tag().startsWith("PRP") || words.isOfPeople(head.lemma());
    }

    // ---- verbs
    // -------------------------------------------------------------------------------------------------------

    /** Of the doer; of the subject where a passive names no doer. */
    private String ofVerb(ParsedSentence s, VerbGroup v, int depth) {
        if (v.isPassive()) {
            return v.agent() >= 0 ? actor(s, v.agent(), depth) : ofSubject(s, v, depth);
        }
        return ofSubject(s, v, depth);
    }

    private String ofSubject(ParsedSentence s, VerbGroup v, int depth) {
        if (v.isInfinitive() && v.start() - 2 >= s.sentence().firstToken()) {
            int before = s.phraseAt(v.start() - 1);
            if (before >= 0
                    && s.phrase(before).first() > s.sentence().firstToken()
                    && text.tokens().get(s.phrase(before).first() - 1).form().equals("for")) {
                return actor(s, before, depth); // "impossible for Kohl to stamp out"
            }
        }
        if (v.subjectPhrase() >= 0) {
            return actor(s, v.subjectPhrase(), depth);
        }
        VerbGroup governor = depth < STEPS ? governor(s, v) : null;
        return governor == null ? null : ofSubject(s, governor, depth + 1);
    }

    /** The verb whose subject does this one too: "should stop spreading", "has yet to give", "is willing to smear". */
    private VerbGroup governor(ParsedSentence s, VerbGroup v) {
        int i = v.start() - 1;
        while (i > s.sentence().firstToken() && s.verbAt(i) < 0) {
            Token t = text.tokens().get(i);
            boolean between = t.tag().startsWith("RB") || t.tag().startsWith("JJ") || t.tag().equals("TO");
            if (!between) {
                return null;
            }
            i--;
        }
        int before = s.verbAt(i);
        return before < 0 || s.verbs().get(before) == v ? null : s.verbs().get(before);
    }

    /** Of the object where the verb names it so, else of the subject. */
    private String ofPredicate(ParsedSentence s, VerbGroup v) {
        if (!v.objects().isEmpty()) {
            return actor(s, v.objects().get(0), 0);
        }
        return ofSubject(s, v, 0);
    }

    // ---- mentions
    // ----------------------------------------------------------------------------------------------------

    /** The actor of a mention that shares a token with the stretch; names before pronouns. */
    private String mentioned(int first, int end, boolean names) {
        if (first < 0) {
            return null; // nothing stands before the first word of a text
        }
        Span span = text.span(first, end);
        String found = null;
        List<Mention> all = analysis.annotations(Mention.class, part);
        int lo = 0;
        int hi = all.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (all.get(mid).span().start() < span.start() - LONGEST_MENTION) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        for (int i = lo; i < all.size() && all.get(i).span().start() < span.end(); i++) {
            Mention m = all.get(i);
            if (m.span().end() > span.start() && (!names || m.how() != Mention.How.PRONOUN)) {
                found = m.actor();
            }
        }
        return found;
    }

    /** Characters of the longest mention that is looked for before a place. */
    private static final int LONGEST_MENTION = 200;
}
