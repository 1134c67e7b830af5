package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says of which kind a noun phrase of an article makes a source, by its head noun and the organisation named with it. The
 * rules are those of {@code docs/source-types.md}.
 */
final class SourceKinds {
    /** Through so many phrases a kind is looked for: the aide to the head of the agency. */
    private static final int MAX_DEPTH = 4;

    /** So many phrases behind a head may name its organisation. */
    private static final int MAX_ATTACHED = 3;

    /** An American station: KENS-TV. */
    private static final Pattern CALL_SIGN = Pattern.compile("[KW][A-Z]{2,3}-(TV|FM|AM|DT)");

    private static final Pattern AGE = Pattern.compile("[0-9]{1,3}-year-old");

    /** Letters that shorten a body's name: NCSC. */
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{3,6}");

    private static final String CITIZEN = "citizen";
    private static final String COLLECTIVE = "collective";
    private static final String INTERNATIONAL = "international_body";
    private static final String NGO = "ngo";
    private static final String PARTY = "party";

    private final ActorKinds actors;
    private final SourcePhrases phrases;
    private final Organisations organisations;
    private final SourceNouns nouns;
    private final KindsByDeed deeds;

    SourceKinds(Analysis analysis, ActorKinds actors, SourcePhrases phrases, SourceNouns nouns) {
        this.actors = actors;
        this.phrases = phrases;
        this.nouns = nouns;
        organisations = new Organisations(analysis, phrases, actors, nouns);
        deeds = new KindsByDeed(this, phrases, organisations, actors, nouns);
    }

    /** What verbs say of their subjects. */
    KindsByDeed deeds() {
        return deeds;
    }

    /** The kind of the source in the tokens; null where the words do not tell. */
    SourceKind of(ParsedSentence s, int first, int end) {
        return of(s, first, end, 0);
    }

    SourceKind of(ParsedSentence s, int first, int end, int depth) {
        if (depth > MAX_DEPTH) {
            return null;
        }
        for (Match m : phrases.matches(s, first, end)) {
            if (nouns.of(m.entry()).polled() && m.firstToken() <= first + 2 && !endsInPerson(s, m.endToken(), end)) {
                return new SourceKind(nouns.of(m.entry()).type(), true);
            }
        }
        SourceKind label = PartyLabels.in(s, first, Math.min(end, first + 1));
        int index = SourcePhrases.first(s, first, end);
        if (label != null || index < 0) {
            return label;
        }
        NounPhrase p = phrases.whole(s, cut(s, s.phrase(shared(s, index)), end));
        SourceKind kind = ofPhrase(s, p, Math.max(end, p.end()), depth);
        NounPhrase alone = s.phrase(shared(s, index));
        if (kind == null && alone.end() < p.end()) {
            kind = ofPhrase(
                    s, alone, Math.max(end, p.end()), depth); // the former governor of Ohio, who is one description
        }
        if (kind != null && kind.sure()) {
            return kind;
        }
        SourceKind described = ofDescriptions(s, p, first, end, depth);
        described = described != null ? described : ofListedRoles(s, p, depth);
        described = described != null ? described : ofPlace(s, p);
        return described != null && (kind == null || described.sure()) ? described : kind;
    }

    /** {@code Critics point to it}: the source ends before what was taken for the head of its phrase, and owns nothing. */
    private static NounPhrase cut(ParsedSentence s, NounPhrase p, int end) {
        boolean before = p.first() < end && end <= p.head() && !s.tagOf(end).equals("POS");
        return before ? new NounPhrase(p.index(), p.first(), end, end - 1, Math.min(p.determiner(), end - 1)) : p;
    }

    /** {@code +0.6 % Chief Executive Ida Moen}: the number of a ticker before a name. */
    private boolean endsInPerson(ParsedSentence s, int from, int end) {
        Mention name = from >= end || s.phraseAt(from) < 0
                ? null
                : phrases.nameAt(s, s.phrase(s.phraseAt(from)).head());
        return name != null && actors.isPerson(name);
    }

