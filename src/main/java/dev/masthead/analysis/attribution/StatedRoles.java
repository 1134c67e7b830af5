package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What kind of source an article itself says its actors are: by a title before a name, an apposition on either side of it,
 * a relative clause, the house behind the name, a party's label, or by saying what somebody is. Whoever is introduced once
 * is of that kind everywhere; what is told surely goes before what a bare rank suggests. Of whom none of this is told,
 * what a description calls him or her (<i>the resident said</i>) and what he or she went through tell it.
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
        each(m -> isName(m) && !actors.isSettled(m.actor()), this::ofName);
        each(m -> actors.isOpen(m) && m.how() == Mention.How.DESCRIPTION, this::ofDescription);
        each(actors::isOpen, this::ofFate);
        for (Part part : Part.values()) {
            for (Mention m : analysis.annotations(Mention.class, part)) {
                if (m.how() == Mention.How.PRONOUN && actors.isNearlyOpen(m)) {
                    ofWork(part, m);
                }
                if (m.how() == Mention.How.PRONOUN && actors.isOpen(m)) {
                    ofStatement(part, m);
                }
            }
        }
        each(m -> isName(m) && actors.isOpen(m), this::ofHome);
        for (Part part : Part.values()) {
            for (Mention m : analysis.annotations(Mention.class, part)) {
                if (isName(m) && actors.isOpen(m)) {
                    ofShow(analysis.text(part), m);
                }
            }
        }
    }

    private static boolean isName(Mention m) {
        return m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION;
    }

    /** The phrases that the mentions head. */
    private void each(Predicate<Mention> which, BiConsumer<Place, Mention> reader) {
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            for (Mention m : analysis.annotations(Mention.class, part)) {
                if (!which.test(m)) {
                    continue;
                }
                int last = text.tokenAt(m.span().end() - 1);
                ParsedSentence s = analysis.parsed(part).sentenceOf(last);
                int p = s.phraseAt(last);
                if (p >= 0 && s.phrase(p).head() == last) {
                    reader.accept(new Place(s, s.phrase(p)), m);
                } else if (p >= 0
                        && isName(m)
                        && !actors.isSettled(m.actor())
                        && s.tagOf(last + 1).equals("POS")) {
                    add(m, kinds.ofTitledOwner(s, s.phrase(p), m, last + 1)); // Mayor Moen's plan
                }
            }
        }
    }

    private record Place(ParsedSentence sentence, NounPhrase phrase) {}

    private void ofName(Place place, Mention m) {
        ParsedSentence s = place.sentence();
        NounPhrase p = place.phrase();
        add(m, kinds.ofNamed(s, p));
        for (Description d : s.descriptionsOf(p.index())) {
            add(m, kinds.ofDescription(s, d));
        }
        for (Description d : s.descriptionsBy(p.index())) {
            if (d.kind() == Description.Kind.APPOSITION && !kinds.isBody(s, s.phrase(d.phrase()))) {
                add(m, kinds.of(s, s.phrase(d.phrase()).first(), d.first()));
            }
        }
        add(m, kinds.ofListedRoles(s, p));
        add(m, kinds.deeds().ofAuthor(s, p));
        for (VerbGroup v : s.verbsOf(p.index())) {
            add(m, kinds.deeds().of(s, v));
        }
    }

    private void ofDescription(Place place, Mention m) {
        SourceKind kind = kinds.of(
                place.sentence(), place.phrase().first(), place.phrase().end());
        add(m, kind == null ? null : new SourceKind(kind.type(), false));
    }

    private void ofFate(Place place, Mention m) {
        for (VerbGroup v : place.sentence().verbsOf(place.phrase().index())) {
            add(m, kinds.deeds().ofFate(place.sentence(), v));
        }
    }

    private void ofWork(Part part, Mention m) {
        int token = analysis.text(part).tokenAt(m.span().start());
        ParsedSentence s = analysis.parsed(part).sentenceOf(token);
        int p = s.phraseAt(token);
        add(m, p < 0 ? null : kinds.deeds().ofWork(s, s.phrase(p)));
    }

    /** {@code He is the editor of the Herald}: what the article's own words say of whom a pronoun stands for. */
    private void ofStatement(Part part, Mention m) {
        int token = analysis.text(part).tokenAt(m.span().start());
        ParsedSentence s = analysis.parsed(part).sentenceOf(token);
        int p = s.phraseAt(token);
        if (p < 0 || analysis.parsed(part).quotations().regionOf(token) >= 0) {
            return;
        }
        for (VerbGroup v : s.verbsOf(p)) {
            SourceKind kind = v.predicate() >= 0 && !v.lemma().equals("be")
                    ? null
                    : kinds.deeds().of(s, v); // not became
            add(m, kind == null ? null : new SourceKind(kind.type(), false));
        }
    }

    /** {@code the Ida Moen podcast}; {@code told Ida Moen on “Herald Sunday”}. */
    private void ofShow(TextPart text, Mention m) {
        int end = text.tokenAt(m.span().end() - 1) + 1;
        int first = text.tokenAt(m.span().start());
        boolean told = first > 0
                && text.tokens().get(first - 1).lemma().equals("tell")
                && end + 1 < text.tokens().size()
                && (text.tokens().get(end).form().equals("on")
                        || text.tokens().get(end).form().equals("of"))
                && kinds.deeds().namesOutlet(analysis.parsed(text.part()).sentenceOf(end), end + 1);
        boolean show = told
                || end < text.tokens().size()
                        && kinds.deeds().isShow(text.tokens().get(end).lemma());
        add(m, show ? new SourceKind("news_media", false) : null);
    }

    private void ofHome(Place place, Mention m) {
        add(m, kinds.ofHome(place.sentence(), place.phrase()));
    }

    private void add(Mention m, SourceKind kind) {
        if (kind != null && !kind.type().equals("collective") && !kind.type().equals("document")) {
            actors.state(m.actor(), kind); // nobody is called a crowd or a text by name
        }
    }
}
