package dev.masthead.coding;

import dev.masthead.analysis.Analyzer;
import dev.masthead.article.Transactions;
import dev.masthead.corpus.CorpusDatabase;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.database.StoredReports;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Selection;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import dev.masthead.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Draws samples and keeps them. */
@ApplicationScoped
public class Validations {
    private static final int ID_DIGITS = 16;
    private static final int ROWS_AT_ONCE = 100;
    private static final int SECONDS_A_MINUTE = 60;
    private static final String COLUMNS = "a.id, a.digest, n.id, n.analyzer_digest, o.slug, o.ownership_class,"
            + " (a.published_at at time zone 'UTC')::date, " + StoredReports.column("n");

    private final DataSource database;
    private final CorpusDatabase corpus;
    private final Analyzer analyzer;

    /** @param analyzer parts bodies into sentences */
    public Validations(DataSource database, CorpusDatabase corpus, Analyzer analyzer) {
        this.database = database;
        this.corpus = corpus;
        this.analyzer = analyzer;
    }

    /** Works on the database. */
    interface Work<T> {
        T on(Connection connection, ValidationStore store) throws SQLException;
    }

    /** In one transaction, which has been committed when this returns. */
    <T> T with(Work<T> work) {
        return Transactions.retried(() -> {
            try (Connection c = database.getConnection()) {
                return work.on(c, new ValidationStore(c));
            }
        });
    }

    /** The same for what reads more than one table: all of it is of one moment. */
    <T> T atOneMoment(Work<T> work) {
        return with((c, store) -> {
            try (PreparedStatement s = c.prepareStatement("set transaction isolation level repeatable read")) {
                s.execute();
            }
            return work.on(c, store);
        });
    }

    /** A page of samples, the last drawn first; {@code next} is the position of the next page, null on the last. */
    public record Page(List<Validation> items, Long next) {}

    /** What a wish comes to, without drawing anything. */
    public Validation plan(SampleWish wish) {
        return atOneMoment((c, store) -> {
            Read read = read(c, wish);
            return validation(null, wish, read, read.frame().draw(read.frame().size(wish), wish.seed()));
        });
    }

    /**
     * Draws a sample and keeps it.
     *
     * @throws InvalidQueryException if there is nothing to draw, or too much to draw from
     */
    public Validation draw(SampleWish wish) {
        String id = "v" + Sha256.of(UUID.randomUUID().toString()).substring(0, ID_DIGITS);
        return atOneMoment((c, store) -> {
            Read read = read(c, wish);
            List<ItemFrame.Drawn> drawn = read.frame().draw(read.frame().size(wish), wish.seed());
            store.insert(validation(id, wish, read, drawn));
            store.insertArticles(
                    id,
                    read.frame().articles().stream()
                            .map(a -> new CodedSet.Article(
                                    a.id(),
                                    a.identity(),
                                    a.outlet(),
                                    a.ownershipClass(),
                                    a.day(),
                                    a.words(),
                                    a.found()))
                            .toList());
            store.insertItems(id, items(c, wish.question(), read.frame(), drawn));
            for (String name : wish.coders()) {
                store.insertCoder(id, CodingLink.of(name, false));
            }
            return find(store, id).orElseThrow();
        });
    }

    /** The column of the body, which is read only where sentences are asked about. */
    private static String text(Question question) {
        return question.kind().asksSentences() ? "a.text" : "null";
    }

    /** @param digest of the version whose reports were read */
    private record Read(ItemFrame frame, String digest) {}

