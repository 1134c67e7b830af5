package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads who judges whom, and who does what to whom. A word judges an actor only where the grammar of its sentence ties it to
 * a mention; to stand near is no tie. What verbs tell of deeds is kept apart ({@link Deed}): suffering is no judgement, and
 * of a deed only the doer is judged.
 */
final class JudgementReader {
    private final JudgementRules rules;
    private final DeedReader deeds;
    private final AttitudeReader attitudes;
    private final WordReader words;

    JudgementReader(SentimentLexicon tone, JudgementRules rules) {
        this.rules = rules;
        Weigher weigher = new Weigher(tone, rules);
        deeds = new DeedReader(tone, rules, weigher);
        attitudes = new AttitudeReader(tone, rules, weigher);
        words = new WordReader(tone, rules, weigher);
    }

    /** Everything in the article, the body first; adds it to the analysis. */
    void read(Analysis analysis) {
        Holders holders = new Holders(analysis);
        Map<String, String> kinds = new HashMap<>();
        analysis.actors().forEach(a -> kinds.put(a.id(), a.kind()));
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            List<LoadedTerm> terms = new ArrayList<>(analysis.annotations(LoadedTerm.class, part));
            terms.sort(Comparator.comparing(LoadedTerm::span));
            BitSet cues = new BitSet();
            Map<Integer, String> sources = new HashMap<>();
            cues(analysis, text, part, cues, sources);
            int next = 0;
            for (int i = 0; i < text.sentences().size(); i++) {
                List<LoadedTerm> own = new ArrayList<>();
                int end = text.sentences().get(i).span().end();
                while (next < terms.size() && terms.get(next).span().start() < end) {
                    own.add(terms.get(next++));
                }
                SentenceTies ties = new SentenceTies(analysis, part, analysis.parsed(part, i), rules, cues, sources, kinds);
                JudgementCollector found = new JudgementCollector(ties, rules, holders);
                deeds.read(ties, holders, found);
                attitudes.read(ties, found);
                words.read(ties, own, found);
                found.withoutOverlaps().forEach(analysis::add);
            }
        }
    }

    /**
     * Tokens of the words that report: they say how somebody speaks and judge nobody by themselves; and of each who speaks, where
     * an actor does.
     */
    private static void cues(
            Analysis analysis, TextPart text, Part part, BitSet cues, Map<Integer, String> sources) {
        for (Attribution a : analysis.annotations(Attribution.class, part)) {
            String source = a.source() == null ? null : a.source().actor();
            for (Span s : a.cue() == null ? List.<Span>of() : a.cue().spans()) {
                int end = text.tokenAt(s.end() - 1) + 1;
                for (int i = text.tokenAt(s.start()); i < end; i++) {
                    cues.set(i);
                    if (source != null) {
                        sources.putIfAbsent(i, source);
                    }
                }
            }
        }
    }
}
