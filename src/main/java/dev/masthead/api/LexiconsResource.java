package dev.masthead.api;

import dev.masthead.analysis.Analyzer;
import dev.masthead.lexicon.Example;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconDictionary;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Provenance;
import dev.masthead.text.CodePoints;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lexicons that reports rest on, entry by entry with their provenance. */
@Path("/api/v1/lexicons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lexicons", description = "What reports rest on")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class LexiconsResource {
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final Analyzer analyzer;

    public LexiconsResource(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Every lexicon. {@code analyzerDigest} is the one that reports made with them carry. */
    public record LexiconList(String analyzerDigest, List<LexiconSummary> items) {}

    /** A lexicon without its entries. {@code sha256} covers all its files. */
    public record LexiconSummary(String name, String language, String version, String sha256, int nEntries) {}

    /** A page of a lexicon's entries. {@code next} is the cursor of the page behind it; null on the last. */
    public record LexiconPage(
            String name,
            String language,
            String version,
            String sha256,
            int nEntries,
            Map<String, Double> parameters,
            List<EntryResponse> items,
            String next) {}

    /**
     * An entry.
     *
     * @param match  how bare words of its patterns match: {@code lemma}, {@code form} or {@code exact}
     * @param pos    part of speech of the first word; null for any
     * @param group  the group it was written in; null for an entry of its own
     * @param fields what this kind of lexicon says of its entries, such as {@code label} or {@code weight}
     * @param file   where it is written, below the folder of the lexicons
     */
    public record EntryResponse(
            String id,
            List<String> patterns,
            String match,
            String pos,
            List<String> unless,
            List<String> onlyWith,
            String group,
            boolean retired,
            Map<String, Object> fields,
            ProvenanceResponse provenance,
            List<ExampleResponse> examples,
            String file,
            int line) {}

    /** Where an entry comes from. */
    public record ProvenanceResponse(String source, String url, String retrieved, String rationale) {}

    /** A sentence and the code points the entry matches in it; both null where it must not match. */
    public record ExampleResponse(String text, Integer start, Integer end) {}

    @GET
    @Operation(operationId = "listLexicons", summary = "List the lexicons with version and digest")
    @APIResponse(
            responseCode = "200",
            description = "Every lexicon",
            content = @Content(schema = @Schema(implementation = LexiconList.class)))
    public LexiconList list() {
        return new LexiconList(
                analyzer.info().digest(),
                analyzer.lexicons().all().stream()
                        .map(l -> new LexiconSummary(
                                l.name(),
                                l.language(),
                                l.version(),
                                l.sha256(),
                                l.entries().size()))
                        .toList());
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getLexicon", summary = "Read a lexicon entry by entry with its provenance")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=next: the page behind this one",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = LexiconPage.class)))
    public Response get(
            @PathParam("name") String name,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("100") @QueryParam("limit")
                    String limit,
            @Context UriInfo uri) {
        Lexicon lexicon = lexicon(name);
        int size = lexicon.entries().size();
        Long position = Cursors.position(cursor);
        int from = position == null ? 0 : (int) Math.max(0, Math.min(position, size));
        int to = Math.min(size, from + ArticlesResource.limit(limit));
        List<EntryResponse> entries = lexicon.entries().subList(from, to).stream()
                .map(LexiconsResource::entry)
                .toList();
        return Cursors.page(
                uri,
                to < size ? (long) to : null,
                next -> new LexiconPage(
                        lexicon.name(),
                        lexicon.language(),
                        lexicon.version(),
                        lexicon.sha256(),
                        size,
                        lexicon.parameters(),
                        entries,
                        next));
    }

    @GET
    @Path("/{name}/dictionary")
    @Produces({"application/yaml", MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "getDictionary",
            summary = "A lexicon as a dictionary for other programs",
            description =
                    "Words and phrases of each category in every inflection. What asks for a part of speech or a gap is left"
                            + " out, and conditions cannot be told.")
    @APIResponse(
            responseCode = "200",
            description = "YAML for quanteda and LSX, or the form of LIWC",
            content = {
                @Content(mediaType = "application/yaml", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
            })
    public Response dictionary(
            @PathParam("name") String name,
            @Parameter(description = "yaml or liwc") @DefaultValue("yaml") @QueryParam("format") String format) {
        if (!format.equals("yaml") && !format.equals("liwc")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be yaml or liwc.");
        }
        boolean yaml = format.equals("yaml");
        LexiconDictionary dictionary = LexiconDictionary.of(lexicon(name), analyzer.lexicons());
        MediaType type = yaml ? YAML : MediaType.TEXT_PLAIN_TYPE;
        String file = "masthead-" + name + (yaml ? ".yml" : ".dic");
        return Response.ok(yaml ? dictionary.yaml() : dictionary.liwc(), type.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .build();
    }

    private Lexicon lexicon(String name) {
        return analyzer.lexicons()
                .find(name)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no lexicon with this name."));
    }

    private static EntryResponse entry(LexiconEntry e) {
        Provenance p = e.provenance();
        return new EntryResponse(
                e.id(),
                e.patterns(),
                e.match() == null ? null : e.match().name().toLowerCase(Locale.ROOT),
                e.pos() == null ? null : e.pos().name(),
                e.unless(),
                e.onlyWith(),
                e.group(),
                e.retired(),
                plain(e.fields()),
                p == null ? null : new ProvenanceResponse(p.source(), p.url(), p.retrieved(), p.rationale()),
                e.examples().stream().map(LexiconsResource::example).toList(),
                e.origin().file(),
                e.origin().line());
    }

    private static ExampleResponse example(Example example) {
        CodePoints points = new CodePoints(example.text());
        return new ExampleResponse(
                example.text(),
                example.marked().map(m -> points.fromUtf16(m.start())).orElse(null),
                example.marked().map(m -> points.fromUtf16(m.end())).orElse(null));
    }

    private static Map<String, Object> plain(Fields fields) {
        Map<String, Object> out = new LinkedHashMap<>();
        fields.asMap().forEach((key, value) -> out.put(key, plain(value)));
        return out;
    }

    private static Object plain(Object value) {
        if (value instanceof Fields fields) {
            return plain(fields);
        }
        return value instanceof List<?> list
                ? list.stream().map(LexiconsResource::plain).toList()
                : value;
    }
}
