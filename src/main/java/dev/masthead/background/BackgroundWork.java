package dev.masthead.background;

import java.util.OptionalLong;

/** Something that is left to do beside the requests, piece by piece. {@link Background} does it, each kind on a thread of its own. */
public interface BackgroundWork {
    /** What the log says has not been done when a piece fails, such as {@code Copies could not be marked}. */
    String failure();

    /**
     * Whether there will be more to do: then a second after nothing was left, or a piece failed, it is asked again. All else, such as
     * making up for what rows of an older version lack, is done once after each start.
     */
    boolean recurs();

    /**
     * Does the next piece, in transactions of its own.
     *
     * @param behind what the piece before answered; 0 for the first
     * @return the place behind which the next piece begins; empty where nothing is left
     */
    OptionalLong next(long behind);
}
