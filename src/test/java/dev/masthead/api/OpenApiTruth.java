package dev.masthead.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
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

/**
 * Holds every answer that any test of the API gets against the OpenAPI document: one that breaks the document fails its test.
 * With {@code -Dmasthead.openapi.strict=true}; reading the document and checking large answers takes as long as many a test.
 */
public class OpenApiTruth implements QuarkusTestBeforeEachCallback {
    private static final String API = "/api/";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Boolean.getBoolean("masthead.openapi.strict")
                && RestAssured.filters().stream().noneMatch(f -> f instanceof AgainstDocument)) {
            RestAssured.filters(new AgainstDocument());
        }
    }

    private static final class AgainstDocument implements Filter {
        private OpenApiInteractionValidator validator;

        private OpenApiInteractionValidator validator() {
            if (validator == null) {
                String document = RestAssured.given()
                        .noFilters()
                        .get("/q/openapi?format=json")
                        .asString();
                validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                        .build();
            }
            return validator;
        }

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification ignored,
                FilterContext context) {
            Response response = context.next(request, ignored);
            String path = URI.create(request.getURI()).getPath();
            // what no operation answers has no entry: unknown addresses, other methods
            boolean known =
                    response.statusCode() != 404 && response.statusCode() != 405 && response.statusCode() != 304;
            if (path.startsWith(API)
                    && known
                    && !request.getMethod().equals("OPTIONS")
                    && !request.getMethod().equals("HEAD")) {
                ValidationReport report = validator()
                        .validateResponse(
                                path, Request.Method.valueOf(request.getMethod()), RestAssuredResponse.of(response));
                List<String> wrong = report.getMessages().stream()
                        .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
                        // whoever prefers a minimal answer gets none
                        .filter(m -> !request.getHeaders().hasHeaderWithName("Prefer")
                                || !m.getKey().endsWith("missing"))
                        .map(m -> m.getKey() + ": " + m.getMessage())
                        .toList();
                if (!wrong.isEmpty()) {
                    throw new AssertionError(request.getMethod() + " " + path + " " + response.statusCode()
                            + " is not what OpenAPI says: " + wrong);
                }
            }
            return response;
        }
    }
}
