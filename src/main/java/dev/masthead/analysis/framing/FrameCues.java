package dev.masthead.analysis.framing;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the cues of the lexicon's frames in an article and turns them into the numbers that frames are judged by. */
public final class FrameCues {

    /** How many different cues of a frame are compared with each other at most. */
    private static final int DIFFERENT_CUES = 50;

    private record Type(FrameKey key, double weight) {}

    /** The first and the last sentence that a cue stands in. */
    private record Sentences(int first, int last) {
        Sentences with(Sentences other) {
            return new Sentences(Math.min(first, other.first), Math.max(last, other.last));
        }

        boolean apart(Sentences other) {
            return first != last || !equals(other);
        }
    }

    private final Map<LexiconEntry, Type> types = new HashMap<>();
    private final SortedSet<FrameKey> frames = new TreeSet<>();
    private final SortedSet<String> metrics = new TreeSet<>();
    private final Set<String> nameHeads = new HashSet<>();
    private final double titleWeight;
    private final double leadWeight;
    private final int leadSentences;
    private final int minWords;

    /** Reads what the lexicon of frames says of each cue, of places and of metrics. */
    public FrameCues(Lexicon lexicon) {
        titleWeight = lexicon.parameter("title_weight");
        leadWeight = lexicon.parameter("lead_weight");
        leadSentences = (int) lexicon.parameter("lead_sentences");
        minWords = (int) lexicon.parameter("min_words");
        for (LexiconEntry e : lexicon.entries()) {
            FrameKey key =
                    new FrameKey(e.fields().requireText("scheme"), e.fields().requireText("frame"));
            types.put(e, new Type(key, e.fields().requireNumber("weight")));
            frames.add(key);
        }
        for (Fields document : lexicon.documents()) {
            metrics.addAll(document.texts("metrics"));
            nameHeads.addAll(document.texts("name_heads"));
        }
    }

    /** Where a cue stands, which decides what it counts. */
    public enum Place {
        HEADLINE,
        LEAD,
        BODY
    }

    /**
     * A cue found.
     *
     * @param sentence index of its sentence in its part
     * @param weight   as the lexicon rates it
     * @param counted  the weight times that of the place
     * @param words    lemmas of its content words
     */
    public record Hit(
            FrameKey key,
            LexiconEntry entry,
            Part part,
            Span span,
            int sentence,
            Place place,
            double weight,
            double counted,
            Set<String> words) {

        /** Id of the group the cue is written in; of the cue where it stands alone. */
        public String group() {
            return entry.group() == null ? entry.id() : entry.group();
        }
    }

    /** Every frame that has a cue. */
    public SortedSet<FrameKey> frames() {
        return frames;
    }

    /** Every cue in headline and body but those inside names, part by part and frame by frame, each in text order. */
    public List<Hit> find(Analysis analysis) {
        List<Hit> out = new ArrayList<>();
        for (Part part : Part.values()) {
            FrameNames names = new FrameNames(analysis, part, nameHeads);
            Map<FrameKey, List<Match>> byFrame = analysis.matches(part)
                    .longestOfEach(
                            FrameScorer.LEXICON, m -> types.get(m.entry()).key());
            for (FrameKey key : frames) {
                for (Match m : byFrame.getOrDefault(key, List.of())) {
                    if (!names.holds(m)) {
                        out.add(hit(analysis.text(part), m, key));
                    }
                }
            }
        }
        return out;
    }

    private Hit hit(TextPart text, Match m, FrameKey key) {
        double weight = types.get(m.entry()).weight();
        int sentence = text.sentenceOfToken(m.firstToken()).index();
        Place place = text.part() == Part.TITLE ? Place.HEADLINE : sentence < leadSentences ? Place.LEAD : Place.BODY;
        double times = switch (place) {
            case HEADLINE -> titleWeight;
            case LEAD -> leadWeight;
            case BODY -> 1;
        };
        Span span = text.span(m.firstToken(), m.endToken());
        Set<String> words = new TreeSet<>();
        for (int i = m.firstToken(); i < m.endToken(); i++) {
            Token t = text.tokens().get(i);
            if (t.isNoun() || t.isVerb() || t.tag().startsWith("JJ") || m.endToken() - m.firstToken() == 1) {
                words.add(t.lemma());
            }
        }
        return new Hit(key, m.entry(), text.part(), span, sentence, place, weight, weight * times, words);
    }

    /**
     * Whether cues can make their frame present: one stands in headline or lead, or two in different sentences have no word
     * in common. One aside, or one word again and again, does not make a frame, however often it is said.
     *
     * @param own all cues of one frame
     */
    public static boolean ground(List<Hit> own) {
        Map<Set<String>, Sentences> different = new LinkedHashMap<>();
        for (Hit hit : own) {
            if (hit.place() != Place.BODY) {
                return true;
            }
            Sentences one = new Sentences(hit.sentence(), hit.sentence());
            different.merge(hit.words(), one, Sentences::with);
        }
        // few different cues decide; those of the longest articles would take long to compare all
        List<Map.Entry<Set<String>, Sentences>> compared =
                different.entrySet().stream().limit(DIFFERENT_CUES).toList();
        for (int i = 0; i < compared.size(); i++) {
            for (int k = i + 1; k < compared.size(); k++) {
                Map.Entry<Set<String>, Sentences> a = compared.get(i);
                Map.Entry<Set<String>, Sentences> b = compared.get(k);
                if (a.getValue().apart(b.getValue()) && Collections.disjoint(a.getKey(), b.getKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The article's features that are not zero, by name.
     *
     * <ul>
     *   <li>{@code strength.<frame>}: for each different cue of the frame the root of what its occurrences count, all
     *       together over the root of the number of words. The first root keeps a word that is repeated from passing
     *       for many, the second lets a long article hold more frames than a short one, as coders find
     *   <li>{@code density.<group>}: root of the weights of the group's cues per 100 words
     *   <li>{@code lead.<frame>}: root of the weights of the frame's cues in headline and lead
     *   <li>{@code metric.<name>}: root of a metric's size, with its sign, of the metrics that the lexicon names
     * </ul>
     *
     * @param analysis in which the scorers that set those metrics have run
     */
    public SortedMap<String, Double> features(Analysis analysis, List<Hit> hits) {
        double words = Math.max(minWords, analysis.document().body().countWords());
        Map<String, Double> sums = new TreeMap<>();
        Map<FrameKey, Map<LexiconEntry, Double>> counted = new TreeMap<>();
        for (Hit hit : hits) {
            sums.merge("density." + hit.group(), hit.weight() * 100 / words, Double::sum);
            if (hit.place() != Place.BODY) {
                sums.merge("lead." + hit.key().id(), hit.weight(), Double::sum);
            }
            counted.computeIfAbsent(hit.key(), k -> new LinkedHashMap<>())
                    .merge(hit.entry(), hit.counted(), Double::sum);
        }
        for (String metric : metrics) {
            sums.put("metric." + metric, analysis.metric(metric));
        }
        SortedMap<String, Double> out = new TreeMap<>();
        sums.forEach((name, sum) -> {
            if (sum != 0) {
                out.put(name, Math.signum(sum) * Math.sqrt(Math.abs(sum)));
            }
        });
        counted.forEach((key, entries) -> out.put(
                strength(key), entries.values().stream().mapToDouble(Math::sqrt).sum() / Math.sqrt(words)));
        return out;
    }

    /** Name of the feature that says how strongly a frame's own cues show. */
    public static String strength(FrameKey key) {
        return "strength." + key.id();
    }
}