    /** {@code Republican and Democratic lawmakers}: two adjectives share the noun of the second; else the phrase itself. */
    private static int shared(ParsedSentence s, int index) {
        int next = index + 1;
        NounPhrase p = s.phrase(index);
        if (next >= s.phrases().size() || !s.formOf(p.end()).equalsIgnoreCase("and")) {
            return index;
        }
        NounPhrase q = s.phrase(next);
        boolean adjectives = SourcePhrases.token(s, p.head()).isCapitalised()
                && SourcePhrases.token(s, q.first()).isCapitalised()
                && s.tagOf(q.first()).startsWith("JJ");
        boolean one = q.first() == p.end() + 1 && q.head() == q.first() + 1;
        return adjectives && one && s.tagOf(q.head()).equals("NNS") ? next : index;
    }

    private SourceKind ofPhrase(ParsedSentence s, NounPhrase p, int end, int depth) {
        if (p.head() > p.first() && SourcePhrases.token(s, p.head()).text().startsWith("(")) {
            SourceKind label = PartyLabels.in(s, p.head(), p.head() + 1);
            if (label != null) {
                return label;
            }
        }
        Mention name = phrases.nameAt(s, p.head());
        if (name != null && !actors.isPerson(name)) {
            SourceKind members = members(s, p, end, depth);
            Match counted = members != null ? null : phrases.head(s, p, p.head() + 1);
            if (counted != null
                    && counted.length() > 1
                    && s.tagOf(counted.firstToken()).equals("NNS")
                    && counted.endToken() == p.head() + 1) {
                members = ofNoun(s, p, counted, end, depth); // members of Congress
            }
            String known = members == null ? actors.ofKnown(name.actor()) : members.type();
            String form = known != null ? null : actors.of(name.actor());
            Match words = form == null ? null : phrases.head(s, p, p.head() + 1);
            if (words != null && words.length() > 1) {
                form = nouns.of(words.entry()).type(); // Kaiser Family Foundation, which is no charity
            }
            known = known != null ? known : form;
            if (actors.isPeople(name)) {
                known = COLLECTIVE; // most Americans, New Yorkers
            }
            if (known != null) {
                return new SourceKind(known, true);
            }
        }
        if (name != null && actors.isPerson(name)) {
            SourceKind said = ofNamed(s, p, name, end, depth);
            String known = actors.of(name.actor());
            boolean house = said != null // Alder Group's Moen, whose calling the article tells elsewhere
                    && said.type().equals("business")
                    && known != null
                    && s.part().tokenAt(name.span().start()) > p.first()
                    && actors.isSettled(name.actor());
            if (said != null && said.sure() && !house && !actors.holdsOffice(name.actor())) {
                return said;
            }
            if (known != null) {
                return new SourceKind(known, actors.isSure(name.actor()));
            }
            if (said != null || name.how() != Mention.How.DESCRIPTION) {
                return said;
            }
            name = null; // the economist: the words themselves tell it
        }
        Match head = phrases.head(s, p, p.head() + 1);
        if (head == null) {
            return ofName(s, p, name);
        }
        if (isSurname(s, p, head)) {
            Match title = phrases.head(s, p, p.head());
            return title == null ? null : ofPerson(title, ofNoun(s, p, title, end, depth));
        }
        if (p.first() == p.head()
                && p.first() == s.sentence().firstToken()
                && nouns.isCampAtStart(s.formOf(p.head()))) {
            return new SourceKind(COLLECTIVE, true);
        }
        SourceKind kind = ofNoun(s, p, head, end, depth);
        boolean single = !s.tagOf(p.head()).endsWith("S")
                && (p.determiner() >= 0 || s.formOf(p.first()).equals("one"));
        boolean one = kind != null
                && single
                && (kind.type().equals(PARTY)
                        || kind.type().equals(COLLECTIVE)
                                && nouns.isOne(
                                        s.formOf(p.first()),
                                        SourcePhrases.token(s, p.head()).lemma())); // a top Republican, one supporter
        return one ? ofPerson(head, kind) : kind;
    }

