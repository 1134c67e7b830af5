package dev.masthead.app;

import dev.masthead.auth.OpenDoors;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the address that the server is about to listen on, from wherever it was configured. */
@ApplicationScoped
public class OpenDoorsCheck implements HttpServerOptionsCustomizer {
    private final MastheadConfig config;

    public OpenDoorsCheck(MastheadConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        check(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        check(options);
    }

    private void check(HttpServerOptions options) {
        OpenDoors.refuse(
                options.getHost(), config.keys().isPresent(), config.access().everyoneMayDoEverything());
    }
}
