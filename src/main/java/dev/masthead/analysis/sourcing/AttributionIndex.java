package dev.masthead.analysis.sourcing;

import dev.masthead.annotation.Attribution;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributions of one text by where their sources, cues and contents stand, so that none is looked for in all. */
final class AttributionIndex {
    /** Contents that hold a word begin among the last so many before it. */
    private static final int NEAR = 16;

    private final List<Attribution> all;
    private final Map<Integer, List<Attribution>> bySourceToken = new HashMap<>();
    private final Map<Integer, List<Attribution>> byCueSentence = new HashMap<>();
    private final List<Content> contents = new ArrayList<>();

    private record Content(Span span, Attribution attribution) {}

    AttributionIndex(TextPart text, List<Attribution> attributions) {
        all = attributions;
        for (Attribution a : attributions) {
            if (a.source() != null) {
                for (Span s : a.source().spans()) {
                    int token = text.tokenAt(s.start());
                    for (;
                            token < text.tokens().size()
                                    && text.tokens().get(token).start() < s.end();
                            token++) {
                        bySourceToken
                                .computeIfAbsent(token, t -> new ArrayList<>(2))
                                .add(a);
                    }
                }
            }
            if (a.cue() != null) {
                Sentence sentence =
                        text.sentenceOfToken(text.tokenAt(a.cue().spans().get(0).start()));
                byCueSentence
                        .computeIfAbsent(sentence.index(), s -> new ArrayList<>())
                        .add(a);
            }
            a.content().forEach(s -> contents.add(new Content(s, a)));
        }
        contents.sort(Comparator.comparingInt(c -> c.span().start()));
    }

    /** In text order. */
    List<Attribution> all() {
        return all;
    }

    /** Those whose source shares a token with the range, in text order. */
    List<Attribution> from(int firstToken, int endToken) {
        Set<Attribution> out = new LinkedHashSet<>();
        for (int i = firstToken; i < endToken; i++) {
            out.addAll(bySourceToken.getOrDefault(i, List.of()));
        }
        return List.copyOf(out);
    }

    /** Those whose cue begins in the sentence, in text order. */
    List<Attribution> ofCuesIn(Sentence sentence) {
        return byCueSentence.getOrDefault(sentence.index(), List.of());
    }

    /** Those whose content holds the words, in text order. */
    List<Attribution> around(Span words) {
        int lo = 0;
        int hi = contents.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (contents.get(mid).span().start() <= words.start()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        List<Attribution> out = new ArrayList<>();
        for (int i = Math.max(0, lo - NEAR); i < lo; i++) {
            if (contents.get(i).span().contains(words)) {
                out.add(contents.get(i).attribution());
            }
        }
        return out;
    }
}
