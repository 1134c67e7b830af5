package dev.masthead.job;

import java.nio.file.Path;

/**
 * What the jobs may use.
 *
 * @param folder  where their inputs and results are kept
 * @param queue   jobs that may wait
 * @param threads that analyse
 * @param upload  bytes of an input
 * @param quota   bytes of all inputs and results together
 * @param spare   bytes that stay free on the disk
 */
public record JobSettings(Path folder, int queue, int threads, long upload, long quota, long spare) {}
