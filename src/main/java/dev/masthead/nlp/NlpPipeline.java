package dev.masthead.nlp;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Lemmatizer;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.text.Document;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;

/**
 * Reads an article's texts into sentences, tokens, lemmas and Penn Treebank tags with OpenNLP's English 1.5 models; what
 * the tagger gets wrong by kind is mended once, see {@link TagRepair}.
 *
 * <p>Safe for any number of threads: OpenNLP's tools are not, so each thread has its own over the shared models. The
 * time is linear in the text whatever it holds; see {@link WordSplitter} and {@link #MAX_TAGGED} for the bounds that
 * keep it so.
 */
public final class NlpPipeline {
    /** OpenNLP's beam search copies the sequence at each step, so one tagged at once has a limit. */
    private static final int MAX_TAGGED = 120;

    /** The longest sentence in tokens; the longest in a thousand news articles has 160. */
    private static final int MAX_SENTENCE = 250;

    /** A run without white space longer than this is no word, and its full stops end no sentence. */
    private static final int MAX_RUN = 100;

    /** Letters of a title cut short, at most: Messrs. */
    private static final int LONGEST_TITLE = 8;

    /** Words of a tag whose lemma is kept; most of an article's are those of the last one. */
    private static final int KEPT_LEMMAS = 1 << 12;

    private final NlpModels models;
    private final TagRepair repair;
    private final ClosedClasses classes;
    private final ThreadLocal<Tools> tools;

    /** One thread's tools. */
    private static final class Tools {
        final SentenceDetectorME sentences;
        final WordSplitter words;
        final Tagger tags;
        private final Lemmatizer lemmatizer;
        /** By tag and form. */
        private final Map<String, Map<String, String>> lemmas = new HashMap<>();

        Tools(NlpModels models, ClosedClasses classes, Lemmatizer lemmatizer) {
            this.lemmatizer = lemmatizer;
            sentences = new SentenceDetectorME(models.sentences);
            words = new WordSplitter(models.tokens, classes);
            tags = new Tagger(models.tags);
        }

        String lemma(String form, String tag) {
            if (!isInflected(tag)) {
                return form;
            }
            Map<String, String> known = lemmas.computeIfAbsent(tag, t -> new HashMap<>());
            String lemma = known.get(form);
            if (lemma == null) {
                if (known.size() >= KEPT_LEMMAS) {
                    known.clear();
                }
                lemma = lemmatizer.lemma(form, tag);
                known.put(form, lemma);
            }
            return lemma;
        }

        private static boolean isInflected(String tag) {
            return tag.startsWith("VB")
                    || tag.equals("NNS")
                    || tag.equals("MD")
                    || tag.endsWith("R") && tag.length() == 3
                    || tag.equals("JJS")
                    || tag.equals("RBS");
        }
    }

    /**
     * @param lexicons of which closed classes and irregular inflections are read
     */
    public NlpPipeline(NlpModels models, Lexicons lexicons) {
        this.models = models;
        classes = ClosedClasses.of(lexicons);
        repair = new TagRepair(classes);
        Lemmatizer lemmatizer = new Lemmatizer(lexicons, models.tags::lists);
        tools = ThreadLocal.withInitial(() -> new Tools(models, classes, lemmatizer));
    }

    public NlpModels models() {
        return models;
    }

    /** Reads headline and body; either may be empty. */
    public Document read(String title, String body) {
        TextPart text = read(Part.TEXT, body, null);
        return new Document(read(Part.TITLE, title, text), text);
    }

    private TextPart read(Part part, String text, TextPart body) {
        if (text.isBlank()) {
            return new TextPart(part, text, List.of(), List.of());
        }
        Tools mine = tools.get();
        String plain = Typography.sameLength(text);
        String guarded = guard(plain);
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
        Set<String> namesInBody = body == null ? Set.of() : capitalisedInside(body);
        int paragraph = 0;
        for (Span p : Paragraphs.of(text)) {
            for (Span s : sentences(mine, guarded, p, text)) {
                int first = tokens.size();
                List<Span> words = new ArrayList<>();
                mine.words.split(text, plain, s, words);
                if (words.isEmpty()) {
                    continue;
                }
                String[] texts = new String[words.size()];
                String[] forms = new String[words.size()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = Typography.plain(words.get(i).of(plain));
                    forms[i] = form(texts[i]);
                }
                String[] tags = tags(mine, text, texts, forms, words, namesInBody, body != null);
                for (int i = 0; i < texts.length; i++) {
                    Span w = words.get(i);
                    String lemma = mine.lemma(forms[i], tags[i]);
                    tokens.add(new Token(w.start(), w.end(), w.of(text), forms[i], lemma, tags[i]));
                }
                addSentences(sentences, tokens, paragraph, s, first);
            }
            paragraph++;
        }
        return new TextPart(part, text, sentences, tokens);
    }

