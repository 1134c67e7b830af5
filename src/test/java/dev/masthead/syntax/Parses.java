package dev.masthead.syntax;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.NlpModels;
import dev.masthead.nlp.NlpPipeline;
import java.util.ArrayList;
import java.util.List;

/** Parses for tests, and their display as bracketed text: {@code [The minister] said}. */
final class Parses {
    private static final Lexicons LEXICONS = AnalyzerFixture.lexicons();
    private static final NlpPipeline NLP = new NlpPipeline(NlpModels.loadWithoutNames(), LEXICONS);
    private static final ClosedClasses WORDS = ClosedClasses.of(LEXICONS);

    private Parses() {}

    static ParsedText text(String body) {
        return new ParsedText(NLP.read("", body).body(), WORDS);
    }

    static ParsedText title(String title) {
        return new ParsedText(NLP.read(title, "").title(), WORDS);
    }

    static ParsedSentence sentence(String text) {
        return text(text).sentence(0);
    }

    /** The sentence with its base noun phrases in square brackets. */
    static String phrases(ParsedSentence s) {
        StringBuilder out = new StringBuilder();
        int at = s.sentence().span().start();
        String text = s.part().text();
        for (NounPhrase p : s.phrases()) {
            int start = s.part().tokens().get(p.first()).start();
            int end = s.part().tokens().get(p.end() - 1).end();
            out.append(text, at, start).append('[').append(text, start, end).append(']');
            at = end;
        }
        return out.append(text, at, s.sentence().span().end()).toString();
    }

    /** Each verb with what it governs: {@code deny: subj=[The mayor] not}. */
    static List<String> verbs(ParsedSentence s) {
        List<String> out = new ArrayList<>();
        for (VerbGroup v : s.verbs()) {
            out.add(verb(s, v));
        }
        return out;
    }

    static String verb(ParsedSentence s, VerbGroup v) {
        StringBuilder out = new StringBuilder(v.lemma());
        out.append(v.isPassive() ? "/passive" : "")
                .append(v.modal() == null ? "" : "/" + v.modal())
                .append(v.isNegated() ? "/not" : "");
        if (v.subjectPhrase() >= 0) {
            out.append(" subj=");
            List<String> all = new ArrayList<>();
            v.subject().conjuncts().forEach(p -> all.add(s.textOf(s.phrase(p))));
            out.append(String.join("+", all));
        }
        v.objects().forEach(p -> out.append(" obj=").append(s.textOf(s.phrase(p))));
        if (v.predicate() >= 0) {
            out.append(" pred=").append(s.textOf(s.phrase(v.predicate())));
        }
        if (v.adjective() >= 0) {
            out.append(" adj=").append(s.part().tokens().get(v.adjective()).text());
        }
        if (v.agent() >= 0) {
            out.append(" by=").append(s.textOf(s.phrase(v.agent())));
        }
        if (v.infinitiveComplement() >= 0) {
            out.append(" to=").append(s.verbs().get(v.infinitiveComplement()).lemma());
        }
        if (v.clauseComplement() >= 0) {
            out.append(" that=").append(s.verbs().get(v.clauseComplement()).lemma());
        }
        return out.toString();
    }

    /** Each description as {@code KIND phrase <- words}. */
    static List<String> descriptions(ParsedSentence s) {
        List<String> out = new ArrayList<>();
        for (Description d : s.descriptions()) {
            out.add(d.kind() + " " + s.textOf(s.phrase(d.phrase())) + " <- "
                    + s.part().textOf(s.part().span(d.first(), d.end())));
        }
        return out;
    }
}
