package dev.masthead.corpus.story;

/**
 * Which article before it an article is most alike, and so whose story it belongs to.
 *
 * @param parent   the article before it
 * @param likeness 0…1, in whole ten thousandths
 */
public record StoryLink(StoryArticle parent, double likeness) {

    /**
     * Of a link that is known and another article before the same one the better: the more alike; of two that are as like, the
     * earlier.
     *
     * @param known null for none
     * @param other must come before the article
     * @return null where there is none that is alike enough
     */
    public static StoryLink better(StoryLink known, StoryArticle article, StoryArticle other, StorySettings settings) {
        int days = article.isDated() ? article.day() - other.day() : 0;
        if (days > settings.windowDays()) {
            return known;
        }
        double likeness = settings.likeness(article.vector(), other.vector(), days);
        boolean better = known == null
                ? likeness >= settings.storyLikeness()
                : likeness > known.likeness()
                        || likeness == known.likeness() && StoryArticle.ORDER.compare(other, known.parent()) < 0;
        return better ? new StoryLink(other, likeness) : known;
    }
}
