package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.report.Report;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what bears on an article's stance toward each of its actors. Features, by name:
 *
 * <ul>
 *   <li>{@code read_net}: mean over its mentions of the target model's P(positive) − P(negative); {@code read_most_negative}: the
 *       largest P(negative) of a mention. A mention that speaks or is harmed counts as neutral in both: what colours its sentence is
 *       said of others, or was done to it. Where the words of the sentence are all said of others it counts half, and where they say
 *       the contrary of the actor nothing
 *   <li>{@code article_net}: the mean of the same over all mentions of all actors: where everything is trouble, trouble says less
 *   <li>{@code outlet_net}: strengths of the outlet's positive less its negative judgements. Each sum {@code x} is taken as
 *       {@code x / (1 + x)}, so that the tenth word of a kind adds less than the first
 *   <li>{@code accused}, {@code criticised}, {@code criticises}: natural logarithm of one more than how often verbs and nouns give it
 *       the part; {@code loaded}: the same of the outlet's loaded terms said of it that
 *       are a verdict
 *   <li>{@code against}: the same of how many judgements of whomever and deeds of harm or wrong speak against it; no weight hangs on it,
 *       but a stance is negative only where something does
 *   <li>{@code blamed}: the same of how many blame it, charges and accusations that it denies apart; no weight hangs on it
 *   <li>{@code harmed}: the same of how often it is harmed, told as a fact or not
 *   <li>{@code mentions}, {@code speaks}, {@code attributions}: the same of how often it is mentioned and speaks, and of how many
 *       attributions the article has
 *   <li>{@code words}: the same of the body's words: what a single sentence says weighs otherwise than a page
 * </ul>
 */
public final class StanceFeatures {
    private static final String BLAME = "verb-frames.blame-accuse.";
    private static final String DENY = "verb-frames.oppose.deny";

    /** How much a reading counts where the sentence speaks well or ill of others alone. */
    private static final double OF_OTHERS = 0.5;

    /** Verbs by which somebody is somebody else in a story. */
    private final Set<String> acting = new HashSet<>();

    /** Labels of loaded terms that are no verdict. */
    private final Set<String> loud = new HashSet<>();

    /** Ids of groups of verbs that charge somebody. */
    private final Set<String> charges = new HashSet<>();

    public StanceFeatures(Lexicons lexicons) {
        lexicons.require(StanceModel.LEXICON).documents().forEach(d -> {
            loud.addAll(d.texts("loud_labels"));
            charges.addAll(d.texts("charges"));
        });
        lexicons.require(SentimentLexicon.WORDS).documents().forEach(d -> acting.addAll(d.texts("acting_verbs")));
    }

    private static final Places NOWHERE = new Places();

