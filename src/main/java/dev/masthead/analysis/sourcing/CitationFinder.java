package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the outlets that an article cites, what rests on them, and which of them cites which. */
final class CitationFinder {
    private static final Set<String> KINDS =
            Set.of("description", "anaphor", "relay", "relayed_by", "addressee", "wire_mark", "shared_name", "medium");

    private final OutletNames names;
    private final String words;
    private final String cues;
    private final Map<LexiconEntry, String> kinds;
    private final int anaphorSentences;
    private final int relayTokens;
    private final int chainSteps;

    /** One outlet passes on what another reported. */
    record Relay(Citation by, Citation of) {}

    /** What was found: citations in text order, headline last. */
    record Found(List<Citation> citations, List<Relay> relays) {}

    /** {@code cues} names the lexicon of words of speech. */
    CitationFinder(OutletNames names, String cues, Lexicon lexicon) {
        this.names = names;
        this.cues = cues;
        words = lexicon.name();
        kinds = new HashMap<>();
        lexicon.entries()
                .forEach(e -> kinds.put(
                        e,
                        e.fields()
                                .oneOf("kind", KINDS)
                                .orElseThrow(() -> new LexiconException(e.origin(), "needs kind"))));
        anaphorSentences = (int) lexicon.parameter("anaphor_sentences");
        relayTokens = (int) lexicon.parameter("relay_tokens");
        chainSteps = (int) lexicon.parameter("chain_steps");
    }

    String kind(LexiconEntry entry) {
        return kinds.get(entry);
    }

    Found find(Analysis analysis, Outlet own) {
        List<Citation> all = new ArrayList<>();
        List<Relay> relays = new ArrayList<>();
        Map<Part, List<OutletName>> named = names.read(analysis);
        for (Part part : Part.values()) {
            new PartReader(analysis, part, citations(part, named.get(part), own)).read(all, relays);
        }
        Set<Outlet> sure = new HashSet<>();
        for (Citation c : all) {
            if (!c.ambiguous || c.reports || !c.attributions.isEmpty()) {
                sure.add(c.outlet);
            }
        }
        all.removeIf(c -> c.ambiguous && !sure.contains(c.outlet));
        all.removeIf(c -> c.isOpen() && !c.reports && c.attributions.isEmpty());
        Set<Citation> left = new HashSet<>(all);
        relays.removeIf(r -> !left.contains(r.by()) || !left.contains(r.of()));
        return new Found(all, relays);
    }

    private static List<Citation> citations(Part part, List<OutletName> names, Outlet own) {
        List<Citation> out = new ArrayList<>();
        for (OutletName n : names) {
            if (n.outlet() == null) {
                out.add(new Citation(part, n.first(), n.end(), null, null, false, n.candidates()));
            } else if (own == null || !own.slug().equals(n.outlet().slug())) {
                out.add(new Citation(part, n.first(), n.end(), n.outlet(), null, !n.safe()));
            }
        }
        return out;
    }

    /** One text. */
    private final class PartReader {
        private final TextPart text;
        private final ParsedText parsed;
        private final AttributionIndex attributions;
        private final List<Citation> citations;
        private final CitationOrder order;
        private final List<Match> found;
        /** Tokens at which words of speech begin, and tokens behind which they end. */
        private final BitSet cueStarts = new BitSet();

        private final BitSet cueEnds = new BitSet();
        /** Tokens of nouns that say what kind of outlet a name is. */
        private final BitSet media = new BitSet();

        PartReader(Analysis analysis, Part part, List<Citation> named) {
            text = analysis.text(part);
            parsed = analysis.parsed(part);
            attributions = new AttributionIndex(text, analysis.annotations(Attribution.class, part));
            citations = named;
            order = new CitationOrder(parsed, citations, relayTokens);
            found = analysis.matches(part).longest(words);
            for (Match m : found) {
                if (kinds.get(m.entry()).equals("medium")) {
                    media.set(m.firstToken(), m.endToken());
                }
            }
            for (Match m : analysis.matches(part).longest(cues)) {
                cueStarts.set(m.firstToken());
                cueEnds.set(m.endToken());
            }
        }

