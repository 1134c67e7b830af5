package dev.masthead.coding;

import dev.masthead.profile.InvalidQueryException;
import java.util.List;

/**
 * A question that coders are asked of every item.
 *
 * @param actor id of the actor that it is about; null but for stances
 * @param frame scheme and frame, such as {@code generic.conflict}; null but for frames
 */
public record Question(QuestionKind kind, String actor, String frame) {
    /** @throws InvalidQueryException if something is missing or too much */
    public static Question of(String kind, String actor, String frame) {
        QuestionKind of = QuestionKind.of(kind == null ? "" : kind)
                .orElseThrow(() -> new InvalidQueryException(
                        "question must be one of " + String.join(", ", QuestionKind.ids()) + "."));
        if ((of == QuestionKind.STANCE) != (actor != null)) {
            throw new InvalidQueryException(
                    "actor, the id of an actor, belongs to the question stance, and to no other.");
        }
        if ((of == QuestionKind.FRAME) != (frame != null)) {
            throw new InvalidQueryException(
                    "frame, such as generic.conflict, belongs to the question frame, and to no other.");
        }
        if (frame != null && frame.indexOf('.') < 1) {
            throw new InvalidQueryException("frame is a scheme, a full stop and a frame, such as generic.conflict.");
        }
        return new Question(of, actor, frame);
    }

    /** Number of an answer; −1 where it is none. */
    public int number(String answer) {
        return kind.answers().indexOf(answer);
    }

    /** What can be answered. */
    public List<String> answers() {
        return kind.answers();
    }

    /** As coders are asked of an item. */
    String sentence(Validation.SampleStratum stratum) {
        return UnmarkedSentences.DETAIL.equals(stratum.detail()) ? kind.ofSentence() : sentence();
    }

    /** As coders are asked. */
    public String sentence() {
        return kind.sentence().formatted(actor == null ? frame : actor);
    }
}
