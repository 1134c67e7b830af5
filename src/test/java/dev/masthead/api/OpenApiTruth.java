package dev.masthead.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds every answer that any test of the API gets against the OpenAPI document: one that breaks the document fails its test.
 * {@code -Dmasthead.openapi.strict=false} leaves it out.
 */
public class OpenApiTruth implements QuarkusTestBeforeEachCallback {
    private static final String API = "/api/";
    private static final Set<String> NOT_DOCUMENTED = Set.of("OPTIONS", "HEAD");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Boolean.parseBoolean(System.getProperty("masthead.openapi.strict", "true"))
                && RestAssured.filters().stream().noneMatch(f -> f instanceof AgainstDocument)) {
            RestAssured.filters(new AgainstDocument());
        }
    }

    private static final class AgainstDocument implements Filter {
        private OpenApiDocument document;

        /** The document is the same for all; where keys are asked for it is read as soon as a test may. */
        private Optional<OpenApiDocument> document() {
            if (document == null) {
                Response given = RestAssured.given().noFilters().get("/q/openapi?format=json");
                document = given.statusCode() == 200 ? new OpenApiDocument(given.asString()) : null;
            }
            return Optional.ofNullable(document);
        }

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification ignored,
                FilterContext context) {
            Response response = context.next(request, ignored);
            String path = URI.create(request.getURI()).getPath();
            String method = request.getMethod();
            if (path.startsWith(API) && !NOT_DOCUMENTED.contains(method)) {
                List<String> wrong =
                        document().map(d -> d.faults(method, path, response)).orElse(List.of());
                if (!wrong.isEmpty()) {
                    throw new AssertionError(
                            method + " " + path + " " + response.statusCode() + " is not what OpenAPI says: " + wrong);
                }
            }
            return response;
        }
    }
}
