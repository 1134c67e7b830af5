package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.Arrays;

/**
 * Finds the noun phrase that a verb has for its subject: before it, over appositions and relative clauses, from the verb
 * before, or, inverted, behind it. Ranges are of items: first, one past the last. Every search has a bound.
 */
final class Subjects {
    private static final int MAX_APPOSITION = DescribedSubjects.LONGEST;

    /** A title in quotation marks has so many words at most. */
    private static final int LONGEST_TITLE = 10;

    private static final int[] UNKNOWN = new int[0];

    private final ParsedSentence s;
    private final Nominals nominals;
    private final DescribedSubjects described;
    private final ClosedClasses words;
    /** What was found for each place, so that nothing is looked for twice; {@link #UNKNOWN} until it is asked. */
    private final int[][] before;

    private final int[][] inherited;

    Subjects(ParsedSentence sentence, Nominals nominals, ClosedClasses words) {
        s = sentence;
        this.nominals = nominals;
        described = new DescribedSubjects(sentence, nominals, words);
        this.words = words;
        before = new int[sentence.size() + 1][];
        inherited = new int[sentence.size() + 1][];
        Arrays.fill(before, UNKNOWN);
        Arrays.fill(inherited, UNKNOWN);
    }

    private Item at(int i) {
        return s.at(i);
    }

    /**
     * The subject of a verb group as items {from, to}; null where the sentence has none for it.
     *
     * @param groupStart first item of the verb group
     */
    int[] subject(int groupStart) {
        if (before[groupStart] == UNKNOWN) {
            before[groupStart] = findSubject(groupStart);
        }
        return before[groupStart];
    }

    private int[] findSubject(int groupStart) {
        int k = groupStart;
        while (k > 0 && (at(k - 1).isAdverb() || at(k - 1).is("first") && !s.inPhrase(k - 1))) {
            k--;
        }
        if (k == 0) {
            return null;
        }
        Item before = at(k - 1);
        boolean finite = isFiniteGroup(groupStart);
        if (before.isRelative()) {
            return new int[] {k - 1, k};
        }
        if (s.inPhrase(k - 1)) {
            if (s.isTimePhrase(k - 1) && s.phraseStart(k - 1) > 0) {
                // "Smith on Monday said"
                int start = s.phraseStart(k - 1);
                int time = at(start - 1).isPreposition() ? start - 1 : start;
                while (finite && time > 1 && at(time - 1).isAdverb()) {
                    time--; // Moen earlier this week said
                }
                boolean behind = time > 0
                        && (s.inPhrase(time - 1)
                                || at(time - 1).isRelative()
                                || at(time - 1).isComma() // "Smith, the mayor, on Monday said"
                                || at(time - 1).is(")"));
                int[] earlier = behind ? subject(time) : null;
                earlier = earlier == null && finite ? described.reduced(k) : earlier;
                if (earlier != null) {
                    return earlier;
                }
            }
            if (words.isEmphatic(before.form()) && k > 1 && s.phraseStart(k - 1) == k - 1 && s.inPhrase(k - 2)) {
                int stressed = nominals.phraseEndingAt(k - 1);
                return stressed < 0 ? null : new int[] {stressed, k - 1}; // the firm itself said
            }
            int from = nominals.phraseEndingAt(k);
            if (isSettingBehindConjunction(from, k)) {
                return inheritedSubject(from - 2); // "… and in another interview said"
            }
            int setting = s.phraseStart(k - 1);
            if (isSettingBehindSubject(setting, k) && s.isFinite(groupStart)) {
                int[] earlier = at(setting - 2).isComma() ? described.apposed(setting - 1) : subject(setting - 1);
                if (earlier != null) {
                    return earlier; // "Smith, the mayor, in a statement denounced", "the mayor in a statement
                    // denounced"
                }
            }
            boolean governed =
                    from > 0 && (at(from - 1).isPreposition() || at(from - 1).isVerb());
            if (governed && finite) {
                int[] apposed = before.isQuote() ? described.apposed(k) : null;
                if (apposed != null) {
                    return apposed; // "Dahl, who once called Moen “a friend,” said"
                }
                int[] restricted = described.restricted(k);
                restricted = restricted == null ? described.reduced(k) : restricted;
                if (restricted != null) {
                    return restricted; // "officials who spoke in Oslo said", "ministers who attended the summit denied"
                }
            }
            int name = finite ? nameBehindNoun(k) : -1;
            if (name > 0) {
                return new int[] {name, k}; // "the programmes Mrs. Moen wants"
            }
            return from < 0 ? null : new int[] {from, k};
        }
        if (before.is(")")) {
            int open = nominals.bracketOpens(k - 1);
            int start = open > 0 ? nominals.phraseEndingAt(open) : -1;
            return start < 0 ? null : new int[] {start, k};
        }
        if (before.isQuote() && isTitled(k - 1)) {
            int start = nominals.phraseEndingAt(k - 2);
            return start < 0 ? null : new int[] {start, k}; // "an advertisement titled “Dams First” shows"
        }
        if (before.isComma() || before.isQuote()) {
            return described.apposed(k);
        }
        if (before.isDash()) {
            return described.dashed(k);
        }
        int[] contact = before.isVerb() && finite ? contact(k - 1) : null;
        if (contact != null) {
            return contact;
        }
        return before.isVerb() || before.isPreposition() ? described.restricted(k) : null;
    }

