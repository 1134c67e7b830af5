package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whom pronouns and definite descriptions stand for, reading each part in order. What was mentioned before competes by
 * salience: how near, in which role, how often, whether it is the one who speaks; phrases without a name compete as well,
 * and where one of them wins, no actor is meant. Grammar rules out who cannot be meant. Below the margin between the first
 * and the second nobody is taken. Weights and margin stand in the lexicon of actor words; docs/reference.md tells how they
 * were set.
 */
final class SalienceResolver implements ReferenceResolver {
    private static final String CUES = "attribution-cues";
    private static final String NOUNS = "source-nouns";

    private final Analysis analysis;
    private final ActorWords words;
    private final MentionHistory history = new MentionHistory();
    private final Descriptions descriptions;

    SalienceResolver(Analysis analysis, ActorRegistry registry, ActorWords words, EntityTable table, String date) {
        this.analysis = analysis;
        this.words = words;
        descriptions = new Descriptions(analysis, registry, words, table, history, date);
    }

    @Override
    public List<NamedMention> resolve(TextPart text, List<NamedMention> names) {
        history.clear();
        return new Reader(text, names).read();
    }

    /** What a phrase is to its verb. */
    private enum Role {
        SUBJECT,
        OBJECT,
        POSSESSOR,
        OTHER
    }

    /**
     * A mention that a pronoun may take up.
     *
     * @param entity   null for a phrase that names nobody
     * @param key      the entity, or the head noun of the phrase
     * @param sentence number among the sentences with words outside quotations
     * @param verb     index of the verb it depends on in its sentence; −1
     * @param region   the quotation it stands in; −1
     * @param speaker  it is the subject of a word of speech
     */
    private record Referent(
            Entity entity,
            Object key,
            Gender gender,
            int sentence,
            int token,
            Role role,
            int verb,
            int region,
            boolean speaker) {}

    /** One text. */
    private final class Reader {
        private final TextPart text;
        private final ParsedText parsed;
        private final List<NamedMention> names;
        private final BitSet cues = new BitSet();
        private final List<Referent> seen = new ArrayList<>();
        private final Map<Object, Integer> counts = new HashMap<>();
        private final Map<Entity, Integer> totals = new HashMap<>();
        private final List<NamedMention> out = new ArrayList<>();
        /** Of the sentence that is being read. */
        private ParsedSentence s;

        private Role[] roles = {};
        private int[] verbs = {};
        private Referent lastSpeaker;
        /** Sentences so far with words outside quotations: what is quoted parts nobody from what stands before it. */
        private int ordinal;

        Reader(TextPart text, List<NamedMention> names) {
            this.text = text;
            this.names = names;
            parsed = analysis.parsed(text.part());
            for (Match m : analysis.matches(text.part()).longest(CUES)) {
                cues.set(m.firstToken(), m.endToken());
            }
            names.forEach(n -> totals.merge(n.entity(), 1, Integer::sum));
        }

        List<NamedMention> read() {
            int k = 0;
            for (Sentence sentence : text.sentences()) {
                open(sentence);
                for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                    boolean named = false;
                    while (k < names.size() && names.get(k).first() <= i) {
                        NamedMention n = names.get(k++);
                        add(n);
                        named |= n.whole();
                        i = Math.max(i, Math.min(n.end(), sentence.endToken()) - 1);
                    }
                    if (!named) {
                        refer(sentence, i, k);
                    }
                }
            }
            return out;
        }

        private void open(Sentence sentence) {
            s = parsed.sentence(sentence.index());
            boolean outside = false;
            for (int i = sentence.firstToken(); i < sentence.endToken() && !outside; i++) {
                outside = text.tokens().get(i).isWord() && parsed.quotations().regionOf(i) < 0;
            }
            ordinal += outside ? 1 : 0;
            roles = new Role[s.phrases().size()];
            verbs = new int[roles.length];
            Arrays.fill(roles, Role.OTHER);
            Arrays.fill(verbs, -1);
            for (VerbGroup v : s.verbs()) {
                v.objects().forEach(o -> set(o, Role.OBJECT, v));
                v.adjuncts().forEach(a -> set(a.phrase(), Role.OTHER, v));
            }
            for (VerbGroup v : s.verbs()) {
                boolean head = v.subject() != null && v.subject().phrase() >= 0;
                if (head && (v.isFinite() || roles[v.subject().phrase()] == Role.OTHER)) {
                    v.subject().conjuncts().forEach(c -> set(c, Role.SUBJECT, v));
                }
            }
        }

