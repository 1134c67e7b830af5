package dev.masthead.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one version of the analyzer made of an article; its report is read and written by {@link AnalysisRepository}. */
@Entity
@Table(name = "analysis")
public class AnalysisRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    @Column(name = "analyzer_digest")
    public String analyzerDigest;

    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;
}
