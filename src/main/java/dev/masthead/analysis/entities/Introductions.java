package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import java.util.IdentityHashMap;
import java.util.Map;

/** What stands around the names of one article, each read once, and whether it fits a cluster. Not thread-safe. */
final class Introductions {
    private final Analysis analysis;
    private final ActorRegistry registry;
    private final IntroductionReader reader;
    private final Map<Candidate, Introduction> read = new IdentityHashMap<>();

    Introductions(Analysis analysis, ActorRegistry registry, ActorWords words) {
        this.analysis = analysis;
        this.registry = registry;
        reader = new IntroductionReader(words);
    }

    Introduction of(Candidate c) {
        return read.computeIfAbsent(c, x -> reader.read(analysis.text(x.part()), x));
    }

    /** Tells the cluster of a person what stands around one of its names. */
    void introduce(Candidate c, Cluster cluster) {
        if (cluster.isPerson()) {
            cluster.introduced(of(c));
        }
    }

    /** Whether the person of the cluster may bear the titles and roles. */
    boolean fits(Cluster x, Introduction i) {
        return x.titles.stream().anyMatch(i.titles()::contains)
                || i.roles().stream().anyMatch(x.roles::contains)
                || hasOffice(x, i);
    }

    private boolean hasOffice(Cluster x, Introduction i) {
        for (String id : x.known) {
            ActorProfile p = registry.find(id).orElse(null);
            if (p != null && p.offices().stream().anyMatch(o -> i.titles().contains(ActorRegistry.office(o.title())))) {
                return true;
            }
        }
        return false;
    }
}
