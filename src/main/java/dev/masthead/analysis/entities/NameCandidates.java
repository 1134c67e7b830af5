package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.syntax.Layout;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects what may name an actor: matches of the registry, and names that only the name finder sees. */
final class NameCandidates {
    private static final String OUTLETS = "outlets";

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final WordHints hints;
    private final NameFinder finder;
    private final GivenNames givenNames;
    private final NameFilter filter;
    private final ToldNames told;
    private final LongerNames longer;
    private final SpeakingNames speaking;
    private final TakenUpNames takenUp;
    private final CreditSentences credits;

    /** Words of the names that the model saw in ordinary sentences of the parts read so far. */
    private final Set<String> plain = new HashSet<>();

    NameCandidates(
            Analysis analysis,
            ActorRegistry registry,
            ActorWords words,
            WordHints hints,
            NameFinder finder,
            GivenNames givenNames) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.hints = hints;
        this.finder = finder;
        this.givenNames = givenNames;
        filter = new NameFilter(registry, words, givenNames);
        told = new ToldNames(registry, words, givenNames);
        longer = new LongerNames(analysis, registry, words, givenNames);
        speaking = new SpeakingNames(analysis, registry, words, givenNames);
        takenUp = new TakenUpNames(registry, words, givenNames);
        credits = new CreditSentences(words);
    }

    /** The part's candidates in text order, without overlaps. */
    List<Candidate> of(Part part) {
        BitSet nobody = new BitSet();
        List<Candidate> found = known(part, nobody);
        found.addAll(unknown(part, found, nobody));
        found.addAll(speaking(part, found, nobody));
        found.addAll(takenUp(part, found, nobody));
        found.replaceAll(personsAsBodies(part, found));
        found.sort(Comparator.comparingInt(Candidate::first));
        List<Candidate> names = new ArrayList<>(found.size());
        TextPart text = analysis.text(part);
        new NamesOfNobody(text, words, givenNames).drop(found);
        for (Candidate c : longer.of(text, Nicknames.joined(text, withoutOverlaps(found), words))) {
            boolean author = part == Part.TEXT
                    && c.length() > 1
                    && c.looksLikePerson()
                    && credits.isAuthor(text, c, text.tokens().get(c.end() - 1).text());
            if (author || c.isUnknown() && c.name().type() == NameFinder.Type.OTHER) {
                continue; // names a law, a contest, a work: nobody, nor is anybody inside it
            }
            names.add(c);
        }
        return names;
    }

    /** {@code Azamat Quimble}, in whom the model saw a body: a person where the article has somebody go by the last word alone. */
    private UnaryOperator<Candidate> personsAsBodies(Part part, List<Candidate> found) {
        Set<String> surnames = new HashSet<>();
        TextPart text = analysis.text(part);
        for (Candidate c : found) {
            boolean honoured = c.first() > 0
                    && words.is(
                            "honorifics_of_persons",
                            text.tokens().get(c.first() - 1).form());
            if (honoured && c.isUnknown() && c.looksLikePerson() && c.length() == 1) {
                surnames.add(c.surface());
            }
        }
        return c -> {
            String last = text.tokens().get(c.end() - 1).text();
            boolean person = c.isUnknown()
                    && !c.looksLikePerson()
                    && (c.length() == 2 || c.length() == 3)
                    && surnames.contains(last)
                    && !givenNames.isCommonWord(text.tokens().get(c.end() - 1).form())
                    && givenNames.mayBegin(text.tokens().get(c.first()).form())
                    && registry.byWord(text.tokens().get(c.first()).text()).isEmpty();
            return person
                    ? Candidate.of(
                            text,
                            c.first(),
                            c.end(),
                            List.of(),
                            new Name(c.first(), c.end(), NameFinder.Type.PERSON, 1))
                    : c;
        };
    }

    private List<Candidate> known(Part part, BitSet nobody) {
        List<Match> all = new ArrayList<>(analysis.matches(part).all(ActorRegistry.LEXICON));
        List<Match> longest = analysis.matches(part).longest(ActorRegistry.LEXICON);
        List<Candidate> found = new ArrayList<>(longest.size());
        TextPart text = analysis.text(part);
        WholeNames whole = new WholeNames(analysis, text, registry, words, givenNames);
        BitSet outlets = outlets(part);
        int at = 0;
        for (Match m : longest) {
            while (at < all.size() && all.get(at).firstToken() < m.firstToken()) {
                at++;
            }
            List<Match> same = new ArrayList<>(2);
            for (int i = at; i < all.size() && all.get(i).firstToken() == m.firstToken(); i++) {
                if (all.get(i).endToken() == m.endToken()) {
                    same.add(all.get(i));
                }
            }
            Candidate c = whole.whole(Candidate.of(text, m.firstToken(), m.endToken(), same, null));
            boolean inside = outlets.get(m.firstToken())
                    && outlets.get(m.endToken() - 1)
                    && !isWholeOutlet(part, m); // USA TODAY, Washington Post
            if (c != null
                    && !inside
                    && !outsideProse(part, c)
                    && !isPronoun(text, c)
                    && !isWhereWritten(text, c)
                    && !(c.matches().stream().allMatch(this::isPerson)
                            && ShowTitles.beginsAt(analysis.parsed(part), c.first()))
                    && !NamesOfNobody.isCase(text, c)) {
                found.add(c);
            } else {
                nobody.set(m.firstToken(), m.endToken());
            }
        }
        return found;
    }

    /** {@code wrote on Twitter}: where something was said is not who said it. */
    private boolean isWhereWritten(TextPart text, Candidate c) {
        Token next = c.end() < text.tokens().size() ? text.tokens().get(c.end()) : null;
        return c.first() > 0
                && words.is("joints_of_calls", text.tokens().get(c.first() - 1).form())
                && words.is("where_readers_follow", c.surface().toLowerCase(java.util.Locale.ROOT))
                && (next == null || !next.tag().equals("POS") && !next.isNoun());
    }

    /** {@code He}, who is also many a Chinese family; {@code To} in a headline. */
    private boolean isPronoun(TextPart text, Candidate c) {
        Token only = text.tokens().get(c.first());
        boolean shouted = isShouted(text, c.first() - 1) || isShouted(text, c.end());
        return c.length() == 1
                && ((only.tag().startsWith("PRP") || shouted) && words.is("never_in_names", only.form())
                        || words.is("never_alone_in_names", only.form()));
    }

    /** A word in capitals that is none but for them: beside it {@code WHO} and {@code US} are words too. */
    private boolean isShouted(TextPart text, int token) {
        if (token < 0 || token >= text.tokens().size()) {
            return false;
        }
        Token t = text.tokens().get(token);
        return t.text().length() > 1 && EntityTable.isAcronym(t.text()) && givenNames.isCommonWord(t.form());
    }

    /** Tokens of names of outlets that have more words than one and mean the outlet in any text. */
    private BitSet outlets(Part part) {
        BitSet out = new BitSet();
        for (Match m : analysis.matches(part).longest(OUTLETS)) {
            if (m.role() == Match.Role.MAIN && m.length() > 1) {
                out.set(m.firstToken(), m.endToken());
            }
        }
        return out;
    }

    /** Whether the match is as long as the outlet's name around it, or longer. */
    private boolean isWholeOutlet(Part part, Match m) {
        return analysis.matches(part).longest(OUTLETS, m.firstToken(), m.endToken()).stream()
                .noneMatch(o ->
                        o.firstToken() <= m.firstToken() && o.endToken() >= m.endToken() && o.length() > m.length());
    }

    /** Whether the name stands in a dateline, a byline or a credit: who wrote is nobody of whom is written. */
    private boolean outsideProse(Part part, Candidate c) {
        Layout layout = analysis.parsed(part).layout();
        Sentence s = analysis.text(part).sentenceOfToken(c.first());
        Layout.Kind kind = layout.kind(s.paragraph());
        return kind == Layout.Kind.BYLINE
                || kind == Layout.Kind.CREDIT
                || credits.isOutside(analysis.text(part), s)
                || layout.isDateline(analysis.text(part).tokens().get(c.first()).start());
    }

    /** Names that the model sees in sentences with proper nouns that the registry does not cover. */
    private List<Candidate> unknown(Part part, List<Candidate> known, BitSet nobody) {
        TextPart text = analysis.text(part);
        NameFinder.Session session = null;
        BitSet outlets = new BitSet();
        analysis.matches(part).longest(OUTLETS).forEach(m -> outlets.set(m.firstToken(), m.endToken()));
        List<Candidate> found = new ArrayList<>();
        List<Candidate> doubtful = new ArrayList<>();
        int k = 0;
        for (Sentence s : text.sentences()) {
            boolean open = false;
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                while (k < known.size() && known.get(k).end() <= i) {
                    k++;
                }
                boolean covered = k < known.size() && known.get(k).first() <= i;
                Token t = text.tokens().get(i);
                boolean name =
                        t.isCapitalised() ? t.isProperNoun() && !words.isTitle(t.form()) : TakenUpNames.isSurname(t);
                open |= !covered && name;
            }
            if (!open) {
                continue;
            }
            if (session == null) {
                session = finder.read(text, new ActorHints(text, analysis.matches(part), registry, hints));
            }
            boolean headline = NameFilter.isHeadline(analysis, text, s);
            for (Name n : session.find(s)) {
                Name name = filter.clean(text, s, n);
                if (name == null
                        || isOrdinaryWord(text, name, known)
                        || outlets.get(name.endToken() - 1)
                        || isOutlet(part, name)) {
                    continue; // an outlet is told by its own registry
                }
                Candidate c = Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name);
                boolean dropped = nobody.get(c.first(), c.end()).cardinality() == c.length() || isTitle(part, c);
                if (!dropped && !outsideProse(part, c)) {
                    (headline ? doubtful : found).add(c);
                }
            }
            if (!headline) {
                for (Name name : told.bracketed(text, s)) {
                    if (!outlets.get(name.endToken() - 1)
                            && !isOutlet(part, name)) { // the Syrian Arab News Agency (SANA)
                        found.add(Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name));
                    }
                }
                for (Name name : told.saints(text, s)) {
                    found.add(Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name));
                }
                for (Name name : told.owned(text, s)) {
                    found.add(Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name));
                }
                for (Name name : told.firms(text, s)) {
                    Candidate c = Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name);
                    if (nobody.get(c.first(), c.end()).isEmpty() && !outlets.get(c.first()) && !outsideProse(part, c)) {
                        found.add(c);
                    }
                }
                for (Name name : told.universities(text, s)) {
                    found.add(Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name));
                }
                for (Name name : told.behindHonorifics(text, s)) {
                    Candidate c = Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name);
                    if (nobody.get(c.first(), c.end()).isEmpty() && !outlets.get(c.first()) && !outsideProse(part, c)) {
                        found.add(c);
                    }
                }
                for (Name name : told.fullNames(text, s)) {
                    Candidate c = Candidate.of(text, name.firstToken(), name.endToken(), List.of(), name);
                    if (nobody.get(c.first(), c.end()).isEmpty()
                            && !endsInOutlet(text, outlets, name)
                            && !isTitle(part, c)
                            && !outsideProse(part, c)) {
                        found.add(c);
                    }
                }
            }
        }
        found.forEach(c -> plain.add(filter.words(text, c)));
        doubtful.stream()
                .filter(c -> plain.contains(filter.words(text, c))
                        || filter.isFullName(text, c)
                        || filter.isTitled(text, c)
                        || filter.standsAlone(text, c))
                .forEach(found::add);
        return found;
    }

    /** Names of one word that their clause tells to be somebody's, where nobody else, or only a person of that surname, was seen. */
    private List<Candidate> speaking(Part part, List<Candidate> seen, BitSet nobody) {
        TextPart text = analysis.text(part);
        BitSet taken = new BitSet();
        taken.or(nobody);
        analysis.matches(part).longest(OUTLETS).forEach(m -> taken.set(m.firstToken(), m.endToken()));
        List<Candidate> out = new ArrayList<>();
        BitSet bodies = new BitSet();
        for (Candidate c : seen) {
            boolean open = c.length() == 1 && c.name() == null && !c.isUnknown();
            if (open && c.matches().stream().noneMatch(this::isPerson) && isAmbiguous(c)) {
                bodies.set(c.first());
                if (isNamedInPassing(text, c)) {
                    Name firm = new Name(c.first(), c.end(), NameFinder.Type.ORGANISATION, 1);
                    out.add(Candidate.of(text, c.first(), c.end(), List.of(), firm));
                    taken.set(c.first());
                }
            } else if (!open || !c.matches().stream().allMatch(this::isPerson)) {
                taken.set(c.first(), c.end());
            }
        }
        for (Sentence s : text.sentences()) {
            for (Name n : speaking.of(part, s, taken, bodies)) {
                Candidate c = Candidate.of(text, n.firstToken(), n.endToken(), List.of(), n);
                if (!NameFilter.isHeadline(analysis, text, s) && !isTitle(part, c) && !outsideProse(part, c)) {
                    out.add(c);
                }
            }
        }
        return out;
    }

    /** Surnames that the article has introduced, where nothing else was seen. */
    private List<Candidate> takenUp(Part part, List<Candidate> seen, BitSet nobody) {
        TextPart text = analysis.text(part);
        BitSet taken = new BitSet();
        taken.or(nobody);
        analysis.matches(part).longest(OUTLETS).forEach(m -> taken.set(m.firstToken(), m.endToken()));
        for (Candidate c : seen) {
            boolean surname = c.length() == 1 && c.name() == null && !c.isUnknown() && isAmbiguous(c);
            if (!surname || !c.matches().stream().allMatch(this::isPerson)) {
                taken.set(c.first(), c.end());
            }
        }
        List<Candidate> out = new ArrayList<>();
        for (Name n : takenUp.of(text, seen, taken)) {
            Candidate c = Candidate.of(text, n.firstToken(), n.endToken(), List.of(), n);
            Sentence s = text.sentenceOfToken(n.firstToken());
            if (!NameFilter.isHeadline(analysis, text, s) && !isTitle(part, c) && !outsideProse(part, c)) {
                out.add(c);
            }
        }
        return out;
    }

    /** {@code the head of Apple}: a capitalised word inside an ordinary sentence with no article and no other name beside it. */
    private boolean isNamedInPassing(TextPart text, Candidate c) {
        Sentence s = text.sentenceOfToken(c.first());
        if (c.first() == s.firstToken() || NameFilter.isHeadline(analysis, text, s)) {
            return false;
        }
        Token t = text.tokens().get(c.first());
        Token before = text.tokens().get(c.first() - 1);
        boolean goesOn = c.end() < s.endToken() && text.tokens().get(c.end()).isCapitalised();
        return t.isProperNoun()
                && before.isWord()
                && !before.isCapitalised()
                && !before.tag().equals("DT")
                && !goesOn;
    }

    private boolean isPerson(Match m) {
        return registry.find(m.entry().slug()).map(ActorProfile::isPerson).orElse(false);
    }

    private boolean isKind(Match m, String kind) {
        return registry.find(m.entry().slug())
                .filter(p -> p.kind().equals(kind))
                .isPresent();
    }

    private static boolean isAmbiguous(Candidate c) {
        return c.matches().stream().allMatch(m -> m.role() == Match.Role.AMBIGUOUS);
    }

    /** Whether a quotation holds nothing but the name: the title of a film, book or song. */
    private boolean isTitle(Part part, Candidate c) {
        int region = analysis.parsed(part).quotations().regionOf(c.first());
        if (region < 0) {
            return false;
        }
        Span inner = analysis.parsed(part).quotations().passage(region).inner();
        TextPart text = analysis.text(part);
        return text.tokenAt(inner.start()) == c.first() && onlyMarks(text, c.end(), inner);
    }

    private static boolean onlyMarks(TextPart text, int from, Span inner) {
        for (int i = from; i < text.tokens().size() && text.tokens().get(i).start() < inner.end(); i++) {
            if (text.tokens().get(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** "Government", "Super": one word of the language, in capitals, that the model took for a body or a place. */
    private boolean isOrdinaryWord(TextPart text, Name name, List<Candidate> known) {
        Token only = text.tokens().get(name.firstToken());
        boolean firm = name.type() == NameFinder.Type.ORGANISATION
                && known.stream().anyMatch(c -> c.first() == name.firstToken() && c.end() == name.endToken());
        return name.endToken() - name.firstToken() == 1
                && !firm // the model and the registry see the one: Apple
                && name.type() != NameFinder.Type.PERSON
                && !EntityTable.isAcronym(only.text())
                && givenNames.isCommonWord(only.form());
    }

    /** {@code the editor of Kestrel News}; but behind a given name stands a person's surname: {@code Evan Spiegel}. */
    private boolean endsInOutlet(TextPart text, BitSet outlets, Name name) {
        int last = name.endToken() - 1;
        boolean surname = name.type() == NameFinder.Type.PERSON
                && last > name.firstToken()
                && !outlets.get(last - 1)
                && givenNames.contains(text.tokens().get(name.firstToken()).form());
        return outlets.get(last) && !surname;
    }

    /** Whether the name is no more than what some outlet is called: Fox. */
    private boolean isOutlet(Part part, Name name) {
        return analysis.matches(part).longest(OUTLETS, name.firstToken(), name.endToken()).stream()
                .anyMatch(m -> m.firstToken() <= name.firstToken() && m.endToken() >= name.endToken());
    }

    /** A name that holds a match and more is another's name; else what the registry knows stays. */
    private List<Candidate> withoutOverlaps(List<Candidate> sorted) {
        List<Candidate> kept = new ArrayList<>(sorted.size());
        for (Candidate c : sorted) {
            Candidate next = c;
            while (true) {
                Candidate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
                if (last == null || last.end() <= next.first()) {
                    kept.add(next);
                    break;
                }
                if (last.isUnknown() && next.isUnknown()) {
                    // what the words around tell is surer than what the model guesses; of two guesses the longer
                    boolean surer =
                            next.name().probability() >= 1 && last.name().probability() < 1;
                    boolean longer =
                            next.length() > last.length() && last.name().probability() < 1;
                    if (!surer && !longer) {
                        break;
                    }
                    kept.remove(kept.size() - 1);
                    continue;
                }
                if (last.first() == next.first() && last.end() == next.end()) {
                    // both the registry and the name finder see it
                    Candidate known = last.isUnknown() ? next : last;
                    Candidate guess = last.isUnknown() ? last : next;
                    kept.set(
                            kept.size() - 1,
                            new Candidate(
                                    known.part(),
                                    known.first(),
                                    known.end(),
                                    known.surface(),
                                    known.matches(),
                                    guess.name()));
                    break;
                }
                if (better(last, next)) {
                    break;
                }
                kept.remove(kept.size() - 1);
            }
        }
        return kept;
    }

    private boolean better(Candidate a, Candidate b) {
        if (a.isUnknown() == b.isUnknown()) {
            return a.length() >= b.length();
        }
        Candidate known = a.isUnknown() ? b : a;
        Candidate guess = a.isUnknown() ? a : b;
        boolean inside = guess.first() <= known.first() && known.end() <= guess.end();
        boolean longer = guess.length() > known.length();
        boolean place = known.matches().stream().allMatch(m -> isKind(m, "place"))
                && guess.name().type() == NameFinder.Type.ORGANISATION
                && guess.name().probability() >= 1; // "the New York Supreme Court"
        if (inside && longer && place) {
            return guess == a;
        }
        boolean described =
                inside && longer && guess.name().type() != NameFinder.Type.PERSON && holdsNoun(guess, known);
        if (described) {
            return known == a; // "Shiite group Hezbollah"
        }
        if (inside && longer && isPeopleOfPlace(guess, known)) {
            return known == a; // "Wisconsin Democrats"
        }
        // "Karen Pence" is not Mike Pence; "Trump Tower" is not Trump; but a full name is not swallowed by a guess
        boolean swallowed = inside
                && longer
                && known.length() == 1
                && !(guess.looksLikePerson() && known.name() == null && !couldBePerson(known))
                && (guess.name().type() != NameFinder.Type.LOCATION
                        || known.matches().get(0).role() != Match.Role.MAIN);
        return (swallowed ? guess : known) == a;
    }

    /** Whether the guess is a camp in the plural behind the name or adjective of a place or country. */
    private boolean isPeopleOfPlace(Candidate guess, Candidate known) {
        boolean plural = known.length() == 1
                && known.end() == guess.end()
                && known.surface().endsWith("s")
                && known.matches().stream().anyMatch(m -> isKind(m, "group") || isKind(m, "organisation"));
        if (!plural) {
            return false;
        }
        int covered = 0;
        for (Match m : analysis.matches(guess.part()).longest(ActorRegistry.LEXICON, guess.first(), known.first())) {
            covered += isKind(m, "place") || isKind(m, "country") ? m.length() : 0;
        }
        return covered == known.first() - guess.first();
    }

    /** Whether a common noun in small letters stands in the guess right before what the registry knows. */
    private boolean holdsNoun(Candidate guess, Candidate known) {
        TextPart text = analysis.text(guess.part());
        int before = known.first() - 1;
        return before >= guess.first()
                && known.end() == guess.end()
                && !text.tokens().get(before).isCapitalised()
                && text.tokens().get(before).tag().startsWith("NN");
    }

    /** Whether a person may bear the name that the registry knows: a surname, Paris, Christian, but not Hamas. */
    private boolean couldBePerson(Candidate known) {
        String word = known.surface().toLowerCase(java.util.Locale.ROOT);
        return known.matches().stream()
                        .anyMatch(m -> registry.find(m.entry().slug())
                                .map(p -> p.isPerson() || p.kind().equals("place"))
                                .orElse(false))
                || known.matches().stream().anyMatch(m -> m.role() != Match.Role.MAIN)
                || givenNames.contains(word)
                || registry.isSurname(word);
    }
}
