package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One sentence as judgements and deeds are read from it: its actors, its lexicon matches, and from each noun phrase back to
 * what it is tied to. Not thread-safe.
 */
final class SentenceTies {
    private static final Set<String> QUOTES = Set.of("``", "\"", "\u201c", "\u2018", "'");

    /** So many tokens back an indirect question may have begun. */
    private static final int MAX_CLAUSE = 25;

    /** So many tokens before "if" the verb of asking may stand. */
    private static final int MAX_ASKED = 4;

    final Analysis analysis;
    final Part part;
    final ParsedSentence s;
    final SentenceActors actors;
    /** Matches of the lexicon of modifiers, in text order. */
    final List<Match> changes;
    /** Tokens whose words have been read already. */
    final BitSet used = new BitSet();

    private final JudgementRules rules;
    private final BitSet cues;
    private final Map<Integer, String> sources;
    private final Map<Integer, VerbGroup> predicates = new HashMap<>();
    private final Map<Integer, VerbGroup> objects = new HashMap<>();
    private final Map<Integer, VerbGroup> adjectives = new HashMap<>();
    private final Map<Integer, List<Integer>> apposed = new HashMap<>();
    private final Map<Integer, List<Integer>> governed = new HashMap<>();
    private boolean tied;

    /**
     * @param cues   tokens of the part that belong to a cue of attribution
     * @param sources of these, the actor who speaks
     * @param kinds  of actors by id
     */
    SentenceTies(
            Analysis analysis,
            Part part,
            ParsedSentence s,
            JudgementRules rules,
            BitSet cues,
            Map<Integer, String> sources,
            Map<String, String> kinds) {
        this.analysis = analysis;
        this.part = part;
        this.s = s;
        this.rules = rules;
        this.cues = cues;
        this.sources = sources;
        actors = new SentenceActors(analysis, part, s, rules::isPerson, rules::isOwnThing, kinds);
        changes = matches(SentimentLexicon.MODIFIERS);
    }

    /** The lexicon's matches in the sentence, in text order. */
    List<Match> matches(String lexicon) {
        return analysis.matches(part)
                .longest(lexicon, s.sentence().firstToken(), s.sentence().endToken());
    }

    /** Whether one of the tokens was read already or belongs to a name. */
    boolean taken(int first, int end) {
        int next = used.nextSetBit(first);
        return next >= 0 && next < end || actors.inName(first, end);
    }

    /** Who judges by a verb that reports is its source, where the sentence itself tells nobody or one other; nobody judges himself so. */
    Tellers source(VerbGroup v, Tellers by, List<SentenceActors.Hit> judged) {
        String source = sources.get(v.head());
        boolean other = source != null
                && actors.of(v.subject()).stream().noneMatch(h -> actors.isSomeOf(h.place()))
                && !by.speaker()
                && by.actors().size() < 2
                && !by.actors().contains(source)
                && judged.stream().noneMatch(h -> h.actor().equals(source));
        return other ? new Tellers(List.of(source), false, false) : by;
    }

    /** Whether whoever is named by the verb's subject speaks by the verb. */
    boolean isSource(VerbGroup v) {
        String source = sources.get(v.head());
        return source != null
                && actors.of(v.subject()).stream()
                        .anyMatch(h -> !h.owner() && h.actor().equals(source));
    }

    /** Whether the token reports: such words say how somebody speaks and judge nobody by themselves. */
    boolean isCue(int token) {
        return cues.get(token);
    }

    /** The copula or naming verb whose predicate the phrase is; null. */
    VerbGroup predicateOf(int phrase) {
        tie();
        return predicates.get(phrase);
    }

    /** The verb whose object the phrase is; null. */
    VerbGroup objectOf(int phrase) {
        tie();
        return objects.get(phrase);
    }

    /** The copula or naming verb whose adjective the token is; null. */
    VerbGroup adjectiveOf(int token) {
        tie();
        return adjectives.get(token);
    }

    /** Phrases in apposition with the one given, on either side. */
    List<Integer> apposedTo(int phrase) {
        tie();
        return apposed.getOrDefault(phrase, List.of());
    }

    /** Phrases that prepositions tie to the one given, in text order. */
    List<Integer> governedBy(int phrase) {
        tie();
        return governed.getOrDefault(phrase, List.of());
    }

