package dev.masthead.lexicon;

import java.util.HashSet;
import java.util.Set;

/**
 * The closed classes of English words that grammar is read by, from the lexicon {@code syntax}. Every form asked for is
 * lower-case with plain apostrophes, as {@link dev.masthead.text.Token#form()} is. Immutable.
 */
public final class ClosedClasses {
    /** The lexicon's name. */
    public static final String LEXICON = "syntax";

    private final Set<String> articles;
    private final Set<String> demonstratives;
    private final Set<String> objectPronouns;
    private final Set<String> subjectPronouns;
    private final Set<String> firstPerson;
    private final Set<String> thirdPerson;
    private final Set<String> time;
    private final Set<String> participialPrepositions;
    private final Set<String> objectRaising;
    private final Set<String> leavingOpen;
    private final Set<String> leavingUndone;
    private final Set<String> behindHeadlineQuotes;
    private final Set<String> nounsOfWill;
    private final Set<String> headsOfBareClauses;
    private final Set<String> calendar;
    private final Set<String> titleAbbreviations;
    private final Set<String> numberings;
    private final Set<String> ranksBehindOffices;
    private final Set<String> clocks;
    private final Set<String> timeZones;
    private final Set<String> titleParticiples;
    private final Set<String> predicates;
    private final Set<String> be;
    private final Set<String> get;
    private final Set<String> have;
    private final Set<String> support;
    private final Set<String> modals;
    private final Set<String> hypotheticals;
    private final Set<String> aspectual;
    private final Set<String> copulas;
    private final Set<String> namers;
    private final Set<String> quotatives;
    private final Set<String> asking;
    private final Set<String> negations;
    private final Set<String> negativeQuantifiers;
    private final Set<String> doubts;
    private final Set<String> denying;
    private final Set<String> presupposing;
    private final Set<String> subordinators;
    private final Set<String> conditionals;
    private final Set<String> complementizers;
    private final Set<String> contrast;
    private final Set<String> interrogatives;
    private final Set<String> relatives;
    private final Set<String> attaching;
    private final Set<String> ofPlace;
    private final Set<String> monthsAndNames;
    private final Set<String> beforeSpeakers;
    private final Set<String> objectControl;
    private final Set<String> gerundTaking;
    private final Set<String> causing;
    private final Set<String> answering;
    private final Set<String> additiveFocus;
    private final Set<String> charging;
    private final Set<String> approximating;
    private final Set<String> prepositions;
    private final Set<String> settingPrepositions;
    private final Set<String> narrowing;
    private final Set<String> answers;
    private final Set<String> countingMembers;
    private final Set<String> others;
    private final Set<String> passingOn;
    private final Set<String> bodiesOfMatters;
    private final Set<String> settings;
    private final Set<String> labels;
    private final Set<String> endsOfLinks;
    private final Set<String> openingsOfFilms;
    private final Set<String> marksOfGalleries;
    private final Set<String> labelsOfButtons;
    private final Set<String> openingsOfTranscripts;
    private final Set<String> beforeTranscripts;
    private final Set<String> credits;
    private final Set<String> elisions;
    private final Set<String> emphatics;
    private final Set<String> nounsInIc;
    private final Set<String> verdicts;
    private final Set<String> exceptives;
    private final Set<String> receiving;

