package dev.masthead.analysis.sourcing;

import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Platforms, on which anybody publishes: who wrote is said by the address, and two authors are two outlets. An address
 * that names nobody belongs to no outlet.
 */
final class Platforms {
    private static final String AUTHOR = "{author}";
    /** As {@link #AUTHOR}, where small and capital letters differ. */
    private static final String CASED = "{Author}";

    private static final int LONGEST = 100;

    /**
     * Where a platform's addresses name their author.
     *
     * @param inHost  the label before the platform's domain does
     * @param prefix  of the path, in front of the author
     * @param named   the prefix by which the author is named: a page of one author may have two addresses
     * @param cased   small and capital letters make two authors
     */
    private record Form(boolean inHost, String prefix, String named, boolean cased) {}

    /** @param domain the main one: under all of a platform's domains an author is the same */
    private record Platform(String name, String domain, List<Form> forms, Set<String> nobody, Tenure tenure) {}

    private final Map<String, Platform> byDomain = new HashMap<>();

    void add(LexiconEntry e, Outlet outlet) {
        List<Form> forms = new ArrayList<>();
        for (String form : e.fields().texts("authors")) {
            boolean cased = form.contains(CASED);
            String[] both = form.replace(CASED, AUTHOR).split(" as ", 2);
            String prefix = both[0];
            String named = both[both.length - 1];
            if (prefix.equals(AUTHOR + ".")) {
                forms.add(new Form(true, "", "", cased));
            } else if (prefix.startsWith("/") && prefix.endsWith(AUTHOR) && named.endsWith(AUTHOR)) {
                forms.add(new Form(false, before(prefix), before(named), cased));
            } else {
                throw new LexiconException(e.origin(), "the form " + form + " does not say where the author stands");
            }
        }
        Platform platform = new Platform(
                outlet.name(),
                outlet.domains().get(0),
                List.copyOf(forms),
                Set.copyOf(e.fields().texts("nobody")),
                outlet.tenures().get(0));
        outlet.domains().forEach(d -> byDomain.put(d, platform));
    }

    /** The platform's domain that the host is or lies below; null where it is on none. */
    String domain(String host) {
        for (String h = host; ; h = h.substring(h.indexOf('.') + 1)) {
            if (byDomain.containsKey(h)) {
                return h;
            }
            if (h.indexOf('.') < 0) {
                return null;
            }
        }
    }

    /** The author as an outlet, where the address names one. */
    Optional<Outlet> author(WebAddress address) {
        String domain = domain(address.host());
        if (domain == null) {
            return Optional.empty();
        }
        Platform platform = byDomain.get(domain);
        int question = address.rest().indexOf('?');
        String path = question < 0 ? address.rest() : address.rest().substring(0, question);
        for (Form form : platform.forms()) {
            String author = form.inHost() ? inHost(address.host(), domain) : inPath(path, form.prefix());
            if (author == null
                    || author.isEmpty()
                    || author.length() > LONGEST
                    || platform.nobody().contains(author.toLowerCase(Locale.ROOT))
                    || !author.chars().allMatch(Platforms::isNameCharacter)) {
                continue;
            }
            String name = form.cased() ? author : author.toLowerCase(Locale.ROOT);
            String slug = form.inHost()
                    ? name + "." + domain
                    : platform.domain() + form.named().replace('/', ':') + name;
            return Optional.of(Outlet.site(
                    slug,
                    name + " (" + platform.name().replace(" (platform)", "") + ")",
                    List.of(form.inHost() ? slug : platform.domain()),
                    null,
                    null,
                    "author",
                    null,
                    platform.tenure()));
        }
        return Optional.empty();
    }

    private static String before(String form) {
        return form.substring(0, form.length() - AUTHOR.length());
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '@';
    }

    private static String inHost(String host, String domain) {
        if (host.length() <= domain.length()) {
            return null;
        }
        String below = host.substring(0, host.length() - domain.length() - 1);
        return below.startsWith("www.") ? below.substring("www.".length()) : below;
    }

    private static String inPath(String path, String prefix) {
        if (!path.startsWith(prefix)) {
            return null;
        }
        int end = path.indexOf('/', prefix.length());
        return path.substring(prefix.length(), end < 0 ? path.length() : end);
    }
}
