package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.app.EmbeddedPostgres;
import dev.masthead.profile.InvalidQueryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationStoreTest {
    @TempDir
    static Path folder;

    private static final Validation SAMPLE = new Validation(
            "v1",
            "Terms",
            "loaded_term",
            null,
            null,
            "Own?",
            List.of("no", "yes"),
            false,
            "outlet=north",
            "0123",
            7,
            true,
            0.5,
            1,
            3,
            2,
            1,
            List.of(
                    new Validation.SampleStratum("north", "yes", "outlet", 2, 1),
                    new Validation.SampleStratum(null, "no", null, 1, 1)),
            List.of(),
            0,
            0,
            null);

    private static CodedSet.Item item(String words, Integer start, Double score) {
        return new CodedSet.Item(
                0, 0, start == null ? null : "text", start, start, words, "A", "said", "c", "yes", score, "e", 0.5);
    }

    @Test
    void whatIsKeptIsReadAgain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            postgres.createDatabase("coding");
            String url = postgres.jdbcUrl("coding");
            Flyway.configure()
                    .dataSource(url, postgres.user(), postgres.secret())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            try (Connection c = DriverManager.getConnection(url, postgres.user(), postgres.secret())) {
                ValidationStore store = new ValidationStore(c);
                CodedSet.Article article = new CodedSet.Article(
                        "a1", "digest", "north", "SC", LocalDate.of(2024, 2, 29), 321, new int[] {0, 2, 1, 1});
                store.insert(SAMPLE);
                store.insertArticles("v1", List.of(article));
                store.insertItems("v1", List.of(item("regime", 4, null), item(null, null, 0.75)));
                CodingLink ana = CodingLink.of("Ana", false);
                store.lock("v1");
                store.insertCoder("v1", ana);
                store.insertCoder("v1", CodingLink.of("Cy", true));
                assertThatThrownBy(() -> store.insertCoder("v1", CodingLink.of("Ana", true)))
                        .isInstanceOf(InvalidQueryException.class);
                store.code("v1", 0, 0, "yes", "clear");
                store.code("v1", 0, 0, "no", null);
                store.code("v1", 1, 0, null, null);

                ValidationStore.Head head = store.heads(null, 10).get(0);
                assertThat(head.question()).isEqualTo(Question.of("loaded_term", null, null));
                CodedSet set = store.coded(head);
                assertThat(set.strata()).isEqualTo(SAMPLE.strata());
                assertThat(set.articles().get(0).day()).isEqualTo(LocalDate.of(2024, 2, 29));
                assertThat(set.articles().get(0).words()).isEqualTo(321);
                assertThat(set.articles().get(0).found()).containsExactly(0, 2, 1, 1);
                assertThat(set.items()).containsExactly(item("regime", 4, null), item(null, null, 0.75));
                assertThat(set.coders())
                        .containsExactly(new CodedSet.Coder(0, "Ana", false), new CodedSet.Coder(1, "Cy", true));
                assertThat(set.codings()).extracting(CodedSet.Coding::answer).containsExactly("no", null);
                assertThat(store.coder("v1", ana.token())).contains(new CodedSet.Coder(0, "Ana", false));
                assertThat(store.coder("v1", "0")).isEmpty();
                assertThat(store.texts("v1", List.of(0)).get(0))
                        .isEqualTo(new ValidationStore.ArticleText("a1", null, null));
                assertThat(Validations.validation(head, set).coders())
                        .containsExactly(
                                new Validation.CoderProgress("Ana", false, 2, 2, 1),
                                new Validation.CoderProgress("Cy", true, 0, 0, 0));
                assertThat(store.uncode("v1", 0, 0)).isTrue();
                assertThat(store.uncode("v1", 0, 0)).isFalse();
                assertThat(store.deleteCoder("v1", "Ana")).isTrue();
                assertThat(store.codings("v1")).isEmpty();
                assertThat(store.delete("v1")).isTrue();
                contests(c);
                assertThat(store.head("v1")).isEmpty();
            }
        }
    }

    private static void contests(Connection c) throws Exception {
        ContestStore store = new ContestStore(c);
        assertThat(store.meant("a1", null)).isEmpty();
        assertThat(store.meant("a1", "0123")).isEmpty();
        Contests.Wish wish = new Contests.Wish(null, null, 4, 10, " It rules nobody ", null);
        ContestStore.Meant meant = new ContestStore.Meant("digest", "0123", "", "The regime.", null);
        store.insert("c1", "a1", meant, "text", wish, List.of("loaded-terms.regime", "x"));
        store.insert("c2", "a2", meant, "text", wish, List.of());
        assertThat(store.page(null, null, 10).items()).extracting(Contest::id).containsExactly("c2", "c1");
        assertThat(store.page(null, store.page(null, null, 1).next(), 1).items())
                .extracting(Contest::id)
                .containsExactly("c1");
        Contest one = store.page("a1", null, 10).items().get(0);
        assertThat(one.entries()).containsExactly("loaded-terms.regime", "x");
        assertThat(one.reason()).isEqualTo("It rules nobody");
        assertThat(one.words()).isNull();
        assertThat(store.find("c2")).isPresent();
        assertThat(store.delete("c2")).isTrue();
        assertThat(store.find("c2")).isEmpty();
    }
}
