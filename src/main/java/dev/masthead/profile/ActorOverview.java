package dev.masthead.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * An actor and how outlets speak of it.
 *
 * @param outletVoice mean of articles' scores in the outlets' own voice, −1…1; null where there is none
 * @param outlets     most articles first; empty in lists
 * @param analyzerDigest the version that every figure is of; null where nothing is analysed
 */
public record ActorOverview(
        String id,
        String name,
        String kind,
        String country,
        String wikidata,
        long nArticles,
        long nMentions,
        Double outletVoice,
        Double attributed,
        List<ByOutlet> outlets,
        String analyzerDigest) {

    /** The same with other outlets. */
    public ActorOverview with(List<ByOutlet> others) {
        return new ActorOverview(
                id,
                name,
                kind,
                country,
                wikidata,
                nArticles,
                nMentions,
                outletVoice,
                attributed,
                others,
                analyzerDigest);
    }

    /** How one outlet speaks of the actor; {@code stance} is null with too few articles, {@code harm} also where none is told. */
    public record ByOutlet(
            String outlet,
            String name,
            @JsonProperty("class") String ownershipClass,
            long nArticles,
            long nMentions,
            Double outletVoice,
            long nOutletVoice,
            Double attributed,
            long nAttributed,
            StanceShares stance,
            HarmShares harm,
            boolean insufficient) {
        /** The same with another stance. */
        public ByOutlet with(StanceShares other) {
            return new ByOutlet(
                    outlet,
                    name,
                    ownershipClass,
                    nArticles,
                    nMentions,
                    outletVoice,
                    nOutletVoice,
                    attributed,
                    nAttributed,
                    other,
                    harm,
                    insufficient);
        }
    }
}
