package dev.masthead.job;

import java.io.IOException;

/** A kind of work that jobs do. */
public interface JobWork {
    /** What {@link Job#kind} names it by. */
    String kind();

    /** Whether it may take hours, and so does not hold up the others: such jobs have a queue of their own. */
    default boolean background() {
        return false;
    }

    /**
     * Does a job, or the rest of one. May be called again for the same job after a crash.
     *
     * @return what it had to do, in articles or rows
     * @throws IOException      if its files cannot be read or written
     * @throws CancelledException if somebody asked for that
     * @throws GivenUpException   if it cannot be done, now or later
     */
    long run(RunningJob job) throws IOException, InterruptedException;
}
