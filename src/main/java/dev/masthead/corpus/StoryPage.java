package dev.masthead.corpus;

import java.time.Instant;
import java.util.List;

/**
 * Stories that the articles of a filter tell, the last published first.
 *
 * @param analyzerDigest version whose reports tell which articles are meant and which are copies of agencies; null where nothing is
 *                       analysed
 * @param nStories       how many there are
 * @param nWaiting       articles that came, changed or went and have not been put into stories yet
 */
public record StoryPage(String analyzerDigest, long nStories, long nWaiting, List<ListedStory> items) {

    /**
     * A story, as far as the articles of the filter tell it.
     *
     * @param id        number of the article of it that came in first
     * @param title     headline of the article published first
     * @param nArticles articles of the filter
     * @param nOrigins  of these, those that do not have their text from another: copies and an agency's copies count once
     * @param nOutlets  outlets of these articles
     * @param first     the article published first; null where none has a date
     * @param last      when the last one was published; null where none has a date
     */
    public record ListedStory(
            String id, String title, long nArticles, long nOrigins, long nOutlets, FirstArticle first, Instant last) {}
}
