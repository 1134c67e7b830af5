package dev.masthead.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the quotations of one article in others, in the same words or in other ones. */
@ApplicationScoped
public class QuotationsElsewhere {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A text of fewer words is a phrase that many use, and says nothing of where it comes from. */
    private static final int LEAST_WORDS = 5;

    private static final int MOST_OWN = 60;

    /** So many others are compared with one quotation. */
    private static final int MOST_OTHERS = 200;

    private static final int MOST_FORMS = 10;

    /** Pairs of the longest words that others are looked up by: whoever has half of the quotation has both words of one of them. */
    private static final int PAIRS = 3;

    private final EntityManager entities;

    public QuotationsElsewhere(EntityManager entities) {
        this.entities = entities;
    }

    private record Own(String attribution, String speaker, String text) {}

    private record Other(String article, String outlet, String speaker, String text) {}

    /**
     * The quotations of an article that others have too.
     *
     * @param copies ids of articles that are nearly the same text, whose quotations do not count
     */
    List<ArticleContext.ContextQuotation> of(String articleId, Set<String> copies) {
        List<ArticleContext.ContextQuotation> out = new ArrayList<>();
        for (Own own : own(articleId)) {
            List<String> words = words(own.text());
            if (words.size() < LEAST_WORDS) {
                continue;
            }
            List<Other> others = others(articleId, pairs(words)).stream()
                    .filter(o -> !copies.contains(o.article()))
                    .toList();
            ArticleContext.ContextQuotation found = compared(own, words, others);
            if (found != null) {
                out.add(found);
            }
        }
        return out;
    }

    private static ArticleContext.ContextQuotation compared(Own own, List<String> words, List<Other> others) {
        SameWords same = new SameWords();
        same.add(own.text(), own.speaker());
        others.forEach(o -> same.add(o.text(), o.speaker()));
        // by article: one that quotes it twice counts with the form that is nearest
        Map<String, Other> exact = new LinkedHashMap<>();
        Map<String, Other> changed = new LinkedHashMap<>();
        for (int number : same.groups().get(0)) {
            if (number > 0) {
                Other other = others.get(number - 1);
                (words(other.text()).equals(words) ? exact : changed).putIfAbsent(other.article(), other);
            }
        }
        changed.keySet().removeAll(exact.keySet());
        if (exact.isEmpty() && changed.isEmpty()) {
            return null;
        }
        return new ArticleContext.ContextQuotation(
                own.attribution(),
                own.text(),
                exact.size(),
                changed.size(),
                changed.values().stream()
                        .limit(MOST_FORMS)
                        .map(o -> new ArticleContext.ContextForm(
                                o.article(),
                                o.outlet(),
                                o.text(),
                                SameWords.leftOut(own.text(), o.text()),
                                SameWords.leftOut(o.text(), own.text())))
                        .toList());
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static List<String> pairs(List<String> words) {
        List<String> longest = new LinkedHashSet<>(words)
                .stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .limit(2 * PAIRS)
                        .toList();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < longest.size(); i += 2) {
            out.add(longest.get(i) + (i + 1 < longest.size() ? " " + longest.get(i + 1) : ""));
        }
        return out;
    }

    private List<Own> own(String articleId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select z.attribution, z.speaker, z.content from quotation z"
                        + " join analysis_version v on v.id = z.version_id and v.active"
                        + " join article a on a.seq = z.article_seq where a.id = :id order by z.number")
                .setParameter("id", articleId)
                .setMaxResults(MOST_OWN)
                .getResultList();
        return rows.stream()
                .map(r -> new Own((String) r[0], (String) r[1], (String) r[2]))
                .toList();
    }

    private List<Other> others(String articleId, List<String> pairs) {
        StringBuilder sought = new StringBuilder();
        for (int i = 0; i < pairs.size(); i++) {
            sought.append(i == 0 ? "" : " || ")
                    .append("plainto_tsquery('english', :w")
                    .append(i)
                    .append(')');
        }
        var query = entities.createNativeQuery("select a.id, o.slug, z.speaker, z.content from quotation z"
                        + " join analysis_version v on v.id = z.version_id and v.active"
                        + " join article a on a.seq = z.article_seq left join outlet o on o.id = a.outlet_id"
                        + " where a.counted and a.id <> :id and quoted_words(z.quotes) @@ (" + sought + ")"
                        + " and quotation_words(z.content) @@ (" + sought + ")"
                        + " order by a.published_at nulls last, a.id, z.number")
                .setParameter("id", articleId)
                .setMaxResults(MOST_OTHERS);
        for (int i = 0; i < pairs.size(); i++) {
            query.setParameter("w" + i, pairs.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new Other((String) r[0], (String) r[1], (String) r[2], (String) r[3]))
                .toList();
    }
}
