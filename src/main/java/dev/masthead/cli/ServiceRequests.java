package dev.masthead.cli;

import java.net.URI;
import java.net.http.HttpRequest;

/** Requests to a running service, with the key of {@code MASTHEAD_KEY} where there is one. */
public final class ServiceRequests {
    private ServiceRequests() {}

    /**
     * A request that is still to be given its method.
     *
     * @param service address without a path
     */
    public static HttpRequest.Builder to(String service, String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(service + path));
        String key = System.getenv("MASTHEAD_KEY");
        return key == null ? builder : builder.header("Authorization", "Bearer " + key);
    }
}