    /** Behind the adverbs before it the group begins with a finite verb: {@code generally believe}. */
    private boolean isFiniteGroup(int group) {
        int k = group;
        while (k < s.size() - 1 && at(k).isAdverb()) {
            k++;
        }
        return s.isFinite(k);
    }

    /** {@code The editor of the paper he founded announced}: a pronoun's clause, which no word begins, describes the phrase before it. */
    private int[] contact(int verb) {
        boolean past = s.isFinite(verb) || at(verb).tag().equals("VBN");
        if (!past || verb == 0 || words.isQuotative(at(verb).lemma()) || words.raisesObject(at(verb).lemma())) {
            return null;
        }
        int[] inner = subject(s.verbGroupStart(verb));
        boolean pronoun = inner != null
                && inner[1] == inner[0] + 1
                && at(inner[0]).tag().equals("PRP")
                && inner[0] > 0
                && s.inPhrase(inner[0] - 1)
                && !s.isTimePhrase(inner[0] - 1);
        boolean where = inner != null // "The shop where she works is closing"
                && inner[0] > 1
                && at(inner[0] - 1).is("where")
                && s.inPhrase(inner[0] - 2);
        int start = where ? nominals.phraseEndingAt(inner[0] - 1) : pronoun ? nominals.phraseEndingAt(inner[0]) : -1;
        return start < 0 ? null : new int[] {start, verb + 1};
    }

    /**
     * Where the name at the end of the phrase before {@code k} begins, when it stands right behind a plural, an amount or a noun with an
     * indefinite article: its clause describes that noun, though one phrase holds both; −1. A title has no such article.
     */
    private int nameBehindNoun(int k) {
        int start = s.phraseStart(k - 1);
        int name = k - 1;
        while (name > start && at(name).isProperNoun()) {
            name--;
        }
        if (name == k - 1 || name < start || at(name).isProperNoun()) {
            return -1;
        }
        boolean indefinite = at(start).is("a") || at(start).is("an");
        boolean noun = at(name).tag().equals("NNS")
                || at(name).tag().equals("CD") && name > start
                || at(name).tag().equals("NN") && indefinite;
        if (words.headsBareClause(at(name).form()) && words.isArticle(at(start).form())) {
            return name + 1; // "the way Moen likes it"
        }
        boolean governed = start > 0
                && (at(start - 1).isPreposition()
                        || at(start - 1).isVerb()
                        || at(start - 1).isDash());
        return noun && governed ? name + 1 : -1;
    }

    /** {@code a book called “…”}: a participle behind a phrase names it by the quotation. */
    private boolean isTitled(int quote) {
        return quote > 1
                && at(quote).words() <= LONGEST_TITLE
                && at(quote - 1).tag().equals("VBN")
                && s.inPhrase(quote - 2);
    }

