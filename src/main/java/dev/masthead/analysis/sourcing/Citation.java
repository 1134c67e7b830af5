package dev.masthead.analysis.sourcing;

import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.text.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An outlet cited in a part of an article, while the scorer works out what rests on it. */
final class Citation {
    final Part part;
    final int firstToken;
    final int endToken;
    /** Null for an outlet that is only described, and for a name that leaves open whose it is. */
    final Outlet outlet;
    /** Whom a name may mean that leaves open whose it is; empty for all others. */
    final List<Outlet> candidates;
    /** The description; null for one that is named. */
    final LexiconEntry description;
    /** A name that is also another word: counts only where something rests on it. */
    final boolean ambiguous;
    /** Ids of the attributions that rest on it. */
    final Set<String> attributions = new LinkedHashSet<>();
    /** A verb of speech stands with it, though the text names other speakers, too. */
    boolean reports;
    /** Passed on by another outlet of the article. */
    boolean relayed;

    Citation(Part part, int firstToken, int endToken, Outlet outlet, LexiconEntry description, boolean ambiguous) {
        this(part, firstToken, endToken, outlet, description, ambiguous, List.of());
    }

    Citation(
            Part part,
            int firstToken,
            int endToken,
            Outlet outlet,
            LexiconEntry description,
            boolean ambiguous,
            List<Outlet> candidates) {
        this.candidates = candidates;
        this.part = part;
        this.firstToken = firstToken;
        this.endToken = endToken;
        this.outlet = outlet;
        this.description = description;
        this.ambiguous = ambiguous;
    }

    /** A name of which the article does not tell whose it is. */
    boolean isOpen() {
        return !candidates.isEmpty();
    }

    void restOn(String attribution) {
        if (attribution != null) {
            attributions.add(attribution);
        }
    }
}
