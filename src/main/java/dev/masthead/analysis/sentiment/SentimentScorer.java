package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Report;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.analysis.actors.ActorProfile;
import dev.masthead.analysis.actors.ActorRegistry;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.SentimentEvidence;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores how an article speaks of each actor and each given target: what verbs do to their agents and patients, and what
 * evaluative words stand near a mention.
 */
public final class SentimentScorer implements Scorer {
    private static final String WORDS = "sentiment";
    private static final String VERBS = "verb-frames";
    private static final String MODIFIERS = "sentiment-modifiers";
    private static final double FULL = 4.0;

    private final ActorRegistry registry;
    private final Map<LexiconEntry, Double> valences = new HashMap<>();
    private final Map<LexiconEntry, double[]> effects = new HashMap<>();
    private final Map<LexiconEntry, String> modifiers = new HashMap<>();
    private final double threshold;
    private final int reach;

    public SentimentScorer(Lexicons lexicons, ActorRegistry registry) {
        this.registry = registry;
        lexicons.require(WORDS)
                .entries()
                .forEach(e -> valences.put(e, e.fields().requireNumber("valence") / FULL));
        lexicons.require(VERBS)
                .entries()
                .forEach(e ->
                        effects.put(e, new double[] {e.number("agent", 0) / FULL, e.number("patient", 0) / FULL}));
        lexicons.require(MODIFIERS)
                .entries()
                .forEach(e -> modifiers.put(e, e.fields().requireText("effect")));
        threshold = lexicons.require(WORDS).parameter("polarity_threshold");
        reach = (int) lexicons.require(WORDS).parameter("reach_tokens");
    }

