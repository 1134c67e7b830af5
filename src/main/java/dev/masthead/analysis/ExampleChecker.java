package dev.masthead.analysis;

import dev.masthead.annotation.Annotation;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.FrameCue;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.OutletCitation;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Example;
import dev.masthead.lexicon.ExampleGroup;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.lexicon.Senses;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the examples of lexicons through the whole pipeline: a match must be found at exactly the marked words, a
 * no_match not at all. Lexicons whose matches become annotations are checked against those (cues by the cue, attribution
 * rules by the whole content); of the others the matches themselves.
 */
public final class ExampleChecker {
    /** Lexicons whose matches are checked themselves. */
    private static final Set<String> MATCHES = Set.of(
            "sentiment",
            "sentiment-modifiers",
            "verb-frames",
            "source-nouns",
            "sourcing",
            "style",
            "article-signs",
            "genre");

    private static final String ATTRIBUTION = "attribution-cues";
    private static final String RULES = "attribution-rules";

    private final Analyzer analyzer;

    public ExampleChecker(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * One example to run.
     *
     * @param name    what it is of: an entry's or a group's id
     * @param entries ids of the entries of which one must match, or none may
     */
    public record Case(String name, String lexicon, Set<String> entries, Example example) {}

    /** Every example of the lexicon. */
    public List<Case> cases(Lexicon lexicon) {
        List<Case> out = new ArrayList<>();
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired()) {
                e.examples().forEach(x -> out.add(new Case(e.id(), lexicon.name(), Set.of(e.id()), x)));
            }
        }
        for (ExampleGroup g : lexicon.groups()) {
            boolean file = g.id().contains("/");
            Set<String> ids = lexicon.entries().stream()
                    .filter(e -> file ? e.origin().file().equals(g.id()) : g.id().equals(e.group()))
                    .map(LexiconEntry::id)
                    .collect(Collectors.toSet());
            g.examples().forEach(x -> out.add(new Case(g.id(), lexicon.name(), ids, x)));
        }
        return out;
    }

    /** What is wrong with the case; empty where it holds. */
    public Optional<String> failure(Case c) {
        Analysis analysis = analyzer.findings(Submission.of("", c.example().text()));
        Set<Span> found = new HashSet<>();
        if (c.lexicon().equals(ATTRIBUTION)) {
            for (Attribution a : analysis.annotations(Attribution.class)) {
                if (a.cue() != null
                        && a.cue().entry() != null
                        && c.entries().contains(a.cue().entry())) {
                    found.add(a.cue()
                            .spans()
                            .get(0)
                            .union(a.cue().spans().get(a.cue().spans().size() - 1)));
                }
            }
        } else if (c.lexicon().equals(RULES)) {
            for (Attribution a : analysis.annotations(Attribution.class)) {
                if (c.entries().contains(a.rule())) {
                    found.add(
                            a.content().get(0).union(a.content().get(a.content().size() - 1)));
                }
            }
        } else {
            spans(analysis, c, LoadedTerm.class, found);
            spans(analysis, c, FrameCue.class, found);
            spans(analysis, c, Mention.class, found);
            spans(analysis, c, OutletCitation.class, found);
            if (MATCHES.contains(c.lexicon()) || c.lexicon().equals(Senses.LEXICON)) {
                TextPart text = analysis.text(Part.TEXT);
                Matches matches = analysis.matches(Part.TEXT);
                // a sense holds whatever longer one stands around it
                for (Match m :
                        c.lexicon().equals(Senses.LEXICON) ? matches.all(c.lexicon()) : matches.longest(c.lexicon())) {
                    if (c.entries().contains(m.entry().id())) {
                        found.add(text.span(m.firstToken(), m.endToken()));
                    }
                }
            }
        }
        String where = c.example().origin() + " " + c.name() + ": ";
        String text = c.example().text();
        if (c.example().marked().isEmpty()) {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(where + "matches " + words(found, text) + " in: " + text);
        }
        Span marked = c.example().marked().get();
        if (found.contains(marked)) {
            return Optional.empty();
        }
        return Optional.of(where + "does not match '" + marked.of(text) + "'"
                + (found.isEmpty() ? "" : " but " + words(found, text)) + " in: " + text);
    }

    private static <A extends Annotation> void spans(Analysis analysis, Case c, Class<A> kind, Collection<Span> found) {
        for (A a : analysis.annotations(kind)) {
            if (c.entries().contains(entry(a))) {
                found.add(a.span());
            }
        }
    }

    private static String entry(Annotation a) {
        if (a instanceof LoadedTerm t) {
            return t.entry();
        }
        if (a instanceof FrameCue f) {
            return f.entry();
        }
        if (a instanceof Mention m) {
            return "actors." + m.actor();
        }
        if (a instanceof OutletCitation o) {
            return "outlets." + o.outlet();
        }
        return null;
    }

    private static String words(Set<Span> spans, String text) {
        return spans.stream().sorted().map(s -> "'" + s.of(text) + "'").collect(Collectors.joining(", "));
    }
}
