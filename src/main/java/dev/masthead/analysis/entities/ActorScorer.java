package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.NlpModels;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who an article speaks of: the registry's actors and those it does not know, by full names, short forms,
 * descriptions and pronouns. Adds {@link Mention}s and the report's actors, as yet without sentiment.
 */
public final class ActorScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = ActorRegistry.LEXICON;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final NlpModels models;

    public ActorScorer(Lexicons lexicons, ActorRegistry registry, NlpModels models) {
        this.registry = registry;
        this.models = models;
        words = new ActorWords(lexicons.require(ActorWords.LEXICON));
    }

    @Override
    public void score(Analysis analysis) {
        MentionReader reader = new MentionReader(analysis, registry, words, models);
        Map<String, List<Mention>> byActor = new LinkedHashMap<>();
        for (Mention m : reader.read()) {
            analysis.add(m);
            byActor.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        List<Report.Actor> actors = new ArrayList<>(byActor.size());
        byActor.forEach((id, mentions) -> {
            Entity member = reader.table().find(id);
            actors.add(new Report.Actor(
                    id,
                    member.name,
                    member.kind,
                    member.profile == null ? null : member.profile.wikidata(),
                    member.country(),
                    mentions.size(),
                    mentions.stream()
                            .map(m -> analysis.shown(m.part(), m.span()))
                            .toList(),
                    null,
                    null));
        });
        analysis.actors(actors);
    }
}
