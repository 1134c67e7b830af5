package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.coding.CoderAgreement;
import dev.masthead.coding.CodingItem;
import dev.masthead.coding.Codings;
import dev.masthead.coding.CorrectedEstimates;
import dev.masthead.coding.Interval;
import dev.masthead.coding.MachineMeasures;
import dev.masthead.coding.Validation;
import dev.masthead.coding.ValidationReport;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodingPageTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addLocator(id -> Optional.of(new TemplateLocation() {
                @Override
                public Reader read() {
                    try {
                        return Files.newBufferedReader(TEMPLATES.resolve(id));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public Optional<Variant> getVariant() {
                    return Optional.empty();
                }
            }))
            .build();

    private static TemplateInstance template(String name) {
        return ENGINE.getTemplate(name).instance();
    }

    private static CodingItem item(Integer start, String answer) {
        return new CodingItem(
                4,
                "a1",
                "Its own?",
                "Harbour",
                start == null ? null : "text",
                start,
                start,
                "The ",
                "regime",
                " left.",
                false,
                null,
                "Ada Lund",
                null,
                null,
                answer,
                false,
                null,
                List.of());
    }

    private static String coding(CodingPage page) {
        return template("coding.html")
                .data("page", page)
                .data("token", "t")
                .data("error", null)
                .render();
    }

    @Test
    void anItemShowsWithAKeyAnAnswer() {
        Codings.ItemPage items =
                new Codings.ItemPage("Ana", "Own?", List.of("no", "yes"), 10, 7, 60, List.of(item(4, "yes")), 5);
        CodingPage page = new CodingPage("/coding/v1/t1", items, 3);
        assertThat(page.done()).isEqualTo(3);
        assertThat(page.last()).isEqualTo("/coding/v1/t1?item=3&context=60");
        assertThat(page.more()).isEqualTo("/coding/v1/t1?item=4&context=240&last=3");
        assertThat(page.skip()).isEqualTo("/coding/v1/t1?item=5&context=60");
        String html = coding(page);
        assertThat(html)
                .contains("… The <mark>regime</mark> left. …")
                .contains("value=\"no\" data-key=\"1\" aria-pressed=\"false\">no <kbd>1</kbd>")
                .contains("value=\"yes\" data-key=\"2\" aria-pressed=\"true\">yes <kbd>2</kbd>")
                .contains("<dt>Source</dt><dd>Ada Lund</dd>")
                .contains("<strong>3</strong> of <strong>10</strong>")
                .doesNotContain("<dt>Cue</dt>");
    }

    @Test
    void ofAWholeArticleItsWordsAreShownAndAtTheEndNothing() {
        Codings.ItemPage items =
                new Codings.ItemPage("Ana", "Which?", List.of("no", "yes"), 1, 1, 400, List.of(item(null, null)), null);
        assertThat(coding(new CodingPage("/c", items, null)))
                .contains(">regime …</div>")
                .doesNotContain("<mark>", "data-key=\"u\"", "data-key=\"s\"");
        Codings.ItemPage none = new Codings.ItemPage("Ana", "Which?", List.of("no"), 1, 0, 60, List.of(), null);
        assertThat(coding(new CodingPage("/c", none, null))).contains("All items are coded");
    }

    @Test
    void aReportShowsRawBesideCorrected() {
        Interval half = new Interval(0.5, 0.4, 0.6);
        Validation v = new Validation(
                "v1",
                "Terms",
                "loaded_term",
                null,
                null,
                "Own?",
                List.of("no", "yes"),
                false,
                "",
                "0",
                7,
                false,
                1,
                200,
                200,
                40,
                10,
                List.of(new Validation.SampleStratum("north", "no", "unmarked", 160, 20)),
                List.of(new Validation.CoderProgress("Ana", false, 40, 40, 0)),
                12,
                11,
                Instant.EPOCH);
        ValidationReport r = new ValidationReport(
                v,
                new CoderAgreement(
                        9,
                        1,
                        0,
                        List.of(new CoderAgreement.CodingAlpha("nominal", half)),
                        half,
                        "firm",
                        null,
                        List.of(new CoderAgreement.CoderPair(
                                "Ana", "Bo", 9, 0.5, List.of(new CoderAgreement.AnswerPair("yes", "no", 3))))),
                new MachineMeasures(
                        11,
                        half,
                        null,
                        List.of(new MachineMeasures.AnswerMeasures("yes", 5, 6, half, half, half, half)),
                        List.of(),
                        List.of(),
                        List.of(new MachineMeasures.ErrorGroup("side", "controlled", 11, half, List.of())),
                        List.of(),
                        List.of(new MachineMeasures.MachineError(
                                1, "a1", "text", 0, 5, null, null, null, "What is said", "yes", "no", null, null)),
                        null),
                new CorrectedEstimates(
                        "all",
                        List.of(new CorrectedEstimates.CorrectedGroup(
                                null,
                                200,
                                200,
                                11,
                                0,
                                List.of(new CorrectedEstimates.CorrectedFigure(
                                        "yes", "share", null, half, half, half, 0.5, half, half, "It is.")))),
                        List.of(),
                        "What was done.",
                        null),
                null,
                "We validated.",
                List.of("Take care."));
        ValidationPage page =
                new ValidationPage(r, List.of(new ValidationPage.LinkRow("Ana", "/coding/v1/0a", "codes")));
        String html = template("validation.html")
                .data("page", page)
                .data("editor", true)
                .data("token", "t")
                .data("error", null)
                .render();
        assertThat(html)
                .contains(
                        "<th scope=\"row\">all</th><td>share of “yes”</td><td class=\"n\">0.50 (0.40 to 0.60)</td>",
                        "What was done.",
                        "north, machine no, unmarked</th><td class=\"n\">160</td><td class=\"n\">20</td><td class=\"n\">0.125",
                        "yes/no 3",
                        "controlled (side)",
                        "No difference between them holds.",
                        "Ana codes: <a href=\"/coding/v1/0a\">",
                        "9 items coded more than once")
                .contains(
                        "Items of which people say something else (1)",
                        "<a href=\"/articles/a1\">What is said</a>",
                        "We validated.",
                        "Take care.");
    }

    @Test
    void samplesAreListed() {
        Validation v = new Validation(
                "v1",
                "Terms",
                "loaded_term",
                null,
                null,
                "Own?",
                List.of("no", "yes"),
                false,
                "",
                "0",
                7,
                false,
                1,
                200,
                200,
                40,
                10,
                List.of(),
                List.of(),
                12,
                11,
                Instant.EPOCH);
        assertThat(list(List.of(ValidationPagesResource.SampleRow.of(v)), v, true))
                .contains("<a href=\"/validations/v1\">Terms</a>", "<td class=\"n\">12</td><td class=\"n\">11</td>")
                .contains(
                        "This would draw <strong>40</strong> of 200 items",
                        "<option value=\"stance\" selected>stance</option>",
                        "value=\"outlet=north");
        // who may only read draws nothing
        assertThat(list(List.of(), null, false))
                .contains("None has been drawn yet")
                .doesNotContain("<form");
    }

    private static String list(List<ValidationPagesResource.SampleRow> rows, Validation plan, boolean mayDraw) {
        return template("validations.html")
                .data("rows", rows)
                .data("plan", plan)
                .data("error", null)
                .data("mayDraw", mayDraw)
                .data("token", "t")
                .data("questions", List.of(new ValidationPagesResource.Choice("stance", "stance", "Which?")))
                .data(
                        "wanted",
                        new ValidationPagesResource.Wanted(
                                "", "outlet=north&q=x", "stance", "", "", "100", "30", "Ana", true))
                .render();
    }
}
