package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorWords;
import dev.masthead.annotation.Mention;
import dev.masthead.report.Report;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.text.Span;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether something in the article says that words which could name an outlet mean something else: a longer name around
 * them, a person who bears it, an apposition or clause of another kind, an acronym that is written out otherwise.
 */
final class OtherMeanings {
    /** Words of a bracket that writes an acronym out, at most. */
    private static final int MAX_BRACKET = 8;

    private final Analysis analysis;
    private final ActorWords titles;
    private final MediaNouns media;
    private final Map<String, Report.Actor> actors;
    private final Set<String> people;

    /**
     * @param titles words that stand before persons' names
     * @param actors of the article, by id
     * @param people ids of those who are persons
     */
    OtherMeanings(
            Analysis analysis,
            ActorWords titles,
            MediaNouns media,
            Map<String, Report.Actor> actors,
            Set<String> people) {
        this.analysis = analysis;
        this.titles = titles;
        this.media = media;
        this.actors = actors;
        this.people = people;
    }

    /** Whether the words are part of another name, a person's, another's acronym or an actor that is no outlet. */
    boolean isRenamed(OutletCandidate f) {
        return isInLongerName(f) || isPerson(f) || isOtherAcronym(f) || isOtherActor(f);
    }

    /** Whether the phrase around the words means something else. */
    boolean isOtherInPhrase(OutletCandidate f) {
        return f.phrase != null && (isModifier(f) || isPlaced(f) || isDescribedOtherwise(f));
    }

