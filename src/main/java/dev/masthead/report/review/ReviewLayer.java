package dev.masthead.report.review;

import dev.masthead.report.Report;
import dev.masthead.report.review.MarkedText.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** One layer of a report, as marked text with a short table below, made to be read by people. */
public enum ReviewLayer {
    /** Sources, cues and contents. */
    ATTRIBUTIONS {
        @Override
        void read(Report report, Page page) {
            for (Report.Attribution a : report.attributions()) {
                StringJoiner row =
                        new StringJoiner("  ").add(a.id()).add(a.kind()).add(rest(a.rule()));
                if (a.source() != null) {
                    page.marks(a.id() + " source", a.source().spans());
                    row.add("source: " + a.source().type() + (a.source().named() ? ", named" : "")
                            + (a.source().actor() == null
                                    ? ""
                                    : ", " + a.source().actor())
                            + (a.source().anonymous() == null ? "" : ", anonymous"));
                }
                if (a.cue() != null) {
                    page.marks(a.id() + " cue", a.cue().spans());
                    row.add("cue: " + a.cue().lemma() + ", " + a.cue().stance());
                }
                page.marks(a.id() + " content", a.content().spans());
                page.row(row.toString() + (a.within() == null ? "" : "  within " + a.within()));
            }
        }
    },
    /** Who is named, and by which words. */
    MENTIONS {
        @Override
        void read(Report report, Page page) {
            for (Report.Actor actor : report.actors()) {
                page.marks(actor.id(), actor.mentions());
                page.row(actor.id() + "  " + actor.kind() + "  " + actor.name()
                        + (actor.role() == null ? "" : "  " + actor.role()));
            }
        }
    },
    /** Loaded terms with their label, intensity and voice. */
    LOADED {
        @Override
        void read(Report report, Page page) {
            for (Report.LoadedTerm t : report.loadedTerms()) {
                page.mark(
                        t.label() + " " + t.intensity() + " " + t.voice() + (t.negated() ? " negated" : ""),
                        t.part(),
                        t.start(),
                        t.end());
                page.row(t.text() + "  " + t.entry() + (t.attribution() == null ? "" : "  in " + t.attribution())
                        + (t.target() == null ? "" : "  of " + t.target()));
            }
        }
    },
    /** Who judges whom, what parts actors have, and how the doer of harm is told. */
    SENTIMENT {
        @Override
        void read(Report report, Page page) {
            for (Report.Judgement j : report.judgements()) {
                Report.SpanText s = j.spans().get(0);
                String sign = j.polarity().equals("negative") ? "-" : "+";
                page.mark(j.target() + " " + sign + number(j.strength()), s.part(), s.start(), s.end());
                String holder = j.holder().actor() == null
                        ? j.holder().voice()
                        : j.holder().actor();
                page.row(holder + " of " + j.target() + "  " + sign + number(j.strength()) + "  " + s.text() + "  "
                        + j.relation() + (j.negated() ? ", negated" : "") + (j.conditional() ? ", conditional" : "")
                        + "  " + j.entry());
            }
            for (Report.Actor actor : report.actors()) {
                for (Report.Role r : actor.roles()) {
                    page.row(actor.id() + " is " + r.role() + " by " + texts(r.spans()));
                }
            }
            for (Report.Agency a : report.agency()) {
                page.row(a.harm() + " of " + texts(a.harmedSpans()) + ": " + a.form()
                        + (a.doerSpans().isEmpty() ? "" : " " + texts(a.doerSpans())));
            }
            for (Report.Actor actor : report.actors()) {
                if (actor.stance() != null) {
                    Report.Probability p = actor.stance().probability();
                    page.row(actor.id() + "  " + actor.stance().polarity() + "  " + number(p.negative()) + " "
                            + number(p.neutral()) + " " + number(p.positive()));
                }
            }
        }
    },
    /** Frames and their cues. */
    FRAMES {
        @Override
        void read(Report report, Page page) {
            for (Report.Frame frame : report.frames()) {
                frame.evidence()
                        .forEach(e -> report.cues(e)
                                .forEach(c -> page.evidence(
                                        frame.frame(), e.weight(), c.voice(), c.part(), c.start(), c.end())));
                if (frame.present() || !frame.evidence().isEmpty()) {
                    page.row(frame.scheme() + "  " + frame.frame() + "  " + number(frame.score())
                            + (frame.present() ? "  present" : ""));
                }
            }
        }
    },
    /** Outlets that are cited, and who wrote the article. */
    SOURCING {
        @Override
        void read(Report report, Page page) {
            Report.Sourcing sourcing = report.sourcing();
            if (report.article().outlet() != null) {
                page.row("outlet  " + report.article().outlet().slug() + "  "
                        + sourcing.ownership().ownershipClass() + "  "
                        + sourcing.ownership().country());
            }
            for (Report.Relayed relayed : sourcing.relayed()) {
                String name = relayed.outlet() == null ? relayed.description() : relayed.outlet();
                page.marks(name, relayed.spans());
                page.row("relayed  " + name + "  " + relayed.ownershipClass() + "  " + relayed.country() + "  "
                        + relayed.nAttributions() + " attributions");
            }
            sourcing.chains().forEach(chain -> page.row("chain  " + String.join(" < ", chain)));
            if (sourcing.wire() != null) {
                page.marks("wire", sourcing.wire().spans());
                page.row("wire  " + sourcing.wire().outlet());
            }
        }
    },
    /** The credibility profile: its sentences, and the indicators with the words they rest on. */
    CREDIBILITY {
        @Override
        void read(Report report, Page page) {
            for (Report.CredibilityPart part : report.credibility().parts()) {
                page.row(part.part() + ": " + part.sentence());
                for (Report.Indicator i : part.indicators()) {
                    page.marks(rest(i.id()), report.credibility().words(i));
                    page.row("  " + rest(i.id()) + "  " + i.verdict()
                            + (i.value() == null ? "" : "  " + number(i.value())));
                }
            }
        }
    },
    /** Every metric that is not zero, and every warning. */
    METRICS {
        @Override
        void read(Report report, Page page) {
            page.unmarked();
            report.metrics().forEach((name, value) -> {
                if (value != 0) {
                    page.row(name + "  " + number(value));
                }
            });
            report.warnings().forEach(warning -> page.row("warning: " + warning));
        }
    };

