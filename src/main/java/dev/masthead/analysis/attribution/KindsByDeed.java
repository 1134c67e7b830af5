package dev.masthead.analysis.attribution;

import dev.masthead.annotation.Mention;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import java.util.List;
import java.util.Locale;

/**
 * Of which kind a source is by what a verb says of it: who leads a body speaks for it, who stands for somebody is that one's
 * lawyer, who teaches at a university is asked for knowledge, who writes in a paper is of the press, and who was shot or heard
 * the shots is a private person where nothing else is told.
 */
final class KindsByDeed {
    /** Between a verb and the outlet in which somebody writes stand so many tokens at most. */
    private static final int CLOSE = 7;

    /** A show's name with its outlet begins within so many tokens. */
    private static final int SHOW = 4;

    /** And so many where "for" leads to it: {@code covers theatre and courts for the Herald}. */
    private static final int FOR = 12;

    private static final String CITIZEN = "citizen";
    private static final String EXPERT = "expert";
    private static final String NEWS_MEDIA = "news_media";

    private final SourceKinds kinds;
    private final SourcePhrases phrases;
    private final Organisations organisations;
    private final ActorKinds actors;
    private final SourceNouns nouns;

    KindsByDeed(
            SourceKinds kinds,
            SourcePhrases phrases,
            Organisations organisations,
            ActorKinds actors,
            SourceNouns nouns) {
        this.kinds = kinds;
        this.phrases = phrases;
        this.organisations = organisations;
        this.actors = actors;
        this.nouns = nouns;
    }

    /** {@code who leads the union}: only the first verb says who it is. */
    SourceKind ofRelative(ParsedSentence s, Description d, int depth) {
        for (VerbGroup v : s.verbs()) {
            if (v.first() <= d.first() || v.first() >= d.end()) {
                continue;
            }
            if (v.predicate() >= 0 && v.objects().isEmpty()) { // "called him a rebel" says it of him
                NounPhrase p = s.phrase(v.predicate());
                return kinds.of(s, p.first(), Math.max(p.end(), Math.min(d.end(), v.reach())), depth + 1);
            }
            SourceKind deed = of(s, v, d.end(), depth);
            if (deed != null) {
                boolean past = v.isFinite() && s.tagOf(v.head()).equals("VBD");
                return past ? new SourceKind(deed.type(), false) : deed; // who led the office then
            }
            break;
        }
        Mention name = phrases.nameAt(s, s.phrase(d.phrase()).head());
        boolean thing = s.formOf(d.first()).equals("which");
        return name != null && actors.isPerson(name) && !thing ? new SourceKind(CITIZEN, false) : null;
    }

    /** What a verb says of its subject: {@code is a surgeon}, {@code leads the union}, {@code represents the owners}. */
    SourceKind of(ParsedSentence s, VerbGroup v) {
        if (v.isNegated() || v.modal() != null) {
            return null;
        }
        if (v.predicate() >= 0 && v.objects().isEmpty()) {
            NounPhrase said = s.phrase(v.predicate());
            return kinds.of(s, said.first(), Math.max(said.end(), v.reach()));
        }
        return of(s, v, s.sentence().endToken(), 0);
    }

    /** The same of a clause that ends at the token. */
    SourceKind of(ParsedSentence s, VerbGroup v, int end, int depth) {
        if (v.isPassive()) {
            return null;
        }
        if (!v.objects().isEmpty()) {
            NounPhrase p = s.phrase(v.objects().get(0));
            String thing = SourcePhrases.token(s, p.head()).lemma();
            if (nouns.hosts(v.lemma(), thing)) {
                return new SourceKind(NEWS_MEDIA, true);
            }
            if (nouns.leads(v.lemma())) {
                String type = organisations.in(s, p.first(), Math.min(end, Math.max(p.end(), v.reach())));
                return type == null ? null : new SourceKind(type, true);
            }
            if (nouns.standsFor(v.lemma())) {
                return client(s, p, end, depth);
            }
        }
        if (isCandidacy(s, v)) {
            return new SourceKind("politician", false);
        }
        for (VerbGroup.Adjunct a : v.adjuncts()) {
            boolean behalf =
                    a.phrase() >= 0 && s.formOf(s.phrase(a.phrase()).head()).equals("behalf");
            int next = behalf ? phrases.attached(s, s.phrase(a.phrase()), end, 1) : -1;
            if (next >= 0) {
                return client(s, s.phrase(next), end, depth);
            }
        }
        return ofHouse(s, v, Math.min(end, v.reach()));
    }

