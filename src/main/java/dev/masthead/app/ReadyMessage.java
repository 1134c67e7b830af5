package dev.masthead.app;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Says where to open the page once it can be opened. */
@ApplicationScoped
public class ReadyMessage {

    void onStart(@ObservesAsync HttpServerStart start) {
        System.out.println(
                "Masthead is ready: http://localhost:" + start.options().getPort());
        ServiceDatabase.noteSchema();
        ClassArchive.keepSoon();
    }
}
