package dev.masthead.auth;

/**
 * Whoever can reach a service that asks for no keys can read and remove everything in it. So it listens beyond this machine
 * only with keys, or where somebody said that everyone is meant.
 */
public final class OpenDoors {
    private OpenDoors() {}

    /**
     * Refuses to listen openly by mistake.
     *
     * @param host     that the server listens on, a name or an address
     * @param keys     whether it asks for keys
     * @param everyone whether {@code masthead.access.everyone-may-do-everything} says so
     * @throws IllegalStateException where it would be open; the message says what to set
     */
    public static void refuse(String host, boolean keys, boolean everyone) {
        if (!keys && !everyone && !AllowedHosts.isLoopback(host)) {
            throw new IllegalStateException(
                    "it would listen on " + host + " without asking for keys. Set masthead.keys, or,"
                            + " where something else keeps strangers out, masthead.access.everyone-may-do-everything=true");
        }
    }
}
