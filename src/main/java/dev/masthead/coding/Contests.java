package dev.masthead.coding;

import dev.masthead.coding.ContestedEntries.ContestedEntry;
import dev.masthead.coding.ContestedEntries.ContestedPlace;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.report.Report;
import dev.masthead.report.Report.SpanText;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps contests, and tells which entries people disagree with. */
@ApplicationScoped
public class Contests {
    private static final int ID_DIGITS = 16;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_READ = 10_000;
    private static final int MOST_VALIDATIONS = 500;
    private static final int MOST_PLACES = 10;
    private static final int WORDS_AROUND = 12;

    private final Validations validations;

    public Contests(Validations validations) {
        this.validations = validations;
    }

    /**
     * A contest as it comes in.
     *
     * @param analysis digest of the version whose report is meant; null for the one that is shown
     * @param part     {@code text} or {@code title}; null for the body
     * @param start    in code points; null is refused, as of {@code end}
     * @param name     null for none
     */
    public record Wish(String analysis, String part, Integer start, Integer end, String reason, String name) {}

    /** A page, the last first; {@code next} is the position of the next page, null on the last. */
    public record Page(List<Contest> items, Long next) {}

    /**
     * Keeps a contest.
     *
     * @return empty where there is no such article, or no report of this version
     * @throws InvalidQueryException if it cannot be one
     */
    public Optional<Contest> contest(String article, Wish wish) {
        if (wish.reason() == null || wish.reason().isBlank()) {
            throw new InvalidQueryException("reason says why the finding is wrong.");
        }
        if (wish.name() != null) {
            SampleWish.checkName(wish.name());
        }
        String part = wish.part() == null ? "text" : wish.part();
        if (!part.equals("text") && !part.equals("title")) {
            throw new InvalidQueryException("part must be text or title.");
        }
        GivenText.check("reason", wish.reason(), LONGEST_REASON);
        GivenText.check("analysis", wish.analysis(), LONGEST_REASON);
        return validations.with((c, store) -> {
            ContestStore contests = new ContestStore(c);
            Optional<ContestStore.Meant> meant = contests.meant(article, wish.analysis());
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            ContestStore.Meant m = meant.get();
            int length = new CodePoints(part.equals("title") ? m.title() : m.text()).length();
            if (wish.start() == null
                    || wish.end() == null
                    || wish.start() < 0
                    || wish.end() <= wish.start()
                    || wish.end() > length) {
                throw new InvalidQueryException("start and end must be code points of the " + part + ", which has "
                        + length + ", end behind start.");
            }
            String id = "c" + Sha256.of(UUID.randomUUID().toString()).substring(0, ID_DIGITS);
            contests.insert(id, article, m, part, wish, entries(m.report(), part, wish.start(), wish.end()));
            return contests.find(id);
        });
    }

    /** Of what is found in words that share at least one code point with these. */
    static SortedSet<String> entries(Report report, String part, int start, int end) {
        SortedSet<String> out = new TreeSet<>();
        report.loadedTerms().stream()
                .filter(t -> t.part().equals(part) && t.start() < end && t.end() > start)
                .forEach(t -> out.add(t.entry()));
        report.judgements().stream()
                .filter(j -> touches(j.spans(), part, start, end))
                .forEach(j -> out.add(j.entry()));
        report.frames().stream()
                .flatMap(f -> f.evidence().stream())
                .filter(e -> report.cues(e).stream()
                        .anyMatch(c -> c.part().equals(part) && c.start() < end && c.end() > start))
                .forEach(e -> out.add(e.entry()));
        for (Report.Attribution a : report.attributions()) {
            boolean cue = a.cue() != null && touches(a.cue().spans(), part, start, end);
            if (cue || touches(a.content().spans(), part, start, end)) {
                out.add(cue && a.cue().entry() != null ? a.cue().entry() : a.rule());
            }
        }
        return out;
    }

    private static boolean touches(List<SpanText> spans, String part, int start, int end) {
        return spans.stream().anyMatch(s -> s.part().equals(part) && s.start() < end && s.end() > start);
    }

