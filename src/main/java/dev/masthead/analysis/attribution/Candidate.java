package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.Match;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.List;

/** An attribution while it is put together. Spans are characters of the part. */
final class Candidate {
    final String rule;
    /** Null for cues that the lexicon does not hold. */
    final Match match;

    final CueType type;
    final CueType.Complement complement;
    final List<Span> cue = new ArrayList<>();
    final List<Span> content = new ArrayList<>();
    /** Pieces of the content that only name what is judged. */
    final List<Span> named = new ArrayList<>();
    /** Null where the text names none. */
    Span source;
    /** Items of the source in its clause, for typing; null where there is none. */
    int[] sourceTokens;
    /** Whose reason it is where what an adverbial names turns out to be no source; null. */
    Span giver;

    int[] giverTokens;
    /** First token of the cue. */
    int cueToken;

    Candidate(String rule, Match match, CueType type, CueType.Complement complement) {
        this.rule = rule;
        this.match = match;
        this.type = type;
        this.complement = complement;
        cueToken = match == null ? -1 : match.firstToken();
    }

    /** Characters of content. */
    int contentLength() {
        int n = 0;
        for (Span s : content) {
            n += s.length();
        }
        return n;
    }

    int cueStart() {
        return cue.get(0).start();
    }

    /** Whether some content holds the cue of the other. */
    boolean holds(Candidate other) {
        for (Span s : content) {
            if (s.contains(other.cue.get(0))) {
                return true;
            }
        }
        return false;
    }

    boolean overlapsContent(Candidate other) {
        for (Span s : content) {
            for (Span o : other.content) {
                if (s.overlaps(o)) {
                    return true;
                }
            }
        }
        return false;
    }

    int start() {
        int start = Integer.MAX_VALUE;
        for (Span s : content) {
            start = Math.min(start, s.start());
        }
        for (Span s : cue) {
            start = Math.min(start, s.start());
        }
        return source == null ? start : Math.min(start, source.start());
    }
}