    @Override
    public void score(Analysis analysis) {
        Map<String, List<Mention>> byActor = new LinkedHashMap<>();
        for (Mention m : analysis.annotations(Mention.class)) {
            byActor.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        List<Report.Actor> actors = new ArrayList<>();
        byActor.forEach((id, mentions) -> actors.add(actor(analysis, id, mentions)));
        analysis.actors(actors);
        List<Report.Target> targets = new ArrayList<>();
        for (Span target : analysis.submission().targets()) {
            String actor = analysis.annotations(Mention.class, Part.TEXT).stream()
                    .filter(m -> m.span().overlaps(target))
                    .map(Mention::actor)
                    .findFirst()
                    .orElse(null);
            List<SentimentEvidence> evidence = evidence(analysis, Part.TEXT, target, actor);
            double score = mean(evidence.stream().map(SentimentEvidence::weight).toList());
            Report.SpanText shown = analysis.shown(Part.TEXT, target);
            targets.add(new Report.Target(
                    shown.start(),
                    shown.end(),
                    shown.text(),
                    shown.part(),
                    actor,
                    new Report.Sentiment(polarity(score), Rounding.four(score)),
                    show(analysis, evidence)));
        }
        analysis.targets(targets);
    }

    private Report.Actor actor(Analysis analysis, String id, List<Mention> mentions) {
        List<SentimentEvidence> all = new ArrayList<>();
        int scored = 0;
        for (Mention m : mentions) {
            List<SentimentEvidence> found = evidence(analysis, m.part(), m.span(), id);
            scored += found.isEmpty() ? 0 : 1;
            all.addAll(found);
        }
        all.forEach(analysis::add);
        List<Double> outlet = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (SentimentEvidence e : all) {
            (e.voice() == Voice.OUTLET || e.voice() == Voice.SCARE_QUOTE ? outlet : others).add(e.weight());
        }
        double score = mean(all.stream().map(SentimentEvidence::weight).toList());
        ActorProfile profile = registry.find(id).orElse(null);
        return new Report.Actor(
                id,
                profile == null ? id : profile.name(),
                profile == null ? "group" : profile.kind(),
                profile == null ? null : profile.wikidata(),
                profile == null ? null : profile.country(),
                mentions.size(),
                mentions.stream().map(m -> analysis.shown(m.part(), m.span())).toList(),
                new Report.ActorSentiment(
                        polarity(score),
                        Rounding.four(score),
                        outlet.isEmpty() ? null : Rounding.four(mean(outlet)),
                        others.isEmpty() ? null : Rounding.four(mean(others)),
                        scored,
                        show(analysis, all)),
                null);
    }

    private List<SentimentEvidence> evidence(Analysis analysis, Part part, Span mention, String actor) {
        TextPart text = analysis.text(part);
        List<SentimentEvidence> out = new ArrayList<>();
        if (text.tokens().isEmpty()) {
            return out;
        }
        int first = Math.min(text.tokenAt(mention.start()), text.tokens().size() - 1);
        int end = Math.min(text.tokenAt(mention.end() - 1) + 1, text.tokens().size());
        Sentence sentence = text.sentenceOfToken(first);
        for (Match m : analysis.matches(part).longest(VERBS)) {
            if (m.firstToken() < sentence.firstToken() || m.endToken() > sentence.endToken()) {
                continue;
            }
            double[] effect = effects.get(m.entry());
            boolean passive = isPassive(text, m, sentence);
            boolean before =
                    end <= m.firstToken() && m.firstToken() - end <= reach && noVerbBetween(text, end, m.firstToken());
            boolean after =
                    first >= m.endToken() && first - m.endToken() <= reach && noVerbBetween(text, m.endToken(), first);
            if (before && effect[passive ? 1 : 0] != 0) {
                add(
                        out,
                        analysis,
                        part,
                        mention,
                        actor,
                        m,
                        effect[passive ? 1 : 0],
                        passive ? "patient of " : "agent of ");
            } else if (after && effect[passive ? 0 : 1] != 0) {
                add(
                        out,
                        analysis,
                        part,
                        mention,
                        actor,
                        m,
                        effect[passive ? 0 : 1],
                        passive ? "agent of " : "patient of ");
            }
        }
        for (Match m : analysis.matches(part).longest(WORDS)) {
            if (m.firstToken() < sentence.firstToken() || m.endToken() > sentence.endToken()) {
                continue;
            }
            int distance = m.firstToken() >= end ? m.firstToken() - end : first - m.endToken();
            double valence = valences.get(m.entry());
            boolean verb = text.tokens().get(m.firstToken()).tag().startsWith("VB");
            if (distance >= 0 && distance <= reach && valence != 0 && !verb) {
                add(out, analysis, part, mention, actor, m, valence / (1 + distance), "near ");
            }
        }
        return out;
    }

    private void add(
            List<SentimentEvidence> out,
            Analysis analysis,
            Part part,
            Span mention,
            String actor,
            Match m,
            double weight,
            String why) {
        TextPart text = analysis.text(part);
        boolean negated = false;
        for (Match x : analysis.matches(part).longest(MODIFIERS)) {
            if (modifiers.get(x.entry()).equals("negation")
                    && x.endToken() <= m.firstToken()
                    && m.firstToken() - x.endToken() <= 2) {
                negated = true;
            }
        }
        Span span = text.span(m.firstToken(), m.endToken());
        VoiceMap.Heard heard = analysis.voiceAt(part, span.start());
        out.add(new SentimentEvidence(
                part,
                span,
                mention,
                actor,
                m.entry().id(),
                negated ? -weight / 2 : weight,
                why + "[" + text.textOf(span) + "]" + (negated ? ", negated" : ""),
                heard.voice(),
                heard.attribution()));
    }

    private static boolean noVerbBetween(TextPart text, int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = text.tokens().get(i);
            if (t.tag().startsWith("VB") && !t.form().matches("is|was|were|are|be|been|being|has|have|had|'s|'ve")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPassive(TextPart text, Match m, Sentence sentence) {
        Token verb = text.tokens().get(m.firstToken());
        if (!verb.tag().equals("VBN")) {
            return false;
        }
        for (int i = m.firstToken() - 1; i >= Math.max(sentence.firstToken(), m.firstToken() - 3); i--) {
            if (text.tokens().get(i).form().matches("is|was|were|are|be|been|being")) {
                return true;
            }
        }
        return false;
    }

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
