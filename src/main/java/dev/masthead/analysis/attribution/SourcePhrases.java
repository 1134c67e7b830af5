package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.sourcing.OutletName;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;
import java.util.Map;

/** What stands in and behind the noun phrases of one article: names, nouns of the lexicon, outlets, attached phrases. */
final class SourcePhrases {
    /** Tokens of a name, at most. */
    static final int LONGEST_NAME = 10;

    private static final String OUTLETS = "outlets";

    private final Analysis analysis;
    private final Map<Part, List<OutletName>> outlets;
    private final SourceNouns nouns;

    SourcePhrases(Analysis analysis, Map<Part, List<OutletName>> outlets, SourceNouns nouns) {
        this.analysis = analysis;
        this.outlets = outlets;
        this.nouns = nouns;
    }

    static Token token(ParsedSentence s, int i) {
        return s.part().tokens().get(i);
    }

    /** The first phrase whose head lies in the tokens; −1. */
    static int first(ParsedSentence s, int first, int end) {
        for (int i = first; i < end; i++) {
            int p = s.phraseAt(i);
            if (p >= 0 && s.phrase(p).head() >= first) {
                return p;
            }
        }
        return -1;
    }

    /** With the rest of a name that a conjunction or preposition parts: {@code the Health and Human Services secretary}. */
    NounPhrase whole(ParsedSentence s, NounPhrase p) {
        TextPart text = s.part();
        int limit = Math.min(s.sentence().endToken(), p.end() + LONGEST_NAME);
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(p.first(), limit))) {
            int first = text.tokenAt(m.span().start());
            int last = text.tokenAt(m.span().end() - 1);
            if (m.how() != Mention.How.PRONOUN && p.covers(first) && last >= p.end() && s.phraseAt(last) >= 0) {
                NounPhrase rest = s.phrase(s.phraseAt(last));
                return new NounPhrase(rest.index(), p.first(), rest.end(), rest.head(), p.determiner());
            }
        }
        return p;
    }

    /** The noun that heads what ends at the token; before a name the title right in front of it. */
    Match head(ParsedSentence s, NounPhrase p, int end) {
        Match before = null;
        for (Match m : matches(s, p.first(), end)) {
            if (m.endToken() > end && token(s, m.endToken() - 1).isVerb()) {
                continue; // police reported it: no report of theirs
            }
            if (m.endToken() >= end && m.firstToken() < end) {
                return m.firstToken() >= p.first() || m.endToken() == end ? m : before;
            }
            boolean name = true;
            for (int i = m.endToken(); i < end; i++) {
                name &= token(s, i).isProperNoun() && token(s, i).isCapitalised()
                        || token(s, i).form().equals(",");
            }
            before = name ? m : before;
        }
        return before;
    }

    /** The longest name that ends with the token; null where none does. */
    Mention nameAt(ParsedSentence s, int token) {
        Mention found = null;
        TextPart text = s.part();
        int from = Math.max(s.sentence().firstToken(), token - LONGEST_NAME);
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(from, token + 1))) {
            if (m.how() != Mention.How.PRONOUN
                    && m.span().end() == text.tokens().get(token).end()
                    && (found == null || m.span().length() > found.span().length())) {
                found = m;
            }
        }
        return found;
    }

    /** The pronoun at the token as a mention; null where it stayed open. */
    Mention pronounAt(ParsedSentence s, int token) {
        for (Mention m : analysis.mentionsWithin(
                s.part().part(), SourcePhrases.token(s, token).span())) {
            if (m.how() == Mention.How.PRONOUN) {
                return m;
            }
        }
        return null;
    }

    /** The kind of the first outlet that the tokens name; null where they name none. */
    String outletIn(ParsedSentence s, int first, int end) {
        for (OutletName n : outletsIn(s.part().part(), first, end)) {
            if (n.outlet() != null) {
                return ActorKinds.of(n.outlet());
            }
        }
        return null;
    }

    /** The names of outlets within the tokens, in text order. */
    List<OutletName> outletsIn(Part part, int first, int end) {
        List<OutletName> all = outlets.get(part);
        int lo = 0;
        int hi = all.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (all.get(mid).first() < first) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        int to = lo;
        while (to < all.size() && all.get(to).end() <= end) {
            to++;
        }
        return all.subList(lo, to);
    }

    /** The n-th phrase that prepositions tie to what stands before the end of the range, in a row; −1. */
    int attached(ParsedSentence s, NounPhrase p, int end, int n) {
        int at = s.position(p.end() - 1) + 1;
        int found = -1;
        for (int k = 0; k < n; k++) {
            if (at <= 0 || at + 1 >= s.size() || !nouns.ties(s.at(at).form()) || !s.inPhrase(at + 1)) {
                return -1;
            }
            found = s.phraseIndex(at + 1);
            if (s.phrase(found).first() >= end) {
                return -1;
            }
            at = s.phraseEnd(at + 1);
            if (at + 1 < s.size()
                    && s.at(at).is("and")
                    && s.inPhrase(at + 1)
                    && !s.at(at + 1).isProperNoun()) {
                at = s.phraseEnd(at + 1); // director of mail and parades at the centre
            }
        }
        return found;
    }

    /** Whether the registry knows the word for a name that is no person's: {@code Georgia}. */
    boolean isRegistered(ParsedSentence s, int token, ActorRegistry registry) {
        return analysis.matches(s.part().part()).longest(ActorRegistry.LEXICON, token, token + 1).stream()
                .anyMatch(m -> registry.find(m.entry().slug())
                        .filter(p -> !p.isPerson())
                        .isPresent());
    }

    /** The words of a phrase that is written like a name, its article apart; null where it is not. */
    static String nameOf(ParsedSentence s, int first, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i < end; i++) {
            Token t = token(s, i);
            if (!t.isCapitalised()
                    && !t.tag().equals("DT")
                    && !t.form().equals("of")
                    && !t.form().equals("for")) {
                return null;
            }
            if (!t.tag().equals("DT")) {
                out.append(out.isEmpty() ? "" : " ").append(t.text());
            }
        }
        return out.isEmpty() ? null : out.toString();
    }

    /** Whether the tokens hold an outlet's name, also one that only says whose the noun behind it is: {@code CNN staff}. */
    boolean holdsOutlet(ParsedSentence s, int first, int end) {
        return analysis.matches(s.part().part()).longest(OUTLETS, first, end).stream()
                .anyMatch(m -> m.role() == Match.Role.MAIN && m.firstToken() >= first && m.endToken() <= end);
    }

    /** One past an outlet's name that begins at the token, an article before it apart, and that other things bear too; −1. */
    int sharedOutletEnd(ParsedSentence s, int first) {
        int end = -1;
        for (int from = first; from <= first + 1 && from < s.sentence().endToken(); from++) {
            if (from > first && !s.tagOf(first).equals("DT")) {
                break;
            }
            for (Match m : analysis.matches(s.part().part()).beginning(OUTLETS, from, from + 1)) {
                end = token(s, m.endToken() - 1).isCapitalised() ? Math.max(end, m.endToken()) : end;
            }
        }
        boolean goesOn =
                end >= 0 && end < s.sentence().endToken() && token(s, end).isCapitalised();
        return goesOn ? -1 : end;
    }

    List<Match> matches(ParsedSentence s, int first, int end) {
        return analysis.matches(s.part().part()).longest(SourceNouns.LEXICON, first, end);
    }
}