    /** {@code the Center for Naval Analyses (CNA)}: the short form of somebody else's name. */
    private boolean isOtherActor(OutletCandidate f) {
        for (Mention m : analysis.mentionsWithin(f.text.part(), f.text.span(f.first, f.end))) {
            boolean same = m.span().equals(f.text.span(f.first, f.end));
            if (same && m.how() == Mention.How.SHORT_FORM) {
                String name = actors.get(m.actor()).name();
                if (name.length() > f.text().length() && !namesOneOf(name, f)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code Anadolu Efes}, {@code Trend Micro}, {@code Howard Stern}: part of a name that is not the outlet's. */
    boolean isInLongerName(OutletCandidate f) {
        for (Mention m : analysis.mentionsWithin(f.text.part(), around(f))) {
            int first = f.text.tokenAt(m.span().start());
            int end = f.text.tokenAt(m.span().end() - 1) + 1;
            boolean longer = first <= f.first && end >= f.end && end - first > f.end - f.first;
            if (longer && m.how() != Mention.How.PRONOUN && !isMediaName(f, first, end)) {
                return true;
            }
        }
        Token before = f.first > f.s.sentence().firstToken() ? f.text.tokens().get(f.first - 1) : null;
        Token next = f.end < f.s.sentence().endToken() ? f.text.tokens().get(f.end) : null;
        boolean figure = next != null && (next.tag().equals("CD") || next.text().equals("&"));
        boolean given = before != null
                && isOfName(before)
                && f.phrase != null
                && f.phrase.covers(f.first - 1)
                && !media.isMediaNoun(f.first - 1, f)
                && !f.safe;
        boolean behind = next != null
                && next.isCapitalised()
                && f.phrase != null
                && f.phrase.covers(f.end)
                && !f.safe
                && !media.isMediaNoun(f.end, f);
        boolean ofSomething = !f.safe
                && next != null
                && next.form().equals("of")
                && f.end + 1 < f.s.sentence().endToken()
                && isOfName(f.text.tokens().get(f.end + 1));
        return !f.safe && figure || given || behind || ofSomething;
    }

    /** The words near a name in its sentence. */
    private Span around(OutletCandidate f) {
        return f.text.span(
                Math.max(f.s.sentence().firstToken(), f.first - MAX_BRACKET),
                Math.min(f.s.sentence().endToken(), f.end + MAX_BRACKET));
    }

    /** The rest of the longer name only says what the outlet is: {@code TASS news agency}, {@code BBC News}. */
    private boolean isMediaName(OutletCandidate f, int first, int end) {
        for (int i = first; i < end; i++) {
            boolean own = i >= f.first && i < f.end;
            Token t = f.text.tokens().get(i);
            if (!own
                    && t.isWord()
                    && !t.tag().equals("DT")
                    && !t.tag().equals("POS")
                    && !media.isMediaNoun(i, f)
                    && !media.isCountry(f, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPerson(OutletCandidate f) {
        for (Mention m : analysis.mentionsWithin(f.text.part(), f.text.span(f.first, f.end))) {
            if (people.contains(m.actor())) {
                return true;
            }
        }
        Token before = f.first > f.s.sentence().firstToken() ? f.text.tokens().get(f.first - 1) : null;
        return before != null && titles.isTitle(before.form());
    }

    /** {@code Alcoholics Anonymous (AA)} or {@code AA (Alcoholics Anonymous)}: written out as something else. */
    private boolean isOtherAcronym(OutletCandidate f) {
        List<Token> tokens = f.text.tokens();
        boolean inside = f.first > 0
                && tokens.get(f.first - 1).form().equals("(")
                && f.end < tokens.size()
                && tokens.get(f.end).form().equals(")");
        if (inside && f.first >= 2 && isOfName(tokens.get(f.first - 2))) {
            int from = f.first - 2;
            int letters = f.text().replace(".", "").length();
            while (from > 0 && isNameWord(tokens.get(from - 1)) && f.first - 1 - from < MAX_BRACKET) {
                from--;
            }
            String long1 = f.text.textOf(f.text.span(from, f.first - 1));
            boolean acronym = isAcronym(f.text())
                    && letters > 1
                    && (initials(long1, false)
                                    .endsWith(f.text().replace(".", "").toUpperCase(Locale.ROOT))
                            || initials(long1, true).endsWith(f.text().replace(".", "")));
            return acronym && !namesOneOf(long1, f);
        }
        boolean open = f.end + 1 < tokens.size() && tokens.get(f.end).form().equals("(");
        if (open && isAcronym(f.text())) {
            int to = f.end + 1;
            while (to < tokens.size()
                    && to < f.end + MAX_BRACKET
                    && !tokens.get(to).form().equals(")")) {
                to++;
            }
            String long1 = to > f.end + 1 ? f.text.textOf(f.text.span(f.end + 1, to)) : "";
            return initials(long1, false).equals(f.text().replace(".", "")) && !namesOneOf(long1, f);
        }
        return false;
    }

    private boolean namesOneOf(String name, OutletCandidate f) {
        String wanted = Typography.plain(name).toLowerCase(Locale.ROOT);
        for (Outlet o : f.outlets) {
            List<String> names = new ArrayList<>(o.aliases());
            names.add(o.name());
            for (String n : names) {
                String own = Typography.plain(n).toLowerCase(Locale.ROOT);
                if (wanted.contains(own) || own.contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Another noun heads the phrase and says that something else is meant: {@code Granma province}. */
    private boolean isModifier(OutletCandidate f) {
        int head = f.phrase.head();
        if (head < f.end) {
            return false;
        }
        Token next = f.text.tokens().get(f.end);
        if (next.tag().equals("POS")) {
            return false; // CNN's Evan Perez
        }
        for (int i = f.end; i <= head; i++) {
            if (media.isMediaNoun(i, f)) {
                return false;
            }
        }
        boolean person = analysis.mentionsWithin(f.text.part(), f.text.span(f.end, f.phrase.end())).stream()
                .anyMatch(m -> people.contains(m.actor()));
        return !(f.safe && (person || !f.text.tokens().get(head).isNoun()));
    }

    /** {@code officials in Granma}, {@code the governor of Fars}: tied to what is no medium, as places are. */
    private boolean isPlaced(OutletCandidate f) {
        int governor = f.s.governor(f.phrase.index());
        int before = f.s.position(f.phrase.first()) - 1;
        if (before < 0) {
            return false;
        }
        String tie = f.s.at(before).form();
        if (governor < 0) {
            return !f.safe && (tie.equals("near") || tie.equals("outside") || tie.equals("across"));
        }
        if (!tie.equals("of") && !tie.equals("in") && !tie.equals("near") && !tie.equals("from") && !tie.equals("at")) {
            return false;
        }
        NounPhrase g = f.s.phrase(governor);
        boolean medium = media.isMediaNoun(g.head(), f);
        // "a copy of", "the pages of", "the edition of": what is printed is the outlet's
        boolean thing = !f.text.tokens().get(g.head()).isProperNoun()
                && media.nounType(f, g.head()).isEmpty()
                && f.safe;
        return !medium && !thing && !(f.safe && tie.equals("in"));
    }

    /** {@code Rai, who chairs the panel}; {@code Mehr, a spokesman}. */
    private boolean isDescribedOtherwise(OutletCandidate f) {
        for (Description d : f.s.descriptionsOf(f.phrase.index())) {
            String first = f.text.tokens().get(d.first()).form();
            boolean who =
                    d.kind() == Description.Kind.RELATIVE && (first.equals("who") || first.equals("whose") && !f.safe);
            boolean other =
                    d.kind() == Description.Kind.APPOSITION && d.head() >= 0 && isOtherKind(f, f.s.phrase(d.head()));
            if (who || other || d.kind() == Description.Kind.AGE) {
                return true;
            }
        }
        for (Description d : f.s.descriptionsBy(f.phrase.index())) {
            if (d.kind() == Description.Kind.APPOSITION && isOtherKind(f, f.s.phrase(d.phrase()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOtherKind(OutletCandidate f, NounPhrase p) {
        String type = media.nounType(f, p.head());
        return !type.isEmpty()
                && !MediaNouns.MEDIA.contains(type)
                && !type.equals("business")
                && !type.equals("collective");
    }

    private static boolean isOfName(Token token) {
        return token.isCapitalised() && token.isProperNoun();
    }

    private static boolean isNameWord(Token t) {
        return t.isCapitalised()
                || t.form().equals("of")
                || t.form().equals("and")
                || t.form().equals("for")
                || t.form().equals("the");
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** @param all small words give a letter too: Friends for Progress, FFP */
    private static String initials(String name, boolean all) {
        StringBuilder out = new StringBuilder();
        for (String w : name.split("[ -]")) {
            if (!w.isEmpty() && (all || Character.isUpperCase(w.charAt(0)))) {
                out.append(Character.toUpperCase(w.charAt(0)));
            }
        }
        return out.toString();
    }
}
