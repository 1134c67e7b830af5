package dev.masthead.api;

import dev.masthead.job.Jobs;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;

/**
 * Writes the input of a job to disk as it comes in, however long it is: below the resources, which would keep it in memory
 * and refuse what is longer than an article. The resource finds the file under {@link #FILE}.
 */
@ApplicationScoped
public class Uploads {
    /** Where the request keeps the {@link Path} of what was uploaded. */
    static final String FILE = "masthead.upload";

    static final String ADDRESS = "/api/v1/jobs";
    private static final int RETRY_SECONDS = 30;

    private final Vertx vertx;
    private final Jobs jobs;

    public Uploads(Vertx vertx, Jobs jobs) {
        this.vertx = vertx;
        this.jobs = jobs;
    }

    /** Whether this class, and no limit for ordinary requests, looks after a request. */
    static boolean takes(RoutingContext context) {
        return context.request().method() == io.vertx.core.http.HttpMethod.POST
                && context.normalizedPath().equals(ADDRESS);
    }

    void register(@Observes Router router) {
        router.post(ADDRESS).order(RequestChecks.FIRST + 2).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        vertx.executeBlocking(() -> jobs.isFull() ? null : jobs.newUpload(), false)
                .onFailure(context::fail)
                .onSuccess(path -> {
                    if (path == null) {
                        context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
                        refuse(context, Problem.of(ProblemType.QUEUE_FULL, "As many jobs wait as may."));
                    } else {
                        vertx.fileSystem()
                                .open(path.toString(), new OpenOptions())
                                .onFailure(context::fail)
                                .onSuccess(file -> write(context, file, path));
                    }
                });
    }

    private void write(RoutingContext context, AsyncFile file, Path path) {
        HttpServerRequest request = context.request();
        long[] length = {0};
        request.handler(bytes -> {
            length[0] += bytes.length();
            if (length[0] > jobs.longestUpload()) {
                request.handler(null);
                request.endHandler(null);
                discard(file, path);
                refuse(
                        context,
                        Problem.of(
                                ProblemType.BODY_TOO_LARGE,
                                "The input of a job may have " + jobs.longestUpload() + " bytes."));
                return;
            }
            file.write(bytes);
            if (file.writeQueueFull()) {
                request.pause();
                file.drainHandler(v -> request.resume());
            }
        });
        request.exceptionHandler(e -> discard(file, path));
        request.endHandler(v -> file.close().onFailure(context::fail).onSuccess(closed -> {
            context.put(FILE, path);
            // it was read, and its length no longer concerns those who limit what they would have to read
            request.headers().remove(HttpHeaders.CONTENT_LENGTH);
            request.headers().remove(HttpHeaders.TRANSFER_ENCODING);
            context.next();
        }));
        request.resume();
    }

    private void discard(AsyncFile file, Path path) {
        file.close().onComplete(closed -> vertx.fileSystem().delete(path.toString()));
    }

    private static void refuse(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        RequestChecks.end(context, problem);
        context.request().resume();
    }
}
