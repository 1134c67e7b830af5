package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.coding.CodedSet.Coder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationReportTest {
    private static final Question LOADED = Question.of("loaded_term", null, null);

    /**
     * The machine says yes of 40 articles and no of 160; of 20 coded of either 15 and 1 have it: .2 · .75 + .8 · .05 = .19 where the
     * machine says .2.
     */
    private static CodedSets oneOutlet(Coder... coders) {
        CodedSets sets = new CodedSets(LOADED, coders)
                .stratum("north", "SC", "yes", 40, 20)
                .stratum("north", "SC", "no", 160, 20);
        for (int i = 0; i < 40; i++) {
            sets.coding(i, 0, i < 15 || i == 20 ? "yes" : "no");
        }
        return sets;
    }

    @Test
    void rawAndCorrectedStandSideBySide() {
        CorrectedEstimates e =
                CorrectedEstimates.of(oneOutlet(new Coder(0, "Ana", false)).set(), CorrectedEstimates.By.ALL);
        assertThat(e.groups()).hasSize(1);
        CorrectedEstimates.CorrectedGroup all = e.groups().get(0);
        assertThat(all.nArticles()).isEqualTo(200);
        assertThat(all.nCoded()).isEqualTo(40);
        assertThat(all.uncovered()).isZero();
        CorrectedEstimates.CorrectedFigure yes = all.figures().get(0);
        assertThat(yes.figure()).isEqualTo("yes");
        assertThat(yes.raw().value()).isEqualTo(0.2);
        assertThat(yes.corrected().value()).isEqualTo(0.19);
        assertThat(yes.corrected().low()).isBetween(0.05, 0.13);
        assertThat(yes.corrected().high()).isBetween(0.25, 0.33);
        // sensitivity 30 of 30 + 8, specificity 152 of 162: (.2 + .9383 − 1) ÷ (.7895 + .9383 − 1)
        assertThat(yes.roganGladen().value()).isCloseTo(0.19, within(0.0001));
        assertThat(yes.says())
                .matches(
                        "The share of \"yes\" is 20\\.0 % as the machine counts, and 19\\.0 % \\(.* % to .* %\\) corrected\\.");
        assertThat(e.warning()).isNull();
        assertThat(e.done()).contains("40 items that people coded");
    }

    @Test
    void precisionAndRecallCountEachItemByItsChance() {
        MachineMeasures m =
                MachineMeasures.of(oneOutlet(new Coder(0, "Ana", false)).set(), 1);
        assertThat(m.nSettled()).isEqualTo(40);
        // 30 and 152 of 200
        assertThat(m.accuracy().value()).isEqualTo(0.91);
        MachineMeasures.AnswerMeasures yes = m.answers().get(1);
        assertThat(yes.answer()).isEqualTo("yes");
        assertThat(yes.precision().value()).isEqualTo(0.75);
        assertThat(yes.recall().value()).isEqualTo(0.7895);
        assertThat(yes.nMachine()).isEqualTo(20);
        assertThat(yes.nPeople()).isEqualTo(16);
        assertThat(m.confusion())
                .extracting(
                        MachineMeasures.ConfusionCell::machine,
                        MachineMeasures.ConfusionCell::people,
                        MachineMeasures.ConfusionCell::n,
                        MachineMeasures.ConfusionCell::estimated)
                .containsExactly(
                        tuple("no", "no", 19L, 152.0),
                        tuple("no", "yes", 1L, 8.0),
                        tuple("yes", "no", 5L, 10.0),
                        tuple("yes", "yes", 15L, 30.0));
        assertThat(m.shift()).isNull();
        assertThat(m.calibration()).hasSize(1);
        assertThat(m.calibration().get(0).score()).isEqualTo(0.8);
        assertThat(m.calibration().get(0).right().value()).isEqualTo(0.91);
        assertThat(m.errors()).hasSize(6);
        assertThat(m.errors().get(0).machine()).isEqualTo("yes");
        assertThat(m.errors().get(0).people()).isEqualTo("no");
        assertThat(m.note()).contains("does not find at all");
        assertThat(m.withoutWords().errors().get(0).words()).isNull();
    }

    /** In the north the machine is right, in the south it calls everybody's words the outlet's own. */
    @Test
    void anErrorAgainstOneSideShowsAndIsCorrected() {
        CodedSets sets = new CodedSets(LOADED, new Coder(0, "Ana", false))
                .stratum("north", "SC", "yes", 100, 40)
                .stratum("north", "SC", "no", 100, 40)
                .stratum("south", "PR", "yes", 100, 40)
                .stratum("south", "PR", "no", 100, 40);
        for (int i = 0; i < 160; i++) {
            boolean says = i / 40 % 2 == 0;
            boolean right = i < 80 || i % 40 < 20 || !says;
            sets.coding(i, 0, says == right ? "yes" : "no");
        }
        CodedSet set = sets.set();
        MachineMeasures m = MachineMeasures.of(set, 1);
        assertThat(m.groups())
                .extracting(
                        MachineMeasures.ErrorGroup::by,
                        MachineMeasures.ErrorGroup::value,
                        g -> g.accuracy().value())
                .containsExactly(
                        tuple("outlet", "north", 1.0),
                        tuple("outlet", "south", 0.75),
                        tuple("side", "controlled", 1.0),
                        tuple("side", "private", 0.75));
        assertThat(m.differences()).allSatisfy(d -> assertThat(d.differs()).isTrue());
        assertThat(m.groups().get(1).excess().get(0).excess().value()).isEqualTo(0.25);
        CorrectedEstimates e = CorrectedEstimates.of(set, CorrectedEstimates.By.OUTLET);
        assertThat(e.groups()).extracting(g -> g.figures().get(0).raw().value()).containsExactly(0.5, 0.5);
        assertThat(e.groups())
                .extracting(g -> g.figures().get(0).corrected().value())
                .containsExactly(0.5, 0.25);
        // of the share and of the rate
        assertThat(e.differences()).extracting(GroupDifference::figure).containsExactly("yes", "per_1000_words");
        assertThat(e.differences().get(0).difference().value()).isEqualTo(0.25);
        assertThat(e.differences().get(0).differs()).isTrue();
        assertThat(CorrectedEstimates.of(set, CorrectedEstimates.By.MONTH).groups())
                .extracting(CorrectedEstimates.CorrectedGroup::value)
                .containsExactly("2024-01", "2024-02");
    }

    @Test
    void stancesHaveAMeanAndAShift() {
        CodedSets sets = new CodedSets(Question.of("stance", "x", null), new Coder(0, "Ana", false))
                .stratum("o", "PR", "negative", 50, 10)
                .stratum("o", "PR", "positive", 50, 10);
        for (int i = 0; i < 20; i++) {
            sets.coding(i, 0, i < 10 ? "negative" : i < 15 ? "positive" : "neutral");
        }
        CodedSet set = sets.set();
        List<CorrectedEstimates.CorrectedFigure> figures = CorrectedEstimates.of(set, CorrectedEstimates.By.ALL)
                .groups()
                .get(0)
                .figures();
        assertThat(figures)
                .extracting(
                        CorrectedEstimates.CorrectedFigure::figure,
                        f -> f.raw().value(),
                        f -> f.corrected().value())
                .containsExactly(
                        tuple("negative", 0.5, 0.5),
                        tuple("neutral", 0.0, 0.25),
                        tuple("positive", 0.5, 0.25),
                        tuple("mean", 0.0, -0.25));
        // a quarter of the items is one step too high
        assertThat(MachineMeasures.of(set, 1).shift().value()).isEqualTo(0.25);
    }

    @Test
    void tooFewCodingsCorrectNothing() {
        CodedSet set = new CodedSets(LOADED, new Coder(0, "Ana", false))
                .stratum("o", "PR", "yes", 50, 10)
                .stratum("o", "PR", "no", 50, 10)
                .coding(0, 0, "yes")
                .set();
        CorrectedEstimates e = CorrectedEstimates.of(set, CorrectedEstimates.By.ALL);
        assertThat(e.groups().get(0).figures()).isEmpty();
        assertThat(e.warning()).startsWith("Fewer than 10 items are settled");
        assertThat(MachineMeasures.of(set, 1).note()).startsWith("Fewer than 10 items");
    }

    /** K. Krippendorff 2011, section B's way of counting: of ten items two differ. */
    @Test
    void agreementIsCountedAndWarnedOf() {
        CodedSets sets = new CodedSets(LOADED, new Coder(0, "Ana", false), new Coder(3, "Bo", false))
                .stratum("o", "PR", "yes", 50, 10);
        for (int i = 0; i < 10; i++) {
            sets.coding(i, 0, i < 5 ? "yes" : "no").coding(i, 3, i < 3 ? "yes" : i == 9 ? null : "no");
        }
        CoderAgreement a = CoderAgreement.of(sets.set(), 1);
        assertThat(a.nCompared()).isEqualTo(9);
        assertThat(a.nDisputed()).isEqualTo(3);
        assertThat(a.nCannotSay()).isEqualTo(1);
        assertThat(a.percent().value()).isEqualTo(Math.round(10_000 * 7 / 9.0) / 10_000.0);
        // 18 values, 8 of them yes: 1 − 17 · 2 ÷ (8 · 10)
        assertThat(a.alphas()).hasSize(1);
        assertThat(a.alphas().get(0).alpha().value()).isEqualTo(0.575);
        assertThat(a.alphas().get(0).alpha().low()).isLessThan(0.575);
        assertThat(a.reliability()).isEqualTo("not_reliable");
        assertThat(a.warning()).startsWith("α is below 0.667");
        assertThat(a.pairs()).hasSize(1);
        assertThat(a.pairs().get(0).answers())
                .containsExactly(
                        new CoderAgreement.AnswerPair("no", "no", 4),
                        new CoderAgreement.AnswerPair("yes", "no", 2),
                        new CoderAgreement.AnswerPair("yes", "yes", 3));
        assertThat(CoderAgreement.of(oneOutlet(new Coder(0, "Ana", false)).set(), 1)
                        .warning())
                .startsWith("One coder alone");
    }

    @Test
    void aParagraphForMethodsIsFilledIn() {
        CodedSet set = oneOutlet(new Coder(0, "Ana", false)).set();
        Validation v = new Validation(
                "v1",
                "Terms",
                "loaded_term",
                null,
                null,
                "Own?",
                List.of("no", "yes"),
                false,
                "outlet=north",
                "0123456789abcdef",
                7,
                false,
                1,
                200,
                200,
                40,
                10,
                set.strata(),
                List.of(new Validation.CoderProgress("Ana", false, 40, 40, 0)),
                40,
                40,
                Instant.EPOCH);
        ValidationReport report = ValidationReport.of(v, set);
        assertThat(report.methods())
                .startsWith(
                        "We validated the automated coding (Masthead, analyzer 0123456789ab) on our own material. From 200 items in"
                                + " 200 articles (filter: outlet=north) we drew 40, stratified by the machine's answer with known inclusion"
                                + " probabilities (seed 7). One coder answered \"Own?\" without seeing the machine's answer; 40 items were"
                                + " settled. Weighted by inverse inclusion probabilities, the machine was right in 0.91 (95 % interval ")
                .contains("yes: precision 0.75 (95 % interval ")
                .endsWith("corrected.");
        assertThat(report.warnings()).hasSize(2);
        assertThat(report.byOutlet().groups())
                .extracting(CorrectedEstimates.CorrectedGroup::value)
                .containsExactly("north");
    }
}
