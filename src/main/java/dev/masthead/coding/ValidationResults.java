package dev.masthead.coding;

import dev.masthead.corpus.CorpusDatabase;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What samples and codings come to. */
@ApplicationScoped
public class ValidationResults {
    private final Validations validations;
    private final CorpusDatabase corpus;

    public ValidationResults(Validations validations, CorpusDatabase corpus) {
        this.validations = validations;
        this.corpus = corpus;
    }

    /** Works out something of a sample. */
    private interface Working<T> {
        T of(Connection connection, ValidationStore.Head head, CodedSet set) throws SQLException;
    }

    private <T> Optional<T> with(String id, Working<T> working) {
        return validations.atOneMoment((c, store) -> {
            Optional<ValidationStore.Head> head = store.head(id);
            return head.isEmpty() ? Optional.empty() : Optional.of(working.of(c, head.get(), store.coded(head.get())));
        });
    }

    /** Empty for an unknown sample, here and below. */
    public Optional<CoderAgreement> agreement(String id) {
        return with(id, (c, head, set) -> CoderAgreement.of(set, head.seed()));
    }

    /** How right the machine is. */
    public Optional<MachineMeasures> measures(String id) {
        return with(id, (c, head, set) -> MachineMeasures.of(set, head.seed()));
    }

    /** Raw and corrected figures. */
    public Optional<CorrectedEstimates> estimates(String id, CorrectedEstimates.By by) {
        return with(id, (c, head, set) -> CorrectedEstimates.of(set, by));
    }

    /**
     * The same of those of the sample's articles that filters mean now.
     *
     * @throws InvalidQueryException if a filter names what is not there
     */
    public Optional<CorrectedEstimates> estimates(String id, List<CorpusFilter> filters) {
        return with(id, (c, head, set) -> {
            List<CorrectedEstimates.Part> parts = new ArrayList<>();
            for (CorpusFilter filter : filters) {
                Set<String> meant = meant(c, filter.analysis() == null ? filter.ofAnalysis(head.digest()) : filter);
                parts.add(new CorrectedEstimates.Part(
                        filter.canonical(),
                        i -> meant.contains(set.articles().get(i).id())));
            }
            return CorrectedEstimates.of(set, "filter", parts);
        });
    }

    private Set<String> meant(Connection c, CorpusFilter filter) throws SQLException {
        Selection selection = corpus.analyses(c, filter);
        Set<String> out = new HashSet<>();
        try (PreparedStatement s = selection.prepare(c, "a.id", "");
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                out.add(r.getString(1));
            }
        }
        return out;
    }

    /** All of it. */
    public Optional<ValidationReport> report(String id) {
        return with(id, (c, head, set) -> ValidationReport.of(Validations.validation(head, set), set));
    }

    /**
     * What an archive keeps of a sample.
     *
     * @param items    in their order
     * @param articles that were drawn from, in their order
     */
    public record Archive(
            ValidationReport report,
            List<ArchivedItem> items,
            List<ArchivedArticle> articles,
            List<Codings.Coding> codings) {
        /** Without the words of articles that errors are shown with, and without notes, which may quote them. */
        public Archive withoutWords() {
            return new Archive(
                    report.withoutWords(),
                    items,
                    articles,
                    codings.stream()
                            .map(c -> new Codings.Coding(
                                    c.item(), c.coder(), c.answer(), c.cannotSay(), null, c.codedAt()))
                            .toList());
        }
    }

    /** An item by where it stands. */
    public record ArchivedItem(
            int item,
            String article,
            String identity,
            String part,
            Integer start,
            Integer end,
            int stratum,
            double chance,
            String machine,
            Double score,
            String settled) {}

    /**
     * An article that was drawn from.
     *
     * @param words of its body; null in samples that were drawn before they were kept
     * @param found how many items of each stratum it holds: {@code stratum:number} with a space between
     */
    public record ArchivedArticle(
            String article,
            String identity,
            String outlet,
            String ownershipClass,
            LocalDate day,
            Integer words,
            String found) {
        static ArchivedArticle of(CodedSet.Article a) {
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < a.found().length; i += 2) {
                found.append(i == 0 ? "" : " ").append(a.found()[i]).append(':').append(a.found()[i + 1]);
            }
            return new ArchivedArticle(
                    a.id(), a.identity(), a.outlet(), a.ownershipClass(), a.day(), a.words(), found.toString());
        }
    }

    /** For an archive. */
    public Optional<Archive> archive(String id) {
        return with(id, (c, head, set) -> {
            List<CodedSet.Outcome> outcomes = set.outcomes();
            List<ArchivedItem> items = new ArrayList<>();
            for (int i = 0; i < set.items().size(); i++) {
                CodedSet.Item item = set.items().get(i);
                CodedSet.Article article = set.articles().get(item.article());
                items.add(new ArchivedItem(
                        i,
                        article.id(),
                        article.identity(),
                        item.part(),
                        item.start(),
                        item.end(),
                        item.stratum(),
                        item.chance(),
                        item.machine(),
                        item.score(),
                        outcomes.get(i).answer()));
            }
            return new Archive(
                    ValidationReport.of(Validations.validation(head, set), set),
                    items,
                    set.articles().stream().map(ArchivedArticle::of).toList(),
                    Codings.named(set));
        });
    }
}
