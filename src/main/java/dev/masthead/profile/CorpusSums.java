package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all articles come to, by the sums that are kept: those of every outlet and of the corpus, what is not folded in yet, and articles
 * without an outlet, which no sum holds. The same whole numbers as if every article were read.
 *
 * @param version with the metrics in the order of the sums
 * @param items   of each kind every item that a profile could list; of kinds of which only what stands often is listed, and of actors, others
 *                can be missing
 */
record CorpusSums(Version version, Totals totals, Map<Kind, Map<String, ItemCounts>> items) {
    /** With more changes waiting, reading their reports would take longer than reading figures. */
    private static final int MOST_WAITING = 300;

    private static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0, 0, 0);
    private static final List<Kind> LISTED = List.of(Kind.SOURCE, Kind.ACTOR, Kind.LOADED, Kind.CUE, Kind.WORD);
    private static final String WITHOUT_OUTLET =
            "from article a join article_figures f on f.article_seq = a.seq and f.version_id = ?"
                    + " where a.counted and a.outlet_id is null";

    /** @return null while many changes wait to be folded in */
    static CorpusSums read(Connection c, ProfileStore s, Version version, Codebook codebook, MetricNumbers numbers)
            throws SQLException {
        if (s.waiting(MOST_WAITING) == MOST_WAITING) {
            return null;
        }
        Totals totals = new Totals();
        s.corpus(version).values().forEach(totals::add);
        Map<Kind, Map<String, ItemCounts>> more = new EnumMap<>(Kind.class);
        LISTED.forEach(kind -> more.put(kind, new HashMap<>()));
        s.pending(version, ProfileFolder.CORPUS, ProfileQuery.ALL, (day, report, sign) -> {
            ArticleFigures figures = ArticleFigures.of(report, codebook);
            totals.add(sign, sign * figures.words(), s.array(version, figures, sign));
            figures.items().forEach((key, counts) -> {
                if (LISTED.contains(key.kind())) {
                    more.get(key.kind()).merge(key.item(), NONE.plus(counts, sign), (old, mine) -> old.plus(mine, 1));
                }
            });
        });
        SelectionSums apart = new SelectionSums(numbers, codebook, LISTED);
        apart.read(c, new Selection(WITHOUT_OUTLET, List.of(version.id())), null);
        totals.add(version.inOrder(apart.version(version).metrics(), apart.totals(0)));
        LISTED.forEach(kind -> apart.items(kind)
                .forEach((item, counts) -> more.get(kind).merge(item, counts, (old, mine) -> old.plus(mine, 1))));
        Map<Kind, Map<String, ItemCounts>> items = new EnumMap<>(Kind.class);
        for (Kind kind : LISTED) {
            Map<String, ItemCounts> of =
                    s.items().corpus(version, kind, more.get(kind).keySet());
            more.get(kind).forEach((item, counts) -> of.merge(item, counts, (old, mine) -> old.plus(mine, 1)));
            items.put(kind, of);
        }
        return new CorpusSums(version, totals, items);
    }
}
