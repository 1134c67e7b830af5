package dev.masthead.analysis.sourcing;

import com.google.common.net.InternetDomainName;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Origin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the address of the page that an archive, a cache, a redirect or a translating proxy shows. A service is known by
 * its host first; then one of its forms must fit the whole address, and the page is what stands at the form's {@code
 * {page}} and nowhere else: an address anywhere else in a path or a query is something that the page mentions. Immutable.
 */
public final class ArchivedAddresses {
    /** The lexicon's folder. */
    public static final String LEXICON = "web-archives";

    /** An archive of an archive of an archive is nobody's citation. */
    private static final int DEPTH = 4;

    /** Longer addresses are no page's; the bound keeps every step short. */
    private static final int LONGEST = 8192;

    /** A day or a second, as far as it is written, with the flags of Wayback machines; dotted at archive.today. */
    private static final String TIME = "(?:\\*|\\d{1,14}(?:\\*|[a-z]{2}_)?|\\d{4}(?:\\.\\d{2}){2}-\\d{6})";

    private static final String PAGE = "{page}";

    private static final Pattern SCHEME = Pattern.compile("(?i)(https?):/{1,2}(?=[^/])");

    /**
     * One form of a service's addresses.
     *
     * @param path      what the path must be
     * @param parameter whose value holds the page; null where the path does
     * @param value     what that value must be; null where the path holds the page
     */
    private record Form(Pattern path, String parameter, Pattern value) {

        static Form of(String template, Origin origin) {
            int question = template.indexOf('?');
            if (question < 0) {
                return new Form(pattern(template, origin), null, null);
            }
            int equals = template.indexOf('=', question);
            if (equals < 0) {
                throw new LexiconException(origin, "the form " + template + " names no parameter");
            }
            return new Form(
                    Pattern.compile(quoted(template.substring(0, question))),
                    template.substring(question + 1, equals),
                    pattern(template.substring(equals + 1), origin));
        }

        private static Pattern pattern(String template, Origin origin) {
            if (!template.endsWith(PAGE)) {
                throw new LexiconException(origin, "the form " + template + " does not end with " + PAGE);
            }
            return Pattern.compile(
                    quoted(template.substring(0, template.length() - PAGE.length())) + "(.+)", Pattern.DOTALL);
        }

        /** The template with what its braces stand for. */
        private static String quoted(String template) {
            return Pattern.quote(template)
                    .replace("{time}", "\\E" + TIME + "\\Q")
                    .replace("{any}", "\\E[^/:?&]+\\Q");
        }

        /** The page in an address of this form. */
        Optional<WebAddress> page(String rest) {
            if (parameter == null) {
                Matcher m = path.matcher(rest);
                return m.matches() ? written(m.group(1)) : Optional.empty();
            }
            int question = rest.indexOf('?');
            String before = question < 0 ? rest : rest.substring(0, question);
            if (question < 0 || !path.matcher(before).matches()) {
                return Optional.empty();
            }
            for (String pair : rest.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).equals(parameter)) {
                    Matcher m = value.matcher(decoded(pair.substring(equals + 1)));
                    return m.matches() ? written(m.group(1)) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    /** @param inHost the page's host is the first label, its dots written as hyphens */
    private record Service(boolean inHost, List<Form> forms) {}

    private final Map<String, Service> byHost = new HashMap<>();
    private final Map<String, Service> byParent = new HashMap<>();
    /** Services that have a domain in every country, by the label before the public suffix. */
    private final Map<String, Service> byLabel = new HashMap<>();

    public ArchivedAddresses(Lexicon lexicon) {
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            List<Form> forms = new ArrayList<>();
            for (String form : e.fields().texts("forms")) {
                forms.add(Form.of(form, e.origin()));
            }
            Service service = new Service(e.fields().flag("in_host"), List.copyOf(forms));
            for (String host : e.fields().texts("hosts")) {
                Service other;
                if (host.startsWith("*.")) {
                    other = byParent.put(host.substring("*.".length()), service);
                } else if (host.endsWith(".*")) {
                    other = byLabel.put(host.substring(0, host.length() - ".*".length()), service);
                } else {
                    other = byHost.put(host, service);
                }
                if (other != null) {
                    throw new LexiconException(e.origin(), "the host " + host + " stands twice");
                }
            }
        }
    }

    /**
     * The address itself, or the one it carries.
     *
     * @return empty for text that is no address, and for a service's address that does not say what it shows
     */
    public Optional<WebAddress> original(String url) {
        Optional<WebAddress> address = parse(url);
        for (int i = 0; i < DEPTH && address.isPresent(); i++) {
            Optional<Service> service = service(address.get().host());
            if (service.isEmpty()) {
                return address;
            }
            address = carried(address.get(), service.get());
        }
        return Optional.empty();
    }

    /** Addresses come without a scheme, too, and with none but two slashes. */
    private static Optional<WebAddress> parse(String url) {
        String text = url.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
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

    private Optional<Service> service(String host) {
        String h = host.startsWith("www.") ? host.substring("www.".length()) : host;
        Service exact = byHost.get(h);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int dot = h.indexOf('.'); dot >= 0; dot = h.indexOf('.', dot + 1)) {
            Service parent = byParent.get(h.substring(dot + 1));
            if (parent != null) {
                return Optional.of(parent);
            }
        }
        if (!InternetDomainName.isValid(h)) {
            return Optional.empty();
        }
        InternetDomainName name = InternetDomainName.from(h);
        if (!name.hasRegistrySuffix() || name.isRegistrySuffix()) {
            return Optional.empty();
        }
        String label =
                h.substring(0, h.length() - name.registrySuffix().toString().length() - 1);
        return Optional.ofNullable(byLabel.get(label));
    }

    private static Optional<WebAddress> carried(WebAddress address, Service service) {
        if (service.inHost()) {
            String label = address.host().substring(0, address.host().indexOf('.'));
            if (address.rest().contains("_x_tr_enc=1") && label.startsWith("0-")) {
                label = label.substring("0-".length());
            }
            String host = label.replace("--", "\0").replace('-', '.').replace('\0', '-');
            return hasPublicSuffix(host) ? WebAddress.parse("https://" + host + address.rest()) : Optional.empty();
        }
        for (Form form : service.forms()) {
            Optional<WebAddress> page = form.page(address.rest());
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    /** An address as services write it into theirs: with one slash, encoded, without a scheme, with spaces. */
    private static Optional<WebAddress> written(String text) {
        String page = text;
        int slash = page.indexOf('/');
        int percent = page.indexOf('%');
        if (percent >= 0 && (slash < 0 || percent < slash)) {
            page = decoded(page);
        }
        page = page.replace(' ', '+');
        Matcher scheme = SCHEME.matcher(page);
        if (scheme.lookingAt()) {
            return WebAddress.parse("https://" + page.substring(scheme.end()));
        }
        return page.contains("://") && page.indexOf("://") < page.indexOf('/') ? Optional.empty() : parse(page);
    }

    private static boolean hasPublicSuffix(String host) {
        return InternetDomainName.isValid(host)
                && InternetDomainName.from(host).hasRegistrySuffix()
                && !InternetDomainName.from(host).isRegistrySuffix();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
