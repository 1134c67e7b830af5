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
import java.util.Set;

/**
 * Holds every answer that any test of the API gets against the OpenAPI document: one that breaks the document fails its test.
 * {@code -Dmasthead.openapi.strict=true} asks for it.
 */
public class OpenApiTruth implements QuarkusTestBeforeEachCallback {
    private static final String API = "/api/";
    private static final Set<String> NOT_DOCUMENTED = Set.of("OPTIONS", "HEAD");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Boolean.getBoolean("masthead.openapi.strict")
                && RestAssured.filters().stream().noneMatch(f -> f instanceof AgainstDocument)) {
            RestAssured.filters(new AgainstDocument());
        }
    }

    private static final class AgainstDocument implements Filter {
        private OpenApiDocument document;

        private OpenApiDocument document() {
            if (document == null) {
                document = new OpenApiDocument(RestAssured.given()
                        .noFilters()
                        .get("/q/openapi?format=json")
                        .asString());
            }
            return document;
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
                List<String> wrong = document().faults(method, path, response);
                if (!wrong.isEmpty()) {
                    throw new AssertionError(
                            method + " " + path + " " + response.statusCode() + " is not what OpenAPI says: " + wrong);
                }
            }
            return response;
        }
    }
}
