package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.TextPart;
import java.util.List;

/** Of which kind the organisations are that sources belong to: outlets, actors, and nouns of the lexicon. */
final class Organisations {
    private static final String EXPERT = "expert";

    private final Analysis analysis;
    private final SourcePhrases phrases;
    private final ActorKinds actors;
    private final SourceNouns nouns;

    Organisations(Analysis analysis, SourcePhrases phrases, ActorKinds actors, SourceNouns nouns) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.actors = actors;
        this.nouns = nouns;
    }

    /** The house that a preposition ties a person to: no place, nor whatever else a preposition ties to a name. */
    String house(ParsedSentence s, NounPhrase p) {
        boolean houses = nouns.housesBehind(s.at(s.position(p.first()) - 1).form());
        Mention name = phrases.nameAt(s, p.head());
        boolean place = name != null
                && (actors.isPerson(name)
                        || actors.isCountry(name)
                        || actors.kindOf(name).filter("group"::equals).isPresent());
        boolean unnamed = !SourcePhrases.token(s, p.head()).isProperNoun()
                && !SourcePhrases.token(s, p.first()).isProperNoun()
                && p.determiner() < 0;
        return !houses || place || unnamed ? null : in(s, p.first(), p.end());
    }

    /** {@code Office of Management}: what stands behind the preposition tells nothing more. */
    private static boolean isNameOf(ParsedSentence s, Match m) {
        String behind = s.formOf(m.endToken());
        String last = s.formOf(m.endToken() - 1);
        return last.equals("of")
                || m.length() > 1 && (last.equals("for") || last.equals("on")) // the Center for Justice
                || behind.equals("of")
                || behind.equals("for")
                || behind.equals("on");
    }

    /**
     * Whether a head's organisation is named and nothing tells of which kind it is: {@code the president of Clean Rivers}, {@code a
     * Clean Rivers spokesman}.
     *
     * @param attached the phrase that a preposition ties to it; −1
     */
    boolean isUnknownBody(ParsedSentence s, NounPhrase p, Match head, int attached) {
        TextPart text = s.part();
        int first = p.first();
        int end = head.firstToken();
        if (attached >= 0) {
            NounPhrase whole = phrases.whole(s, s.phrase(attached));
            first = whole.first();
            end = whole.end();
        }
        if (first >= end) {
            return false;
        }
        List<Mention> named = analysis.mentionsWithin(text.part(), text.span(first, end));
        boolean name = attached >= 0
                && end - first > 1
                && SourcePhrases.token(s, end - 1).isProperNoun()
                && SourcePhrases.token(s, end - 2).isCapitalised();
        return named.isEmpty() ? name : named.stream().anyMatch(actors::isLocalBody);
    }

    private static boolean isInsideWord(TextPart text, Mention m) {
        int word = text.tokenAt(m.span().start());
        return text.tokens().get(word).start() != m.span().start()
                || text.tokens().get(text.tokenAt(m.span().end() - 1)).end()
                        != m.span().end();
    }

    /**
     * The kind of the organisation that the tokens name: an outlet, an actor or a noun of the lexicon; null where they name
     * none. A house of learning counts by its people.
     */
    String in(ParsedSentence s, int first, int end) {
        if (first >= end) {
            return null;
        }
        String outlet = phrases.outletIn(s, first, end);
        if (outlet != null) {
            return outlet;
        }
        TextPart text = s.part();
        for (Match m : phrases.matches(s, first, end)) {
            boolean within = m.firstToken() >= first && m.endToken() <= end;
            if (within && nouns.of(m.entry()).campaign()) {
                return nouns.of(m.entry()).type(); // the Moen campaign, whoever Moen is
            }
            if (within && m.length() > 1 && EXPERT.equals(nouns.of(m.entry()).type())) {
                return EXPERT; // a house that studies public matters, whatever body it is
            }
        }
        String country = null;
        String form = null;
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(first, end))) {
            if (isInsideWord(text, m)) {
                continue; // a pro-Alder group is not Alder's
            }
            String kind = actors.kindOf(m).orElse("");
            String type = kind.equals("country") ? null : actors.ofKnown(m.actor());
            form = form == null ? actors.of(m.actor()) : form;
            if (type != null && !kind.equals("place") && !kind.equals("group")) {
                return type;
            }
            country = kind.equals("country") ? "official" : country;
        }
        String found = null;
        int owner = -1;
        for (Match m : phrases.matches(s, first, end)) {
            SourceNouns.Noun noun = nouns.of(m.entry());
            boolean house = m.firstToken() >= first
                    && m.endToken() <= end
                    && noun.type() != null
                    && !noun.anonymous()
                    && !noun.quantity()
                    && !noun.type().equals("collective")
                    && !noun.type().equals("citizen") // Hostage Relief's director
                    && !noun.type().equals("document")
                    && !noun.type().equals("social_media"); // at The Washington Post
            boolean owned = found != null && s.tagOf(m.firstToken() - 1).equals("POS")
                    || owner >= 0
                            && m.firstToken() > owner
                            && s.tagOf(owner).equals("POS"); // the police's inquiry department
            if (house && !(noun.rank() && found != null) && !(owned && found != null)) {
                found = noun.scholars() ? EXPERT : noun.type();
                owner = m.endToken();
                if (isNameOf(s, m)) {
                    return found;
                }
            }
        }
        String words = found == null && form == null ? SourcePhrases.nameOf(s, first, end) : null;
        form = words == null ? form : nouns.typeOfBody(words);
        // "officials in Granma province" are nobody's staff: in says where they are
        boolean where =
                s.holds(first - 1) && SourcePhrases.token(s, first - 1).form().equals("in");
        found = found == null && !where && phrases.holdsOutlet(s, first, end) ? "news_media" : found;
        found = found != null ? found : country;
        return found != null ? found : form;
    }
}