        void read(List<Citation> all, List<Relay> relays) {
            if (text.tokens().isEmpty()) {
                return;
            }
            citations.forEach(this::rest);
            List<Citation> described = new ArrayList<>();
            for (Match m : found) {
                if (kinds.get(m.entry()).equals("description")) {
                    describe(m, described);
                }
            }
            citations.addAll(described);
            citations.sort(Comparator.comparingInt(c -> c.firstToken));
            for (Match m : found) {
                switch (kinds.get(m.entry())) {
                    case "relay" -> relay(m, false, relays);
                    case "relayed_by" -> relay(m, true, relays);
                    case "addressee" -> address(m);
                    default -> {
                        // descriptions and names are done, anaphors come next, credits are read with the layout
                    }
                }
            }
            found.stream().filter(m -> kinds.get(m.entry()).equals("anaphor")).forEach(this::refer);
            citations.stream()
                    .filter(c -> c.description == null && c.attributions.isEmpty() && !c.relayed)
                    .forEach(this::tag);
            nested(relays);
            all.addAll(citations);
        }

        /** What rests on a name or description is what has it for the head of its source, or what describes that. */
        private void rest(Citation c) {
            for (Attribution a : attributions.from(c.firstToken, c.endToken)) {
                if (isHead(c, a)) {
                    c.restOn(a.id());
                }
            }
        }

        private boolean isHead(Citation c, Attribution a) {
            ParsedSentence s = parsed.sentenceOf(c.endToken - 1);
            int p = s.phraseAt(c.endToken - 1);
            int start = text.tokenAt(a.source().spans().get(0).start());
            if (p < 0
                    || start < s.sentence().firstToken()
                    || start >= s.sentence().endToken()) {
                return true;
            }
            int first = -1;
            for (int i = start; i < s.sentence().endToken() && first < 0; i++) {
                first = s.phraseAt(i);
            }
            if (p == first || s.conjuncts(Math.max(0, first)).contains(p)) {
                return true;
            }
            for (Description d : s.descriptionsBy(p)) {
                if (d.kind() == Description.Kind.APPOSITION && d.phrase() == first) {
                    return true;
                }
            }
            // "a report by the agency", "a correspondent of the paper": tied to a medium or its people
            int governor = s.governor(p);
            return governor >= 0
                    && governor == first
                    && isMedium(s.phrase(governor).head());
        }

        private boolean isMedium(int token) {
            return media.get(token);
        }

        /** A description that stands beside a name only describes it: "state news agency KCNA". */
        private void describe(Match m, List<Citation> described) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            for (int i = order.firstFrom(sentence.firstToken()); i < citations.size(); i++) {
                Citation c = citations.get(i);
                if (c.firstToken > m.endToken() + 1) {
                    break;
                }
                if (c.endToken <= sentence.endToken() && m.firstToken() <= c.endToken + 1) {
                    return;
                }
            }
            Citation c = new Citation(text.part(), m.firstToken(), m.endToken(), null, m.entry(), false);
            rest(c);
            if (!c.attributions.isEmpty()) {
                described.add(c);
            }
        }

        /** "The agency said": what rests on the anaphor rests on the outlet it means. */
        private void refer(Match m) {
            List<Attribution> resting = attributions.from(m.firstToken(), m.endToken());
            if (resting.isEmpty()) {
                return;
            }
            int sentence = text.sentenceOfToken(m.firstToken()).index();
            List<String> media = m.entry().fields().texts("media");
            for (int i = order.firstFrom(m.firstToken()) - 1; i >= 0; i--) {
                Citation c = citations.get(i);
                if (sentence - text.sentenceOfToken(c.firstToken).index() > anaphorSentences) {
                    return;
                }
                // of "TASS, citing KCNA" the agency is TASS
                if (c.outlet != null && !c.relayed && media.contains(c.outlet.medium())) {
                    resting.forEach(a -> c.restOn(a.id()));
                    return;
                }
            }
        }

        private void relay(Match m, boolean reversed, List<Relay> relays) {
            Citation before = order.before(m);
            Citation behind = order.behind(m);
            if (behind == null) {
                if (!reversed && before != null && isSubject(before, m)) {
                    before.restOn(spoken(m)); // IRNA quoted him as saying
                }
                return;
            }
            if (before == null && !reversed && isFronted(m)) {
                Citation speaker = order.next(behind);
                boolean parted = speaker != null
                        && text.tokens().get(behind.endToken).form().equals(",");
                if (parted && speaker.outlet != behind.outlet) {
                    join(speaker, behind, relays); // Citing Tasnim, Al Mayadeen said
                    return;
                }
            }
            if (before != null && before.outlet != behind.outlet) {
                join(reversed ? behind : before, reversed ? before : behind, relays);
            } else if (before == null && behind.attributions.isEmpty()) {
                behind.restOn(spoken(m));
            }
        }

        private void join(Citation by, Citation of, List<Relay> relays) {
            if (by.isOpen() || of.isOpen()) {
                return;
            }
            relays.add(new Relay(by, of));
            of.relayed = true;
            List.copyOf(by.attributions).forEach(of::restOn);
            List.copyOf(of.attributions).forEach(by::restOn);
        }

