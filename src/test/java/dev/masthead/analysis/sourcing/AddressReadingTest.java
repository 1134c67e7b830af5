package dev.masthead.analysis.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.lexicon.Lexicon;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whose page an address shows: {@code addresses.csv} holds addresses with their outlet, and traps that belong to nobody. */
class AddressReadingTest {
    private static final OutletRegistry REGISTRY = registry();

    private static OutletRegistry registry() {
        Map<String, Lexicon> lexicons =
                AnalyzerFixture.lexicons().all().stream().collect(Collectors.toMap(Lexicon::name, l -> l));
        return new OutletRegistry(
                lexicons.get(SourcingScorer.LEXICON), new ArchivedAddresses(lexicons.get(ArchivedAddresses.LEXICON)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "addresses.csv", delimiter = ' ')
    void readsTheHostFirst(String outlet, String url) {
        assertThat(REGISTRY.byUrl(url).map(Outlet::slug).orElse("-")).isEqualTo(outlet);
    }
}
