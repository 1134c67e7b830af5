package dev.masthead.auth;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names under which a service may be asked for. A page of a stranger can point a name of its own at this machine (DNS
 * rebinding), and the browser then takes the service for a part of that page; but the name stands in the request.
 *
 * <p>The names of this machine for itself are always allowed. A service that listens beyond this machine may be asked for by
 * any address in digits too, since such an address is nobody's name.
 */
public final class AllowedHosts {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern DIGITS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+\\]");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    private final Set<String> names;
    private final boolean anyAddress;

    /**
     * @param names      allowed besides, without port; in any case
     * @param anyAddress whether addresses in digits are allowed, not only those of this machine for itself
     */
    public AllowedHosts(List<String> names, boolean anyAddress) {
        this.names = names.stream()
                .map(n -> n.strip().toLowerCase(Locale.ROOT))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.anyAddress = anyAddress;
    }

    /** Whether the service may be asked for by the value of a Host header: a name, or an address, with a port or without. */
    public boolean allows(String host) {
        String name = withoutPort(host);
        if (name.equals("localhost") || names.contains(name)) {
            return true;
        }
        return isAddress(name) && (anyAddress || isLoopback(name));
    }

    /** Whether a name is one of those that were given. */
    public boolean isNamed(String host) {
        return names.contains(withoutPort(host));
    }

    private static String withoutPort(String host) {
        return PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static boolean isAddress(String name) {
        return DIGITS.matcher(name).matches() || IPV6.matcher(name).matches();
    }

    /**
     * Whether everything that a name stands for can be reached from this machine only. Names are looked up: one that begins
     * with {@code 127.} may belong to anybody.
     */
    public static boolean isLoopback(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return addresses.length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
