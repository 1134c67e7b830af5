package dev.masthead.backlog;

import java.util.OptionalLong;

/** Something that rows lack which an earlier version of the program wrote. {@link Backlogs} goes through them once after each start. */
public interface Backlog {
    /** What is made up for, for the log, such as {@code signatures of older articles}. */
    String what();

    /**
     * Makes up for the next rows, in transactions of its own.
     *
     * @param behind the place of the last row of the call before; 0 at first
     * @return the place of the last row; empty where none was left
     */
    OptionalLong fill(long behind);
}