    /** {@code the mayor in a statement}, {@code the mayor, in a later speech}: where it was said stands behind who said it. */
    private boolean isSettingBehindSubject(int from, int k) {
        return from > 1
                && at(from - 1).isPreposition()
                && words.isSettingPreposition(at(from - 1).form())
                && words.isSetting(at(k - 1).form())
                && (at(from - 2).isComma()
                        || s.inPhrase(from - 2) && at(from - 2).isProperNoun());
    }

    /** {@code and in a later speech said}: between a conjunction and its verb stands where it was said, not who said it. */
    private boolean isSettingBehindConjunction(int from, int k) {
        return from > 2
                && at(from - 1).isPreposition()
                && at(from - 2).isConjunction()
                && words.isSettingPreposition(at(from - 1).form())
                && words.isSetting(at(k - 1).form());
    }

    /** The subject of the nearest verb to the left that has one; for participles and verbs joined by a conjunction. */
    int[] inheritedSubject(int groupStart) {
        if (inherited[groupStart] == UNKNOWN) {
            inherited[groupStart] = findInherited(groupStart);
        }
        return inherited[groupStart];
    }

    private int[] findInherited(int groupStart) {
        if (at(groupStart).tag().equals("VBG")) {
            for (int k = groupStart - 2; k > 0 && groupStart - k < MAX_APPOSITION && !at(k).is(";"); k--) {
                if (at(k).tag().equals("VBG") && at(k).is(at(groupStart).form())) {
                    return subject(k, k, at(k).tag()); // "asking that they be paid, asking that they be heard"
                }
            }
        }
        int[] relative = null;
        int[] governed = null;
        // "regretted that the move was misread, and claimed": behind comma and conjunction the main clause goes on
        boolean joined = groupStart > 1
                && at(groupStart - 1).isConjunction()
                && (at(groupStart - 2).isComma() || at(groupStart - 2).isDash());
        // "spoke of the crowns that Dahl has spent, predicting …": the clause of the noun has no part in it
        boolean participle = groupStart > 0
                && at(groupStart).tag().equals("VBG")
                && at(groupStart - 1).isComma();
        for (int k = groupStart - 1; k >= 0; k--) {
            Item item = at(k);
            if (item.is(";")) {
                return relative;
            }
            if (s.isFinite(k)) {
                int start = s.verbGroupStart(k);
                if (start > 0 && at(start - 1).isComma() && isInserted(k) && inverted(k, k + 1)) {
                    k = start; // "… the harbour, said the ministry, killing two"
                    continue;
                }
                int[] subject = subject(start);
                if (subject != null && (at(subject[0]).tag().equals("EX") || isReflexive(subject))) {
                    k = start; // "ruled there is no evidence and called on both": nobody
                    continue;
                }
                if (subject != null && subject[0] > 0 && at(subject[0] - 1).isComma() && isInserted(k)) {
                    k = subject[0]; // "… the harbour, the ministry said, killing two": who says it does nothing of it
                    continue;
                }
                if (subject != null && start == k && describesGoverned(k, subject)) {
                    governed = governed == null ? subject : governed;
                    k = subject[
                            0]; // "told of errors made in May, saying", "counted the clerks dismissed in May and found"
                    continue;
                }
                boolean contact = subject != null // "the mill she once led, saying"
                        && (joined || participle)
                        && subject[0] > 0
                        && at(subject[0]).tag().equals("PRP")
                        && s.inPhrase(subject[0] - 1)
                        && !s.isTimePhrase(subject[0] - 1);
                boolean inClause = contact
                        || subject != null
                                && subject[0] > 0
                                && at(subject[0] - 1).is("that")
                                && (joined
                                        || participle
                                                && subject[0] > 1
                                                && at(subject[0] - 2).isNoun());
                if (subject != null && !inClause && !at(subject[0]).isRelative()) {
                    return subject;
                }
                if (subject != null
                        && relative == null
                        && at(subject[0]).is("who")
                        && goesOnInRelative(groupStart, k)) {
                    return subject; // "the farmer who leaves the barn open and is surprised"
                }
                relative = relative == null ? subject : relative;
                k = start;
            }
        }
        return relative == null ? governed : relative;
    }

