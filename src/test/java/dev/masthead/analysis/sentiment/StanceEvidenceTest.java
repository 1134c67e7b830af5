package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What colours the sentence of a speaker or of a sufferer says nothing about them. */
class StanceEvidenceTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            antonio-guterres | UN Secretary-General António Guterres demanded an independent inquiry into the massacre.
            antonio-guterres | António Guterres said the torture was a crime and condemned the bloody raid.
            norway           | A gunman killed nine Norwegians at a camp on Friday, police said.
            local:ada-quimble | Ada Quimble was stabbed by a stranger on Friday.
            """)
    void theirOwnSentenceSaysNothingOfThem(String actor, String text) {
        Report report = ANALYZER.analyze(Submission.of("", text));
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals(actor))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.stance().polarity()).isNotEqualTo("negative");
                    assertThat(a.stance().contributions())
                            .extracting(Report.Contribution::feature)
                            .doesNotContain("read_net", "read_most_negative");
                });
    }

    /** What is denied of somebody, told of a part that he plays, or said of others in his sentence is not held against him. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            local:ada-quimble | The film tells of a corrupt judge, played by Ada Quimble, who poisons his rivals.
            local:ada-quimble | A greedy murderer is portrayed by Ada Quimble in the new series.
            local:ada-quimble | Ada Quimble did not set the deadly fire, whatever the liars on the radio peddle.
            emmanuel-macron   | Macron is far from being a coward, a colleague insists.
            emmanuel-macron   | Emmanuel Macron is far from corrupt, a colleague insists.
            emmanuel-macron   | Emmanuel Macron is anything but a fraud, a colleague insists.
            emmanuel-macron   | Emmanuel Macron was never a traitor, a colleague insists.
            local:ada-quimble | Ada Quimble was shot in the leg on Friday. She blamed her vile successor.
            local:ada-quimble | Ada Quimble was threatened by strangers who called her a liar.
            taiwan            | Norway's foreign ministry accused the United States of bullying and said that Taiwan was a topic of the talks.
            """)
    void whatIsElsewhereIsNotHeldAgainstThem(String actor, String text) {
        Report report = ANALYZER.analyze(Submission.of("", text));
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals(actor))
                .singleElement()
                .satisfies(a -> assertThat(a.stance().polarity()).isNotEqualTo("negative"));
    }

    /** A charge, an accusation that is denied and loud words are no stance of the article. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            local:ada-quimble | Ada Quimble was charged with theft on Monday. She pleaded not guilty.
            ford-foundation   | William Ruto accused the Ford Foundation of sponsoring violence. The foundation denied it.
            local:ada-quimble | Ada Quimble launched a blistering attack on the guild.
            local:ada-quimble | Ida Lund dismissed claims that Ada Quimble is a crook.
            """)
    void whatIsNotProvedIsNoStance(String actor, String text) {
        Report report = ANALYZER.analyze(Submission.of("", text));
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals(actor))
                .singleElement()
                .satisfies(a -> assertThat(a.stance().polarity()).isNotEqualTo("negative"));
    }
}
