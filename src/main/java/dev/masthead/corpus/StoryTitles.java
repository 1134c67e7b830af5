package dev.masthead.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What stories are called: by the headline of the article that was published first. */
@ApplicationScoped
public class StoryTitles {
    private final EntityManager entities;

    public StoryTitles(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param story its number, or that of one that it has taken in
     * @return empty where there is no such story, or its first article has no headline
     */
    @Transactional
    public Optional<String> of(long story) {
        List<?> titles = entities.createNativeQuery(
                        "select a.title from article_story t join article a on a.seq = t.article_seq"
                                + " where t.story_id = (select s.story_id from article_story s where s.article_seq = :story)"
                                + " order by a.published_at nulls last, a.seq limit 1")
                .setParameter("story", story)
                .getResultList();
        return titles.stream().findFirst().map(t -> (String) t).filter(t -> !t.isBlank());
    }
}
