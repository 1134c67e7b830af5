package dev.masthead.web;

import dev.masthead.api.AccessControl;
import dev.masthead.api.Uploads;
import dev.masthead.auth.FormTokens;
import dev.masthead.auth.Role;
import dev.masthead.corpus.CorpusDatabase;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.FacetCounts;
import dev.masthead.corpus.Facets;
import dev.masthead.export.ExportJob;
import dev.masthead.job.ArticlesJob;
import dev.masthead.job.JobFailures;
import dev.masthead.job.JobView;
import dev.masthead.job.Jobs;
import dev.masthead.job.QueueFullException;
import dev.masthead.job.StorageFullException;
import dev.masthead.profile.InvalidQueryException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages for many articles at once: upload files, export tables, and see how far it is. They work without JavaScript. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class JobPagesResource {
    private static final int LISTED = 30;
    private static final int FAILURES = 100;
    private static final int LONGEST_NAME = 255;

    private final Jobs jobs;
    private final CorpusDatabase corpus;
    private final FacetCounts counts;
    private final CorpusNames names;
    private final FormTokens tokens;
    private final Refusals refusals;
    private final Template upload;
    private final Template export;
    private final Template list;
    private final Template one;
    private final ExportWords words = ExportWords.load();

    public JobPagesResource(
            Jobs jobs,
            CorpusDatabase corpus,
            FacetCounts counts,
            CorpusNames names,
            FormTokens tokens,
            Refusals refusals,
            @Location("upload.html") Template upload,
            @Location("export.html") Template export,
            @Location("jobs.html") Template list,
            @Location("job.html") Template one) {
        this.jobs = jobs;
        this.corpus = corpus;
        this.counts = counts;
        this.names = names;
        this.tokens = tokens;
        this.refusals = refusals;
        this.upload = upload;
        this.export = export;
        this.list = list;
        this.one = one;
    }

    @GET
    @Path("/upload")
    @Operation(hidden = true)
    public Response upload() {
        return HtmlPage.of(200, uploadForm("", ""));
    }

    private TemplateInstance uploadForm(String error, String map) {
        return upload.data("error", error)
                .data("map", map)
                .data("token", tokens.next())
                .data("limit", Shown.bytes(jobs.longestUpload()));
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@Context RoutingContext context, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type)
            throws IOException {
        // Uploads has written the body to disk, and removes it whatever becomes of the request
        java.nio.file.Path body = context.get(Uploads.FILE);
        List<java.nio.file.Path> made = new ArrayList<>();
        String map = "";
        try {
            UploadedForm form = UploadedForm.read(body, MediaType.valueOf(type), () -> {
                java.nio.file.Path file = jobs.newUpload();
                made.add(file);
                jobs.checkRoom(0);
                return file;
            });
            map = form.fields().getOrDefault("map", "").strip();
            if (!tokens.accepts(form.fields().get("token"))) {
                return HtmlPage.of(403, uploadForm("This page was open for long. Please choose the files again.", map));
            }
            if (form.files().isEmpty()) {
                return HtmlPage.of(422, uploadForm("Choose a file that is not empty.", map));
            }
            Map<String, String> columns = ArticlesJob.columns(map);
            List<JobView> submitted = new ArrayList<>();
            for (UploadedForm.OneFile file : form.files()) {
                submitted.add(jobs.submit(
                                ArticlesJob.KIND,
                                ArticlesJob.parameters(name(file.name()), null, null, columns),
                                file.path(),
                                null)
                        .job());
            }
            return HtmlPage.seeOther(
                    submitted.size() == 1 ? "/jobs/" + submitted.get(0).id() : "/jobs");
        } catch (UploadedForm.MalformedFormException | IllegalArgumentException e) {
            return HtmlPage.of(422, uploadForm(e.getMessage(), map));
        } catch (QueueFullException e) {
            return HtmlPage.of(429, uploadForm("As many jobs wait as may. Those that had room wait under Jobs.", map));
        } catch (StorageFullException e) {
            return HtmlPage.of(503, uploadForm(e.getMessage(), map));
        } finally {
            for (java.nio.file.Path file : made) {
                jobs.release(file);
            }
        }
    }

    /** Browsers of old send a path. */
    private static String name(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    @GET
    @Path("/export")
    @Operation(hidden = true)
    public Response export(@Context UriInfo uri) {
        return refusals.checked("/export", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            return HtmlPage.of(200, exportForm(filter, "csv", ""));
        });
    }

    private TemplateInstance exportForm(CorpusFilter filter, String format, String error) {
        Facets facets = counts.of(filter, FilterForm.CHOICES);
        return export.data("error", error)
                .data("form", new FilterForm("/export", Asked.of(filter), facets, names, List.of(), List.of()))
                .data("articles", Shown.count(facets.nArticles(), "article", "articles"))
                .data("what", names.filter(filter.parameters()))
                .data("filter", filter.canonical())
                .data("formats", words.formats())
                .data("format", format)
                .data("token", tokens.next());
    }

    @POST
    @Path("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response export(
            @FormParam("token") String token,
            @FormParam("filter") String filter,
            @FormParam("format") String format,
            @FormParam("text") String text) {
        return refusals.checked("/export", () -> {
            CorpusFilter wanted = CorpusFilter.parse(Objects.requireNonNullElse(filter, ""));
            if (!tokens.accepts(token)) {
                return refusals.expired(Asked.of(wanted).at("/export"));
            }
            if (!ExportJob.formats().contains(format)) {
                throw new InvalidQueryException("There is no such format.");
            }
            corpus.check(wanted);
            try {
                JobView job = jobs.submit(
                                ExportJob.KIND, ExportJob.parameters(format, wanted, text != null), null, null)
                        .job();
                return HtmlPage.seeOther("/jobs/" + job.id());
            } catch (QueueFullException e) {
                return HtmlPage.of(429, exportForm(wanted, format, "As many jobs wait as may. Try again later."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @GET
    @Path("/jobs")
    @Operation(hidden = true)
    public Response list() {
        List<JobPage> rows = jobs.latest(LISTED).stream()
                .map(j -> new JobPage(j, List.of(), names))
                .toList();
        return HtmlPage.of(
                200, list.data("rows", rows).data("live", rows.stream().anyMatch(r -> !r.isFinished())));
    }

    @GET
    @Path("/jobs/{id}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) throws IOException {
        Optional<JobView> job = find(id);
        if (job.isEmpty()) {
            return nothing();
        }
        List<JobFailures.Failure> failures =
                job.get().kind().equals(ArticlesJob.KIND) && job.get().nFailed() > 0
                        ? JobFailures.first(
                                jobs.file(job.get().id(), "").normalize(),
                                job.get().nDone() + job.get().nFailed(),
                                FAILURES)
                        : List.of();
        JobPage page = new JobPage(job.get(), failures, names);
        return HtmlPage.of(
                200,
                one.data("job", page)
                        .data("token", tokens.next())
                        .data("lines", page.isExport() ? words.lines(page.format(), page.fileName()) : null));
    }

    private Response nothing() {
        return refusals.of(404, "There is no job here", "It may have been removed.", "/jobs", "All jobs.");
    }

    private Optional<JobView> find(String id) {
        try {
            return jobs.find(UUID.fromString(id).toString());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @POST
    @Path("/jobs/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(
            @PathParam("id") String id, @FormParam("token") String token, @Context RoutingContext context) {
        // what the API asks for when a job is deleted
        AccessControl.demand(context, Role.EDITOR);
        Optional<JobView> job = find(id);
        if (job.isEmpty()) {
            return nothing();
        }
        if (!tokens.accepts(token)) {
            return refusals.expired("/jobs/" + job.get().id());
        }
        if (!job.get().finished()) {
            jobs.cancel(job.get().id());
        }
        return HtmlPage.seeOther("/jobs/" + job.get().id());
    }

    @POST
    @Path("/jobs/{id}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retry(@PathParam("id") String id, @FormParam("token") String token) {
        Optional<JobView> job = find(id);
        if (job.isEmpty()) {
            return nothing();
        }
        if (!tokens.accepts(token)) {
            return refusals.expired("/jobs/" + job.get().id());
        }
        jobs.retry(job.get().id());
        return HtmlPage.seeOther("/jobs/" + job.get().id());
    }
}
