package dev.masthead.analysis.framing;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.annotation.FrameCue;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores how strongly an article shows each of the lexicon's frames, and names the cues and sentences that carried it.
 * Runs after the scorers whose metrics the lexicon weighs.
 */
public final class FrameScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "frames";

    /** A frame is present from this score on: every model is scaled to it. */
    private static final double PRESENT = 0.5;

    /** The most that a frame scores whose cues are no ground for it. */
    private static final double ABSENT = 0.4999;

    private final FrameCues cues;
    private final SortedMap<FrameKey, FrameModel> models;
    private final int shownSentences;

    public FrameScorer(Lexicon lexicon) {
        cues = new FrameCues(lexicon);
        models = FrameModel.read(lexicon, cues.frames());
        shownSentences = (int) lexicon.parameter("shown_sentences");
    }

    @Override
    public void score(Analysis analysis) {
        List<FrameCues.Hit> hits = cues.find(analysis);
        Map<String, Double> features = new HashMap<>(cues.features(analysis, hits));
        Map<FrameKey, List<FrameCues.Hit>> byFrame = new TreeMap<>();
        for (FrameCues.Hit hit : hits) {
            analysis.add(new FrameCue(
                    hit.part(),
                    hit.span(),
                    hit.entry().id(),
                    hit.key().scheme(),
                    hit.key().frame(),
                    hit.weight()));
            byFrame.computeIfAbsent(hit.key(), k -> new ArrayList<>()).add(hit);
        }
        List<Report.Frame> out = new ArrayList<>();
        models.forEach((key, model) -> {
            List<FrameCues.Hit> own = byFrame.getOrDefault(key, List.of());
            // a frame without a cue of its own has nothing to show for itself, whatever the rest suggests
            double score = own.isEmpty() ? 0 : Rounding.four(model.score(features));
            if (!FrameCues.ground(own)) {
                score = Math.min(score, ABSENT);
            }
            analysis.metric(key.metric(), score);
            out.add(new Report.Frame(
                    key.scheme(),
                    key.frame(),
                    score,
                    score >= PRESENT,
                    sentences(analysis, own),
                    own.stream().map(hit -> evidence(analysis, hit)).toList()));
        });
        analysis.frames(out);
    }

    private static Report.Evidence evidence(Analysis analysis, FrameCues.Hit hit) {
        VoiceMap.Heard heard = analysis.voiceAt(hit.part(), hit.span().start());
        Report.SpanText shown = analysis.shown(hit.part(), hit.span());
        return new Report.Evidence(
                shown.start(),
                shown.end(),
                shown.text(),
                shown.part(),
                hit.entry().id(),
                Rounding.four(hit.counted()),
                hit.place().name().toLowerCase(Locale.ROOT),
                heard.voice().id(),
                heard.attribution());
    }

    /** The sentences whose cues count most together, the strongest first. */
    private List<Report.FrameSentence> sentences(Analysis analysis, List<FrameCues.Hit> hits) {
        record Place(Part part, int sentence) {}
        Map<Place, Double> sums =
                new TreeMap<>(Comparator.comparing(Place::part).thenComparing(Place::sentence));
        hits.forEach(hit -> sums.merge(new Place(hit.part(), hit.sentence()), hit.counted(), Double::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<Place, Double>comparingByValue().reversed())
                .limit(shownSentences)
                .map(e -> {
                    TextPart text = analysis.text(e.getKey().part());
                    Sentence sentence = text.sentences().get(e.getKey().sentence());
                    Report.SpanText shown = analysis.shown(text.part(), sentence.span());
                    return new Report.FrameSentence(
                            shown.start(), shown.end(), shown.text(), shown.part(), Rounding.four(e.getValue()));
                })
                .toList();
    }
}
