package dev.masthead.analysis.sourcing;

import com.google.common.net.InternetDomainName;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the address of the page that an archive, a cache or a translating proxy shows. Immutable. */
public final class ArchivedAddresses {
    /** The lexicon's folder. */
    public static final String LEXICON = "web-archives";

    /** An archive of an archive of an archive is nobody's citation. */
    private static final int DEPTH = 4;

    private record Archive(String original, List<String> parameters) {}

    private final Map<String, Archive> byHost = new HashMap<>();

    public ArchivedAddresses(Lexicon lexicon) {
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired()) {
                Archive archive = new Archive(
                        e.fields()
                                .oneOf("original", Set.of("path", "host", "query"))
                                .orElse("path"),
                        e.fields().texts("parameters"));
                e.fields().texts("hosts").forEach(h -> byHost.put(h, archive));
            }
        }
    }

    /**
     * The address itself, or the one it carries.
     *
     * @return empty for text that is no address, and for an archive's address that does not say what it shows
     */
    public Optional<WebAddress> original(String url) {
        Optional<WebAddress> address = parse(url);
        for (int i = 0; i < DEPTH && address.isPresent(); i++) {
            Optional<Archive> archive = archive(address.get().host());
            if (archive.isEmpty()) {
                return address;
            }
            address = carried(address.get(), archive.get());
        }
        return Optional.empty();
    }

    /** Addresses come without a scheme, too, and with none but two slashes. */
    private static Optional<WebAddress> parse(String url) {
        String text = url.strip();
        if (text.startsWith("//")) {
            text = "https:" + text;
        }
        Optional<WebAddress> address = WebAddress.parse(text);
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (address.isPresent() || text.contains("://") || host.indexOf('@') >= 0) {
            return address;
        }
        return WebAddress.parse("https://" + text).filter(a -> hasPublicSuffix(a.host()));
    }

    private Optional<Archive> archive(String host) {
        for (String h = host; ; h = h.substring(h.indexOf('.') + 1)) {
            Archive archive = byHost.get(h);
            if (archive != null) {
                return Optional.of(archive);
            }
            if (h.indexOf('.') < 0) {
                return Optional.empty();
            }
        }
    }

    private static Optional<WebAddress> carried(WebAddress address, Archive archive) {
        if (archive.original().equals("host")) {
            String label = address.host().substring(0, address.host().indexOf('.'));
            return parse(label.replace("--", "\0").replace('-', '.').replace('\0', '-'));
        }
        int question = address.rest().indexOf('?');
        String query = question < 0 ? "" : address.rest().substring(question + 1);
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && archive.parameters().contains(parameter.substring(0, equals))) {
                Optional<WebAddress> found = inside(decode(parameter.substring(equals + 1)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return archive.original().equals("path") ? inside(decode(address.rest())) : Optional.empty();
    }

    /** The first address in a path: behind its scheme, or the first segment that is the name of a host. */
    private static Optional<WebAddress> inside(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("http:/");
        int secure = lower.indexOf("https:/");
        int at = scheme < 0 ? secure : secure < 0 ? scheme : Math.min(scheme, secure);
        if (at >= 0) {
            int rest = path.indexOf('/', at);
            while (rest < path.length() && path.charAt(rest) == '/') {
                rest++;
            }
            return WebAddress.parse("https://" + path.substring(rest).replace(' ', '+'));
        }
        int from = 0;
        while (from < path.length()) {
            int end = from;
            while (end < path.length() && "/:?&".indexOf(path.charAt(end)) < 0) {
                end++;
            }
            String segment = path.substring(from, end).toLowerCase(Locale.ROOT);
            if (segment.indexOf('.') > 0 && hasPublicSuffix(segment)) {
                return WebAddress.parse("https://" + path.substring(from).replace(' ', '+'));
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    private static boolean hasPublicSuffix(String host) {
        return InternetDomainName.isValid(host)
                && InternetDomainName.from(host).hasRegistrySuffix()
                && !InternetDomainName.from(host).isRegistrySuffix();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
