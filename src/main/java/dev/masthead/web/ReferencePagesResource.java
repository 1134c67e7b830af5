package dev.masthead.web;

import dev.masthead.analysis.Analyzer;
import dev.masthead.lexicon.Example;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Provenance;
import dev.masthead.profile.QueryReader;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on what reports rest on: what each figure is, and the lexicons entry by entry with their examples. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ReferencePagesResource {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10_000;
    private static final int PATTERNS = 12;
    private static final int EXAMPLES = 4;

    private final Analyzer analyzer;
    private final Refusals refusals;
    private final Template codebookPage;
    private final Template lexicons;
    private final Template lexicon;
    private final Codebook codebook = Codebook.load();

    public ReferencePagesResource(
            Analyzer analyzer,
            Refusals refusals,
            @Location("codebook.html") Template codebookPage,
            @Location("lexicons.html") Template lexicons,
            @Location("lexicon.html") Template lexicon) {
        this.analyzer = analyzer;
        this.refusals = refusals;
        this.codebookPage = codebookPage;
        this.lexicons = lexicons;
        this.lexicon = lexicon;
    }

    /**
     * A piece of a formula.
     *
     * @param name whether it is the name of a figure or column, and not words
     */
    public record FormulaPiece(String text, boolean name) {
        private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)+");

        static List<FormulaPiece> of(String formula) {
            List<FormulaPiece> out = new ArrayList<>();
            Matcher names = NAME.matcher(formula);
            int at = 0;
            while (names.find()) {
                out.add(new FormulaPiece(formula.substring(at, names.start()), false));
                out.add(new FormulaPiece(names.group(), true));
                at = names.end();
            }
            out.add(new FormulaPiece(formula.substring(at), false));
            return out;
        }
    }

    /** A metric of the codebook. */
    public record MetricRow(
            String id,
            String name,
            List<FormulaPiece> formula,
            String unit,
            String range,
            String of,
            String ofAddress) {}

    /** Metrics that belong together. */
    public record Group(String name, List<MetricRow> rows) {}

    /** A lexicon of the list. */
    public record LexiconRow(String name, String address, String entries, String version) {}

    /** An example: the words around those that the entry matches; {@code match} is empty where it must not match. */
    public record ExampleRow(String before, String match, String after) {}

    /** An entry of a lexicon; {@code address} is where the source of it is, empty for none. */
    public record EntryRow(
            String id,
            String patterns,
            String says,
            boolean retired,
            String source,
            String address,
            String rationale,
            List<ExampleRow> matching,
            List<ExampleRow> others) {}

    @GET
    @Path("/codebook")
    @Operation(hidden = true)
    public Response codebook() {
        Map<String, List<MetricRow>> groups = new LinkedHashMap<>();
        codebook.metrics().forEach(m -> groups.putIfAbsent(m.group(), new ArrayList<>()));
        for (String name : new java.util.TreeSet<>(analyzer.metrics())) {
            Metric m = codebook.metric(name);
            groups.computeIfAbsent(m.group(), g -> new ArrayList<>())
                    .add(new MetricRow(
                            name,
                            Shown.metric(name),
                            FormulaPiece.of(m.formula()),
                            m.unit(),
                            m.range(),
                            m.of() == null ? "" : Shown.metric(m.of()),
                            m.of() == null ? "" : Addresses.metric(m.of())));
        }
        return HtmlPage.of(
                200,
                codebookPage.data(
                        "groups",
                        groups.entrySet().stream()
                                .filter(g -> !g.getValue().isEmpty())
                                .map(g -> new Group(g.getKey(), g.getValue()))
                                .toList()));
    }

    @GET
    @Path("/lexicons")
    @Operation(hidden = true)
    public Response lexicons() {
        return HtmlPage.of(
                200,
                lexicons.data(
                                "rows",
                                analyzer.lexicons().all().stream()
                                        .map(l -> new LexiconRow(
                                                named(l.name()),
                                                "/lexicons/" + l.name(),
                                                Shown.count(l.entries().size(), "entry", "entries"),
                                                l.version()))
                                        .toList())
                        .data("version", Shown.digest(analyzer.info().digest())));
    }

    private static String named(String lexicon) {
        String words = lexicon.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @GET
    @Path("/lexicons/{name}")
    @Operation(hidden = true)
    public Response lexicon(
            @PathParam("name") String name,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("1") String number) {
        return refusals.checked("/lexicons", () -> {
            Optional<Lexicon> found = analyzer.lexicons().find(name);
            if (found.isEmpty()) {
                return refusals.of(
                        404, "There is no lexicon here", "None has this name.", "/lexicons", "All lexicons.");
            }
            Lexicon l = found.get();
            String sought = q.strip().toLowerCase(Locale.ROOT);
            List<LexiconEntry> entries =
                    l.entries().stream().filter(e -> speaksOf(e, sought)).toList();
            int page = QueryReader.number(number, "page", MOST_PAGES);
            int from = Math.min((page - 1) * PAGE, entries.size());
            int to = Math.min(from + PAGE, entries.size());
            Asked asked = Asked.none().set("q", q.strip());
            String address = "/lexicons/" + l.name();
            return HtmlPage.of(
                    200,
                    lexicon.data("name", named(l.name()))
                            .data("address", address)
                            .data("q", q)
                            .data("count", Shown.count(entries.size(), "entry", "entries"))
                            .data("version", l.version())
                            .data(
                                    "rows",
                                    entries.subList(from, to).stream()
                                            .map(ReferencePagesResource::row)
                                            .toList())
                            .data("json", "/api/v1/lexicons/" + l.name())
                            .data("previous", page == 1 ? "" : turned(asked, page - 1, address))
                            .data("next", to < entries.size() ? turned(asked, page + 1, address) : ""));
        });
    }

    private static String turned(Asked asked, int page, String address) {
        return asked.set("page", Integer.toString(page)).at(address);
    }

    private static boolean speaksOf(LexiconEntry e, String sought) {
        return sought.isEmpty()
                || e.id().contains(sought)
                || e.patterns().stream()
                        .anyMatch(p -> p.toLowerCase(Locale.ROOT).contains(sought));
    }

    private static EntryRow row(LexiconEntry e) {
        Provenance p = e.provenance();
        List<ExampleRow> matching = new ArrayList<>();
        List<ExampleRow> others = new ArrayList<>();
        for (Example example : e.examples()) {
            List<ExampleRow> list = example.marked().isPresent() ? matching : others;
            if (list.size() < EXAMPLES) {
                list.add(row(example));
            }
        }
        String patterns = e.patterns().stream().limit(PATTERNS).collect(java.util.stream.Collectors.joining(" · "));
        return new EntryRow(
                e.id(),
                e.patterns().size() > PATTERNS ? patterns + " …" : patterns,
                says(e),
                e.retired(),
                p == null ? "" : p.source(),
                p == null || p.url() == null ? "" : p.url(),
                p == null || p.rationale() == null ? "" : p.rationale(),
                matching,
                others);
    }

    /** What this kind of lexicon says of its entries, as far as that is a word or a number. */
    private static String says(LexiconEntry e) {
        List<String> out = new ArrayList<>();
        e.fields().asMap().forEach((name, value) -> {
            if (value instanceof Number n) {
                out.add(Shown.words(name) + ": " + Shown.number(n.doubleValue()).replaceFirst("\\.0$", ""));
            } else if (value instanceof String || value instanceof Boolean) {
                out.add(Shown.words(name) + ": " + Shown.words(value.toString()));
            }
        });
        return String.join("; ", out);
    }

    private static ExampleRow row(Example example) {
        String text = example.text();
        return example.marked()
                .map(m -> new ExampleRow(
                        text.substring(0, m.start()), text.substring(m.start(), m.end()), text.substring(m.end())))
                .orElseGet(() -> new ExampleRow(text, "", ""));
    }
}
