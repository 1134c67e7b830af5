package dev.masthead.duplicates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An article and those that are nearly the same text.
 *
 * @param article           the one asked about
 * @param copies            the first published first, those without a date last
 * @param nCopies           how many were found; more than are listed where a limit was given
 * @param first             who had the text first
 * @param threshold         least similarity of a copy
 * @param candidatesPerBand articles that were looked at for each band
 * @param complete          false if more articles than that share a band: there may be copies that were not looked at
 */
public record ArticleDuplicates(
        Duplicate article,
        List<Duplicate> copies,
        int nCopies,
        FirstPublished first,
        double threshold,
        int candidatesPerBand,
        boolean complete) {

    /**
     * One of them.
     *
     * @param outlet      slug; null where unknown
     * @param publishedAt null where unknown
     * @param publishedPrecision how much of it is known; null where it is not known
     * @param similarity  estimated Jaccard similarity to the article asked about, 0…1
     * @param wireCopy    a dateline, credit line or byline says that another outlet wrote it
     * @param credited    slug of that outlet; null where there is none
     * @param cites       slugs of outlets in this answer that it relays or credits, its own aside
     */
    public record Duplicate(
            String id,
            String outlet,
            String outletName,
            @JsonProperty("class") String ownershipClass,
            String country,
            String title,
            String url,
            OffsetDateTime publishedAt,
            String publishedPrecision,
            double similarity,
            boolean wireCopy,
            String credited,
            List<String> cites) {}

    /**
     * Who had a text first, as far as dates tell.
     *
     * @param basis       {@code published_at}; {@code unknown} where no copy has a date
     * @param articles    ids of the one, or of those that can be it as exactly as their times are known; empty where unknown
     * @param publishedAt that time; null where unknown
     * @param nUndated    copies, the article asked about among them, without a date: any of them may be older
     */
    public record FirstPublished(String basis, List<String> articles, OffsetDateTime publishedAt, int nUndated) {}
}
