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
import java.util.TreeMap;

/**
 * Says who judges whom and what is done to whom, what the article as a whole makes of each actor, and how it speaks of
 * each mention that the caller asked about.
 */
public final class SentimentScorer implements Scorer {
    private final JudgementReader judgements;
    private final StanceFeatures features;
    private final StanceModel stances;
    private final TargetScorer targets;
    private final Map<String, String> summaries = new TreeMap<>();
    private final double roleShare;
    private final double voiceThreshold;

    public SentimentScorer(Lexicons lexicons) {
        judgements = new JudgementReader(new SentimentLexicon(lexicons), lexicons);
        TargetReader reader = new TargetReader(lexicons);
        TargetModel model = TargetModel.load();
        features = new StanceFeatures(lexicons, reader, model);
        Lexicon stance = lexicons.require(StanceModel.LEXICON);
        stances = StanceModel.of(stance);
        targets = new TargetScorer(lexicons, reader, model);
        roleShare = stance.parameter("role_share");
        voiceThreshold = stance.parameter("outlet_voice_threshold");
        stance.documents()
                .forEach(d -> d.fields("role_summaries")
                        .ifPresent(f ->
                                f.asMap().keySet().forEach(k -> f.texts(k).forEach(r -> summaries.put(r, k)))));
    }

    @Override
    public void score(Analysis analysis) {
        judgements.read(analysis);
        Map<String, Map<String, Double>> counted = features.read(analysis);
        Map<String, List<Judgement>> outlets = new LinkedHashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.isOutlets()) {
                outlets.computeIfAbsent(j.target(), t -> new ArrayList<>()).add(j);
            }
        }
        Map<String, Map<String, List<Report.SpanText>>> roles = roles(analysis);
        List<Report.Actor> actors = new ArrayList<>();
        for (Report.Actor a : analysis.actors()) {
            List<Report.Role> own = new ArrayList<>();
            roles.getOrDefault(a.id(), Map.of())
                    .forEach((role, spans) -> own.add(new Report.Role(role, spans.size(), List.copyOf(spans))));
            Report.OutletVoice voice = outletVoice(outlets.getOrDefault(a.id(), List.of()));
            actors.add(new Report.Actor(
                    a.id(),
                    a.name(),
                    a.kind(),
                    a.wikidata(),
                    a.country(),
                    a.mentions(),
                    stances.stance(counted.get(a.id()), voice),
                    List.copyOf(own),
                    summary(own)));
        }
        analysis.actors(actors);
        targets.score(analysis);
        metrics(analysis);
    }

    private static Map<String, Map<String, List<Report.SpanText>>> roles(Analysis analysis) {
        Map<String, Map<String, List<Report.SpanText>>> out = new LinkedHashMap<>();
        for (Deed d : analysis.annotations(Deed.class)) {
            if (d.asserted()) {
                Report.SpanText words = analysis.shown(d.part(), d.span());
                d.doers().forEach(p -> role(out, p.actor(), d.doerRole(), words));
                d.harmed().forEach(p -> role(out, p.actor(), d.harmedRole(), words));
            }
        }
        return out;
    }

    private static void role(
            Map<String, Map<String, List<Report.SpanText>>> out, String actor, String role, Report.SpanText words) {
        if (actor != null && role != null) {
            List<Report.SpanText> spans =
                    out.computeIfAbsent(actor, a -> new TreeMap<>()).computeIfAbsent(role, r -> new ArrayList<>());
            if (!spans.contains(words)) {
                spans.add(words);
            }
        }
    }

    /** What most of an actor's parts come to, where they lead clearly; null. */
    private String summary(List<Report.Role> roles) {
        Map<String, Integer> n = new TreeMap<>();
        int total = 0;
        for (Report.Role r : roles) {
            String kind = summaries.get(r.role());
            if (kind != null) {
                n.merge(kind, r.n(), Integer::sum);
                total += r.n();
            }
        }
        for (Map.Entry<String, Integer> e : n.entrySet()) {
            if (e.getValue() > roleShare * total) {
                return e.getKey();
            }
        }
        return null;
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
            } else {
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