        private void set(int phrase, Role role, VerbGroup v) {
            if (phrase >= 0 && (roles[phrase] != Role.SUBJECT || role == Role.SUBJECT && verbs[phrase] < 0)) {
                roles[phrase] = role;
                verbs[phrase] = v.index();
            }
        }

        private void refer(Sentence sentence, int i, int nextName) {
            Token t = text.tokens().get(i);
            if (t.form().equals("the")) {
                Descriptions.Found d = descriptions.read(text, sentence, i);
                if (d != null) {
                    found(new NamedMention(
                            text.part(), d.first(), d.end(), text.span(d.first(), d.end()), d.member(), d.how(), true));
                    return;
                }
            }
            Gender asked = t.tag().startsWith("PRP") ? words.ofPronoun(t.form()) : Gender.UNKNOWN;
            boolean it = words.is("pleonastic", t.form()) && speaks(i);
            if (it) {
                asked = Gender.NEUTER;
            }
            if (asked != Gender.UNKNOWN) {
                Entity one = pronoun(i, asked, nextName);
                if (one != null) {
                    found(new NamedMention(text.part(), i, i + 1, t.span(), one, Mention.How.PRONOUN, true));
                }
                return;
            }
            int p = s.phraseAt(i);
            if (p >= 0 && s.phrase(p).first() == i) {
                unnamed(s.phrase(p));
            }
        }

        private void found(NamedMention m) {
            add(m);
            out.add(m);
        }

        private boolean speaks(int token) {
            int p = s.phraseAt(token);
            return p >= 0
                    && roles[p] == Role.SUBJECT
                    && cues.get(s.verbs().get(verbs[p]).head());
        }

        private void add(NamedMention m) {
            int last = m.end() - 1;
            int p = s.phraseAt(last);
            Role role = role(last, p);
            boolean head = p >= 0 && s.phrase(p).head() == last;
            history.add(m.entity(), s.sentence().index(), m.end(), role == Role.SUBJECT && head);
            int verb = p >= 0 ? verbs[p] : -1;
            boolean speaker = head
                    && role == Role.SUBJECT
                    && verb >= 0
                    && cues.get(s.verbs().get(verb).head());
            int region = parsed.quotations().regionOf(last);
            Referent r = new Referent(
                    m.entity(),
                    m.entity(),
                    m.entity().gender,
                    ordinal,
                    last,
                    head ? role : Role.OTHER,
                    verb,
                    region,
                    speaker);
            seen.add(r);
            counts.merge(m.entity(), 1, Integer::sum);
            if (speaker && region < 0) {
                lastSpeaker = r;
            }
        }

        private Role role(int token, int phrase) {
            boolean possessive = text.tokens().get(token).tag().equals("PRP$")
                    || token + 1 < s.sentence().endToken()
                            && text.tokens().get(token + 1).tag().equals("POS");
            return possessive ? Role.POSSESSOR : phrase < 0 ? Role.OTHER : roles[phrase];
        }

