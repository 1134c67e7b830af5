package dev.masthead.coding;

import dev.masthead.profile.InvalidQueryException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What coders do. Every coding is committed before it is acknowledged, each in a transaction of its own. */
@ApplicationScoped
public class Codings {
    private static final int LONGEST_NOTE = 2_000;
    private static final int WORDS_AROUND = 60;
    private static final int WORDS_OF_ARTICLE = 400;

    private final Validations validations;

    public Codings(Validations validations) {
        this.validations = validations;
    }

    /**
     * A coding as it is kept.
     *
     * @param answer null where the coder cannot say
     * @param note   null where there is none
     */
    public record Coding(int item, String coder, String answer, boolean cannotSay, String note, Instant codedAt) {}

    /** What a coder says of an item; {@code answer} is null where {@code cannotSay}. */
    public record Answer(String answer, boolean cannotSay, String note) {}

    /**
     * A coder's items.
     *
     * @param nGiven how many the coder is given in all
     * @param nOpen   how many of them the coder has not coded
     * @param context how many words are shown on either side, of a whole article from its beginning; −1 for all
     * @param next    number to go on from; null at the end
     */
    public record ItemPage(
            String coder,
            String asks,
            List<String> answers,
            int nGiven,
            int nOpen,
            int context,
            List<CodingItem> items,
            Integer next) {}

    /** Links of all coders; empty for an unknown sample. */
    public Optional<List<CodingLink>> links(String id) {
        return validations.atOneMoment(
                (c, store) -> store.head(id).isEmpty() ? Optional.empty() : Optional.of(store.links(id)));
    }

    /**
     * Gives somebody a link.
     *
     * @return empty for an unknown sample
     * @throws InvalidQueryException if nobody can be called so, or somebody is
     */
    public Optional<CodingLink> join(String id, String name, boolean adjudicates) {
        SampleWish.checkName(name == null ? "" : name);
        CodingLink link = CodingLink.of(name, adjudicates);
        return validations.with((c, store) -> {
            store.lock(id);
            if (store.head(id).isEmpty()) {
                return Optional.empty();
            }
            if (store.coders(id).size() >= SampleWish.MOST_CODERS) {
                throw new InvalidQueryException("There can be " + SampleWish.MOST_CODERS + " coders.");
            }
            store.insertCoder(id, link);
            return Optional.of(link);
        });
    }

    /** With all that the coder has coded. @return false where there is none of this name */
    public boolean leave(String id, String name) {
        return validations.with((c, store) -> store.deleteCoder(id, name));
    }

    /**
     * The items of a coder.
     *
     * @param token    of the coder
     * @param from     number of the first
     * @param openOnly only those that the coder has not coded
     * @param words    how many words are shown on either side, of a whole article from its beginning; −1 for all, null for as many as
     *                 such questions mostly take
     * @return empty where sample or coder is unknown
     */
    public Optional<ItemPage> items(String id, String token, int from, boolean openOnly, int limit, Integer words) {
        return validations.atOneMoment((c, store) -> {
            Optional<ValidationStore.Head> head = store.head(id);
            Optional<CodedSet.Coder> coder = store.coder(id, token);
            if (head.isEmpty() || coder.isEmpty()) {
                return Optional.empty();
            }
            CodedSet set = store.codedWithoutArticles(head.get());
            int context =
                    words != null ? words : set.question().kind().isOfArticles() ? WORDS_OF_ARTICLE : WORDS_AROUND;
            Map<Integer, CodedSet.Coding> own = set.codings().stream()
                    .filter(k -> k.coder() == coder.get().number())
                    .collect(Collectors.toMap(CodedSet.Coding::item, k -> k));
            List<Integer> given = given(set, head.get(), coder.get());
            List<Integer> wanted = given.stream()
                    .filter(i -> i >= from && !(openOnly && own.containsKey(i)))
                    .toList();
            boolean more = wanted.size() > limit;
            List<Integer> shown = more ? wanted.subList(0, limit) : wanted;
            return Optional.of(new ItemPage(
                    coder.get().name(),
                    set.question().sentence(),
                    set.question().answers(),
                    given.size(),
                    (int) given.stream().filter(i -> !own.containsKey(i)).count(),
                    context,
                    shown(store, head.get(), set, coder.get(), shown, own, context),
                    more ? wanted.get(limit) : null));
        });
    }

