package dev.masthead.nlp;

import dev.masthead.lexicon.KeptFiles;
import dev.masthead.lexicon.LexiconCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/** The statistical models, read once from the class path and shared by every thread. */
public final class NlpModels {
    private static final String SENTENCES = "en-sent.bin";
    private static final String TOKENS = "en-token.bin";
    private static final String TAGS = "en-pos-maxent.bin";
    private static final String LANGUAGES = "langdetect-183.bin";
    private static final String GAZETTEER = "dev/masthead/nlp/en-gazetteer.txt.gz";
    private static final String CLASSES = "dev/masthead/nlp/en-word-classes.txt.gz";
    private static final String NAMES = "dev/masthead/nlp/en-names.bin.gz";

    /** All of them. */
    static final List<String> FILES = List.of(SENTENCES, TOKENS, TAGS, LANGUAGES, GAZETTEER, CLASSES, NAMES);

    final SentenceModel sentences;
    final TokenizerModel tokens;
    final Tagger.Model tags;
    private LanguageDetectorModel languages;
    private final Gazetteer gazetteer;
    final WordClasses classes;
    private final NameFinder names;
    private final Map<String, String> digests = new LinkedHashMap<>();

    private NlpModels(boolean withNames, KeptFiles kept) {
        try {
            sentences = new SentenceModel(open(SENTENCES));
            tokens = new TokenizerModel(open(TOKENS));
            // the largest of them, and hardly ever asked
            digests.put(LANGUAGES, ModelSums.sha256(LANGUAGES, bytes(LANGUAGES)));
            gazetteer = new Gazetteer(open(GAZETTEER));
            classes = new WordClasses(open(CLASSES));
            byte[] tagging = bytes(TAGS);
            digests.put(TAGS, ModelSums.sha256(TAGS, tagging));
            if (!withNames) {
                tags = new Tagger.Model(new POSModel(new ByteArrayInputStream(tagging)));
                names = null;
                return;
            }
            byte[] naming = bytes(NAMES);
            digests.put(NAMES, ModelSums.sha256(NAMES, naming));
            KeptModels made = kept(kept, tagging, naming);
            tags = new Tagger.Model(made.tags(), made.dictionary());
            names = new NameFinder(made.names(), gazetteer, classes);
        } catch (IOException e) {
            throw new UncheckedIOException("a model on the class path cannot be read", e);
        }
    }

    private KeptModels kept(KeptFiles files, byte[] tagging, byte[] naming) throws IOException {
        String key = files.keeps() ? KeptModels.key(digests.get(TAGS), digests.get(NAMES)) : null;
        if (key != null) {
            Optional<KeptModels> found = files.find(key).flatMap(bytes -> KeptModels.read(bytes, key));
            if (found.isPresent()) {
                return found.get();
            }
        }
        Tagger.Model tagger = new Tagger.Model(new POSModel(new ByteArrayInputStream(tagging)));
        PackedModel finder = PackedModel.of(
                new GenericModelReader(new BinaryFileDataReader(new GZIPInputStream(new ByteArrayInputStream(naming))))
                        .getModel());
        KeptModels made = new KeptModels(tagger.weights(), tagger.dictionary(), finder);
        if (key != null) {
            files.keep(key, made.toBytes(key));
        }
        return made;
    }

    /** Reads the models; takes about a second. */
    public static NlpModels load() {
        return load(LexiconCache.NONE.models());
    }

    /** As {@link #load()}, sooner where the same models were read before. */
    public static NlpModels load(KeptFiles kept) {
        return new NlpModels(true, kept);
    }

    /** All models but the name finder, for those who train it. */
    public static NlpModels loadWithoutNames() {
        return new NlpModels(false, LexiconCache.NONE.models());
    }

    /** Whether the word, in small letters, is an ordinary word of English and not only a name. */
    public boolean isCommonWord(String form) {
        return tags.listsCommon(form);
    }

    /** The model that tells languages apart, read when it is first asked for. */
    synchronized LanguageDetectorModel languages() {
        if (languages == null) {
            try {
                byte[] bytes = bytes(LANGUAGES);
                if (!ModelSums.sha256(LANGUAGES, bytes).equals(digests.get(LANGUAGES))) {
                    throw new IOException(LANGUAGES + " is another file than when the program began");
                }
                languages = new LanguageDetectorModel(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException("a model on the class path cannot be read", e);
            }
        }
        return languages;
    }

    /** Given names and places. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The name finder, trained by {@code NameFinderTraining}. */
    public NameFinder names() {
        return names;
    }

    /** SHA-256 of each model file in hexadecimal, by file name. */
    public Map<String, String> digests() {
        return Map.copyOf(digests);
    }

    /** What {@link #digests()} of all models would be, which are not read otherwise. */
    public static Map<String, String> digestsOfFiles() {
        Map<String, String> digests = new LinkedHashMap<>();
        try {
            for (String name : FILES) {
                digests.put(name, ModelSums.sha256(name, bytes(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a model on the class path cannot be read", e);
        }
        return digests;
    }

    private InputStream open(String name) throws IOException {
        byte[] bytes = bytes(name);
        digests.put(name, ModelSums.sha256(name, bytes));
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the model " + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
