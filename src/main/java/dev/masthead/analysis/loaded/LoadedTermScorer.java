package dev.masthead.analysis.loaded;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.VoiceMap;
import dev.masthead.analysis.entities.PersonNouns;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.MatchMode;
import dev.masthead.syntax.ParsedText;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds loaded terms and says whose words they are. */
public final class LoadedTermScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "loaded-terms";

    /** What an entry says of its words; {@code whole} keeps the edge words, {@code aimless} is said of nobody. */
    private record Term(String label, int intensity, boolean coined, boolean whole, boolean aimless) {}

    private final Map<LexiconEntry, Term> terms = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final int leastStrong;

    private final Denials denials;
    private final TermEdges edges;
    private final TargetWords targetWords;

    public LoadedTermScorer(Lexicons lexicons) {
        Lexicon lexicon = lexicons.require(LEXICON);
        targetWords = new TargetWords(lexicon, new PersonNouns(lexicons));
        denials = new Denials(lexicon, ClosedClasses.of(lexicons));
        edges = new TermEdges(lexicon);
        leastStrong = (int) lexicon.parameter("least_strong_intensity");
        for (LexiconEntry e : lexicon.entries()) {
            String label = e.fields().requireText("label");
            double intensity = e.fields().requireNumber("intensity");
            if (intensity != 1 && intensity != 2 && intensity != 3) {
                throw new LexiconException(e.origin(), e.id() + ": intensity is 1, 2 or 3");
            }
            terms.put(
                    e,
                    new Term(
                            label,
                            (int) intensity,
                            e.fields().flag("coined"),
                            e.fields().flag("whole"),
                            e.fields().oneOf("target", Set.of("none")).isPresent()));
            labels.add(label);
        }
    }

    @Override
    public void score(Analysis analysis) {
        Map<Voice, Integer> inBody = new HashMap<>();
        Map<String, Integer> byLabel = new TreeMap<>();
        labels.forEach(l -> byLabel.put(l, 0));
        Set<Integer> sentences = new HashSet<>();
        int strong = 0;
        int inTitle = 0;
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            List<Match> matches = analysis.matches(part).longest(LEXICON);
            TermTargets targets = new TermTargets(analysis, part, targetWords);
            for (Match m : matches) {
                Term term = terms.get(m.entry());
                if (!term.coined() && isName(text, m)) {
                    continue;
                }
                int first = term.whole() ? m.firstToken() : edges.first(text, m.firstToken(), m.endToken());
                int end = term.whole() ? m.endToken() : edges.end(text, first, m.endToken());
                Span span = text.span(first, end);
                VoiceMap.Heard heard = analysis.voiceAt(part, span.start());
                boolean negated = isDenied(analysis, part, first);
                analysis.add(new LoadedTerm(
                        part,
                        span,
                        m.entry().id(),
                        term.label(),
                        term.intensity(),
                        heard.voice(),
                        heard.attribution(),
                        term.aimless() ? null : targets.of(first, end),
                        negated));
                if (negated) {
                    continue;
                }
                if (part == Part.TITLE) {
                    inTitle++;
                } else {
                    inBody.merge(heard.voice(), 1, Integer::sum);
                    if (heard.voice() == Voice.OUTLET) {
                        sentences.add(text.sentenceOfToken(first).index());
                        byLabel.merge(term.label(), 1, Integer::sum);
                        strong += term.intensity() >= leastStrong ? 1 : 0;
                    }
                }
            }
        }
        double words = Math.max(1, analysis.document().body().countWords());
        for (Voice voice : Voice.values()) {
            analysis.metric("loaded_" + voice.id() + "_per_1000_words", inBody.getOrDefault(voice, 0) * 1000 / words);
        }
        analysis.metric("strongly_loaded_outlet_per_1000_words", strong * 1000 / words);
        analysis.metric(
                "evaluative_outlet_per_1000_words", (inBody.getOrDefault(Voice.OUTLET, 0) - strong) * 1000 / words);
        analysis.metric("loaded_title_count", inTitle);
        byLabel.forEach((label, n) -> analysis.metric("loaded_" + label + "_per_1000_words", n * 1000 / words));
        analysis.metric(
                "loaded_sentence_share",
                sentences.size()
                        / (double) Math.max(
                                1, analysis.document().body().sentences().size()));
    }

    private boolean isDenied(Analysis analysis, Part part, int token) {
        ParsedText parsed = analysis.parsed(part);
        int sentence = analysis.text(part).sentenceOfToken(token).index();
        return denials.holds(parsed.sentence(sentence), token)
                || denials.holds(parsed.voice(sentence, parsed.quotations().regionOf(token)), token);
    }

    /**
     * Whether the words are, or are part of, a proper name ("Terrorism Prevention Act"): judged by nobody, only named.
     * An entry that is matched with its case is written as a name itself and means it. Several capitalised words that no
     * other name touches are a slogan put in capitals ("the Deep State"), not a name that happens to hold the words.
     */
    private static boolean isName(TextPart text, Match m) {
        if (m.entry().match() == MatchMode.EXACT) {
            return false;
        }
        int first = m.firstToken();
        int end = m.endToken();
        int words = 0;
        for (int i = first; i < end; i++) {
            Token t = text.tokens().get(i);
            if (!t.isWord()) {
                continue;
            }
            words++;
            if (!isNameWord(t)) {
                return false;
            }
        }
        Sentence sentence = text.sentenceOfToken(first);
        boolean before =
                first > sentence.firstToken() && isNameWord(text.tokens().get(first - 1));
        boolean after = end < sentence.endToken() && isNameWord(text.tokens().get(end));
        if (text.part() == Part.TITLE) {
            return before && after;
        }
        return before || after || words == 1 && first > sentence.firstToken();
    }

    private static boolean isNameWord(Token t) {
        return t.isCapitalised() && t.isProperNoun();
    }
}
