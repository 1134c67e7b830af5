package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class OpenApiTest {

    @Test
    void everyFieldIsDescribedAndInSnakeCase() {
        Map<String, Map<String, Object>> schemas =
                given().get("/q/openapi?format=json").path("components.schemas");
        List<String> undescribed = new ArrayList<>();
        schemas.forEach((name, schema) -> {
            @SuppressWarnings("unchecked")
            Map<String, Map<String, Object>> fields =
                    (Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of());
            fields.forEach((field, value) -> {
                assertThat(field).matches("[a-z][a-z0-9_]*");
                if (!(value.get("description") instanceof String words) || words.isBlank()) {
                    undescribed.add(name + "." + field);
                }
            });
        });

        assertThat(schemas).containsKeys("Report", "ArticleSubmission", "Problem", "Evidence");
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyOperationHasASummaryAndItsRefusals() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").path("paths");

        assertThat(paths.keySet())
                .contains(
                        "/api/v1/articles",
                        "/api/v1/articles/{id}",
                        "/api/v1/articles/{id}/report",
                        "/api/v1/articles/{id}/text",
                        "/api/v1/lexicons",
                        "/api/v1/lexicons/{name}");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat((String) operation.get("summary"))
                    .as(path + " " + method)
                    .isNotBlank();
            assertThat(((Map<?, ?>) operation.get("responses")).keySet().toString())
                    .as(path + " " + method)
                    .contains("default");
        }));
    }

    @Test
    void swaggerHealthAndMetricsAreServed() {
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Analyzer", "Database connections health check"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/api/v1/lexicons");
        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/v1/lexicons\"}");
    }
}