    /** The name of the layer, and of its file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The layer as text: the headline with its marks, the body with its marks, then a table.
     *
     * @param title the headline that was analysed; empty for none
     * @param text  the body that was analysed
     */
    public String show(Report report, String title, String text) {
        Page page = new Page();
        read(report, page);
        return page.toString(title, text);
    }

    abstract void read(Report report, Page page);

    /** What an id says behind its lexicon's name. */
    private static String rest(String id) {
        return id.substring(id.indexOf('.') + 1);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String texts(List<Report.SpanText> spans) {
        return spans.stream().map(Report.SpanText::text).collect(Collectors.joining(", "));
    }

    /** A layer while it is put together. */
    static final class Page {
        private final List<Mark> inTitle = new ArrayList<>();
        private final List<Mark> inText = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private boolean plain;

        void mark(String label, String part, int start, int end) {
            (part.equals("title") ? inTitle : inText).add(new Mark(label, start, end));
        }

        void marks(String label, List<Report.SpanText> spans) {
            spans.forEach(s -> mark(label, s.part(), s.start(), s.end()));
        }

        void evidence(String of, List<Report.Evidence> evidence) {
            evidence.forEach(e -> evidence(of, e.weight(), e.voice(), e.part(), e.start(), e.end()));
        }

        void evidence(String of, double weight, String voice, String part, int start, int end) {
            mark(
                    of + " " + (weight > 0 ? "+" : "") + number(weight) + (voice == null ? "" : " " + voice),
                    part,
                    start,
                    end);
        }

        void row(String row) {
            rows.add(row);
        }

        /** The layer has no marks, and so no text. */
        void unmarked() {
            plain = true;
        }

        String toString(String title, String text) {
            StringBuilder out = new StringBuilder();
            if (!plain) {
                if (!title.isEmpty()) {
                    out.append("# ").append(MarkedText.mark(title, inTitle)).append("\n\n");
                }
                out.append(MarkedText.mark(text, inText)).append("\n\n---\n");
            }
            rows.forEach(row -> out.append(row).append('\n'));
            return out.toString();
        }
    }
}
