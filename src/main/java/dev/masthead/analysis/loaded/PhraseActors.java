package dev.masthead.analysis.loaded;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which actor a noun phrase names or describes, and whose what it names is. */
final class PhraseActors {
    /** Prepositions behind a noun whose phrase owns or did what the noun names: lies of, attacks by. */
    private static final Set<String> OF_OWNER = Set.of("of", "by", "from");
    /** Characters of the longest mention that is looked for before a place. */
    private static final int LONGEST_MENTION = 200;

    /** What the ids of those begin with whom the registry does not know. */
    private static final String UNKNOWN = "local:";
    /** Words of a quotation for who speaks. */
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "myself");
    /** How many phrases are followed from one at most. */
    private static final int STEPS = 4;

    private final Analysis analysis;
    private final Part part;
    private final TextPart text;
    private final TargetWords words;
    /** Actors of the sources of quotations by the ids of these; null until one is asked for. */
    private Map<String, String> speakers;

    PhraseActors(Analysis analysis, Part part, TargetWords words) {
        this.analysis = analysis;
        this.part = part;
        this.words = words;
        text = analysis.text(part);
    }

    /** The actor that the phrase names or describes: its head is one, or it stands in apposition to one. */
    String named(ParsedSentence s, int index) {
        NounPhrase p = s.phrase(index);
        String at = head(p);
        if (at != null) {
            return at;
        }
        if (index + 1 < s.phrases().size() && p.end() < text.tokens().size()) {
            // "a populist like Kohl"
            int next = s.phrase(index + 1).first();
            if (text.tokens().get(p.end()).form().equals("like") && next == p.end() + 1 && isPersonal(p)) {
                return head(s.phrase(index + 1));
            }
        }
        if (index > 0 && isPersonal(p) && p.first() > 0) {
            // "to take on Kohl — a ferocious debater"
            Token before = text.tokens().get(p.first() - 1);
            boolean dash = before.tag().equals(":") && before.form().matches("-+|–|—|:");
            boolean describes = text.tokens().get(p.first()).form().matches("an?|the");
            if (dash && describes && s.phrase(index - 1).end() == p.first() - 1) {
                return head(s.phrase(index - 1));
            }
        }
        for (Description d : s.descriptions()) {
            boolean apposition = d.kind() == Description.Kind.APPOSITION || d.kind() == Description.Kind.BEFORE_NAME;
            if (apposition && (d.head() == index || d.head() < 0 && d.first() <= p.first() && p.end() <= d.end())) {
                return isAmbiguous(s, index, d.phrase()) ? null : head(s.phrase(d.phrase()));
            }
            if (apposition && d.phrase() == index && d.head() >= 0) {
                return head(s.phrase(d.head()));
            }
        }
        return null;
    }

    /** "a retreat from Chad, a mystifying move": what stands behind may be said of the first noun. */
    private boolean isAmbiguous(ParsedSentence s, int index, int name) {
        NounPhrase p = s.phrase(index);
        boolean indefinite = text.tokens().get(p.first()).form().matches("an?");
        return name < index && indefinite && !isPersonal(p) && isGovernedByNoun(s, name);
    }

    /** Who owns what the phrase names: "Kohl's lies", "her lies", "the lies of Kohl"; people have no owner. */
    String owner(ParsedSentence s, int index) {
        return owner(s, index, 0);
    }

    private String owner(ParsedSentence s, int index, int depth) {
        NounPhrase p = s.phrase(index);
        if (depth > STEPS || isPersonal(p)) {
            return null; // "Kohl's corrupt cronies" says nothing of Kohl
        }
        for (int i = p.first(); i < p.head(); i++) {
            Token t = text.tokens().get(i);
            if (t.tag().equals("PRP$")) {
                String owner = mentioned(i, i + 1, false);
                return owner == null && i == p.first() && isJoinedTo(s, index) ? head(s.phrase(index - 1)) : owner;
            }
            if (t.tag().equals("WP$")) {
                return index > 0 ? named(s, index - 1) : null; // "Kohl, whose lies are legion"
            }
            if (i + 1 < p.end() && text.tokens().get(i + 1).tag().equals("POS")) {
                return mentioned(i, i + 1, false);
            }
        }
        if (index > 0 && p.first() > 0 && text.tokens().get(p.first()).tag().equals("POS")) {
            return head(s.phrase(index - 1));
        }
        if (index + 1 < s.phrases().size() && s.phrase(index + 1).first() == p.end() + 1) {
            String between = text.tokens().get(p.end()).form();
            if (OF_OWNER.contains(between) && !(between.equals("by") && isGovernedByNoun(s, index))) {
                return words.isFigure(text.tokens().get(p.head()).lemma()) ? null : actor(s, index + 1, depth + 1);
            }
            NounPhrase next = s.phrase(index + 1);
            if (between.equals("on") && text.tokens().get(next.head()).form().equals("part")) {
                return owner(s, index + 1, depth + 1); // "a shameful move on Kohl's part"
            }
        }
        return sharesOwner(s, index) ? owner(s, index - 1, depth + 1) : null;
    }

    /** "a concession to a tyranny by Kohl": who stands behind may be of the first noun. */
    private boolean isGovernedByNoun(ParsedSentence s, int index) {
        int before = s.phrase(index).first() - 1;
        return index > 0
                && s.phrase(index - 1).end() == before
                && text.tokens().get(before).tag().matches("IN|TO");
    }

    /** "his broken promises and shameless lies": a phrase without a determiner that is joined to the one before it. */
    private boolean sharesOwner(ParsedSentence s, int index) {
        return isJoinedTo(s, index)
                && !text.tokens().get(s.phrase(index).first()).tag().equals("DT")
                && !isPersonal(s.phrase(index - 1));
    }

    private boolean isJoinedTo(ParsedSentence s, int index) {
        int before = s.phrase(index).first() - 1;
        return index > 0
                && s.phrase(index - 1).end() == before
                && text.tokens().get(before).tag().equals("CC");
    }

    /** The actor of the phrase or its owner. */
    String actor(ParsedSentence s, int index) {
        return actor(s, index, 0);
    }

    private String actor(ParsedSentence s, int index, int depth) {
        String named = named(s, index);
        return named != null ? named : owner(s, index, depth); // "Kohl's lawyers are corrupt" says nothing of Kohl
    }

    /** The actor that the head of the phrase is a mention of. */
    String head(NounPhrase p) {
        return mentioned(p.head(), p.head() + 1, false);
    }

    /** Whether the phrase's head is of persons, so that it has its own bearer. */
    boolean isPersonal(NounPhrase p) {
        Token head = text.tokens().get(p.head());
        return head.tag().startsWith("PRP") || words.isOfPeople(head.lemma());
    }

    /** Whether somebody nobody knows is called by the very words of the term: "another WITCHHUNT", "our HEROES". */
    boolean isOnlyTheTerm(String actor, int first, int end) {
        if (!actor.startsWith(UNKNOWN)) {
            return false;
        }
        Span term = text.span(first, end);
        List<Mention> all = analysis.annotations(Mention.class, part);
        for (int i = firstNear(all, term); i < all.size() && all.get(i).span().start() <= term.start(); i++) {
            Mention m = all.get(i);
            if (actor.equals(m.actor()) && m.span().end() >= term.end()) {
                return true;
            }
        }
        return false;
    }

    /** The actor of a mention that shares a token with the stretch; names before pronouns. */
    String mentioned(int first, int end, boolean names) {
        if (first < 0) {
            return null; // nothing stands before the first word of a text
        }
        Span span = text.span(first, end);
        String found = null;
        List<Mention> all = analysis.annotations(Mention.class, part);
        for (int i = firstNear(all, span); i < all.size() && all.get(i).span().start() < span.end(); i++) {
            Mention m = all.get(i);
            if (m.span().end() > span.start() && (!names || m.how() != Mention.How.PRONOUN)) {
                found = m.actor();
            }
        }
        return found == null && !names && end == first + 1 ? speaker(first) : found;
    }

    /** The first mention that may reach the stretch. */
    private static int firstNear(List<Mention> all, Span span) {
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
        return lo;
    }

    /** Who speaks of themselves: "I was foolish", said Kohl. */
    private String speaker(int token) {
        if (!FIRST_PERSON.contains(text.tokens().get(token).form())) {
            return null;
        }
        String id = analysis.voiceAt(part, text.span(token, token + 1).start()).attribution();
        if (id == null) {
            return null;
        }
        if (speakers == null) {
            speakers = new HashMap<>();
            for (Attribution a : analysis.annotations(Attribution.class, part)) {
                if (a.source() != null && a.kind() != Attribution.Kind.INDIRECT) {
                    speakers.put(a.id(), a.source().actor());
                }
            }
        }
        return speakers.get(id);
    }
}
