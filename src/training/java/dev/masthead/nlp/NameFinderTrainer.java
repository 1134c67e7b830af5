package dev.masthead.nlp;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the model of {@link NameFinder} from sentences with marked names. It stands in this package because no other knows
 * OpenNLP, and because it must see the same features as the finder.
 */
public final class NameFinderTrainer {
    private NameFinderTrainer() {}

    /** A sentence, its names in text order and what is known of its tokens. */
    public record Sample(TextPart part, Sentence sentence, List<NameFinder.Name> names, NameHints hints) {}

    /** A trained model: ready for use, and as the file that {@link NlpModels} reads. */
    public record Trained(NameFinder finder, byte[] file) {}

    /**
     * Trains by quasi-Newton maximum entropy, one thread, so that the same samples give the same model.
     *
     * @param l1     L1 cost, which empties weights that little depends on
     * @param l2     L2 cost
     * @param cutoff features seen fewer times are left out
     */
    public static Trained train(
            List<Sample> samples, NlpModels models, double l1, double l2, int cutoff, int iterations)
            throws IOException {
        Gazetteer gazetteer = models.gazetteer();
        NameWords words = new NameWords(models.classes, gazetteer, null);
        List<Event> events = new ArrayList<>();
        TextPart last = null;
        NameContexts contexts = null;
        for (Sample s : samples) {
            if (s.part() != last) {
                last = s.part();
                contexts = new NameContexts(last, s.hints(), gazetteer);
            }
            int from = s.sentence().firstToken();
            String[] outcomes = outcomes(s);
            NameFeatures features =
                    new NameFeatures(s.part(), from, s.sentence().endToken(), s.hints(), gazetteer, words, contexts);
            for (int i = 0; i < outcomes.length; i++) {
                String[] context = features.context(i, i > 0 ? outcomes[i - 1] : "^", i > 1 ? outcomes[i - 2] : "^");
                events.add(new Event(outcomes[i], context));
            }
        }
        TrainingParameters p = new TrainingParameters();
        p.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
        p.put("Iterations", iterations);
        p.put("Cutoff", cutoff);
        p.put(QNTrainer.L1COST_PARAM, l1);
        p.put(QNTrainer.L2COST_PARAM, l2);
        p.put(QNTrainer.THREADS_PARAM, 1);
        p.put("PrintMessages", false);
        QNTrainer trainer = new QNTrainer();
        trainer.init(p, new HashMap<>());
        AbstractModel model = (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            new GenericModelWriter(model, out).persist();
        }
        return new Trained(new NameFinder(PackedModel.of(model), gazetteer, models.classes), bytes.toByteArray());
    }

    private static String[] outcomes(Sample s) {
        int from = s.sentence().firstToken();
        String[] out = new String[s.sentence().size()];
        Arrays.fill(out, BioCodec.OTHER);
        for (NameFinder.Name n : s.names()) {
            for (int i = n.firstToken(); i < n.endToken(); i++) {
                out[i - from] = n.type().label() + "-" + (i == n.firstToken() ? BioCodec.START : BioCodec.CONTINUE);
            }
        }
        return out;
    }
}