    /** {@code is running for the Senate}, {@code seeks the nomination}. */
    private boolean isCandidacy(ParsedSentence s, VerbGroup v) {
        for (int o : v.objects()) {
            String thing = SourcePhrases.token(s, s.phrase(o).head()).lemma();
            int own = s.phrase(o).determiner();
            boolean declared = own >= 0 && s.tagOf(own).equals("PRP$") && nouns.declares(v.lemma(), thing);
            if (declared || nouns.seeks(v.lemma()) && nouns.isSought(thing)) {
                return true;
            }
        }
        for (VerbGroup.Adjunct a : v.adjuncts()) {
            if (nouns.runs(v.lemma())
                    && a.preposition().equals("for")
                    && a.phrase() >= 0
                    && nouns.isSought(
                            SourcePhrases.token(s, s.phrase(a.phrase()).head())
                                    .lemma()
                                    .toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** {@code teaches law at Oslo}, {@code argues in the Herald}: by the house that stands behind the verb. */
    private SourceKind ofHouse(ParsedSentence s, VerbGroup v, int end) {
        int first = v.head() + 1;
        if (nouns.teaches(v.lemma())) {
            String house = organisations.in(s, first, end);
            boolean learned = EXPERT.equals(house)
                    || "ngo".equals(house); // the school speaks for itself, who teaches there knows
            return learned ? new SourceKind(EXPERT, true) : null;
        }
        if (nouns.serves(v.lemma())) {
            String house = organisations.in(s, first, Math.min(end, first + CLOSE));
            return house == null || house.equals("business") ? null : new SourceKind(house, false);
        }
        String outlet = nouns.writes(v.lemma()) ? phrases.outletIn(s, first, Math.min(end, first + CLOSE)) : null;
        for (int i = first; outlet == null && nouns.writes(v.lemma()) && i < Math.min(end, first + FOR); i++) {
            outlet = s.formOf(i).equals("for") ? phrases.outletIn(s, i + 1, Math.min(end, i + CLOSE)) : null;
        }
        boolean shared = outlet == null
                && nouns.writes(v.lemma())
                && s.formOf(first).equals("in")
                && phrases.sharedOutletEnd(s, first + 1) > 0; // noted in Slate
        outlet = shared ? NEWS_MEDIA : outlet;
        return outlet == null ? null : new SourceKind(outlet, false);
    }

    /** {@code was shot}, {@code fled}, {@code heard the blast}: what mostly private persons go through; null. */
    SourceKind ofFate(ParsedSentence s, VerbGroup v) {
        if (v.isNegated() || v.modal() != null || v.isInfinitive()) {
            return null;
        }
        boolean fate = v.isPassive()
                ? nouns.isSuffered(v.lemma())
                : nouns.isPrivateFate(v.lemma())
                        || nouns.isCrime(v.lemma()) && !v.objects().isEmpty();
        for (int o : v.isPassive() ? List.<Integer>of() : v.objects()) {
            fate |= nouns.witnesses(
                    v.lemma(), SourcePhrases.token(s, s.phrase(o).head()).lemma());
        }
        return fate ? new SourceKind(CITIZEN, false) : null;
    }

    /** {@code in his new book}: whose work the article cites knows what it is about; null. */
    SourceKind ofWork(ParsedSentence s, NounPhrase p) {
        boolean work = p.determiner() >= 0
                && s.tagOf(p.determiner()).equals("PRP$")
                && nouns.isWork(SourcePhrases.token(s, p.head()).lemma());
        return work ? new SourceKind(EXPERT, false) : null;
    }

    /** {@code a study by Ida Moen}; null. */
    SourceKind ofAuthor(ParsedSentence s, NounPhrase p) {
        int work =
                s.tagOf(p.first() - 1).equals("IN") && s.formOf(p.first() - 1).equals("by")
                        ? s.phraseAt(p.first() - 2)
                        : -1;
        boolean written = work >= 0
                && s.phrase(work).head() == p.first() - 2
                && nouns.isWork(SourcePhrases.token(s, p.first() - 2).lemma());
        return written ? new SourceKind(EXPERT, false) : null;
    }

    /** Whether an outlet or its show is named right at the token. */
    boolean namesOutlet(ParsedSentence s, int token) {
        return phrases.outletIn(s, token, Math.min(s.sentence().endToken(), token + SHOW)) != null;
    }

    /** Whether the noun, a lemma, is what somebody of the press has by the name. */
    boolean isShow(String thing) {
        return nouns.isShow(thing);
    }

    /** Who stands for somebody is of that one's kind, and most stand for private persons. */
    private SourceKind client(ParsedSentence s, NounPhrase p, int end, int depth) {
        SourceKind kind = kinds.of(s, p.first(), Math.min(end, p.end()), depth + 1);
        return kind != null && kind.sure() && !kind.type().equals("collective") ? kind : new SourceKind(CITIZEN, false);
    }
}
