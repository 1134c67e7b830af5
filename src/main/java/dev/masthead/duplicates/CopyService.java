package dev.masthead.duplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.duplicates.ArticleCopies.ArticleCopy;
import dev.masthead.duplicates.ArticleCopies.FirstPublished;
import dev.masthead.duplicates.CopyRepository.Candidate;
import dev.masthead.duplicates.CopyRepository.Row;
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
public class CopyService {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Comparator<OffsetDateTime> UNDATED_LAST =
            Comparator.nullsLast(Comparator.comparing(OffsetDateTime::toInstant));

    private final CopyRepository repository;
    private final CopySettings settings;

    public CopyService(CopyRepository repository, CopySettings settings) {
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
    public Optional<ArticleCopies> copies(String articleId, int limit) {
        return repository.find(articleId).map(one -> copies(one, limit));
    }

    private ArticleCopies copies(Candidate one, int limit) {
        CopyRepository.Candidates sharing = repository.sharing(one, settings.candidates());
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
        Map<Long, ArticleCopy> copies = described(similarity);
        return new ArticleCopies(
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
        List<String> ids = all.stream()
                .filter(c -> c.publishedAt() != null && c.publishedAt().isEqual(earliest.get()))
                .sorted(Comparator.comparingLong(Candidate::seq))
                .limit(limit)
                .map(Candidate::id)
                .toList();
        return new FirstPublished("published_at", ids, earliest.get(), undated);
    }

    private Map<Long, ArticleCopy> described(Map<Long, Double> similarity) {
        List<Row> rows = repository.rows(List.copyOf(similarity.keySet()));
        Set<String> outlets =
                rows.stream().map(Row::outlet).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, ArticleCopy> out = new HashMap<>();
        for (Row row : rows) {
            Sources sources = sources(row.sourcing());
            List<String> cites = sources.outlets().stream()
                    .filter(slug -> outlets.contains(slug) && !slug.equals(row.outlet()))
                    .toList();
            out.put(
                    row.seq(),
                    new ArticleCopy(
                            row.id(),
                            row.outlet(),
                            row.outletName(),
                            row.ownershipClass(),
                            row.country(),
                            row.title(),
                            row.url(),
                            row.publishedAt(),
                            similarity.get(row.seq()),
                            sources.credited() != null,
                            sources.credited(),
                            cites));
        }
        return out;
    }

    private static Sources sources(String sourcing) {
        Set<String> outlets = new TreeSet<>();
        if (sourcing == null) {
            return new Sources(outlets, null);
        }
        try {
            JsonNode root = JSON.readTree(sourcing);
            for (JsonNode relayed : root.path("relayed")) {
                if (relayed.path("outlet").isTextual()) {
                    outlets.add(relayed.path("outlet").textValue());
                }
            }
            String credited = root.path("wire").path("outlet").textValue();
            if (credited != null) {
                outlets.add(credited);
            }
            return new Sources(outlets, credited);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is not JSON", e);
        }
    }
}
