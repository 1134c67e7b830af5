package dev.masthead.analysis.sourcing;

import com.google.common.net.InternetDomainName;
import dev.masthead.intake.Submission;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Origin;
import dev.masthead.text.Typography;
import java.net.IDN;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds outlets by address, publisher line, name and slug. Never guesses: what fits two outlets fits none. Immutable. */
public final class OutletRegistry {
    private final Map<String, Outlet> bySlug = new HashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Names names = new Names();
    private final List<Outlet> all = new ArrayList<>();
    private final Platforms platforms = new Platforms();
    /** Outlets by the slug that their accounts on platforms would have as authors. */
    private final Map<String, Outlet> byAccount = new HashMap<>();

    /** What platforms and syndicators call themselves. */
    private final Set<String> selfNames = new HashSet<>();

    private final Governments governments;
    private final ArchivedAddresses archives;

    /**
     * Reads the registry.
     *
     * @param lexicon  the outlets
     * @param archives tells the page from the archive that shows it
     */
    public OutletRegistry(Lexicon lexicon, ArchivedAddresses archives) {
        this.archives = archives;
        Citations citations = new Citations(lexicon.documents());
        governments = new Governments(lexicon.documents(), citations);
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            Outlet outlet = Outlet.of(e, citations);
            add(outlet, e.origin());
            for (String account : e.fields().texts("accounts")) {
                if (byAccount.put(account, outlet) != null) {
                    throw new LexiconException(e.origin(), "the account " + account + " stands twice");
                }
            }
            e.fields().texts("self_names").forEach(n -> selfNames.add(key(n)));
            if (outlet.showsOthers()) {
                selfNames.add(key(outlet.name()));
                outlet.aliases().forEach(n -> selfNames.add(key(n)));
            }
            if (outlet.kind().equals(Outlet.PLATFORM)) {
                platforms.add(e, outlet);
            }
        }
        List<Outlet> named = List.copyOf(all);
        for (Fields document : lexicon.documents()) {
            for (Fields group : document.list("sites")) {
                sites(group, citations);
            }
        }
        // a name weighs more than an alias, an alias more than a word that is also something else
        named.forEach(o -> names.add(0, o.name(), o));
        named.forEach(o -> o.aliases().forEach(n -> names.add(1, n, o)));
        named.forEach(o -> o.nativeNames().forEach(n -> names.add(1, n, o)));
        named.forEach(o -> o.ambiguousAliases().forEach(n -> names.add(2, n, o)));
    }

    private void add(Outlet outlet, Origin origin) {
        all.add(outlet);
        if (bySlug.put(outlet.slug(), outlet) != null) {
            throw new LexiconException(origin, outlet.slug() + " stands twice");
        }
        for (String domain : outlet.domains()) {
            Outlet other = byDomain.put(ascii(domain), outlet);
            if (other != null) {
                throw new LexiconException(origin, "the domain " + domain + " belongs to " + other.slug());
            }
        }
    }

    /**
     * Reads sites that share all but their domain and their name: a mapping of the one to the other, or a list of domains
     * alone. Their slug is the domain, and texts do not cite them by name.
     */
    private void sites(Fields group, Citations citations) {
        Tenure tenure = citations.standing(group);
        String kind = group.oneOf("kind", Outlet.KINDS).orElse(Outlet.OUTLET);
        String medium = Outlet.medium(group);
        String country = group.text("country").orElse(null);
        String of = group.text("of").orElse(null);
        group.fields("names")
                .ifPresent(names -> names.asMap()
                        .keySet()
                        .forEach(d -> add(
                                Outlet.site(d, names.requireText(d), List.of(d), country, medium, kind, of, tenure),
                                group.origin())));
        group.texts("domains")
                .forEach(d -> add(Outlet.site(d, d, List.of(d), country, medium, kind, of, tenure), group.origin()));
    }

    /** Reads the registry out of all lexicons. */
    public static OutletRegistry of(Lexicons lexicons) {
        return new OutletRegistry(
                lexicons.require(SourcingScorer.LEXICON),
                new ArchivedAddresses(lexicons.require(ArchivedAddresses.LEXICON)));
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

    /** By slug; also a body of a state that no row names, under the slug that {@link #byHost} gives it. */
    public Optional<Outlet> bySlug(String slug) {
        Outlet outlet = bySlug.get(slug);
        return outlet != null
                ? Optional.of(outlet)
                : governments.byHost(slug).filter(o -> o.slug().equals(slug));
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

    /** By host: the outlet whose domain is the host or its longest parent, or the body of a state whose suffix it bears. */
    public Optional<Outlet> byHost(String host) {
        String whole = ascii(host);
        String h = whole;
        while (true) {
            Outlet outlet = byDomain.get(h);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            int dot = h.indexOf('.');
            if (dot < 0) {
                return governments.byHost(whole);
            }
            h = h.substring(dot + 1);
        }
    }

    /**
     * By the address of a page itself. On a platform it is the outlet whose account the address names, or the author, and
     * nobody where it names none; on a syndicator it is nobody, because the address does not say whose article it shows.
     */
    public Optional<Outlet> byAddress(WebAddress page) {
        Optional<Outlet> found = byHost(page.host());
        if (found.isEmpty()) {
            return found;
        }
        return switch (found.get().kind()) {
            case Outlet.PLATFORM -> platforms.author(page).map(author -> byAccount.getOrDefault(author.slug(), author));
            case Outlet.SYNDICATOR -> Optional.empty();
            default -> found;
        };
    }

    /** Whether the host shows what others publish, so that it says nothing on who did. */
    public boolean showsOthers(String host) {
        return byHost(host).filter(Outlet::showsOthers).isPresent();
    }

    /**
     * The outlet that the article itself was in: by its address, else by what was submitted as its outlet. What a platform or
     * a syndicator calls itself does not say who wrote.
     */
    public Optional<Outlet> publisher(Submission article) {
        Optional<Outlet> known =
                Optional.ofNullable(article.url()).flatMap(this::page).flatMap(this::byAddress);
        return known.isPresent() || article.outlet() == null || namesOneThatShowsOthers(article.outlet())
                ? known
                : bySlug(article.outlet()).or(() -> byPublisher(article.outlet()));
    }

    /** By the address of a page, of its copy in an archive or a cache, or of a bare host. */
    public Optional<Outlet> byUrl(String url) {
        return page(url).flatMap(this::byAddress);
    }

    /** Whether a page's publisher line only names a platform or a syndicator, which says nothing on who published. */
    public boolean namesOneThatShowsOthers(String publisher) {
        return selfNames.contains(key(publisher))
                || byPublisher(publisher).filter(Outlet::showsOthers).isPresent();
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
