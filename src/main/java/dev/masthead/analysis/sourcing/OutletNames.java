package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorWords;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.Gazetteer;
import dev.masthead.report.Report;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads which words of an article name outlets. A name counts where it heads its phrase and nothing in the article says
 * that it means something else: a longer name around it, a person who bears it, an apposition or clause of another kind, an
 * acronym that the article writes out otherwise. A name that is also another word needs support, and a name that several
 * outlets bear needs what tells them apart; without that they name nobody.
 */
public final class OutletNames {
    private static final String OUTLETS = "outlets";
    private static final String NOUNS = "source-nouns";
    private static final String ACTORS = "actors";
    private static final Set<String> MEDIA = Set.of("news_media", "state_media", "document", "social_media");

    /** Kinds of words behind which an outlet stands and no place. */
    private static final Set<String> CITING = Set.of("addressee", "relay");

    /** Words of a bracket that writes an acronym out, at most. */
    private static final int MAX_BRACKET = 8;

    private final OutletRegistry registry;
    private final Lexicon words;
    private final ActorWords titles;
    private final Gazetteer gazetteer;
    private final Map<LexiconEntry, List<Outlet>> shared = new HashMap<>();

    /**
     * Reads the names that several outlets bear.
     *
     * @param words     what outlets are cited with
     * @param titles    words that stand before persons' names
     * @param gazetteer given names
     */
    public OutletNames(OutletRegistry registry, Lexicon words, ActorWords titles, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.registry = registry;
        this.words = words;
        this.titles = titles;
        for (LexiconEntry e : words.entries()) {
            List<Outlet> bearers = e.fields().texts("outlets").stream()
                    .map(slug -> registry.bySlug(slug)
                            .orElseThrow(() -> new LexiconException(
                                    e.origin(), "names the outlet " + slug + ", which there is not")))
                    .toList();
            if (!bearers.isEmpty()) {
                shared.put(e, bearers);
            }
        }
    }

    /** The names of each part in text order, none within another. */
    public Map<Part, List<OutletName>> read(Analysis analysis) {
        return new Reader(analysis).read();
    }

    /** One article. */
    private final class Reader {
        private final Analysis analysis;
        private final Outlet own;
        private final Map<String, Report.Actor> actors = new HashMap<>();
        private final Set<String> people = new HashSet<>();
        /** What stands for something else somewhere in the article, as written. */
        private final Set<String> others = new HashSet<>();
        /** Outlets that the article names beyond doubt. */
        private final Set<String> introduced = new LinkedHashSet<>();

        private final Set<String> countries = new HashSet<>();

        Reader(Analysis analysis) {
            this.analysis = analysis;
            own = registry.publisher(analysis.submission()).orElse(null);
            analysis.actors().forEach(a -> {
                actors.put(a.id(), a);
                if (a.kind().equals("person")) {
                    people.add(a.id());
                } else if (a.country() != null
                        && (a.kind().equals("country") || a.kind().equals("place"))) {
                    countries.add(a.country());
                }
            });
        }

        Map<Part, List<OutletName>> read() {
            Map<Part, List<Found>> found = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                found.put(part, candidates(part));
            }
            found.forEach((part, list) -> list.removeIf(f -> {
                boolean renamed = isInLongerName(f) || isPerson(f) || isOtherAcronym(f) || isOtherActor(f);
                boolean other =
                        renamed || f.phrase != null && (isModifier(f) || isPlaced(f) || isDescribedOtherwise(f));
                // what stands for something else once does so everywhere; a sure name only where it is written out so
                if (other && (renamed && !isInLongerName(f) || !f.safe)) {
                    others.add(f.text());
                }
                return other;
            }));
            found.values().forEach(list -> list.removeIf(f -> others.contains(f.text())));
            found.values()
                    .forEach(list -> list.stream()
                            .filter(f -> f.safe && f.outlets.size() == 1)
                            .forEach(f -> introduced.add(f.outlets.get(0).slug())));
            Map<Part, List<OutletName>> out = new EnumMap<>(Part.class);
            found.forEach((part, list) ->
                    out.put(part, list.stream().map(this::settle).toList()));
            return out;
        }

