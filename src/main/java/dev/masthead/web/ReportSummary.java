package dev.masthead.web;

import dev.masthead.annotation.Voice;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings of a report in a few plain sentences: whose outlet, whose words, whose judgements, and what cannot be said. */
final class ReportSummary {
    /** A speaker of less is not worth a sentence. */
    private static final double LEAST_SHARE = 0.1;

    private static final int MOST_NAMES = 3;

    /** Beside other articles' figures of it stands how many loaded words are the outlet's own. */
    private static final String OWN_LOADED = "loaded_outlet_per_1000_words";

    private static final OutletWords OUTLETS = OutletWords.load();

    private final Report report;
    private final Voices voices;
    private final WhoSpeaks who;
    private final JudgementMatrix matrix;
    private final Speakers speakers;
    private final LexiconNames names;
    private final Placed placed;

    /**
     * A piece of a sentence.
     *
     * @param address where a figure in it is defined; empty for none
     */
    public record Phrase(String text, boolean strong, String address) {}

    ReportSummary(
            Report report,
            Voices voices,
            WhoSpeaks who,
            JudgementMatrix matrix,
            Speakers speakers,
            LexiconNames names,
            Placed placed) {
        this.report = report;
        this.voices = voices;
        this.who = who;
        this.matrix = matrix;
        this.speakers = speakers;
        this.names = names;
        this.placed = placed;
    }

    /** The sentences, those that say nothing left out. */
    List<List<Phrase>> sentences() {
        List<List<Phrase>> out = new ArrayList<>();
        out.add(ownership());
        out.add(shares());
        out.add(loaded());
        out.add(judged());
        out.add(outstanding());
        out.add(unsaid());
        out.removeIf(List::isEmpty);
        return out;
    }

    private static void plain(List<Phrase> to, String text) {
        to.add(new Phrase(unbroken(text), false, ""));
    }

    private static void strong(List<Phrase> to, String text) {
        to.add(new Phrase(unbroken(text), true, ""));
    }

    /** A percentage stays in one line. */
    private static String unbroken(String text) {
        return text.replace(" %", "\u00a0%");
    }

    private List<Phrase> ownership() {
        List<Phrase> out = new ArrayList<>();
        Report.Outlet outlet = report.article().outlet();
        Report.Ownership o = report.sourcing().ownership();
        if (outlet == null) {
            plain(out, "Which outlet published this was not submitted, so nothing is said of its owner.");
        } else if (o.ownershipClass().equals("unclassified")) {
            strong(out, outlet.name());
            plain(out, " stands in no register of owners that Masthead has; nothing is guessed.");
        } else {
            strong(out, outlet.name());
            plain(out, " is ");
            strong(out, className(o.ownershipClass()));
            List<String> more = new ArrayList<>();
            add(more, o.operator());
            add(more, Shown.country(o.country()));
            add(more, source(o.citation()));
            if (!o.ofArticleDate() && o.asOf() != null) {
                more.add("class of " + o.asOf());
            }
            plain(out, more.isEmpty() ? "." : " (" + String.join("; ", more) + ").");
            if (o.original() != null && o.kind() != null) {
                plain(out, " The site is a " + Shown.words(o.kind()) + " of " + o.original() + ".");
            }
            if (o.disputed() != null) {
                plain(out, " Its independence is disputed (" + o.disputed() + ").");
            }
        }
        Report.Wire wire = report.sourcing().wire();
        if (wire != null) {
            plain(out, " The text is marked as copy of ");
            strong(out, names.outlet(wire.outlet()));
            plain(out, " (" + described(wire.ownershipClass(), wire.country()) + ").");
        }
        return out;
    }

    /** Who says so, without what they say: the part of a citation before its colon. */
    private static String source(String citation) {
        int colon = citation == null ? -1 : citation.indexOf(':');
        return colon < 0 ? citation : citation.substring(0, colon);
    }

    private static void add(List<String> to, String text) {
        if (text != null && !text.isEmpty()) {
            to.add(text);
        }
    }

