package dev.masthead.duplicates;

import dev.masthead.duplicates.ArticleDuplicates.Duplicate;
import dev.masthead.duplicates.ArticleDuplicates.FirstPublished;
import dev.masthead.duplicates.DuplicateRepository.Candidate;
import dev.masthead.duplicates.DuplicateRepository.Candidates;
import dev.masthead.duplicates.DuplicateRepository.Row;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds articles that are nearly the same text. What it costs does not grow with how many there are. */
@ApplicationScoped
public class DuplicateService {
    private static final Comparator<OffsetDateTime> UNDATED_LAST =
            Comparator.nullsLast(Comparator.comparing(OffsetDateTime::toInstant));

    private static final Comparator<Candidate> ARRIVAL_BREAKS_TIES =
            Comparator.comparing(Candidate::publishedAt, UNDATED_LAST).thenComparingLong(Candidate::seq);

    private final DuplicateRepository repository;
    private final DuplicateSettings settings;

    public DuplicateService(DuplicateRepository repository, DuplicateSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    private record Found(Candidate candidate, double similarity) {}

    /** Whom a report says its article relays, and who wrote it; {@code credited} is null for its own work. */
    private record Sources(Set<String> outlets, String credited) {}

    /**
     * The copies of an article; empty for an unknown id.
     *
     * @param limit lists at most so many
     */
    @Transactional
    public Optional<ArticleDuplicates> copies(String articleId, int limit) {
        return repository.find(articleId).map(one -> copies(one, limit));
    }

    private ArticleDuplicates copies(Candidate one, int limit) {
        Candidates sharing = repository.sharing(one, settings.candidates());
        List<Found> found = sharing.found().stream()
                .map(c -> new Found(c, one.signature().similarity(c.signature())))
                .filter(f -> f.similarity() >= settings.threshold())
                .sorted(Comparator.comparing((Found f) -> f.candidate().publishedAt(), UNDATED_LAST)
                        .thenComparing(f -> f.candidate().seq()))
                .toList();
        List<Found> listed = found.subList(0, Math.min(limit, found.size()));
        Map<Long, Double> similarity = new HashMap<>();
        similarity.put(one.seq(), 1.0);
        listed.forEach(f -> similarity.put(f.candidate().seq(), f.similarity()));
        Map<Long, Duplicate> copies = described(similarity);
        return new ArticleDuplicates(
                copies.get(one.seq()),
                listed.stream()
                        .map(f -> copies.get(f.candidate().seq()))
                        .filter(Objects::nonNull)
                        .toList(),
                found.size(),
                first(one, found, limit),
                settings.threshold(),
                settings.candidates(),
                sharing.complete());
    }

    /** Notes whether the article is a copy of one published before it, and which are copies of it. Runs in the caller's transaction. */
    void settle(String articleId) {
        repository.find(articleId).ifPresent(one -> {
            Long original = null;
            Candidate first = one;
            List<Long> later = new ArrayList<>();
            Candidates sharing = repository.sharing(one, settings.candidates());
            repository.order(one, sharing);
            for (Candidate c : sharing.found()) {
                if (one.signature().similarity(c.signature()) < settings.threshold()) {
                    continue;
                }
                if (ARRIVAL_BREAKS_TIES.compare(c, one) > 0) {
                    later.add(c.seq());
                } else if (ARRIVAL_BREAKS_TIES.compare(c, first) < 0) {
                    first = c;
                    original = c.seq();
                }
            }
            repository.settle(one.seq(), original, later);
        });
    }

    private static FirstPublished first(Candidate one, List<Found> found, int limit) {
        List<Candidate> all = new ArrayList<>();
        all.add(one);
        found.forEach(f -> all.add(f.candidate()));
        int undated = (int) all.stream().filter(c -> c.publishedAt() == null).count();
        Optional<OffsetDateTime> earliest = all.stream()
                .map(Candidate::publishedAt)
                .filter(Objects::nonNull)
                .min(UNDATED_LAST);
        if (earliest.isEmpty()) {
            return new FirstPublished("unknown", List.of(), null, undated);
        }
        // one of which only the day is known can have been before all others of that day
        Optional<OffsetDateTime> certain =
                all.stream().map(Candidate::latest).filter(Objects::nonNull).min(UNDATED_LAST);
        List<String> ids = all.stream()
                .filter(c -> c.publishedAt() != null && !c.publishedAt().isAfter(certain.get()))
                .sorted(Comparator.comparingLong(Candidate::seq))
                .limit(limit)
                .map(Candidate::id)
                .toList();
        return new FirstPublished("published_at", ids, earliest.get(), undated);
    }

    private Map<Long, Duplicate> described(Map<Long, Double> similarity) {
        List<Row> rows = repository.rows(List.copyOf(similarity.keySet()));
        Set<String> outlets =
                rows.stream().map(Row::outlet).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Duplicate> out = new HashMap<>();
        for (Row row : rows) {
            Sources sources = sources(row.report());
            List<String> cites = sources.outlets().stream()
                    .filter(slug -> outlets.contains(slug) && !slug.equals(row.outlet()))
                    .toList();
            out.put(
                    row.seq(),
                    new Duplicate(
                            row.id(),
                            row.outlet(),
                            row.outletName(),
                            row.ownershipClass(),
                            row.country(),
                            row.title(),
                            row.url(),
                            row.publishedAt(),
                            row.publishedPrecision(),
                            similarity.get(row.seq()),
                            sources.credited() != null,
                            sources.credited(),
                            cites));
        }
        return out;
    }

    private static Sources sources(String report) {
        Set<String> outlets = new TreeSet<>();
        if (report == null) {
            return new Sources(outlets, null);
        }
        Report.Sourcing sourcing = ReportReader.read(report).sourcing();
        sourcing.relayed().stream()
                .map(Report.Relayed::outlet)
                .filter(Objects::nonNull)
                .forEach(outlets::add);
        String credited = sourcing.wire() == null ? null : sourcing.wire().outlet();
        if (credited != null) {
            outlets.add(credited);
        }
        return new Sources(outlets, credited);
    }
}