    /** A sentence longer than any writer's is cut at a mark, so that what scorers do with one sentence is bounded. */
    private static void addSentences(
            List<Sentence> sentences, List<Token> tokens, int paragraph, Span span, int firstToken) {
        int first = firstToken;
        while (tokens.size() - first > MAX_SENTENCE) {
            int end = first + MAX_SENTENCE;
            int cut = end;
            while (cut > first + MAX_SENTENCE / 2 && tokens.get(cut - 1).isWord()) {
                cut--;
            }
            end = cut > first + MAX_SENTENCE / 2 ? cut : end;
            Span piece = new Span(tokens.get(first).start(), tokens.get(end - 1).end());
            sentences.add(new Sentence(sentences.size(), paragraph, piece, first, end));
            first = end;
        }
        Span rest = first == firstToken ? span : new Span(tokens.get(first).start(), span.end());
        sentences.add(new Sentence(sentences.size(), paragraph, rest, first, tokens.size()));
    }

    private static String form(String plainWord) {
        // some papers write their quotation marks as two single ones
        return plainWord.equals("''") || plainWord.equals("``") ? "\"" : plainWord.toLowerCase(Locale.ROOT);
    }

    /** The text with the full stops of endless runs taken out, one character for one. */
    private static String guard(String plain) {
        StringBuilder out = null;
        int run = 0;
        for (int i = 0; i <= plain.length(); i++) {
            boolean space = i == plain.length() || Character.isWhitespace(plain.charAt(i));
            if (!space) {
                run++;
                continue;
            }
            if (run > MAX_RUN) {
                if (out == null) {
                    out = new StringBuilder(plain);
                }
                for (int k = i - run; k < i; k++) {
                    if (".?!".indexOf(plain.charAt(k)) >= 0) {
                        out.setCharAt(k, 'x');
                    }
                }
            }
            run = 0;
        }
        return out == null ? plain : out.toString();
    }

    private List<Span> sentences(Tools mine, String guarded, Span paragraph, String text) {
        List<Span> out = new ArrayList<>();
        for (opennlp.tools.util.Span s :
                mine.sentences.sentPosDetect(guarded.substring(paragraph.start(), paragraph.end()))) {
            Span span = new Span(paragraph.start() + s.getStart(), paragraph.start() + s.getEnd()).trim(text);
            if (span.isEmpty()) {
                continue;
            }
            int last = out.size() - 1;
            if (last >= 0 && continues(guarded, out.get(last), span)) {
                out.set(last, out.get(last).union(span));
            } else {
                out.add(span);
            }
        }
        return splitAtQuotations(guarded, out);
    }

    /** The model joins {@code said Beck. "It will …"}: a full stop and an opening mark before a capital part sentences. */
    private List<Span> splitAtQuotations(String text, List<Span> sentences) {
        List<Span> out = new ArrayList<>(sentences.size());
        for (Span s : sentences) {
            int start = s.start();
            for (int i = s.start() + 3; i + 3 < s.end(); i++) {
                if (text.charAt(i) != ' ' || ".!?".indexOf(text.charAt(i - 1)) < 0) {
                    continue;
                }
                int mark = text.charAt(i + 1) == '"' ? 1 : text.startsWith("''", i + 1) ? 2 : 0;
                boolean opens = mark > 0 && i + 1 + mark < s.end() && Character.isUpperCase(text.charAt(i + 1 + mark));
                if (opens && !isAbbreviation(text, start, i - 1)) {
                    out.add(new Span(start, i));
                    start = i + 1;
                }
            }
            out.add(new Span(start, s.end()));
        }
        return out;
    }

    /** A capitalised word of one or two letters before the full stop: Mr., Dr., St. */
    private boolean isAbbreviation(String text, int from, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int k = dot;
        while (k > from && Character.isLetter(text.charAt(k - 1))) {
            k--;
        }
        boolean brief = dot - k > 0 && dot - k <= 2 && Character.isUpperCase(text.charAt(k));
        return brief || isTitle(text, k, dot);
    }

