package dev.masthead.api;

import dev.masthead.auth.AllowedHosts;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * Keeps other websites out: a browser sends what any page asks it to send, also to a service on the same machine, but says
 * where that comes from. Programs that are no browsers say nothing and are not concerned.
 */
final class CrossSite {
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AllowedHosts hosts;
    private final Set<String> origins;

    /** @param origins websites that may read and write, such as {@code http://localhost:8888} */
    CrossSite(AllowedHosts hosts, List<String> origins) {
        this.hosts = hosts;
        this.origins = Set.copyOf(origins);
    }

    /** Whether a request comes from a website that was let in by name. */
    boolean isListed(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin);
    }

    /** What is wrong with where a request comes from; null where nothing is. */
    Problem check(HttpServerRequest request) {
        if (isListed(request)) {
            return null;
        }
        boolean reading = READING.contains(request.method());
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site) && !(reading && isLink(request))) {
            return refusal();
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !reading && !isOwn(origin, request.getHeader(HttpHeaders.HOST))) {
            return refusal();
        }
        return null;
    }

    /** Somebody follows a link on another page, which is what links are for. */
    private static boolean isLink(HttpServerRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private boolean isOwn(String origin, String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            // behind a proxy the Host may be another than the one that the browser knows
            return authority != null && (authority.equalsIgnoreCase(host) || hosts.isNamed(authority));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Problem refusal() {
        return Problem.of(
                ProblemType.CROSS_SITE,
                "Another website sent this. Websites that may are listed in masthead.access.origins.");
    }
}
