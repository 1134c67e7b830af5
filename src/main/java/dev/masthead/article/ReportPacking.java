package dev.masthead.article;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import dev.masthead.report.ReportWriter;
import dev.masthead.report.packing.ArticleWords;
import dev.masthead.report.packing.PackedReport;
import dev.masthead.report.packing.PackingDictionary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/**
 * Packs reports as they are stored. The dictionary for it is learned once for each version of the analyzer, from the reports on the
 * longest {@link SampleArticles}, and kept in the database for good: what was packed with it is read with it.
 */
@ApplicationScoped
public class ReportPacking {
    /** More of them make reports hardly smaller. */
    private static final int LEARNED_FROM = 12;

    private final DataSource database;
    private final Analyzer analyzer;
    private final Limits limits;
    private final String digest;
    private volatile PackingDictionary dictionary;

    public ReportPacking(DataSource database, Analyzer analyzer, Limits limits) {
        this.database = database;
        this.analyzer = analyzer;
        this.limits = limits;
        digest = analyzer.info().digest();
    }

    /** A report of the present analyzer, packed, whoever has written it. To be called outside the transaction that stores it. */
    public byte[] pack(String json, Submission article) {
        return PackedReport.pack(json, words(article), dictionary());
    }

    /** The same of one that {@link ReportWriter} has just written. */
    public byte[] packWritten(String json, Submission article) {
        return PackedReport.packWritten(json, words(article), dictionary());
    }

    private static ArticleWords words(Submission article) {
        return new ArticleWords(article.title(), article.text());
    }

    private PackingDictionary dictionary() {
        PackingDictionary known = dictionary;
        return known == null ? find() : known;
    }

    private synchronized PackingDictionary find() {
        if (dictionary == null) {
            byte[] kept = QuarkusTransaction.requiringNew().call(this::kept);
            dictionary = kept == null ? keep(learned()) : PackingDictionary.of(kept);
        }
        return dictionary;
    }

    private PackingDictionary learned() {
        List<Submission> samples = SampleArticles.read(limits).stream()
                .sorted(Comparator.comparingInt(sample -> -sample.text().length()))
                .limit(LEARNED_FROM)
                .toList();
        return PackingDictionary.learned(
                samples.stream()
                        .map(analyzer::analyze)
                        .map(ReportWriter::toJson)
                        .toList(),
                words(samples.get(0)));
    }

    /** Keeps it, unless another instance was quicker; what is kept is what counts. */
    private PackingDictionary keep(PackingDictionary learned) {
        return PackingDictionary.of(QuarkusTransaction.requiringNew().call(() -> {
            try (Connection c = database.getConnection();
                    PreparedStatement s = c.prepareStatement("""
                            insert into report_dictionary (id, analyzer_digest, bytes) values (?, ?, ?)
                            on conflict do nothing""")) {
                s.setLong(1, learned.id());
                s.setString(2, digest);
                s.setBytes(3, learned.bytes());
                s.executeUpdate();
            } catch (SQLException e) {
                throw unusable(e);
            }
            return kept();
        }));
    }

    private byte[] kept() {
        try (Connection c = database.getConnection();
                PreparedStatement s =
                        c.prepareStatement("select bytes from report_dictionary where analyzer_digest = ?")) {
            s.setString(1, digest);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static IllegalStateException unusable(SQLException e) {
        return new IllegalStateException("the dictionary of reports cannot be read or written", e);
    }
}
