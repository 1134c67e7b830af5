package dev.masthead.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The settings. Each is described in {@code docs/configuration.md}; a test sees to it. */
@ConfigMapping(prefix = "masthead")
public interface MastheadConfig {

    /** Directory for everything that is kept; {@code ~/.masthead} where it is not set. */
    Optional<String> home();

    /** Directory of the lexicons; where it is not set, {@code lexicons/} here or beside the program. */
    Optional<String> lexicons();

    /** How much is accepted. */
    Limits limits();

    /** How much is accepted. */
    interface Limits {
        /** Code points in the body of an article. */
        @WithDefault("200000")
        int text();
    }
}
