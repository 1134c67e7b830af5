package dev.masthead.api;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.InvalidQueryException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The parameters by which articles are asked for, wherever that is, for the document of the API: {@link CorpusFilter} itself reads them
 * from the address. A test holds the names together.
 */
public class FilterParameters {
    @Parameter(description = "Words in English, \"phrases\", or, -not; found by their stems in headline and body")
    @QueryParam("q")
    public List<String> q;

    @Parameter(description = "Slug of the outlet; of any of these if given more than once")
    @QueryParam("outlet")
    public List<String> outlet;

    @Parameter(
            description =
                    "Ownership class of the outlet: SC, CaPu, CaPr, ISFM, ISF, ISM, IP, PR or unclassified; any of them")
    @QueryParam("class")
    public List<String> ownershipClass;

    @Parameter(description = "Country of the outlet, ISO 3166-1 alpha-2; any of them")
    @QueryParam("country")
    public List<String> country;

    @Parameter(description = "First day (UTC) of publication, such as 2025-06-12")
    @QueryParam("from")
    public List<String> from;

    @Parameter(description = "Last day (UTC) of publication, itself among them")
    @QueryParam("to")
    public List<String> to;

    @Parameter(description = "Exactly this section; any of them")
    @QueryParam("section")
    public List<String> section;

    @Parameter(description = "Genre, as reports name it; any of them")
    @QueryParam("genre")
    public List<String> genre;

    @Parameter(description = "Id of an actor that the article names; all of them if given more than once")
    @QueryParam("actor")
    public List<String> actor;

    @Parameter(description = "Id of an actor that is the source of an attribution; all of them")
    @QueryParam("speaker")
    public List<String> speaker;

    @Parameter(
            description = "Slug of an outlet that an attribution rests on, or whose copy the article is; all of them")
    @QueryParam("cites")
    public List<String> cites;

    @Parameter(description = "Id of a story; any of them")
    @QueryParam("story")
    public List<String> story;

    @Parameter(
            description = "true for copies of agencies, false for what is none, or the slug of the agency; any of them")
    @QueryParam("wire")
    public List<String> wire;

    @Parameter(
            description =
                    "anonymous_source, correction, state_media, wire_copy, no_byline or unlabelled_opinion; all of them")
    @QueryParam("has")
    public List<String> has;

    @Parameter(
            description =
                    "first: of articles that are nearly the same text only the one published first; all: every one")
    @QueryParam("copies")
    public List<String> copies;

    @Parameter(
            description =
                    "Digest of the version of the analyzer whose reports count; of the one that profiles show otherwise")
    @QueryParam("analysis")
    public List<String> analysis;

    @Parameter(description = "Id of a saved query that must hold too; all of them")
    @QueryParam("query")
    public List<String> query;

    @Context
    UriInfo asked;

    /** The filter; refuses what cannot be one. */
    CorpusFilter filter() {
        return checked(() -> CorpusFilter.read(asked.getQueryParameters()));
    }

    /** Refuses, in its words, a question that cannot be answered as it is put. */
    static <T> T checked(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (InvalidQueryException e) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, e.getMessage());
        }
    }
}
