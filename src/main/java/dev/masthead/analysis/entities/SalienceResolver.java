package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Antecedent;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.ParsedText;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whom pronouns and definite descriptions stand for, reading each part in order. What was mentioned before competes by
 * salience: how near, in which role, how often, whether it is the one who speaks; phrases without a name compete as well,
 * and where one of them wins, no actor is meant, but the phrase is kept. Grammar rules out who cannot be meant. Below the margin between the first
 * and the second nobody is taken. Weights and margin stand in the lexicon of actor words; docs/reference.md tells how they
 * were set.
 */
final class SalienceResolver implements ReferenceResolver {
    private static final String CUES = "attribution-cues";
    private static final String NOUNS = "source-nouns";
    /** How many phrases may say what an office is of: the head of the department of works in the north. */
    private static final int LONGEST_OFFICE = 3;
    /** Whoever was mentioned so often draws pronouns from afar. */
    private static final int OFTEN = 4;

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
    public Resolved resolve(TextPart text, List<NamedMention> names) {
        history.clear();
        return new Reader(text, names).read();
    }

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
        private final List<Antecedent> antecedents = new ArrayList<>();
        private final Authors authors;
        private final QuotedSpeakers speakers;
        private final PronounBars bars;
        /** Of the sentence that is being read. */
        private ParsedSentence s;