        /** A person who is described and not named: a woman, the driver, her lawyer. */
        private void unnamed(NounPhrase p) {
            Token head = text.tokens().get(p.head());
            if (!head.tag().equals("NN") || p.determiner() < 0) {
                return;
            }
            boolean person = words.isRole(head.form());
            Gender gender = words.is("women", head.form())
                    ? Gender.FEMALE
                    : words.is("men", head.form()) ? Gender.MALE : Gender.UNKNOWN;
            for (Match m : analysis.matches(text.part()).longest(NOUNS, p.head(), p.head() + 1)) {
                String type = m.entry().text("type").orElse("");
                person |= words.is("types_of_persons", type);
            }
            boolean thing = !person && gender == Gender.UNKNOWN;
            if (thing) {
                return;
            }
            Role role = role(p.head(), p.index());
            boolean speaker = role == Role.SUBJECT
                    && cues.get(s.verbs().get(verbs[p.index()]).head());
            int region = parsed.quotations().regionOf(p.head());
            Object key = head.form();
            Referent r = new Referent(null, key, gender, ordinal, p.head(), role, verbs[p.index()], region, speaker);
            seen.add(r);
            counts.merge(key, 1, Integer::sum);
            if (speaker && region < 0) {
                lastSpeaker = r;
            }
        }

        // ---- choosing ----------------------------------------------------------------------------------------

        private Entity pronoun(int token, Gender asked, int nextName) {
            Map<Object, Double> best = new LinkedHashMap<>();
            Map<Object, Referent> by = new HashMap<>();
            Set<Object> barred = new HashSet<>();
            int p = s.phraseAt(token);
            Role role = role(token, p);
            int verb = p >= 0 ? verbs[p] : -1;
            int region = parsed.quotations().regionOf(token);
            VerbGroup reporting = reportingBefore(token, region);
            boolean speaking = role == Role.SUBJECT
                    && verb >= 0
                    && cues.get(s.verbs().get(verb).head());
            int least = Math.max(0, seen.size() - words.referentsBack);
            for (int i = seen.size() - 1; i >= least; i--) {
                Referent r = seen.get(i);
                int distance = ordinal - r.sentence();
                if (distance > words.pronounSentences) {
                    break;
                }
                if (isBarred(r, token, role, verb)) {
                    barred.add(r.key()); // later mentions come first: what they rule out is out
                }
                if (!fits(asked, r) || !heard(r, region) || barred.contains(r.key())) {
                    continue;
                }
                double score = score(r, distance, role, speaking, reporting, token);
                if (score > best.getOrDefault(r.key(), Double.NEGATIVE_INFINITY)) {
                    best.put(r.key(), score);
                    by.put(r.key(), r);
                }
            }
            if (asked != Gender.NEUTER) {
                ahead(token, asked, region, nextName, best, by);
            }
            return choose(asked, best, by);
        }

        private Entity choose(Gender asked, Map<Object, Double> best, Map<Object, Referent> by) {
            Object first = null;
            Object next = null;
            double top = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (Map.Entry<Object, Double> e : best.entrySet()) {
                if (e.getValue() > top) {
                    second = top;
                    next = first;
                    top = e.getValue();
                    first = e.getKey();
                } else if (e.getValue() > second) {
                    second = e.getValue();
                    next = e.getKey();
                }
            }
            double least = asked == Gender.NEUTER ? words.salienceLeastThing : words.salienceLeast;
            if (first == null || top < least) {
                return null;
            }
            boolean oneVerb = next != null && shareVerb(by.get(first), by.get(next));
            if (top - second < (oneVerb ? words.salienceMarginOneVerb : words.salienceMargin)) {
                return null;
            }
            Entity one = by.get(first).entity();
            if (one != null && one.gender == Gender.UNKNOWN && top - second >= 2 * words.salienceMargin) {
                one.gender = asked;
            }
            return one;
        }

        /** {@code Lund met Holm as he left}: grammar alone does not tell which of them. */
        private boolean shareVerb(Referent a, Referent b) {
            int start = s.sentence().firstToken();
            return a.token() >= start && b.token() >= start && a.verb() >= 0 && a.verb() == b.verb();
        }

        private boolean fits(Gender asked, Referent r) {
            if (r.entity() == null) {
                return asked != Gender.NEUTER && asked.fits(r.gender());
            }
            if (asked == Gender.NEUTER) {
                return !r.entity().isPerson()
                        && !r.entity().kind.equals("place")
                        && !r.entity().kind.equals("group");
            }
            return r.entity().isPerson() && asked.fits(r.entity().gender);
        }

