package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the evidence says of a target marked with brackets: words, direction and how the words bear on it. */
class TargetSentimentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # who acts and who is acted on
        Ukrainian forces attacked [Harold Quimble] on Monday.            | attacked   | -1 | patient of
        [Harold Quimble] attacked the convoy on Monday.                  | attacked   | -1 | agent of
        [Harold Quimble] was attacked on Monday.                         | attacked   | -1 | patient of
        The convoy was attacked by [Harold Quimble] on Monday.           | attacked   | -1 | agent of
        The mayor, who praised [Harold Quimble], left early.             | praised    |  1 | patient of
        [Harold Quimble], who rescued the crew, left early.              | rescued    |  1 | agent of
        Neighbours accused [Harold Quimble] of fraud.                    | accused    | -1 | patient of
        # what words describe whom
        The corrupt [Harold Quimble] left early.                         | corrupt    | -1 | described as
        [Harold Quimble] is corrupt.                                     | corrupt    | -1 | said to be
        [Harold Quimble] is a hero.                                      | hero       |  1 | said to be
        [Harold Quimble], a hero, left early.                            | hero       |  1 | in apposition to
        Neighbours called [Harold Quimble] a liar.                       | liar       | -1 | said to be
        [Harold Quimble]'s brilliant plan failed.                        | brilliant  |  1 | has
        # negation turns it
        [Harold Quimble] is not corrupt.                                 | corrupt    |  1 | said to be
        The mayor never praised [Harold Quimble] in public.              | praised    | -1 | patient of
        """)
    void evidenceSaysWhoDoesWhatToWhom(String marked, String words, int sign, String why) {
        Report.Target target = target(marked);
        List<Report.Evidence> found =
                target.evidence().stream().filter(e -> e.text().equals(words)).toList();
        assertThat(found).as("%s", target.evidence()).hasSize(1);
        assertThat(Math.signum(found.get(0).weight())).isEqualTo(sign);
        assertThat(found.get(0).why()).startsWith(why);
        assertThat(found.get(0).entry()).matches("(sentiment|verb-frames)\\..+");
    }

    @Test
    void theSameVerbIsBadForTheOneAndNotForTheOther() {
        assertThat(target("[Harold Quimble] rescued the governor.").evidence())
                .extracting(Report.Evidence::text, Report.Evidence::why)
                .contains(org.assertj.core.groups.Tuple.tuple("rescued", "agent of [rescued]"));
        assertThat(target("Harold Quimble rescued [the governor].").evidence())
                .extracting(Report.Evidence::text, Report.Evidence::why)
                .contains(org.assertj.core.groups.Tuple.tuple("rescued", "patient of [rescued]"));
    }

    @Test
    void evidenceKnowsWhoseWordsItStandsIn() {
        Report.Target target = target("Margaret Tolliver said that [Harold Quimble] was a liar.");
        Report.Evidence liar = target.evidence().stream()
                .filter(e -> e.text().equals("liar"))
                .findFirst()
                .orElseThrow();
        assertThat(liar.voice()).isEqualTo("paraphrased");
        assertThat(liar.attribution()).isEqualTo("a1");
    }

    @Test
    void pronounsAreTargetsToo() {
        Report.Target target = target("Critics attacked Harold Quimble because [he] was a corrupt liar.");
        assertThat(target.text()).isEqualTo("he");
        assertThat(target.actor()).isEqualTo("local:harold-quimble");
        assertThat(target.sentiment().polarity()).isEqualTo("negative");
    }

    @Test
    void offsetsOfTargetsCountCodePoints() {
        String text = "\uD83D\uDE00 Neighbours praised Harold Quimble.";
        int start = text.indexOf("Harold");
        Report.Target target = AnalyzerFixture.analyzer()
                .analyze(Submission.of("", text).withTargets(List.of(new Span(start, start + 14))))
                .targets()
                .get(0);
        assertThat(target.start()).isEqualTo(start - 1);
        assertThat(target.text()).isEqualTo("Harold Quimble");
    }

    private static Report.Target target(String marked) {
        int open = marked.indexOf('[');
        int close = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        return AnalyzerFixture.analyzer()
                .analyze(Submission.of("", text).withTargets(List.of(new Span(open, close))))
                .targets()
                .get(0);
    }

    @Test
    void wordsCountOnceForAnActorNamedTwice() {
        String text = "Harold Quimble complained that neighbours had called Quimble a liar.";
        Report report = AnalyzerFixture.analyzer().analyze(Submission.of("", text));
        Report.Actor actor = report.actors().get(0);
        assertThat(actor.mentions()).hasSize(2);
        assertThat(report.judgements())
                .filteredOn(j -> j.target().equals(actor.id()))
                .extracting(j -> j.spans().get(0).text())
                .containsOnlyOnce("liar");
    }
}
