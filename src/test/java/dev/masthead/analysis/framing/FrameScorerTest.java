package dev.masthead.analysis.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.LexiconReader;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameScorerTest {
    private static final String COURT = "The court sentenced the smuggler to prison. "
            + "Prosecutors had charged him with fraud and theft. Police arrested a second suspect on Monday. "
            + "The valley was quiet. Ducks swam on the pond. Nobody spoke. The murder trial opens in June.";

    @TempDir
    private Path folder;

    private static Analysis analysis(String title, String text) {
        return AnalyzerFixture.analyzer().findings(Submission.of(title, text));
    }

    /** The words that point to a frame, in the order of its evidence. */
    private static List<String> words(Analysis analysis, Report.Frame frame) {
        return frame.evidence().stream()
                .flatMap(e -> e.cues().stream())
                .map(i -> analysis.frameCues().get(i).text())
                .toList();
    }

    private static Report.Frame frame(Analysis analysis, String scheme, String frame) {
        return analysis.frames().stream()
                .filter(f -> f.scheme().equals(scheme) && f.frame().equals(frame))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFrameOfBothSchemesIsScored() {
        assertThat(analysis("", COURT).frames())
                .hasSize(19)
                .allSatisfy(f -> assertThat(f.score()).isBetween(0.0, 1.0))
                .allSatisfy(f -> assertThat(f.present()).isEqualTo(f.score() >= 0.5));
    }

    @Test
    void anArticleOnATrialIsAboutCrimeAndNotAboutTheEconomy() {
        Analysis a = analysis("", COURT);
        Report.Frame crime = frame(a, "policy", "Crime_and_punishment");
        assertThat(crime.present()).isTrue();
        assertThat(words(a, crime)).contains("Police", "prison", "fraud");
        assertThat(a.metric("frame_policy_crime_and_punishment")).isEqualTo(crime.score());
        Report.Frame economic = frame(a, "policy", "Economic");
        assertThat(economic.present()).isFalse();
    }

    @Test
    void aFrameWithoutACueIsNotThereAndHasNothingToShow() {
        Report.Frame frame = frame(analysis("", "Ducks swam on the pond."), "generic", "conflict");
        assertThat(frame.score()).isZero();
        assertThat(frame.sentences()).isEmpty();
        assertThat(frame.evidence()).isEmpty();
    }

    @Test
    void cuesInHeadlineAndLeadCountMore() {
        Analysis a = analysis("Murder trial opens", COURT);
        Report.Frame crime = frame(a, "policy", "Crime_and_punishment");
        assertThat(crime.evidence()).extracting(Report.FrameEvidence::why).contains("headline", "lead", "body");
        Report.FrameEvidence police = crime.evidence().stream()
                .filter(e -> a.frameCues().get(e.cues().get(0)).text().equals("Police"))
                .findFirst()
                .orElseThrow();
        double weight = AnalyzerFixture.analyzer()
                .lexicons()
                .require(FrameScorer.LEXICON)
                .entry(police.entry())
                .orElseThrow()
                .fields()
                .requireNumber("weight");
        assertThat(police.weight()).isEqualTo(Math.round(weight * 1.5 * 10000) / 10000.0);
    }

    @Test
    void namesTheSentencesThatCarriedItTheStrongestFirst() {
        List<Report.FrameSentence> sentences =
                frame(analysis("", COURT), "policy", "Crime_and_punishment").sentences();
        assertThat(sentences)
                .extracting(Report.FrameSentence::weight)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(sentences)
                .extracting(s -> COURT.substring(s.start(), s.end()), Report.FrameSentence::part)
                .contains(tuple("Prosecutors had charged him with fraud and theft.", "text"))
                .doesNotContain(tuple("Ducks swam on the pond.", "text"));
    }

    @Test
    void wordsThatPointToSeveralFramesOrStandSeveralTimesAreWrittenOnce() {
        String body = COURT + " The court met again. The court adjourned.";
        Analysis a = analysis("Murder trial opens", body);
        assertThat(a.frameCues())
                .extracting(Report.FrameCue::part, Report.FrameCue::start, Report.FrameCue::end)
                .doesNotHaveDuplicates();
        assertThat(a.frameCues())
                .allSatisfy(c -> assertThat(
                                (c.part().equals("title") ? "Murder trial opens" : body).substring(c.start(), c.end()))
                        .isEqualTo(c.text()));
        // the headline's behind the body's, each in its own order
        assertThat(a.frameCues().stream().filter(c -> c.part().equals("text")).map(Report.FrameCue::start))
                .isSorted();
        assertThat(a.frameCues()).first().extracting(Report.FrameCue::part).isEqualTo("text");
        assertThat(a.frameCues()).last().extracting(Report.FrameCue::part).isEqualTo("title");
        List<Integer> named = a.frames().stream()
                .flatMap(f -> f.evidence().stream())
                .flatMap(e -> e.cues().stream())
                .toList();
        assertThat(Set.copyOf(named)).hasSize(a.frameCues().size());
        assertThat(named).hasSizeGreaterThan(a.frameCues().size());
        a.frames()
                .forEach(f -> assertThat(f.evidence())
                        .extracting(Report.FrameEvidence::entry, Report.FrameEvidence::why)
                        .doesNotHaveDuplicates());
    }

    private static FrameCues.Hit hit(FrameCues.Place place, int sentence, String... words) {
        return new FrameCues.Hit(
                new FrameKey("policy", "Economic"), null, Part.TEXT, null, sentence, place, 1, 1, Set.of(words));
    }

    @Test
    void oneWordInTheBodyIsNoGroundForAFrameHoweverOftenItIsSaid() {
        assertThat(FrameCues.ground(List.of(
                        hit(FrameCues.Place.BODY, 5, "police"),
                        hit(FrameCues.Place.BODY, 6, "police"),
                        hit(FrameCues.Place.BODY, 9, "police"))))
                .isFalse();
        assertThat(FrameCues.ground(List.of(
                        hit(FrameCues.Place.BODY, 5, "police"), hit(FrameCues.Place.BODY, 6, "police", "officer"))))
                .isFalse();
        assertThat(FrameCues.ground(
                        List.of(hit(FrameCues.Place.BODY, 5, "police"), hit(FrameCues.Place.BODY, 5, "arrest"))))
                .isFalse();
        assertThat(FrameCues.ground(List.of())).isFalse();
    }

    @Test
    void twoWordsInDifferentSentencesOrOneUpFrontAreGroundForAFrame() {
        assertThat(FrameCues.ground(
                        List.of(hit(FrameCues.Place.BODY, 5, "police"), hit(FrameCues.Place.BODY, 6, "arrest"))))
                .isTrue();
        assertThat(FrameCues.ground(List.of(
                        hit(FrameCues.Place.BODY, 5, "police"),
                        hit(FrameCues.Place.BODY, 5, "arrest"),
                        hit(FrameCues.Place.BODY, 8, "arrest"))))
                .isTrue();
        assertThat(FrameCues.ground(List.of(hit(FrameCues.Place.HEADLINE, 0, "police"))))
                .isTrue();
        assertThat(FrameCues.ground(List.of(hit(FrameCues.Place.LEAD, 2, "police"))))
                .isTrue();
    }

    @Test
    void aFrameWithoutGroundIsNotPresentHoweverStrongItsCueIs() {
        String body = "Ducks swam on the pond. The valley was quiet. Nobody spoke. "
                + "The burglary was old. The burglary was small. A burglary is a burglary.";
        Analysis a = analysis("", body);
        Report.Frame crime = frame(a, "policy", "Crime_and_punishment");
        assertThat(words(a, crime)).containsOnly("burglary");
        assertThat(crime.present()).isFalse();
        assertThat(frame(analysis("", body + " Police arrested a clerk."), "policy", "Crime_and_punishment")
                        .present())
                .isTrue();
    }

    @Test
    void wordsInsideANameAreNoCues() {
        Analysis a = analysis(
                "",
                "The Center for Public Integrity wrote a report. "
                        + "The Paycheck Protection Program ended. She joined the Senate Intelligence Committee.");
        assertThat(a.frames())
                .allSatisfy(f ->
                        assertThat(words(a, f)).doesNotContain("Integrity", "Public", "Protection", "Intelligence"));
        Analysis other = analysis("", "The chief asked for integrity.");
        assertThat(words(other, frame(other, "policy", "Morality"))).containsExactly("integrity");
    }

    @Test
    void figuresOfSpeechAndOfficesAreNoCues() {
        Analysis a = analysis(
                "",
                "The vice president attacked the senator in three sentences. "
                        + "Firm convictions are rare. The film about murder won a prize. Generation capacity grew.");
        assertThat(frame(a, "policy", "Morality").evidence()).isEmpty();
        assertThat(frame(a, "generic", "morality").evidence()).isEmpty();
        assertThat(frame(a, "policy", "Crime_and_punishment").evidence()).isEmpty();
        assertThat(frame(a, "policy", "Security_and_defense").evidence()).isEmpty();
        assertThat(words(a, frame(a, "generic", "conflict"))).containsExactly("attacked");
    }

    @Test
    void aCalibratedFrameScoresOneHalfAtItsThreshold() {
        FrameKey key = new FrameKey("policy", "Economic");
        FrameModel model = new FrameModel.Calibrated(key, 0.25);
        assertThat(model.score(new TreeMap<>(Map.of("strength.policy.Economic", 0.25))))
                .isEqualTo(0.5);
        assertThat(model.score(new TreeMap<>(Map.of("strength.policy.Economic", 0.75))))
                .isEqualTo(0.75);
    }

    @Test
    void aFittedFrameWeighsDeviationsUpToABound() {
        FrameModel model = new FrameModel.Fitted(
                -1, Map.of("a", new FrameModel.Weight(0.5, 1, 0.5), "b", new FrameModel.Weight(-1, 0, 1)), 3);
        assertThat(model.score(new TreeMap<>(Map.of("a", 2.0)))).isEqualTo(0.5);
        assertThat(model.score(new TreeMap<>(Map.of("a", 100.0, "b", 0.5)))).isEqualTo(0.5);
    }

    @Test
    void aFittedFeatureNeedsItsScale() throws IOException {
        Path frames = Files.createDirectories(folder.resolve("frames"));
        Files.writeString(frames.resolve("en.yaml"), """
                lexicon: frames
                language: en
                version: "1"
                licence: Apache-2.0
                provenance: {source: "test"}
                parameters: {title_weight: 3, lead_weight: 1.5, lead_sentences: 3, min_words: 60, most_deviations: 3, shown_sentences: 5}
                groups:
                  - {id: frames.quarrel, scheme: generic, frame: conflict, words: {row: 0.9}}
                features:
                  density.frames.quarrel: {mean: 0.1, deviation: 0.2}
                fitted:
                  generic.conflict: {intercept: 0, weights: {lead.generic.conflict: 1}}
                """);
        Lexicon lexicon = LexiconReader.readAll(folder).get(0);
        assertThatThrownBy(() -> new FrameScorer(lexicon))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("no feature is called lead.generic.conflict");
    }
}
