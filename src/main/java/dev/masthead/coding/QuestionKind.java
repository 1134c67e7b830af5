package dev.masthead.coding;

import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What coders can be asked. The answers of an ordered scale stand in its order. */
public enum QuestionKind {
    /** The article's attitude toward an actor, its choice of quotations included. */
    STANCE(
            List.of("negative", "neutral", "positive"),
            true,
            90,
            "Which attitude toward %s does a reader of the whole article take it to have?"),
    /** Of loaded terms that stand in the article, whoever uses them, and of sentences in which none was found. */
    LOADED_TERM(
            Answers.NO_YES,
            false,
            15,
            "Does the outlet itself use these words here to judge? (No: somebody quoted or paraphrased does, they stand in scare"
                    + " quotes, are denied, or judge nothing here.)"),
    /** Whether what was found is one at all, and of sentences in which none was found whether there is one. */
    ATTRIBUTION(
            Answers.NO_YES,
            false,
            20,
            "Does the text say that somebody said, thought or wanted what is marked? (Yes too if the marks begin or end a little off.)"),
    /** Whether the source is the right one. */
    SOURCE(
            Answers.NO_YES,
            false,
            20,
            "Is what is given as the source the one who says, thinks or wants what is marked?"),
    /** Of which kind the source is; docs/source-types.md is the codebook. */
    SOURCE_TYPE(Report.Source.TYPES, false, 20, "What kind of source says, thinks or wants what is marked?"),
    /** Whether the article shows a frame. */
    FRAME(Answers.NO_YES, false, 90, "Does the article show the frame %s?"),
    /** What kind of text the article is. */
    GENRE(genres(), false, 45, "What kind of text is the article?");

    /** Of what is none of the genres. */
    static final String NO_GENRE = "none";

    private final List<String> answers;
    private final boolean ordered;
    private final int seconds;
    private final String sentence;

    QuestionKind(List<String> answers, boolean ordered, int seconds, String sentence) {
        this.answers = answers;
        this.ordered = ordered;
        this.seconds = seconds;
        this.sentence = sentence;
    }

    /** Answers that several kinds share. */
    private static final class Answers {
        static final String NO = "no";
        static final String YES = "yes";
        static final List<String> NO_YES = List.of(NO, YES);
    }

    static final String NO = Answers.NO;
    static final String YES = Answers.YES;

    private static List<String> genres() {
        List<String> out = new ArrayList<>(Report.Genre.LABELS);
        out.add("none");
        return List.copyOf(out);
    }

    /** Its name in requests. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name. */
    public static Optional<QuestionKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }

    /** Names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(QuestionKind::id).toList();
    }

    /** What can be answered. */
    public List<String> answers() {
        return answers;
    }

    /** Whether the answers are steps of one scale. */
    public boolean isOrdered() {
        return ordered;
    }

    /** What an item takes a coder who has got used to it, in seconds: for planning alone. */
    public int seconds() {
        return seconds;
    }

    /** Whether sentences in which the machine found nothing are asked about too. */
    public boolean asksSentences() {
        return this == LOADED_TERM || this == ATTRIBUTION;
    }

    /** What people count when they say yes. */
    String things() {
        return this == LOADED_TERM ? "loaded terms of the outlet's own" : "attributions";
    }

    /** What is asked of such a sentence. */
    String ofSentence() {
        return this == LOADED_TERM
                ? "Does the outlet itself use any words in this sentence to judge? (No: only somebody quoted or paraphrased does, they"
                        + " stand in scare quotes, are denied, or nothing here judges.)"
                : "Does this sentence say that somebody said, thought or wanted something?";
    }

    /** Whether the whole article is looked at, and not words of it. */
    public boolean isOfArticles() {
        return this == STANCE || this == FRAME || this == GENRE;
    }

    String sentence() {
        return sentence;
    }

    /** What is asked, of some actor or frame. */
    public String asks() {
        return sentence.formatted("…");
    }
}
