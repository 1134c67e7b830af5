package dev.masthead.web;

import dev.masthead.article.AnalysisService;
import dev.masthead.article.Article;
import dev.masthead.article.ArticleRepository;
import dev.masthead.article.SampleArticles;
import dev.masthead.intake.Identity;
import dev.masthead.intake.Limits;
import dev.masthead.job.ArticlesJob;
import dev.masthead.job.JobView;
import dev.masthead.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@link SampleArticles} in the service, so that an empty one has something to show. They are loaded as any other input is, by a job, and removed by their addresses.
 */
@ApplicationScoped
public class SampleCorpus {
    private static final String NAME = "masthead-sample-articles.jsonl";
    private static final int RECENT = 20;

    private final AnalysisService service;
    private final ArticleRepository articles;
    private final Jobs jobs;
    private final List<String> addresses;

    /**
     * What is there of it.
     *
     * @param articles articles stored in all
     * @param samples  those among them that are samples, of this version of the program or of one before it
     * @param stored   how many of the sample articles that makes
     * @param size     sample articles in all
     * @param loading  a job loads them
     */
    public record State(long articles, long samples, long stored, int size, boolean loading) {
        /** Whether anything is stored that is no sample. */
        public boolean onlySample() {
            return articles == samples;
        }
    }

    public SampleCorpus(AnalysisService service, ArticleRepository articles, Jobs jobs, Limits limits) {
        this.service = service;
        this.articles = articles;
        this.jobs = jobs;
        addresses = SampleArticles.read(limits).stream()
                .map(sample -> Identity.address(sample.url()))
                .toList();
    }

    /** What is there. */
    public State state() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Article> samples = samples();
            return new State(
                    articles.count(),
                    samples.size(),
                    samples.stream().map(a -> a.address).distinct().count(),
                    addresses.size(),
                    job().isPresent());
        });
    }

    /** Known by their addresses: a later version of the program may have other texts under them. */
    private List<Article> samples() {
        return articles.list("address in ?1", addresses);
    }

    private Optional<JobView> job() {
        return jobs.latest(ArticlesJob.KIND, RECENT).stream()
                .filter(j -> !j.finished() && NAME.equals(j.parameters().get("name")))
                .findFirst();
    }

    /** Puts a job into the queue that loads them; what is stored already stays as it is. */
    public JobView load() {
        Optional<JobView> running = job();
        if (running.isPresent()) {
            return running.get();
        }
        try {
            Path upload = jobs.newUpload();
            try (InputStream in = SampleArticles.open()) {
                Files.copy(in, upload, StandardCopyOption.REPLACE_EXISTING);
                return jobs.submit(ArticlesJob.KIND, ArticlesJob.parameters(NAME, null, null, Map.of()), upload, null)
                        .job();
            } finally {
                jobs.release(upload);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes them, and everything made of them.
     *
     * @return how many there were
     */
    public int remove() {
        job().ifPresent(j -> jobs.cancel(j.id()));
        int removed = 0;
        for (String id : QuarkusTransaction.requiringNew()
                .call(() -> samples().stream().map(a -> a.id).toList())) {
            removed += service.delete(id) ? 1 : 0;
        }
        return removed;
    }
}
