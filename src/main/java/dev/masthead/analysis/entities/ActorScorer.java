package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Blocked;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Senses;
import dev.masthead.nlp.NlpModels;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who an article speaks of: the registry's actors and those it does not know, by full names, short forms,
 * descriptions and pronouns. Adds {@link Mention}s and the report's actors, as yet without stance and roles.
 */
public final class ActorScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = ActorRegistry.LEXICON;
    /** Lexicons that hold no names themselves: what stands on a whole name of a person is the name. */
    private static final Set<String> OF_PERSONS = Set.of("sentiment", "verb-frames", "attribution-cues");

    private final ActorRegistry registry;
    private final ActorWords words;
    private final WordHints hints;
    private final NlpModels models;

    public ActorScorer(Lexicons lexicons, ActorRegistry registry, NlpModels models) {
        this.registry = registry;
        this.models = models;
        words = new ActorWords(lexicons.require(ActorWords.LEXICON));
        hints = new WordHints(registry, words);
    }

    @Override
    public void score(Analysis analysis) {
        MentionReader reader = new MentionReader(analysis, registry, words, hints, models);
        Map<String, List<Mention>> byActor = new LinkedHashMap<>();
        List<Mention> mentions = reader.read();
        blockNames(analysis, mentions, reader.table());
        for (Mention m : mentions) {
            analysis.add(m);
            byActor.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m);
        }
        List<Report.Actor> actors = new ArrayList<>(byActor.size());
        byActor.forEach((id, own) -> {
            Entity member = reader.table().find(id);
            actors.add(new Report.Actor(
                    id,
                    member.name,
                    member.kind,
                    member.profile == null ? null : member.profile.wikidata(),
                    member.country(),
                    own.stream().map(m -> analysis.shown(m.part(), m.span())).toList(),
                    null,
                    List.of(),
                    null,
                    null));
        });
        analysis.actors(actors);
    }

    /**
     * Words inside a name are named and judge nobody: no loaded term, sentiment, cue or frame stands on a part of one. A
     * person's name that is a word of its own ("Love") is blocked whole.
     */
    private static void blockNames(Analysis analysis, List<Mention> mentions, EntityTable entities) {
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            List<Blocked> names = new ArrayList<>();
            for (Mention m : mentions) {
                if (m.part() != part || m.how() == Mention.How.DESCRIPTION || m.how() == Mention.How.PRONOUN) {
                    continue;
                }
                int first = text.tokenAt(m.span().start());
                int end = text.tokenAt(m.span().end() - 1) + 1;
                if (end - first > 1 && text.tokens().get(first).tag().equals("DT")) {
                    first++;
                }
                names.add(Blocked.inside(Senses.JUDGING, first, end));
                if (entities.find(m.actor()).isPerson()) {
                    names.add(Blocked.all(OF_PERSONS, first, end));
                }
            }
            analysis.matches(part).block(names);
        }
    }
}