    /** The preposition before a governed phrase, in lower case. */
    String prepositionOf(int phrase) {
        return s.formOf(s.phrase(phrase).first() - 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the phrase stands for somebody, if only by what it counts: {@code a majority of voters}. */
    boolean isSomebody(int phrase) {
        return actors.isSomebody(phrase)
                || phrase >= 0
                        && governedBy(phrase).stream()
                                .anyMatch(g -> prepositionOf(g).equals("of") && actors.isSomebody(g));
    }

    /**
     * Who judges where the phrases do so: the actors they name, those for whom they speak ({@code Kohl's spokesman}, {@code the
     * Lennish government}), the party or people that they are a part of ({@code Social Democratic voters}) and, with words, whose
     * statement they name ({@code Kohl's letter}).
     */
    Tellers tellers(List<Integer> phrases, boolean withWords) {
        List<String> out = new ArrayList<>();
        boolean speaker = false;
        boolean anybody = false;
        for (int p : phrases) {
            if (p < 0) {
                continue;
            }
            int head = s.phrase(p).head();
            anybody |= s.formOf(head).equalsIgnoreCase("you");
            speaker |= s.tagOf(head).equals("PRP")
                    && rules.isFirstPerson(s.formOf(head).toLowerCase(Locale.ROOT));
            SentenceActors.Place owner = actors.owner(p);
            if (withWords
                    && (actors.isStatement(p) || rules.isStatement(s.token(head).lemma()))) {
                VerbGroup making = objectOf(p);
                SentenceActors.Place maker = owner == null ? actors.side(p) : owner;
                if (maker != null) {
                    out.add(maker.mention().actor()); // Kohl's letter, a Green Party report
                } else if (making != null) {
                    named(actors.agents(making), out);
                }
            } else if (rules.isMouthpiece(s.token(head).lemma()) && !isFormer(p)) {
                spokenFor(p, out);
            } else {
                int before = out.size();
                named(actors.of(p), out);
                if (out.size() == before) {
                    camp(p, out);
                }
            }
        }
        return new Tellers(out, speaker, anybody && out.isEmpty() && !speaker);
    }

    /** Whether the phrase names who speaks for somebody, and does so still. */
    boolean isMouthpiece(int phrase) {
        return rules.isMouthpiece(s.token(s.phrase(phrase).head()).lemma()) && !isFormer(phrase);
    }

    /** Who does what the verb says, as who judges by it. */
    Tellers tellers(VerbGroup v) {
        if (v.isPassive()) {
            return tellers(v.agent() < 0 ? List.of() : s.conjuncts(v.agent()), false);
        }
        return tellers(subjects(v), false);
    }

    /** {@code rules to protect them}: an infinitive right behind a noun, whose doer is anybody's guess. */
    boolean isOfNoun(VerbGroup v) {
        if (s.formOf(v.start()).equalsIgnoreCase("to")) {
            return s.phraseAt(v.start() - 1) >= 0;
        }
        // an agreement to count the shells and seize them
        boolean joined =
                s.tagOf(v.start() - 1).equals("CC") && s.tagOf(v.head()).matches("VBP?") && v.modal() == null;
        VerbGroup before = null;
        for (VerbGroup o : joined ? s.verbs() : List.<VerbGroup>of()) {
            before = o.end() <= v.start() ? o : before;
        }
        return before != null
                && s.formOf(before.start()).equalsIgnoreCase("to")
                && s.phraseAt(before.start() - 1) >= 0
                && before.subject() != null
                && v.subject() != null
                && before.subjectPhrase() == v.subjectPhrase();
    }

    /**
     * Whether the token stands in what an allegation, claim or rumour says ({@code claims that Senn is a crook}, {@code allegations of
     * theft}): whoever tells that there is one does not say so.
     */
    boolean isAllegedAt(int token) {
        int phrase = s.phraseAt(token);
        for (int p = phrase < 0 ? -1 : s.governor(phrase); p >= 0; p = s.governor(p)) {
            if (rules.isTelling(s.token(s.phrase(p).head()).lemma())) {
                return true;
            }
        }
        int least = Math.max(s.sentence().firstToken(), token - MAX_CLAUSE);
        for (int i = token - 1; i > least; i--) {
            String form = s.formOf(i);
            if (form.equals(";") || form.equals(":")) {
                return false;
            }
            String noun = s.token(i - 1).lemma();
            if (form.equals("that") && rules.isThought(noun) && !noun.equals("fact")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the allegation that Senn assaulted Kohl}: told, and not as a fact. */
    boolean isAlleged(VerbGroup v) {
        int subject = v.subject() == null ? -1 : v.subject().phrase();
        int that = subject < 0 ? -1 : s.phrase(subject).first() - 1;
        return that > s.sentence().firstToken()
                && s.formOf(that).equalsIgnoreCase("that")
                && rules.isTelling(s.token(that - 1).lemma());
    }

    /** {@code a judge, played by Senn, who robs his guests}: what the clause tells is told of the part and not of who plays it. */
    boolean isOfPart(VerbGroup v) {
        int who = v.subject() != null && v.subject().link() == VerbGroup.Link.RELATIVE
                ? v.subject().phrase()
                : -1;
        return who >= 0
                && s.verbs().stream().anyMatch(o -> o.isPassive() && o.agent() == who && rules.isActing(o.lemma()));
    }

    /**
     * {@code Kohl took over after Senn taking leave, days after being charged}: whether somebody stands between a loose gerund and its
     * subject, whose own verb may be meant.
     */
    private boolean isLoose(VerbGroup v) {
        int subject = v.subject() == null ? -1 : v.subject().phrase();
        if (subject < 0 || v.subject().link() != VerbGroup.Link.GERUND) {
            return false;
        }
        for (VerbGroup o : s.verbs()) {
            int between = o.subject() == null || o.end() > v.start()
                    ? -1
                    : o.subject().phrase();
            if (between >= 0 && s.phrase(between).first() > s.phrase(subject).end() && actors.isSomebody(between)) {
                return true;
            }
        }
        return false;
    }

    /** {@code fired Senn for misleading them}: the object, whose deed is the reason; −1. */
    private int reasonOf(VerbGroup v) {
        if (!s.tagOf(v.head()).equals("VBG")
                || v.start() != v.head()
                || !s.formOf(v.start() - 1).equalsIgnoreCase("for")) {
            return -1;
        }
        VerbGroup main = null;
        for (VerbGroup o : s.verbs()) {
            main = o.end() <= v.start() ? o : main;
        }
        if (main == null || main.isPassive()) {
            return -1;
        }
        for (int o : main.objects()) {
            if (actors.isSomebody(o)) {
                return o;
            }
        }
        return -1;
    }

    /** {@code avoids Senn, which helps her}: {@code which} stands for what is told before and for no person. */
    boolean isOfWholeClause(VerbGroup v) {
        return v.subject() != null
                && v.subject().link() == VerbGroup.Link.RELATIVE
                && s.formOf(v.start() - 1).equals("which")
                && s.formOf(v.start() - 2).equals(",")
                && actors.of(v.subjectPhrase()).stream().anyMatch(h -> actors.isPerson(h.actor()));
    }

    /** The phrases of the verb's subject. */
    List<Integer> subjects(VerbGroup v) {
        if (isLoose(v) || isOfWholeClause(v)) {
            return List.of();
        }
        int object = reasonOf(v);
        if (object >= 0) {
            return List.of(object);
        }
        boolean thing = v.subject() != null
                && v.subject().link() == VerbGroup.Link.INFINITIVE
                && v.subject().phrase() >= 0
                && !isSomebody(v.subject().phrase());
        if (v.subject() == null || v.subject().phrase() < 0 || thing) {
            List<Integer> led = ledTo(v);
            if (!led.isEmpty()) {
                return led;
            }
            VerbGroup main = v.isFinite() ? null : mainOf(v);
            return main == null ? List.of() : subjects(main);
        }
        List<Integer> several = v.subject().conjuncts();
        if (several.size() < 2) {
            return DashedRows.with(this, List.of(v.subject().phrase()));
        }
        int last = several.get(several.size() - 1);
        return DashedRows.with(this, isOneSeries(several) ? several : List.of(last));
    }

    /** {@code the order led clerks and Greens to blame Kohl}: several who do what an infinitive says that a verb brings them to. */
    private List<Integer> ledTo(VerbGroup v) {
        int last = s.formOf(v.start()).equalsIgnoreCase("to") ? s.phraseAt(v.start() - 1) : -1;
        for (VerbGroup by : last < 0 ? List.<VerbGroup>of() : s.verbs()) {
            boolean brings = by.end() <= s.phrase(last).first()
                    && !by.isPassive()
                    && !by.objects().isEmpty()
                    && rules.isImplicative(by.lemma());
            List<Integer> led = brings ? s.conjuncts(by.objects().get(0)) : List.of();
            if (led.contains(last) && isSomebody(last)) {
                return led;
            }
        }
        return List.of();
    }

    /**
     * The verb whose subject does what an infinitive of purpose or a participle behind a comma says: {@code used a rally to praise
     * Senn}, {@code filed a suit, accusing Senn}; null. Where the verb's object is somebody, that one may do it.
     */
    private VerbGroup mainOf(VerbGroup v) {
        boolean participle = s.tagOf(v.head()).equals("VBG")
                && v.start() == v.head()
                && s.formOf(v.start() - 1).equals(",");
        boolean purpose = s.formOf(v.start()).equalsIgnoreCase("to");
        if (!participle && !purpose) {
            return null;
        }
        VerbGroup main = null;
        for (VerbGroup other : s.verbs()) {
            if (other.end() > v.start()) {
                break;
            }
            main = other.isFinite() ? other : null; // a verb between that is none leaves open who does it
        }
        boolean plain = main != null
                && !main.isPassive()
                && main.subject() != null
                && main.subject().phrase() >= 0
                && s.sameClause(main.head(), v.start());
        return plain && main.objects().stream().noneMatch(actors::isSomebody) && main.predicate() < 0 ? main : null;
    }

    /** Whether nothing but commas, conjunctions and what belongs to the phrases stands between them. */
    private boolean isOneSeries(List<Integer> phrases) {
        int end = s.phrase(phrases.get(phrases.size() - 1)).first();
        for (int i = s.phrase(phrases.get(0)).end(); i < end; i++) {
            String tag = s.tagOf(i);
            if (tag.startsWith("VB") || tag.equals("MD") || s.formOf(i).equalsIgnoreCase("that")) {
                return false;
            }
        }
        return true;
    }

    /** Those whom the phrase names itself and not by what belongs to them. */
    private void named(List<SentenceActors.Hit> hits, List<String> into) {
        hits.stream()
                .filter(h -> !h.owner() && !actors.isSomeOf(h.place()))
                .map(SentenceActors.Hit::actor)
                .forEach(into::add);
    }

    /** {@code former officials} speak for themselves. */
    private boolean isFormer(int phrase) {
        for (int i = s.phrase(phrase).first(); i < s.phrase(phrase).head(); i++) {
            if (rules.isFormer(s.formOf(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The party or people whose members, in the plural, the phrase names: {@code Green voters}, {@code members of the party}. */
    private void camp(int phrase, List<String> into) {
        SentenceActors.Place camp = actors.camp(phrase);
        if (camp != null) {
            into.add(camp.mention().actor());
            return;
        }
        int head = s.phrase(phrase).head();
        if (s.tagOf(head).equals("NNS") && rules.isUnit(s.token(head).lemma()) && !isFormer(phrase)) {
            for (int g : governedBy(phrase)) {
                if (prepositionOf(g).equals("of")) {
                    named(actors.of(g), into);
                    return;
                }
            }
        }
    }

    /** For whom the spokesman, office or campaign speaks: whose it is, of whom it is, or who stands before the noun. */
    private void spokenFor(int phrase, List<String> into) {
        int before = into.size();
        named(actors.of(phrase), into);
        SentenceActors.Place side = into.size() > before ? null : actors.side(phrase);
        if (side != null) {
            into.add(side.mention().actor());
        }
        for (int g : into.size() > before ? List.<Integer>of() : governedBy(phrase)) {
            if (prepositionOf(g).equals("of") || prepositionOf(g).equals("for")) {
                named(actors.of(g), into);
                return;
            }
        }
    }

    private void tie() {
        if (tied) {
            return;
        }
        tied = true;
        for (VerbGroup v : s.verbs()) {
            if (v.predicate() >= 0) {
                predicates.putIfAbsent(v.predicate(), v);
            }
            if (v.adjective() >= 0) {
                adjectives.putIfAbsent(v.adjective(), v);
            }
            v.objects().forEach(o -> objects.putIfAbsent(o, v));
            if (v.predicate() < 0 && v.adjective() < 0) {
                quoted(v);
            }
            denied(v);
        }
        for (Description d : s.descriptions()) {
            if (d.kind() == Description.Kind.APPOSITION && d.head() >= 0) {
                apposed.computeIfAbsent(d.head(), k -> new ArrayList<>(1)).add(d.phrase());
                apposed.computeIfAbsent(d.phrase(), k -> new ArrayList<>(1)).add(d.head());
            }
        }
        for (NounPhrase p : s.phrases()) {
            int governor = s.governor(p.index());
            if (governor >= 0) {
                governed.computeIfAbsent(governor, k -> new ArrayList<>(2)).add(p.index());
            }
        }
    }

    /** {@code Senn is "a crook"}, {@code called Senn "reckless"}: what a copula or naming verb says stands in marks of its own. */
    private void quoted(VerbGroup v) {
        List<Integer> named = v.objects();
        int at = named.isEmpty()
                ? v.end()
                : s.phrase(named.get(named.size() - 1)).end();
        String lemma = s.token(v.head()).lemma();
        boolean copula = named.isEmpty() && !v.isPassive() && rules.isCopula(lemma);
        if (!copula && !rules.isNaming(lemma)) {
            return;
        }
        if (!copula && s.formOf(at).equals(",")) {
            int beside = s.phraseAt(at + 1); // called the host, Kohl, "weak"
            int behind = beside < 0 ? -1 : s.phrase(beside).end();
            at = behind >= 0 && s.formOf(behind).equals(",") ? behind + 1 : at;
        }
        at += !copula && s.formOf(at).equals("as") ? 1 : 0;
        if (!QUOTES.contains(s.tagOf(at)) && !QUOTES.contains(s.formOf(at))) {
            return;
        }
        int phrase = s.phraseAt(at + 1);
        if (phrase >= 0 && s.phrase(phrase).first() == at + 1) {
            predicates.putIfAbsent(phrase, v);
        } else if (s.tagOf(at + 1).startsWith("JJ") || s.tagOf(at + 1).startsWith("RB")) {
            adjectives.putIfAbsent(s.tagOf(at + 1).startsWith("RB") ? at + 2 : at + 1, v);
        }
    }

    /** {@code it is unfair to call Senn a coward}, {@code it would be a mistake to}: what the infinitive says is not so. */
    boolean isMisjudged(VerbGroup v) {
        return s.formOf(v.start()).equalsIgnoreCase("to")
                && s.holds(v.start() - 1)
                && rules.isMisjudging(s.token(v.start() - 1).lemma());
    }

    /** {@code far from being a coward}. */
    boolean isFarFrom(VerbGroup v) {
        return s.formOf(v.start() - 1).equals("from") && s.formOf(v.start() - 2).equalsIgnoreCase("far");
    }

    /** {@code Senn is far from corrupt}, {@code is anything but a coward}, {@code is in fact a coward}: what stands apart from its copula. */
    private void denied(VerbGroup v) {
        String first = s.formOf(v.end());
        String second = s.formOf(v.end() + 1);
        boolean denies = first.equals("far") && second.equals("from")
                || (first.equals("anything") || first.equals("nobody")) && second.equals("but");
        boolean aside = rules.isAside(first.toLowerCase(Locale.ROOT) + " " + second.toLowerCase(Locale.ROOT));
        if (!denies && !aside
                || !v.objects().isEmpty()
                || !rules.isCopula(s.token(v.head()).lemma())) {
            return;
        }
        int at = v.end() + 2;
        int phrase = s.phraseAt(at);
        if (phrase >= 0 && s.phrase(phrase).first() == at) {
            predicates.putIfAbsent(phrase, v);
        } else if (s.tagOf(at).startsWith("JJ")) {
            adjectives.putIfAbsent(at, v);
        }
    }

    /** Character of the part at which the token begins. */
    int offset(int token) {
        return s.token(token).start();
    }

    boolean isNegated(int token) {
        return s.scopes().isNegated(token);
    }

    /** {@code asked whether Kohl had lied}: the clause leaves open what it says. */
    boolean isAskedIndirectly(int token) {
        for (int i = token - 1; i > s.sentence().firstToken() && token - i < MAX_CLAUSE; i--) {
            String form = s.formOf(i);
            if (form.equalsIgnoreCase("whether")) {
                return true;
            }
            if (form.equalsIgnoreCase("if")) {
                for (int k = i - 1; k >= Math.max(s.sentence().firstToken(), i - MAX_ASKED); k--) {
                    if (rules.isAsking(s.token(k).lemma())) {
                        return true; // asked Senn if his trip showed that he was out of touch
                    }
                }
                return false;
            }
            if (form.equals(",") || form.equals(";") || form.equals(":")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the token stands in a condition or a question, or its verb under a modal that leaves it open. */
    boolean isConditional(VerbGroup v, int token) {
        return s.scopes().isConditional(token)
                || isAskedIndirectly(token)
                || s.scopes().isAsked(token)
                || v != null
                        && v.modal() != null
                        && !v.modal().equals("will")
                        && !v.modal().equals("shall");
    }
}
