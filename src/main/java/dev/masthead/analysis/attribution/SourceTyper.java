package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.PersonNouns;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletName;
import dev.masthead.analysis.sourcing.OutletNames;
import dev.masthead.annotation.Antecedent;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says who a source is: the actor it refers to, what kind of source it is and whether the text names it. It never looks for
 * an antecedent itself: what a pronoun stands for is decided in {@code entities}, and what is open there stays open.
 */
final class SourceTyper {
    /** So many tokens before a bare rank the one it takes up may stand. */
    private static final int FAR_BACK = 400;

    /** The letter he wrote: so many steps lead from a source's words to the name behind them, at most. */
    private static final int MOST_STEPS = 3;

    /** Secretary of Health and Human Services Ida Moen: so many tokens from a title to the end of the name, at most. */
    private static final int LONGEST_TITLE = 9;

    private final ActorRegistry actors;
    private final OutletNames outlets;
    private final SourceNouns nouns;
    private final ClosedClasses words;
    private final PersonNouns people;

    SourceTyper(ActorRegistry actors, OutletNames outlets, Lexicon lexicon, ClosedClasses words, PersonNouns people) {
        this.actors = actors;
        this.outlets = outlets;
        this.words = words;
        this.people = people;
        nouns = new SourceNouns(lexicon);
    }

    /** A typer for one article, whose actors are known. */
    Reader read(Analysis analysis) {
        return new Reader(analysis);
    }

    /** Types the sources of one article. */
    final class Reader {
        private final Analysis analysis;
        private final ActorKinds actorKinds;
        private final SourcePhrases phrases;
        private final SourceKinds kinds;
        /** By the place of the words that stand for others. */
        private final Map<Part, Map<Integer, Antecedent>> antecedents = new EnumMap<>(Part.class);

        /** Names of each actor by where they begin. */
        private final Map<Part, Map<String, TreeMap<Integer, Span>>> names = new EnumMap<>(Part.class);

        /** Whether an outlet is named in the tokens. */
        boolean namesOutlet(TextPart text, int[] tokens) {
            return phrases.outletsIn(text.part(), tokens[0], tokens[1]).stream().anyMatch(n -> n.outlet() != null);
        }

        private Reader(Analysis analysis) {
            this.analysis = analysis;
            actorKinds = new ActorKinds(analysis, actors, nouns);
            phrases = new SourcePhrases(analysis, outlets.read(analysis), nouns);
            kinds = new SourceKinds(analysis, actorKinds, phrases, nouns);
            new StatedRoles(analysis, actorKinds, kinds).read();
            for (Part part : Part.values()) {
                Map<Integer, Antecedent> of = new HashMap<>();
                analysis.annotations(Antecedent.class, part)
                        .forEach(a -> of.put(a.span().start(), a));
                antecedents.put(part, of);
                Map<String, TreeMap<Integer, Span>> named = new HashMap<>();
                for (Mention m : analysis.annotations(Mention.class, part)) {
                    if (m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION) {
                        named.computeIfAbsent(m.actor(), a -> new TreeMap<>())
                                .put(m.span().start(), m.span());
                    }
                }
                names.put(part, named);
            }
        }

        /**
         * The source in the tokens.
         *
         * @param tokens first token of the part and one past the last
         */
        Attribution.Source type(TextPart text, Span span, int[] tokens) {
            int first = nameStart(text, span, tokens[0]);
            return first == tokens[0]
                    ? type(text, span, tokens, 0)
                    : type(text, text.span(first, tokens[1]), new int[] {first, tokens[1]}, 0);
        }

        /**
         * Where the name begins inside which the phrase does, with its article: the Ministry of Health, Sport and Innovation, Save the
         * Children.
         */
        private int nameStart(TextPart text, Span span, int first) {
            if (first == 0) {
                return first;
            }
            Span before = new Span(text.sentenceOfToken(first).span().start(), span.end());
            for (Mention m : analysis.mentionsWithin(text.part(), before)) {
                boolean named = m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION;
                if (named && m.span().start() < span.start() && m.span().end() > span.start()) {
                    int name = text.tokenAt(m.span().start());
                    boolean article =
                            name > 0 && text.tokens().get(name - 1).tag().equals("DT");
                    return article ? name - 1 : name;
                }
            }
            return first;
        }

