package dev.masthead.api;

import java.util.List;

/**
 * Who may ask, and by which name.
 *
 * @param hosts    names of the service besides those of this machine for itself
 * @param origins  websites that may read and write
 * @param beyond   whether it listens beyond this machine
 */
public record AccessSettings(List<String> hosts, List<String> origins, boolean beyond) {}
