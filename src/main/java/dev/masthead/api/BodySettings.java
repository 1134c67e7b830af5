package dev.masthead.api;

/**
 * How bodies are read.
 *
 * @param idleSeconds    a body may be silent
 * @param totalSeconds   a body may take, besides a second for each {@code bytesPerSecond}
 * @param bytesPerSecond that a sender manages at least, in the long run
 * @param memory         bytes of all bodies that are in memory at a time
 * @param perClient      bodies that one address sends at a time
 */
public record BodySettings(int idleSeconds, int totalSeconds, int bytesPerSecond, long memory, int perClient) {}
