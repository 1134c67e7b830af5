package dev.masthead.coding;

import dev.masthead.report.Report;
import dev.masthead.report.Report.SpanText;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something in a report that a question can be asked of.
 *
 * @param part    {@code text} or {@code title}; null where it is the whole article
 * @param start   in code points; null where it is the whole article
 * @param words   those between start and end, or the name of the actor; null where it is the whole article
 * @param source  words that name the source; null where there are none, or no source is asked about
 * @param cue     words that report; null likewise
 * @param content what is said, its pieces joined by an ellipsis; null likewise
 * @param answer  the machine's
 * @param detail  what the answer rests on, to draw by; null where there is nothing
 * @param score   how sure the machine is of its answer, 0…1; null where it does not tell
 * @param entry   of the lexicon that led to it; null where none did
 */
record Finding(
        String part,
        Integer start,
        Integer end,
        String words,
        String source,
        String cue,
        String content,
        String answer,
        String detail,
        Double score,
        String entry) {

    /** The body, as {@code part} names it. */
    static final String TEXT = "text";

    /** What {@code detail} says of a source whose words are said or written, and not thought or wanted. */
    static final String UTTERANCE = "utterance";

    private static final Set<String> UTTERED = Set.of("speech", "writing");

    /**
     * All of a report in its order, and behind it the sentences in which nothing was found, where they are asked about.
     *
     * @param text      the body that the report is of; may be null where sentences are not asked about
     * @param sentences gives a body's sentences in UTF-16 units
     */
    static List<Finding> of(Question question, Report report, String text, Function<String, List<Span>> sentences) {
        List<Finding> out = new ArrayList<>(of(question, report));
        if (text != null) {
            out.addAll(UnmarkedSentences.of(question, report, text, sentences));
        }
        return out;
    }

    /** What was found, in the report's order. */
    static List<Finding> of(Question question, Report report) {
        return switch (question.kind()) {
            case STANCE -> stance(question.actor(), report);
            case LOADED_TERM -> loaded(report);
            case ATTRIBUTION, SOURCE, SOURCE_TYPE -> attributions(question.kind(), report);
            case FRAME -> frame(question.frame(), report);
            case GENRE -> genre(report);
        };
    }

    private static Finding ofArticle(String words, String answer, Double score) {
        return new Finding(null, null, null, words, null, null, null, answer, null, score, null);
    }

    private static List<Finding> stance(String actor, Report report) {
        return report.actors().stream()
                .filter(a -> a.id().equals(actor) && a.stance() != null)
                .map(a -> ofArticle(a.name(), a.stance().polarity(), probability(a.stance())))
                .toList();
    }

    private static Double probability(Report.Stance stance) {
        return switch (stance.polarity()) {
            case "negative" -> stance.probability().negative();
            case "positive" -> stance.probability().positive();
            default -> stance.probability().neutral();
        };
    }

    private static List<Finding> frame(String frame, Report report) {
        return report.frames().stream()
                .filter(f -> (f.scheme() + "." + f.frame()).equals(frame))
                .map(f -> ofArticle(
                        null,
                        f.present() ? QuestionKind.YES : QuestionKind.NO,
                        f.present() ? f.score() : 1 - f.score()))
                .toList();
    }

    private static List<Finding> genre(Report report) {
        Report.Genre genre = report.article().genre();
        if (genre == null) {
            return List.of();
        }
        boolean none = genre.label() == null;
        return List.of(
                ofArticle(null, none ? QuestionKind.NO_GENRE : genre.label(), none ? null : genre.probability()));
    }

    private static List<Finding> loaded(Report report) {
        List<Finding> out = new ArrayList<>();
        for (Report.LoadedTerm t : report.loadedTerms()) {
            boolean own = t.voice().equals("outlet") && !t.negated();
            out.add(new Finding(
                    t.part(),
                    t.start(),
                    t.end(),
                    t.text(),
                    null,
                    null,
                    null,
                    own ? QuestionKind.YES : QuestionKind.NO,
                    !t.part().equals(TEXT) ? t.part() : t.negated() ? "negated" : t.voice(),
                    null,
                    t.entry()));
        }
        return out;
    }

    private static List<Finding> attributions(QuestionKind kind, Report report) {
        List<Finding> out = new ArrayList<>();
        for (Report.Attribution a : report.attributions()) {
            boolean named = a.source() != null && !a.source().spans().isEmpty();
            List<SpanText> content = a.content().spans();
            if (kind == QuestionKind.ATTRIBUTION ? where(a).isEmpty() : content.isEmpty() || !named) {
                continue;
            }
            List<SpanText> where = where(a);
            out.add(new Finding(
                    a.part(),
                    where.get(0).start(),
                    where.get(where.size() - 1).end(),
                    null,
                    named ? words(a.source().spans()) + called(a.source(), kind, report) : null,
                    a.cue() == null ? null : words(a.cue().spans()),
                    words(content),
                    kind == QuestionKind.SOURCE_TYPE ? a.source().type() : QuestionKind.YES,
                    detail(kind, a),
                    null,
                    a.cue() == null || a.cue().entry() == null
                            ? a.rule()
                            : a.cue().entry()));
        }
        return out;
    }

    /** Whom a pronoun or a description is taken to stand for: part of what is to be judged. */
    private static String called(Report.Source source, QuestionKind kind, Report report) {
        if (kind != QuestionKind.SOURCE || source.actor() == null) {
            return "";
        }
        Optional<String> name = report.actors().stream()
                .filter(a -> a.id().equals(source.actor()))
                .map(Report.Actor::name)
                .findFirst();
        return name.filter(n -> !words(source.spans()).contains(n))
                .map(n -> " (" + n + ")")
                .orElse("");
    }

    /** The content, or, where it has none, the words that say that there is one. */
    private static List<SpanText> where(Report.Attribution a) {
        return !a.content().spans().isEmpty() || a.cue() == null
                ? a.content().spans()
                : a.cue().spans();
    }

    private static String detail(QuestionKind kind, Report.Attribution a) {
        if (kind == QuestionKind.SOURCE) {
            return a.source().named() ? "named" : "not_named";
        }
        if (!a.part().equals(TEXT)) {
            return a.part();
        }
        return kind == QuestionKind.ATTRIBUTION ? a.kind() : isUtterance(a) ? UTTERANCE : "not_uttered";
    }

    /** As profiles count utterances: asserted speech or writing. */
    private static boolean isUtterance(Report.Attribution a) {
        return a.cue() == null
                || (a.cue().type() == null || UTTERED.contains(a.cue().type()))
                        && (a.cue().factuality() == null || a.cue().factuality().equals("asserted"));
    }

    private static String words(List<SpanText> spans) {
        String text = spans.stream().map(SpanText::text).collect(Collectors.joining(" … "));
        return text.isEmpty() ? null : text;
    }
}
