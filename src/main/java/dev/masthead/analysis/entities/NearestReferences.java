package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Links pronouns and definite descriptions to what was mentioned shortly before, reading each part in order. */
final class NearestReferences implements ReferenceResolver {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> IN_PHRASE = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "PRP$", "CD");
    private static final Set<String> ADPOSITIONS = Set.of("IN", "TO");
    /** How many words of a title may stand before a name. */
    private static final int LONGEST_TITLE = 8;

    private final MentionHistory history = new MentionHistory();
    private final Descriptions descriptions;
    private final Pronouns pronouns;

    NearestReferences(Analysis analysis, ActorRegistry registry, ActorWords words, EntityTable table, String date) {
        descriptions = new Descriptions(analysis, registry, words, table, history, date);
        pronouns = new Pronouns(words, history);
    }

    @Override
    public List<NamedMention> resolve(TextPart text, List<NamedMention> names) {
        history.clear();
        List<NamedMention> out = new ArrayList<>();
        int k = 0;
        for (Sentence s : text.sentences()) {
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                boolean named = false;
                while (k < names.size() && names.get(k).first() <= i) {
                    NamedMention n = names.get(k++);
                    add(text, s, n);
                    named |= n.whole();
                    i = Math.max(i, Math.min(n.end(), s.endToken()) - 1);
                }
                if (named) {
                    continue;
                }
                Token t = text.tokens().get(i);
                NamedMention found = null;
                if (t.form().equals("the")) {
                    Descriptions.Found d = descriptions.read(text, s, i);
                    if (d != null) {
                        found = new NamedMention(
                                text.part(),
                                d.first(),
                                d.end(),
                                text.span(d.first(), d.end()),
                                d.member(),
                                d.how(),
                                true);
                    }
                } else if (t.tag().startsWith("PRP")) {
                    Entity one = pronouns.read(s, t);
                    if (one != null) {
                        found = new NamedMention(text.part(), i, i + 1, t.span(), one, Mention.How.PRONOUN, true);
                    }
                }
                if (found != null) {
                    add(text, s, found);
                    out.add(found);
                }
            }
        }
        return out;
    }

    private void add(TextPart text, Sentence s, NamedMention m) {
        history.add(m.entity(), s.index(), m.end(), isSubject(text, s, m));
    }

    /** Whether a finite verb follows the name, adverbs aside, and no preposition stands before its phrase. */
    private static boolean isSubject(TextPart text, Sentence s, NamedMention m) {
        int verb = m.end();
        while (verb < s.endToken() && text.tokens().get(verb).tag().startsWith("RB")) {
            verb++;
        }
        if (verb >= s.endToken() || !FINITE.contains(text.tokens().get(verb).tag())) {
            return false;
        }
        int before = m.first() - 1;
        int least = Math.max(s.firstToken(), before - LONGEST_TITLE);
        while (before >= least && IN_PHRASE.contains(text.tokens().get(before).tag())) {
            before--;
        }
        return before < s.firstToken()
                || !ADPOSITIONS.contains(text.tokens().get(before).tag());
    }
}