    private static List<Integer> given(CodedSet set, ValidationStore.Head head, CodedSet.Coder coder) {
        if (coder.adjudicates()) {
            return disputed(set);
        }
        List<CodedSet.Coder> plain = set.plainCoders();
        Assignment assignment = Assignment.of(head.size(), head.overlap(), plain.size());
        int place = plain.indexOf(coder);
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            if (assignment.gives(i, place)) {
                out.add(i);
            }
        }
        return out;
    }

    /** Items of which coders say different things, whether or not somebody has decided. */
    static List<Integer> disputed(CodedSet set) {
        List<Integer> deciding = set.coders().stream()
                .filter(CodedSet.Coder::adjudicates)
                .map(CodedSet.Coder::number)
                .toList();
        Map<Integer, List<String>> said = new TreeMap<>();
        for (CodedSet.Coding k : set.codings()) {
            if (!deciding.contains(k.coder())) {
                said.computeIfAbsent(k.item(), i -> new ArrayList<>()).add(k.answer());
            }
        }
        return said.entrySet().stream()
                .filter(e -> e.getValue().stream()
                        .anyMatch(a -> !Objects.equals(a, e.getValue().get(0))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<CodingItem> shown(
            ValidationStore store,
            ValidationStore.Head head,
            CodedSet set,
            CodedSet.Coder coder,
            List<Integer> numbers,
            Map<Integer, CodedSet.Coding> own,
            int words)
            throws SQLException {
        Map<Integer, ValidationStore.ArticleText> texts = store.texts(head.id(), numbers);
        Map<Integer, String> names = new HashMap<>();
        set.coders().forEach(k -> names.put(k.number(), k.name()));
        boolean stance = set.question().kind() == QuestionKind.STANCE;
        List<CodingItem> out = new ArrayList<>();
        for (int i : numbers) {
            CodedSet.Item item = set.items().get(i);
            ValidationStore.ArticleText text = texts.get(i);
            CodingItem.Cut cut = text.text() == null
                    ? new CodingItem.Cut(null, null, null, false)
                    : CodingItem.Cut.of(
                            "title".equals(item.part()) ? text.title() : text.text(), item.start(), item.end(), words);
            CodedSet.Coding said = own.get(i);
            List<CodingItem.Said> others = !coder.adjudicates()
                    ? List.of()
                    : set.codings().stream()
                            .filter(k -> k.item() == i && k.coder() != coder.number())
                            .map(k -> new CodingItem.Said(names.get(k.coder()), k.answer(), k.note()))
                            .toList();
            out.add(new CodingItem(
                    i,
                    text.id(),
                    set.question().sentence(set.strata().get(item.stratum())),
                    text.title(),
                    item.part(),
                    item.start(),
                    item.end(),
                    cut.before(),
                    cut.words(),
                    cut.after(),
                    cut.complete(),
                    stance ? item.words() : null,
                    item.source(),
                    item.cue(),
                    item.content(),
                    said == null ? null : said.answer(),
                    said != null && said.answer() == null,
                    said == null ? null : said.note(),
                    others));
        }
        return out;
    }

    /**
     * Keeps what a coder says of an item, in place of what the coder said before.
     *
     * @return empty where sample, item or coder is unknown
     * @throws InvalidQueryException if it is no answer to the question
     */
    public Optional<Coding> code(String id, int item, String token, Answer answer) {
        return validations.with((c, store) -> {
            Optional<ValidationStore.Head> head = store.head(id);
            Optional<CodedSet.Coder> coder = store.coder(id, token);
            if (head.isEmpty()
                    || coder.isEmpty()
                    || item < 0
                    || item >= head.get().size()) {
                return Optional.empty();
            }
            check(head.get().question(), answer);
            String note = answer.note() == null || answer.note().isBlank()
                    ? null
                    : answer.note().strip();
            store.code(id, item, coder.get().number(), answer.answer(), note);
            return Optional.of(
                    new Coding(item, coder.get().name(), answer.answer(), answer.cannotSay(), note, Instant.now()));
        });
    }

    /** @throws InvalidQueryException if it is no answer to the question */
    static void check(Question question, Answer answer) {
        if (answer.cannotSay() == (answer.answer() != null)) {
            throw new InvalidQueryException("A coding has an answer, or cannot_say is true, and not both.");
        }
        if (answer.answer() != null && question.number(answer.answer()) < 0) {
            throw new InvalidQueryException("answer must be one of " + String.join(", ", question.answers()) + ".");
        }
        GivenText.check("note", answer.note(), LONGEST_NOTE);
    }

    /**
     * Keeps what a coder has filled in, line by line: what is wrong with one line keeps none of the others out. All that is kept is committed
     * when this returns.
     *
     * @param lines as {@link CodingSheet} reads them
     * @return empty where sample or coder is unknown
     */
    public Optional<SheetOutcome> take(String id, String token, CodingSheet lines) {
        return validations.with((c, store) -> {
            Optional<ValidationStore.Head> head = store.head(id);
            Optional<CodedSet.Coder> coder = store.coder(id, token);
            if (head.isEmpty() || coder.isEmpty()) {
                return Optional.empty();
            }
            List<CodingSheet.LineRefusal> refusals = new ArrayList<>(lines.refusals());
            int kept = 0;
            for (CodingSheet.Line line : lines.lines()) {
                try {
                    if (line.item() < 0 || line.item() >= head.get().size()) {
                        throw new InvalidQueryException(
                                "The sample has items 0 to " + (head.get().size() - 1) + ".");
                    }
                    check(head.get().question(), line.answer());
                    store.code(
                            id,
                            line.item(),
                            coder.get().number(),
                            line.answer().answer(),
                            line.answer().note());
                    kept++;
                } catch (InvalidQueryException e) {
                    refusals.add(new CodingSheet.LineRefusal(line.number(), e.getMessage()));
                }
            }
            refusals.sort(Comparator.comparingLong(CodingSheet.LineRefusal::line));
            return Optional.of(new SheetOutcome(kept, lines.empty(), refusals));
        });
    }

    /**
     * What came of a sheet.
     *
     * @param nKept  lines whose coding is kept
     * @param nEmpty lines without an answer, which change nothing
     */
    public record SheetOutcome(int nKept, int nEmpty, List<CodingSheet.LineRefusal> refused) {}

    /** Takes a coding back. @return false where there is none */
    public boolean takeBack(String id, int item, String token) {
        return validations.with((c, store) -> {
            Optional<CodedSet.Coder> coder = store.coder(id, token);
            return coder.isPresent() && store.uncode(id, item, coder.get().number());
        });
    }

    /** All codings of a sample in the order of items and coders; empty for an unknown sample. */
    public Optional<List<Coding>> all(String id) {
        return validations.atOneMoment((c, store) -> {
            Optional<ValidationStore.Head> head = store.head(id);
            return head.isEmpty() ? Optional.empty() : Optional.of(named(store.codedWithoutArticles(head.get())));
        });
    }

    /** With the names of coders. */
    static List<Coding> named(CodedSet set) {
        Map<Integer, String> names = new HashMap<>();
        set.coders().forEach(k -> names.put(k.number(), k.name()));
        return set.codings().stream()
                .map(k -> new Coding(k.item(), names.get(k.coder()), k.answer(), k.answer() == null, k.note(), k.at()))
                .toList();
    }
}
