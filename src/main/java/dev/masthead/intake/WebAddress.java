package dev.masthead.intake;

import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http or https address, read as leniently as browsers do: news addresses hold spaces and letters that
 * {@link java.net.URI} refuses.
 *
 * @param host lower case, without a port
 * @param rest path and query as written, without the fragment; empty or starting with {@code /} or {@code ?}
 */
public record WebAddress(String host, String rest) {
    private static final int MAX_PORT_DIGITS = 5;
    private static final String[] SCHEMES = {"https://", "http://"};

    /** The address, if the text is one and nothing else. */
    public static Optional<WebAddress> parse(String text) {
        int scheme = schemeLength(text);
        if (scheme == 0) {
            return Optional.empty();
        }
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || c == '"' || c == '<' || c == '>') {
                return Optional.empty();
            }
        }
        int authorityEnd = scheme;
        while (authorityEnd < end && "/?#\\".indexOf(text.charAt(authorityEnd)) < 0) {
            authorityEnd++;
        }
        String authority = text.substring(scheme, authorityEnd);
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        if (colon >= 0) {
            String port = host.substring(colon + 1);
            if (port.length() > MAX_PORT_DIGITS || !port.chars().allMatch(Character::isDigit)) {
                return Optional.empty();
            }
            host = host.substring(0, colon);
        }
        if (host.endsWith(".")) {
            // the root of all names, which most leave out
            host = host.substring(0, host.length() - 1);
        }
        if (!isHost(host)) {
            return Optional.empty();
        }
        int fragment = text.indexOf('#', authorityEnd);
        return Optional.of(new WebAddress(host, text.substring(authorityEnd, fragment < 0 ? end : fragment)));
    }

    /** Length of {@code http://} or {@code https://} at the start of the text; 0 where it starts otherwise. */
    static int schemeLength(String text) {
        // asked for every word of a text
        if (text.isEmpty() || (text.charAt(0) | ' ') != 'h') {
            return 0;
        }
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    /** The form in which two addresses of one page are equal: scheme, {@code www.}, fragment, tracking and last slash go. */
    String normalised() {
        String bareHost = host.startsWith("www.") ? host.substring("www.".length()) : host;
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        StringBuilder out = new StringBuilder(bareHost).append(path);
        if (question >= 0) {
            char separator = '?';
            for (String parameter : rest.substring(question + 1).split("&")) {
                if (!parameter.isEmpty() && !parameter.startsWith("utm_")) {
                    out.append(separator).append(parameter);
                    separator = '&';
                }
            }
        }
        return out.toString();
    }

    private static boolean isHost(String host) {
        boolean dot = false;
        char before = '.';
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.') {
                if (before == '.') {
                    return false;
                }
                dot = true;
            } else if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != '-' && c != '_') {
                return false;
            }
            before = c;
        }
        return dot && before != '.' || host.equals("localhost");
    }
}
