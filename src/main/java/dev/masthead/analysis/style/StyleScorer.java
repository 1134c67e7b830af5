package dev.masthead.analysis.style;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Quotation;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.TitleCase;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures how an article is written: length and shape of its sentences and paragraphs, punctuation, house style, person,
 * stance, and which words and kinds of sources its attributions choose. Adds metrics only; {@code docs/codebook.md} has
 * each formula.
 */
public final class StyleScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "style";

    private static final String PER_WORDS = "words";

    /** Begins the metrics that count the outlet's own words alone. */
    private static final String OWN = "own_";

    private final Map<LexiconEntry, String> perWords = new HashMap<>();
    private final Map<LexiconEntry, String> perAttributions = new HashMap<>();
    private final Set<LexiconEntry> ownAsWell = new HashSet<>();
    private final int window;
    private final int longWord;
    private final int briefParagraph;
    private final int fragmentParagraph;
    private final int allCaps;
    private final int acronym;

    public StyleScorer(Lexicon lexicon) {
        for (LexiconEntry e : lexicon.entries()) {
            if (!e.retired()) {
                boolean words = e.fields()
                        .oneOf("of", Set.of(PER_WORDS, "attributions"))
                        .orElse(PER_WORDS)
                        .equals(PER_WORDS);
                (words ? perWords : perAttributions).put(e, e.fields().requireText("metric"));
                if (e.fields().flag("own")) {
                    ownAsWell.add(e);
                }
            }
        }
        window = (int) lexicon.parameter("mattr_window");
        longWord = (int) lexicon.parameter("long_word_letters");
        briefParagraph = (int) lexicon.parameter("brief_paragraph_words");
        fragmentParagraph = (int) lexicon.parameter("fragment_paragraph_words");
        allCaps = (int) lexicon.parameter("all_caps_letters");
        acronym = (int) lexicon.parameter("acronym_letters");
    }

    @Override
    public void score(Analysis analysis) {
        TextPart body = analysis.text(Part.TEXT);
        Counts counts = new Counts();
        counts.read(body);
        int words = Math.max(1, counts.words);
        shape(analysis, body, counts, words);
        marks(analysis, body, counts, words);
        grammar(analysis, counts, words);
        lexicon(analysis, words);
        attributions(analysis);
        quotations(analysis, body, words);
        title(analysis, analysis.text(Part.TITLE));
        analysis.metric(
                "has_dateline", analysis.parsed(Part.TEXT).layout().dateline().isPresent() ? 1 : 0);
        analysis.metric("opening_all_caps", counts.openingCaps ? 1 : 0);
    }

    /** One pass over the tokens. */
    private final class Counts {
        int words;
        int letters;
        int longWords;
        int capsWords;
        int acronyms;
        int dotted;
        int figures;
        int hyphened;
        int midCapitals;
        int contractions;
        int percentSigns;
        int commas;
        int serialCommas;
        int openSeries;
        int addresses;
        boolean openingCaps;
        final Map<String, Integer> tags = new HashMap<>();

        void read(TextPart body) {
            List<Token> tokens = body.tokens();
            int n = tokens.size();
            for (Sentence s : body.sentences()) {
                int comma = -9;
                for (int i = s.firstToken(); i < s.endToken(); i++) {
                    Token t = tokens.get(i);
                    tags.merge(t.tag(), 1, Integer::sum);
                    if (!t.isWord()) {
                        if (t.text().equals(",")) {
                            commas++;
                            series(tokens, i, s, comma);
                            comma = i;
                        } else if (t.text().equals("%")) {
                            percentSigns++;
                        }
                        continue;
                    }
                    word(t, i == s.firstToken());
                }
            }
            openingCaps = n > 0 && TitleCase.isAllCaps(tokens.get(0).text(), acronym);
        }

        /** A list's last comma, or the want of one: {@code a, b, and c} against {@code a, b and c}. */
        private void series(List<Token> tokens, int i, Sentence s, int before) {
            boolean list = before >= 0 && i - before <= 4;
            if (list && i + 1 < s.endToken() && isAnd(tokens.get(i + 1))) {
                serialCommas++;
            } else if (i + 2 < s.endToken()
                    && isAnd(tokens.get(i + 2))
                    && tokens.get(i + 1).isWord()) {
                openSeries++;
            }
        }

        private boolean isAnd(Token t) {
            return t.tag().equals("CC");
        }

        private void word(Token t, boolean first) {
            words++;
            String text = t.text();
            int alphabetic = 0;
            boolean digit = false;
            boolean dot = false;
            boolean hyphen = false;
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                if (Character.isLetter(c)) {
                    alphabetic++;
                } else if (Character.isDigit(c)) {
                    digit = true;
                } else if (c == '.') {
                    dot = true;
                } else if (c == '-' && k > 0 && k + 1 < text.length()) {
                    hyphen = true;
                }
            }
            letters += alphabetic;
            longWords += alphabetic >= longWord ? 1 : 0;
            figures += digit && alphabetic == 0 ? 1 : 0;
            hyphened += hyphen ? 1 : 0;
            if (TitleCase.isAllCaps(text, allCaps)) {
                capsWords++;
            } else if (TitleCase.isAllCaps(text, acronym)) {
                if (dot) {
                    dotted++;
                } else {
                    acronyms++;
                }
            }
            midCapitals += !first && t.isCapitalised() ? 1 : 0;
            contractions += t.form().equals("n't")
                            || t.form().startsWith("'") && !t.tag().equals("POS")
                    ? 1
                    : 0;
            addresses += text.startsWith("http") || text.startsWith("www.") ? 1 : 0;
        }

        int tags(String... names) {
            int sum = 0;
            for (String name : names) {
                sum += tags.getOrDefault(name, 0);
            }
            return sum;
        }
    }

    private void shape(Analysis analysis, TextPart body, Counts counts, int words) {
        int sentences = body.sentences().size();
        double sentenceMean = counts.words / (double) Math.max(1, sentences);
        double squares = 0;
        Map<Integer, int[]> paragraphs = new TreeMap<>();
        int questions = 0;
        int ownQuestions = 0;
        int conjunctions = 0;
        for (Sentence s : body.sentences()) {
            int n = 0;
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                n += body.tokens().get(i).isWord() ? 1 : 0;
            }
            squares += (n - sentenceMean) * (n - sentenceMean);
            int[] paragraph = paragraphs.computeIfAbsent(s.paragraph(), p -> new int[2]);
            paragraph[0] += n;
            paragraph[1]++;
            conjunctions += body.tokens().get(s.firstToken()).tag().equals("CC") ? 1 : 0;
            if (isQuestion(body, s)) {
                questions++;
                ownQuestions += isOwn(analysis, s.span().start()) ? 1 : 0;
            }
        }
        int single = 0;
        int brief = 0;
        int fragments = 0;
        double paragraphMean = counts.words / (double) Math.max(1, paragraphs.size());
        double paragraphSquares = 0;
        for (int[] p : paragraphs.values()) {
            single += p[1] == 1 ? 1 : 0;
            brief += p[0] <= briefParagraph ? 1 : 0;
            fragments += p[0] <= fragmentParagraph ? 1 : 0;
            paragraphSquares += (p[0] - paragraphMean) * (p[0] - paragraphMean);
        }
        double inSentences = Math.max(1, sentences);
        double inParagraphs = Math.max(1, paragraphs.size());
        analysis.metric("n_paragraphs", paragraphs.size());
        analysis.metric("mean_sentence_words", sentenceMean);
        analysis.metric("sentence_words_sd", Math.sqrt(squares / inSentences));
        analysis.metric("mean_paragraph_words", paragraphMean);
        analysis.metric("paragraph_words_cv", Math.sqrt(paragraphSquares / inParagraphs) / Math.max(1, paragraphMean));
        analysis.metric("single_sentence_paragraph_share", single / inParagraphs);
        analysis.metric("brief_paragraph_share", brief / inParagraphs);
        analysis.metric("fragment_paragraph_share", fragments / inParagraphs);
        analysis.metric("question_sentence_share", questions / inSentences);
        analysis.metric("own_question_sentence_share", ownQuestions / inSentences);
        analysis.metric("conjunction_opening_share", conjunctions / inSentences);
        analysis.metric("mean_word_letters", counts.letters / (double) words);
        analysis.metric("long_word_share", counts.longWords / (double) words);
        analysis.metric("lexical_diversity", diversity(body));
    }

    private static boolean isOwn(Analysis analysis, int offset) {
        return analysis.voiceAt(Part.TEXT, offset).voice() == Voice.OUTLET;
    }

    private static boolean isQuestion(TextPart body, Sentence s) {
        for (int i = s.endToken() - 1; i >= Math.max(s.firstToken(), s.endToken() - 3); i--) {
            if (body.tokens().get(i).text().startsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** Mean share of different words in every window (MATTR, Covington and McFall 2010); of all words in a short text. */
    private double diversity(TextPart body) {
        List<String> forms =
                body.tokens().stream().filter(Token::isWord).map(Token::form).toList();
        if (forms.isEmpty()) {
            return 0;
        }
        int size = Math.min(window, forms.size());
        Map<String, Integer> inside = new HashMap<>();
        long different = 0;
        for (int i = 0; i < forms.size(); i++) {
            inside.merge(forms.get(i), 1, Integer::sum);
            if (i >= size) {
                inside.computeIfPresent(forms.get(i - size), (f, n) -> n == 1 ? null : n - 1);
            }
            if (i >= size - 1) {
                different += inside.size();
            }
        }
        return different / (double) (forms.size() - size + 1) / size;
    }

    private void marks(Analysis analysis, TextPart body, Counts counts, int words) {
        Map<String, Integer> seen = new TreeMap<>();
        int curled = 0;
        int straight = 0;
        String text = body.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u201C', '\u201D', '\u2018', '\u2019' -> curled++;
                case '"', '\'' -> straight++;
                case ';' -> seen.merge("semicolons", 1, Integer::sum);
                case ':' -> seen.merge("colons", 1, Integer::sum);
                case '(' -> seen.merge("parentheses", 1, Integer::sum);
                case '[' -> seen.merge("brackets", 1, Integer::sum);
                case '!' -> seen.merge("exclamation_marks", 1, Integer::sum);
                case '?' -> seen.merge("question_marks", 1, Integer::sum);
                case '\u2026' -> seen.merge("ellipses", 1, Integer::sum);
                case '\u2014' -> seen.merge("em_dashes", 1, Integer::sum);
                case '\u2013' -> seen.merge("en_dashes", 1, Integer::sum);
                case '-' -> {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '-') {
                        seen.merge("double_hyphens", 1, Integer::sum);
                        i++;
                    } else if (i > 0
                            && text.charAt(i - 1) == ' '
                            && i + 1 < text.length()
                            && text.charAt(i + 1) == ' ') {
                        seen.merge("spaced_hyphens", 1, Integer::sum);
                    }
                }
                case '.' -> {
                    if (text.startsWith("...", i) || text.startsWith(". . .", i)) {
                        seen.merge("ellipses", 1, Integer::sum);
                        i += text.charAt(i + 1) == '.' ? 2 : 4;
                    }
                }
                default -> {
                    // no mark that is counted
                }
            }
        }
        for (String mark : List.of(
                "semicolons",
                "colons",
                "parentheses",
                "brackets",
                "exclamation_marks",
                "question_marks",
                "ellipses",
                "em_dashes",
                "en_dashes",
                "double_hyphens",
                "spaced_hyphens")) {
            rate(analysis, mark, seen.getOrDefault(mark, 0), words);
        }
        rate(analysis, "commas", counts.commas, words);
        rate(analysis, "serial_commas", counts.serialCommas, words);
        rate(analysis, "open_series", counts.openSeries, words);
        rate(analysis, "percent_signs", counts.percentSigns, words);
        rate(analysis, "figures", counts.figures, words);
        rate(analysis, "hyphenated_words", counts.hyphened, words);
        rate(analysis, "all_caps_words", counts.capsWords, words);
        rate(analysis, "acronyms", counts.acronyms, words);
        rate(analysis, "dotted_acronyms", counts.dotted, words);
        rate(analysis, "web_addresses", counts.addresses, words);
        rate(analysis, "contractions", counts.contractions, words);
        analysis.metric("n_quotation_marks", curled + straight);
        analysis.metric("typographic_mark_share", curled / (double) Math.max(1, curled + straight));
        analysis.metric("mid_sentence_capital_share", counts.midCapitals / (double) words);
    }

    private static void rate(Analysis analysis, String what, int n, int words) {
        analysis.metric(what + "_per_1000_words", n * 1000.0 / words);
    }

    private static void grammar(Analysis analysis, Counts counts, int words) {
        int past = counts.tags("VBD");
        int finite = past + counts.tags("VBP", "VBZ");
        analysis.metric("n_finite_verbs", finite);
        analysis.metric("past_tense_share", past / (double) Math.max(1, finite));
        analysis.metric("noun_share", counts.tags("NN", "NNS") / (double) words);
        analysis.metric("proper_noun_share", counts.tags("NNP", "NNPS") / (double) words);
        analysis.metric("adjective_share", counts.tags("JJ", "JJR", "JJS") / (double) words);
        analysis.metric("adverb_share", counts.tags("RB", "RBR", "RBS") / (double) words);
        analysis.metric("superlative_share", counts.tags("JJS", "RBS") / (double) words);
        analysis.metric("gerund_share", counts.tags("VBG") / (double) words);
        analysis.metric("participle_share", counts.tags("VBN") / (double) words);
    }

    private void lexicon(Analysis analysis, int words) {
        Map<String, Integer> sums = new TreeMap<>();
        perWords.values().forEach(m -> sums.put(m, 0));
        ownAsWell.forEach(e -> sums.put(OWN + perWords.get(e), 0));
        TextPart body = analysis.text(Part.TEXT);
        for (Match m : analysis.matches(Part.TEXT).all(LEXICON)) {
            String metric = perWords.get(m.entry());
            if (metric != null) {
                sums.merge(metric, 1, Integer::sum);
                if (ownAsWell.contains(m.entry())
                        && isOwn(analysis, body.tokens().get(m.firstToken()).start())) {
                    sums.merge(OWN + metric, 1, Integer::sum);
                }
            }
        }
        sums.forEach((metric, n) -> analysis.metric(metric, n * 1000.0 / words));
    }

    private void attributions(Analysis analysis) {
        TextPart body = analysis.text(Part.TEXT);
        Map<Integer, String> cues = new HashMap<>();
        for (Match m : analysis.matches(Part.TEXT).all(LEXICON)) {
            String metric = perAttributions.get(m.entry());
            if (metric != null) {
                cues.put(body.tokens().get(m.firstToken()).start(), metric);
            }
        }
        Map<String, Integer> byCue = new TreeMap<>();
        perAttributions.values().forEach(m -> byCue.put(m, 0));
        List<Attribution> all = analysis.annotations(Attribution.class, Part.TEXT);
        int sources = 0;
        int officials = 0;
        int experts = 0;
        int unknown = 0;
        for (Attribution a : all) {
            String metric =
                    a.cue() == null ? null : cues.get(a.cue().spans().get(0).start());
            if (metric != null) {
                byCue.merge(metric, 1, Integer::sum);
            }
            if (a.source() != null && a.isUtterance()) {
                sources++;
                switch (a.source().type()) {
                    case "official", "military", "police_or_court" -> officials++;
                    case "expert", "ngo", "document" -> experts++;
                    case "unknown" -> unknown++;
                    default -> {
                        // counted in n_sources alone
                    }
                }
            }
        }
        double n = Math.max(1, all.size());
        byCue.forEach((metric, count) -> analysis.metric(metric, count / n));
        analysis.metric("n_sources", sources);
        analysis.metric("official_source_share", officials / (double) Math.max(1, sources));
        analysis.metric("expert_source_share", experts / (double) Math.max(1, sources));
        analysis.metric("unknown_source_share", unknown / (double) Math.max(1, sources));
        analysis.metric("attributions_per_1000_words", all.size() * 1000.0 / Math.max(1, body.countWords()));
    }

    private static void quotations(Analysis analysis, TextPart body, int words) {
        Set<Integer> quoted = new HashSet<>();
        int scare = 0;
        List<Quotation> all = analysis.annotations(Quotation.class, Part.TEXT);
        for (Quotation q : all) {
            Span inner = q.inner();
            for (int i = body.tokenAt(inner.start());
                    i < body.tokens().size() && body.tokens().get(i).start() < inner.end();
                    i++) {
                if (body.tokens().get(i).isWord()) {
                    quoted.add(i);
                }
            }
            scare += q.scare() ? 1 : 0;
        }
        analysis.metric("quoted_word_share", quoted.size() / (double) words);
        rate(analysis, "quotations", all.size(), words);
        rate(analysis, "scare_quotes", scare, words);
    }

    private void title(Analysis analysis, TextPart title) {
        int words = 0;
        int capitalised = 0;
        int caps = 0;
        int letters = 0;
        boolean figure = false;
        for (Token t : title.tokens()) {
            if (t.isWord()) {
                words++;
                capitalised += t.isCapitalised() ? 1 : 0;
                caps += TitleCase.isAllCaps(t.text(), allCaps) ? 1 : 0;
                letters += t.text().length();
                figure |= Character.isDigit(t.text().charAt(0));
            }
        }
        String text = title.text();
        analysis.metric("n_title_words", words);
        analysis.metric("title_capitalised_share", capitalised / (double) Math.max(1, words));
        analysis.metric("title_all_caps_share", caps / (double) Math.max(1, words));
        analysis.metric("title_mean_word_letters", letters / (double) Math.max(1, words));
        analysis.metric("title_has_figure", figure ? 1 : 0);
        analysis.metric("title_has_question", text.indexOf('?') >= 0 ? 1 : 0);
        analysis.metric("title_has_exclamation", text.indexOf('!') >= 0 ? 1 : 0);
        analysis.metric("title_has_colon", text.indexOf(':') >= 0 ? 1 : 0);
        analysis.metric("title_has_comma", text.indexOf(',') >= 0 ? 1 : 0);
        analysis.metric(
                "title_has_dash",
                text.contains(" - ") || text.indexOf('\u2013') >= 0 || text.indexOf('\u2014') >= 0 ? 1 : 0);
        analysis.metric(
                "title_has_quotation",
                analysis.annotations(Quotation.class, Part.TITLE).isEmpty() ? 0 : 1);
    }
}
