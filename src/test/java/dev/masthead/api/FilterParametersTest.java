package dev.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.corpus.CorpusFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FilterParametersTest {
    @Test
    void theDocumentHasTheNamesThatTheFilterReads() {
        assertThat(Arrays.stream(FilterParameters.class.getDeclaredFields())
                        .map(f -> f.getAnnotation(QueryParam.class))
                        .filter(Objects::nonNull)
                        .map(QueryParam::value))
                .containsExactlyElementsOf(CorpusFilter.NAMES);
    }
}
