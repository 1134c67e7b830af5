package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorWords;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.Gazetteer;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
        private final MediaNouns media;
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
            media = new MediaNouns(analysis, words);
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
            OtherMeanings meanings = new OtherMeanings(analysis, titles, media, actors, people);
            Map<Part, List<OutletCandidate>> found = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                found.put(part, candidates(part));
            }
            found.forEach((part, list) -> list.removeIf(f -> {
                boolean renamed = meanings.isRenamed(f);
                boolean other = renamed || meanings.isOtherInPhrase(f);
                // what stands for something else once does so everywhere; a sure name only where it is written out so
                if (other && (renamed && !meanings.isInLongerName(f) || !f.safe)) {
                    others.add(f.text());
                }
                return other;
            }));
            found.values().forEach(list -> list.removeIf(f -> others.contains(f.text())));
            found.values()
                    .forEach(list -> list.stream()
                            .filter(f -> f.safe && f.outlets.size() == 1)
                            .forEach(f -> introduced.add(f.outlets.get(0).slug())));
            OutletChoice choice =
                    new OutletChoice(analysis, words, gazetteer, media, actors, own, introduced, countries);
            Map<Part, List<OutletName>> out = new EnumMap<>(Part.class);
            found.forEach((part, list) ->
                    out.put(part, list.stream().map(choice::settle).toList()));
            return out;
        }

        /** Matches of names with whom they may mean. */
        private List<OutletCandidate> candidates(Part part) {
            TextPart text = analysis.text(part);
            List<OutletCandidate> all = new ArrayList<>();
            List<Match> known = analysis.matches(part).longest(OUTLETS);
            BitSet covered = new BitSet();
            for (Match m : analysis.matches(part).longest(words.name(), m -> shared.containsKey(m.entry()))) {
                boolean longer = analysis.matches(part).longest(OUTLETS, m.firstToken(), m.endToken()).stream()
                        .allMatch(o -> o.length() <= m.length());
                if (longer) {
                    covered.set(m.firstToken(), m.endToken());
                    all.add(new OutletCandidate(analysis, text, m, shared.get(m.entry()), false));
                }
            }
            for (Match m : known) {
                if (isPlainPlural(text, m)) {
                    continue;
                }
                if (covered.nextSetBit(m.firstToken()) < 0 || covered.nextSetBit(m.firstToken()) >= m.endToken()) {
                    all.add(new OutletCandidate(
                            analysis,
                            text,
                            m,
                            List.of(registry.bySlug(m.entry().slug()).orElseThrow()),
                            m.role() == Match.Role.MAIN));
                }
            }
            all.sort(Comparator.comparingInt(f -> f.first));
            return all;
        }

        /** {@code People disagreed}: an ordinary plural whose capital only says that a sentence begins. */
        private static boolean isPlainPlural(TextPart text, Match m) {
            return m.role() != Match.Role.MAIN
                    && m.length() == 1
                    && text.tokens().get(m.firstToken()).tag().equals("NNS")
                    && m.firstToken() == text.sentenceOfToken(m.firstToken()).firstToken();
        }
    }
}
