package dev.masthead.job;

import java.io.IOException;

/** A kind of work that jobs do. Each kind has a queue and a thread of its own. */
public interface JobWork {
    /** What {@link Job#kind} names it by. */
    String kind();

    /**
     * Does a job, or the rest of one. May be called again for the same job after a crash.
     *
     * @return what it had to do, in articles or rows
     * @throws IOException      if its files cannot be read or written
     * @throws CancelledException if somebody asked for that, or the program stops
     * @throws GivenUpException   if it cannot be done, now or later
     */
    long run(RunningJob job) throws IOException, InterruptedException;
}