        private Attribution.Source type(TextPart text, Span span, int[] tokens, int steps) {
            ParsedSentence s = analysis.parsed(text.part()).sentenceOf(tokens[0]);
            if (tokens[1] - tokens[0] == 1) {
                Token only = text.tokens().get(tokens[0]);
                if (only.tag().startsWith("PRP")) {
                    return pronoun(text, span, steps);
                }
                if (only.tag().startsWith("W") && words.isRelative(only.form())) {
                    return relative(s, text, span, tokens[0]);
                }
            }
            Antecedent author = antecedents
                    .get(text.part())
                    .get(text.tokens().get(tokens[0]).start());
            if (author != null
                    && author.span().end() <= text.tokens().get(tokens[1] - 1).end()) {
                return of(author, text, span, steps);
            }
            return phrase(s, text, span, tokens);
        }

        /** Whoever the words stand for, as the article puts it elsewhere. */
        private Attribution.Source of(Antecedent a, TextPart text, Span span, int steps) {
            if (steps >= MOST_STEPS) {
                return open(span, Attribution.Unresolved.NO_ANTECEDENT);
            }
            int[] tokens = {
                text.tokenAt(a.words().start()), text.tokenAt(a.words().end() - 1) + 1
            };
            Attribution.Source of = type(text, a.words(), tokens, steps + 1);
            return new Attribution.Source(
                    List.of(span),
                    of.actor(),
                    of.outlet(),
                    of.type(),
                    of.named(),
                    null,
                    of.unresolved(),
                    a.words(),
                    of.with());
        }

        /** {@code the programmes Mrs. Moen wants}: the phrase begins with a noun that is no part of the source and says nothing of it. */
        private boolean standsBehindNoun(TextPart text, int[] tokens) {
            if (tokens[0] == 0) {
                return false;
            }
            for (int i = tokens[0]; i < tokens[1]; i++) {
                if (!text.tokens().get(i).isProperNoun()) {
                    return false;
                }
            }
            String before = text.tokens().get(tokens[0] - 1).tag();
            return before.equals("NNS") || before.equals("CD");
        }

        private Attribution.Source phrase(ParsedSentence s, TextPart text, Span span, int[] tokens) {
            Outlet outlet = outlet(s, text, tokens);
            String actor = actor(s, text, span, tokens);
            Span anonymous = anonymous(text, span, tokens);
            boolean named = actor != null || outlet != null || hasName(text, tokens);
            SourceKind kind = kinds.of(s, tokens[0], tokens[1]);
            String type = kind == null ? null : kind.type();
            boolean behindNoun = actor != null && standsBehindNoun(text, tokens);
            if (actor != null && isOwner(s, tokens)) { // in Moen's opinion: Moen's kind, not that of an opinion
                type = actorKinds.of(actor);
                SourceKind titled = type != null ? null : kinds.ofOwner(s, tokens[0], tokens[1]);
                type = titled == null ? type : titled.type();
            } else if (actor == null && outlet == null && isOwner(s, tokens)) { // the ministry's plan: no plan speaks
                SourceKind owner = kinds.ofNamelessOwner(s, tokens[1]);
                type = owner == null ? type : owner.type();
            } else if (outlet != null && actor == null) {
                type = ActorKinds.of(outlet);
            } else if (actor != null
                    && (type == null || behindNoun || isRole(type) && actorKinds.isSurePerson(actor))) {
                type = actorKinds.of(actor);
            }
            if (anonymous != null && actor == null && outlet == null && withholds(s, text, anonymous, tokens)) {
                named = false; // whoever it works for: an Alder Foods clerk who asked not to be named
            }
            if (anonymous != null && !named) {
                type = "anonymous";
            }
            if (actor == null && outlet == null && anonymous == null && kinds.isBareRank(s, tokens[0], tokens[1])) {
                String told = toldBefore(text, tokens);
                type = told == null ? type : told;
            }
            if (type == null && isHandle(text, tokens[1])) {
                type = "social_media";
            }
            return new Attribution.Source(
                    List.of(span),
                    actor,
                    outlet == null ? null : outlet.slug(),
                    type == null ? "unknown" : type,
                    named,
                    named ? null : anonymous,
                    null,
                    null,
                    with(s, text, span, tokens, actor));
        }

