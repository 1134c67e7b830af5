package dev.masthead.api;

import dev.masthead.job.Jobs;
import dev.masthead.job.StorageFullException;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Writes the input of a job to disk as it comes in, however long it is: below the resources, which would keep it in memory
 * and refuse what is longer than an article. The resource finds the file under {@link #FILE}. Whatever becomes of the request,
 * a file that no job has taken over is removed at its end.
 */
@ApplicationScoped
public class Uploads {
    /** Where the request keeps the {@link Path} of what was uploaded. */
    public static final String FILE = "masthead.upload";

    static final String ADDRESS = "/api/v1/jobs";

    /** Where the page's form sends files; its whole body is written to disk in the same way. */
    private static final String FORM = "/upload";

    private static final int RETRY_SECONDS = 30;

    /** So often is looked whether there is still room. */
    private static final long LOOK_BYTES = 16L << 20;

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    /** Uploads that the disk and the database are asked for at a time: those who only begin one must not take all threads. */
    private static final int AT_A_TIME = 4;

    private final Vertx vertx;
    private final Jobs jobs;
    private final BodySettings settings;
    private final WorkerExecutor disk;

    public Uploads(Vertx vertx, Jobs jobs, BodySettings settings) {
        this.vertx = vertx;
        disk = vertx.createSharedWorkerExecutor("uploads", AT_A_TIME);
        this.jobs = jobs;
        this.settings = settings;
    }

    /** Whether this class, and no limit for ordinary requests, looks after a request. */
    static boolean takes(RoutingContext context) {
        return context.request().method() == io.vertx.core.http.HttpMethod.POST
                && (context.normalizedPath().equals(ADDRESS)
                        || context.normalizedPath().equals(FORM));
    }

    void register(@Observes Router router) {
        router.post(ADDRESS).order(RequestChecks.FIRST + 2).handler(this::receive);
        router.post(FORM).order(RequestChecks.FIRST + 2).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        long declared = RequestChecks.declaredLength(context);
        disk.executeBlocking(
                        () -> {
                            if (jobs.isFull()) {
                                return null;
                            }
                            jobs.checkRoom(declared == Long.MAX_VALUE ? 0 : declared);
                            return jobs.newUpload();
                        },
                        false)
                .onFailure(e -> failed(context, e))
                .onSuccess(path -> {
                    if (path == null) {
                        context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
                        BodyReader.refuse(context, Problem.of(ProblemType.QUEUE_FULL, "As many jobs wait as may."));
                        return;
                    }
                    if (context.response().closed()) {
                        // who sends has gone while the file was made, and nothing will tell of an end any more
                        release(path);
                        return;
                    }
                    context.addEndHandler(ended -> release(path));
                    vertx.fileSystem()
                            .open(path.toString(), new OpenOptions())
                            .onFailure(e -> failed(context, e))
                            .onSuccess(file -> new Receiving(context, file, path).start());
                });
    }

    private void release(Path path) {
        disk.executeBlocking(
                        () -> {
                            jobs.release(path);
                            return null;
                        },
                        false)
                .onFailure(e -> LOG.warn(
                        "An upload could not be removed: " + e.getClass().getName()));
    }

    /** The database does not answer, or the disk takes no more. */
    private static void failed(RoutingContext context, Throwable e) {
        if (e instanceof StorageFullException) {
            full(context, e.getMessage());
        } else if (e instanceof java.io.IOException || e instanceof io.vertx.core.file.FileSystemException) {
            LOG.warn("An upload cannot be written: " + e.getClass().getName());
            full(context, "The input cannot be written to disk.");
        } else {
            context.fail(e);
        }
    }

    private static void full(RoutingContext context, String detail) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Problems.STORAGE_RETRY_SECONDS));
        BodyReader.refuse(context, Problem.of(ProblemType.STORAGE_FULL, detail));
    }

    /** An input that comes in. */
    private final class Receiving {
        private final RoutingContext context;
        private final HttpServerRequest request;
        private final AsyncFile file;
        private final Path path;
        private final BodyPace pace;
        private long length;
        private long looked;
        private boolean over;

        Receiving(RoutingContext context, AsyncFile file, Path path) {
            this.context = context;
            this.file = file;
            this.path = path;
            request = context.request();
            pace = new BodyPace(
                    vertx,
                    settings,
                    () -> refuse(Problem.of(ProblemType.REQUEST_TIMEOUT, "The input came too slowly.")));
        }

        void start() {
            context.addEndHandler(ended -> close());
            file.exceptionHandler(this::broken);
            request.handler(this::take);
            request.exceptionHandler(gone -> close());
            request.endHandler(v -> {
                pace.end();
                over = true;
                file.close().onFailure(e -> failed(context, e)).onSuccess(closed -> next());
            });
            BodyReader.letCome(request);
            request.resume();
        }

        private void take(Buffer bytes) {
            if (over) {
                return;
            }
            pace.came(bytes.length());
            length += bytes.length();
            if (length > jobs.longestUpload()) {
                refuse(Problem.of(
                        ProblemType.BODY_TOO_LARGE, "The input of a job may have " + jobs.longestUpload() + " bytes."));
                return;
            }
            file.write(bytes).onFailure(this::broken);
            if (length - looked >= LOOK_BYTES) {
                looked = length;
                pace.hold();
                request.pause();
                disk.executeBlocking(
                                () -> {
                                    jobs.checkRoom(0);
                                    return null;
                                },
                                false)
                        .onFailure(this::broken)
                        .onSuccess(room -> goOn());
            } else if (file.writeQueueFull()) {
                pace.hold();
                request.pause();
                file.drainHandler(v -> goOn());
            }
        }

        private void goOn() {
            if (!over) {
                pace.came(0);
                request.resume();
            }
        }

        private void broken(Throwable e) {
            if (!over) {
                close();
                failed(context, e);
            }
        }

        private void refuse(Problem problem) {
            close();
            BodyReader.refuse(context, problem);
        }

        private void close() {
            pace.end();
            if (!over) {
                over = true;
                file.close();
            }
        }

        private void next() {
            context.put(FILE, path);
            // it was read, and its length no longer concerns those who limit what they would have to read
            request.headers().remove(HttpHeaders.CONTENT_LENGTH);
            request.headers().remove(HttpHeaders.TRANSFER_ENCODING);
            context.next();
        }
    }
}
