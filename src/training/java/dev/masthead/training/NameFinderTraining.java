package dev.masthead.training;

import dev.masthead.analysis.entities.ActorHints;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorWords;
import dev.masthead.analysis.entities.WordHints;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.nlp.NameFinder;
import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinderTrainer;
import dev.masthead.nlp.NameFinderTrainer.Sample;
import dev.masthead.nlp.NameHints;
import dev.masthead.nlp.NlpModels;
import dev.masthead.nlp.NlpPipeline;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains the name model and measures it.
 *
 * <pre>
 * bin/dev train-names DATA LEXICONS documents|sentences|OUT [TENTH]
 * </pre>
 *
 * <p>{@code DATA} is the folder of corpora. With {@code documents} nine tenths of the documents (of Wikigold, whose
 * documents are not marked, blocks of twenty sentences) train and every tenth is scored by exact span: the figure to
 * expect of a text never seen. With {@code sentences} every tenth sentence is scored, whose neighbours have trained.
 * {@code TENTH}, from 0 to 9, says which tenth, else the eighth. Any other word is the file that a model trained on
 * everything is written to.
 */
public final class NameFinderTraining {
    private static final int TENTHS = 10;
    private static final int HELD_OUT = 7;
    private static final double L1 = 0.03;
    private static final double L2 = 0.1;
    private static final int CUTOFF = 3;
    private static final int ITERATIONS = 250;

    private final NlpModels models = NlpModels.loadWithoutNames();
    private final NlpPipeline nlp;
    private final Lexicons lexicons;
    private final ActorRegistry registry;
    private final ActorWords words;

    private NameFinderTraining(Path lexiconFolder) {
        lexicons = Lexicons.load(lexiconFolder);
        nlp = new NlpPipeline(models, lexicons);
        registry = new ActorRegistry(lexicons.require(ActorRegistry.LEXICON));
        words = new ActorWords(lexicons.require(ActorWords.LEXICON));
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        NameFinderTraining training = new NameFinderTraining(Path.of(args[1]));
        boolean documents = args[2].equals("documents");
        if (documents || args[2].equals("sentences")) {
            training.measure(data, documents, args.length > 3 ? Integer.parseInt(args[3]) : HELD_OUT);
            return;
        }
        List<Sample> all = new ArrayList<>();
        for (NameCorpora.Text text : NameCorpora.all(data)) {
            all.addAll(training.samples(text));
        }
        byte[] file = training.train(all).file();
        Files.write(Path.of(args[2]), file);
        System.out.println(all.size() + " sentences; " + file.length + " bytes written to " + args[2]);
    }

    /** Scores the shipped model on a corpus in the column format of CoNLL-2003 with tabs. */
    public static NameScores measureShipped(Path lexicons, Path corpus) throws IOException {
        NameFinderTraining training = new NameFinderTraining(lexicons);
        List<Sample> samples = new ArrayList<>();
        for (NameCorpora.Text text : NameCorpora.conll(corpus.getFileName().toString(), corpus, '\t')) {
            samples.addAll(training.samples(text));
        }
        return score(NlpModels.load().names(), samples);
    }

    private NameFinderTrainer.Trained train(List<Sample> samples) throws IOException {
        return NameFinderTrainer.train(samples, models, L1, L2, CUTOFF, ITERATIONS);
    }

    private void measure(Path data, boolean documents, int tenth) throws IOException {
        List<Sample> train = new ArrayList<>();
        List<Sample> held = new ArrayList<>();
        Map<String, List<Sample>> byCorpus = new TreeMap<>();
        int text = 0;
        int sentence = 0;
        for (NameCorpora.Text t : NameCorpora.all(data)) {
            for (Sample s : samples(t)) {
                int n = documents ? text : sentence;
                sentence++;
                if (n % TENTHS == tenth) {
                    held.add(s);
                    byCorpus.computeIfAbsent(t.corpus(), c -> new ArrayList<>()).add(s);
                } else {
                    train.add(s);
                }
            }
            text++;
        }
        System.out.println(train.size() + " sentences to train, " + held.size() + " held out");
        NameFinderTrainer.Trained trained = train(train);
        System.out.println("model of " + trained.file().length + " bytes");
        byCorpus.forEach((corpus, part) -> System.out.println(corpus + ": " + score(trained.finder(), part)));
        System.out.println("held out: " + score(trained.finder(), held));
        List<Sample> other = new ArrayList<>();
        for (NameCorpora.Text t :
                NameCorpora.conll("crossner-politics", data.resolve("ner/crossner-politics/test.txt"), '\t')) {
            other.addAll(samples(t));
        }
        System.out.println("crossner-politics, measured only: " + score(trained.finder(), other));
    }

    private List<Sample> samples(NameCorpora.Text text) {
        TextPart part = nlp.read("", text.text()).body();
        Matches matches = lexicons.matcher().match(part);
        NameHints hints = new ActorHints(part, matches, registry, new WordHints(registry, words));
        BitSet peoples = new BitSet();
        if (!text.corpus().equals("wikigold")) {
            // Wikigold marks adjectives and nouns of nationality, the others do so by half or not at all
            matches.longest(ActorRegistry.LEXICON).stream()
                    .filter(m -> m.role() == Match.Role.DEMONYM)
                    .forEach(m -> peoples.set(m.firstToken(), m.endToken()));
        }
        List<Sample> out = new ArrayList<>();
        int next = 0;
        for (Sentence s : part.sentences()) {
            List<Name> names = new ArrayList<>();
            while (next < text.names().size()
                    && text.names().get(next).span().start() < s.span().end()) {
                NameCorpora.Marked m = text.names().get(next++);
                int first = part.tokenAt(m.span().start());
                int end = part.tokenAt(m.span().end() - 1) + 1;
                if (m.type() == NameFinder.Type.PERSON) {
                    while (first + 1 < end
                            && words.isTitle(part.tokens().get(first).form())) {
                        first++;
                    }
                }
                NameFinder.Type type = m.type();
                if (type == NameFinder.Type.PERSON && !text.corpus().equals("wikigold")) {
                    Token last = part.tokens().get(end - 1);
                    if (last.tag().equals("NNPS")) {
                        type = NameFinder.Type.OTHER;
                    } else if (words.isTitle(last.form())) {
                        continue; // "Foreign Office Minister" is no name
                    }
                }
                boolean inside = first >= s.firstToken() && end <= s.endToken();
                if (inside && (names.isEmpty() || names.get(names.size() - 1).endToken() <= first)) {
                    names.add(new Name(first, end, type, 1));
                }
            }
            for (Name known : names) {
                peoples.clear(known.firstToken(), known.endToken());
            }
            for (int i = peoples.nextSetBit(s.firstToken());
                    i >= 0 && i < s.endToken();
                    i = peoples.nextSetBit(i + 1)) {
                int end = i + 1;
                while (end < s.endToken() && peoples.get(end)) {
                    end++;
                }
                names.add(new Name(i, end, NameFinder.Type.OTHER, 1));
                i = end;
            }
            names.sort(Comparator.comparingInt(Name::firstToken));
            out.add(new Sample(part, s, names, hints));
        }
        return out;
    }

    private static NameScores score(NameFinder finder, List<Sample> samples) {
        NameScores scores = new NameScores();
        TextPart last = null;
        NameFinder.Session session = null;
        for (Sample s : samples) {
            if (s.part() != last) {
                last = s.part();
                session = finder.read(last, s.hints());
            }
            scores.add(s.names(), session.find(s.sentence()));
        }
        return scores;
    }
}
