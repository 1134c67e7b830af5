package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.SentimentEvidence;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.LinearModel;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores how an article speaks of each actor and each given target. Composition finds the evidence (who does what to
 * whom, what words describe whom), a maxent model weighs it together with the words around the mention; the evidence
 * lists what fed both.
 */
public final class SentimentScorer implements Scorer {
    /** Evidence that rests on the model's weights alone carries this as its entry. */
    public static final String MODEL_ENTRY = "model.en-targets";

    private final TargetReader reader;
    private final TargetModel model;
    private final double threshold;
    private final double compositionShare;
    private final int mostPulls;
    private final double leastPull;
    private final double roleShare;
    private final double leastEvidence;

    public SentimentScorer(Lexicons lexicons) {
        reader = new TargetReader(lexicons);
        model = new TargetModel(LinearModel.load(TargetModel.RESOURCE));
        Lexicon words = lexicons.require(SentimentLexicon.WORDS);
        threshold = words.parameter("polarity_threshold");
        compositionShare = words.parameter("composition_share");
        mostPulls = (int) words.parameter("model_words");
        leastPull = words.parameter("model_least");
        roleShare = words.parameter("role_share");
        leastEvidence = words.parameter("evidence_least");
    }

    /** What was found of one mention. */
    private record Scored(
            TargetModel.Judgement judgement, double composed, List<SentimentEvidence> evidence, List<String> roles) {}

    @Override
    public void score(Analysis analysis) {
        TargetReader.Session session = reader.session(analysis);
        Map<String, List<Mention>> byActor = new LinkedHashMap<>();
        for (Mention m : analysis.annotations(Mention.class)) {
            byActor.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        List<Report.Actor> actors = new ArrayList<>();
        for (Report.Actor a : analysis.actors()) {
            actors.add(actor(analysis, session, a, byActor.getOrDefault(a.id(), List.of())));
        }
        analysis.actors(actors);
        targets(analysis, session);
    }

    private void targets(Analysis analysis, TargetReader.Session session) {
        if (analysis.submission().targets().isEmpty()) {
            return;
        }
        List<Mention> mentions = new ArrayList<>(analysis.annotations(Mention.class, Part.TEXT));
        mentions.sort(Comparator.comparing(Mention::span));
        List<Report.Target> targets = new ArrayList<>();
        for (Span target : analysis.submission().targets()) {
            String actor = actorAt(mentions, target);
            Scored scored = score(analysis, session, Part.TEXT, target, actor);
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
                    show(analysis, scored.evidence())));
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

    private Scored score(Analysis analysis, TargetReader.Session session, Part part, Span span, String actor) {
        TargetReader.Reading reading = session.read(part, span, actor);
        if (reading == null) {
            return new Scored(new TargetModel.Judgement("neutral", 0), 0, List.of(), List.of());
        }
        List<SentimentEvidence> evidence = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Finding f : reading.findings()) {
            evidence.add(evidence(
                    analysis, part, span, actor, f.first(), f.end(), f.entry().id(), f.weight(), f.why()));
            for (int i = f.first(); i < f.end(); i++) {
                told.add(i);
            }
            if (f.role() != null) {
                roles.add(f.role());
            }
        }
        TargetModel.Weighing weighing = model.weigh(reading.sentence().reading().sentence());
        reading.features().accept(weighing);
        int pulls = 0;
        for (TargetModel.Pull p : weighing.pulls(leastPull)) {
            if (!told.contains(p.token()) && pulls < mostPulls) {
                pulls++;
                String why = "context word, learnt weight (" + p.feature() + ")";
                evidence.add(
                        evidence(analysis, part, span, actor, p.token(), p.token() + 1, MODEL_ENTRY, p.weight(), why));
            }
        }
        return new Scored(weighing.judge(), composed(reading.findings()), evidence, roles);
    }

    private static SentimentEvidence evidence(
            Analysis analysis,
            Part part,
            Span mention,
            String actor,
            int first,
            int end,
            String entry,
            double weight,
            String why) {
        TextPart text = analysis.text(part);
        Span words = text.span(first, end);
        VoiceMap.Heard heard = analysis.voiceAt(part, words.start());
        return new SentimentEvidence(
                part, words, mention, actor, entry, weight, why, heard.voice(), heard.attribution());
    }