        /** {@code the representative}: of the kind of the company representative whom the article has just told of; null. */
        private String toldBefore(TextPart text, int[] tokens) {
            String noun = text.tokens().get(tokens[1] - 1).lemma();
            for (int i = tokens[0] - 1; i >= Math.max(0, tokens[0] - FAR_BACK); i--) {
                if (!text.tokens().get(i).lemma().equals(noun)) {
                    continue;
                }
                ParsedSentence s = analysis.parsed(text.part()).sentenceOf(i);
                int p = s.phraseAt(i);
                SourceKind kind = p < 0 || s.phrase(p).head() != i ? null : kinds.ofTold(s, s.phrase(p));
                if (kind != null) {
                    return kind.sure() ? kind.type() : null;
                }
            }
            return null;
        }

        /** {@code a critic of the plan, Senator Moen}: what anybody may be beside an office says less than the office. */
        private static boolean isRole(String type) {
            return type.equals("citizen") || type.equals("collective");
        }

        /** Whether the tokens are the owner of what follows in their phrase. */
        private boolean isOwner(ParsedSentence s, int[] tokens) {
            int p = s.phraseAt(tokens[1] - 1);
            return tokens[1] < s.sentence().endToken()
                    && s.tagOf(tokens[1]).equals("POS")
                    && p >= 0
                    && s.phrase(p).head() > tokens[1];
        }

        /** {@code — Ida Moen (@idamoen)}: the handle of a network behind a name of which nothing else is told. */
        private boolean isHandle(TextPart text, int token) {
            return token + 1 < text.tokens().size()
                    && text.tokens().get(token).form().equals("(")
                    && text.tokens().get(token + 1).text().startsWith("@");
        }

        /** The actors that are joined to the one that stands for the source: of {@code Lund, Moen and Holm said} the others. */
        private List<String> with(ParsedSentence s, TextPart text, Span span, int[] tokens, String actor) {
            int first = SourcePhrases.first(s, tokens[0], tokens[1]);
            List<Integer> joined = actor == null || first < 0 ? List.of() : s.conjuncts(first);
            if (joined.size() < 2) {
                return List.of();
            }
            Set<String> all = new LinkedHashSet<>();
            for (Mention m : analysis.mentionsWithin(text.part(), span)) {
                int last = text.tokenAt(m.span().end() - 1);
                // what a name says what it is for is joined to nobody: the Office of Management and Budget
                int p = s.phraseAt(text.tokenAt(m.span().start()));
                boolean whole = last + 1 >= tokens[1] || !s.tagOf(last + 1).equals("POS");
                if (p >= 0 && whole && joined.contains(p) && s.phrase(p).head() <= last) {
                    all.add(m.actor());
                }
            }
            return all.remove(actor) ? List.copyOf(all) : List.of();
        }

        /** The outlet that a head of the source names. */
        private Outlet outlet(ParsedSentence s, TextPart text, int[] tokens) {
            for (OutletName n : phrases.outletsIn(text.part(), tokens[0], tokens[1])) {
                if (n.outlet() != null && isHead(s, n.end() - 1, tokens)) {
                    return n.outlet();
                }
            }
            return null;
        }

        /** The actor that a head of the source names, a person before anything else. */
        private String actor(ParsedSentence s, TextPart text, Span span, int[] tokens) {
            String found = null;
            for (Mention m : analysis.mentionsWithin(text.part(), span)) {
                if (!isHead(s, text.tokenAt(m.span().end() - 1), tokens)
                        && !isWhole(s, text, m, tokens)
                        && !isAll(s, text, m, tokens)
                        && !isTitled(s, text, m, tokens)) {
                    continue;
                }
                if (actorKinds.isPerson(m)) {
                    return m.actor();
                }
                found = found == null ? m.actor() : found;
            }
            return found;
        }

        /** Whether the name is all that the source says, an article apart: a body whose name lists what it is for. */
        private boolean isAll(ParsedSentence s, TextPart text, Mention m, int[] tokens) {
            int first = text.tokenAt(m.span().start());
            boolean article = first == tokens[0] + 1 && s.tagOf(tokens[0]).equals("DT");
            return (first == tokens[0] || article) && text.tokenAt(m.span().end() - 1) + 1 == tokens[1];
        }

