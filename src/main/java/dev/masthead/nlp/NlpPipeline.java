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
import dev.masthead.text.Vocabulary;
import dev.masthead.text.WordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private final NlpModels models;
    private final TagRepair repair;
    private final Lemmas lemmas;
    private final LinkText links;
    private final Vocabulary vocabulary = new Vocabulary();
    /** What the tagger was taught to see for marks: the two quotation marks of the Treebank, and a dash that parts clauses. */
    private final WordType opening = WordType.of("``");

    private final WordType closing = WordType.of("''");
    private final WordType dash = WordType.of("--");
    private final ThreadLocal<Tools> tools;

    /** The tools of one thread. */
    private static final class Tools {
        final SentenceSplitter sentences;
        final WordSplitter words;
        final Tagger tags;

        Tools(NlpModels models, ClosedClasses classes) {
            sentences = new SentenceSplitter(models.sentences, classes);
            words = new WordSplitter(models.tokens, classes);
            tags = new Tagger(models.tags);
        }
    }

    /**
     * @param lexicons of which closed classes and irregular inflections are read
     */
    public NlpPipeline(NlpModels models, Lexicons lexicons) {
        this.models = models;
        ClosedClasses classes = ClosedClasses.of(lexicons);
        Lemmatizer lemmatizer = new Lemmatizer(lexicons, models.tags::lists);
        lemmas = new Lemmas(lemmatizer);
        links = new LinkText(classes);
        repair = new TagRepair(classes, lemmatizer::lemma);
        tools = ThreadLocal.withInitial(() -> new Tools(models, classes));
    }

    public NlpModels models() {
        return models;
    }

    /** Reads headline and body; either may be empty. */
    public Document read(String title, String body) {
        TextPart text = read(Part.TEXT, body, null);
        return new Document(read(Part.TITLE, title, text), text);
    }

    /** The sentences of a body alone, in UTF-16 units, without reading their words: some hundred times as fast as {@link #read}. */
    public List<Span> sentences(String body) {
        if (body.isBlank()) {
            return List.of();
        }
        String text = links.without(body);
        String guarded = guard(Typography.sameLength(text));
        List<Span> out = new ArrayList<>();
        for (Span paragraph : Paragraphs.of(text)) {
            out.addAll(tools.get().sentences.split(guarded, paragraph, text));
        }
        return out;
    }

    private TextPart read(Part part, String whole, TextPart body) {
        String text = links.without(whole);
        if (text.isBlank()) {
            return new TextPart(part, whole, List.of(), List.of());
        }
        Tools mine = tools.get();
        String plain = Typography.sameLength(text);
        String guarded = guard(plain);
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
        Set<String> namesInBody = body == null ? Set.of() : capitalisedInside(body);
        Reading reading = new Reading(mine, text, plain, namesInBody, body != null, sentences, tokens);
        int paragraph = 0;
        for (Span p : Paragraphs.of(text)) {
            for (Span s : mine.sentences.split(guarded, p, text)) {
                reading.read(s, paragraph);
            }
            paragraph++;
        }
        return new TextPart(part, whole, sentences, tokens);
    }

    /** One text as it is read, sentence by sentence. */
    private final class Reading {
        private final Tools tools;
        private final String text;
        private final String plain;
        private final char[] letters;
        private final Set<String> namesInBody;
        private final boolean headline;
        private final List<Sentence> sentences;
        private final List<Token> tokens;
        private final List<Span> words = new ArrayList<>();

        Reading(
                Tools tools,
                String text,
                String plain,
                Set<String> namesInBody,
                boolean headline,
                List<Sentence> sentences,
                List<Token> tokens) {
            this.tools = tools;
            this.text = text;
            this.plain = plain;
            letters = text.toCharArray();
            this.namesInBody = namesInBody;
            this.headline = headline;
            this.sentences = sentences;
            this.tokens = tokens;
        }

        void read(Span sentence, int paragraph) {
            words.clear();
            tools.words.split(text, plain, sentence, words);
            if (words.isEmpty()) {
                return;
            }
            int first = tokens.size();
            WordType[] types = types();
            String[] tags = tags(tools, types, namesInBody, headline);
            if (headline) {
                verbsBeforeMarks(types, tags);
            }
            for (int i = 0; i < types.length; i++) {
                Span w = words.get(i);
                tokens.add(new Token(w.start(), w.end(), types[i], lemmas.of(types[i], tags[i]), tags[i]));
            }
            addSentences(sentences, tokens, paragraph, sentence, first);
        }

        /**
         * {@code Moen vows 'swift justice' after fire}: the tagger takes the first mark for an owner's and the verb before it for a noun,
         * so that it is asked again with marks that it knows.
         */
        private void verbsBeforeMarks(WordType[] types, String[] tags) {
            WordType[] marked = withMarks(types);
            String[] seen = marked == types ? tags : tags(tools, marked, namesInBody, true);
            for (int i = 1; i < marked.length; i++) {
                if (marked[i] == opening && seen[i - 1].equals("VBZ")) {
                    tags[i - 1] = "VBZ";
                }
            }
        }

        /** The words with pairs of single marks written as double ones. */
        private WordType[] withMarks(WordType[] types) {
            WordType[] out = types;
            int open = -1;
            for (int i = 0; i < types.length; i++) {
                if (!isSingleMark(i)) {
                    continue;
                }
                boolean behindSpace =
                        i == 0 || words.get(i - 1).end() < words.get(i).start();
                boolean beforeSpace = i + 1 >= types.length
                        || words.get(i + 1).start() > words.get(i).end()
                        || !types[i + 1].isWord();
                if (behindSpace && !beforeSpace) {
                    open = i;
                } else if (open >= 0 && !behindSpace && beforeSpace) {
                    out = out == types ? types.clone() : out;
                    out[open] = opening;
                    out[i] = closing;
                    open = -1;
                }
            }
            return out;
        }

        private boolean isSingleMark(int word) {
            Span w = words.get(word);
            char c = letters[w.start()];
            return w.end() == w.start() + 1 && (c == '\'' || c == '\u2018' || c == '\u2019');
        }

        private WordType[] types() {
            WordType[] types = new WordType[words.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = vocabulary.of(
                        letters, words.get(i).start(), words.get(i).end());
            }
            return types;
        }
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

    private String[] tags(Tools mine, WordType[] types, Set<String> namesInBody, boolean headline) {
        int n = types.length;
        String[] texts = new String[n];
        String[] forms = new String[n];
        for (int i = 0; i < n; i++) {
            texts[i] = types[i].plain();
            forms[i] = types[i].form();
        }
        WordType[] shown = shown(types, namesInBody, headline && TitleCase.of(texts));
        String[] out = new String[n];
        for (int from = 0; from < n; from += MAX_TAGGED) {
            int to = Math.min(n, from + MAX_TAGGED);
            WordType[] window = from == 0 && to == n ? shown : Arrays.copyOfRange(shown, from, to);
            System.arraycopy(mine.tags.tag(window), 0, out, from, to - from);
        }
        for (int i = 0; i < n; i++) {
            if (shown[i] == opening || shown[i] == closing) {
                out[i] = shown[i] == opening ? "``" : "''";
            } else if (shown[i] == dash) {
                out[i] = ":";
            }
        }
        repair.repair(texts, forms, out);
        return out;
    }

    /**
     * The words as the tagger was taught to see them.
     *
     * @param lower whether capital letters say nothing but in the names of the body
     */
    private WordType[] shown(WordType[] types, Set<String> namesInBody, boolean lower) {
        WordType[] out = new WordType[types.length];
        boolean open = true;
        for (int i = 0; i < out.length; i++) {
            String word = types[i].plain();
            if (types[i].isWord()) {
                out[i] = lower && lowers(word, namesInBody)
                        ? vocabulary.of(word.toLowerCase(Locale.ROOT))
                        : asPlain(types[i]);
            } else if (word.equals("\"") || word.equals("''") || word.equals("``")) {
                char c = word.length() == 1 ? types[i].text().charAt(0) : word.charAt(0) == '`' ? '\u201C' : '"';
                boolean opens = c == '\u201C' || c == '\u201E' || c == '\u00AB' || c == '"' && open;
                out[i] = opens ? opening : closing;
                open = !opens;
            } else if (word.equals("-") && types[i].text().charAt(0) != '-' || word.equals("--")) {
                out[i] = dash;
            } else {
                out[i] = lower && lowers(word, namesInBody)
                        ? vocabulary.of(word.toLowerCase(Locale.ROOT))
                        : asPlain(types[i]);
            }
        }
        return out;
    }

    private WordType asPlain(WordType type) {
        return type.plain().equals(type.text()) ? type : vocabulary.of(type.plain());
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
                    out.add(t.type().plain());
                }
            }
        }
        return out;
    }
}
