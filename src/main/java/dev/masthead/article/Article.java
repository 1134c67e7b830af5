package dev.masthead.article;

import dev.masthead.intake.Submission;
import dev.masthead.intake.TimePrecision;
import dev.masthead.outlet.OutletRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An article as it was submitted. */
@Entity
public class Article {
    @Id
    public String id;

    /** Order of arrival. */
    @Column(insertable = false, updatable = false)
    public Long seq;

    /** {@link dev.masthead.intake.Identity}, 64 hexadecimal digits. */
    public String digest;

    public String url;

    /** {@link dev.masthead.intake.Identity#address}; null where there is no address. */
    public String address;

    /** As the sender named it; null where it did not. */
    @Column(name = "submitted_outlet")
    public String submittedOutlet;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outlet_id")
    public OutletRow outlet;

    public String title;

    public String text;

    public String summary;

    public String[] bylines;

    @Column(name = "published_at")
    public Instant publishedAt;

    /** The zone that {@link #publishedAt} was given in. */
    @Column(name = "published_offset_seconds")
    public Integer publishedOffsetSeconds;

    /** {@link dev.masthead.intake.TimePrecision#id()}; null where {@link #publishedAt} is. */
    @Column(name = "published_precision")
    public String publishedPrecision;

    public String language;

    public String section;

    public String[] keywords;

    @Column(name = "source_format")
    public String sourceFormat;

    public String[] warnings;

    /** {@link Submission#mapping()}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> mapping;

    /** {@link Submission#metadata()}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> metadata;

    @Column(name = "n_words")
    public int nWords;

    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;

    /** The article as it came in, but for the targets: to analyse it again. */
    Submission toSubmission() {
        return new Submission(
                id,
                url,
                submittedOutlet,
                title,
                text,
                summary,
                List.of(bylines),
                published(publishedAt, publishedOffsetSeconds),
                publishedPrecision == null ? null : TimePrecision.of(publishedPrecision),
                language,
                section,
                List.of(keywords),
                null,
                sourceFormat,
                List.of(warnings),
                mapping,
                metadata);
    }

    static OffsetDateTime published(Instant at, Integer offsetSeconds) {
        return at == null ? null : at.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }
}
