package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
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
            Set.of("description", "anaphor", "relay", "relayed_by", "addressee", "wire_mark");

    private final OutletRegistry registry;
    private final String outlets;
    private final String words;
    private final String cues;
    private final Map<LexiconEntry, String> kinds;
    private final int anaphorSentences;
    private final int relayTokens;

    /** One outlet passes on what another reported. */
    record Relay(Citation by, Citation of) {
        boolean joins(Citation one, Citation other) {
            return by == one && of == other || by == other && of == one;
        }
    }

    /** What was found: citations in text order, headline last. */
    record Found(List<Citation> citations, List<Relay> relays) {}

    /** {@code outlets} and {@code cues} name the lexicons of outlets and of words of speech. */
    CitationFinder(OutletRegistry registry, String outlets, String cues, Lexicon lexicon) {
        this.registry = registry;
        this.outlets = outlets;
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
    }

    String kind(LexiconEntry entry) {
        return kinds.get(entry);
    }

    Found find(Analysis analysis, Outlet own) {
        List<Citation> all = new ArrayList<>();
        List<Relay> relays = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Citation> named = named(analysis, part, own);
            new PartReader(analysis, part, named).read(all, relays);
        }
        Set<Outlet> sure = new HashSet<>();
        for (Citation c : all) {
            if (!c.ambiguous || c.reports || !c.attributions.isEmpty()) {
                sure.add(c.outlet);
            }
        }
        all.removeIf(c -> c.ambiguous && !sure.contains(c.outlet));
        relays.removeIf(r -> !all.contains(r.by()) || !all.contains(r.of()));
        return new Found(all, relays);
    }

    private List<Citation> named(Analysis analysis, Part part, Outlet own) {
        List<Citation> out = new ArrayList<>();
        for (Match m : analysis.matches(part).longest(outlets)) {
            Outlet outlet = registry.bySlug(m.entry().slug()).orElseThrow();
            if (own == null || !own.slug().equals(outlet.slug())) {
                out.add(new Citation(
                        part, m.firstToken(), m.endToken(), outlet, null, m.role() == Match.Role.AMBIGUOUS));
            }
        }
        return out;
    }

    /** One text. */
    private final class PartReader {
        private final TextPart text;
        private final List<Attribution> attributions;
        private final List<Citation> citations;
        private final List<Match> found;
        private final List<Match> cueMatches;

        PartReader(Analysis analysis, Part part, List<Citation> named) {
            text = analysis.text(part);
            attributions = analysis.annotations(Attribution.class, part);
            citations = named;
            found = analysis.matches(part).longest(words);
            cueMatches =
                    citations.isEmpty() ? List.of() : analysis.matches(part).longest(cues);
        }

        void read(List<Citation> all, List<Relay> relays) {
            if (text.tokens().isEmpty()) {
                return;
            }
            for (Citation c : citations) {
                attributions.stream().filter(a -> isSource(a, c)).forEach(a -> c.restOn(a.id()));
            }
            for (Match m : found) {
                if (kinds.get(m.entry()).equals("description")) {
                    describe(m);
                }
            }
            citations.sort(Comparator.comparingInt(c -> c.firstToken));
            for (Match m : found) {
                switch (kinds.get(m.entry())) {
                    case "relay" -> relay(m, false, relays);
                    case "relayed_by" -> relay(m, true, relays);
                    case "addressee" -> address(m);
                    default -> {
                        // descriptions are done, anaphors come next, credits are read with the layout
                    }
                }
            }
            found.stream().filter(m -> kinds.get(m.entry()).equals("anaphor")).forEach(this::refer);
            citations.stream()
                    .filter(c -> c.outlet != null && c.attributions.isEmpty() && !c.relayed)
                    .forEach(this::tag);
            nested(relays);
            all.addAll(citations);
        }

        private boolean isSource(Attribution a, Citation c) {
            return isSource(a, text.span(c.firstToken, c.endToken));
        }

        private boolean isSource(Attribution a, Span span) {
            return a.source() != null && a.source().spans().stream().anyMatch(s -> s.overlaps(span));
        }

        /** A description that stands beside a name only describes it: "state news agency KCNA". */
        private void describe(Match m) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            for (Citation c : citations) {
                if (c.description == null
                        && c.firstToken >= sentence.firstToken()
                        && c.endToken <= sentence.endToken()
                        && c.firstToken <= m.endToken() + 1
                        && m.firstToken() <= c.endToken + 1) {
                    return;
                }
            }
            Citation c = new Citation(text.part(), m.firstToken(), m.endToken(), null, m.entry(), false);
            attributions.stream().filter(a -> isSource(a, c)).forEach(a -> c.restOn(a.id()));
            if (!c.attributions.isEmpty()) {
                citations.add(c);
            }
        }

        /** "The agency said": what rests on the anaphor rests on the outlet it means. */
        private void refer(Match m) {
            Span span = text.span(m.firstToken(), m.endToken());
            List<Attribution> resting =
                    attributions.stream().filter(a -> isSource(a, span)).toList();
            if (resting.isEmpty()) {
                return;
            }
            int sentence = text.sentenceOfToken(m.firstToken()).index();
            List<String> media = m.entry().fields().texts("media");
            // of "TASS, citing KCNA" the agency is TASS
            Citation last = null;
            for (Citation c : citations) {
                if (c.firstToken < m.firstToken()
                        && c.outlet != null
                        && !c.relayed
                        && media.contains(c.outlet.medium())
                        && sentence - text.sentenceOfToken(c.firstToken).index() <= anaphorSentences) {
                    last = c;
                }
            }
            if (last != null) {
                Citation antecedent = last;
                resting.forEach(a -> antecedent.restOn(a.id()));
            }
        }

        private Citation before(Match m) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            Citation last = null;
            for (Citation c : citations) {
                if (c.firstToken >= sentence.firstToken()
                        && c.endToken <= m.firstToken()
                        && m.firstToken() - c.endToken <= relayTokens) {
                    last = c;
                }
            }
            return last;
        }

        private Citation behind(Match m) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            for (Citation c : citations) {
                if (c.firstToken >= m.endToken()
                        && c.endToken <= sentence.endToken()
                        && c.firstToken - m.endToken() <= relayTokens) {
                    return c;
                }
            }
            return null;
        }

        private void relay(Match m, boolean reversed, List<Relay> relays) {
            Citation before = before(m);
            Citation behind = behind(m);
            if (behind == null) {
                return;
            }
            if (before != null && before.outlet != behind.outlet) {
                Citation by = reversed ? behind : before;
                Citation of = reversed ? before : behind;
                relays.add(new Relay(by, of));
                of.relayed = true;
                List.copyOf(by.attributions).forEach(of::restOn);
                List.copyOf(of.attributions).forEach(by::restOn);
            } else if (before == null && behind.attributions.isEmpty()) {
                behind.restOn(spoken(m));
            }
        }

        private void address(Match m) {
            Citation behind = behind(m);
            if (behind != null && behind.firstToken - m.endToken() <= relayTokens / 2) {
                behind.restOn(spoken(m));
            }
        }

        /** The attribution that the words belong to: the one with its cue nearest in the sentence. */
        private String spoken(Match m) {
            Sentence sentence = text.sentenceOfToken(m.firstToken());
            Span words = text.span(m.firstToken(), m.endToken());
            String best = null;
            int nearest = Integer.MAX_VALUE;
            for (Attribution a : attributions) {
                if (a.cue() == null) {
                    continue;
                }
                Span cue = a.cue().spans().get(0);
                if (sentence.span().contains(cue.start())) {
                    int distance = Math.abs(cue.start() - words.start());
                    if (distance < nearest) {
                        nearest = distance;
                        best = a.id();
                    }
                }
            }
            return best;
        }

        /** "…, KCNA reports.": a name with a verb of speech behind a sentence in which others speak, too. */
        private void tag(Citation c) {
            Sentence sentence = text.sentenceOfToken(c.firstToken);
            boolean tagged = false;
            for (Match m : cueMatches) {
                tagged |= m.firstToken() == c.endToken && m.endToken() <= sentence.endToken()
                        || m.endToken() == c.firstToken && m.firstToken() >= sentence.firstToken();
            }
            if (tagged) {
                c.reports = true;
                for (Attribution a : attributions) {
                    if (a.cue() != null
                            && sentence.span().contains(a.cue().spans().get(0))) {
                        c.restOn(a.id());
                    }
                }
            }
        }

        /** "TASS reported that KCNA said": an attribution in the content of another. */
        private void nested(List<Relay> relays) {
            for (Citation inner : citations) {
                for (Citation outer : citations) {
                    Span words = text.span(inner.firstToken, inner.endToken);
                    if (inner.reports
                            && outer.outlet != inner.outlet
                            && attributions.stream()
                                    .anyMatch(a -> isSource(a, outer)
                                            && a.content().stream().anyMatch(s -> s.contains(words)))) {
                        relays.add(new Relay(outer, inner));
                        inner.relayed = true;
                    }
                }
            }
            for (Attribution a : attributions) {
                if (a.within() == null) {
                    continue;
                }
                for (Citation outer : citations) {
                    for (Citation inner : citations) {
                        if (outer.outlet != inner.outlet
                                && relays.stream().noneMatch(r -> r.joins(outer, inner))
                                && outer.attributions.contains(a.within())
                                && inner.attributions.contains(a.id())
                                && isSource(a, inner)) {
                            relays.add(new Relay(outer, inner));
                            inner.relayed = true;
                        }
                    }
                }
            }
        }
    }

    /** From the article's outlet through everyone who passed a report on to where it came from, each way once. */
    static List<List<String>> chains(String own, Found found) {
        Set<List<String>> out = new LinkedHashSet<>();
        for (Citation c : found.citations()) {
            boolean passesOn = found.relays().stream().anyMatch(r -> r.by() == c);
            if (c.outlet != null && !c.relayed && (passesOn || c.reports || !c.attributions.isEmpty())) {
                extend(new ArrayList<>(List.of(own)), c, found.relays(), out);
            }
        }
        return List.copyOf(out);
    }

    private static void extend(List<String> path, Citation c, List<Relay> relays, Set<List<String>> out) {
        if (c.outlet == null || path.contains(c.outlet.slug())) {
            if (path.size() > 1) {
                out.add(List.copyOf(path));
            }
            return;
        }
        path.add(c.outlet.slug());
        boolean end = true;
        for (Relay r : relays) {
            if (r.by() == c) {
                end = false;
                extend(path, r.of(), relays, out);
            }
        }
        if (end) {
            out.add(List.copyOf(path));
        }
        path.remove(path.size() - 1);
    }
}
