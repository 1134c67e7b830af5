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
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        SortedMap<String, Double> features = cues.features(analysis, hits);
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
        Map<Place, Integer> places = places(hits);
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
                    evidence(own, places)));
        });
        analysis.frames(out, places.keySet().stream().map(p -> cue(analysis, p)).toList());
    }

    /** Words that point to a frame, or to several. */
    private record Place(Part part, Span span) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::part)
                    .thenComparingInt((Place p) -> p.span().start())
                    .thenComparingInt(p -> p.span().end())
                    .compare(this, other);
        }
    }

    /** The places of all cues in the order of the text, each with its index. */
    private static SortedMap<Place, Integer> places(List<FrameCues.Hit> hits) {
        SortedMap<Place, Integer> places = new TreeMap<>();
        hits.forEach(hit -> places.put(new Place(hit.part(), hit.span()), 0));
        int index = 0;
        for (Map.Entry<Place, Integer> place : places.entrySet()) {
            place.setValue(index++);
        }
        return places;
    }

    private static Report.FrameCue cue(Analysis analysis, Place place) {
        VoiceMap.Heard heard = analysis.voiceAt(place.part(), place.span().start());
        Report.SpanText shown = analysis.shown(place.part(), place.span());
        return new Report.FrameCue(
                shown.start(),
                shown.end(),
                shown.text(),
                shown.part(),
                heard.voice().id(),
                heard.attribution());
    }

    /** The cues of one frame, those of one entry and place together. */
    private static List<Report.FrameEvidence> evidence(List<FrameCues.Hit> own, Map<Place, Integer> places) {
        record Kind(String entry, FrameCues.Place place, double counted) {}
        Map<Kind, List<Integer>> byKind = new LinkedHashMap<>();
        for (FrameCues.Hit hit : own) {
            byKind.computeIfAbsent(new Kind(hit.entry().id(), hit.place(), hit.counted()), k -> new ArrayList<>())
                    .add(places.get(new Place(hit.part(), hit.span())));
        }
        return byKind.entrySet().stream()
                .map(e -> new Report.FrameEvidence(
                        e.getKey().entry(),
                        Rounding.four(e.getKey().counted()),
                        e.getKey().place().name().toLowerCase(Locale.ROOT),
                        List.copyOf(e.getValue())))
                .toList();
    }

    /** The sentences whose cues count most together, the strongest first. */
    private List<Report.FrameSentence> sentences(Analysis analysis, List<FrameCues.Hit> hits) {
        record InSentence(Part part, int sentence) {}
        Map<InSentence, Double> sums =
                new TreeMap<>(Comparator.comparing(InSentence::part).thenComparing(InSentence::sentence));
        hits.forEach(hit -> sums.merge(new InSentence(hit.part(), hit.sentence()), hit.counted(), Double::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<InSentence, Double>comparingByValue().reversed())
                .limit(shownSentences)
                .map(e -> {
                    TextPart text = analysis.text(e.getKey().part());
                    Sentence sentence = text.sentences().get(e.getKey().sentence());
                    Report.SpanText shown = analysis.shown(text.part(), sentence.span());
                    return new Report.FrameSentence(
                            shown.start(), shown.end(), shown.part(), Rounding.four(e.getValue()));
                })
                .toList();
    }
}
