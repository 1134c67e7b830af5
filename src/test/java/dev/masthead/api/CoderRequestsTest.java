package dev.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;

class CoderRequestsTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Test
    void aTokenOpensWhatACoderSeesAndSays() {
        assertThat(CoderRequests.isOne(HttpMethod.GET, "/coding/v1/" + TOKEN, null))
                .isTrue();
        assertThat(CoderRequests.isOne(HttpMethod.POST, "/coding/v1/" + TOKEN, null))
                .isTrue();
        assertThat(CoderRequests.isOne(HttpMethod.GET, "/api/v1/validations/v1/items", TOKEN))
                .isTrue();
        assertThat(CoderRequests.isOne(HttpMethod.PUT, "/api/v1/validations/v1/items/3/codings/" + TOKEN, null))
                .isTrue();
        assertThat(CoderRequests.isOne(HttpMethod.DELETE, "/api/v1/validations/v1/items/3/codings/" + TOKEN, null))
                .isTrue();
        assertThat(CoderRequests.isOne(HttpMethod.PUT, "/api/v1/validations/v1/sheets/" + TOKEN, null))
                .isTrue();
        assertThat(CoderRequests.isOne(HttpMethod.GET, "/api/v1/validations/v1/inception/" + TOKEN, null))
                .isTrue();
    }

    @Test
    void itOpensNothingElse() {
        for (String path : new String[] {
            "/api/v1/validations/v1",
            "/api/v1/validations/v1/coders",
            "/api/v1/validations/v1/codings",
            "/api/v1/validations/v1/measures",
            "/api/v1/validations/v1/report",
            "/validations/v1",
            "/coding/v1/" + TOKEN + "/more",
            "/coding/v1/../x/" + TOKEN,
            "/api/v1/articles",
            "/coding/v1/short"
        }) {
            assertThat(CoderRequests.isOne(HttpMethod.GET, path, TOKEN))
                    .as(path)
                    .isFalse();
        }
        assertThat(CoderRequests.isOne(HttpMethod.GET, "/api/v1/validations/v1/items", null))
                .isFalse();
        assertThat(CoderRequests.isOne(HttpMethod.GET, "/api/v1/validations/v1/items", "x"))
                .isFalse();
        assertThat(CoderRequests.isOne(HttpMethod.DELETE, "/coding/v1/" + TOKEN, null))
                .isFalse();
        assertThat(CoderRequests.isOne(HttpMethod.POST, "/api/v1/validations/v1/items", TOKEN))
                .isFalse();
    }
}