    /**
     * What looks like a past describes a phrase that a preposition or another verb governs: {@code of errors made in May}, {@code counted the
     * clerks dismissed or moved in May}.
     */
    private boolean describesGoverned(int verb, int[] subject) {
        int before = subject[0] - 1;
        if (before < 1
                || subject[1] != verb
                || !at(verb).tag().equals("VBD")
                || at(subject[0]).tag().equals("PRP")) {
            return false;
        }
        int particle = verb + 1 < s.size() && at(verb + 1).tag().equals("RP") ? verb + 1 : verb; // laid off
        int behind = particle + 1 < s.size() && at(particle + 1).isConjunction() ? particle + 2 : particle;
        boolean participle = behind + 1 < s.size()
                && (behind == particle || at(behind).tag().equals("VBN"))
                && at(behind + 1).isPreposition()
                && !at(behind + 1).is("that");
        Item governor = at(before);
        boolean preposition = governor.isPreposition()
                && !governor.is("that")
                && !words.isSubordinator(governor.form())
                && !words.isComplementizer(governor.form())
                && !words.isConditional(governor.form());
        boolean object = s.isFinite(before)
                && governor.tag().equals("VBD")
                && at(verb).form().endsWith("ed")
                && !words.isQuotative(governor.lemma());
        return participle && (preposition || object);
    }

    /** {@code showed himself informed on boats, failing}: what looks like a past has no subject of its own. */
    private boolean isReflexive(int[] subject) {
        String form = at(subject[0]).form();
        return subject[1] == subject[0] + 1 && words.isEmphatic(form) && words.isObjectPronoun(form);
    }

    /** A conjunction without a comma joins the verb to that of the relative clause before it, in its tense. */
    private boolean goesOnInRelative(int group, int verb) {
        return group > 1
                && at(group - 1).isConjunction()
                && !at(group - 2).isComma()
                && at(group).tag().equals(at(verb).tag());
    }

    /** Whether the verb, which reports, has nothing but a comma or a setting and a comma behind it. */
    private boolean isInserted(int verb) {
        if (!words.isQuotative(at(verb).lemma())) {
            return false;
        }
        int k = verb + 1;
        while (k < s.size() && !at(k).isComma()) {
            if (at(k).isVerb() || at(k).isConjunction() || at(k).is("that")) {
                return false;
            }
            k++;
        }
        return k < s.size();
    }

