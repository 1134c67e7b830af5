package dev.masthead.job;

import java.io.IOException;

/** A kind of work that jobs do. */
public interface JobWork {
    /** What {@link Job#kind} names it by. */
    String kind();

    /**
     * Does a job, or the rest of one. May be called again for the same job after a crash.
     *
     * @return what it had to do, in articles or rows
     * @throws IOException      if its files cannot be read or written
     * @throws CancelledException if somebody asked for that
     */
    long run(RunningJob job) throws IOException, InterruptedException;
}
