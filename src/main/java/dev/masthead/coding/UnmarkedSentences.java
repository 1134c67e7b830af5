package dev.masthead.coding;

import dev.masthead.report.Report;
import dev.masthead.report.Report.SpanText;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sentences of a body in which the machine found nothing of what is asked about: without them nobody could say how much it
 * misses. Each is an item to which the machine's answer is no.
 */
final class UnmarkedSentences {
    /** What {@link Finding#detail} says of them. */
    static final String DETAIL = "unmarked";

    /** Of a run without a full stop no more words are shown beside the item. */
    private static final int LONGEST_WORDS = 600;

    private UnmarkedSentences() {}

    /**
     * In the order of the text; none for a question that asks about something else.
     *
     * @param text      the body that the report is of
     * @param sentences gives a body's sentences in UTF-16 units, in their order
     */
    static List<Finding> of(Question question, Report report, String text, Function<String, List<Span>> sentences) {
        if (!question.kind().asksSentences()) {
            return List.of();
        }
        List<Span> marked = marked(question.kind(), report);
        CodePoints points = new CodePoints(text);
        List<Finding> out = new ArrayList<>();
        int next = 0;
        for (Span sentence : sentences.apply(text)) {
            Span span = new Span(points.fromUtf16(sentence.start()), points.fromUtf16(sentence.end()));
            while (next < marked.size() && marked.get(next).end() <= span.start()) {
                next++;
            }
            boolean isMarked = next < marked.size() && marked.get(next).start() < span.end();
            if (!isMarked && sentence.of(text).codePoints().anyMatch(Character::isLetter)) {
                out.add(new Finding(
                        "text",
                        span.start(),
                        span.end(),
                        shown(sentence.of(text)),
                        null,
                        null,
                        null,
                        QuestionKind.NO,
                        DETAIL,
                        null,
                        null));
            }
        }
        return out;
    }

    private static String shown(String sentence) {
        return sentence.length() <= LONGEST_WORDS
                ? sentence
                : sentence.substring(
                                0,
                                Character.isHighSurrogate(sentence.charAt(LONGEST_WORDS - 1))
                                        ? LONGEST_WORDS - 1
                                        : LONGEST_WORDS)
                        + " …";
    }

    /** What the machine found in the body, joined where it overlaps, in the order of the text. */
    private static List<Span> marked(QuestionKind kind, Report report) {
        List<Span> spans = new ArrayList<>();
        if (kind == QuestionKind.LOADED_TERM) {
            report.loadedTerms().stream()
                    .filter(t -> t.part().equals("text"))
                    .forEach(t -> spans.add(new Span(t.start(), t.end())));
        } else {
            for (Report.Attribution a : report.attributions()) {
                Stream.of(
                                a.source() == null
                                        ? List.<SpanText>of()
                                        : a.source().spans(),
                                a.cue() == null ? List.<SpanText>of() : a.cue().spans(),
                                a.content().spans())
                        .flatMap(List::stream)
                        .filter(s -> s.part().equals("text"))
                        .forEach(s -> spans.add(new Span(s.start(), s.end())));
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return Span.merge(spans);
    }
}
