package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;

/**
 * What kind of source an article itself says its actors are: by a title before a name, an apposition on either side of it,
 * a relative clause, the house behind the name, a party's label, or by saying what somebody is. Whoever is introduced once
 * is of that kind everywhere; what is told surely goes before what a bare rank suggests.
 */
final class StatedRoles {
    private final Analysis analysis;
    private final ActorKinds actors;
    private final SourceKinds kinds;

    StatedRoles(Analysis analysis, ActorKinds actors, SourceKinds kinds) {
        this.analysis = analysis;
        this.actors = actors;
        this.kinds = kinds;
    }

    /** Reads both parts and tells {@code actors} what they say. */
    void read() {
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            for (Mention m : analysis.annotations(Mention.class, part)) {
                boolean named = m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION;
                if (!named || actors.isSettled(m.actor())) {
                    continue;
                }
                int last = text.tokenAt(m.span().end() - 1);
                ParsedSentence s = analysis.parsed(part).sentenceOf(last);
                int p = s.phraseAt(last);
                if (p >= 0 && s.phrase(p).head() == last) {
                    read(s, s.phrase(p), m);
                }
            }
        }
    }

    private void read(ParsedSentence s, NounPhrase p, Mention m) {
        add(m, kinds.ofNamed(s, p));
        for (Description d : s.descriptionsOf(p.index())) {
            add(m, kinds.ofDescription(s, d));
        }
        for (Description d : s.descriptionsBy(p.index())) {
            if (d.kind() == Description.Kind.APPOSITION) {
                add(m, kinds.of(s, s.phrase(d.phrase()).first(), d.first()));
            }
        }
        add(m, kinds.ofListedRoles(s, p));
        for (VerbGroup v : s.verbsOf(p.index())) {
            add(m, kinds.ofDeed(s, v));
        }
    }

    private void add(Mention m, SourceKind kind) {
        if (kind != null && !kind.type().equals("collective") && !kind.type().equals("document")) {
            actors.state(m.actor(), kind); // nobody is called a crowd or a text by name
        }
    }
}