        /** Whether the pronoun's words know of the mention: what is quoted does not count outside. */
        private boolean heard(Referent r, int region) {
            return r.region() < 0 || r.region() == region;
        }

        /** Subject and object of one verb are two, and so are a verb's subject and what its preposition governs. */
        private boolean isBarred(Referent r, int token, Role role, int verb) {
            boolean reflexive = text.tokens().get(token).form().endsWith("self");
            return r.token() >= s.sentence().firstToken()
                    && verb >= 0
                    && r.verb() == verb
                    && !reflexive
                    && role != Role.POSSESSOR
                    && r.role() != Role.POSSESSOR
                    && text.tokens().get(token).tag().equals("PRP");
        }

        private double score(Referent r, int distance, Role role, boolean speaking, VerbGroup reporting, int token) {
            double score = -words.weight("distance") * distance;
            if (r.role() == Role.SUBJECT) {
                score += words.weight("subject");
            } else if (r.role() == Role.OBJECT) {
                score += words.weight("object");
            } else if (r.role() == Role.POSSESSOR) {
                score += words.weight("possessor");
            }
            if (r.role() == role && role != Role.OTHER) {
                score += words.weight("parallel");
            }
            if (speaking && r == lastSpeaker) {
                score += words.weight("running_speaker");
            }
            boolean here = r.token() >= s.sentence().firstToken();
            if (reporting != null && here && r.verb() == reporting.index() && r.role() == Role.SUBJECT) {
                score += words.weight("reported");
            }
            if (here) {
                score -= words.weight("token") * (token - r.token());
            }
            double often = Math.log(counts.getOrDefault(r.key(), 1)) / Math.log(2);
            score += words.weight("frequency") * Math.min(3, often);
            if (r.entity() != null) {
                score += words.weight("protagonist") * Math.min(1.0, totals.getOrDefault(r.entity(), 0) / 8.0);
                score -= r.entity().isPerson() && r.entity().gender == Gender.UNKNOWN
                        ? words.weight("unknown_gender")
                        : 0;
            } else {
                score -= words.weight("unnamed");
                score -= r.gender() == Gender.UNKNOWN ? words.weight("unknown_gender") : 0;
            }
            return score;
        }

        /** The last verb of speech before the token in its sentence, outside quotations as the token is. */
        private VerbGroup reportingBefore(int token, int region) {
            if (region >= 0) {
                return null;
            }
            VerbGroup found = null;
            for (VerbGroup v : s.verbs()) {
                if (v.head() >= token) {
                    break;
                }
                if (cues.get(v.head()) && parsed.quotations().regionOf(v.head()) < 0) {
                    found = v;
                }
            }
            return found;
        }

        /** {@code After her arrest, Moen said}: the subject ahead of a phrase that opens the sentence. */
        private void ahead(
                int token, Gender asked, int region, int nextName, Map<Object, Double> best, Map<Object, Referent> by) {
            Token opening = text.tokens().get(s.sentence().firstToken());
            boolean fronted = opening.tag().equals("IN")
                    || opening.tag().equals("VBG")
                    || opening.tag().equals("WRB");
            if (!fronted || region >= 0 || nextName >= names.size()) {
                return;
            }
            NamedMention n = names.get(nextName);
            if (n.end() > s.sentence().endToken() || !n.entity().isPerson() || !asked.fits(n.entity().gender)) {
                return;
            }
            int comma = -1;
            for (int i = token; i < n.first(); i++) {
                comma = text.tokens().get(i).form().equals(",") ? i : comma;
            }
            int p = s.phraseAt(n.end() - 1);
            if (comma < 0 || p < 0 || roles[p] != Role.SUBJECT) {
                return;
            }
            Referent r = new Referent(
                    n.entity(), n.entity(), n.entity().gender, ordinal, n.first(), Role.SUBJECT, verbs[p], -1, false);
            double score = words.weight("cataphora");
            if (score > best.getOrDefault(r.key(), Double.NEGATIVE_INFINITY)) {
                best.put(r.key(), score);
                by.put(r.key(), r);
            }
        }
    }
}
