package dev.masthead.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.masthead.app.DatabaseResource;
import dev.masthead.statistics.PackedSums;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ProfileCheckTest {
    private static final String OUTLET = " and outlet_id = (select id from outlet where slug = 'check.example')";

    @Inject
    ProfileCheckTimer timer;

    @Inject
    ProfileCheck check;

    @Inject
    ProfileFolder folder;

    @Inject
    EntityManager entities;

    private static String submit(int number) {
        return given().contentType("application/json")
                .body(Map.of(
                        "url", "https://check.example/" + number,
                        "title", "The harbour opens " + number,
                        "published_at", "2024-0" + (1 + number % 2) + "-10T08:00:00Z",
                        "section", number % 3 == 0 ? "World" : "Town",
                        "text",
                                "The harbour is open, TASS said. The regime of Vladimir Putin is late. Number " + number
                                        + " left."))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entities.createNativeQuery(sql + OUTLET).executeUpdate())
                        .isEqualTo(1));
    }

    private void addToEighth(long more, String rows) {
        byte[] packed = (byte[]) entities.createNativeQuery("select packed from outlet_statistics " + rows + OUTLET)
                .getSingleResult();
        long[] sums = PackedSums.unpack(packed);
        sums[7] += more;
        change("update outlet_statistics set packed = decode('" + HexFormat.of().formatHex(PackedSums.pack(sums))
                + "', 'hex') " + rows);
    }

    private List<ProfileDrift> drifted() {
        timer.checkNow();
        return check.latest().orElseThrow().versions().stream()
                .flatMap(v -> v.drifted().stream())
                .toList();
    }

    @Test
    void findsTheOneSumThatIsWrong() {
        for (int i = 0; i < 5; i++) {
            submit(i);
        }
        folder.catchUp();
        String removed = submit(6);
        submit(7);
        given().delete("/api/v1/articles/" + removed).then().statusCode(204);
        // folded or not, nothing differs
        assertThat(drifted()).isEmpty();
        folder.catchUp();
        assertThat(drifted()).isEmpty();
        given().get("/q/metrics").then().body(containsString("masthead_profile_check_drifted 0.0"));

        String metric = (String) entities.createNativeQuery("select metrics[2] from analysis_version where active")
                .getSingleResult();
        String january = "where grain = 'm' and section is null and day = '2024-01-01' and not reprint";
        addToEighth(7, january);

        List<ProfileDrift> found = drifted();
        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .usingRecursiveComparison()
                .ignoringFields("expected")
                .isEqualTo(new ProfileDrift(
                        "check.example",
                        "m",
                        "2024-01-01",
                        null,
                        false,
                        null,
                        metric + " sums[8]",
                        0,
                        found.get(0).expected() + 7));
        given().get("/api/v1/profile-check")
                .then()
                .statusCode(200)
                .body("n_drifted", equalTo(1))
                .body("versions.drifted.flatten().outlet", equalTo(List.of("check.example")));
        given().get("/q/metrics").then().body(containsString("masthead_profile_check_drifted 1.0"));
        addToEighth(-7, january);

        change("update outlet_statistics set n_articles = n_articles + 1"
                + " where grain = 'a' and section is null and not reprint");
        assertThat(drifted())
                .extracting(ProfileDrift::grain, ProfileDrift::day, ProfileDrift::figure, ProfileDrift::expected)
                .containsExactly(org.assertj.core.api.Assertions.tuple("a", "0001-01-01", "n_articles", 6L));
        change("update outlet_statistics set n_articles = n_articles - 1"
                + " where grain = 'a' and section is null and not reprint");

        // a count by name no longer adds up to that of all outlets either
        String february = "where month = '2024-02-01'";
        change("update item_month set source = regexp_replace(source, 'tass\\t(\\d+)\\t', E'tass\\t\\\\1\\t1') "
                + february);
        assertThat(drifted())
                .extracting(ProfileDrift::outlet, ProfileDrift::grain, ProfileDrift::item, ProfileDrift::figure)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("check.example", "m", "source tass", "n"),
                        org.assertj.core.api.Assertions.tuple(null, "a", "source tass", "n"));
        change("update item_month set source = regexp_replace(source, 'tass\\t(\\d+)\\t1', E'tass\\t\\\\1\\t') "
                + february);

        // nor what is kept of an actor over all time
        change("update item_total set n = n + 2 where kind = 'a' and item = 'vladimir-putin'");
        assertThat(drifted())
                .extracting(ProfileDrift::outlet, ProfileDrift::grain, ProfileDrift::item, ProfileDrift::figure)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("check.example", "a", "actor vladimir-putin", "n"),
                        org.assertj.core.api.Assertions.tuple(null, "a", "actor vladimir-putin", "n"));
        change("update item_total set n = n - 2 where kind = 'a' and item = 'vladimir-putin'");
        assertThat(drifted()).isEmpty();
    }

    @Test
    void waitsForTheTimeOfDay() {
        LocalTime at = LocalTime.of(3, 0);
        assertThat(ProfileCheckTimer.until(at, Instant.parse("2025-06-12T02:59:30Z")))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(ProfileCheckTimer.until(at, Instant.parse("2025-06-12T03:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
        assertThat(ProfileCheckTimer.until(at, Instant.parse("2025-06-12T23:00:00Z")))
                .isEqualTo(Duration.ofHours(4));
    }
}