    /** {@code Baker said}, {@code Ida Cooper said}: what is written like a name is no calling, though nobody of that name is known. */
    private boolean isSurname(ParsedSentence s, NounPhrase p, Match head) {
        boolean name = s.part().part() == Part.TEXT // headlines write everything so
                && head.length() == 1
                && p.determiner() < 0
                && nouns.isSurname(s.formOf(p.head()));
        for (int i = p.first(); name && i <= p.head(); i++) {
            name = s.tagOf(i).equals("NNP") && SourcePhrases.token(s, i).isCapitalised();
        }
        return name;
    }

    /** {@code Republican lawmakers}: people of a party who are counted among others by what they are; null. */
    private SourceKind members(ParsedSentence s, NounPhrase p, int end, int depth) {
        String tag = s.tagOf(p.head());
        Match head = tag.equals("NNS") || tag.equals("NN") ? phrases.head(s, p, p.head() + 1) : null;
        return head == null ? null : ofNoun(s, p, head, end, depth);
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    /** What the phrase of a person's name tells by itself: a title, a possessor, the house behind it. */
    SourceKind ofNamed(ParsedSentence s, NounPhrase p) {
        Mention name = phrases.nameAt(s, p.head());
        int end = p.end();
        for (int n = 1; n <= MAX_ATTACHED; n++) {
            int next = phrases.attached(s, p, Integer.MAX_VALUE, n);
            end = next < 0 ? end : s.phrase(next).end();
        }
        return name == null || !actors.isPerson(name) ? null : ofNamed(s, p, name, end, 0);
    }

    private SourceKind ofNamed(ParsedSentence s, NounPhrase p, Mention name, int end, int depth) {
        int start = s.part().tokenAt(name.span().start());
        Match title = phrases.head(s, p, start);
        if (title != null) {
            return ofPerson(title, ofNoun(s, p, title, end, depth));
        }
        for (int i = p.first(); i < start; i++) {
            if (AGE.matcher(SourcePhrases.token(s, i).form()).matches()) {
                return new SourceKind(CITIZEN, false); // 32-year-old Ida Moen
            }
        }
        // CNN's Evan Perez
        boolean possessed = start > p.first() && s.tagOf(start - 1).equals("POS");
        String house = possessed ? organisations.in(s, p.first(), start) : null;
        boolean paper = possessed && house == null && phrases.sharedOutletEnd(s, p.first()) == start - 1;
        house = paper ? "news_media" : house; // the Atlantic's Ada Venn: no sea has people
        for (int n = 1; house == null && n <= MAX_ATTACHED; n++) {
            int next = phrases.attached(s, p, end, n);
            if (next < 0) {
                break;
            }
            house = organisations.house(s, s.phrase(next));
        }
        return house == null ? null : new SourceKind(house, true);
    }

    /** {@code Senator Ida Moen's proposal}: what the title before the owner's name tells; null. */
    SourceKind ofOwner(ParsedSentence s, int first, int end) {
        NounPhrase p = s.phrase(s.phraseAt(end - 1));
        Match title = null;
        for (int i = end - 1; i > first && title == null; i--) {
            title = phrases.head(s, p, i);
        }
        return title == null ? null : ofPerson(title, ofNoun(s, p, title, end, 0));
    }

    /** {@code the spokesman}: a rank and nothing that tells of which body. */
    boolean isBareRank(ParsedSentence s, int first, int end) {
        int index = end - first == 2 ? s.phraseAt(end - 1) : -1;
        if (index < 0 || s.phrase(index).head() != end - 1 || !s.formOf(first).equals("the")) {
            return false;
        }
        NounPhrase p = s.phrase(index);
        Match head = phrases.head(s, p, end);
        return head != null
                && head.endToken() == end
                && nouns.of(head.entry()).rank()
                && nouns.isTakenUp(SourcePhrases.token(s, end - 1).lemma())
                && phrases.attached(s, p, Integer.MAX_VALUE, 1) < 0;
    }

    /** The kind of a phrase that says more than its noun: {@code a company spokesman}; null for the noun alone. */
    SourceKind ofTold(ParsedSentence s, NounPhrase p) {
        int next = phrases.attached(s, p, Integer.MAX_VALUE, 1);
        boolean bare = p.head() - p.first() < 2 && next < 0;
        return bare
                ? null
                : of(s, p.first(), next < 0 ? p.end() : s.phrase(next).end());
    }

    /** {@code the police officer Ida Moen's plan}: what a title right before an owner's name says; null. */
    SourceKind ofTitledOwner(ParsedSentence s, NounPhrase p, Mention name, int end) {
        int start = s.part().tokenAt(name.span().start());
        Match title = actors.isPerson(name) && start > p.first() ? phrases.head(s, p, start) : null;
        return title == null || title.endToken() != start ? null : ofPerson(title, ofNoun(s, p, title, start, 0));
    }

    /** {@code the ministry's plan}: the kind of an owner whom a noun tells and no name. */
    SourceKind ofNamelessOwner(ParsedSentence s, int end) {
        NounPhrase p = s.phrase(s.phraseAt(end - 1));
        Match head = phrases.head(s, p, end);
        return head == null || head.endToken() != end ? null : ofNoun(s, p, head, end, 0);
    }

    /** {@code a Democrat}: of somebody who is named it says more than of a crowd. */
    private SourceKind ofPerson(Match head, SourceKind kind) {
        String type = nouns.of(head.entry()).ofPerson();
        return type == null ? kind : new SourceKind(type, false);
    }

    /** A phrase without a noun of the lexicon. */
    private SourceKind ofName(ParsedSentence s, NounPhrase p, Mention name) {
        String type = null;
        if (name != null) {
            boolean place = actors.kindOf(name).filter("place"::equals).isPresent();
            type = place ? "official" : actors.of(name.actor());
        }
        type = type != null ? type : phrases.outletIn(s, p.first(), p.end());
        String words = type == null && name == null && s.tagOf(p.head()).startsWith("NNP")
                ? SourcePhrases.nameOf(s, p.first(), p.end())
                : null;
        type = words == null ? type : nouns.typeOfBody(words);
        boolean station = type == null
                && CALL_SIGN.matcher(SourcePhrases.token(s, p.head()).text()).matches();
        type = station ? "news_media" : type;
        boolean agency = type == null
                && ACRONYM.matcher(SourcePhrases.token(s, p.head()).text()).matches()
                && p.head() - 2 >= p.first()
                && s.tagOf(p.head() - 1).equals("POS")
                && actors.isCountry(phrases.nameAt(s, p.head() - 2)); // Britain's NCSC
        type = agency ? "official" : type;
        return type == null ? null : new SourceKind(type, true);
    }

    // ---- nouns ---------------------------------------------------------------------------------------------------

    private SourceKind ofNoun(ParsedSentence s, NounPhrase p, Match head, int end, int depth) {
        SourceKind kind = ofPresent(s, p, head, end, depth);
        boolean former = false;
        for (int i = p.first(); kind != null && kind.sure() && i < head.endToken(); i++) {
            former |= nouns.isFormer(SourcePhrases.token(s, i).form());
        }
        return former ? new SourceKind(kind.type(), false) : kind; // what somebody is goes before what somebody was
    }

    private SourceKind ofPresent(ParsedSentence s, NounPhrase p, Match head, int end, int depth) {
        SourceNouns.Noun noun = nouns.of(head.entry());
        if (noun.quantity()) {
            return ofQuantity(s, p, head, end, depth);
        }
        if (noun.type() == null) {
            return null;
        }
        // a writer for a weekly
        boolean media = noun.type().equals("news_media")
                || noun.type().equals("document")
                        && nouns.isOfPress(
                                SourcePhrases.token(s, head.endToken() - 1).lemma())
                || noun.type().equals("celebrity")
                || noun.writes();
        if (!noun.open()) {
            boolean unit = head.firstToken() > p.first()
                    && nouns.isUnit(SourcePhrases.token(s, head.endToken() - 1).lemma())
                    && INTERNATIONAL.equals(organisations.in(s, p.first(), head.firstToken()));
            if (unit) {
                return new SourceKind(INTERNATIONAL, true);
            }
            String outlet = media ? phrases.outletIn(s, p.first(), end) : null;
            outlet = outlet == null && noun.writes() && (writesForName(s, p, end) || isOfOutlet(s, p, head))
                    ? "news_media"
                    : outlet;
            return new SourceKind(outlet == null ? noun.type() : outlet, true);
        }
        String organisation = organisationOf(s, p, head, end, depth);
        if (organisation == null) {
            boolean leads = nouns.leadsBodies(
                    SourcePhrases.token(s, head.endToken() - 1).lemma());
            int next = phrases.attached(s, p, end, 1);
            String body = leads && organisations.isUnknownBody(s, p, head, next) ? next < 0 ? "business" : NGO : null;
            return body != null ? new SourceKind(body, false) : new SourceKind(noun.type(), media);
        }
        boolean market = organisation.equals("business") && noun.withBusiness() != null;
        boolean camp =
                noun.type().equals(PARTY) && (organisation.equals("politician") || organisation.equals("official"));
        return new SourceKind(market ? noun.withBusiness() : camp ? PARTY : organisation, true);
    }

    /** {@code Alder Herald writer Ida Moen}. */
    private boolean isOfOutlet(ParsedSentence s, NounPhrase p, Match head) {
        return head.firstToken() > p.first() && phrases.holdsOutlet(s, p.first(), head.firstToken());
    }

    /** {@code a writer at the Alder Review}: whoever has writers by a name of which nothing else is told is of the press. */
    private boolean writesForName(ParsedSentence s, NounPhrase p, int end) {
        int next = phrases.attached(s, p, end, 1);
        String tie = next < 0 ? "" : s.at(s.position(p.end() - 1) + 1).form();
        if (!tie.equals("at") && !tie.equals("for") && !tie.equals("with")) {
            return false;
        }
        NounPhrase house = s.phrase(next);
        Mention name = phrases.nameAt(s, house.head());
        return s.tagOf(house.head()).startsWith("NNP")
                && (name == null || actors.isLocalBody(name))
                && organisations.in(s, house.first(), house.end()) == null;
    }

    /** {@code members of the staff of CNN}: of the kind of what they are a part of. */
    private SourceKind ofQuantity(ParsedSentence s, NounPhrase p, Match head, int end, int depth) {
        int next = phrases.attached(s, p, end, 1);
        SourceKind part = next < 0 ? null : of(s, s.phrase(next).first(), end, depth + 1);
        if (part != null && actors.isCountry(phrases.nameAt(s, s.phrase(next).head()))) {
            return new SourceKind(COLLECTIVE, true); // all of America
        }
        boolean camp = next >= 0
                && nouns.isCamp(SourcePhrases.token(s, s.phrase(next).head()).lemma()); // of Alder's critics
        if (next >= 0 && !camp && (part == null || part.type().equals(COLLECTIVE))) {
            String house =
                    organisations.in(s, s.phrase(next).first(), s.phrase(next).end());
            part = house == null ? part : new SourceKind(house, true);
        }
        if (part == null && head.firstToken() > p.first()) {
            String house = organisations.in(s, p.first(), head.firstToken());
            part = house == null ? null : new SourceKind(house, true);
        }
        return part != null ? part : new SourceKind(nouns.of(head.entry()).type(), false);
    }

    /** One past a name with what a preposition ties to it: {@code the Office of Management and Budget}. */
    private int nameEnd(ParsedSentence s, NounPhrase o) {
        int next = SourcePhrases.token(s, o.head()).isCapitalised() ? phrases.attached(s, o, Integer.MAX_VALUE, 1) : -1;
        boolean name = next >= 0
                && SourcePhrases.token(s, s.phrase(next).head()).isCapitalised()
                && phrases.nameAt(s, o.head()) == null;
        return name ? s.phrase(next).end() : o.end();
    }

    /** The kind of what a head belongs to: what stands before it in its phrase, else what is tied to it behind. */
    private String organisationOf(ParsedSentence s, NounPhrase p, Match head, int end, int depth) {
        String before = possessor(s, p);
        before = before != null && nouns.of(head.entry()).lawyer() ? ofClient(before) : before;
        before = before != null ? before : organisations.in(s, p.first(), head.firstToken());
        if (before != null) {
            return before;
        }
        for (int n = 1; n <= MAX_ATTACHED; n++) {
            int next = phrases.attached(s, p, end, n);
            if (next < 0) {
                break;
            }
            NounPhrase o = phrases.whole(s, s.phrase(next));
            Mention name = phrases.nameAt(s, o.head());
            if (nouns.of(head.entry()).type().equals("business") && actors.isCountry(name)) {
                continue; // director of fixed income for Europe
            }
            boolean where = s.at(s.position(s.phrase(next).first()) - 1).form().equals("in");
            if (where && (actors.isCountry(name) || actors.isTown(name, SourcePhrases.token(s, o.head())))) {
                continue; // a lawyer in Texas
            }
            String type = isCampaign(s, o) ? PARTY : organisations.in(s, o.first(), nameEnd(s, o));
            if (type == null) {
                SourceKind nested = of(s, o.first(), o.end(), depth + 1);
                type = nested == null ? null : nested.type();
            }
            if (type != null && !type.equals(COLLECTIVE) && !type.equals("document")) {
                return type;
            }
        }
        return null;
    }

    /** {@code Governor Moen's presidential campaign}: its people are a party's, whoever owns it. */
    private boolean isCampaign(ParsedSentence s, NounPhrase o) {
        Match head = phrases.head(s, o, o.head() + 1);
        return head != null
                && head.endToken() == o.head() + 1
                && nouns.of(head.entry()).campaign();
    }

    /** A reporter's lawyer speaks for a private person, a firm's for the firm. */
    private static String ofClient(String type) {
        return type.equals("news_media") || type.equals("celebrity") || type.equals("expert") || type.equals("military")
                ? CITIZEN
                : type;
    }

    /** {@code his lawyer}: the kind of whom the pronoun stands for; null where that is open. */
    private String possessor(ParsedSentence s, NounPhrase p) {
        if (p.determiner() < 0 || !s.tagOf(p.determiner()).equals("PRP$")) {
            return null;
        }
        Mention m = phrases.pronounAt(s, p.determiner());
        return m == null ? null : actors.of(m.actor());
    }

    // ---- descriptions --------------------------------------------------------------------------------------------

    private SourceKind ofDescriptions(ParsedSentence s, NounPhrase p, int first, int end, int depth) {
        for (Description d : s.descriptionsOf(p.index())) {
            if (d.first() < first || d.end() > end + 1) {
                continue;
            }
            SourceKind kind = ofDescription(s, d, depth);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** The kind that a description gives to what it describes. */
    SourceKind ofDescription(ParsedSentence s, Description d) {
        return ofDescription(s, d, 0);
    }

    private SourceKind ofDescription(ParsedSentence s, Description d, int depth) {
        return switch (d.kind()) {
            case APPOSITION -> {
                SourceKind label = PartyLabels.in(s, d.first(), d.end());
                yield label != null ? label : ofApposition(s, d, depth);
            }
            case BRACKET -> PartyLabels.in(s, d.first(), d.end());
            case RELATIVE -> deeds.ofRelative(s, d, depth);
            case AGE -> new SourceKind(CITIZEN, false); // whom a text gives an age and no calling is a private person
            default -> null;
        };
    }

    private SourceKind ofApposition(ParsedSentence s, Description d, int depth) {
        Mention name = phrases.nameAt(s, s.phrase(d.phrase()).head());
        NounPhrase described = s.phrase(d.phrase());
        if (name != null
                && actors.isPerson(name)
                && d.head() >= 0
                && s.phrase(d.head()).determiner() < 0
                && actors.isCountry(phrases.nameAt(s, s.phrase(d.head()).head()))) {
            return null; // Ida Moen, a voter from Portland, Maine
        }
        SourceKind kind = of(s, d.first(), d.end(), depth + 1);
        boolean person = name == null
                ? s.tagOf(described.head()).equals("NNP") && described.determiner() < 0
                : actors.isPerson(name);
        if (d.head() < 0 || !person) {
            return kind;
        }
        Match head = phrases.head(s, s.phrase(d.head()), s.phrase(d.head()).head() + 1);
        return head == null ? kind : ofPerson(head, kind);
    }

    /** {@code Ida Moen, professor and specialist in law}: roles without an article that read like a list of people. */
    SourceKind ofListedRoles(ParsedSentence s, NounPhrase p) {
        SourceKind roles = ofListedRoles(s, p, 0);
        roles = roles != null ? roles : ofPlace(s, p);
        return roles != null ? roles : ofParticiple(s, p);
    }

    /** {@code Ida Moen, representing the owners}: what a participle right behind the name says. */
    private SourceKind ofParticiple(ParsedSentence s, NounPhrase p) {
        int comma = s.position(p.end() - 1) + 1;
        if (comma <= 0 || comma + 1 >= s.size() || !s.at(comma).isComma()) {
            return null;
        }
        for (VerbGroup v : s.verbs()) {
            if (v.first() == s.at(comma + 1).first() && v.isParticiple()) {
                return deeds.of(s, v, s.sentence().endToken(), 0);
            }
        }
        return null;
    }

    private SourceKind ofListedRoles(ParsedSentence s, NounPhrase p, int depth) {
        int comma = s.position(p.end() - 1) + 1;
        if (comma <= 0 || comma + 1 >= s.size() || !s.at(comma).isComma() || !s.inPhrase(comma + 1)) {
            return null;
        }
        NounPhrase role = s.phrase(s.phraseIndex(comma + 1));
        boolean alone = role.determiner() < 0
                || s.formOf(role.determiner()).equals("a")
                || s.formOf(role.determiner()).equals("an");
        Mention name = phrases.nameAt(s, p.head());
        Match called = phrases.head(s, role, role.head() + 1);
        String capitals = SourcePhrases.token(s, role.head()).text();
        boolean common = alone
                && (s.tagOf(role.head()).equals("NN")
                        || called != null
                                && (nouns.of(called.entry()).ofPerson() != null
                                        || capitals.equals(capitals.toUpperCase(Locale.ROOT))));
        if (name == null || !actors.isPerson(name) || !common || phrases.nameAt(s, role.head()) != null) {
            return null;
        }
        int end = s.phraseBeginningAt(comma + 1, false);
        return called == null
                ? null
                : ofPerson(
                        called,
                        ofNoun(
                                s,
                                role,
                                called,
                                end < 0 ? role.end() : s.at(end - 1).end(),
                                depth));
    }

    /** {@code Ida Moen, of the University of Oslo}: the house behind a person's name and a comma. */
    private SourceKind ofPlace(ParsedSentence s, NounPhrase p) {
        int comma = s.position(p.end() - 1) + 1;
        Mention name = phrases.nameAt(s, p.head());
        boolean behind = comma > 0
                && comma + 2 < s.size()
                && s.at(comma).isComma()
                && nouns.housesBehind(s.at(comma + 1).form())
                && s.inPhrase(comma + 2);
        if (!behind || name == null || !actors.isPerson(name)) {
            return null;
        }
        String house = organisations.house(s, s.phrase(s.phraseIndex(comma + 2)));
        return house == null ? null : new SourceKind(house, true);
    }

    /** Whether the phrase names an outlet or a body: "told the Herald, Ida Moen said" says nothing of her. */
    boolean isBody(ParsedSentence s, NounPhrase p) {
        Mention name = phrases.nameAt(s, p.head());
        return phrases.holdsOutlet(s, p.first(), p.end())
                        && SourcePhrases.token(s, p.head()).isProperNoun()
                || name != null && name.how() != Mention.How.DESCRIPTION && !actors.isPerson(name);
    }

    /** {@code Ida Moen of Ferguson}: whom a text places in a town and calls nothing else is a private person; of a state, a politician may be. */
    SourceKind ofHome(ParsedSentence s, NounPhrase p) {
        int next = phrases.attached(s, p, Integer.MAX_VALUE, 1);
        if (next < 0) {
            return null;
        }
        NounPhrase home = s.phrase(next);
        boolean town = nouns.ofHome(s.at(s.position(home.first()) - 1).form())
                && home.end() - home.first() <= 2
                && home.determiner() < 0
                && !actors.isRegistered(phrases, s, home.head())
                && SourcePhrases.token(s, home.head()).text().chars().allMatch(Character::isLetter)
                && actors.isTown(phrases.nameAt(s, home.head()), SourcePhrases.token(s, home.head()));
        return town ? new SourceKind(CITIZEN, false) : null;
    }
}