    /** A capitalised title cut short, the whole of a word: Gen., Rev. */
    private boolean isTitle(String text, int first, int dot) {
        return dot - first > 0
                && dot - first <= LONGEST_TITLE
                && Character.isUpperCase(text.charAt(first))
                && classes.isTitleAbbreviation(text.substring(first, dot + 1).toLowerCase(Locale.ROOT));
    }

    /** A sentence does not begin with a small letter: {@code "Why?" he asked}, or an abbreviation's full stop. */
    private boolean continues(String text, Span before, Span next) {
        int i = next.start();
        char first = text.charAt(i);
        if (Character.isLowerCase(first)) {
            return true;
        }
        // a closing mark or a comma that was left behind belongs to what it closes
        boolean mark = (first == '"' || first == '\'' || first == ')' || first == ',' || first == ';')
                && (i + 1 >= next.end() || Character.isWhitespace(text.charAt(i + 1)) || text.charAt(i + 1) == ',');
        if (mark) {
            return true;
        }
        // a title goes before a name, wherever it stands
        int e = before.end();
        if (text.charAt(e - 1) == '.' && Character.isUpperCase(first)) {
            int k = e - 1;
            while (k > before.start() && Character.isLetter(text.charAt(k - 1))) {
                k--;
            }
            if (isTitle(text, k, e - 1)) {
                return true;
            }
        }
        // one capital and a full stop are an initial: "J. Smith"
        return e - before.start() >= 2
                && text.charAt(e - 1) == '.'
                && Character.isUpperCase(text.charAt(e - 2))
                && (e - before.start() == 2 || text.charAt(e - 3) == ' ')
                && text.charAt(e - 2) != 'I';
    }

    private String[] tags(
            Tools mine,
            String text,
            String[] texts,
            String[] forms,
            List<Span> words,
            Set<String> namesInBody,
            boolean headline) {
        int n = words.size();
        String[] shown = new String[n];
        boolean lower = headline && TitleCase.of(texts);
        boolean open = true;
        for (int i = 0; i < n; i++) {
            Span w = words.get(i);
            String word = texts[i];
            if (word.equals("\"") || word.equals("''") || word.equals("``")) {
                char c = word.length() == 1 ? text.charAt(w.start()) : word.charAt(0) == '`' ? '\u201C' : '"';
                boolean opens = c == '\u201C' || c == '\u201E' || c == '\u00AB' || c == '"' && open;
                shown[i] = opens ? "``" : "''";
                open = !opens;
            } else if (word.equals("-") && text.charAt(w.start()) != '-' || word.equals("--")) {
                shown[i] = "--";
            } else if (lower && lowers(word, namesInBody)) {
                shown[i] = word.toLowerCase(Locale.ROOT);
            } else {
                shown[i] = word;
            }
        }
        String[] out = new String[n];
        for (int from = 0; from < n; from += MAX_TAGGED) {
            int to = Math.min(n, from + MAX_TAGGED);
            String[] window = from == 0 && to == n ? shown : Arrays.copyOfRange(shown, from, to);
            System.arraycopy(mine.tags.tag(window), 0, out, from, to - from);
        }
        for (int i = 0; i < n; i++) {
            if (shown[i].equals("``") || shown[i].equals("''") || shown[i].equals("--")) {
                out[i] = shown[i].equals("--") ? ":" : shown[i];
            }
        }
        repair.repair(texts, forms, out);
        return out;
    }

    private static boolean lowers(String word, Set<String> namesInBody) {
        return Character.isUpperCase(word.charAt(0))
                && !namesInBody.contains(word)
                && !(word.length() > 1 && word.length() < 6 && word.equals(word.toUpperCase(Locale.ROOT)));
    }

    /** Words that the body writes with a capital inside a sentence: its names, as far as a headline goes. */
    private static Set<String> capitalisedInside(TextPart body) {
        Set<String> out = new HashSet<>();
        for (Sentence s : body.sentences()) {
            for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
                Token t = body.tokens().get(i);
                if (t.isCapitalised() && t.isProperNoun()) {
                    out.add(Typography.plain(t.text()));
                }
            }
        }
        return out;
    }
}
