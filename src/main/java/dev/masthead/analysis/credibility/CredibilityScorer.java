package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Makes the credibility profile: in each of its parts the indicators of the lexicon, checked against the article, and a
 * sentence that tells those which matter. There is no grade: nothing is weighed against anything, and none of it says
 * whether the article is true.
 */
public final class CredibilityScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "credibility";

    /** The folder of the words the checks look for. */
    public static final String SIGNS = "article-signs";

    private static final double HUNDRED = 100;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final String SOURCING = "sourcing";
    private static final String REPORT = "report";

    /** So many words are named in a phrase. */
    private static final int MOST_WORDS = 3;

    private final Set<String> parts = new LinkedHashSet<>();
    private final String nothingToTell;
    private final String otherKind;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, Function<Analysis, Measured>> checks = new HashMap<>();

    /**
     * Reads indicators and the words they look for.
     *
     * @param lexicon indicators
     * @param words   what articles show how they were made by
     * @param outlets knows their names
     */
    public CredibilityScorer(Lexicon lexicon, Lexicon words, OutletRegistry outlets) {
        Signs signs = new Signs(words);
        checks.putAll(new OwnershipMeasures(lexicon).checks());
        checks.putAll(new TransparencyMeasures(signs, (int) lexicon.parameter("byline_tokens")).checks());
        checks.putAll(new SourceMeasures(lexicon, signs, outlets).checks());
        checks.putAll(new LanguageMeasures(signs).checks());
        checks.putAll(new HeadlineMeasures(lexicon, signs).checks());
        Fields document = lexicon.documents().get(0);
        parts.addAll(document.texts("parts"));
        nothingToTell = document.requireText("nothing_to_tell");
        otherKind = document.requireText("other_kind");
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired() && (!e.fields().has("assessed") || e.fields().flag("assessed"))) {
                Indicator i = Indicator.of(e, parts);
                if (!checks.containsKey(i.measure())) {
                    throw new LexiconException(e.origin(), "there is no check " + i.measure());
                }
                indicators.add(i);
            }
        }
    }

    @Override
    public void score(Analysis analysis) {
        analysis.metric("has_date", analysis.submission().publishedAt() == null ? 0 : 1);
        int words = analysis.text(Part.TEXT).countWords();
        List<Report.CredibilityPart> out = new ArrayList<>();
        Map<Report.SpanText, Integer> spans = new LinkedHashMap<>();
        for (String part : parts) {
            StringJoiner sentence = new StringJoiner("; ");
            String kind = analysis.genre().label();
            if (part.equals(SOURCING) && kind != null && !kind.equals(REPORT)) {
                sentence.add(otherKind.replace("{genre}", kind.replace('_', ' ')));
            }
            List<Report.Indicator> checked = new ArrayList<>();
            for (Indicator i : indicators) {
                if (i.part().equals(part)) {
                    Report.Indicator indicator = check(analysis, i, words, spans);
                    checked.add(indicator);
                    if (i.told().contains(indicator.verdict())) {
                        sentence.add(indicator.says());
                    }
                }
            }
            String told = sentence.length() == 0 ? nothingToTell : sentence.toString();
            out.add(new Report.CredibilityPart(
                    part, told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1) + ".", checked));
        }
        analysis.credibility(new Report.Credibility(List.copyOf(out), List.copyOf(spans.keySet())));
    }

    /**
     * @param spans the words that indicators rest on, each with its index; those of this one are added
     */
    private Report.Indicator check(Analysis analysis, Indicator i, int words, Map<Report.SpanText, Integer> spans) {
        Measured m = checks.get(i.measure()).apply(analysis);
        String verdict;
        if (m.value() == null) {
            verdict = Indicator.NOT_GIVEN;
        } else if (words < i.minWords() || i.needs() != null && analysis.metric(i.needs()) < i.needsAtLeast()) {
            verdict = Indicator.TOO_LITTLE_TEXT;
        } else {
            verdict = Rounding.four(m.value()) >= i.threshold() ? Indicator.PRESENT : Indicator.ABSENT;
        }
        boolean judged = verdict.equals(Indicator.PRESENT) || verdict.equals(Indicator.ABSENT);
        return new Report.Indicator(
                i.id(),
                filled(i.phrases().getOrDefault(verdict, verdict.replace('_', ' ')), m),
                i.criterion(),
                verdict,
                judged ? Rounding.four(m.value()) : null,
                i.threshold(),
                judged ? indices(m.evidence(), spans) : List.of());
    }

    private static List<Integer> indices(List<Report.SpanText> evidence, Map<Report.SpanText, Integer> spans) {
        return evidence.stream()
                .map(e -> spans.computeIfAbsent(e, k -> spans.size()))
                .toList();
    }

    /** The phrase with what stands in braces named. */
    private static String filled(String phrase, Measured m) {
        if (phrase.indexOf('{') < 0) {
            return phrase;
        }
        Map<String, String> words = new HashMap<>(m.words());
        if (m.value() != null) {
            words.put("value", number(m.value()));
            words.put("percent", Math.round(m.value() * HUNDRED) + " %");
        }
        words.put("words", quoted(m.evidence()));
        words.putIfAbsent("n", Integer.toString(m.evidence().size()));
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
            int close = phrase.indexOf('}', open);
            out.append(phrase, from, open).append(words.getOrDefault(phrase.substring(open + 1, close), ""));
            from = close + 1;
        }
        return out.append(phrase.substring(from)).toString();
    }

    /** With two digits, or all of its whole ones: more would claim more than a text can bear. */
    private static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal two = exact.abs().compareTo(BigDecimal.TEN) >= 0
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(TWO_DIGITS);
        return two.signum() == 0 ? "0" : two.stripTrailingZeros().toPlainString();
    }

    /** The first different words of the evidence, in quotation marks. */
    private static String quoted(List<Report.SpanText> evidence) {
        Set<String> out = new LinkedHashSet<>();
        for (Report.SpanText s : evidence) {
            out.add("\u201C" + s.text().replaceAll("\\s+", " ") + "\u201D");
            if (out.size() == MOST_WORDS) {
                break;
            }
        }
        return String.join(", ", out);
    }
}
