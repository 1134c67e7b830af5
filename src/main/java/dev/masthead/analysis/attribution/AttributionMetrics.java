package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The codebook's figures on attribution, of the body alone. But for the counts of every kind of act they rest on what somebody
 * is said to have uttered, aloud or in writing; thoughts, feelings and plans, and what was not said, are told by
 * {@code cue_type_*_share} alone.
 */
final class AttributionMetrics {
    private AttributionMetrics() {}

    private static int withSourceTotal(Map<String, Integer> types) {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of the actors that the body names and that are no source of any attribution; 0 where it names none. */
    private static double unheard(Analysis analysis, List<Attribution> all) {
        Set<String> named = new HashSet<>();
        for (Mention m : analysis.annotations(Mention.class, Part.TEXT)) {
            named.add(m.actor());
        }
        int n = named.size();
        analysis.metric("n_named_actors", n);
        for (Attribution a : all) {
            if (a.source() != null && a.source().actor() != null) {
                named.remove(a.source().actor());
                named.removeAll(a.source().with());
            }
        }
        return n == 0 ? 0 : named.size() / (double) n;
    }

    /** Shares of every act among the attributions. */
    private static void acts(Analysis analysis, List<Attribution> every) {
        for (Attribution.Act act : Attribution.Act.values()) {
            long n = every.stream().filter(a -> a.cue().act() == act).count();
            analysis.metric("cue_type_" + act.id() + "_share", n / (double) Math.max(1, every.size()));
        }
        long unsaid = every.stream()
                .filter(a -> a.cue().factuality() != Attribution.Factuality.ASSERTED)
                .count();
        analysis.metric("not_asserted_cue_share", unsaid / (double) Math.max(1, every.size()));
    }

    static void add(Analysis analysis) {
        TextPart body = analysis.document().body();
        List<Attribution> every = analysis.annotations(Attribution.class, Part.TEXT);
        List<Attribution> all = every.stream().filter(Attribution::isUtterance).toList();
        Set<Integer> sentences = new HashSet<>();
        Map<String, Integer> sources = new HashMap<>();
        Map<String, Integer> types = new TreeMap<>();
        Report.Source.TYPES.forEach(type -> types.put(type, 0));
        int direct = 0;
        int named = 0;
        int anonymous = 0;
        int withSource = 0;
        int hedged = 0;
        int factive = 0;
        for (Attribution a : all) {
            for (Span s : a.content()) {
                int first = body.sentenceOfToken(
                                Math.min(body.tokenAt(s.start()), body.tokens().size() - 1))
                        .index();
                int last = body.sentenceOfToken(Math.min(
                                body.tokenAt(s.end() - 1), body.tokens().size() - 1))
                        .index();
                for (int i = first; i <= last; i++) {
                    sentences.add(i);
                }
            }
            direct += a.kind() == Attribution.Kind.DIRECT ? 1 : 0;
            hedged += a.cue().stance().equals("hedging") || a.cue().stance().equals("doubting") ? 1 : 0;
            factive += a.cue().stance().equals("factive") ? 1 : 0;
            Attribution.Source source = a.source();
            if (source != null) {
                withSource++;
                types.merge(source.type(), 1, Integer::sum);
                named += source.named() ? 1 : 0;
                anonymous += source.anonymous() != null ? 1 : 0;
                sources.merge(source.key(body), 1, Integer::sum);
            }
        }
        int n = Math.max(1, all.size());
        analysis.metric("n_attributions", every.size());
        analysis.metric("n_utterances", all.size());
        acts(analysis, every);
        analysis.metric(
                "attributed_sentence_share",
                sentences.size() / (double) Math.max(1, body.sentences().size()));
        analysis.metric("direct_quote_share", direct / (double) n);
        analysis.metric("named_source_share", named / (double) Math.max(1, withSource));
        analysis.metric("anonymous_source_share", anonymous / (double) Math.max(1, withSource));
        analysis.metric("hedged_cue_share", hedged / (double) n);
        analysis.metric("factive_cue_share", factive / (double) n);
        analysis.metric("distinct_sources", sources.size());
        types.forEach((type, count) -> analysis.metric(
                "source_type_" + type + "_share", count / (double) Math.max(1, withSourceTotal(types))));
        analysis.metric("unheard_actor_share", unheard(analysis, all));
        double entropy = 0;
        for (int count : sources.values()) {
            double p = count / (double) withSource;
            entropy -= p * Math.log(p) / Math.log(2);
        }
        analysis.metric("source_entropy", entropy);
    }
}
