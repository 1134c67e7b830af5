package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;

/** An input holds more than {@link Bounds} allow. The message is for the sender. */
public final class BoundExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    BoundExceededException(String detail) {
        super(detail);
    }

    InvalidSubmissionException refusal() {
        return new InvalidSubmissionException(Reason.BOUND_EXCEEDED, null, getMessage());
    }
}