        /** {@code Secretary of Defense Ida Moen}: a person's name behind a title that a preposition parts from it. */
        private boolean isTitled(ParsedSentence s, TextPart text, Mention m, int[] tokens) {
            int first = text.tokenAt(m.span().start());
            int last = text.tokenAt(m.span().end() - 1);
            int phrase = s.phraseAt(last);
            if (!actorKinds.isPerson(m)
                    || phrase < 0
                    || s.phrase(phrase).head() != last
                    || s.phrase(phrase).determiner() >= 0
                    || last - tokens[0] > LONGEST_TITLE
                    || first - 1 < tokens[0]) {
                return false;
            }
            for (int i = tokens[0]; i < first; i++) {
                Token t = text.tokens().get(i);
                boolean joint = t.form().equals("of")
                        || t.form().equals("for")
                        || t.form().equals("and");
                if (!joint && !t.isCapitalised() && i > tokens[0]) {
                    return false;
                }
            }
            int head = s.phraseAt(tokens[0]);
            return head >= 0
                    && head != phrase
                    && s.formOf(s.phrase(head).end()).equals("of")
                    && text.tokens().get(first - 1).isCapitalised();
        }

        /** Whether the source begins with a person's name that marks part ({@code Robert "Bob" Moen}) or capitals follow. */
        private boolean isWhole(ParsedSentence s, TextPart text, Mention m, int[] tokens) {
            int first = text.tokenAt(m.span().start());
            int end = text.tokenAt(m.span().end() - 1) + 1;
            if (first != tokens[0] || !actorKinds.isPerson(m) || s.tagOf(end).equals("POS")) {
                return false;
            }
            int phrase = s.phraseAt(end - 1);
            boolean several = phrase >= 0
                    && s.phraseAt(first) != phrase
                    && s.phrase(phrase).head() == end - 1;
            boolean shouted = end + 1 == tokens[1]
                    && end < text.tokens().size()
                    && text.tokens().get(end).text().length() > 2
                    && text.tokens().get(end).text().chars().allMatch(Character::isUpperCase);
            return several || shouted;
        }

