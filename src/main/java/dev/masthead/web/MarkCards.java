package dev.masthead.web;

import dev.masthead.report.Report;
import dev.masthead.web.HighlightedText.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found in a text as marks on it, and a card for each stretch that is marked: findings that overlap share one card, so
 * that a word has one place that explains it.
 */
final class MarkCards {
    private static final Map<String, MarkAccuracy> ACCURACY = MarkAccuracy.load();
    private static final int LONGEST = 90;
    private static final double STRONG = 0.5;
    private static final double WEAK = 0.25;

    private final Report report;
    private final Speakers speakers;
    private final LexiconNames names;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Mark>> marks = new LinkedHashMap<>();
    private final List<Card> cards = new ArrayList<>();
    private final ContestNotes contests;
    private final Map<Place, String> places = new HashMap<>();

    /** Words with a link to where they stand. */
    public record Link(String id, String text) {}

    /** A line of a card: what it is about, and what is the case. */
    public record Fact(String about, String is) {}

    /**
     * One finding on a card.
     *
     * @param what     in a few words
     * @param entry    the lexicon's entry in words; empty for none
     * @param lexicon  its lexicon
     * @param address  where the entry can be read
     * @param accuracy how often such marks are right
     */
    public record Section(
            String what, List<Fact> facts, String entry, String lexicon, String address, List<String> accuracy) {}

    /**
     * What is said of a stretch of the text.
     *
     * @param id    of the place on the page
     * @param back  of the mark it belongs to
     * @param words   the stretch
     * @param contest where somebody says that it is wrong; empty where nobody can
     * @param notes   what people say against it
     */
    public record Card(
            String id,
            String back,
            String words,
            List<Section> sections,
            String contest,
            List<ContestNotes.Note> notes) {}

    private record Place(String part, int start, int end) {}

    private record Finding(Report.SpanText span, String css, String tip, Section section) {}

    MarkCards(Report report, Speakers speakers, LexiconNames names, ContestNotes contests) {
        this.report = report;
        this.contests = contests;
        this.speakers = speakers;
        this.names = names;
        report.attributions().forEach(this::add);
        report.loadedTerms().stream().filter(t -> !t.negated()).forEach(this::add);
        report.judgements().forEach(this::add);
        report.agency().forEach(this::add);
        cluster();
    }

    /** The marks of a part, and a card for each stretch. */
    List<Mark> marks(String part) {
        return marks.getOrDefault(part, List.of());
    }

    List<Card> cards() {
        return cards;
    }

    /** A link to marked words. */
    Link link(Report.SpanText span) {
        String id = places.get(new Place(span.part(), span.start(), span.end()));
        return new Link(id == null ? mark(span, "", "") : id, Excerpt.of(span.text(), LONGEST));
    }

    List<Link> links(List<Report.SpanText> spans) {
        return spans.stream().map(this::link).toList();
    }

    /** A place that is only shown or jumped to, without a card. */
    String mark(Report.SpanText span, String css, String link) {
        return mark(span.part(), span.start(), span.end(), css, "", link);
    }

    private String mark(String part, int start, int end, String css, String tip, String link) {
        String id = "m" + (marks.values().stream().mapToInt(List::size).sum() + 1);
        marks.computeIfAbsent(part, p -> new ArrayList<>()).add(new Mark(id, start, end, css, tip, link));
        places.putIfAbsent(new Place(part, start, end), id);
        return id;
    }

    /** Findings that overlap come under one card; each keeps its own mark. */
    private void cluster() {
        findings.sort(Comparator.comparing((Finding f) -> !f.span().part().equals("title"))
                .thenComparingInt(f -> f.span().start())
                .thenComparingInt(f -> -f.span().end()));
        List<Finding> open = new ArrayList<>();
        int end = 0;
        for (Finding f : findings) {
            boolean joins = !open.isEmpty()
                    && open.get(0).span().part().equals(f.span().part())
                    && f.span().start() < end;
            if (!joins) {
                close(open);
                open.clear();
                end = 0;
            }
            open.add(f);
            end = Math.max(end, f.span().end());
        }
        close(open);
    }

    private void close(List<Finding> open) {
        if (open.isEmpty()) {
            return;
        }
        String id = "c" + (cards.size() + 1);
        String back = null;
        for (Finding f : open) {
            Report.SpanText s = f.span();
            String mark = mark(s.part(), s.start(), s.end(), f.css(), f.tip(), id);
            back = back == null ? mark : back;
        }
        Finding longest = open.stream()
                .max(Comparator.comparingInt(f -> f.span().end() - f.span().start()))
                .orElseThrow();
        String part = longest.span().part();
        int start = open.stream().mapToInt(f -> f.span().start()).min().orElseThrow();
        int end = open.stream().mapToInt(f -> f.span().end()).max().orElseThrow();
        cards.add(new Card(
                id,
                back,
                Excerpt.of(longest.span().text(), LONGEST),
                open.stream().map(Finding::section).distinct().toList(),
                contests.addressFor(part, longest.span().start(), longest.span().end()),
                contests.notes(part, start, end)));
    }