    /**
     * Contests, the last first.
     *
     * @param article of this one alone; null for all
     * @param before  {@link Page#next} of the page before; null for the first
     */
    public Page page(String article, Long before, int limit) {
        return validations.with((c, store) -> {
            Page read = new ContestStore(c).page(article, before, limit);
            return new Page(read.items(), read.items().size() == limit ? read.next() : null);
        });
    }

    /** @return false for an unknown id */
    public boolean delete(String id) {
        return validations.with((c, store) -> new ContestStore(c).delete(id));
    }

    /** What is known of an entry. */
    private static final class Tally {
        int coded;
        int disagreed;
        int contests;
        final List<ContestedPlace> places = new ArrayList<>();

        void add(ContestedPlace place) {
            if (places.size() < MOST_PLACES) {
                places.add(place);
            }
        }
    }

    /** Of the last samples and contests. */
    public ContestedEntries entries() {
        return validations.atOneMoment((c, store) -> {
            Map<String, Tally> tallies = new TreeMap<>();
            for (ValidationStore.Head head : store.heads(null, MOST_VALIDATIONS)) {
                QuestionKind kind = head.question().kind();
                // of other questions an entry is not what the answer rests on
                if (kind == QuestionKind.LOADED_TERM || kind == QuestionKind.ATTRIBUTION) {
                    count(store, head, tallies);
                }
            }
            Page all = new ContestStore(c).page(null, null, MOST_READ);
            for (Contest k : all.items()) {
                for (String entry : k.entries()) {
                    Tally tally = tallies.computeIfAbsent(entry, e -> new Tally());
                    tally.contests++;
                    tally.add(new ContestedPlace(
                            k.article(), k.part(), k.start(), k.end(), k.words(), null, null, k.reason()));
                }
            }
            return new ContestedEntries(tallies.entrySet().stream()
                    .filter(e -> e.getValue().disagreed + e.getValue().contests > 0)
                    .map(e -> new ContestedEntry(
                            e.getKey(),
                            e.getValue().coded,
                            e.getValue().disagreed,
                            e.getValue().contests,
                            e.getValue().places))
                    .sorted(Comparator.comparingInt((ContestedEntry e) -> -e.nDisagreed() - e.nContests())
                            .thenComparing(ContestedEntry::entry))
                    .toList());
        });
    }

    private static void count(ValidationStore store, ValidationStore.Head head, Map<String, Tally> tallies)
            throws SQLException {
        CodedSet set = store.codedWithoutArticles(head);
        List<CodedSet.Outcome> outcomes = set.outcomes();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            CodedSet.Item item = set.items().get(i);
            if (item.entry() != null && outcomes.get(i).state() == CodedSet.State.SETTLED) {
                Tally tally = tallies.computeIfAbsent(item.entry(), e -> new Tally());
                tally.coded++;
                if (!item.machine().equals(outcomes.get(i).answer())) {
                    tally.disagreed++;
                    wrong.add(i);
                }
            }
        }
        Map<Integer, ValidationStore.ArticleText> texts = wrong.isEmpty() ? Map.of() : store.texts(head.id(), wrong);
        for (int i : wrong) {
            CodedSet.Item item = set.items().get(i);
            ValidationStore.ArticleText text = texts.get(i);
            tallies.get(item.entry())
                    .add(new ContestedPlace(
                            text.id(),
                            item.part(),
                            item.start(),
                            item.end(),
                            text.text() == null ? null : inBraces(text, item),
                            item.machine(),
                            outcomes.get(i).answer(),
                            null));
        }
    }

    private static String inBraces(ValidationStore.ArticleText text, CodedSet.Item item) {
        CodingItem.Cut cut = CodingItem.Cut.of(
                item.part().equals("title") ? text.title() : text.text(), item.start(), item.end(), WORDS_AROUND);
        return (cut.before() + "{" + cut.words() + "}" + cut.after())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
