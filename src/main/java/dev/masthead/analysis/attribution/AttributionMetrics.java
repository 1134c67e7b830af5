package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The codebook's figures on attribution, of the body alone. */
final class AttributionMetrics {
    private AttributionMetrics() {}

    static void add(Analysis analysis) {
        TextPart body = analysis.document().body();
        List<Attribution> all = analysis.annotations(Attribution.class, Part.TEXT);
        Set<Integer> sentences = new HashSet<>();
        Map<String, Integer> sources = new HashMap<>();
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
                named += source.named() ? 1 : 0;
                anonymous += source.anonymous() != null ? 1 : 0;
                String key = source.actor() != null
                        ? source.actor()
                        : source.outlet() != null
                                ? source.outlet()
                                : body.textOf(source.spans().get(0)).toLowerCase(Locale.ROOT);
                sources.merge(key, 1, Integer::sum);
            }
        }
        int n = Math.max(1, all.size());
        analysis.metric("n_attributions", all.size());
        analysis.metric(
                "attributed_sentence_share",
                sentences.size() / (double) Math.max(1, body.sentences().size()));
        analysis.metric("direct_quote_share", direct / (double) n);
        analysis.metric("named_source_share", named / (double) Math.max(1, withSource));
        analysis.metric("anonymous_source_share", anonymous / (double) Math.max(1, withSource));
        analysis.metric("hedged_cue_share", hedged / (double) n);
        analysis.metric("factive_cue_share", factive / (double) n);
        analysis.metric("distinct_sources", sources.size());
        double entropy = 0;
        for (int count : sources.values()) {
            double p = count / (double) withSource;
            entropy -= p * Math.log(p) / Math.log(2);
        }
        analysis.metric("source_entropy", entropy);
    }
}