    private ClosedClasses(Lexicon lexicon) {
        articles = read(lexicon, "articles");
        demonstratives = read(lexicon, "demonstratives");
        objectPronouns = read(lexicon, "object_pronouns");
        subjectPronouns = read(lexicon, "subject_pronouns");
        firstPerson = read(lexicon, "first_person");
        thirdPerson = read(lexicon, "third_person");
        calendar = read(lexicon, "calendar");
        titleAbbreviations = read(lexicon, "title_abbreviations");
        numberings = read(lexicon, "numberings");
        ranksBehindOffices = read(lexicon, "ranks_behind_offices");
        clocks = read(lexicon, "clocks");
        timeZones = read(lexicon, "time_zones");
        titleParticiples = read(lexicon, "title_participles");
        predicates = read(lexicon, "predicates_in_disguise");
        objectRaising = read(lexicon, "object_raising");
        leavingOpen = read(lexicon, "leaving_open");
        leavingUndone = read(lexicon, "leaving_undone");
        behindHeadlineQuotes = read(lexicon, "behind_headline_quotes");
        nounsOfWill = read(lexicon, "nouns_of_will");
        headsOfBareClauses = read(lexicon, "heads_of_bare_clauses");
        participialPrepositions = read(lexicon, "participial_prepositions");
        time = read(lexicon, "time");
        be = read(lexicon, "be");
        get = read(lexicon, "get");
        have = read(lexicon, "have");
        support = read(lexicon, "do");
        modals = read(lexicon, "modals");
        hypotheticals = read(lexicon, "hypothetical_modals");
        aspectual = read(lexicon, "aspectual");
        copulas = read(lexicon, "copulas");
        namers = read(lexicon, "namers");
        quotatives = read(lexicon, "quotatives");
        asking = read(lexicon, "asking");
        negations = read(lexicon, "negations");
        negativeQuantifiers = read(lexicon, "negative_quantifiers");
        doubts = read(lexicon, "doubts");
        denying = read(lexicon, "denying");
        presupposing = read(lexicon, "presupposing");
        subordinators = read(lexicon, "subordinators");
        conditionals = read(lexicon, "conditionals");
        complementizers = read(lexicon, "complementizers");
        contrast = read(lexicon, "contrast");
        interrogatives = read(lexicon, "interrogatives");
        relatives = read(lexicon, "relative");
        attaching = read(lexicon, "attaching_prepositions");
        ofPlace = read(lexicon, "prepositions_of_place");
        monthsAndNames = read(lexicon, "months_and_names");
        beforeSpeakers = read(lexicon, "verbs_before_their_speaker");
        objectControl = read(lexicon, "object_control");
        gerundTaking = read(lexicon, "gerund_taking");
        causing = read(lexicon, "causing");
        answering = read(lexicon, "answering");
        additiveFocus = read(lexicon, "additive_focus");
        charging = read(lexicon, "charging");
        approximating = read(lexicon, "approximating");
        prepositions = read(lexicon, "prepositions");
        settingPrepositions = read(lexicon, "setting_prepositions");
        narrowing = read(lexicon, "narrowing");
        answers = read(lexicon, "answers");
        countingMembers = read(lexicon, "counting_members");
        others = read(lexicon, "others");
        passingOn = read(lexicon, "passing_on");
        bodiesOfMatters = read(lexicon, "bodies_of_matters");
        settings = read(lexicon, "settings");
        labels = read(lexicon, "labels");
        endsOfLinks = read(lexicon, "ends_of_links");
        openingsOfFilms = read(lexicon, "openings_of_films");
        labelsOfButtons = read(lexicon, "labels_of_buttons");
        marksOfGalleries = read(lexicon, "marks_of_galleries");
        openingsOfTranscripts = read(lexicon, "openings_of_transcripts");
        beforeTranscripts = read(lexicon, "before_transcripts");
        credits = read(lexicon, "credits");
        elisions = read(lexicon, "elisions");
        emphatics = read(lexicon, "emphatics");
        nounsInIc = read(lexicon, "nouns_in_ic");
        verdicts = read(lexicon, "verdicts");
        exceptives = read(lexicon, "exceptives");
        receiving = read(lexicon, "receiving");
    }

    /**
     * Reads the classes.
     *
     * @throws LexiconException if the lexicon {@code syntax} or one of its classes is missing
     */
    public static ClosedClasses of(Lexicons lexicons) {
        return new ClosedClasses(lexicons.require(LEXICON));
    }

    private static Set<String> read(Lexicon lexicon, String key) {
        Set<String> out = new HashSet<>();
        Origin origin = new Origin(lexicon.name(), 1);
        for (Fields f : lexicon.documents()) {
            out.addAll(f.texts(key));
            origin = f.origin();
        }
        if (out.isEmpty()) {
            throw new LexiconException(origin, "the class '" + key + "' is missing or empty");
        }
        // asked for every word, and a HashSet answers faster than an immutable set
        return out;
    }