        /** Matches of names with whom they may mean. */
        private List<Found> candidates(Part part) {
            TextPart text = analysis.text(part);
            List<Found> all = new ArrayList<>();
            List<Match> known = analysis.matches(part).longest(OUTLETS);
            BitSet covered = new BitSet();
            for (Match m : analysis.matches(part).longest(words.name(), m -> shared.containsKey(m.entry()))) {
                boolean longer = analysis.matches(part).longest(OUTLETS, m.firstToken(), m.endToken()).stream()
                        .allMatch(o -> o.length() <= m.length());
                if (longer) {
                    covered.set(m.firstToken(), m.endToken());
                    all.add(new Found(text, m, shared.get(m.entry()), false));
                }
            }
            for (Match m : known) {
                if (covered.nextSetBit(m.firstToken()) < 0 || covered.nextSetBit(m.firstToken()) >= m.endToken()) {
                    all.add(new Found(
                            text,
                            m,
                            List.of(registry.bySlug(m.entry().slug()).orElseThrow()),
                            m.role() == Match.Role.MAIN));
                }
            }
            all.sort(Comparator.comparingInt(f -> f.first));
            return all;
        }

        /** One name as matched. */
        private final class Found {
            final TextPart text;
            final int first;
            final int end;
            final List<Outlet> outlets;
            final boolean safe;
            final ParsedSentence s;
            final NounPhrase phrase;

            Found(TextPart text, Match m, List<Outlet> outlets, boolean safe) {
                this.text = text;
                first = m.firstToken();
                end = m.endToken();
                this.outlets = outlets;
                this.safe = safe;
                s = analysis.parsed(text.part()).sentenceOf(end - 1);
                int p = s.phraseAt(end - 1);
                phrase = p < 0 ? null : s.phrase(p);
            }

            String text() {
                return text.textOf(text.span(first, end));
            }
        }

        // ---- what says otherwise -----------------------------------------------------------------------------

