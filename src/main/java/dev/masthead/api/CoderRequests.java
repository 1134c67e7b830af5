package dev.masthead.api;

import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells requests of coders, who need nothing but the token of their link. Whether there is such a coder, the resource finds out. */
final class CoderRequests {
    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String TOKEN = "[0-9a-f]{32}";
    private static final String SAMPLE = "/api/v1/validations/[^/]{1,40}";

    private static final Map<Pattern, Set<HttpMethod>> PATHS = Map.of(
            Pattern.compile("/coding/[^/]{1,40}/" + TOKEN),
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST),
            Pattern.compile(SAMPLE + "/items/[0-9]{1,7}/codings/" + TOKEN),
            Set.of(HttpMethod.PUT, HttpMethod.DELETE),
            Pattern.compile(SAMPLE + "/(sheets|inception)/" + TOKEN),
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT));

    private static final Pattern ITEMS = Pattern.compile(SAMPLE + "/items");
    private static final Pattern ONLY_TOKEN = Pattern.compile(TOKEN);

    private CoderRequests() {}

    /** @param coder the parameter of that name; null where there is none */
    static boolean isOne(HttpMethod method, String path, String coder) {
        return PATHS.entrySet().stream()
                        .anyMatch(e -> e.getValue().contains(method)
                                && e.getKey().matcher(path).matches())
                || coder != null
                        && READ.contains(method)
                        && ITEMS.matcher(path).matches()
                        && ONLY_TOKEN.matcher(coder).matches();
    }
}