    /**
     * Of every actor of the article by its id; each has the same features. To be asked when judgements were read from grammar.
     *
     * @param readings of the article's mentions, by actor
     */
    public Map<String, Map<String, Double>> read(
            Analysis analysis, Map<String, List<MentionReadings.Reading>> readings) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        for (Mention m : analysis.annotations(Mention.class)) {
            mentions.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        Map<String, List<Judgement>> judgements = new HashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            judgements.computeIfAbsent(j.target(), a -> new ArrayList<>()).add(j);
        }
        Map<String, Map<String, Double>> said = bySentence(analysis);
        Map<String, Integer> parts = parts(analysis);
        Map<String, Integer> loaded = new HashMap<>();
        Map<String, Integer> verdicts = new HashMap<>();
        for (LoadedTerm t : analysis.annotations(LoadedTerm.class)) {
            if (t.target() != null && t.voice() == Voice.OUTLET) {
                loaded.merge(t.target(), 1, Integer::sum);
                if (!t.negated() && !loud.contains(t.label())) {
                    verdicts.merge(t.target(), 1, Integer::sum);
                }
            }
        }
        double articleNet = readings.values().stream()
                .flatMap(List::stream)
                .mapToDouble(MentionReadings.Reading::net)
                .average()
                .orElse(0);
        Map<String, Places> suffering = suffering(analysis);
        Set<String> denying = denying(analysis);
        Map<String, Integer> speeches = new HashMap<>();
        for (Attribution a : analysis.annotations(Attribution.class)) {
            if (a.source() != null && a.source().actor() != null) {
                speeches.merge(a.source().actor(), 1, Integer::sum);
            }
        }
        double attributions = count(analysis.annotations(Attribution.class).size());
        double words = count(analysis.text(Part.TEXT).countWords());
        Map<String, Map<String, Double>> out = new LinkedHashMap<>();
        for (Report.Actor a : analysis.actors()) {
            Map<String, Double> f = new LinkedHashMap<>();
            List<Mention> own = mentions.getOrDefault(a.id(), List.of());
            mentions(
                    analysis,
                    said,
                    readings.getOrDefault(a.id(), List.of()),
                    suffering.getOrDefault(a.id(), NOWHERE),
                    f);
            judged(judgements.getOrDefault(a.id(), List.of()), f);
            f.put("article_net", articleNet);
            f.put("harmed", count(parts.getOrDefault(a.id() + " harmed", 0)));
            f.put("accused", count(parts.getOrDefault(a.id() + " accused", 0)));
            f.put("criticised", count(parts.getOrDefault(a.id() + " criticised", 0)));
            f.put("criticises", count(parts.getOrDefault(a.id() + " critic", 0)));
            f.put("loaded", count(loaded.getOrDefault(a.id(), 0)));
            f.put("verdicts", count(verdicts.getOrDefault(a.id(), 0)));
            boolean denies = denying.contains(a.id());
            int worded = (int) judgements.getOrDefault(a.id(), List.of()).stream()
                    .filter(j -> j.weight() < 0 && !isCharge(j) && !(denies && Accusations.isByVerb(j)))
                    .count();
            int blamed = (int) judgements.getOrDefault(a.id(), List.of()).stream()
                    .filter(j ->
                            Accusations.isByVerb(j) && !isCharge(j) && j.entry().startsWith(BLAME))
                    .count();
            f.put("blamed", count(denies ? 0 : blamed));
            int done = parts.getOrDefault(a.id() + " agent_of_harm", 0) + parts.getOrDefault(a.id() + " wrongdoer", 0);
            f.put("against", count(worded + done));
            f.put("mentions", count(own.size()));
            f.put("speaks", count(speeches.getOrDefault(a.id(), 0)));
            f.put("attributions", attributions);
            f.put("words", words);
            out.put(a.id(), f);
        }
        return out;
    }

    private boolean isCharge(Judgement j) {
        return charges.stream().anyMatch(c -> j.entry().startsWith(c + "."));
    }

    /** Who denies something in the article. */
    private static Set<String> denying(Analysis analysis) {
        Set<String> out = new HashSet<>();
        for (Attribution a : analysis.annotations(Attribution.class)) {
            boolean denial = a.cue() != null && "denial".equals(a.cue().stance());
            if (denial && a.source() != null && a.source().actor() != null) {
                out.add(a.source().actor());
            }
        }
        for (Deed d : analysis.annotations(Deed.class)) {
            if (d.entry().equals(DENY)) {
                d.doers().forEach(p -> out.add(String.valueOf(p.actor())));
            }
        }
        return out;
    }

    private static double count(double n) {
        return StrictMath.log1p(n);
    }

    /** How often each actor has each part, by actor and part joined by a blank. */
    private static Map<String, Integer> parts(Analysis analysis) {
        Map<String, Integer> out = new HashMap<>();
        for (Deed d : analysis.annotations(Deed.class)) {
            d.doers().forEach(p -> out.merge(p.actor() + " " + d.doerRole(), 1, Integer::sum));
            d.harmed().forEach(p -> out.merge(p.actor() + " " + d.harmedRole(), 1, Integer::sum));
        }
        return out;
    }

    /** Where each actor is named as somebody who is harmed, told as a fact or not. */
    private static Map<String, Places> suffering(Analysis analysis) {
        Map<String, Places> out = new HashMap<>();
        for (Deed d : analysis.annotations(Deed.class)) {
            if ("harmed".equals(d.harmedRole())) {
                for (Deed.Party p : d.harmed()) {
                    if (p.actor() != null) {
                        out.computeIfAbsent(p.actor(), a -> new Places()).add(d.part(), p.span());
                    }
                }
            }
        }
        return out;
    }

    private static void judged(List<Judgement> all, Map<String, Double> f) {
        Sums outlet = new Sums();
        all.stream().filter(Judgement::isOutlets).forEach(j -> outlet.add(j.weight()));
        f.put("outlet_net", outlet.net());
    }

    /** Sums of what speaks for and of what speaks against. */
    private static final class Sums {
        private double positive;
        private double negative;

        void add(double weight) {
            positive += Math.max(0, weight);
            negative += Math.max(0, -weight);
        }

        double net() {
            return positive / (1 + positive) - negative / (1 + negative);
        }
    }

    /** Stretches of both parts of a text. */
    private static final class Places {
        private final Map<Part, NavigableMap<Integer, Integer>> endByStart = new EnumMap<>(Part.class);

        void add(Part part, Span span) {
            endByStart.computeIfAbsent(part, p -> new TreeMap<>()).merge(span.start(), span.end(), Math::max);
        }

        /** Whether the stretch that begins last before the span's end reaches into the span. */
        boolean overlaps(Part part, Span span) {
            NavigableMap<Integer, Integer> ends = endByStart.get(part);
            Map.Entry<Integer, Integer> last = ends == null ? null : ends.lowerEntry(span.end());
            return last != null && last.getValue() > span.start();
        }
    }

    /** By sentence and then by target, the sum of what words say of it there. */
    private static Map<String, Map<String, Double>> bySentence(Analysis analysis) {
        Map<String, Map<String, Double>> out = new HashMap<>();
        for (Judgement j : analysis.annotations(Judgement.class)) {
            if (j.isByWords()) {
                out.computeIfAbsent(sentence(analysis, j.part(), j.span()), k -> new HashMap<>())
                        .merge(j.target(), j.weight(), Double::sum);
            }
        }
        return out;
    }

    private static String sentence(Analysis analysis, Part part, Span span) {
        TextPart text = analysis.text(part);
        return part + " " + text.sentenceOfToken(text.tokenAt(span.start())).index();
    }

    /**
     * How much of the model's reading counts where grammar tells whom the words of the sentence are said of: none where they say the
     * contrary of the actor, half where they are all said of others.
     */
    private static double share(Map<String, Double> said, MentionReadings.Reading r) {
        if (said == null) {
            return 1;
        }
        double own = said.getOrDefault(r.mention().actor(), 0.0);
        return own == 0 ? OF_OTHERS : own * r.net() < 0 ? 0 : 1;
    }

    /**
     * Whether what colours the mention's sentence is denied of it, or told of somebody in a story: {@code Kohl did not start the fire},
     * {@code a crook, played by Kohl}.
     */
    private boolean isElsewhere(Analysis analysis, MentionReadings.Reading r) {
        Mention m = r.mention();
        TextPart text = analysis.text(m.part());
        int last = text.tokenAt(m.span().end() - 1);
        ParsedSentence s = analysis.parsed(m.part(), text.sentenceOfToken(last).index());
        int phrase = s.phraseAt(last);
        for (VerbGroup v : phrase < 0 ? List.<VerbGroup>of() : s.verbs()) {
            boolean plays = v.isPassive() && v.agent() == phrase && acting.contains(v.lemma());
            boolean denied = v.isNegated()
                    && r.net() < 0
                    && v.subject() != null
                    && v.subject().phrase() == phrase
                    && v.predicate() < 0
                    && v.adjective() < 0;
            if (plays || denied) {
                return true;
            }
        }
        return false;
    }

    private void mentions(
            Analysis analysis,
            Map<String, Map<String, Double>> said,
            List<MentionReadings.Reading> own,
            Places suffering,
            Map<String, Double> f) {
        double net = 0;
        double mostNegative = 0;
        for (MentionReadings.Reading r : own) {
            Mention m = r.mention();
            if (!r.speaks() && !suffering.overlaps(m.part(), m.span())) {
                double share =
                        isElsewhere(analysis, r) ? 0 : share(said.get(sentence(analysis, m.part(), m.span())), r);
                net += share * r.net();
                mostNegative = Math.max(mostNegative, share * r.negative());
            }
        }
        f.put("read_net", net / Math.max(1, own.size()));
        f.put("read_most_negative", mostNegative);
    }
}
