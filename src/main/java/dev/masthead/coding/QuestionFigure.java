package dev.masthead.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/**
 * A figure that the answers to a question come to.
 *
 * @param name    an answer, of which it is the share; {@code mean}; or {@code per_1000_words}
 * @param metric  name of the metric of profiles that is the same figure; null where there is none
 * @param unit    {@code share}, {@code mean} or {@code per 1000 words}
 * @param counts  which kinds of item count
 * @param value   of an answer, by its number
 * @param least   value of an answer
 * @param most    the largest
 */
record QuestionFigure(
        String name,
        String metric,
        Unit unit,
        Predicate<Validation.SampleStratum> counts,
        IntToDoubleFunction value,
        double least,
        double most) {

    static final String MEAN = "mean";
    static final String PER_WORDS = "per_1000_words";

    /** What it is over: the items that count, or the words of the articles. */
    enum Unit {
        SHARE("share"),
        MEAN("mean"),
        PER_1000_WORDS("per 1000 words");

        private final String id;

        Unit(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /**
     * All figures of a question, in the order of its answers. Of two answers only the second has one: the first is its mirror.
     *
     * @param withWords whether the words of every article are known, and so rates can be told
     */
    static List<QuestionFigure> of(Question question, boolean withWords) {
        List<QuestionFigure> out = new ArrayList<>();
        List<String> answers = question.answers();
        for (int k = answers.size() == 2 ? 1 : 0; k < answers.size(); k++) {
            int answer = k;
            out.add(new QuestionFigure(
                    answers.get(k),
                    metric(question.kind(), answers.get(k)),
                    Unit.SHARE,
                    counting(question.kind()),
                    m -> m == answer ? 1 : 0,
                    0,
                    1));
        }
        if (question.kind().isOrdered()) {
            double middle = (answers.size() - 1) / 2.0;
            out.add(new QuestionFigure(MEAN, null, Unit.MEAN, s -> true, m -> (m - middle) / middle, -1, 1));
        }
        if (question.kind().asksSentences() && withWords) {
            out.add(new QuestionFigure(
                    PER_WORDS,
                    question.kind() == QuestionKind.LOADED_TERM
                            ? "loaded_outlet_per_1000_words"
                            : "attributions_per_1000_words",
                    Unit.PER_1000_WORDS,
                    // a headline is not among the words that this is a rate of
                    s -> !isTitle(s),
                    m -> m,
                    0,
                    1));
        }
        return out;
    }

    /** A share is of what was found, sentences in which nothing was found being of another kind; of types it is of utterances. */
    private static Predicate<Validation.SampleStratum> counting(QuestionKind kind) {
        if (kind == QuestionKind.SOURCE_TYPE) {
            // samples that were drawn before utterances were told apart have no detail
            return s -> s.detail() == null || s.detail().equals(Finding.UTTERANCE);
        }
        return s -> !UnmarkedSentences.DETAIL.equals(s.detail());
    }

    private static boolean isTitle(Validation.SampleStratum stratum) {
        return Objects.equals(stratum.detail(), "title");
    }

    private static String metric(QuestionKind kind, String answer) {
        return switch (kind) {
            case SOURCE_TYPE -> "source_type_" + answer + "_share";
            case GENRE -> answer.equals(QuestionKind.NO_GENRE) ? null : "genre_" + answer;
            default -> null;
        };
    }
}