        /** A participle that opens the sentence: {@code Citing Tasnim, …}. */
        private boolean isFronted(Match m) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            return m.firstToken() - sentence.firstToken() <= 1
                    && text.tokens().get(m.firstToken()).tag().startsWith("V");
        }

        private boolean isSubject(Citation c, Match m) {
            ParsedSentence s = parsed.sentenceOf(m.firstToken());
            int v = s.verbAt(m.firstToken());
            int p = s.phraseAt(c.firstToken);
            return v >= 0
                    && p >= 0
                    && s.verbs().get(v).subject() != null
                    && !s.verbs().get(v).isPassive()
                    && s.verbs().get(v).subject().has(p);
        }

        private void address(Match m) {
            Citation behind = order.behind(m);
            if (behind != null && order.describedStart(behind) - m.endToken() <= relayTokens / 2) {
                behind.restOn(spoken(m));
            }
        }

        /** The attribution that the words belong to: the one with its cue nearest in the sentence. */
        private String spoken(Match m) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            Span words = text.span(m.firstToken(), m.endToken());
            String best = null;
            int nearest = Integer.MAX_VALUE;
            for (Attribution a : attributions.ofCuesIn(sentence)) {
                int distance = Math.abs(a.cue().spans().get(0).start() - words.start());
                if (distance < nearest) {
                    nearest = distance;
                    best = a.id();
                }
            }
            return best;
        }

        /** Whether the word of speech at the token has the name for its subject, or is no verb. */
        private boolean speaks(Citation c, int cue) {
            ParsedSentence s = parsed.sentenceOf(cue);
            int v = s.verbAt(cue);
            int p = s.phraseAt(c.endToken - 1);
            if (v < 0 || p < 0) {
                return cue >= c.endToken;
            }
            VerbGroup verb = s.verbs().get(v);
            return verb.subject() != null && verb.subject().has(p);
        }

        /** "…, KCNA reports.": a name with a verb of speech behind a sentence in which others speak, too. */
        private void tag(Citation c) {
            Sentence sentence = text.sentenceOfToken(c.firstToken);
            boolean tagged = cueStarts.get(c.endToken) && c.endToken < sentence.endToken() && speaks(c, c.endToken)
                    || cueEnds.get(c.firstToken) && c.firstToken > sentence.firstToken() && speaks(c, c.firstToken - 1);
            if (tagged) {
                c.reports = true;
                for (Attribution a : attributions.ofCuesIn(sentence)) {
                    if (sentence.span().contains(a.cue().spans().get(0))) {
                        c.restOn(a.id());
                    }
                }
            }
        }

        /** "TASS reported that KCNA said": an attribution in the content of another. */
        private void nested(List<Relay> relays) {
            Map<String, List<Citation>> sources = new HashMap<>();
            Map<String, List<Citation>> resting = new HashMap<>();
            for (Citation c : citations) {
                attributions
                        .from(c.firstToken, c.endToken)
                        .forEach(a -> sources.computeIfAbsent(a.id(), k -> new ArrayList<>())
                                .add(c));
                c.attributions.forEach(id ->
                        resting.computeIfAbsent(id, k -> new ArrayList<>()).add(c));
            }
            Set<Relay> known = new HashSet<>(relays);
            for (Citation inner : citations) {
                if (!inner.reports) {
                    continue;
                }
                Set<Citation> outers = new LinkedHashSet<>();
                for (Attribution a : attributions.around(text.span(inner.firstToken, inner.endToken))) {
                    outers.addAll(sources.getOrDefault(a.id(), List.of()));
                }
                outers.forEach(outer -> join(outer, inner, known, relays));
            }
            for (Attribution a : attributions.all()) {
                if (a.within() == null) {
                    continue;
                }
                for (Citation outer : resting.getOrDefault(a.within(), List.of())) {
                    for (Citation inner : sources.getOrDefault(a.id(), List.of())) {
                        if (inner.attributions.contains(a.id()) && !known.contains(new Relay(inner, outer))) {
                            join(outer, inner, known, relays);
                        }
                    }
                }
            }
        }

        private static void join(Citation outer, Citation inner, Set<Relay> known, List<Relay> relays) {
            Relay relay = new Relay(outer, inner);
            if (!outer.isOpen() && !inner.isOpen() && outer.outlet != inner.outlet && known.add(relay)) {
                relays.add(relay);
                inner.relayed = true;
            }
        }
    }

    /** From the article's outlet through everyone who passed a report on to where it came from. */
    List<List<String>> chains(String own, Found found) {
        return RelayChains.of(own, found, chainSteps);
    }
}
