package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.ParsedSentence;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Reads the sentences of an article for sentiment, each once, and the targets in them. */
public final class TargetReader {
    private static final List<String> CONTEXT = List.of(
            SentimentLexicon.WORDS,
            SentimentLexicon.VERBS,
            SentimentLexicon.MODIFIERS,
            "loaded-terms",
            "attribution-cues",
            "frames",
            "source-nouns");

    private final SentimentLexicon tone;
    private final Composition composition;
    /** What features of entries are called, as far as they were met: as many as the lexicons have entries at most. */
    private final Map<LexiconEntry, String> groups = new ConcurrentHashMap<>();

    public TargetReader(Lexicons lexicons) {
        tone = new SentimentLexicon(lexicons);
        composition = new Composition(tone, lexicons.require(SentimentLexicon.WORDS));
    }

    /** In the context of a target that stands in the words for an attribution's source. */
    private static final String SPEAKS = "speaks";

    /**
     * What was read of one target.
     *
     * @param speaks it stands in the words for the source of an attribution
     */
    record Reading(
            SentenceSentiment sentence,
            Target target,
            List<Finding> findings,
            boolean speaks,
            Consumer<TargetFeatures.Sink> features) {}

    /** The sentences of one article. Not thread-safe. */
    public Session session(Analysis analysis) {
        return new Session(analysis);
    }

    /** One article's sentences as far as they were read. */
    public final class Session {
        private final Analysis analysis;
        private final Map<Part, Texts> texts = new HashMap<>();

        private Session(Analysis analysis) {
            this.analysis = analysis;
        }

        /** The names of the features of a target, as the model is trained on them. */
        public List<String> features(Part part, Span target, String actor) {
            Reading r = read(part, target, actor);
            Set<String> out = new LinkedHashSet<>();
            if (r != null) {
                r.features().accept((head, tail, first, end) -> out.add(head + tail));
            }
            return List.copyOf(out);
        }

        /** Null where the part has no word there. */
        Reading read(Part part, Span target, String actor) {
            TextPart text = analysis.text(part);
            int first = text.tokenAt(target.start());
            if (first >= text.tokens().size() || text.tokens().get(first).start() >= target.end()) {
                return null;
            }
            Texts t = texts.computeIfAbsent(part, Texts::new);
            Sentence sentence = text.sentenceOfToken(first);
            SentenceSentiment read = t.sentence(sentence);
            int limit = read.reading().sentence().endToken();
            int end = Math.min(limit, text.tokenAt(target.end() - 1) + 1);
            Target at = Target.of(read.reading(), first, Math.max(end, first + 1));
            List<Finding> findings = composition.read(read, at);
            List<String> context = t.context(target, actor);
            TargetFeatures around = t.around(read.reading());
            boolean speaks = context.contains(SPEAKS);
            return new Reading(read, at, findings, speaks, sink -> around.read(at, findings, context, sink));
        }

        private final class Texts {
            private final Part part;
            private final TextPart text;
            private final Map<Integer, SentenceSentiment> read = new HashMap<>();
            private final Map<Integer, TargetFeatures> around = new HashMap<>();
            private final Map<String, List<Match>> matches = new HashMap<>();
            private final List<Mention> mentions;
            private final List<Attribution> attributions;

            Texts(Part part) {
                this.part = part;
                text = analysis.text(part);
                mentions = new ArrayList<>(analysis.annotations(Mention.class, part));
                mentions.sort(Comparator.comparing(Mention::span));
                attributions = new ArrayList<>(analysis.annotations(Attribution.class, part));
                attributions.sort(Comparator.comparing(a -> a.span().start()));
            }

            SentenceSentiment sentence(Sentence s) {
                return read.computeIfAbsent(
                        s.index(),
                        i -> new SentenceSentiment(
                                analysis.parsed(part, i),
                                within(SentimentLexicon.WORDS, s),
                                within(SentimentLexicon.VERBS, s),
                                within(SentimentLexicon.MODIFIERS, s)));
            }

            /** Read once a sentence, however many targets stand in it. */
            TargetFeatures around(ParsedSentence reading) {
                return around.computeIfAbsent(reading.sentence().firstToken(), f -> {
                    List<Match> out = new ArrayList<>();
                    for (String lexicon : CONTEXT) {
                        out.addAll(within(lexicon, reading.sentence()));
                    }
                    return new TargetFeatures(reading, names(reading.sentence()), out, groups);
                });
            }

            /** The lexicon's matches inside the sentence, in text order. */
            private List<Match> within(String lexicon, Sentence s) {
                List<Match> all = matches.computeIfAbsent(
                        lexicon, l -> analysis.matches(part).longest(l));
                int lo = 0;
                int hi = all.size();
                while (lo < hi) {
                    int mid = (lo + hi) >>> 1;
                    if (all.get(mid).firstToken() < s.firstToken()) {
                        lo = mid + 1;
                    } else {
                        hi = mid;
                    }
                }
                int to = lo;
                while (to < all.size() && all.get(to).endToken() <= s.endToken()) {
                    to++;
                }
                return all.subList(lo, to);
            }

            /** Index of the first mention that begins in the sentence or behind it. */
            private int firstMention(Sentence s) {
                int lo = 0;
                int hi = mentions.size();
                while (lo < hi) {
                    int mid = (lo + hi) >>> 1;
                    if (mentions.get(mid).span().start() < s.span().start()) {
                        lo = mid + 1;
                    } else {
                        hi = mid;
                    }
                }
                return lo;
            }

            /** Tokens of the sentence that are part of a name. */
            Set<Integer> names(Sentence s) {
                Set<Integer> out = new HashSet<>();
                for (int i = firstMention(s);
                        i < mentions.size()
                                && mentions.get(i).span().start() < s.span().end();
                        i++) {
                    Mention m = mentions.get(i);
                    if (m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION) {
                        for (int k = text.tokenAt(m.span().start());
                                k < s.endToken()
                                        && text.tokens().get(k).start()
                                                < m.span().end();
                                k++) {
                            out.add(k);
                        }
                    }
                }
                return out;
            }

            /** Whether the target speaks, is spoken of, and by whom. */
            List<String> context(Span target, String actor) {
                List<String> out = new ArrayList<>();
                int lo = 0;
                int hi = attributions.size();
                while (lo < hi) {
                    int mid = (lo + hi) >>> 1;
                    if (attributions.get(mid).span().start() <= target.start()) {
                        lo = mid + 1;
                    } else {
                        hi = mid;
                    }
                }
                for (int i = lo - 1; i >= Math.max(0, lo - 6); i--) {
                    Attribution a = attributions.get(i);
                    if (a.source() != null && a.source().spans().stream().anyMatch(s -> s.overlaps(target))) {
                        out.add(SPEAKS);
                        if (a.cue() != null) {
                            out.add(SPEAKS + "." + a.cue().stance());
                        }
                    } else if (a.content().stream().anyMatch(s -> s.overlaps(target))) {
                        boolean self = actor != null
                                && a.source() != null
                                && actor.equals(a.source().actor());
                        out.add(
                                self
                                        ? "self"
                                        : "spoken-of."
                                                + (a.cue() == null
                                                        ? ""
                                                        : a.cue().stance()));
                        out.add("kind." + a.kind());
                    }
                }
                return out;
            }
        }
    }
}