        private GrammaticalRole[] roles = {};
        private int[] verbs = {};
        private Referent lastSpeaker;
        private final Map<Integer, Set<Entity>> namedIn = new HashMap<>();
        /** The sentence and token of the last pronoun of its kind that two may be meant by. */
        private final Map<PronounClass, int[]> unclear = new EnumMap<>(PronounClass.class);
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
            authors = new Authors(words, cues);
            speakers = new QuotedSpeakers(parsed, names, cues);
            bars = new PronounBars(analysis, text, words, speakers);
        }

        Resolved read() {
            int k = 0;
            for (Sentence sentence : text.sentences()) {
                open(sentence);
                for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                    boolean named = false;
                    while (k < names.size() && names.get(k).first() <= i) {
                        NamedMention n = names.get(k++);
                        add(n);
                        named |= n.whole();
                        if (n.first() == i) {
                            describeFrom(sentence, n, k);
                        }
                        i = Math.max(i, Math.min(n.end(), sentence.endToken()) - 1);
                    }
                    if (!named) {
                        refer(sentence, i, k);
                    }
                }
                antecedents.addAll(authors.read(s));
            }
            return new Resolved(out, antecedents);
        }

        private void open(Sentence sentence) {
            s = parsed.sentence(sentence.index());
            boolean outside = false;
            for (int i = sentence.firstToken(); i < sentence.endToken() && !outside; i++) {
                outside = text.tokens().get(i).isWord() && parsed.quotations().regionOf(i) < 0;
            }
            ordinal += outside ? 1 : 0;
            roles = new GrammaticalRole[s.phrases().size()];
            verbs = new int[roles.length];
            Arrays.fill(roles, GrammaticalRole.OTHER);
            Arrays.fill(verbs, -1);
            for (VerbGroup v : s.verbs()) {
                v.objects()
                        .forEach(o -> set(
                                o,
                                Salience.isAsked(words, s, v, o) ? GrammaticalRole.ASKED : GrammaticalRole.OBJECT,
                                v));
                v.adjuncts().forEach(a -> set(a.phrase(), GrammaticalRole.OTHER, v));
            }
            for (VerbGroup v : s.verbs()) {
                boolean head = v.subject() != null && v.subject().phrase() >= 0;
                if (head && (v.isFinite() || roles[v.subject().phrase()] == GrammaticalRole.OTHER)) {
                    v.subject().conjuncts().forEach(c -> set(c, GrammaticalRole.SUBJECT, v));
                }
            }
            rolesOfNamed();
        }

        private void set(int phrase, GrammaticalRole role, VerbGroup v) {
            boolean open = phrase >= 0 && roles[phrase] != GrammaticalRole.SUBJECT;
            if (open || phrase >= 0 && role == GrammaticalRole.SUBJECT && verbs[phrase] < 0) {
                roles[phrase] = role;
                verbs[phrase] = v.index();
            }
        }

        /** {@code the Pentagon chief}: a description that begins with a name whose first word is its article. */
        private void describeFrom(Sentence sentence, NamedMention name, int nextName) {
            if (!text.tokens().get(name.first()).form().equals("the")) {
                return;
            }
            Descriptions.Found d = descriptions.read(text, sentence, name.first());
            if (d != null && d.end() > name.end() && !isIntroducing(d, nextName)) {
                found(new NamedMention(
                        text.part(), d.first(), d.end(), text.span(d.first(), d.end()), d.member(), d.how(), true));
            }
        }

        private void refer(Sentence sentence, int i, int nextName) {
            Token t = text.tokens().get(i);
            bars.hear(sentence, i);
            if (t.form().equals("the")) {
                Descriptions.Found d = descriptions.read(text, sentence, i);
                if (d != null && !isIntroducing(d, nextName) && !isInName(d, nextName)) {
                    found(new NamedMention(
                            text.part(), d.first(), d.end(), text.span(d.first(), d.end()), d.member(), d.how(), true));
                    return;
                }
            }
            PronounClass asked = t.tag().startsWith("PRP") ? words.pronounClass(t.form()) : null;
            if (words.is("pronouns_of_speaking_things", t.form()) || asked == PronounClass.PLURAL) {
                asked = !speaks(i) ? null : asked == null ? PronounClass.NEUTER : asked;
            }
            if (asked != null) {
                Referent one = pronoun(i, asked, nextName);
                if (one != null && one.entity() != null) {
                    found(new NamedMention(text.part(), i, i + 1, t.span(), one.entity(), Mention.How.PRONOUN, true));
                } else if (one != null) {
                    antecedents.add(new Antecedent(text.part(), t.span(), one.words()));
                    take(one, i);
                }
                return;
            }
            int p = s.phraseAt(i);
            if (p >= 0 && s.phrase(p).first() == i && !isNamedBehind(s.phrase(p), nextName)) {
                unnamed(s.phrase(p));
            }
        }

        /** {@code the Center on Quimble Policy}: the description is the beginning of another name. */
        private boolean isInName(Descriptions.Found d, int nextName) {
            return nextName < names.size()
                    && names.get(nextName).first() == d.first() + 1
                    && names.get(nextName).end() > d.end();
        }

        private boolean isComma(int token) {
            return token < s.sentence().endToken()
                    && text.tokens().get(token).form().equals(",");
        }

        /** {@code said the minister, Alta Voss.} */
        private boolean isEndOfInverted(int phrase, int token) {
            VerbGroup v = verbOf(phrase);
            boolean ends = token >= s.sentence().endToken()
                    || !text.tokens().get(token).isWord()
                            && token + 2 >= s.sentence().endToken();
            return ends && v.subject() != null && v.subject().link() == VerbGroup.Link.INVERTED;
        }

        /** {@code The head of the port, Alta Voss, said}: the person whose name stands behind the comma is described, and nobody else. */
        private boolean isNamedBehind(NounPhrase p, int nextName) {
            int comma = describedEnd(p);
            int k = nextName;
            while (k < names.size() && names.get(k).first() < comma) {
                k++; // the governor of Kent, Alta Voss
            }
            return k < names.size()
                    && names.get(k).first() == comma + 1
                    && names.get(k).entity().isPerson()
                    && comma < s.sentence().endToken()
                    && text.tokens().get(comma).form().equals(",");
        }

        /** One past the phrase with what it is of: {@code the head of the port}. */
        private int describedEnd(NounPhrase p) {
            int end = p.end();
            for (int n = 0; n < LONGEST_OFFICE && end + 1 < s.sentence().endToken(); n++) {
                int of = text.tokens().get(end).tag().equals("IN") ? s.phraseAt(end + 1) : -1;
                if (of < 0 || s.phrase(of).first() != end + 1) {
                    break;
                }
                end = s.phrase(of).end();
            }
            return end;
        }

        /** The name behind a description is the subject that the description is. */
        private void rolesOfNamed() {
            for (int p = 0; p < roles.length; p++) {
                int comma = roles[p] == GrammaticalRole.SUBJECT
                        ? describedEnd(s.phrase(p))
                        : s.sentence().endToken();
                int name = comma + 1 < s.sentence().endToken()
                                && text.tokens().get(comma).form().equals(",")
                        ? s.phraseAt(comma + 1)
                        : -1;
                boolean described = name >= 0
                        && s.phrase(name).first() == comma + 1
                        && roles[name] == GrammaticalRole.OTHER
                        && text.tokens().get(s.phrase(p).head()).tag().equals("NN")
                        && text.tokens().get(s.phrase(name).head()).isProperNoun()
                        && (isComma(s.phrase(name).end())
                                || isEndOfInverted(p, s.phrase(name).end()));
                if (described) {
                    roles[name] = roles[p];
                    verbs[name] = verbs[p];
                }
            }
        }

        /** {@code the Greek minister, Alta Voss,}: the description is of whom the name behind the comma names, and of nobody else. */
        private boolean isIntroducing(Descriptions.Found d, int nextName) {
            return introduces(d, d.end(), nextName) || introduces(d, behindOffice(d.end()), nextName);
        }

        /** {@code the candidate for the seat in the north}: one past the phrases that say what an office is of. */
        private int behindOffice(int from) {
            int end = s.sentence().endToken();
            int at = from;
            for (int n = 0; n < LONGEST_OFFICE; n++) {
                boolean attached = at + 1 < end && text.tokens().get(at).tag().equals("IN") && s.phraseAt(at + 1) >= 0;
                if (!attached) {
                    break;
                }
                at = s.phrase(s.phraseAt(at + 1)).end();
                if (at < end && text.tokens().get(at).tag().equals("POS") && s.phraseAt(at + 1) >= 0) {
                    at = s.phrase(s.phraseAt(at + 1)).end();
                }
            }
            return at;
        }

        private boolean introduces(Descriptions.Found d, int at, int nextName) {
            int end = s.sentence().endToken();
            if (at + 1 >= end || !text.tokens().get(at).form().equals(",")) {
                return false;
            }
            int name = nextName;
            while (name < names.size() && names.get(name).first() <= at) {
                name++;
            }
            if (name < names.size() && names.get(name).first() == at + 1) {
                NamedMention n = names.get(name);
                return n.entity().isPerson() && n.entity() != d.member();
            }
            int k = at + 1;
            while (k < end
                    && text.tokens().get(k).isProperNoun()
                    && text.tokens().get(k).isCapitalised()) {
                k++;
            }
            return k > at + 2 && k < end && text.tokens().get(k).form().equals(","); // a name that nobody knows
        }

        private void found(NamedMention m) {
            add(m);
            out.add(m);
        }

        private boolean speaks(int token) {
            int p = s.phraseAt(token);
            return p >= 0
                    && isSpeaker(p)
                    && !words.is("verbs_without_speaker", verbOf(p).lemma());
        }

        /** Whether it speaks: {@code Lund said}, {@code a note by Lund, who said}. */
        private boolean isSpeaker(int phrase) {
            boolean subject = roles[phrase] == GrammaticalRole.SUBJECT
                    && verbs[phrase] >= 0
                    && cues.get(verbOf(phrase).head());
            return subject
                    || s.verbsOf(phrase).stream()
                            .anyMatch(v -> v.subject().link() == VerbGroup.Link.RELATIVE && cues.get(v.head()));
        }

        private VerbGroup verbOf(int phrase) {
            return s.verbs().get(verbs[phrase]);
        }

        private void add(NamedMention m) {
            int last = m.end() - 1;
            int p = s.phraseAt(last);
            GrammaticalRole role = role(last, p);
            boolean head = p >= 0 && s.phrase(p).head() == last;
            history.add(m.entity(), s.sentence().index(), m.end(), role == GrammaticalRole.SUBJECT && head);
            Token word = text.tokens().get(last);
            boolean several = m.entity().kind.equals("group")
                    || !m.entity().isPerson()
                            && word.tag().endsWith("S")
                            && !m.entity().name.endsWith(word.text()); // Democrats, Russians; not the United Nations
            remember(new Referent(
                    m.entity(),
                    m.entity(),
                    m.entity().gender,
                    several,
                    m.span(),
                    ordinal,
                    last,
                    head ? role : GrammaticalRole.OTHER,
                    p >= 0 ? verbs[p] : -1,
                    parsed.quotations().regionOf(last),
                    head && isSpeaker(p),
                    head && isIntroduced(m, role, p)));
            together(p);
        }

        /** Whether the sentence is about somebody who was not named before: the subject of its first verb. */
        private boolean isIntroduced(NamedMention m, GrammaticalRole role, int phrase) {
            if (counts.containsKey(m.entity()) || role != GrammaticalRole.SUBJECT || verbs[phrase] < 0) {
                return false;
            }
            int first = verbOf(phrase).head();
            for (VerbGroup v : s.verbs()) {
                if (v.isFinite() && v.head() < first && parsed.quotations().regionOf(v.head()) < 0) {
                    return false;
                }
            }
            return true;
        }

        private void remember(Referent r) {
            seen.add(r);
            counts.merge(r.key(), 1, Integer::sum);
            if (r.speaker() && r.region() < 0) {
                lastSpeaker = r;
            }
        }

        private GrammaticalRole role(int token, int phrase) {
            boolean possessive = text.tokens().get(token).tag().equals("PRP$")
                    || token + 1 < s.sentence().endToken()
                            && text.tokens().get(token + 1).tag().equals("POS");
            return possessive ? GrammaticalRole.POSSESSOR : phrase < 0 ? GrammaticalRole.OTHER : roles[phrase];
        }

        /** {@code Lund and Moen}: the last of several subjects stands for all of them together. */
        private void together(int phrase) {
            if (phrase < 0 || roles[phrase] != GrammaticalRole.SUBJECT || verbs[phrase] < 0) {
                return;
            }
            VerbGroup v = verbOf(phrase);
            List<Integer> all = v.subject() == null ? List.of() : v.subject().conjuncts();
            if (all.size() < 2 || all.get(all.size() - 1) != phrase) {
                return;
            }
            int first = s.phrase(all.get(0)).first();
            NounPhrase last = s.phrase(phrase);
            remember(new Referent(
                    null,
                    first,
                    Gender.UNKNOWN,
                    true,
                    text.span(first, last.end()),
                    ordinal,
                    last.head(),
                    GrammaticalRole.SUBJECT,
                    v.index(),
                    parsed.quotations().regionOf(last.head()),
                    isSpeaker(phrase),
                    false));
        }

        /** Who or what is described and not named: a woman, the driver, her lawyer, three researchers, the report. */
        private void unnamed(NounPhrase p) {
            Token head = text.tokens().get(p.head());
            if (head.tag().equals("NNP")) {
                stranger(p);
                return;
            }
            boolean several = head.tag().equals("NNS") || words.is("nouns_of_several", head.form());
            if (!several && (!head.tag().equals("NN") || p.determiner() < 0)) {
                return;
            }
            String type = null;
            for (Match m : analysis.matches(text.part()).longest(NOUNS, p.head(), p.head() + 1)) {
                type = m.entry().text("type").orElse(type);
            }
            boolean role = words.isRole(head.form()) || words.isRole(head.lemma());
            Gender gender = words.is("women", head.form())
                    ? Gender.FEMALE
                    : words.is("men", head.form()) ? Gender.MALE : Gender.UNKNOWN;
            boolean thing =
                    !role && gender == Gender.UNKNOWN && (words.is("bodies", head.form()) || "document".equals(type));
            boolean person = role || gender != Gender.UNKNOWN || words.is("types_of_persons", type);
            if (several
                    ? thing && !words.is("nouns_of_several", head.form()) || type == null && !role
                    : !thing && !person) {
                return;
            }
            remember(new Referent(
                    null,
                    head.form(),
                    thing ? Gender.NEUTER : gender,
                    several,
                    text.span(p.first(), p.end()),
                    ordinal,
                    p.head(),
                    role(p.head(), p.index()),
                    verbs[p.index()],
                    parsed.quotations().regionOf(p.head()),
                    isSpeaker(p.index()),
                    false));
            together(p.index());
        }

        /** A surname that stands for nobody whom the article names: its bearer may be meant by what follows. */
        private void stranger(NounPhrase p) {
            Token name = text.tokens().get(p.head());
            boolean alone = p.first() == p.head() && p.end() == p.head() + 1;
            if (alone
                    && roles[p.index()] == GrammaticalRole.SUBJECT
                    && name.isCapitalised()
                    && words.isNamePart(name)
                    && !words.isOrganisationWord(name.form())) {
                remember(new Referent(
                        null,
                        name.form(),
                        Gender.UNKNOWN,
                        false,
                        name.span(),
                        ordinal,
                        p.head(),
                        GrammaticalRole.SUBJECT,
                        verbs[p.index()],
                        parsed.quotations().regionOf(p.head()),
                        isSpeaker(p.index()),
                        false));
            }
        }

        /** The pronoun takes up a phrase, which is mentioned anew. */
        private void take(Referent one, int token) {
            int p = s.phraseAt(token);
            remember(new Referent(
                    null,
                    one.key(),
                    one.gender(),
                    one.plural(),
                    one.words(),
                    ordinal,
                    token,
                    role(token, p),
                    p >= 0 ? verbs[p] : -1,
                    parsed.quotations().regionOf(token),
                    p >= 0 && isSpeaker(p),
                    false));
        }

        // ---- choosing ----------------------------------------------------------------------------------------

        private Referent pronoun(int token, PronounClass asked, int nextName) {
            int p = s.phraseAt(token);
            int region = parsed.quotations().regionOf(token);
            VerbGroup reporting = reportingBefore(token, region);
            GrammaticalRole role = role(token, p);
            int verb = p >= 0 ? verbs[p] : -1;
            boolean people = p >= 0 // its director: a body that has people is one that may speak
                    && asked == PronounClass.NEUTER
                    && role == GrammaticalRole.POSSESSOR
                    && words.isRole(s.token(s.phrase(p).head()).form());
            boolean speaking = people || p >= 0 && role == GrammaticalRole.SUBJECT && isSpeaker(p);
            Salience salience = new Salience(
                    words,
                    new Salience.Place(
                            asked,
                            token,
                            s.sentence().firstToken(),
                            ordinal,
                            role,
                            verb,
                            region,
                            speaking,
                            reporting == null ? -1 : reporting.index(),
                            lastSpeaker,
                            speaking && isTrailing(token, verb)));
            boolean itsPeople = asked == PronounClass.PLURAL
                    && speaking
                    && reporting != null
                    && lastSpeaker != null
                    && lastSpeaker.sentence() == ordinal
                    && !lastSpeaker.plural();
            if (itsPeople) {
                return null; // the ministry said that Lennish clerks left; they warn of more: its people, and not the
                // clerks
            }
            boolean argument = verb >= 0 && text.tokens().get(token).tag().equals("PRP");
            Set<Entity> later = argument ? namedLater(p, verb, region, nextName) : Set.of();
            Entity own = asked.gender() == Gender.UNKNOWN ? null : ownWords(region, asked, nextName);
            own = own != null && namedIn(region).contains(own) ? null : own; // nobody calls himself or herself by name
            int least = Math.max(0, seen.size() - words.referentsBack);
            for (int i = seen.size() - 1; i >= least; i--) {
                Referent r = seen.get(i);
                if (ordinal - r.sentence() > words.pronounSentences) {
                    break;
                }
                boolean excluded =
                        r.entity() != null && (r.entity() == speakers.of(region) || later.contains(r.entity()));
                boolean content = speaking && verb >= 0 && region < 0 && bars.isOwnContent(r, token, s, verbOf(p));
                if (excluded || content || bars.isBarred(r, token, role, verb, s)) {
                    salience.bar(r);
                }
                salience.add(
                        r,
                        counts.getOrDefault(r.key(), 1),
                        r.entity() == null ? 0 : totals.getOrDefault(r.entity(), 0));
            }
            if (asked.gender() != Gender.UNKNOWN) {
                ahead(token, asked.gender(), region, nextName, salience);
            }
            Referent one = salience.winner();
            if (own != null) {
                salience.leaveOut(own);
                Referent rest = salience.winner();
                // whom else the speaker means is told only where the words themselves speak of somebody
                boolean told = rest != null
                        && (rest.region() >= 0 || rest.token() >= s.sentence().firstToken());
                one = rest == one || told ? rest : null;
            }
            boolean contested = one != null
                    && (isContested(one, asked, region) || reporting != null && isOfBoth(one, asked, reporting));
            if (contested) {
                unclear.put(asked, new int[] {ordinal, token});
            }
            boolean other = one != null
                    && (contested
                            || bars.isBesideHeadline(one, s.sentence())
                            || bars.isRelativeMeant(one, asked, s.sentence(), region)
                            || verb >= 0
                                    && role == GrammaticalRole.SUBJECT
                                    && bars.isTeller(one, asked, verbOf(p), seen));
            return other ? null : one;
        }

        /**
         * {@code Moen's guards seized a man. He was tired}: somebody who is named or described for the first time in this sentence or the
         * one before may be meant as well as somebody who is spoken of throughout and is no subject there.
         */
        private boolean isContested(Referent one, PronounClass asked, int region) {
            int[] last = unclear.get(asked);
            if (last != null && region < 0 && ordinal - last[0] <= 1 && one.token() < last[1]) {
                return true; // He ran. He was accused: the second is whoever the first is
            }
            boolean near = ordinal - one.sentence() <= 1;
            if (asked.gender() == Gender.UNKNOWN
                    || region >= 0
                    || near && one.role() == GrammaticalRole.SUBJECT
                    || counts.getOrDefault(one.key(), 1) < OFTEN) {
                return false;
            }
            int least = Math.max(0, seen.size() - words.referentsBack);
            for (int i = seen.size() - 1; i >= least && ordinal - seen.get(i).sentence() <= 1; i--) {
                Referent r = seen.get(i);
                boolean person = r.entity() != null ? r.entity().isPerson() : r.gender() == asked.gender();
                if (r.key() != one.key()
                        && !r.key().equals(one.key())
                        && person
                        && r.region() < 0
                        && r.role() != GrammaticalRole.POSSESSOR
                        && asked.fits(r)
                        && counts.getOrDefault(r.key(), 1) == 1) {
                    return true;
                }
            }
            return false;
        }

        /** {@code Kohl criticised Holm, saying he had lied}: of subject and object of the verb before a participle of speech either may be meant. */
        private boolean isOfBoth(Referent one, PronounClass asked, VerbGroup reporting) {
            int first = s.sentence().firstToken();
            if (asked.gender() == Gender.UNKNOWN
                    || !s.tagOf(reporting.head()).equals("VBG")
                    || reporting.start() == first
                    || text.tokens().get(reporting.start() - 1).isWord()) {
                return false;
            }
            int least = Math.max(0, seen.size() - words.referentsBack);
            for (int i = seen.size() - 1; i >= least && seen.get(i).token() >= first; i--) {
                Referent r = seen.get(i);
                boolean person = r.entity() != null && r.entity().isPerson();
                if (person
                        && !r.key().equals(one.key())
                        && r.token() < reporting.start()
                        && (r.role() == GrammaticalRole.OBJECT || r.role() == GrammaticalRole.SUBJECT)
                        && asked.fits(r)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Who speaks the quotation that the pronoun stands in, where a pronoun says so: {@code "He is tired," he said} is of two. In its
         * own sentence the speaker is looked for first; a quotation that goes on has the speaker of the sentence before.
         */
        private Entity ownWords(int region, PronounClass asked, int nextName) {
            if (region < 0 || speakers.of(region) != null) {
                return null;
            }
            boolean told = false;
            for (VerbGroup v : s.verbs()) {
                int p = v.subject() == null ? -1 : v.subject().phrase();
                if (p < 0 || !cues.get(v.head()) || parsed.quotations().regionOf(v.head()) >= 0) {
                    continue;
                }
                told = true;
                int head = s.phrase(p).head();
                boolean pronoun = parsed.quotations().regionOf(head) < 0
                        && text.tokens().get(head).tag().equals("PRP")
                        && words.pronounClass(text.tokens().get(head).form()) == asked;
                Referent speaker = pronoun ? pronoun(head, asked, nextName) : null;
                if (speaker != null) {
                    return speaker.entity();
                }
            }
            boolean goesOn = !told
                    && lastSpeaker != null
                    && text.sentenceOfToken(lastSpeaker.token()).paragraph()
                            == s.sentence().paragraph()
                    && ordinal - lastSpeaker.sentence() <= 1
                    && parsed.quotations().regionOf(s.sentence().firstToken()) == region;
            return goesOn ? lastSpeaker.entity() : null;
        }

        /** {@code ..., he said.}: the verb of speech ends the sentence that its words open. */
        private boolean isTrailing(int token, int verb) {
            if (verb < 0 || token - 1 <= s.sentence().firstToken()) {
                return false;
            }
            int head = s.verbs().get(verb).head();
            boolean behind = !text.tokens().get(token - 1).isWord();
            boolean ends = head > token
                    && (head + 1 >= s.sentence().endToken()
                            || !text.tokens().get(head + 1).isWord());
            return behind && ends && head + 2 >= s.sentence().endToken();
        }

        /** Whom the quotation names. */
        private Set<Entity> namedIn(int region) {
            return namedIn.computeIfAbsent(region, q -> {
                Span words = parsed.quotations().passage(q).span();
                Set<Entity> found = new HashSet<>();
                int first = text.tokenAt(words.start());
                for (int k = nameAt(first);
                        k < names.size() && words.contains(names.get(k).span().start());
                        k++) {
                    found.add(names.get(k).entity());
                }
                return found;
            });
        }

        /** The first name that begins at the token or behind it. */
        private int nameAt(int token) {
            int lo = 0;
            int hi = names.size();
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (names.get(mid).first() < token) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo;
        }

        /**
         * Who is named behind the pronoun with the same verb, or with a verb that has the pronoun for its subject too, is somebody
         * else: {@code he protected Moen from Lund}, {@code he said, accusing Moen}.
         */
        private Set<Entity> namedLater(int pronoun, int verb, int region, int nextName) {
            Set<Entity> found = new HashSet<>();
            for (int k = nextName;
                    k < names.size() && names.get(k).first() < s.sentence().endToken();
                    k++) {
                int last = names.get(k).end() - 1;
                int p = s.phraseAt(last);
                if (p >= 0
                        && (verbs[p] == verb || isOwnDeed(pronoun, p))
                        && s.phrase(p).head() == last
                        && parsed.quotations().regionOf(last) == region) {
                    found.add(names.get(k).entity());
                }
            }
            return found;
        }

        /** Whether the phrase is the object of a verb whose subject is the pronoun. */
        private boolean isOwnDeed(int pronoun, int phrase) {
            if (roles[phrase] != GrammaticalRole.OBJECT || verbs[phrase] < 0) {
                return false;
            }
            VerbGroup v = verbOf(phrase);
            return v.subject() != null && v.subject().phrase() == pronoun;
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
        private void ahead(int token, Gender asked, int region, int nextName, Salience salience) {
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
            if (comma < 0 || p < 0 || roles[p] != GrammaticalRole.SUBJECT) {
                return;
            }
            Referent r = new Referent(
                    n.entity(),
                    n.entity(),
                    n.entity().gender,
                    false,
                    n.span(),
                    ordinal,
                    n.first(),
                    GrammaticalRole.SUBJECT,
                    verbs[p],
                    -1,
                    false,
                    false);
            salience.put(r, words.weight("cataphora"));
        }
    }
}
