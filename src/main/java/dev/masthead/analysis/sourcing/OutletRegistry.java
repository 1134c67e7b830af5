package dev.masthead.analysis.sourcing;

import com.google.common.net.InternetDomainName;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds outlets by address, name and slug. Immutable. */
public final class OutletRegistry {
    private final Map<String, Outlet> bySlug = new HashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();
    private final List<Outlet> all = new ArrayList<>();

    public OutletRegistry(Lexicon lexicon) {
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            Outlet outlet = Outlet.of(e);
            all.add(outlet);
            bySlug.put(outlet.slug(), outlet);
            for (String domain : outlet.domains()) {
                Outlet other = byDomain.put(domain, outlet);
                if (other != null) {
                    throw new LexiconException(e.origin(), "the domain " + domain + " belongs to " + other.slug());
                }
            }
            byName.putIfAbsent(key(outlet.name()), outlet);
        }
        for (LexiconEntry e : lexicon.entries()) {
            Outlet outlet = bySlug.get(e.slug());
            for (String alias : e.fields().texts("aliases")) {
                byName.putIfAbsent(key(alias), outlet);
            }
            for (String alias : e.fields().texts("native_names")) {
                byName.putIfAbsent(key(alias), outlet);
            }
        }
    }

    public List<Outlet> all() {
        return List.copyOf(all);
    }

    public Optional<Outlet> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** By name or alias, ignoring case. */
    public Optional<Outlet> byName(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** By host: the outlet whose domain is the host or its longest parent. */
    public Optional<Outlet> byHost(String host) {
        String h = host.toLowerCase(Locale.ROOT);
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

    public Optional<Outlet> byUrl(String url) {
        return WebAddress.parse(url).flatMap(a -> byHost(a.host()));
    }

    /**
     * The domain under which the host's owner registered it (Public Suffix List); where that is unknown, the host
     * without {@code www}.
     */
    public static String registeredDomain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String h = lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
        if (!InternetDomainName.isValid(h)) {
            return h;
        }
        InternetDomainName name = InternetDomainName.from(h);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : h;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
