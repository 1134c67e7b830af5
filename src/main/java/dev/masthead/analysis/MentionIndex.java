package dev.masthead.analysis;

import dev.masthead.annotation.Mention;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mentions of one part by where they begin. */
final class MentionIndex {
    private final List<Placed> placed;

    /** A mention and how many came before it. */
    private record Placed(Mention mention, int order) {}

    MentionIndex(List<Mention> mentions) {
        List<Placed> all = new ArrayList<>(mentions.size());
        mentions.forEach(m -> all.add(new Placed(m, all.size())));
        all.sort(Comparator.comparingInt(p -> p.mention().span().start()));
        placed = all;
    }

    /** Those that lie within the span, in the order they came in. */
    List<Mention> within(Span span) {
        int lo = 0;
        int hi = placed.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (placed.get(mid).mention().span().start() < span.start()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        List<Placed> out = new ArrayList<>();
        for (int i = lo; i < placed.size(); i++) {
            Span at = placed.get(i).mention().span();
            if (at.start() >= span.end()) {
                break;
            }
            if (span.contains(at)) {
                out.add(placed.get(i));
            }
        }
        if (out.isEmpty()) {
            return List.of();
        }
        if (out.size() == 1) {
            return List.of(out.get(0).mention());
        }
        out.sort(Comparator.comparingInt(Placed::order));
        return out.stream().map(Placed::mention).toList();
    }
}