        /** Whether the token is the head of the source's first phrase, of one joined to it or of one that describes it. */
        private boolean isHead(ParsedSentence s, int token, int[] tokens) {
            int p = s.phraseAt(token);
            boolean owner = token == tokens[1] - 1 && s.tagOf(tokens[1]).equals("POS"); // Moen's claim
            if (p < 0 || s.phrase(p).head() != token && !owner) {
                return false;
            }
            int first = -1;
            for (int i = tokens[0]; i < tokens[1] && first < 0; i++) {
                first = s.phraseAt(i);
            }
            if (p == first || s.conjuncts(first).contains(p)) {
                return true;
            }
            for (Description d : s.descriptionsBy(p)) {
                if (d.kind() == Description.Kind.APPOSITION && s.root(d.phrase()) == first) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the words behind a common noun say that its name is withheld, and no name stands in apposition to it. */
        private boolean withholds(ParsedSentence s, TextPart text, Span anonymous, int[] tokens) {
            int first = SourcePhrases.first(s, tokens[0], tokens[1]);
            if (first < 0
                    || text.tokenAt(anonymous.start()) <= s.phrase(first).head()
                    || s.conjuncts(first).size() > 1
                    || isNoun(s, text, anonymous) // the embassy and government sources
                    || isProper(s, first)) {
                return false;
            }
            for (Description d : s.descriptionsOf(first)) {
                if (d.kind() == Description.Kind.APPOSITION && d.head() >= 0 && isProper(s, d.head())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNoun(ParsedSentence s, TextPart text, Span words) {
            int phrase = s.phraseAt(text.tokenAt(words.start()));
            return phrase >= 0 && s.phraseAt(text.tokenAt(words.end() - 1)) == phrase;
        }

        private static boolean isProper(ParsedSentence s, int phrase) {
            return s.tagOf(s.phrase(phrase).head()).startsWith("NNP");
        }

        private Span anonymous(TextPart text, Span span, int[] tokens) {
            Span found = null;
            for (Match m : analysis.matches(text.part()).longest(SourceNouns.LEXICON, tokens[0], tokens[1])) {
                Span words = text.span(m.firstToken(), m.endToken());
                if (nouns.of(m.entry()).anonymous() && span.overlaps(words)) {
                    found = words;
                }
            }
            return found;
        }

        private Attribution.Source pronoun(TextPart text, Span span, int steps) {
            for (Mention m : analysis.mentionsWithin(text.part(), span)) {
                if (m.span().equals(span)) {
                    String type = actorKinds.of(m.actor());
                    return new Attribution.Source(
                            List.of(span),
                            m.actor(),
                            null,
                            type == null ? "unknown" : type,
                            true,
                            null,
                            null,
                            nameBefore(text.part(), m),
                            List.of());
                }
            }
            Antecedent antecedent = antecedents.get(text.part()).get(span.start());
            if (antecedent != null) {
                return of(antecedent, text, span, steps);
            }
            String form = text.tokens().get(text.tokenAt(span.start())).form();
            return open(
                    span,
                    words.isThirdPerson(form)
                            ? Attribution.Unresolved.NO_ANTECEDENT
                            : Attribution.Unresolved.NO_REFERENCE);
        }

        /**
         * Who says {@code I} or {@code we} in the words of another: that one.
         *
         * @param source  as typed by its words alone
         * @param speaker of the attribution in whose quoted content the source stands
         */
        Attribution.Source spokenBy(Attribution.Source speaker, Attribution.Source source) {
            return new Attribution.Source(
                    source.spans(),
                    speaker.actor(),
                    speaker.outlet(),
                    speaker.type(),
                    speaker.named(),
                    null,
                    null,
                    speaker.spans().get(0),
                    speaker.with());
        }

        /** The nearest name of the mention's actor before it; null where the part has none. */
        private Span nameBefore(Part part, Mention pronoun) {
            TreeMap<Integer, Span> of = names.get(part).get(pronoun.actor());
            Map.Entry<Integer, Span> before =
                    of == null ? null : of.lowerEntry(pronoun.span().start());
            return before == null ? null : before.getValue();
        }

        /** Who or which is whatever its clause describes. */
        private Attribution.Source relative(ParsedSentence s, TextPart text, Span span, int token) {
            NounPhrase p = described(s, token);
            if (p != null) {
                int[] tokens = {p.first(), Math.max(p.end(), Math.min(token, endOf(s, p)))};
                Attribution.Source of = phrase(s, text, text.span(tokens[0], tokens[1]), tokens);
                return new Attribution.Source(
                        List.of(span),
                        of.actor(),
                        of.outlet(),
                        of.type(),
                        of.named(),
                        of.anonymous(),
                        null,
                        text.span(tokens[0], tokens[1]),
                        of.with());
            }
            return open(span, Attribution.Unresolved.NO_ANTECEDENT);
        }

        /**
         * What the clause of the relative pronoun describes: a person's name of several candidates, else the last. Of {@code the
         * account of Alta Voss, who said} it is the name, of {@code the lawyer of Alta Voss, who said} the lawyer.
         */
        private NounPhrase described(ParsedSentence s, int token) {
            NounPhrase found = null;
            for (Description d : s.descriptions()) {
                if (d.kind() != Description.Kind.RELATIVE || d.first() != token) {
                    continue;
                }
                NounPhrase near = s.phrase(d.phrase());
                NounPhrase p = s.phrase(s.root(d.phrase()));
                if (p != near
                        && isPersonsName(s, near)
                        && !people.contains(s.token(p.head()).lemma())) {
                    return near;
                }
                if (isPersonsName(s, p)) {
                    return p;
                }
                found = p;
            }
            return found;
        }

        private boolean isPersonsName(ParsedSentence s, NounPhrase p) {
            Mention name = phrases.nameAt(s, p.head());
            return name != null && actorKinds.isPerson(name);
        }

        private static Attribution.Source open(Span span, Attribution.Unresolved why) {
            return new Attribution.Source(List.of(span), null, null, "unknown", false, null, why, null, List.of());
        }

        private int endOf(ParsedSentence s, NounPhrase p) {
            int end = s.phraseBeginningAt(s.position(p.first()), false);
            return end < 0 ? p.end() : s.at(end - 1).end();
        }
    }

    private static boolean hasName(TextPart text, int[] tokens) {
        for (int i = tokens[0]; i < tokens[1]; i++) {
            Token t = text.tokens().get(i);
            if (t.isProperNoun() && t.isCapitalised()) {
                return true;
            }
        }
        return false;
    }
}
