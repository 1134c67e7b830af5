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
            int sentences = text.sentences().size();
            List<SentenceTies> parsed = new ArrayList<>(sentences);
            for (int i = 0; i < sentences; i++) {
                parsed.add(new SentenceTies(analysis, part, analysis.parsed(part, i), rules, cues, sources, kinds));
            }
            holders.spokenFor(spokenFor(analysis, text, part, parsed));
            int next = 0;
            for (int i = 0; i < sentences; i++) {
                List<LoadedTerm> own = new ArrayList<>();
                int end = text.sentences().get(i).span().end();
                while (next < terms.size() && terms.get(next).span().start() < end) {
                    own.add(terms.get(next++));
                }
                SentenceTies ties = parsed.get(i);
                JudgementCollector found = new JudgementCollector(ties, rules, holders);
                deeds.read(ties, holders, found);
                attitudes.read(ties, found);
                words.read(ties, own, found);
                found.withoutOverlaps().forEach(analysis::add);
            }
        }
    }

    /** Of attributions whose source is no actor, by id: for whom it speaks. */
    private static Map<String, String> spokenFor(
            Analysis analysis, TextPart text, Part part, List<SentenceTies> parsed) {
        Map<String, String> out = new HashMap<>();
        Map<Integer, SentenceTies> byFirst = new HashMap<>();
        parsed.forEach(t -> byFirst.put(t.s.sentence().firstToken(), t));
        for (Attribution a : analysis.annotations(Attribution.class, part)) {
            boolean nobody = a.source() != null
                    && a.source().actor() == null
                    && a.source().outlet() == null
                    && !a.source().spans().isEmpty();
            if (!nobody) {
                continue;
            }
            Span span = a.source().spans().get(0);
            int last = text.tokenAt(span.end() - 1);
            SentenceTies ties = byFirst.get(text.sentenceOfToken(last).firstToken());
            int phrase = ties == null ? -1 : ties.s.phraseAt(last);
            List<String> by = phrase < 0 || !ties.isMouthpiece(phrase)
                    ? List.of()
                    : ties.tellers(List.of(phrase), false).actors();
            if (by.size() == 1) {
                out.put(a.id(), by.get(0));
            }
        }
        return out;
    }

    /**
     * Tokens of the words that report: they say how somebody speaks and judge nobody by themselves; and of each who speaks, where
     * an actor does.
     */
    private static void cues(Analysis analysis, TextPart text, Part part, BitSet cues, Map<Integer, String> sources) {
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
