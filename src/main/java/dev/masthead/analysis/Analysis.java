package dev.masthead.analysis;

import dev.masthead.annotation.Annotation;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.Quotation;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Matches;
import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Document;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One article while it is analysed: its texts, what the lexicons matched and what the scorers found. Not thread-safe. */
public final class Analysis {
    private final Submission submission;
    private final Document document;
    private final Map<Part, Matches> matches;
    private final Map<Part, ParsedText> parsed = new EnumMap<>(Part.class);
    private final Map<Part, CodePoints> codePoints = new EnumMap<>(Part.class);
    private final Map<Part, VoiceMap> voices = new EnumMap<>(Part.class);
    private final Map<Class<?>, List<Annotation>> annotations = new LinkedHashMap<>();
    private final Map<Class<?>, Map<Part, List<Annotation>>> byPart = new HashMap<>();
    private final Map<Part, MentionIndex> mentionIndexes = new EnumMap<>(Part.class);
    private final SortedMap<String, Double> metrics = new TreeMap<>();
    private final SortedMap<String, Double> exact = new TreeMap<>();
    private final List<String> warnings;
    private final Draft draft = new Draft();

    /** The report's sections as scorers fill them in. */
    static final class Draft {
        Report.Outlet outlet;
        Report.Genre genre;
        Report.Sourcing sourcing;
        List<Report.Actor> actors = List.of();
        List<Report.Target> targets = List.of();
        List<Report.Frame> frames = List.of();
        List<Report.FrameCue> frameCues = List.of();
        Report.Credibility credibility = new Report.Credibility(List.of(), List.of());
    }

    Analysis(Submission submission, Document document, Lexicons lexicons, ClosedClasses words) {
        this.submission = submission;
        this.document = document;
        matches = lexicons.match(document, submission.section());
        for (Part part : Part.values()) {
            TextPart text = document.part(part);
            parsed.put(part, new ParsedText(text, words));
            codePoints.put(part, new CodePoints(text.text()));
        }
        warnings = new ArrayList<>(submission.warnings());
    }

    public Submission submission() {
        return submission;
    }

    public Document document() {
        return document;
    }

    public TextPart text(Part part) {
        return document.part(part);
    }

    /** What the lexicons found in the part. */
    public Matches matches(Part part) {
        return matches.get(part);
    }

    /** The part's quotations, layout and sentences as grammar reads them; each once, whoever asks. */
    public ParsedText parsed(Part part) {
        return parsed.get(part);
    }

    /** The reading of a sentence, every token an item of its own. */
    public ParsedSentence parsed(Part part, int sentenceIndex) {
        return parsed.get(part).sentence(sentenceIndex);
    }

    public void add(Annotation annotation) {
        annotations
                .computeIfAbsent(annotation.getClass(), c -> new ArrayList<>())
                .add(annotation);
        changed(annotation.getClass());
    }

    private void changed(Class<?> kind) {
        byPart.remove(kind);
        if (kind == Mention.class) {
            mentionIndexes.clear();
        }
    }

    /** Replaces everything of a kind, for scorers that complete what an earlier one found. */
    public <A extends Annotation> void replace(Class<A> kind, List<A> all) {
        annotations.put(kind, new ArrayList<>(all));
        changed(kind);
        if (kind == Attribution.class || kind == Quotation.class) {
            voices.clear();
        }
    }

    /** Everything of a kind, in the order it was added. */
    @SuppressWarnings("unchecked")
    public <A extends Annotation> List<A> annotations(Class<A> kind) {
        return (List<A>) (List<?>) annotations.getOrDefault(kind, List.of());
    }

    /** Everything of a kind in the part, in the order it was added. */
    @SuppressWarnings("unchecked")
    public <A extends Annotation> List<A> annotations(Class<A> kind, Part part) {
        return (List<A>) (List<?>) byPart.computeIfAbsent(kind, k -> new EnumMap<>(Part.class))
                .computeIfAbsent(
                        part,
                        p -> annotations(kind).stream()
                                .filter(a -> a.part() == p)
                                .map(Annotation.class::cast)
                                .toList());
    }

    /** The mentions in the part that lie within the span, in the order they were added. */
    public List<Mention> mentionsWithin(Part part, Span span) {
        return mentionIndexes
                .computeIfAbsent(part, p -> new MentionIndex(annotations(Mention.class, p)))
                .within(span);
    }

    /** Whose words begin at the offset; to be asked after attribution. */
    public VoiceMap.Heard voiceAt(Part part, int offset) {
        return voices.computeIfAbsent(
                        part,
                        p -> new VoiceMap(
                                text(p).text().length(),
                                annotations(Attribution.class, p),
                                annotations(Quotation.class, p)))
                .at(offset);
    }

    /** Sets a metric; its name must be in the codebook. Rounded to four decimals. */
    public void metric(String name, double value) {
        metrics.put(name, Rounding.four(value));
        exact.put(name, value);
    }

    /** Puts the whole number that each share and rate is made of beside it. */
    void addNumerators(Codebook codebook) {
        exact.forEach((name, value) -> codebook.find(name)
                .filter(m -> m.numerator() != null)
                .ifPresent(m -> metrics.computeIfAbsent(m.numerator(), n ->
                        (double) m.wholeNumerator(value, metrics.getOrDefault(m.of(), 0.0)))));
    }

    public double metric(String name) {
        return metrics.getOrDefault(name, 0.0);
    }

    public SortedMap<String, Double> metrics() {
        return metrics;
    }

    public void warn(String warning) {
        warnings.add(warning);
    }

    List<String> warnings() {
        return warnings;
    }

    Draft draft() {
        return draft;
    }

    public Report.Outlet outlet() {
        return draft.outlet;
    }

    public void outlet(Report.Outlet outlet) {
        draft.outlet = outlet;
    }

    /** What kind of text it is; to be asked after the scorer of genres. */
    public Report.Genre genre() {
        return draft.genre;
    }

    public void genre(Report.Genre genre) {
        draft.genre = genre;
    }

    public Report.Sourcing sourcing() {
        return draft.sourcing;
    }

    public void sourcing(Report.Sourcing sourcing) {
        draft.sourcing = sourcing;
    }

    public List<Report.Actor> actors() {
        return draft.actors;
    }

    public void actors(List<Report.Actor> actors) {
        draft.actors = List.copyOf(actors);
    }

    public void targets(List<Report.Target> targets) {
        draft.targets = List.copyOf(targets);
    }

    public List<Report.Frame> frames() {
        return draft.frames;
    }

    /** The words that frames' evidence points at. */
    public List<Report.FrameCue> frameCues() {
        return draft.frameCues;
    }

    /** Frames, and the words that their evidence points at by index. */
    public void frames(List<Report.Frame> frames, List<Report.FrameCue> cues) {
        draft.frames = List.copyOf(frames);
        draft.frameCues = List.copyOf(cues);
    }

    public void credibility(Report.Credibility credibility) {
        draft.credibility = credibility;
    }

    /** A code point offset in the part. */
    public int codePoint(Part part, int utf16) {
        return codePoints.get(part).fromUtf16(utf16);
    }

    /** A span as reports show it. */
    public Report.SpanText shown(Part part, Span span) {
        return new Report.SpanText(
                codePoint(part, span.start()),
                codePoint(part, span.end()),
                text(part).textOf(span),
                part.id());
    }

    public List<Report.SpanText> shown(Part part, List<Span> spans) {
        return spans.stream().map(s -> shown(part, s)).toList();
    }
}
