package dev.masthead.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoughtWordsTest {
    private static final Set<String> PASSED_OVER = Set.of("of", "the", "or", "a");

    private static List<String> found(String query, String text) {
        return new SoughtWords(query, PASSED_OVER)
                .in("id", "", text).places().stream()
                        .map(WordsFound.Place::text)
                        .toList();
    }

    @Test
    void findsWordsByTheirStems() {
        assertThat(found("harbours striking", "The Harbour is struck; strikes at harbours, a harbourmaster."))
                .containsExactly("Harbour", "strikes", "harbours");
        assertThat(found("harbour -ship OR boats", "A ship, a boat, a harbour or none."))
                .containsExactly("boat", "harbour");
    }

    @Test
    void findsPhrasesWhereTheyStandTogether() {
        assertThat(found("\"state media\"", "State media; the media of the state; state-media."))
                .containsExactly("State media", "state-media");
        assertThat(found("\"bridge of sighs\"", "The bridge of sighs, a bridge by sighs, a bridge sighs."))
                .containsExactly("bridge of sighs", "bridge by sighs");
        assertThat(found("state-run", "A state run by none. State-run.")).containsExactly("state run", "State-run");
        assertThat(found("\"not closed harbour", "not closed harbour")).containsExactly("not closed harbour");
    }

    @Test
    void countsOffsetsInCodePoints() {
        WordsFound found = new SoughtWords("harbour", Set.of()).in("id", "🚢 Harbour", "🚢🚢 a harbour");
        assertThat(found.n()).isEqualTo(2);
        assertThat(found.places()).extracting(WordsFound.Place::start).containsExactly(2, 5);
        assertThat(found.places()).extracting(WordsFound.Place::end).containsExactly(9, 12);
        assertThat(found.places()).extracting(WordsFound.Place::part).containsExactly("title", "text");
        assertThat(found.places()).extracting(WordsFound.Place::before).containsExactly("🚢 ", "🚢🚢 a ");
    }

    @Test
    void listsTheFirstPlacesAndCountsAll() {
        WordsFound found = new SoughtWords("harbour", Set.of()).in("id", "", "harbour ".repeat(50));
        assertThat(found.n()).isEqualTo(50);
        assertThat(found.places()).hasSize(5);
    }
}
