package dev.masthead.analysis.genre;

import dev.masthead.analysis.Analysis;
import dev.masthead.intake.WebAddress;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Labels, sections, addresses and turns that tell what kind of text an article is. */
final class GenreSigns {
    /**
     * A sign of the lexicon: a group of it.
     *
     * @param id       of the group
     * @param weight   what it adds to the log odds of the genre against a report
     * @param labelled it is a label by which the article itself says what it is
     * @param says     in a reader's words
     * @param places   where its words count
     * @param sections names of sections and whole parts of addresses
     * @param slugs    words that stand together in a part of an address
     * @param sites    hosts, those below them included
     */
    record Sign(
            String id,
            Genre genre,
            double weight,
            boolean labelled,
            String says,
            Set<String> places,
            Set<String> sections,
            Set<String> slugs,
            Set<String> sites) {}

    /** A sign that the article bears, with the words where it is words. */
    record Borne(Sign sign, List<Report.SpanText> spans) {}

    private static final Set<String> PLACES = Set.of("title", "opening", "ending", "body");

    private final String lexicon;
    private final int opening;
    private final int ending;
    private final Map<String, Sign> signs = new LinkedHashMap<>();
    private final Map<LexiconEntry, Sign> ofEntry = new HashMap<>();

    GenreSigns(Lexicon lexicon) {
        this.lexicon = lexicon.name();
        opening = (int) lexicon.parameter("opening_sentences");
        ending = (int) lexicon.parameter("ending_sentences");
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired()) {
                String id = e.group() == null ? e.id() : e.group();
                ofEntry.put(e, signs.computeIfAbsent(id, k -> sign(k, e)));
            }
        }
    }

    private static Sign sign(String id, LexiconEntry e) {
        Set<String> places = Set.copyOf(e.fields().texts("places"));
        if (!PLACES.containsAll(places)) {
            throw new LexiconException(e.origin(), "places are " + PLACES);
        }
        return new Sign(
                id,
                Genre.of(e.fields().oneOf("genre", Genre.IDS).orElseThrow()),
                e.fields().requireNumber("weight"),
                e.fields().flag("labelled"),
                e.fields().requireText("says"),
                places,
                Set.copyOf(e.fields().texts("sections")),
                Set.copyOf(e.fields().texts("slugs")),
                Set.copyOf(e.fields().texts("sites")));
    }

    /** The signs that the article bears, in the lexicon's order. */
    List<Borne> of(Analysis analysis) {
        Set<String> address = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        List<String> hosts = new ArrayList<>();
        readAddress(analysis.submission().url(), address, slugs, hosts);
        Set<String> section = new HashSet<>();
        if (analysis.submission().section() != null) {
            String name = analysis.submission().section().strip().toLowerCase(Locale.ROOT);
            section.add(name.replaceAll("\\s+", "-"));
            section.addAll(List.of(name.split("[^a-z-]+")));
        }
        Map<Sign, List<Report.SpanText>> words = words(analysis);
        List<Borne> out = new ArrayList<>();
        for (Sign sign : signs.values()) {
            boolean told = hosts.stream().anyMatch(sign.sites()::contains)
                    || sign.sections().stream().anyMatch(s -> section.contains(s) || address.contains(s))
                    || sign.slugs().stream().anyMatch(slugs::contains);
            List<Report.SpanText> spans = words.getOrDefault(sign, List.of());
            if (told || !spans.isEmpty()) {
                out.add(new Borne(sign, spans));
            }
        }
        return out;
    }

    /** Parts of the path and the first label of the host; neighbours in a part as slugs; the host and those above it. */
    private static void readAddress(String url, Set<String> parts, Set<String> slugs, List<String> hosts) {
        WebAddress read = url == null ? null : WebAddress.parse(url).orElse(null);
        if (read == null) {
            return;
        }
        String host = read.host();
        parts.add(host.substring(0, Math.max(0, host.indexOf('.'))));
        for (int dot = -1; dot < host.length(); dot = host.indexOf('.', dot + 1)) {
            hosts.add(host.substring(dot + 1));
            if (host.indexOf('.', dot + 1) < 0) {
                break;
            }
        }
        String path = read.rest().toLowerCase(Locale.ROOT);
        int query = path.indexOf('?');
        for (String part : (query < 0 ? path : path.substring(0, query)).split("/")) {
            parts.add(part);
            String[] words = part.split("[^a-z0-9]+");
            for (int i = 0; i + 1 < words.length; i++) {
                slugs.add(words[i] + "-" + words[i + 1]);
            }
        }
    }

    private Map<Sign, List<Report.SpanText>> words(Analysis analysis) {
        Map<Sign, List<Report.SpanText>> out = new HashMap<>();
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            for (Match m : analysis.matches(part).longest(lexicon, m -> ofEntry.containsKey(m.entry()))) {
                Sign sign = ofEntry.get(m.entry());
                if (counts(sign, text, m)) {
                    out.computeIfAbsent(sign, s -> new ArrayList<>())
                            .add(analysis.shown(part, text.span(m.firstToken(), m.endToken())));
                }
            }
        }
        return out;
    }

    private boolean counts(Sign sign, TextPart text, Match m) {
        if (text.part() == Part.TITLE) {
            return sign.places().contains("title");
        }
        Sentence s = text.sentenceOfToken(m.firstToken());
        return sign.places().contains("body")
                || sign.places().contains("opening") && s.index() < opening
                || sign.places().contains("ending")
                        && s.index() >= text.sentences().size() - ending;
    }
}