    /**
     * The subject of a verb, however it is found.
     *
     * @param group first item of its group, {@code to} and adverbs included
     * @param head  the full verb
     * @param tag   its tag
     */
    int[] subject(int group, int head, String tag) {
        boolean infinitive = head > 0 && at(Math.max(group, head - 1)).tag().equals("TO")
                || group < head && at(group).tag().equals("TO");
        if (infinitive) {
            int before = group - 1;
            int going = before > 0 && at(before).isVerb() ? s.verbGroupStart(before) : -1;
            int[] who = going > 0 && s.isFinite(going) ? subject(going) : null;
            if (who != null && at(who[0]).isRelative()) {
                return who; // "the guests who had come to complain"
            }
            int[] willing = before < 0 ? null : owner(before);
            if (willing != null) {
                return willing;
            }
            if (before > 0
                    && at(before).isAdjective()
                    && !s.inPhrase(before)
                    && at(before - 1).isVerb()
                    && words.raisesObject(at(before - 1).lemma())) {
                return new int[] {before, before + 1}; // led many to claim
            }
            if (before >= 0 && s.inPhrase(before) && s.phraseStart(before) > 0) {
                int start = s.phraseStart(before);
                // begged people in the valley to flee
                for (int n = 0;
                        n < DescribedSubjects.MAX_ATTACHED
                                && start > 1
                                && at(start - 1).isPreposition()
                                && s.inPhrase(start - 2);
                        n++) {
                    start = s.phraseStart(start - 2);
                }
                boolean raised = start > 0
                        && (s.phraseStart(before) == start && at(start).tag().equals("PRP")
                                || words.raisesObject(at(start - 1).lemma()));
                if (raised && at(start - 1).isVerb()) {
                    return new int[] {start, before + 1}; // allowed users to tell
                }
            }
            return inheritedSubject(group);
        }
        boolean gerund = tag.equals("VBG") && !s.hasAuxiliaryBe(group, head);
        int[] holder = gerund ? holder(group) : null;
        if (holder != null) {
            return holder;
        }
        int[] controlled = gerund ? controlled(group) : null;
        if (controlled != null) {
            return controlled;
        }
        int[] placed = gerund ? behindPlace(group) : null;
        if (placed != null) {
            return placed;
        }
        int[] own = gerund && group > 0 && at(group - 1).isComma() ? null : subject(group);
        if (gerund && own != null && isAddressed(own, head)) {
            return inheritedSubject(group);
        }
        if (own != null
                && !(at(group - 1).isQuote()
                        && (own[0] > 0 || at(group - 1).is(Item.CLOSED))
                        && inverted(head, head + 1))) {
            return own;
        }
        if (group > 0) {
            Item before = at(group - 1);
            int governing = at(group).tag().equals("VBG") ? governing(group) : -1;
            if (governing >= 0) {
                return subject(
                        s.verbGroupStart(governing), governing, at(governing).tag());
            }
            int joined = tag.equals("VB") && before.isConjunction() ? infinitiveBefore(group - 1) : -1;
            if (joined >= 0) {
                return subject(joined - 1, joined, "VB"); // allow them to stay and keep the land
            }
            int[] extracted = s.isFinite(group) && s.isFinite(group - 1) ? extracted(group - 1) : null;
            if (extracted != null) {
                return extracted;
            }
            if (before.tag().equals("CC")
                    || before.isComma()
                    || before.isPreposition()
                    || before.isAdverb()
                    || before.is(")")
                    || before.isVerb()
                    || before.isQuote()
                    || before.isDash() && !s.isFinite(group)) {
                if (!(before.isComma() || before.isQuote()) || !inverted(head, head + 1)) {
                    return inheritedSubject(group);
                }
            }
        }
        return null;
    }

    /** {@code sent a notice to tenants urging them to leave}: who is written to is whom the gerund has for its object. */
    private boolean isAddressed(int[] phrase, int gerund) {
        return phrase[0] > 1
                && at(phrase[0] - 1).is("to")
                && s.inPhrase(phrase[0] - 2)
                && gerund + 1 < s.size()
                && at(gerund + 1).tag().equals("PRP")
                && words.isObjectPronoun(at(gerund + 1).form());
    }

    /** {@code the mayor's attempt to cast doubt on it}, {@code their refusal to say}: whose will the noun before an infinitive names; null. */
    private int[] owner(int noun) {
        if (!s.inPhrase(noun) || !words.namesWill(at(noun).form())) {
            return null;
        }
        int start = s.phraseStart(noun);
        for (int k = noun - 1; k >= start; k--) {
            if (at(k).tag().equals("POS")) {
                return k > start ? new int[] {start, k} : null;
            }
            if (at(k).tag().equals("PRP$")) {
                return new int[] {k, k + 1};
            }
        }
        return null;
    }

    /**
     * The subject of a participle behind where somebody is: {@code who was in Ohio overnight courting farmers}, {@code officials in Oslo
     * accusing him}; null where it stands elsewhere.
     */
    private int[] behindPlace(int group) {
        int k = group;
        while (k > 0 && (at(k - 1).isAdverb() || s.inPhrase(k - 1) && s.isTimePhrase(k - 1))) {
            if (at(k - 1).isAdverb()) {
                k--;
                continue;
            }
            k = s.phraseStart(k - 1);
            k -= k > 0 && at(k - 1).isPreposition() ? 1 : 0;
        }
        int place = k > 0 && s.inPhrase(k - 1) ? s.phraseStart(k - 1) : 0;
        if (place < 2 || !at(place - 1).is("in") && !at(place - 1).is("at")) {
            return null;
        }
        if (at(place - 2).lemma().equals("be") && s.isFinite(place - 2)) {
            return subject(s.verbGroupStart(place - 2));
        }
        int holder =
                s.inPhrase(place - 2) && at(place - 2).tag().equals("NNS") ? nominals.phraseEndingAt(place - 1) : -1;
        return holder < 0 ? null : new int[] {holder, place - 1};
    }

