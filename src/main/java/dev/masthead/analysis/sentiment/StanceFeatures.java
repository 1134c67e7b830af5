package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.LinearModel;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what bears on an article's stance toward each of its actors: who judges it how, what it does and what is done to
 * it, where it stands in the article, and how its mentions read. Sums saturate as {@code x / (1 + x)}, so that the tenth
 * word of a kind adds less than the first; counts are natural logarithms of one more.
 */
public final class StanceFeatures {
    private final TargetReader reader;
    private final TargetModel model;
    private final SentimentLexicon tone;

    public StanceFeatures(Lexicons lexicons) {
        reader = new TargetReader(lexicons);
        model = new TargetModel(LinearModel.load(TargetModel.RESOURCE));
        tone = new SentimentLexicon(lexicons);
    }

    /** Of every actor of the article by its id; each has the same features. To be asked after everything else was read. */
    public Map<String, Map<String, Double>> read(Analysis analysis) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        int all = 0;
        for (Mention m : analysis.annotations(Mention.class)) {
            mentions.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
            all++;
        }
        Map<String, List<Judgement>> judgements = new HashMap<>();
        analysis.annotations(Judgement.class)
                .forEach(j -> judgements
                        .computeIfAbsent(j.target(), a -> new ArrayList<>())
                        .add(j));
        Map<String, Map<String, Integer>> roles = roles(analysis);
        Map<String, Integer> speeches = new HashMap<>();
        int attributed = 0;
        for (Attribution a : analysis.annotations(Attribution.class)) {
            attributed++;
            if (a.source() != null && a.source().actor() != null) {
                speeches.merge(a.source().actor(), 1, Integer::sum);
            }
        }
        Surroundings surroundings = new Surroundings(analysis);
        TargetReader.Session session = reader.session(analysis);
        Map<String, Map<String, Double>> out = new LinkedHashMap<>();
        for (Report.Actor a : analysis.actors()) {
            Map<String, Double> f = new LinkedHashMap<>();
            List<Mention> own = mentions.getOrDefault(a.id(), List.of());
            place(analysis, own, all, f);
            f.put("person", a.kind().equals("person") ? 1.0 : 0.0);
            judged(analysis, judgements.getOrDefault(a.id(), List.of()), own.size(), f);
            for (String role : ROLES) {
                f.put("role_" + role, count(roles.getOrDefault(a.id(), Map.of()).getOrDefault(role, 0)));
            }
            f.put("speaks", count(speeches.getOrDefault(a.id(), 0)));
            f.put("speaks_share", speeches.getOrDefault(a.id(), 0) / (double) Math.max(1, attributed));
            read(analysis, session, own, f);
            surroundings.of(own, f);
            out.put(a.id(), f);
        }
        return out;
    }

    static final List<String> ROLES = List.of(
            "agent_of_harm", "harmed", "helper", "helped", "accuser", "accused", "critic", "criticised", "praised",
            "supporter", "supported", "winner", "loser", "wrongdoer", "punisher", "punished", "achiever", "opponent",
            "opposed", "cleared");

    /** How often the article tells each actor's parts. */
    static Map<String, Map<String, Integer>> roles(Analysis analysis) {
        Map<String, Map<String, Integer>> out = new HashMap<>();
        for (Deed d : analysis.annotations(Deed.class)) {
            if (!d.asserted()) {
                continue;
            }
            for (Deed.Party p : d.doers()) {
                if (p.actor() != null && d.doerRole() != null) {
                    out.computeIfAbsent(p.actor(), k -> new TreeMap<>()).merge(d.doerRole(), 1, Integer::sum);
                }
            }
            for (Deed.Party p : d.harmed()) {
                if (p.actor() != null && d.harmedRole() != null) {
                    out.computeIfAbsent(p.actor(), k -> new TreeMap<>()).merge(d.harmedRole(), 1, Integer::sum);
                }
            }
        }
        return out;
    }

    private static double count(double n) {
        return StrictMath.log1p(n);
    }

    private static double saturated(double sum) {
        return sum / (1 + sum);
    }

    private static void place(Analysis analysis, List<Mention> own, int all, Map<String, Double> f) {
        TextPart body = analysis.text(Part.TEXT);
        double length = Math.max(1, body.text().length());
        double first = 1;
        double last = 0;
        boolean title = false;
        int lead = 0;
        for (Mention m : own) {
            if (m.part() == Part.TITLE) {
                title = true;
                continue;
            }
            double at = m.span().start() / length;
            first = Math.min(first, at);
            last = Math.max(last, at);
            lead += body.sentenceOfToken(body.tokenAt(m.span().start())).index() < 3 ? 1 : 0;
        }
        f.put("mentions", count(own.size()));
        f.put("share", own.size() / (double) Math.max(1, all));
        f.put("headline", title ? 1.0 : 0.0);
        f.put("lead", lead > 0 ? 1.0 : 0.0);
        f.put("first", first);
        f.put("last", last);
        f.put("length", StrictMath.log(Math.max(1, body.countWords()) / 500.0));
        f.put("attributions", count(analysis.annotations(Attribution.class).size()));
    }

    private static void judged(Analysis analysis, List<Judgement> all, int mentions, Map<String, Double> f) {
        double[] outlet = new double[2];
        double[] sources = new double[2];
        double[] self = new double[2];
        double[] title = new double[2];
        double[] lead = new double[2];
        double[] deeds = new double[2];
        TextPart body = analysis.text(Part.TEXT);
        for (Judgement j : all) {
            int i = j.weight() < 0 ? 0 : 1;
            double w = Math.abs(j.weight());
            (j.isOutlets() ? outlet : j.target().equals(j.holder()) ? self : sources)[i] += w;
            if (j.part() == Part.TITLE) {
                title[i] += w;
            } else if (body.sentenceOfToken(body.tokenAt(j.span().start())).index() < 3) {
                lead[i] += w;
            }
            if (j.relation() == Judgement.Relation.AGENT_OF) {
                deeds[i] += w;
            }
        }
        double per = Math.max(1, StrictMath.sqrt(mentions));
        String[] sign = {"negative", "positive"};
        for (int i = 0; i < 2; i++) {
            f.put("outlet_" + sign[i], saturated(outlet[i]));
            f.put("sources_" + sign[i], saturated(sources[i]));
            f.put("self_" + sign[i], saturated(self[i]));
            f.put("title_" + sign[i], saturated(title[i]));
            f.put("lead_" + sign[i], saturated(lead[i]));
            f.put("deeds_" + sign[i], saturated(deeds[i]));
            f.put("outlet_rate_" + sign[i], outlet[i] / per);
            f.put("sources_rate_" + sign[i], sources[i] / per);
        }
    }

    private void read(Analysis analysis, TargetReader.Session session, List<Mention> own, Map<String, Double> f) {
        double[] sum = new double[2];
        double[] most = new double[2];
        double[] title = new double[2];
        double[] lead = new double[2];
        double[] end = new double[2];
        int n = 0;
        int nLead = 0;
        int nEnd = 0;
        TextPart body = analysis.text(Part.TEXT);
        int sentences = body.sentences().size();
        for (Mention m : own) {
            TargetReader.Reading r = session.read(m.part(), m.span(), m.actor());
            if (r == null) {
                continue;
            }
            TargetModel.Weighing weighing = model.weigh(r.sentence().reading().sentence());
            r.features().accept(weighing);
            double[] p = weighing.negativeAndPositive();
            n++;
            boolean early = false;
            boolean late = false;
            if (m.part() == Part.TEXT) {
                int at = body.sentenceOfToken(body.tokenAt(m.span().start())).index();
                early = at < 3;
                late = at >= sentences - 3;
            }
            nLead += early ? 1 : 0;
            nEnd += late ? 1 : 0;
            for (int i = 0; i < 2; i++) {
                sum[i] += p[i];
                most[i] = Math.max(most[i], p[i]);
                title[i] = m.part() == Part.TITLE ? Math.max(title[i], p[i]) : title[i];
                lead[i] += early ? p[i] : 0;
                end[i] += late ? p[i] : 0;
            }
        }
        String[] sign = {"negative", "positive"};
        for (int i = 0; i < 2; i++) {
            f.put("read_" + sign[i], sum[i] / Math.max(1, n));
            f.put("read_most_" + sign[i], most[i]);
            f.put("read_title_" + sign[i], title[i]);
            f.put("read_lead_" + sign[i], lead[i] / Math.max(1, nLead));
            f.put("read_end_" + sign[i], end[i] / Math.max(1, nEnd));
        }
    }

    /** Rated words in the sentences of an actor's mentions, and in those of the rest. */
    private final class Surroundings {
        private final Analysis analysis;
        private final double[][] rated;
        private final Map<String, Integer>[] groups;
        private final double[] all = new double[2];

        @SuppressWarnings("unchecked")
        Surroundings(Analysis analysis) {
            this.analysis = analysis;
            TextPart body = analysis.text(Part.TEXT);
            rated = new double[body.sentences().size()][2];
            groups = new Map[body.sentences().size()];
            for (Match m : analysis.matches(Part.TEXT).longest(SentimentLexicon.WORDS)) {
                double v = tone.valence(m.entry());
                int at = body.sentenceOfToken(m.firstToken()).index();
                rated[at][v < 0 ? 0 : 1] += Math.abs(v);
                all[v < 0 ? 0 : 1] += Math.abs(v);
                group(at, m);
            }
            for (Match m : analysis.matches(Part.TEXT).longest(SentimentLexicon.VERBS)) {
                group(body.sentenceOfToken(m.firstToken()).index(), m);
            }
        }

        private void group(int at, Match m) {
            groups[at] = groups[at] == null ? new TreeMap<>() : groups[at];
            groups[at].merge(m.entry().group() == null ? m.entry().id() : m.entry().group(), 1, Integer::sum);
        }

        void of(List<Mention> own, Map<String, Double> f) {
            TextPart body = analysis.text(Part.TEXT);
            Set<Integer> seen = new HashSet<>();
            double[] sum = new double[2];
            Map<String, Integer> n = new TreeMap<>();
            for (Mention m : own) {
                if (m.part() == Part.TEXT) {
                    Sentence s = body.sentenceOfToken(body.tokenAt(m.span().start()));
                    if (seen.add(s.index())) {
                        sum[0] += rated[s.index()][0];
                        sum[1] += rated[s.index()][1];
                        if (groups[s.index()] != null) {
                            groups[s.index()].forEach((g, c) -> n.merge(g, c, Integer::sum));
                        }
                    }
                }
            }
            double sentences = Math.max(1, seen.size());
            f.put("near_negative", sum[0] / sentences);
            f.put("near_positive", sum[1] / sentences);
            double words = Math.max(1, body.countWords()) / 100.0;
            f.put("tone_negative", all[0] / words);
            f.put("tone_positive", all[1] / words);
            if (System.getProperty("dump") != null) {
                n.forEach((g, c) -> f.put("g:" + g, c / sentences));
            }
        }
    }
}
