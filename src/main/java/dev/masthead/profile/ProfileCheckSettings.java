package dev.masthead.profile;

import java.time.LocalTime;
import java.util.Optional;

/**
 * When profiles are checked.
 *
 * @param at every day at this time, UTC; never where empty
 */
public record ProfileCheckSettings(Optional<LocalTime> at) {}
