package dev.masthead.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** Addresses that answers give, without a host: what the sender says of our name has no business in an answer. */
final class Addresses {
    private Addresses() {}

    /** Says where something is: below the address of a resource. */
    static Response.ResponseBuilder at(Response.ResponseBuilder response, Class<?> resource, String id) {
        String path = UriBuilder.fromResource(resource).path("{id}").build(id).getRawPath();
        return response.header(HttpHeaders.LOCATION, path.startsWith("/") ? path : "/" + path);
    }
}
