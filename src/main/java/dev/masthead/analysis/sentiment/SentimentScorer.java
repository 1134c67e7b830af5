package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says who judges whom and what is done to whom, what the article as a whole makes of each actor, and how it speaks of
 * each mention that the caller asked about.
 */
public final class SentimentScorer implements Scorer {
    private final JudgementReader judgements;
    private final MentionReadings mentions;
    private final StanceFeatures features;
    private final StanceModel stances;
    private final TargetScorer targets;
    private final ActorParts parts;
    private final double voiceThreshold;

    public SentimentScorer(Lexicons lexicons) {
        judgements = new JudgementReader(new SentimentLexicon(lexicons), new JudgementRules(lexicons));
        TargetReader reader = new TargetReader(lexicons);
        TargetModel model = TargetModel.load();
        mentions = new MentionReadings(reader, model);
        features = new StanceFeatures(lexicons);
        Lexicon stance = lexicons.require(StanceModel.LEXICON);
        stances = StanceModel.of(stance);
        targets = new TargetScorer(lexicons, reader, model);
        parts = new ActorParts(stance);
        voiceThreshold = stance.parameter("outlet_voice_threshold");
    }

    @Override
    public void score(Analysis analysis) {
        judgements.read(analysis);
        Map<String, List<MentionReadings.Reading>> readings = mentions.read(analysis);
        Map<String, Map<String, Double>> counted = features.read(analysis, readings);
        Map<String, List<Judgement>> outlets = new LinkedHashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.isOutlets()) {
                outlets.computeIfAbsent(j.target(), t -> new ArrayList<>()).add(j);
            }
        }
        ActorParts.OfArticle told = parts.of(analysis, readings);
        List<Report.Actor> actors = new ArrayList<>();
        for (Report.Actor a : analysis.actors()) {
            Report.OutletVoice voice = outletVoice(outlets.getOrDefault(a.id(), List.of()));
            Report.Stance stance = stances.stance(counted.get(a.id()), voice);
            actors.add(new Report.Actor(
                    a.id(),
                    a.name(),
                    a.kind(),
                    a.wikidata(),
                    a.country(),
                    a.mentions(),
                    stance,
                    told.roles(a.id()),
                    // whoever wins a state makes no hero of it
                    "place".equals(a.kind()) ? null : told.summary(a.id()),
                    told.harm(a.id())));
        }
        analysis.actors(actors);
        targets.score(analysis);
        metrics(analysis);
    }

    private Report.OutletVoice outletVoice(List<Judgement> judgements) {
        double mean =
                judgements.stream().mapToDouble(Judgement::weight).average().orElse(0);
        String polarity = mean > voiceThreshold ? "positive" : mean < -voiceThreshold ? "negative" : "neutral";
        return new Report.OutletVoice(polarity, Rounding.four(mean), judgements.size());
    }

    private static void metrics(Analysis analysis) {
        double own = 0;
        int nOwn = 0;
        double others = 0;
        int nOthers = 0;
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.isOutlets()) {
                own += j.weight();
                nOwn++;
            } else if (j.isByWords()) {
                others += j.weight();
                nOthers++;
            }
        }
        analysis.metric("n_sentiment_outlet", nOwn);
        analysis.metric("n_sentiment_attributed", nOthers);
        analysis.metric("actor_sentiment_outlet", own / Math.max(1, nOwn));
        analysis.metric("actor_sentiment_attributed", others / Math.max(1, nOthers));
        int told = 0;
        int without = 0;
        for (Deed d : analysis.annotations(Deed.class)) {
            if (d.form() != null) {
                told++;
                without += d.form() == Deed.Form.PASSIVE || d.form() == Deed.Form.OMITTED ? 1 : 0;
            }
        }
        analysis.metric("n_harm_told", told);
        analysis.metric("n_harm_without_doer", without);
        analysis.metric("harm_without_doer_share", without / (double) Math.max(1, told));
    }
}