    /** the, a, an: what stands behind belongs to a noun phrase. */
    public boolean isArticle(String form) {
        return articles.contains(form);
    }

    /** both, each, itself: behind a subject it stresses or divides it and is none. */
    public boolean isEmphatic(String form) {
        return emphatics.contains(form);
    }

    /** clinic, critic: a noun that ends as adjectives do. */
    public boolean isNounInIc(String form) {
        return nounsInIc.contains(form);
    }

    /** flawed, rigged: a participle that is a verdict on what stands before it. */
    public boolean isVerdict(String form) {
        return verdicts.contains(form);
    }

    /** Whether the verb, by its lemma, makes its subject the one who is given its object: win, get, draw. */
    public boolean receives(String lemma) {
        return receiving.contains(lemma);
    }

    /** anyone, nothing, all: "but" behind it means "except". */
    public boolean takesExcept(String form) {
        return exceptives.contains(form);
    }

    /** this, that, these, those. */
    public boolean isDemonstrative(String form) {
        return demonstratives.contains(form);
    }

    /** him, them, us: never the subject of a finite verb. */
    public boolean isObjectPronoun(String form) {
        return objectPronouns.contains(form);
    }

    /** he, they, who: never an object. */
    public boolean isSubjectPronoun(String form) {
        return subjectPronouns.contains(form);
    }

    /** I, we: who speaks. */
    public boolean isFirstPerson(String form) {
        return firstPerson.contains(form);
    }

    /** he, they, it, one: somebody or something that other words name. */
    public boolean isThirdPerson(String form) {
        return thirdPerson.contains(form);
    }

    /** No., Vol.: an abbreviation with its full stop that a number follows. */
    public boolean isNumbering(String form) {
        return numberings.contains(form);
    }

    /** attorney general: a noun and the adjective that heads the office's name behind it. */
    public boolean isRankBehindOffice(String forms) {
        return ranksBehindOffices.contains(forms);
    }

    /** a.m., p.m.: the time of day, with its full stops. */
    public boolean isClock(String form) {
        return clocks.contains(form);
    }

    /** ET, GMT: the zone of a time of day. */
    public boolean isTimeZone(String form) {
        return timeZones.contains(form);
    }

    /** Gen., Rev., Mrs.: an abbreviation with its full stop that only stands before a name. */
    public boolean isTitleAbbreviation(String form) {
        return titleAbbreviations.contains(form);
    }

    /** A day, month or other word that tells when: Monday, April, week, yesterday. */
    public boolean isTime(String form) {
        return time.contains(form);
    }

    /** A day or month, whose capital says nothing about what it names. */
    public boolean isCalendar(String form) {
        return calendar.contains(form);
    }

    /** Whether the word, in lower case, is an adjective that looks like an adverb or a participle: {@code is cowardly}. */
    public boolean isPredicate(String form) {
        return predicates.contains(form);
    }

    /** {@code acting} before the title of an office. */
    public boolean isTitleParticiple(String form) {
        return titleParticiples.contains(form);
    }

    /** The lemma of a verb whose infinitive has its object for its subject: told him to leave. */
    public boolean raisesObject(String form) {
        return objectRaising.contains(form);
    }

    /** A word whose infinitive may come about and is not told as fact: hard to, a chance to. */
    public boolean leavesOpen(String form) {
        return leavingOpen.contains(form);
    }

    /** A word behind a quotation in a headline at which the outlet tells when or why: vows 'swift justice' after fire. */
    public boolean followsHeadlineQuote(String form) {
        return behindHeadlineQuotes.contains(form);
    }

    /** A verb behind whose -ing form stands what was not done: avoided naming him. */
    public boolean leavesUndone(String lemma) {
        return leavingUndone.contains(lemma);
    }

    /** A noun behind which an infinitive tells what its owner does or will do: the mayor's attempt to hide it. */
    public boolean namesWill(String form) {
        return nounsOfWill.contains(form);
    }