    private Read read(Connection c, SampleWish wish) throws SQLException {
        Question question = wish.question();
        ItemFrame frame = new ItemFrame(question, wish.byOutlet());
        String digest = null;
        Selection selection = corpus.analyses(c, narrowed(wish.filter(), question));
        try (PreparedStatement s = selection.prepare(
                c, COLUMNS + ", " + text(question), "order by a.seq limit " + (ItemFrame.MOST_ARTICLES + 1))) {
            s.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet r = s.executeQuery()) {
                for (int n = 0; r.next(); n++) {
                    if (n == ItemFrame.MOST_ARTICLES) {
                        throw ItemFrame.tooMany();
                    }
                    digest = r.getString(4);
                    Report report = ReportReader.read(StoredReports.read(r, 8));
                    frame.add(
                            r.getString(1),
                            r.getString(2),
                            r.getLong(3),
                            r.getString(5),
                            r.getString(6),
                            r.getObject(7, LocalDate.class),
                            report.metrics().getOrDefault("n_words", 0.0).intValue(),
                            Finding.of(question, report, r.getString(9), analyzer::sentences));
                }
            }
        }
        if (frame.items() < 2) {
            throw new InvalidQueryException(
                    "The articles of the filter hold fewer than two items that the question could be asked of.");
        }
        return new Read(frame, digest);
    }

    /** Of an actor only articles that name it are read. */
    private static CorpusFilter narrowed(CorpusFilter filter, Question question) {
        if (question.actor() == null) {
            return filter;
        }
        return filter.withActor(question.actor());
    }

    private static Validation validation(String id, SampleWish wish, Read read, List<ItemFrame.Drawn> drawn) {
        Question q = wish.question();
        List<Validation.SampleStratum> strata = new ArrayList<>();
        int[] sizes = read.frame().sizes();
        List<ItemFrame.Key> keys = read.frame().strata();
        for (int i = 0; i < sizes.length; i++) {
            int stratum = i;
            ItemFrame.Key key = keys.get(i);
            strata.add(new Validation.SampleStratum(key.outlet(), key.answer(), key.detail(), sizes[i], (int)
                    drawn.stream().filter(d -> d.stratum() == stratum).count()));
        }
        return new Validation(
                id,
                wish.title() == null ? q.sentence() : wish.title(),
                q.kind().id(),
                q.actor(),
                q.frame(),
                q.sentence(),
                q.answers(),
                q.kind().isOrdered(),
                wish.filter().canonical(),
                read.digest(),
                wish.seed(),
                wish.byOutlet(),
                wish.overlap(),
                read.frame().articles().size(),
                read.frame().items(),
                drawn.size(),
                minutes(
                        q,
                        Assignment.of(
                                drawn.size(), wish.overlap(), wish.coders().size())),
                strata,
                List.of(),
                0,
                0,
                null);
    }

    private static int minutes(Question q, Assignment assignment) {
        return (int) Math.ceil(assignment.codings() * q.kind().seconds() / (double) SECONDS_A_MINUTE);
    }

    /** Reads the drawn articles' reports once more: keeping all findings of all would take too much memory. */
    private List<CodedSet.Item> items(Connection c, Question question, ItemFrame frame, List<ItemFrame.Drawn> drawn)
            throws SQLException {
        Map<Integer, List<Finding>> findings = new HashMap<>();
        List<CodedSet.Item> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("select " + StoredReports.column("n") + ", " + text(question)
                + " from analysis n join article a on a.id = n.article_id where n.id = ?")) {
            for (ItemFrame.Drawn d : drawn) {
                if (!findings.containsKey(d.article())) {
                    s.setLong(1, frame.articles().get(d.article()).analysis());
                    try (ResultSet r = s.executeQuery()) {
                        r.next();
                        findings.put(
                                d.article(),
                                Finding.of(
                                        question,
                                        ReportReader.read(StoredReports.read(r, 1)),
                                        r.getString(2),
                                        analyzer::sentences));
                    }
                }
                Finding f = findings.get(d.article()).get(d.finding());
                out.add(new CodedSet.Item(
                        d.article(),
                        d.stratum(),
                        f.part(),
                        f.start(),
                        f.end(),
                        f.words(),
                        f.source(),
                        f.cue(),
                        f.content(),
                        f.answer(),
                        f.score(),
                        f.entry(),
                        d.chance()));
            }
        }
        return out;
    }

    /** A sample by its id; empty where there is none. */
    public Optional<Validation> find(String id) {
        return atOneMoment((c, store) -> find(store, id));
    }

    private static Optional<Validation> find(ValidationStore store, String id) throws SQLException {
        Optional<ValidationStore.Head> head = store.head(id);
        return head.isEmpty() ? Optional.empty() : Optional.of(validation(store, head.get()));
    }

    /** With how far the coders are. */
    static Validation validation(ValidationStore store, ValidationStore.Head head) throws SQLException {
        return validation(head, store.codedWithoutArticles(head));
    }

    /** The same of what has been read. */
    static Validation validation(ValidationStore.Head head, CodedSet set) {
        List<CodedSet.Outcome> outcomes = set.outcomes();
        List<CodedSet.Coder> plain = set.plainCoders();
        Assignment assignment = Assignment.of(head.size(), head.overlap(), plain.size());
        List<Validation.CoderProgress> progress = new ArrayList<>();
        for (CodedSet.Coder coder : set.coders()) {
            List<CodedSet.Coding> own = set.codings().stream()
                    .filter(k -> k.coder() == coder.number())
                    .toList();
            progress.add(new Validation.CoderProgress(
                    coder.name(),
                    coder.adjudicates(),
                    coder.adjudicates() ? Codings.disputed(set).size() : assignment.given(plain.indexOf(coder)),
                    own.size(),
                    (int) own.stream().filter(k -> k.answer() == null).count()));
        }
        Question q = head.question();
        return new Validation(
                head.id(),
                head.title(),
                q.kind().id(),
                q.actor(),
                q.frame(),
                q.sentence(),
                q.answers(),
                q.kind().isOrdered(),
                head.filter(),
                head.digest(),
                head.seed(),
                head.byOutlet(),
                head.overlap(),
                head.articles(),
                head.items(),
                head.size(),
                minutes(q, assignment),
                set.strata(),
                progress,
                (int) outcomes.stream()
                        .filter(o -> o.state() != CodedSet.State.OPEN)
                        .count(),
                (int) outcomes.stream()
                        .filter(o -> o.state() == CodedSet.State.SETTLED)
                        .count(),
                head.createdAt());
    }

    /** @param before {@link Page#next} of the page before; null for the first */
    public Page page(Long before, int limit) {
        return atOneMoment((c, store) -> {
            List<ValidationStore.Head> heads = store.heads(before, limit + 1);
            boolean more = heads.size() > limit;
            List<Validation> items = new ArrayList<>();
            for (ValidationStore.Head head : more ? heads.subList(0, limit) : heads) {
                items.add(validation(store, head));
            }
            return new Page(items, more ? heads.get(limit - 1).seq() : null);
        });
    }

    /** With all that was coded. @return false for an unknown id */
    public boolean delete(String id) {
        return with((c, store) -> store.delete(id));
    }
}
