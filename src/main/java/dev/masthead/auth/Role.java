package dev.masthead.auth;

import java.util.Locale;

/** What the owner of a key may do; each may what those before it may. */
public enum Role {
    /** Look at everything. */
    READER,
    /** Submit articles and jobs, and write exports. */
    SUBMITTER,
    /** Remove and change. */
    EDITOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is none */
    public static Role named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
