package dev.masthead.web;

import dev.masthead.coding.CoderAgreement;
import dev.masthead.coding.CorrectedEstimates;
import dev.masthead.coding.GroupDifference;
import dev.masthead.coding.Interval;
import dev.masthead.coding.MachineMeasures;
import dev.masthead.coding.Validation;
import dev.masthead.coding.ValidationReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What a sample comes to, laid out for reading and for printing. */
public final class ValidationPage {
    private final ValidationReport report;
    private final List<LinkRow> links;

    /** A coder's link. */
    public record LinkRow(String name, String address, String role) {}

    /** What was drawn from on its own. */
    public record StratumRow(String kind, String items, String drawn, String chance) {}

    /** A figure of a group of articles, as it is shown; a part called raw would mean something else in templates. */
    public record FigureRow(String group, String figure, String machine, String corrected, String alone) {}

    /** A figure with its name. */
    public record Named(String name, String value) {}

    /** How two coders answer the same items. */
    public record PairRow(String coders, String items, String same, String differences) {}

    /** How right the machine is of an answer. */
    public record AnswerRow(String answer, String precision, String recall, String f1) {}

    /** How right it is in a group of articles. */
    public record GroupRow(String group, String coded, String accuracy, String excess) {}

    /** @param links empty for who may not see them */
    ValidationPage(ValidationReport report, List<LinkRow> links) {
        this.report = report;
        this.links = List.copyOf(links);
    }

    public ValidationReport r() {
        return report;
    }

    public Validation v() {
        return report.validation();
    }

    /** Its title, or what is asked in a word. */
    public String heading() {
        return heading(v());
    }

    static String heading(Validation v) {
        if (!v.title().equals(v.asks())) {
            return v.title();
        }
        String words = Shown.words(v.question());
        String of = v.actor() != null ? ": " + v.actor() : v.frame() != null ? ": " + v.frame() : "";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + of;
    }

    public List<LinkRow> links() {
        return links;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(v().createdAt(), ZoneOffset.UTC);
    }

    public List<StratumRow> strata() {
        return v().strata().stream()
                .sorted(Comparator.comparing((Validation.SampleStratum s) -> String.valueOf(s.outlet()))
                        .thenComparing(s -> v().answers().indexOf(s.answer()))
                        .thenComparing(s -> String.valueOf(s.detail())))
                .map(s -> new StratumRow(
                        String.join(
                                ", ",
                                Stream.of(
                                                s.outlet(),
                                                "machine " + s.answer(),
                                                s.detail() == null ? null : Shown.words(s.detail()))
                                        .filter(Objects::nonNull)
                                        .toList()),
                        Shown.count(s.nItems()),
                        Shown.count(s.nDrawn()),
                        s.nItems() == 0 ? "" : String.format(Locale.ROOT, "%.3f", s.nDrawn() / (double) s.nItems())))
                .toList();
    }

    /** Raw and corrected, of all articles and of each outlet. */
    public List<FigureRow> rows() {
        List<FigureRow> out = new ArrayList<>(rows(report.estimates(), "all"));
        if (report.byOutlet() != null && report.byOutlet().groups().size() > 1) {
            out.addAll(rows(report.byOutlet(), null));
        }
        return out;
    }

    private static List<FigureRow> rows(CorrectedEstimates estimates, String all) {
        List<FigureRow> out = new ArrayList<>();
        for (CorrectedEstimates.CorrectedGroup g : estimates.groups()) {
            for (CorrectedEstimates.CorrectedFigure f : g.figures()) {
                out.add(new FigureRow(
                        g.value() == null ? all : g.value(),
                        figure(f.figure(), f.unit()),
                        shown(f.raw()),
                        shown(f.corrected()),
                        shown(f.sampleAlone())));
            }
        }
        return out;
    }

    private static String figure(String name, String unit) {
        return unit.equals("share") ? "share of “" + name + "”" : unit;
    }

    /** Between outlets, in words. */
    public List<String> differences() {
        return report.byOutlet() == null
                ? List.of()
                : report.byOutlet().differences().stream()
                        .map(ValidationPage::said)
                        .toList();
    }

    private static String said(GroupDifference d) {
        return d.first() + " less " + d.second() + ", " + Shown.words(d.figure()) + ": " + shown(d.difference())
                + (d.differs() ? "" : "; no difference that would hold");
    }

    public List<Named> agreement() {
        List<Named> out = new ArrayList<>();
        for (CoderAgreement.CodingAlpha a : report.agreement().alphas()) {
            out.add(new Named("Krippendorff’s α, " + a.scale(), shown(a.alpha())));
        }
        out.add(new Named("Alike", shown(report.agreement().percent())));
        return out;
    }

    public List<PairRow> pairs() {
        return report.agreement().pairs().stream()
                .map(p -> new PairRow(
                        p.first() + " and " + p.second(),
                        Shown.count(p.nItems()),
                        p.same() == null ? "–" : Shown.percent(p.same()),
                        String.join(
                                "; ",
                                p.answers().stream()
                                        .filter(a -> !a.first().equals(a.second()))
                                        .map(a -> a.first() + "/" + a.second() + " " + a.n())
                                        .toList())))
                .toList();
    }

    public List<AnswerRow> measures() {
        return report.measures().answers().stream()
                .map(a -> new AnswerRow(a.answer(), shown(a.precision()), shown(a.recall()), shown(a.f1())))
                .toList();
    }

    /** Outlets and sides of which enough is coded to tell whether the machine errs against one of them. */
    public List<GroupRow> groups() {
        return report.measures().groups().stream()
                .filter(g -> g.accuracy() != null)
                .map(g -> new GroupRow(
                        g.value() + (g.by().equals("side") ? " (side)" : ""),
                        Shown.count(g.nCoded()),
                        shown(g.accuracy()),
                        String.join(
                                "; ",
                                g.excess().stream()
                                        .map(e -> e.answer() + " " + shown(e.excess()))
                                        .toList())))
                .toList();
    }

    /** Where the machine errs against one group more than against another. */
    public List<String> unequal() {
        return report.measures().differences().stream()
                .filter(GroupDifference::differs)
                .map(ValidationPage::said)
                .toList();
    }

    public List<MachineMeasures.MachineError> errors() {
        return report.measures().errors();
    }

    private static String shown(Interval i) {
        if (i.value() == null) {
            return "–";
        }
        return i.low() == null
                ? String.format(Locale.ROOT, "%.2f", i.value())
                : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", i.value(), i.low(), i.high());
    }
}
