package dev.masthead.duplicates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.background.Background;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class MissingSignaturesTest {
    @Inject
    MissingSignatures missing;

    @Inject
    Background background;

    @Inject
    EntityManager entities;

    private static String submit(String host) {
        return given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://" + host + "/1",
                        "text",
                        "The weir at Keyhaven was mended overnight by six men with lanterns, the reeve said."))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void areAddedToWhatWasStoredBefore() {
        String one = submit("unsigned-a.example");
        String two = submit("unsigned-b.example");
        String copies = "/api/v1/articles/" + one + "/copies";
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "delete from article_signature where seq in (select seq from article where id in (:ids))")
                        .setParameter("ids", java.util.List.of(one, two))
                        .executeUpdate());
        assertThat(given().get(copies).jsonPath().getList("copies.id")).isEmpty();
        background.finish(missing);
        assertThat(given().get(copies).jsonPath().getList("copies.id")).containsExactly(two);
        assertThat(given().get(copies).jsonPath().getList("copies.similarity")).containsExactly(1.0f);
    }
}
