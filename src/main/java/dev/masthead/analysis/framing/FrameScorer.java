package dev.masthead.analysis.framing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Report;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.annotation.FrameCue;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores how strongly an article is framed in each of the lexicon's frames: the weights of the cues found, those of the
 * headline and the lead counting more, per 100 words.
 */
public final class FrameScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "frames";

    private record Key(String scheme, String frame) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int c = scheme.compareTo(o.scheme);
            return c != 0 ? c : frame.compareTo(o.frame);
        }

        String metric() {
            return "frame_" + scheme + "_" + frame.toLowerCase(Locale.ROOT);
        }
    }

    private record CueType(Key key, double weight) {}

    private final Map<LexiconEntry, CueType> cues = new HashMap<>();
    private final Map<Key, Double> thresholds = new TreeMap<>();
    private final double titleWeight;
    private final double leadWeight;
    private final int leadSentences;
    private final int minWords;

    public FrameScorer(Lexicon lexicon) {
        titleWeight = lexicon.parameter("title_weight");
        leadWeight = lexicon.parameter("lead_weight");
        leadSentences = (int) lexicon.parameter("lead_sentences");
        minWords = (int) lexicon.parameter("min_words");
        for (LexiconEntry e : lexicon.entries()) {
            Key key = new Key(e.fields().requireText("scheme"), e.fields().requireText("frame"));
            cues.put(e, new CueType(key, e.fields().requireNumber("weight")));
            e.fields().number("threshold").ifPresent(t -> thresholds.put(key, t));
        }
        for (Map.Entry<LexiconEntry, CueType> cue : cues.entrySet()) {
            if (!thresholds.containsKey(cue.getValue().key())) {
                throw new LexiconException(
                        cue.getKey().origin(),
                        "no group of the frame " + cue.getValue().key() + " has a threshold");
            }
        }
    }

    @Override
    public void score(Analysis analysis) {
        Map<Key, Double> sums = new HashMap<>();
        Map<Key, List<Report.Evidence>> evidence = new HashMap<>();
        for (Part part : Part.values()) {
            for (Key key : thresholds.keySet()) {
                for (Match m : analysis.matches(part)
                        .longest(LEXICON, m -> cues.get(m.entry()).key().equals(key))) {
                    cue(analysis, part, m, key, sums, evidence);
                }
            }
        }
        double words = Math.max(minWords, analysis.document().body().countWords());
        List<Report.Frame> out = new ArrayList<>();
        thresholds.forEach((key, threshold) -> {
            double score = Rounding.four(sums.getOrDefault(key, 0.0) * 100 / words);
            analysis.metric(key.metric(), score);
            out.add(new Report.Frame(
                    key.scheme(), key.frame(), score, score >= threshold, evidence.getOrDefault(key, List.of())));
        });
        analysis.frames(out);
    }

    private void cue(
            Analysis analysis,
            Part part,
            Match m,
            Key key,
            Map<Key, Double> sums,
            Map<Key, List<Report.Evidence>> evidence) {
        TextPart text = analysis.text(part);
        CueType type = cues.get(m.entry());
        Span span = text.span(m.firstToken(), m.endToken());
        double place = part == Part.TITLE
                ? titleWeight
                : text.sentenceOfToken(m.firstToken()).index() < leadSentences ? leadWeight : 1;
        double weight = type.weight() * place;
        sums.merge(key, weight, Double::sum);
        analysis.add(new FrameCue(part, span, m.entry().id(), key.scheme(), key.frame(), type.weight()));
        VoiceMap.Heard heard = analysis.voiceAt(part, span.start());
        Report.SpanText shown = analysis.shown(part, span);
        evidence.computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Report.Evidence(
                        shown.start(),
                        shown.end(),
                        shown.text(),
                        shown.part(),
                        m.entry().id(),
                        Rounding.four(weight),
                        part == Part.TITLE ? "headline" : place > 1 ? "lead" : "body",
                        heard.voice().id(),
                        heard.attribution()));
    }
}
