package dev.masthead.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusFilterTest {
    @Test
    void readsWhatItWrites() {
        String query =
                "q=%22state+media%22+%26+more&outlet=tass&outlet=rt&from=2021-03-01&to=2021-03-31&section=A%2CB&has=wire_copy&copies=first";
        CorpusFilter filter = CorpusFilter.parse(query);
        assertThat(filter.q()).isEqualTo("\"state media\" & more");
        assertThat(filter.outlets()).containsExactly("tass", "rt");
        assertThat(filter.to()).isEqualTo(LocalDate.of(2021, 3, 31));
        assertThat(filter.sections()).containsExactly("A,B");
        assertThat(filter.has()).containsExactly(Trait.WIRE_COPY);
        assertThat(filter.firstCopies()).isTrue();
        assertThat(filter.canonical()).isEqualTo(query);
        assertThat(CorpusFilter.parse(filter.canonical())).isEqualTo(filter);
        assertThat(CorpusFilter.parse(""))
                .isEqualTo(CorpusFilter.read(Map.of("q", List.of(" "), "colour", List.of("red"))));
    }

    @Test
    void takesTypographicMarksForPlainOnes() {
        assertThat(CorpusFilter.read(Map.of("q", List.of("“state media” the mayor’s")))
                        .q())
                .isEqualTo("\"state media\" the mayor's");
    }

    @Test
    void refusesWhatItCannotBe() {
        for (String query : List.of(
                "q",
                "colour=red",
                "has=wings",
                "copies=none",
                "q=a&q=b",
                "from=2021-02-30",
                "from=2021-03-02&to=2021-03-01",
                "q=%zz",
                "story=one",
                "outlet=%00")) {
            assertThatThrownBy(() -> CorpusFilter.parse(query)).as(query).isInstanceOf(InvalidQueryException.class);
        }
        assertThatThrownBy(() -> CorpusFilter.parse("q=" + "a".repeat(2_001)))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void itsFriendsAskForLess() {
        CorpusFilter filter = CorpusFilter.parse("q=dam&outlet=tass&speaker=x&story=7");
        assertThat(filter.withoutWordsAndSpeakers().canonical()).isEqualTo("outlet=tass&story=7");
        assertThat(filter.ofOutlet("rt").canonical()).isEqualTo("q=dam&outlet=rt&speaker=x&story=7");
        assertThat(filter.asksReports()).isTrue();
        assertThat(CorpusFilter.parse("q=dam&story=7").asksReports()).isFalse();
        assertThat(CorpusFilter.parse("from=2021-03-01&wire=false&section=A").isOfSums())
                .isTrue();
        assertThat(CorpusFilter.parse("wire=true").isOfSums()).isFalse();
        assertThat(CorpusFilter.parse("section=A&section=B").isOfSums()).isFalse();
        assertThat(CorpusFilter.parse("copies=all")).isEqualTo(CorpusFilter.parse(""));
    }
}
