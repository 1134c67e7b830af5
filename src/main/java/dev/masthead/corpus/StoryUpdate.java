package dev.masthead.corpus;

import dev.masthead.corpus.StoryStore.Kept;
import dev.masthead.corpus.StoryStore.Standing;
import dev.masthead.corpus.story.StoryArticle;
import dev.masthead.corpus.story.StoryLink;
import dev.masthead.corpus.story.StorySettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps stories as {@link dev.masthead.corpus.story.StoryGrouper} would make them of the articles that are there, while these come and
 * go in any order. After each change every article has the parent that the grouper would give it: a new article is looked up
 * among those before it; those behind it are asked whether they are more alike it than their parents; those whose parent a
 * word finds no more, because the new one took its place, look for another. What goes leaves in the same way.
 */
final class StoryUpdate {
    private final StoryStore store;
    private final StorySettings settings;
    private final Set<Long> stories = new HashSet<>();
    private boolean moved;

    StoryUpdate(StoryStore store, StorySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Takes an article in that is not there. */
    void add(long seq, StoryArticle article) throws SQLException {
        begin();
        store.add(seq, article);
        Best best = best(seq, article);
        if (best.link() != null) {
            store.link(seq, best.parent(), best.link());
        }
        for (boolean dated : kinds(article)) {
            Standing standing = store.standing(seq, article, dated);
            offer(seq, article, standing, dated);
            lookAgain(store.children(standing.next(), dated));
        }
        if (!moved && best.link() != null && best.story() < seq) {
            // the common case: it joins a story, and nobody else moves
            store.tell(Map.of(seq, best.story()));
        } else if (moved || best.link() != null) {
            stories.add(seq);
            if (best.link() != null) {
                stories.add(best.story());
            }
            tell();
        }
    }

    /** Takes an article out. */
    void remove(Kept gone) throws SQLException {
        begin();
        stories.add(gone.story());
        Map<Boolean, Standing> standings = new LinkedHashMap<>();
        for (boolean dated : kinds(gone.article())) {
            standings.put(dated, store.standing(gone.seq(), gone.article(), dated));
        }
        List<Kept> children = store.children(gone.seq());
        store.remove(gone);
        lookAgain(children);
        for (Map.Entry<Boolean, Standing> e : standings.entrySet()) {
            for (long next : e.getValue().next()) {
                Optional<Kept> found = store.find(next);
                if (found.isPresent()) {
                    StoryArticle article = found.get().article();
                    offer(next, article, store.standing(next, article, e.getKey()), e.getKey());
                }
            }
        }
        tell();
    }

    /** For whom an article can be a parent: for those with a date if it has one, and for those without if there are any. */
    private List<Boolean> kinds(StoryArticle article) throws SQLException {
        List<Boolean> out = new ArrayList<>();
        if (article.day() != StoryArticle.UNDATED) {
            out.add(true);
        }
        if (store.holdsUndated()) {
            out.add(false);
        }
        return out;
    }

    private void begin() {
        stories.clear();
        moved = false;
    }

    /** The best article before another; {@code link} is null where none is alike enough. */
    private record Best(long parent, long story, StoryLink link) {}

    private Best best(long seq, StoryArticle article) throws SQLException {
        Best best = new Best(0, 0, null);
        for (Kept other : store.before(seq, article)) {
            if (StoryArticle.ORDER.compare(other.article(), article) < 0) {
                StoryLink link = StoryLink.better(best.link(), article, other.article(), settings);
                if (link != best.link()) {
                    best = new Best(other.seq(), other.story(), link);
                }
            }
        }
        return best;
    }

    /** Gives those behind an article to it that are more alike it than their parents. */
    private void offer(long seq, StoryArticle article, Standing standing, boolean dated) throws SQLException {
        for (Kept later : store.behind(seq, article, standing.finding(), dated)) {
            if (StoryArticle.ORDER.compare(article, later.article()) < 0) {
                StoryLink link = StoryLink.better(later.link(), later.article(), article, settings);
                if (link != later.link()) {
                    move(later, seq, link);
                }
            }
        }
        if (moved) {
            store.find(seq).ifPresent(k -> stories.add(k.story()));
        }
    }

    private void lookAgain(List<Kept> articles) throws SQLException {
        for (Kept one : articles) {
            Best best = best(one.seq(), one.article());
            if (best.link() == null) {
                move(one, 0, null);
            } else if (best.parent() != one.parent()) {
                stories.add(best.story());
                move(one, best.parent(), best.link());
            }
        }
    }

    private void move(Kept article, long parent, StoryLink link) throws SQLException {
        store.link(article.seq(), parent, link);
        stories.add(article.story());
        moved = true;
    }

    /** Tells the articles of the stories that were touched which story they belong to now: that of its article with the least number. */
    private void tell() throws SQLException {
        Map<Long, long[]> members = store.members(stories);
        Map<Long, Long> roots = new HashMap<>();
        Map<Long, Long> least = new HashMap<>();
        for (long seq : new TreeSet<>(members.keySet())) {
            least.putIfAbsent(root(seq, members, roots), seq);
        }
        Map<Long, Long> changed = new HashMap<>();
        members.forEach((seq, kept) -> {
            long story = least.get(roots.get(seq));
            if (story != kept[0]) {
                changed.put(seq, story);
            }
        });
        store.tell(changed);
    }

    /** The first article of a chain of parents, noted for all on the way. */
    private static long root(long seq, Map<Long, long[]> members, Map<Long, Long> roots) {
        Set<Long> way = new HashSet<>();
        long at = seq;
        while (!roots.containsKey(at) && members.containsKey(at) && members.get(at)[1] != 0) {
            way.add(at);
            at = members.get(at)[1];
        }
        long root = roots.getOrDefault(at, at);
        roots.put(at, root);
        way.forEach(w -> roots.put(w, root));
        return root;
    }
}