    private void add(Report.Attribution a) {
        List<Report.SpanText> words = a.cue() == null
                ? (a.source() == null ? List.of() : a.source().spans())
                : a.cue().spans();
        Speakers.Speaker who = speakers.of(a.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Speaker", who.full() + (who.kind().isEmpty() ? "" : " (" + who.kind() + ")")));
        facts.add(new Fact(
                "What is said",
                "“"
                        + Excerpt.of(
                                a.content().spans().stream()
                                        .map(Report.SpanText::text)
                                        .collect(Collectors.joining(" … ")),
                                LONGEST)
                        + "”"));
        facts.add(new Fact(
                "Form",
                a.kind().equals("direct")
                        ? "quoted"
                        : a.kind().equals("mixed") ? "partly quoted, partly retold" : "retold"));
        String entry = null;
        if (a.cue() != null) {
            entry = a.cue().entry();
            String not = a.cue().factuality();
            if (not != null && !not.equals("asserted")) {
                facts.add(new Fact("Said", Shown.words(not) + ": the text does not say that it was said"));
            }
            if (!a.cue().stance().equals("neutral")) {
                facts.add(new Fact(
                        "Tone of the reporting word", Shown.words(a.cue().stance())));
            }
        }
        facts.add(new Fact("Found by", rule(a.rule())));
        Section section = section("Reporting words", facts, entry, "attribution", "speaker");
        words.forEach(s -> findings.add(new Finding(s, "cue", "reporting words", section)));
        if (a.source() != null && a.cue() != null) {
            a.source().spans().forEach(s -> mark(s, "source", ""));
        }
    }

    /** A rule in words: what it looks for, where its entry says so. */
    private String rule(String id) {
        return names.entry(id).flatMap(e -> e.text("description")).orElseGet(() -> names.pattern(id));
    }

    private void add(Report.LoadedTerm t) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Whose words", whose(t.voice(), speakers.of(t.attribution()))));
        String of = speakers.actor(t.target());
        facts.add(new Fact("Said of", of.isEmpty() ? "nobody for sure" : of));
        why(facts, t.entry());
        facts.add(new Fact("Strength", t.intensity() + " of 3"));
        String[] accuracy = t.target() == null ? new String[] {"loaded"} : new String[] {"loaded", "target"};
        Section section = section("Loaded: " + Shown.words(t.label()), facts, t.entry(), accuracy);
        Report.SpanText span = new Report.SpanText(t.start(), t.end(), t.text(), t.part());
        findings.add(new Finding(span, "loaded", "loaded: " + Shown.words(t.label()), section));
    }

    private void add(Report.Judgement j) {
        Speakers.Speaker who = speakers.of(j);
        String target = speakers.actor(j.target());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Whose judgement", whose(j.holder().voice(), who)));
        facts.add(new Fact("Of whom", target + " (" + Shown.words(j.relation()) + ")"));
        why(facts, j.entry());
        facts.add(new Fact("How sure", sure(j)));
        Section section = section("Judges " + target + ": " + j.polarity(), facts, j.entry(), "judgement", "polarity");
        j.spans()
                .forEach(s -> findings.add(
                        new Finding(s, "judging " + j.polarity(), j.polarity() + " of " + target, section)));
    }

    private static String sure(Report.Judgement j) {
        String strength = j.strength() >= STRONG ? "strong" : j.strength() >= WEAK ? "clear" : "weak";
        return strength + " (" + Shown.number(j.strength()) + " of 1)"
                + (j.negated() ? "; under a negation, which is taken into account" : "")
                + (j.conditional() ? "; in a condition or a question" : "");
    }

    private void add(Report.Agency h) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Harmed", told(h.harmedSpans(), speakers.actor(h.harmed()))));
        facts.add(new Fact("By", told(h.doerSpans(), speakers.actor(h.doer()))));
        facts.add(new Fact("Form", Shown.words(h.form())));
        facts.add(new Fact("Whose words", Shown.words(h.voice())));
        Section section = section("Harm is told", facts, null, "harm", "doer");
        h.spans().forEach(s -> findings.add(new Finding(s, "harm", "harm is told", section)));
    }

    private static String told(List<Report.SpanText> spans, String actor) {
        String words = spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" … "));
        return words.isEmpty()
                ? actor.isEmpty() ? "nobody is told" : actor
                : actor.isEmpty() || words.equals(actor) ? words : words + " (" + actor + ")";
    }

    private static String whose(String voice, Speakers.Speaker who) {
        boolean outlet = who.equals(Speakers.OUTLET);
        if (voice.equals("outlet")) {
            return "the outlet’s own";
        }
        if (outlet) {
            return voice.equals("scare_quote")
                    ? "the outlet’s, in quotation marks"
                    : Shown.words(voice) + ", of nobody named";
        }
        return who.possessive() + " (" + Shown.words(voice) + ")";
    }

    private void why(List<Fact> facts, String entry) {
        String why = names.why(entry);
        if (!why.isEmpty()) {
            facts.add(new Fact("Why", why));
        }
    }

    private Section section(String what, List<Fact> facts, String entry, String... accuracy) {
        List<String> right = new ArrayList<>();
        for (String kind : accuracy) {
            right.add(ACCURACY.get(kind).sentence());
        }
        return new Section(
                what,
                facts,
                entry == null ? "" : names.pattern(entry),
                entry == null ? "" : LexiconNames.lexicon(entry),
                entry == null ? "" : Addresses.entry(entry),
                right);
    }
}
