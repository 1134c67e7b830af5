package dev.masthead.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.article.AnalysisBudget;
import dev.masthead.article.AnalysisService;
import dev.masthead.article.BusyException;
import dev.masthead.auth.FormTokens;
import dev.masthead.coding.Contest;
import dev.masthead.coding.Contests;
import dev.masthead.corpus.ArticleContext;
import dev.masthead.corpus.ArticleNeighbours;
import dev.masthead.corpus.ArticleNeighbours.Neighbours;
import dev.masthead.corpus.ContextService;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.JsonSubmissions;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import dev.masthead.intake.TextDump;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages for people: paste an article, read its report. They work without JavaScript. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PagesResource {
    private static final Neighbours NO_NEIGHBOURS = new Neighbours(0, null);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** So many notes of readers are shown with an article. */
    private static final int MOST_CONTESTS = 200;

    private final AnalysisService service;
    private final Analyzer analyzer;
    private final AnalysisBudget budget;
    private final FormTokens tokens;
    private final Limits limits;
    private final ContextService context;
    private final Contests contests;
    private final SampleCorpus sample;
    private final ArticleNeighbours neighbours;
    private final Template start;
    private final Template reading;
    private final Template missing;
    private final LexiconNames names;

    public PagesResource(
            AnalysisService service,
            Analyzer analyzer,
            AnalysisBudget budget,
            FormTokens tokens,
            Limits limits,
            ContextService context,
            Contests contests,
            SampleCorpus sample,
            ArticleNeighbours neighbours,
            @Location("start.html") Template start,
            @Location("reading.html") Template reading,
            @Location("missing.html") Template missing) {
        this.service = service;
        this.analyzer = analyzer;
        this.budget = budget;
        this.tokens = tokens;
        this.limits = limits;
        this.context = context;
        this.contests = contests;
        this.sample = sample;
        this.neighbours = neighbours;
        this.start = start;
        this.reading = reading;
        this.missing = missing;
        this.names = new LexiconNames(analyzer.lexicons());
    }

    @GET
    @Operation(hidden = true)
    public Response start() {
        return HtmlPage.of(200, form("", "", "", null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            @FormParam("token") String token,
            @FormParam("text") String text,
            @FormParam("title") String title,
            @FormParam("url") String url) {
        // browsers send the line ends of a form as CR LF, whatever was pasted
        String body = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
        String headline = Objects.requireNonNullElse(title, "").strip();
        String address = Objects.requireNonNullElse(url, "").strip();
        if (!tokens.accepts(token)) {
            return HtmlPage.of(
                    403, form(body, headline, address, "This page was open for long. Please send the article again."));
        }
        try {
            AnalysisService.Outcome outcome = service.submit(submission(body, headline, address));
            // without a host: what the sender says of our name has no business in an answer
            return HtmlPage.headers(Response.status(Response.Status.SEE_OTHER)
                            .header(
                                    HttpHeaders.LOCATION,
                                    UriBuilder.fromPath("/articles/{id}")
                                            .build(outcome.id())
                                            .getRawPath()))
                    .build();
        } catch (InvalidSubmissionException | UnsupportedLanguageException e) {
            return HtmlPage.of(422, form(body, headline, address, e.getMessage()));
        } catch (BusyException e) {
            return HtmlPage.of(503, form(body, headline, address, e.getMessage()));
        }
    }

    /** Address and headline count as given; without either, the text is searched for them. */
    private Submission submission(String text, String title, String url) throws InvalidSubmissionException {
        if (title.isEmpty() && url.isEmpty()) {
            return new TextDump(limits).read(text);
        }
        ObjectNode json = JSON.createObjectNode().put("text", text).put("title", title);
        if (!url.isEmpty()) {
            json.put("url", url);
        }
        return JsonSubmissions.ofService(limits).read(json.toString().getBytes(StandardCharsets.UTF_8), null);
    }

    @GET
    @Path("/example")
    @Operation(hidden = true)
    public Response example() throws InvalidSubmissionException {
        Submission article = new TextDump(limits).read(exampleText());
        Report report = budget.request(article.text().length(), () -> analyzer.analyze(article));
        return HtmlPage.of(200, reading(report, article.text(), ContestNotes.NONE, Placed.NOWHERE));
    }

    private static String exampleText() {
        try (InputStream in = PagesResource.class.getResourceAsStream("example.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/articles/{id}")
    @Operation(hidden = true)
    public Response article(@PathParam("id") String id) {
        Optional<String> report = service.report(id);
        Optional<String> text = service.text(id);
        if (report.isEmpty() || text.isEmpty()) {
            return HtmlPage.of(
                    404,
                    missing.data("heading", "There is no article here")
                            .data("hint", "It may have been deleted.")
                            .data("next", "/")
                            .data("link", "Paste another one."));
        }
        Report read = ReportReader.read(report.get());
        ArticleContext beside = context.of(id, read);
        return HtmlPage.of(
                200,
                reading(read, text.get(), contests(id, read), Placed.among(beside))
                        .data("context", new ContextPage(beside, names))
                        .data("links", ArticleLinks.of(read, neighbours.of(id).orElse(NO_NEIGHBOURS))));
    }

    private TemplateInstance form(String text, String title, String url, String error) {
        return start.data("text", text)
                .data("title", title)
                .data("url", url)
                .data("error", error)
                .data("token", tokens.next())
                .data("sample", sample.state())
                .data("limit", limits.text());
    }

    private ContestNotes contests(String id, Report report) {
        List<Contest> ofVersion = contests.page(id, null, MOST_CONTESTS).items().stream()
                .filter(c -> c.analyzerDigest().equals(report.analyzer().digest()))
                .toList();
        return new ContestNotes(Addresses.article(id) + "/contest", ofVersion);
    }

    private TemplateInstance reading(Report report, String text, ContestNotes contests, Placed placed) {
        return reading.data("page", new ReportPage(report, text, names, contests, placed))
                .data("links", List.of())
                .data("report", report)
                .data("context", null)
                .data("stored", contests != ContestNotes.NONE);
    }
}