    private Report.Actor actor(
            Analysis analysis, TargetReader.Session session, Report.Actor a, List<Mention> mentions) {
        List<SentimentEvidence> all = new ArrayList<>();
        Map<String, Integer> roles = new HashMap<>();
        double sum = 0;
        int scored = 0;
        for (Mention m : mentions) {
            Scored s = score(analysis, session, m.part(), m.span(), m.actor());
            sum += ofMention(s.judgement().score(), s.composed());
            scored += s.composed() == 0 ? 0 : 1;
            s.roles().forEach(r -> roles.merge(r, 1, Integer::sum));
            s.evidence().stream().filter(e -> !e.entry().equals(MODEL_ENTRY)).forEach(all::add);
        }
        all = onceEach(all);
        all.forEach(analysis::add);
        List<Double> outlet = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (SentimentEvidence e : all) {
            (e.voice() == Voice.OUTLET || e.voice() == Voice.SCARE_QUOTE ? outlet : others).add(e.weight());
        }
        double score = all.isEmpty() ? 0 : sum / mentions.size();
        return new Report.Actor(
                a.id(),
                a.name(),
                a.kind(),
                a.wikidata(),
                a.country(),
                a.nMentions(),
                a.mentions(),
                new Report.ActorSentiment(
                        polarity(score),
                        Rounding.four(score),
                        outlet.isEmpty() ? null : Rounding.four(mean(outlet)),
                        others.isEmpty() ? null : Rounding.four(mean(others)),
                        all.isEmpty() ? 0 : scored,
                        show(analysis, all)),
                role(roles));
    }

    /**
     * A score never speaks against the words that are shown for it: where the model does, the words alone count, and where there
     * are none there is no score.
     */
    private double ofMention(double judged, double composed) {
        if (composed == 0) {
            return 0;
        }
        return judged * composed < 0
                ? compositionShare * composed
                : (1 - compositionShare) * judged + compositionShare * composed;
    }

    /** What the words of a mention come to, −1…1: those that are tied to it by grammar or, where none is, those near it. */
    private static double composed(List<Finding> findings) {
        double tied = 0;
        double near = 0;
        for (Finding f : findings) {
            if (f.relation().isNearness()) {
                near += f.weight();
            } else {
                tied += f.weight();
            }
        }
        return Math.max(-1, Math.min(1, tied != 0 ? tied : near));
    }

    /** The role in which most of the verbs cast the actor, if it leads clearly. */
    private String role(Map<String, Integer> roles) {
        int total = roles.values().stream().mapToInt(Integer::intValue).sum();
        return roles.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() >= roleShare * total)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Where two mentions of the actor share the same words, the closer tie counts; what hardly bears on it is dropped. */
    private List<SentimentEvidence> onceEach(List<SentimentEvidence> all) {
        Map<Words, SentimentEvidence> strongest = new LinkedHashMap<>();
        for (SentimentEvidence e : all) {
            if (Math.abs(e.weight()) >= leastEvidence) {
                strongest.merge(
                        new Words(e.part(), e.span(), e.entry()),
                        e,
                        (a, b) -> Math.abs(b.weight()) > Math.abs(a.weight()) ? b : a);
            }
        }
        return List.copyOf(strongest.values());
    }

    private record Words(Part part, Span span, String entry) {}

    private static List<Report.Evidence> show(Analysis analysis, List<SentimentEvidence> evidence) {
        return evidence.stream()
                .map(e -> {
                    Report.SpanText s = analysis.shown(e.part(), e.span());
                    return new Report.Evidence(
                            s.start(),
                            s.end(),
                            s.text(),
                            s.part(),
                            e.entry(),
                            Rounding.four(e.weight()),
                            e.why(),
                            e.voice().id(),
                            e.attribution());
                })
                .toList();
    }

    private String polarity(double score) {
        return score > threshold ? "positive" : score < -threshold ? "negative" : "neutral";
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
