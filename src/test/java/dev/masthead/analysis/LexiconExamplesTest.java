package dev.masthead.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.lexicon.Lexicon;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every lexicon, through the whole pipeline, exact to the offset. */
class LexiconExamplesTest {
    @TestFactory
    Stream<DynamicNode> examplesHold() {
        ExampleChecker checker = new ExampleChecker(AnalyzerFixture.analyzer());
        return AnalyzerFixture.analyzer().lexicons().all().stream()
                .map(lexicon -> DynamicContainer.dynamicContainer(lexicon.name(), tests(checker, lexicon)));
    }

    private static Stream<DynamicTest> tests(ExampleChecker checker, Lexicon lexicon) {
        return checker.cases(lexicon).stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.name() + ": " + example.example().text(),
                        () -> assertThat(checker.failure(example)).isEmpty()));
    }
}
