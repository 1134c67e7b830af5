package dev.masthead.analysis.sourcing;

import com.google.common.net.InternetDomainName;
import dev.masthead.intake.Submission;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.text.Typography;
import java.net.IDN;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds outlets by address, publisher line, name and slug. Never guesses: what fits two outlets fits none. Immutable. */
public final class OutletRegistry {
    private final Map<String, Outlet> bySlug = new HashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Names names = new Names();
    private final List<Outlet> all = new ArrayList<>();
    private final ArchivedAddresses archives;

    /**
     * Reads the registry.
     *
     * @param lexicon  the outlets
     * @param archives tells the page from the archive that shows it
     */
    public OutletRegistry(Lexicon lexicon, ArchivedAddresses archives) {
        this.archives = archives;
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            Outlet outlet = Outlet.of(e);
            all.add(outlet);
            bySlug.put(outlet.slug(), outlet);
            for (String domain : outlet.domains()) {
                Outlet other = byDomain.put(ascii(domain), outlet);
                if (other != null) {
                    throw new LexiconException(e.origin(), "the domain " + domain + " belongs to " + other.slug());
                }
            }
        }
        // a name weighs more than an alias, an alias more than a word that is also something else
        all.forEach(o -> names.add(0, o.name(), o));
        all.forEach(o -> o.aliases().forEach(n -> names.add(1, n, o)));
        all.forEach(o -> o.nativeNames().forEach(n -> names.add(1, n, o)));
        all.forEach(o -> o.ambiguousAliases().forEach(n -> names.add(2, n, o)));
    }

    /** Names by how surely they mean their outlet. */
    private static final class Names {
        private static final int TIERS = 3;

        private final List<Map<String, Optional<Outlet>>> tiers = new ArrayList<>();

        Names() {
            for (int i = 0; i < TIERS; i++) {
                tiers.add(new HashMap<>());
            }
        }

        /** A name that two outlets bear is empty. */
        void add(int tier, String name, Outlet outlet) {
            tiers.get(tier)
                    .merge(key(name), Optional.of(outlet), (old, mine) -> old.equals(mine) ? mine : Optional.empty());
        }

        Optional<Outlet> find(String name) {
            for (Map<String, Optional<Outlet>> tier : tiers) {
                Optional<Outlet> found = tier.get(key(name));
                if (found != null) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    /** In the order of the files. */
    public List<Outlet> all() {
        return List.copyOf(all);
    }

    public Optional<Outlet> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** By name, alias or name in its own script, ignoring case; empty for a name that two outlets share. */
    public Optional<Outlet> byName(String name) {
        return names.find(name);
    }

    /**
     * By what a page says of its publisher, such as {@code Sputnik International feedback@sputniknews.com}: a name, a
     * host, an address, or a name followed by an e-mail address.
     */
    public Optional<Outlet> byPublisher(String line) {
        String text = line.strip();
        Optional<Outlet> found = byName(text).or(() -> byUrl(text));
        if (found.isPresent()) {
            return found;
        }
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        int space = text.lastIndexOf(' ', at);
        if (space > 0) {
            found = byName(text.substring(0, space));
        }
        int end = at + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String host = text.substring(at + 1, end);
        return found.isPresent() ? found : byHost(host);
    }

    /** By host: the outlet whose domain is the host or its longest parent. */
    public Optional<Outlet> byHost(String host) {
        String h = ascii(host);
        while (true) {
            Outlet outlet = byDomain.get(h);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            int dot = h.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            h = h.substring(dot + 1);
        }
    }

    /** The outlet that the article itself was in: by its address, else by what was submitted as its outlet. */
    public Optional<Outlet> publisher(Submission article) {
        Optional<Outlet> known =
                Optional.ofNullable(article.url()).flatMap(this::page).flatMap(a -> byHost(a.host()));
        return known.isPresent() || article.outlet() == null
                ? known
                : bySlug(article.outlet()).or(() -> byPublisher(article.outlet()));
    }

    /** By the address of a page, of its copy in an archive or a cache, or of a bare host. */
    public Optional<Outlet> byUrl(String url) {
        return page(url).flatMap(a -> byHost(a.host()));
    }

    /** The page that an address means: itself, or what the archive shows; empty where that stays open. */
    public Optional<WebAddress> page(String url) {
        return archives.original(url);
    }

    /** The one of the outlet's domains that the host lies in; its main one where none does, null where it has none. */
    static String domainOf(Outlet outlet, String host) {
        String h = ascii(host);
        String best = outlet.domains().isEmpty() ? null : outlet.domains().get(0);
        int longest = 0;
        for (String domain : outlet.domains()) {
            String d = ascii(domain);
            if (d.length() > longest && (h.equals(d) || h.endsWith("." + d))) {
                best = domain;
                longest = d.length();
            }
        }
        return best;
    }

    /**
     * The domain under which the host's owner registered it (Public Suffix List); where that is unknown, the host
     * without {@code www}.
     */
    public static String registeredDomain(String host) {
        String lower = ascii(host);
        String h = lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
        if (!InternetDomainName.isValid(h)) {
            return h;
        }
        InternetDomainName name = InternetDomainName.from(h);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : h;
    }

    /** Lower case, in punycode, without a dot at its end. */
    private static String ascii(String host) {
        String h = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            h = IDN.toASCII(h, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAName) {
            // compared as it stands
        }
        return h.toLowerCase(Locale.ROOT);
    }

    private static String key(String name) {
        return Typography.plain(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
