package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scores the mentions that a caller gives. Composition finds what words do to the mention, a maxent model weighs it together
 * with the words around; the evidence lists what fed both.
 */
final class TargetScorer {
    /** Evidence that rests on the model's weights alone carries this as its entry. */
    static final String MODEL_ENTRY = "model.en-targets";

    private final TargetReader reader;
    private final TargetModel model;
    private final int mostPulls;
    private final double leastPull;

    TargetScorer(Lexicons lexicons, TargetReader reader, TargetModel model) {
        this.reader = reader;
        this.model = model;
        Lexicon words = lexicons.require(SentimentLexicon.WORDS);
        mostPulls = (int) words.parameter("model_words");
        leastPull = words.parameter("model_least");
    }

    /** What was found of one mention. */
    private record Scored(TargetModel.Judgement judgement, List<Report.Evidence> evidence) {}

    void score(Analysis analysis) {
        if (analysis.submission().targets().isEmpty()) {
            return;
        }
        TargetReader.Session session = reader.session(analysis);
        TargetModel.Weigher weigher = model.weigher();
        List<Mention> mentions = new ArrayList<>(analysis.annotations(Mention.class, Part.TEXT));
        mentions.sort(Comparator.comparing(Mention::span));
        List<Report.Target> targets = new ArrayList<>();
        for (Span target : analysis.submission().targets()) {
            String actor = actorAt(mentions, target);
            Scored scored = score(analysis, session, weigher, target, actor);
            Report.SpanText shown = analysis.shown(Part.TEXT, target);
            targets.add(new Report.Target(
                    shown.start(),
                    shown.end(),
                    shown.text(),
                    shown.part(),
                    actor,
                    new Report.Sentiment(
                            scored.judgement().polarity(),
                            Rounding.four(scored.judgement().score())),
                    scored.evidence()));
        }
        analysis.targets(targets);
    }

    /** The actor of the mention that shares most with the target; null where none overlaps it. */
    private static String actorAt(List<Mention> sorted, Span target) {
        int lo = 0;
        int hi = sorted.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (sorted.get(mid).span().start() < target.end()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        String best = null;
        int most = 0;
        for (int i = lo - 1; i >= Math.max(0, lo - 8); i--) {
            Span s = sorted.get(i).span();
            int shared = Math.min(s.end(), target.end()) - Math.max(s.start(), target.start());
            if (shared > most) {
                most = shared;
                best = sorted.get(i).actor();
            }
        }
        return best;
    }

    private Scored score(
            Analysis analysis, TargetReader.Session session, TargetModel.Weigher weigher, Span span, String actor) {
        TargetReader.Reading reading = session.read(Part.TEXT, span, actor);
        if (reading == null) {
            return new Scored(new TargetModel.Judgement("neutral", 0), List.of());
        }
        List<Report.Evidence> evidence = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Finding f : reading.findings()) {
            evidence.add(evidence(analysis, f.first(), f.end(), f.entry().id(), f.weight(), f.why()));
            for (int i = f.first(); i < f.end(); i++) {
                told.add(i);
            }
        }
        TargetModel.Weighing weighing =
                weigher.weighWords(reading.sentence().reading().sentence());
        reading.features().accept(weighing);
        int pulls = 0;
        for (TargetModel.Pull p : weighing.pulls(leastPull)) {
            if (!told.contains(p.token()) && pulls < mostPulls) {
                pulls++;
                String why = "context word, learnt weight (" + p.feature() + ")";
                evidence.add(evidence(analysis, p.token(), p.token() + 1, MODEL_ENTRY, p.weight(), why));
            }
        }
        return new Scored(weighing.judge(), evidence);
    }

    private static Report.Evidence evidence(
            Analysis analysis, int first, int end, String entry, double weight, String why) {
        Span words = analysis.text(Part.TEXT).span(first, end);
        VoiceMap.Heard heard = analysis.voiceAt(Part.TEXT, words.start());
        Report.SpanText s = analysis.shown(Part.TEXT, words);
        return new Report.Evidence(
                s.start(),
                s.end(),
                s.text(),
                s.part(),
                entry,
                Rounding.four(weight),
                why,
                heard.voice().id(),
                heard.attribution());
    }
}