    /** {@code known for having lied}, {@code continued lying}: the verb right before a gerund; −1. */
    private int governing(int group) {
        int before = at(group - 1).isPreposition() ? group - 2 : group - 1;
        boolean participle = before >= 0 && at(before).tag().equals("VBN");
        boolean bare = before == group - 1 && before > 0 && at(before).tag().equals("VB");
        return participle || bare ? before : -1;
    }

    /** The infinitive that is the nearest verb before a conjunction; −1 where it is another form. */
    private int infinitiveBefore(int conjunction) {
        for (int k = conjunction - 1; k > 0 && conjunction - k < MAX_APPOSITION; k--) {
            if (at(k).isComma() || at(k).is(";")) {
                return -1;
            }
            if (at(k).isVerb()) {
                return at(k).tag().equals("VB") && at(k - 1).tag().equals("TO") ? k : -1;
            }
        }
        return -1;
    }

    /** {@code something that he believes is illegal}: what the pronoun before the verb of thinking stands for; null. */
    private int[] extracted(int thinking) {
        int[] thinker = subject(s.verbGroupStart(thinking));
        int pronoun = thinker == null ? -1 : thinker[0] - 1;
        if (pronoun < 1 || !at(pronoun).isRelative() && !at(pronoun).is("that") || !s.inPhrase(pronoun - 1)) {
            return null;
        }
        int start = nominals.phraseEndingAt(pronoun);
        return start < 0 ? null : new int[] {start, pronoun};
    }

    /** {@code She has a habit of praising him}: whoever has what the gerund behind of tells; null. */
    private int[] holder(int group) {
        boolean of = group > 2 && at(group - 1).is("of") && s.inPhrase(group - 2);
        int start = of ? s.phraseStart(group - 2) : 0;
        return start > 1 && words.isHave(at(start - 1).form()) ? subject(s.verbGroupStart(start - 1)) : null;
    }

    /** {@code accused him of lying}: the object before the preposition does what the gerund says. */
    private int[] controlled(int group) {
        int preposition = group - 1;
        if (preposition < 2
                || !at(preposition).isPreposition()
                || !words.isObjectControl(at(preposition).form())
                || !s.inPhrase(preposition - 1)) {
            return null;
        }
        int start = s.phraseStart(preposition - 1);
        return start > 0 && at(start - 1).isVerb() && !s.hasAuxiliaryBe(s.verbGroupStart(start - 1), start - 1)
                ? new int[] {start, preposition}
                : null;
    }

    /** A noun phrase stands right behind the verb and a comma or quotation before it: {@code , said Smith}. */
    boolean inverted(int head, int end) {
        if (end >= s.size() || !s.inPhrase(end)) {
            return false;
        }
        Item next = at(end);
        if (next.tag().equals("PRP") && !next.is("he") && !next.is("she") && !next.is("they")) {
            return false;
        }
        int group = s.verbGroupStart(head);
        boolean past = s.isFinite(group) || group == head && at(head).tag().equals("VBN");
        if (!past || at(head).tag().equals("VBG")) {
            return false;
        }
        if (group == 0) {
            return true;
        }
        Item before = at(group - 1);
        return before.isComma()
                || before.isQuote()
                || before.isQuotationMark()
                || before.isDash()
                || before.isFinalMark();
    }

    boolean hasHave(int from, int to) {
        for (int k = from; k < to; k++) {
            if (words.isHave(at(k).form())) {
                return true;
            }
        }
        return false;
    }
}
