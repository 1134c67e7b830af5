package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;

/** An input holds more than {@link Bounds} allow. The message is for the sender. */
public final class BoundExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean alone;

    private BoundExceededException(String detail, boolean alone) {
        super(detail);
        this.alone = alone;
    }

    /** The input is not read on. */
    BoundExceededException(String detail) {
        this(detail, false);
    }

    /** One document is refused; what stands beside it in its container is read. */
    static BoundExceededException alone(String detail) {
        return new BoundExceededException(detail, true);
    }

    boolean isAlone() {
        return alone;
    }

    InvalidSubmissionException refusal() {
        return new InvalidSubmissionException(Reason.BOUND_EXCEEDED, null, getMessage());
    }
}