        /** {@code the Center for Naval Analyses (CNA)}: the short form of somebody else's name. */
        private boolean isOtherActor(Found f) {
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
        private boolean isInLongerName(Found f) {
            for (Mention m : analysis.mentionsWithin(f.text.part(), around(f))) {
                int first = f.text.tokenAt(m.span().start());
                int end = f.text.tokenAt(m.span().end() - 1) + 1;
                boolean longer = first <= f.first && end >= f.end && end - first > f.end - f.first;
                if (longer && m.how() != Mention.How.PRONOUN && !isMediaName(f, first, end)) {
                    return true;
                }
            }
            Token before =
                    f.first > f.s.sentence().firstToken() ? f.text.tokens().get(f.first - 1) : null;
            Token next = f.end < f.s.sentence().endToken() ? f.text.tokens().get(f.end) : null;
            boolean figure =
                    next != null && (next.tag().equals("CD") || next.text().equals("&"));
            boolean given = before != null
                    && isOfName(before)
                    && f.phrase != null
                    && f.phrase.covers(f.first - 1)
                    && !isMediaNoun(f.first - 1, f)
                    && !f.safe;
            boolean behind = next != null
                    && next.isCapitalised()
                    && f.phrase != null
                    && f.phrase.covers(f.end)
                    && !f.safe
                    && !isMediaNoun(f.end, f);
            boolean ofSomething = !f.safe
                    && next != null
                    && next.form().equals("of")
                    && f.end + 1 < f.s.sentence().endToken()
                    && isOfName(f.text.tokens().get(f.end + 1));
            return !f.safe && figure || given || behind || ofSomething;
        }

        /** The words near a name in its sentence. */
        private Span around(Found f) {
            return f.text.span(
                    Math.max(f.s.sentence().firstToken(), f.first - MAX_BRACKET),
                    Math.min(f.s.sentence().endToken(), f.end + MAX_BRACKET));
        }

        /** The rest of the longer name only says what the outlet is: {@code TASS news agency}, {@code BBC News}. */
        private boolean isMediaName(Found f, int first, int end) {
            for (int i = first; i < end; i++) {
                boolean own = i >= f.first && i < f.end;
                Token t = f.text.tokens().get(i);
                if (!own
                        && t.isWord()
                        && !t.tag().equals("DT")
                        && !t.tag().equals("POS")
                        && !isMediaNoun(i, f)
                        && !isCountry(f, i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isCountry(Found f, int token) {
            return analysis.matches(f.text.part()).longest(ACTORS, token, token + 1).stream()
                    .anyMatch(m -> m.role() == Match.Role.DEMONYM || m.role() == Match.Role.MAIN);
        }

        private boolean isMediaNoun(int token, Found f) {
            Part part = f.text.part();
            boolean described = analysis.matches(part).longest(words.name(), token, token + 1).stream()
                    .anyMatch(m -> m.entry().fields().has("described")
                            || m.entry().fields().has("media")
                            || "medium".equals(m.entry().text("kind").orElse("")));
            boolean name = !f.safe && f.text.tokens().get(token).isCapitalised();
            return described
                    || !name
                            && analysis.matches(part).longest(NOUNS, token, token + 1).stream()
                                    .anyMatch(m -> MEDIA.contains(
                                            m.entry().text("type").orElse("")));
        }

        private boolean isPerson(Found f) {
            for (Mention m : analysis.mentionsWithin(f.text.part(), f.text.span(f.first, f.end))) {
                if (people.contains(m.actor())) {
                    return true;
                }
            }
            Token before =
                    f.first > f.s.sentence().firstToken() ? f.text.tokens().get(f.first - 1) : null;
            return before != null && titles.isTitle(before.form());
        }

        /** {@code Alcoholics Anonymous (AA)} or {@code AA (Alcoholics Anonymous)}: written out as something else. */
        private boolean isOtherAcronym(Found f) {
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
                        && initials(long1).endsWith(f.text().replace(".", "").toUpperCase(Locale.ROOT));
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
                return initials(long1).equals(f.text().replace(".", "")) && !namesOneOf(long1, f);
            }
            return false;
        }

        private boolean namesOneOf(String name, Found f) {
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
        private boolean isModifier(Found f) {
            int head = f.phrase.head();
            if (head < f.end) {
                return false;
            }
            Token next = f.text.tokens().get(f.end);
            if (next.tag().equals("POS")) {
                return false; // CNN's Evan Perez
            }
            for (int i = f.end; i <= head; i++) {
                if (isMediaNoun(i, f)) {
                    return false;
                }
            }
            boolean person = analysis.mentionsWithin(f.text.part(), f.text.span(f.end, f.phrase.end())).stream()
                    .anyMatch(m -> people.contains(m.actor()));
            return !(f.safe && (person || !f.text.tokens().get(head).isNoun()));
        }

        /** {@code officials in Granma}, {@code the governor of Fars}: tied to what is no medium, as places are. */
        private boolean isPlaced(Found f) {
            int governor = f.s.governor(f.phrase.index());
            int before = f.s.position(f.phrase.first()) - 1;
            if (before < 0) {
                return false;
            }
            String tie = f.s.at(before).form();
            if (governor < 0) {
                return !f.safe && (tie.equals("near") || tie.equals("outside") || tie.equals("across"));
            }
            if (!tie.equals("of")
                    && !tie.equals("in")
                    && !tie.equals("near")
                    && !tie.equals("from")
                    && !tie.equals("at")) {
                return false;
            }
            NounPhrase g = f.s.phrase(governor);
            boolean medium = isMediaNoun(g.head(), f);
            // "a copy of", "the pages of", "the edition of": what is printed is the outlet's
            boolean thing = !f.text.tokens().get(g.head()).isProperNoun()
                    && nounType(f, g.head()).isEmpty()
                    && f.safe;
            return !medium && !thing && !(f.safe && tie.equals("in"));
        }

        private String nounType(Found f, int token) {
            return analysis.matches(f.text.part()).longest(NOUNS, token, token + 1).stream()
                    .map(m -> m.entry().text("type").orElse(""))
                    .findFirst()
                    .orElse("");
        }

        /** {@code Rai, who chairs the panel}; {@code Mehr, a spokesman}. */
        private boolean isDescribedOtherwise(Found f) {
            for (Description d : f.s.descriptionsOf(f.phrase.index())) {
                String first = f.text.tokens().get(d.first()).form();
                boolean who = d.kind() == Description.Kind.RELATIVE
                        && (first.equals("who") || first.equals("whose") && !f.safe);
                boolean other = d.kind() == Description.Kind.APPOSITION
                        && d.head() >= 0
                        && isOtherKind(f, f.s.phrase(d.head()));
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

        private boolean isOtherKind(Found f, NounPhrase p) {
            String type = nounType(f, p.head());
            return !type.isEmpty() && !MEDIA.contains(type) && !type.equals("business") && !type.equals("collective");
        }

        // ---- what tells them apart ---------------------------------------------------------------------------

        private OutletName settle(Found f) {
            if (f.safe) {
                return new OutletName(f.first, f.end, f.outlets.get(0), f.outlets, true);
            }
            List<Outlet> left = f.outlets.stream()
                    .filter(o -> introduced.contains(o.slug()))
                    .toList();
            if (left.size() == 1) {
                return new OutletName(f.first, f.end, left.get(0), f.outlets, false);
            }
            if (own != null && f.outlets.contains(own)) {
                return new OutletName(f.first, f.end, own, f.outlets, false);
            }
            Set<String> near = countriesOf(f);
            left = f.outlets.stream().filter(o -> near.contains(o.country())).toList();
            if (left.isEmpty() && near.isEmpty()) {
                left = f.outlets.stream()
                        .filter(o -> own != null
                                && own.country() != null
                                && own.country().equals(o.country()))
                        .toList();
            }
            if (left.size() == 1) {
                return new OutletName(f.first, f.end, left.get(0), f.outlets, false);
            }
            boolean one = f.outlets.size() == 1
                    && near.isEmpty()
                    && (isIntroducedAsMedium(f)
                            || countries.contains(f.outlets.get(0).country())
                            || isEnglishName(f)
                            || isAddressed(f));
            return new OutletName(f.first, f.end, one ? f.outlets.get(0) : null, f.outlets, false);
        }

        /** Countries named in the phrase, or in one that it describes or that describes it: {@code Iran's Al-Alam}. */
        private Set<String> countriesOf(Found f) {
            Set<String> out = new HashSet<>();
            if (f.phrase == null) {
                return out;
            }
            countriesIn(f, f.phrase.first(), f.phrase.end(), out);
            for (Description d : f.s.descriptionsOf(f.phrase.index())) {
                countriesIn(f, d.first(), d.end(), out);
            }
            for (Description d : f.s.descriptionsBy(f.phrase.index())) {
                NounPhrase p = f.s.phrase(d.phrase());
                countriesIn(f, p.first(), p.end(), out);
            }
            return out;
        }

        private void countriesIn(Found f, int first, int end, Set<String> out) {
            for (Mention m : analysis.mentionsWithin(f.text.part(), f.text.span(first, end))) {
                Report.Actor a = actors.get(m.actor());
                if (a != null
                        && a.country() != null
                        && (a.kind().equals("country") || a.kind().equals("place"))) {
                    out.add(a.country());
                }
            }
        }

        /** Several words that name an outlet in English; foreign ones (Al Hilal) are clubs and towns as well. */
        private boolean isEnglishName(Found f) {
            return f.text().indexOf(' ') > 0 && f.outlets.get(0).languages().contains("en");
        }

        /** {@code told RT}: what is told to somebody who is no person is told to an outlet. */
        private boolean isAddressed(Found f) {
            boolean told = f.first > f.s.sentence().firstToken()
                    && analysis.matches(f.text.part()).longest(words.name(), f.first - 1, f.first).stream()
                            .anyMatch(m -> m.endToken() == f.first
                                    && CITING.contains(m.entry().text("kind").orElse("")));
            return told && gazetteer.givenName(f.text().toLowerCase(Locale.ROOT)) == 0;
        }

        /** {@code the news agency Petra}, {@code Petra, the state news agency}, {@code Petra news agency}. */
        private boolean isIntroducedAsMedium(Found f) {
            if (f.phrase == null) {
                return false;
            }
            for (int i = f.phrase.first(); i < f.phrase.end(); i++) {
                if ((i < f.first || i >= f.end) && isMediaNoun(i, f)) {
                    return true;
                }
            }
            for (Description d : f.s.descriptionsOf(f.phrase.index())) {
                if (d.head() >= 0 && isMediaNoun(f.s.phrase(d.head()).head(), f)) {
                    return true;
                }
            }
            return f.s.descriptionsBy(f.phrase.index()).stream()
                    .anyMatch(d -> isMediaNoun(f.s.phrase(d.phrase()).head(), f));
        }
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

    private static String initials(String name) {
        StringBuilder out = new StringBuilder();
        for (String w : name.split("[ -]")) {
            if (!w.isEmpty() && Character.isUpperCase(w.charAt(0))) {
                out.append(w.charAt(0));
            }
        }
        return out.toString();
    }
}
