package dev.masthead.analysis.entities;

import dev.masthead.annotation.Antecedent;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who wrote the statements, letters and posts of one text: {@code Moen said in a statement … The statement said}. A text
 * speaks for whoever made it, as long as the article tells of one maker. Not thread-safe.
 */
final class Authors {
    private final ActorWords words;
    private final BitSet cues;
    private final Map<String, Span> authors = new HashMap<>();

    /** @param cues tokens of the part that report */
    Authors(ActorWords words, BitSet cues) {
        this.words = words;
        this.cues = cues;
    }

    /** Takes in what the sentence tells of authors; returns its texts that speak, with their authors. */
    List<Antecedent> read(ParsedSentence s) {
        List<Antecedent> out = new ArrayList<>();
        for (NounPhrase p : s.phrases()) {
            String head = s.token(p.head()).lemma();
            if (!words.is("utterances", head)) {
                continue;
            }
            Span author = author(s, p);
            if (author != null) {
                authors.put(head, author);
            } else if (!isDefinite(s, p)) {
                authors.remove(head); // another one, of nobody we know
            }
            Span known = authors.get(head);
            if (known != null && (author == null ? isDefinite(s, p) && speaks(s, p) : speaks(s, p))) {
                out.add(new Antecedent(s.part().part(), s.part().span(p.first(), p.end()), known));
            }
        }
        return out;
    }

    private static boolean isDefinite(ParsedSentence s, NounPhrase p) {
        String determiner = p.determiner() < 0 ? "" : s.formOf(p.determiner());
        return determiner.equals("the") || determiner.equals("that") || determiner.equals("this");
    }

    private boolean speaks(ParsedSentence s, NounPhrase p) {
        return s.verbsOf(p.index()).stream().anyMatch(v -> cues.get(v.head()));
    }

    private Span author(ParsedSentence s, NounPhrase p) {
        TextPart text = s.part();
        // Moen's letter, her letter
        for (int i = p.head() - 1; i >= p.first(); i--) {
            if (s.tagOf(i).equals("POS") && i > p.first()) {
                return text.span(p.first(), i);
            }
        }
        if (p.determiner() >= 0 && s.tagOf(p.determiner()).equals("PRP$")) {
            return text.span(p.determiner(), p.determiner() + 1);
        }
        // a letter from Moen, a statement by the union
        int at = s.position(p.end() - 1) + 1;
        boolean by =
                at > 0 && at + 1 < s.size() && (s.at(at).is("by") || s.at(at).is("from")) && s.inPhrase(at + 1);
        if (by) {
            return span(s, s.phraseIndex(at + 1));
        }
        for (VerbGroup v : s.verbs()) {
            if (v.subjectPhrase() < 0 || v.subjectPhrase() == p.index()) {
                continue;
            }
            boolean said = cues.get(v.head())
                    && v.adjuncts().stream()
                            .anyMatch(a -> a.phrase() == p.index()
                                    && (a.preposition().equals("in")
                                            || a.preposition().equals("via")
                                            || a.preposition().equals("through")));
            boolean made = v.objects().contains(p.index()) && words.is("uttering_verbs", v.lemma()) && !v.isPassive();
            if (said || made) {
                return span(s, v.subjectPhrase());
            }
        }
        return null;
    }

    private static Span span(ParsedSentence s, int phrase) {
        return s.part().span(s.phrase(phrase).first(), s.phrase(phrase).end());
    }
}
