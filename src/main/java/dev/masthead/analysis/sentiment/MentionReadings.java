package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads every mention of an article's actors with the target model, each once. */
public final class MentionReadings {
    private final TargetReader reader;
    private final TargetModel model;

    public MentionReadings(Lexicons lexicons) {
        this(new TargetReader(lexicons), TargetModel.load());
    }

    MentionReadings(TargetReader reader, TargetModel model) {
        this.reader = reader;
        this.model = model;
    }

    /**
     * What the model makes of a mention.
     *
     * @param negative probability
     * @param positive probability
     * @param speaks   the mention stands in the words for the source of an attribution
     */
    public record Reading(Mention mention, double negative, double positive, boolean speaks) {
        /** P(positive) − P(negative). */
        public double net() {
            return positive - negative;
        }
    }

    /** By the actor's id, in text order. */
    public Map<String, List<Reading>> read(Analysis analysis) {
        TargetReader.Session session = reader.session(analysis);
        TargetModel.Weigher weigher = model.weigher();
        Map<String, List<Reading>> out = new LinkedHashMap<>();
        for (Mention m : analysis.annotations(Mention.class)) {
            TargetReader.Reading r = session.read(m.part(), m.span(), m.actor());
            if (r == null) {
                continue;
            }
            TargetModel.Weighing weighing = weigher.weigh(r.sentence().reading().sentence());
            r.features().accept(weighing);
            double[] p = weighing.negativeAndPositive();
            out.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(new Reading(m, p[0], p[1], r.speaks()));
        }
        return out;
    }
}
