package dev.masthead.analysis.framing;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.MatchMode;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Tells whether the words of a cue are only a part of a name: <em>Public Integrity</em> of the Center for Public Integrity,
 * <em>Protection</em> of the Paycheck Protection Program. A name says what somebody is called, not what an article is about.
 * A cue that is the whole name, and one that the lexicon lists as it is written, stands.
 */
final class FrameNames {
    /** How many capitalised words behind a cue are looked at for the word that ends a name. */
    private static final int WORDS_BEHIND = 3;
    /** How many words before it are looked at for the word that begins one. */
    private static final int WORDS_BEFORE = 5;
    /** Small words that a name is joined by. */
    private static final Set<String> LINKS = Set.of("of", "for", "on", "and", "the", "&");

    private final TextPart text;
    private final Set<String> heads;
    /** Spans of names that do not overlap, in text order. */
    private final List<Span> names = new ArrayList<>();

    /** @param heads last words of names of bodies, programmes and laws, in lower case */
    FrameNames(Analysis analysis, Part part, Set<String> heads) {
        this.text = analysis.text(part);
        this.heads = heads;
        int end = 0;
        List<Span> all = analysis.annotations(Mention.class, part).stream()
                .filter(m -> m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION)
                .map(Mention::span)
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
        for (Span span : all) {
            if (span.start() >= end) {
                names.add(span);
                end = span.end();
            }
        }
    }

    boolean holds(Match m) {
        if (m.entry().match() == MatchMode.EXACT
                || !text.tokens().get(m.firstToken()).isCapitalised()) {
            return false;
        }
        Span span = text.span(m.firstToken(), m.endToken());
        Span name = nameAt(span.start());
        if (name != null && span.end() <= name.end() && (span.start() > name.start() || span.end() < name.end())) {
            return true;
        }
        // in a headline every word may have its capital
        return text.part() != Part.TITLE && (endsAName(m.endToken()) || beginsAName(m.firstToken()));
    }

    /** Center for Public …, Council on Foreign …: a name that begins with what ends others. */
    private boolean beginsAName(int end) {
        int first = text.sentenceOfToken(end).firstToken();
        boolean linked = false;
        for (int i = end - 1; i >= Math.max(first, end - WORDS_BEFORE); i--) {
            Token t = text.tokens().get(i);
            if (LINKS.contains(t.form())) {
                linked = true;
            } else if (!t.isWord() || !t.isCapitalised()) {
                return false;
            } else if (linked && heads.contains(t.form())) {
                return true;
            }
        }
        return false;
    }

    private boolean endsAName(int from) {
        int end = Math.min(
                Math.min(from + WORDS_BEHIND, text.tokens().size()),
                text.sentenceOfToken(from - 1).endToken());
        for (int i = from; i < end; i++) {
            Token t = text.tokens().get(i);
            if (!t.isWord() || !t.isCapitalised()) {
                return false;
            }
            if (heads.contains(t.form())) {
                return true;
            }
        }
        return false;
    }

    /** The name that the character stands in; null for none. */
    private Span nameAt(int at) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < names.size() && names.get(low).start() <= at ? names.get(low) : null;
    }
}
