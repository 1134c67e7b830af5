package dev.masthead.analysis;

import dev.masthead.analysis.attribution.AttributionScorer;
import dev.masthead.analysis.credibility.CredibilityScorer;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.entities.ActorWords;
import dev.masthead.analysis.framing.FrameScorer;
import dev.masthead.analysis.genre.GenreScorer;
import dev.masthead.analysis.loaded.LoadedTermScorer;
import dev.masthead.analysis.sentiment.SentimentScorer;
import dev.masthead.analysis.sourcing.ArchivedAddresses;
import dev.masthead.analysis.sourcing.OutletNames;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.analysis.sourcing.SourcingScorer;
import dev.masthead.analysis.style.StyleScorer;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.nlp.NlpModels;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The scorers, in the order they run. */
final class Scorers {
    private Scorers() {}

    static List<Scorer> standard(Lexicons lexicons, NlpModels models) {
        // takes as long as all others, of which it needs none
        CompletableFuture<SentimentScorer> sentiment =
                CompletableFuture.supplyAsync(() -> new SentimentScorer(lexicons), Analyzer::onThread);
        OutletRegistry outlets = new OutletRegistry(
                lexicons.require(SourcingScorer.LEXICON),
                new ArchivedAddresses(lexicons.require(ArchivedAddresses.LEXICON)));
        ActorRegistry actors = new ActorRegistry(lexicons.require(ActorScorer.LEXICON));
        OutletNames names = new OutletNames(
                outlets,
                lexicons.require(SourcingScorer.WORDS),
                new ActorWords(lexicons.require(ActorWords.LEXICON)),
                models.gazetteer());
        return List.of(
                new ActorScorer(lexicons, actors, models),
                new AttributionScorer(lexicons, actors, names),
                new SourcingScorer(outlets, names, lexicons.require(SourcingScorer.WORDS)),
                new LoadedTermScorer(lexicons),
                read(sentiment),
                new StyleScorer(lexicons.require(StyleScorer.LEXICON)),
                // the three last weigh metrics of the scorers before them
                new FrameScorer(lexicons.require(FrameScorer.LEXICON)),
                new GenreScorer(lexicons.require(GenreScorer.LEXICON)),
                new CredibilityScorer(
                        lexicons.require(CredibilityScorer.LEXICON),
                        lexicons.require(CredibilityScorer.SIGNS),
                        outlets));
    }

    private static <T> T read(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LexiconException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
