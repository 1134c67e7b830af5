package dev.masthead.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What analyses of this program add to profiles, from when they are stored until they are folded into the sums, so that a report that was
 * in memory a moment ago is not read again. Nothing rests on it: what it has forgotten, or what another program has stored, is read
 * from the report. An analysis that is not stored after all has a number that no other one gets.
 */
@ApplicationScoped
public class FreshFigures {
    /** The figures of an article take some 30 KB. */
    private static final int MOST = 1_000;

    private final Map<Long, ArticleFigures> byAnalysis = new LinkedHashMap<>();

    synchronized void keep(long analysisId, ArticleFigures figures) {
        byAnalysis.put(analysisId, figures);
        if (byAnalysis.size() > MOST) {
            Iterator<Long> oldest = byAnalysis.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Gives those that are there, and forgets them. */
    synchronized Map<Long, ArticleFigures> take(Collection<Long> analysisIds) {
        Map<Long, ArticleFigures> out = new HashMap<>();
        for (Long id : analysisIds) {
            ArticleFigures figures = byAnalysis.remove(id);
            if (figures != null) {
                out.put(id, figures);
            }
        }
        return out;
    }
}
