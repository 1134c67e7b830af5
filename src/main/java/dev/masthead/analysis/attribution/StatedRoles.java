package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.Map;

/**
 * What kind of source an article itself says its actors are: by a title before a name, an apposition on either side of it,
 * a relative clause, the house behind the name, a party's label, or by saying what somebody is. Whoever is introduced once
 * is of that kind everywhere; what is told surely goes before what a bare rank suggests.
 */
final class StatedRoles {
    private final Analysis analysis;
    private final SourceKinds kinds;

    StatedRoles(Analysis analysis, SourceKinds kinds) {
        this.analysis = analysis;
        this.kinds = kinds;
    }

    void read(Map<String, SourceKinds.Kind> out) {
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            for (Mention m : analysis.annotations(Mention.class, part)) {
                if (m.how() == Mention.How.PRONOUN || m.how() == Mention.How.DESCRIPTION || isSettled(m, out)) {
                    continue;
                }
                int last = text.tokenAt(m.span().end() - 1);
                ParsedSentence s = analysis.parsed(part).sentenceOf(last);
                int p = s.phraseAt(last);
                if (p >= 0 && s.phrase(p).head() == last) {
                    read(s, s.phrase(p), m, out);
                }
            }
        }
    }

    private static boolean isSettled(Mention m, Map<String, SourceKinds.Kind> out) {
        SourceKinds.Kind known = out.get(m.actor());
        return known != null && known.sure();
    }

    private void read(ParsedSentence s, NounPhrase p, Mention m, Map<String, SourceKinds.Kind> out) {
        add(m, kinds.ofNamed(s, p), out);
        for (Description d : s.descriptionsOf(p.index())) {
            add(m, kinds.ofDescription(s, d), out);
        }
        for (Description d : s.descriptionsBy(p.index())) {
            if (d.kind() == Description.Kind.APPOSITION) {
                add(m, kinds.of(s, s.phrase(d.phrase()).first(), d.first()), out);
            }
        }
        add(m, kinds.ofListedRoles(s, p), out);
        for (VerbGroup v : s.verbsOf(p.index())) {
            if (v.predicate() >= 0 && !v.isNegated() && v.modal() == null) {
                NounPhrase said = s.phrase(v.predicate());
                add(m, kinds.of(s, said.first(), Math.max(said.end(), v.reach())), out);
            }
        }
    }

    private static void add(Mention m, SourceKinds.Kind kind, Map<String, SourceKinds.Kind> out) {
        if (kind == null || kind.type().equals("collective") || kind.type().equals("document")) {
            return; // nobody is called a crowd or a text by name
        }
        SourceKinds.Kind known = out.get(m.actor());
        if (known == null || kind.sure() && !known.sure()) {
            out.put(m.actor(), kind);
        }
    }
}