    /** A noun that a clause describes with no word before its subject: the way Moen likes it. */
    public boolean headsBareClause(String form) {
        return headsOfBareClauses.contains(form);
    }

    /** A participle that is a preposition: according to. */
    public boolean isParticipialPreposition(String form) {
        return participialPrepositions.contains(form);
    }

    /** A form of be. */
    public boolean isBe(String form) {
        return be.contains(form);
    }

    /** A form of be or get: a past participle behind it is passive. */
    public boolean isPassiveAuxiliary(String form) {
        return be.contains(form) || get.contains(form);
    }

    /** A form of have: a past participle behind it is active. */
    public boolean isHave(String form) {
        return have.contains(form);
    }

    /** would, could, may: the verb's act is not said to take place. */
    public boolean isHypothetical(String form) {
        return hypotheticals.contains(form);
    }

    /** will, could, must, ca (of can't). */
    public boolean isModal(String form) {
        return modals.contains(form);
    }

    /** be, have, do, get, keep or a modal, in any form. */
    public boolean isAuxiliary(String form) {
        return be.contains(form)
                || have.contains(form)
                || support.contains(form)
                || modals.contains(form)
                || get.contains(form)
                || aspectual.contains(form);
    }

    /** be, have or do, in any form: what goes on with another verb in one group whatever stands between. */
    public boolean isPrimaryAuxiliary(String form) {
        return be.contains(form) || have.contains(form) || support.contains(form);
    }

    /** A verb whose complement says what its subject is. */
    public boolean isCopula(String form) {
        return copulas.contains(form);
    }

    /** A verb whose second complement says what its object is. */
    public boolean isNamer(String form) {
        return namers.contains(form);
    }

    /** The lemma of a verb whose subject may stand behind it, after the words it reports. */
    public boolean isQuotative(String lemma) {
        return quotatives.contains(lemma);
    }

    /** The lemma of a word behind which {@code if} begins an indirect question. */
    public boolean isAsking(String lemma) {
        return asking.contains(lemma);
    }

    /** not, n't, never. */
    public boolean isNegation(String form) {
        return negations.contains(form);
    }

    /** Whether the conjunction's clause is so although the clause before it is denied: {@code did not leave after}. */
    public boolean isPresupposing(String form) {
        return presupposing.contains(form);
    }

    /** Whether the verb says that what a clause behind it tells is not so: {@code denied that}. */
    public boolean isDenying(String lemma) {
        return denying.contains(lemma);
    }

    /** Whether the noun, where it is denied, affirms what stands behind it: {@code no doubt that}. */
    public boolean isDoubt(String form) {
        return doubts.contains(form);
    }

    /** no, nobody, hardly: negates the clause it stands in. */
    public boolean isNegativeQuantifier(String form) {
        return negativeQuantifiers.contains(form);
    }

    /** A conjunction that begins an adverbial clause: when, after, because. */
    public boolean isSubordinator(String form) {
        return subordinators.contains(form);
    }

    /** if, unless, provided. */
    public boolean isConditional(String form) {
        return conditionals.contains(form);
    }

    /** What begins a clause that is a complement: that, whether, how. */
    public boolean isComplementizer(String form) {
        return complementizers.contains(form);
    }

    /** A conjunction that sets one clause against another: but, while, although. */
    public boolean isContrast(String form) {
        return contrast.contains(form);
    }

    /** What begins an indirect question: whether, what, how. */
    public boolean isInterrogative(String form) {
        return interrogatives.contains(form);
    }

    /** who, which, that, whose. */
    public boolean isRelative(String form) {
        return relatives.contains(form);
    }

    /** A preposition that ties a phrase to the noun before it: a spokesman for, officials in. */
    public boolean attaches(String form) {
        return attaching.contains(form);
    }

    /** A preposition before a town that another name behind a comma tells the whereabouts of: in Green Bay, Wisconsin. */
    public boolean isOfPlace(String form) {
        return ofPlace.contains(form);
    }

    /** A month that is also what people are called: May, June. */
    public boolean isMonthAndName(String form) {
        return monthsAndNames.contains(form);
    }