    /** The class in words within a sentence. */
    static String className(String code) {
        String name = OUTLETS.of(code).name();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String described(String code, String country) {
        String name = Shown.country(country);
        return className(code) + (name.isEmpty() ? "" : ", " + name);
    }

    private List<Phrase> shares() {
        List<Phrase> out = new ArrayList<>();
        double all = voices.words();
        if (all == 0) {
            return out;
        }
        int quoted = voices.words(Voice.QUOTED);
        int retold = voices.words(Voice.PARAPHRASED);
        if (quoted + retold == 0) {
            plain(out, "All of its words are the outlet’s own: nobody is quoted or retold.");
        } else {
            strong(out, Shown.percent((quoted + retold) / all));
            plain(
                    out,
                    " of its words are given as somebody else’s: " + Shown.percent(quoted / all) + " quoted, "
                            + Shown.percent(retold / all) + " retold.");
            who.shares().entrySet().stream()
                    .findFirst()
                    .filter(e -> e.getValue() >= LEAST_SHARE)
                    .ifPresent(e -> {
                        plain(
                                out,
                                2 * e.getValue() * all > quoted + retold
                                        ? " Most of them are those of "
                                        : " The largest part is that of ");
                        strong(out, e.getKey());
                        plain(out, " (" + Shown.percent(e.getValue()) + ").");
                    });
        }
        List<Report.Relayed> relayed = report.sourcing().relayed().stream()
                .filter(r -> r.nAttributions() > 0)
                .toList();
        for (int i = 0; i < Math.min(MOST_NAMES, relayed.size()); i++) {
            Report.Relayed r = relayed.get(i);
            plain(out, i == 0 ? " It relays " : ", ");
            strong(out, r.outlet() != null ? names.outlet(r.outlet()) : Shown.words(r.description()));
            if (r.outlet() != null) {
                plain(out, " (" + described(r.ownershipClass(), r.country()) + ")");
            }
        }
        if (!relayed.isEmpty()) {
            int more = relayed.size() - MOST_NAMES;
            plain(out, more > 0 ? " and " + Shown.count(more, "other outlet.", "other outlets.") : ".");
        }
        return out;
    }

    private List<Phrase> loaded() {
        List<Phrase> out = new ArrayList<>();
        Map<String, Integer> by = who.loaded();
        int all = by.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            plain(out, "None of the loaded words that the lexicon knows stands in it.");
            return out;
        }
        int own = by.getOrDefault(Speakers.OUTLET.name(), 0);
        strong(out, Shown.count(all, "loaded word or phrase", "loaded words or phrases"));
        plain(
                out,
                (own == all
                                ? ", " + (all == 1 ? "in" : "all in") + " the outlet’s own voice"
                                : ": " + (own == 0 ? "none" : Shown.count(own)) + " in the outlet’s own voice")
                        + ReportFigures.placed(report, placed, OWN_LOADED)
                        + (own == all ? "." : ""));
        if (own < all) {
            List<String> others = by.entrySet().stream()
                    .filter(e -> !e.getKey().equals(Speakers.OUTLET.name()))
                    .map(e -> Shown.count(e.getValue())
                            + (e.getKey().equals(Speakers.NOBODY.name()) ? " of nobody named" : " of " + e.getKey()))
                    .toList();
            plain(out, ", " + listed(others) + ".");
        }
        return out;
    }

    private List<Phrase> judged() {
        List<Phrase> out = new ArrayList<>();
        if (report.judgements().isEmpty()) {
            plain(out, "No words were found that judge an actor.");
            return out;
        }
        String own = spoken(true);
        String others = spoken(false);
        plain(
                out,
                own.isEmpty()
                        ? "In its own words the outlet judges nobody"
                        : "In its own words the outlet speaks " + own);
        plain(out, others.isEmpty() ? "." : "; its sources speak " + others + ".");
        return out;
    }

    private String spoken(boolean outlet) {
        List<String> parts = new ArrayList<>();
        for (String[] way :
                new String[][] {{"positive", "well of "}, {"negative", "ill of "}, {"both", "well and ill of "}}) {
            List<String> of = matrix.spoken(outlet, way[0]);
            if (!of.isEmpty()) {
                parts.add(way[1] + listed(of));
            }
        }
        return listed(parts);
    }

    /** Names as a sentence lists them; of many the first three. */
    private static String listed(List<String> all) {
        List<String> shown =
                all.size() > MOST_NAMES + 1 ? new ArrayList<>(all.subList(0, MOST_NAMES)) : new ArrayList<>(all);
        if (shown.size() < all.size()) {
            shown.add(Shown.count(all.size() - MOST_NAMES) + " others");
        }
        return shown.size() < 2
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.get(shown.size() - 1);
    }

    /** The figures that stand out most among those of other articles. */
    private List<Phrase> outstanding() {
        List<Phrase> out = new ArrayList<>();
        List<ReportFigures.Row> far = ReportFigures.standingOut(report, placed);
        for (int i = 0; i < Math.min(MOST_NAMES, far.size()); i++) {
            ReportFigures.Row r = far.get(i);
            if (i == 0) {
                strong(out, "Stands out: ");
            } else {
                plain(out, "; ");
            }
            out.add(new Phrase(r.name(), false, r.address()));
            plain(out, " " + r.value() + " (" + r.place() + ")");
        }
        if (!out.isEmpty()) {
            plain(out, ".");
        }
        return out;
    }

    /** What the text is too short or not clear enough for. */
    private List<Phrase> unsaid() {
        List<String> parts = new ArrayList<>();
        List<String> tooShort = ReportFigures.tooShortFor(report);
        if (!tooShort.isEmpty()) {
            parts.add("it is too short (" + Shown.count(report.article().nWords(), "word", "words") + ") to tell "
                    + listed(tooShort));
        }
        if (report.article().genre() == null || report.article().genre().label() == null) {
            parts.add("what kind of text it is stays open");
        }
        long open = report.attributions().stream()
                .filter(a ->
                        a.source() != null && Boolean.FALSE.equals(a.source().resolved()))
                .count();
        if (open > 0) {
            parts.add("who speaks stays open in " + open + " of "
                    + Shown.count(report.attributions().size(), "statement", "statements"));
        }
        List<String> unsure = report.actors().stream()
                .filter(a -> a.stance() != null && a.stance().uncertain())
                .map(Report.Actor::name)
                .toList();
        if (!unsure.isEmpty()) {
            parts.add("its attitude toward " + listed(unsure) + " is not clear");
        }
        List<Phrase> out = new ArrayList<>();
        if (!parts.isEmpty()) {
            strong(out, "Not said: ");
            plain(out, String.join("; ", parts) + ".");
        }
        return out;
    }
}