    /** The lemma of a verb that has no noun for its object, so that a phrase right behind it speaks: said the guild. */
    public boolean isBeforeItsSpeaker(String lemma) {
        return beforeSpeakers.contains(lemma);
    }

    /** A preposition behind which a participle's doer is the object before it: accused him of lying. */
    public boolean isObjectControl(String form) {
        return objectControl.contains(form);
    }

    /** An adverb behind {@code not} that denies nothing but that it is all: {@code not just corrupt}. */
    public boolean isAdditiveFocus(String form) {
        return additiveFocus.contains(form);
    }

    /** A verb whose subject brings about what its object names: {@code the move sparked outrage}. */
    public boolean causes(String lemma) {
        return causing.contains(lemma);
    }

    /** A verb of one who answers what others feel or say, which is its object: {@code allayed fears of a flood}. */
    public boolean answers(String lemma) {
        return answering.contains(lemma);
    }

    /** A verb behind which an -ing form is a verb, not the adjective of the noun behind it: denied killing. */
    public boolean takesGerund(String lemma) {
        return gerundTaking.contains(lemma);
    }

    /** A noun that names where or how something was said: statement, interview, speech. */
    public boolean isSetting(String form) {
        return settings.contains(form);
    }

    /** A verb whose object does what an -ing form behind {@code of}, {@code for} or {@code from} says: accused the guild of lying. */
    public boolean isCharging(String lemma) {
        return charging.contains(lemma);
    }

    /** A word that may stand between a verb and a figure that is not exact: at least, more than, an estimated. */
    public boolean isApproximating(String form) {
        return approximating.contains(form);
    }

    /** A preposition or subordinator; the class is closed, so that nothing else is one. */
    public boolean isPreposition(String form) {
        return prepositions.contains(form);
    }

    public boolean isSettingPreposition(String form) {
        return settingPrepositions.contains(form);
    }

    /** A word that says a clause told before, or that it is not so: yes, no, so. */
    public boolean isAnswer(String form) {
        return answers.contains(form);
    }

    /** A verb whose object is a report, so that behind {@code that} it tells of the noun: the claim that he made. */
    public boolean passesOn(String lemma) {
        return passingOn.contains(lemma);
    }

    /** What has the matters it is for in its name, one or several: ministry, department. */
    public boolean isBodyOfMatters(String form) {
        return bodiesOfMatters.contains(form);
    }

    /** What sets others against those that were named. */
    public boolean isOther(String form) {
        return others.contains(form);
    }

    /** What counts members of a group and so says of nobody who they are: most, several. */
    public boolean countsMembers(String form) {
        return countingMembers.contains(form);
    }

    /** What picks a part out of the phrase before it: especially, notably, rather than. */
    public boolean narrows(String form) {
        return narrowing.contains(form);
    }

    /** Whether a line that begins so and has a colon points at something else on the page. */
    public boolean isLabel(String form) {
        return labels.contains(form);
    }

    /** What a link ends with that a page ran into its sentence. */
    public Set<String> endsOfLinks() {
        return endsOfLinks;
    }

    /** What a line begins with that only offers a film to watch. */
    public Set<String> openingsOfFilms() {
        return openingsOfFilms;
    }

    /** What labels of buttons a caption begins with. */
    public Set<String> labelsOfButtons() {
        return labelsOfButtons;
    }

    /** What stands in a line of a gallery's captions. */
    public Set<String> marksOfGalleries() {
        return marksOfGalleries;
    }

    /** What a line of a film's transcript begins with, in brackets. */
    public Set<String> openingsOfTranscripts() {
        return openingsOfTranscripts;
    }

    /** What stands in a transcript between who speaks and the colon. */
    public Set<String> beforeTranscripts() {
        return beforeTranscripts;
    }

    /** A word of picture credits: photo, Getty, courtesy. */
    public boolean isCredit(String form) {
        return credits.contains(form);
    }

    /** What may stand behind an apostrophe that quotes nothing, without it: em, tis, cause. */
    public Set<String> elisions() {
        return elisions;
    }
}
