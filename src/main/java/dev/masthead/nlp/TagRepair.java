package dev.masthead.nlp;

import dev.masthead.lexicon.ClosedClasses;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/**
 * Mends what the tagger gets wrong by kind, once and for everybody who reads tags: rare names taken for verbs, modifiers
 * and nouns taken for verbs, simple pasts taken for participles, a report's verb taken for a noun. Each rule looks at its
 * neighbours or walks the sentence once.
 */
final class TagRepair {
    /** Reporting verbs end a sentence only behind at least so many tokens. */
    private static final int SHORTEST_REPORT = 4;

    /** The object of a verb that charges has so many words at most. */
    private static final int LONGEST_CHARGED = 8;

    /** A word that is no abbreviation has more letters than these. */
    private static final int SHORTEST_WORD = 4;

    private static final Pattern ADJECTIVE_ENDING =
            Pattern.compile("(ic|ive|al|ous|ful|less|able|ible|ar|ary|ate|ent|ant)$");

    /** Adverbs do not end so, beside those like {@code nonetheless}. */
    private static final Pattern PREDICATE_ENDING =
            Pattern.compile("(?<!the|regard|doubt)less$|[^e]ful$|(ous|ish|ive|able|ible)$");

    /** A surname whose particle is written to it in small letters. */
    private static final Pattern WITH_PARTICLE =
            Pattern.compile("(al|el|as|ash|ad|az|ar|an|at|bin|ibn)-\\p{Lu}\\p{L}+");

    private final ClosedClasses classes;
    private final BinaryOperator<String> lemmas;

    /**
     * @param lemmas the dictionary form of a word with a tag
     */
    TagRepair(ClosedClasses classes, BinaryOperator<String> lemmas) {
        this.classes = classes;
        this.lemmas = lemmas;
    }

    /**
     * Mends the tags of one sentence in place.
     *
     * @param texts the words as written, marks plain
     * @param forms the same lower-case
     */
    void repair(String[] texts, String[] forms, String[] tags) {
        new Words(texts, forms, tags).repair();
    }

    private final class Words {
        private final String[] texts;
        private final String[] forms;
        private final String[] tags;
        private final int n;
        /** Whether the sentence has a finite verb at all. */
        private boolean anyFinite;

        Words(String[] texts, String[] forms, String[] tags) {
            this.texts = texts;
            this.forms = forms;
            this.tags = tags;
            n = tags.length;
        }

        void repair() {
            wordsThatAreNoPrepositions();
            namesBehindTitles();
            nameParticles();
            officesWithTheirRank();
            finalVerb();
            verbsBeforeQuotations();
            verbsBehindQuotations();
            verbsBeforeThat();
            participlesOfSpeakers();
            if (isMostlyLower()) {
                firstName();
                hiddenNames();
            }
            modifiers();
            owners();
            verbsTakenForNouns();
            nounsBehindAccordingTo();
            verbsBehindPronouns();
            nounsBehindOwners();
            openingVerbs();
            objectsBeforeParticiples();
            conjunctions();
            comparativeAdverbs();
            pasts();
            presents();
            gerundsWithAnObject();
            verbsBeforeInfinitives();
            predicates();
            onlyVerbBeforeOwner();
        }

        /**
         * {@code is cowardly}, {@code was shameless}, {@code is condescending}: behind a copula, where nothing follows that it could
         * belong to, an adjective that looks like an adverb or participle; {@code is a clown}: behind an article a noun.
         */
        private void predicates() {
            for (int i = 1; i < n; i++) {
                boolean ends = i + 1 == n
                        || !Character.isLetter(tags[i + 1].charAt(0))
                        || tags[i + 1].equals("CC")
                        || tags[i + 1].equals("IN")
                        || tags[i + 1].equals("TO");
                if (!ends) {
                    continue;
                }
                boolean odd =
                        tags[i].equals("RB") || tags[i].equals("VBG") || tags[i].equals("NN") || tags[i].equals("VBN");
                boolean adjective = odd && classes.isPredicate(forms[i])
                        || tags[i].equals("RB")
                                && PREDICATE_ENDING.matcher(forms[i]).find();
                boolean closed = i + 1 == n || !Character.isLetter(tags[i + 1].charAt(0));
                if (adjective && copulaBefore(i)) {
                    tags[i] = "JJ";
                } else if (closed
                        && i > 1
                        && (tags[i].equals("JJ") || tags[i].equals("RB"))
                        && (forms[i - 1].equals("a") || forms[i - 1].equals("an"))
                        && isSpelt(forms[i])
                        && copulaBefore(i - 1)) {
                    tags[i] = "NN";
                }
            }
        }

        /** {@code Kern abuses his power}: a noun in -s between a name or noun and another's owner, where the sentence has no other verb. */
        private void onlyVerbBeforeOwner() {
            if (Arrays.stream(tags).anyMatch(Words::isFinite)) {
                return;
            }
            for (int i = 1; i + 2 < n; i++) {
                boolean owner = tags[i + 1].equals("PRP$") || forms[i + 1].equals("her");
                boolean subject = tags[i - 1].equals("NNP") || tags[i - 1].equals("NN");
                if (tags[i].equals("NNS")
                        && forms[i].endsWith("s")
                        && owner
                        && subject
                        && tags[i + 2].startsWith("NN")
                        && beginsClause(i)) {
                    tags[i] = "VBZ";
                    tags[i + 1] = "PRP$";
                    return;
                }
            }
        }

        private boolean copulaBefore(int i) {
            int k = i - 1;
            while (k > 0 && tags[k].startsWith("RB")) {
                k--;
            }
            return k >= 0 && classes.isCopula(forms[k]);
        }

        /** Prepositions are a closed class: a rare word that the tagger takes for one, as <i>Opposition leader</i>, is something else. */
        private void wordsThatAreNoPrepositions() {
            for (int i = 0; i < n; i++) {
                boolean acronym = TitleCase.isAllCaps(texts[i], 2); // UN chief Ida Kern
                if (!tags[i].equals("IN") || classes.isPreposition(forms[i]) || !isSpelt(forms[i]) && !acronym) {
                    continue;
                }
                String before = i > 0 ? tags[i - 1] : "";
                boolean noun = i + 1 < n && tags[i + 1].startsWith("NN");
                if (acronym || i > 0 && Character.isUpperCase(texts[i].codePointAt(0))) {
                    tags[i] = "NNP";
                } else if (before.equals("MD") || before.equals("TO")) {
                    tags[i] = "VB";
                } else if (forms[i].endsWith("ed")) {
                    tags[i] = "VBD";
                } else if (forms[i].endsWith("ing")) {
                    tags[i] = "VBG";
                } else {
                    tags[i] = noun && ADJECTIVE_ENDING.matcher(forms[i]).find() ? "JJ" : "NN";
                }
            }
        }

        /** A word of letters and hyphens, longer than an abbreviation. */
        private static boolean isSpelt(String form) {
            for (int k = 0; k < form.length(); k++) {
                if (!Character.isLetter(form.charAt(k)) && form.charAt(k) != '-') {
                    return false;
                }
            }
            return form.length() > SHORTEST_WORD;
        }

        /**
         * {@code Dale mayor quits, blames council}: a headline's verb behind a comma has its subject before the first verb, which looks
         * like a plural or a past.
         */
        private void presents() {
            for (int i = 0; i < n; i++) {
                if (tags[i].equals("VBD") && forms[i].endsWith("s") && !classes.isAuxiliary(forms[i])) {
                    tags[i] = "VBZ"; // slams
                }
            }
            int second = 1;
            while (second < n && !(tags[second].equals("VBZ") && forms[second - 1].equals(","))) {
                if (isFinite(tags[second])) {
                    return;
                }
                second++;
            }
            int k = 0;
            while (k + 1 < second && (tags[k].startsWith("NN") && !tags[k].equals("NNS") || tags[k].startsWith("JJ"))) {
                k++;
            }
            boolean verb = second < n && k > 0 && k < second && tags[k].equals("NNS") && forms[k].endsWith("s");
            if (verb && tags[k - 1].startsWith("NN")) {
                tags[k] = "VBZ";
            }
        }

        /**
         * {@code denied funding the protests}: what looks like a noun in -ing between a verb of saying and an article has an object;
         * {@code accused it of insulting Kern}: so has what looks like an adjective between a charge's preposition and a name.
         */
        private void gerundsWithAnObject() {
            for (int i = 2; i + 1 < n; i++) {
                if (tags[i].equals("JJ")
                        && forms[i].endsWith("ing")
                        && tags[i + 1].startsWith("NNP")
                        && classes.isObjectControl(forms[i - 1])
                        && (tags[i - 2].startsWith("NN") || tags[i - 2].equals("PRP"))
                        && !classes.isTitleParticiple(forms[i])
                        && isCharged(i - 2)) {
                    tags[i] = "VBG";
                }
            }
            for (int i = 1; i + 2 < n; i++) {
                boolean verb = tags[i - 1].equals("VBD") || tags[i - 1].equals("VBZ") || tags[i - 1].equals("VBP");
                boolean object = tags[i + 1].equals("DT") || tags[i + 1].equals("PRP$") || tags[i + 1].equals("PRP");
                if (tags[i].equals("NN")
                        && forms[i].endsWith("ing")
                        && verb
                        && object
                        && classes.takesGerund(lemmas.apply(forms[i - 1], tags[i - 1]))) {
                    tags[i] = "VBG";
                }
            }
        }

        /** A verb that charges somebody stands before the phrase that ends here: {@code accused the guild}. */
        private boolean isCharged(int last) {
            int k = last;
            while (k >= 0 && last - k < LONGEST_CHARGED && !tags[k].startsWith("VB")) {
                k--;
            }
            return k >= 0 && tags[k].startsWith("VB") && classes.isCharging(lemmas.apply(forms[k], tags[k]));
        }

        /** {@code Ursula von der Leyen}: what looks foreign inside a name is part of it. */
        private void nameParticles() {
            for (int i = 0; i < n; i++) {
                if (WITH_PARTICLE.matcher(texts[i]).matches()) {
                    tags[i] = "NNP"; // al-Lund, with which a sentence may begin
                }
            }
            for (int i = 1; i + 1 < n; i++) {
                if (tags[i].equals("FW")
                        && tags[i - 1].startsWith("NNP")
                        && tags[i + 1].startsWith("NNP")
                        && Character.isUpperCase(texts[i + 1].codePointAt(0))) {
                    tags[i] = "NNP";
                }
            }
        }

        /** {@code had earlier vowed}: between an auxiliary and its participle stands an adverb. */
        private void comparativeAdverbs() {
            for (int i = 1; i + 1 < n; i++) {
                if (tags[i].equals("JJR")
                        && (tags[i + 1].equals("VBD") || tags[i + 1].equals("VBN"))
                        && classes.isHave(forms[i - 1])) {
                    tags[i] = "RBR";
                    tags[i + 1] = "VBN";
                }
            }
        }

        /** A capitalised word behind a title is a name whatever it looks like: Mr. Regalado. */
        private void namesBehindTitles() {
            for (int i = 1; i < n; i++) {
                if (tags[i - 1].startsWith("NNP")
                        && !tags[i].startsWith("NNP")
                        && texts[i - 1].length() > 2
                        && texts[i - 1].endsWith(".")
                        && Character.isUpperCase(texts[i].charAt(0))) {
                    tags[i] = "NNP";
                }
            }
        }

        /** {@code the attorney general}: what looks like an adjective behind its noun heads the name of an office. */
        private void officesWithTheirRank() {
            for (int i = 1; i < n; i++) {
                if (tags[i].equals("JJ")
                        && tags[i - 1].equals("NN")
                        && classes.isRankBehindOffice(forms[i - 1] + " " + forms[i])
                        && (i + 1 == n || !tags[i + 1].equals("NN") && !tags[i + 1].equals("NNS"))) {
                    tags[i] = "NN";
                }
            }
        }

        /**
         * The tagger was taught few sentences that end in a report: in {@code …, KCNA reports.} it sees a plural noun. A
         * word in -s that ends the sentence behind a comma and a name is that name's verb.
         */
        private void finalVerb() {
            int last = n - 1;
            while (last > 0 && !Character.isLetter(tags[last].charAt(0))) {
                last--;
            }
            if (last < SHORTEST_REPORT || !tags[last].equals("NNS") || !forms[last].endsWith("s")) {
                return;
            }
            int k = last - 1;
            while (k > 0 && tags[k].startsWith("NNP")) {
                k--;
            }
            if (k > 0 && k < last - 1 && tags[k].equals("DT")) {
                k--;
            }
            if (k < last - 1 && (tags[k].equals(",") || tags[k].equals("''"))) {
                tags[last] = "VBZ";
            }
        }

        /**
         * {@code The Weekly Post reports, “…”}, {@code in a post, writing: “…”}: what stands right before quoted words is a
         * verb of saying, whatever it looks like.
         */
        private void verbsBeforeQuotations() {
            for (int i = 1; i + 2 < n; i++) {
                boolean introduces = (forms[i + 1].equals(",") || forms[i + 1].equals(":")) && tags[i + 2].equals("``");
                if (!introduces) {
                    continue;
                }
                boolean named = tags[i - 1].startsWith("NNP") || tags[i - 1].equals("PRP");
                if (tags[i].equals("NNS") && named && classes.isQuotative(lemmas.apply(forms[i], "VBZ"))) {
                    tags[i] = "VBZ";
                } else if (tags[i].equals("NN") && forms[i].endsWith("ing") && forms[i - 1].equals(",")) {
                    tags[i] = "VBG";
                }
            }
        }

        /**
         * {@code “…,” the papers state}, {@code “…,” the firm notes on its page}: a comma inside the closing mark says that the
         * words are reported, so that a verb of saying behind one noun phrase is one, whatever it looks like.
         */
        private void verbsBehindQuotations() {
            for (int i = 1; i + 2 < n; i++) {
                if (!tags[i].equals("''") || !forms[i - 1].equals(",")) {
                    continue;
                }
                int k = i + 1;
                if (tags[k].equals("DT") || tags[k].equals("PRP$")) {
                    k++;
                }
                int first = k;
                while (k < n && (tags[k].startsWith("NN") || tags[k].startsWith("JJ") || tags[k].equals("POS"))) {
                    k++;
                }
                int verb = k - 1;
                boolean closed = k == n
                        || !Character.isLetter(tags[k].charAt(0))
                        || tags[k].equals("IN")
                        || tags[k].startsWith("RB");
                if (verb <= first || !closed || !classes.isQuotative(lemmas.apply(forms[verb], "VBZ"))) {
                    continue;
                }
                if (tags[verb].equals("NNS") && !tags[verb - 1].equals("NNS")) {
                    tags[verb] = "VBZ";
                } else if (tags[verb].equals("NN") && tags[verb - 1].equals("NNS") && !tags[k - 1].equals("POS")) {
                    tags[verb] = "VBP";
                }
            }
        }

        /** {@code The Globe notes drily that it leaks}, {@code the party that claims to care}: behind one name or a pronoun no noun takes a clause. */
        private void verbsBeforeThat() {
            for (int i = 1; i + 2 < n; i++) {
                if (!tags[i].equals("NNS")) {
                    continue;
                }
                int k = i + 1;
                while (k < n && tags[k].startsWith("RB")) {
                    k++;
                }
                boolean clause = k + 1 < n
                        && forms[k].equals("that")
                        && !tags[k + 1].startsWith("VB")
                        && !tags[k + 1].equals("MD");
                boolean infinitive = k + 1 < n && tags[k].equals("TO") && tags[k + 1].equals("VB");
                // the lemma last: it is the dearest to ask
                if (!clause && !infinitive || !classes.isQuotative(lemmas.apply(forms[i], "VBZ"))) {
                    continue;
                }
                boolean relative = i > 1 && forms[i - 1].equals("that") && tags[i - 2].startsWith("NN")
                        || forms[i - 1].equals("who");
                if (relative) {
                    tags[i] = "VBZ";
                    tags[i - 1] = forms[i - 1].equals("that") ? "WDT" : tags[i - 1];
                } else if (clause && tags[i - 1].equals("NNP") && beginsClause(i)) {
                    tags[i] = "VBZ";
                }
            }
        }

        /**
         * {@code …, exiled leader Ada Kern said}, {@code …, retired general Ada Kern told us}: behind a comma a participle before the
         * calling and the name of whoever speaks is no verb, whatever it looks like.
         */
        private void participlesOfSpeakers() {
            for (int i = 1; i + 3 < n; i++) {
                boolean opens = forms[i - 1].equals(",") || tags[i - 1].equals("''");
                if (!opens || !tags[i].equals("VBD") || !forms[i].endsWith("ed")) {
                    continue;
                }
                int name = i + 1;
                while (name < n && (tags[name].equals("NN") || tags[name].equals("JJ"))) {
                    name++;
                }
                int verb = name;
                while (verb < n && tags[verb].startsWith("NNP")) {
                    verb++;
                }
                boolean speaks = name > i + 1
                        && verb > name
                        && verb < n
                        && (tags[verb].equals("VBD") || tags[verb].equals("VBZ"));
                if (speaks) {
                    tags[i] = "JJ";
                    tags[name - 1] = "NN";
                }
            }
        }

        /** {@code Gorsuch asked}: an adjective that begins the sentence right before a verb is a rare name. */
        private void firstName() {
            int i = n > 0 && tags[0].equals("``") ? 1 : 0;
            boolean alone = i + 1 < n
                    && tags[i].equals("JJ")
                    && Character.isUpperCase(texts[i].codePointAt(0))
                    && (tags[i + 1].equals("VBD") || tags[i + 1].equals("VBZ"));
            if (alone && !classes.isCopula(forms[i + 1]) && !classes.isAuxiliary(forms[i + 1])) {
                tags[i] = "NNP";
            }
        }

        /**
         * {@code The guild plans to close}: a noun in -s behind another noun, before an infinitive, in a clause that has no
         * other verb.
         */
        private void verbsBeforeInfinitives() {
            boolean finiteAhead = false;
            for (int i = n - 2; i > 0; i--) {
                if (isClauseBorder(i)) {
                    finiteAhead = false;
                } else if (isFinite(tags[i])) {
                    finiteAhead = true;
                } else if (!finiteAhead
                        && tags[i].equals("NNS")
                        && forms[i].endsWith("s")
                        && i + 2 < n
                        && tags[i + 1].equals("TO")
                        && tags[i + 2].equals("VB")
                        && beginsClause(i)) {
                    tags[i] = "VBZ";
                    if (tags[i - 1].startsWith("JJ")) {
                        tags[i - 1] = "NN"; // the guild/JJ plans
                    }
                }
            }
        }

        /** Nothing but one singular noun phrase stands between the clause's beginning and the word. */
        private boolean beginsClause(int i) {
            String before = tags[i - 1];
            boolean singular = before.equals("NN") || before.equals("NNP") || before.equals("JJ");
            if (!singular) {
                return false;
            }
            int k = i - 1;
            while (k >= 0 && (tags[k].startsWith("NN") || tags[k].startsWith("JJ"))) {
                k--;
            }
            boolean determined = k >= 0 && tags[k].equals("DT");
            boolean name = before.equals("NNP") && !determined;
            if (!determined && !name || before.equals("JJ") && !determined) {
                return false;
            }
            int start = determined ? k - 1 : k;
            return start < 0 || isClauseBorder(start);
        }

        private boolean isClauseBorder(int i) {
            return forms[i].equals(",")
                    || forms[i].equals(";")
                    || tags[i].equals("``")
                    || tags[i].equals("''")
                    || classes.isSubordinator(forms[i])
                    || forms[i].equals("that")
                    || tags[i].equals("CC");
        }

        /** Running text, not a headline or a line in capitals: a capital letter inside it means a name. */
        private boolean isMostlyLower() {
            int lower = 0;
            int upper = 0;
            for (int i = 0; i < n; i++) {
                if (isWord(i)) {
                    boolean capital = Character.isUpperCase(texts[i].codePointAt(0));
                    lower += capital ? 0 : 1;
                    upper += capital ? 1 : 0;
                }
            }
            return lower >= upper;
        }

        private boolean isWord(int i) {
            for (int k = 0; k < texts[i].length(); k++) {
                if (Character.isLetterOrDigit(texts[i].charAt(k))) {
                    return true;
                }
            }
            return false;
        }

        /**
         * A rare name that was tagged as a verb, an adverb or an exclamation: {@code ,” said Gowdy}. Behind a comma, a
         * closing mark or a word in small letters nothing but a name has a capital; an adjective before its noun may.
         */
        private void hiddenNames() {
            boolean hidden = false; // whether the word before was such a name, whose rest may look odd as well
            for (int i = 0; i < n; i++) {
                hidden = isHiddenName(i, hidden);
                if (hidden) {
                    tags[i] = "NNP";
                }
            }
        }

        private boolean isHiddenName(int i, boolean behindOne) {
            String tag = tags[i];
            boolean capitals = texts[i].length() > 1 && texts[i].equals(texts[i].toUpperCase(Locale.ROOT));
            if (capitals && (tag.equals("PRP") || tag.equals("WP"))) {
                return true; // US officials, the WHO
            }
            boolean odd = tag.startsWith("VB")
                    || tag.startsWith("RB")
                    || tag.equals("UH")
                    || tag.equals("MD")
                    || tag.equals("FW")
                    || tag.equals("CD")
                    || tag.equals("NN")
                            && i + 1 < n
                            && tags[i + 1].equals("VBD")
                            && classes.isQuotative(lemmas.apply(forms[i + 1], tags[i + 1]))
                    || tag.startsWith("JJ") && !leadsNoun(i);
            if (!odd
                    || i == 0
                    || !Character.isLetter(texts[i].charAt(0))
                    || !Character.isUpperCase(texts[i].codePointAt(0))) {
                return false;
            }
            if (tags[i - 1].equals("''")) {
                return i >= 2 && texts[i - 2].equals(",");
            }
            return behindOne || texts[i - 1].equals(",") || isWord(i - 1);
        }

        private boolean leadsNoun(int i) {
            int k = i + 1;
            while (k < n && tags[k].startsWith("JJ")) {
                k++;
            }
            return k < n && tags[k].startsWith("NN");
        }

        /**
         * Words tagged as verbs that stand between an article or possessor and a noun, or right behind an article, are
         * none: {@code Moen's supposed debts}, {@code the votes for the bill}.
         */
        private void modifiers() {
            for (int i = n - 1; i > 0; i--) {
                if (tags[i].equals("VBG")
                        && i + 1 < n
                        && tags[i + 1].startsWith("NNP")
                        && classes.isTitleParticiple(forms[i])) {
                    tags[i] = "JJ"; // acting Deputy Commissioner
                    continue;
                }
                boolean verb = tags[i].equals("VBD") || tags[i].equals("VBN") || tags[i].equals("VBZ");
                boolean article = tags[i - 1].equals("DT") && classes.isArticle(forms[i - 1]);
                boolean owner = tags[i - 1].equals("POS") || tags[i - 1].equals("PRP$");
                if (!verb || !article && !owner) {
                    continue;
                }
                boolean noun = i + 1 < n && tags[i + 1].startsWith("NN");
                tags[i] = tags[i].equals("VBZ") ? "NNS" : noun ? "JJ" : tags[i];
            }
        }

        /** {@code where she practices}: behind he or she no plural stands. */
        private void verbsBehindPronouns() {
            for (int i = 1; i < n; i++) {
                if (tags[i].equals("NNS")
                        && tags[i - 1].equals("PRP")
                        && (forms[i - 1].equals("he") || forms[i - 1].equals("she"))) {
                    tags[i] = "VBZ";
                }
            }
        }

        /** {@code according to exit polls}: no infinitive follows, but the noun or its modifier. */
        private void nounsBehindAccordingTo() {
            for (int i = 2; i + 1 < n; i++) {
                if (forms[i - 2].equals("according") && tags[i - 1].equals("TO") && tags[i].equals("VB")) {
                    tags[i] = "NN";
                }
            }
        }

        /** {@code called his rival “stiff”}, {@code a rival whom he met}: behind an owner or a stands a noun, where none else does. */
        private void nounsBehindOwners() {
            for (int i = 1; i < n; i++) {
                if (!tags[i].equals("JJ")) {
                    continue;
                }
                String next = i + 1 < n ? tags[i + 1] : ".";
                boolean verb = isFinite(next) || next.equals("WP");
                boolean owned = tags[i - 1].equals("PRP$") && (verb || next.equals("``") || next.equals("."));
                boolean some = (forms[i - 1].equals("a") || forms[i - 1].equals("an")) && verb;
                if (owned || some) {
                    tags[i] = "NN";
                }
            }
        }

        /** {@code Said Moen, “…”}: a verb of saying with a capital before a name and a comma or colon begins the sentence. */
        private void openingVerbs() {
            int k = 1;
            while (k < n && tags[k].equals("NNP") && !forms[k].equals(",")) {
                k++;
            }
            boolean opens = k > 1 && k + 1 < n && (forms[k].equals(",") || forms[k].equals(":"));
            if (opens
                    && (forms[0].equals("said") || tags[0].startsWith("NNP") && forms[0].endsWith("ed"))
                    && classes.isQuotative(lemmas.apply(forms[0], "VBD"))) {
                tags[0] = "VBD";
            }
        }

        /** {@code but her friends say}, {@code with her sister}: behind a conjunction, preposition or comma no object stands before a noun. */
        private void owners() {
            for (int i = 0; i + 1 < n; i++) {
                boolean free =
                        i == 0 || tags[i - 1].equals("CC") || tags[i - 1].equals("IN") || forms[i - 1].equals(",");
                if (free && forms[i].equals("her") && tags[i].equals("PRP") && tags[i + 1].startsWith("NN")) {
                    tags[i] = "PRP$";
                }
            }
        }

        /** {@code released its monthly jobs report showing}: what looks like a plain verb between another's object and a participle is the noun. */
        private void objectsBeforeParticiples() {
            for (int i = 3; i + 1 < n; i++) {
                if (!tags[i].equals("VBP") || !tags[i + 1].equals("VBG") || !tags[i - 1].startsWith("NN")) {
                    continue;
                }
                int k = i - 1;
                while (k > 1 && (tags[k].startsWith("NN") || tags[k].startsWith("JJ"))) {
                    k--;
                }
                boolean object = (tags[k].equals("PRP$") || classes.isArticle(forms[k]))
                        && (tags[k - 1].equals("VBD") || tags[k - 1].equals("VBZ"));
                if (object && !classes.isQuotative(lemmas.apply(forms[k - 1], tags[k - 1]))) {
                    tags[i] = "NN";
                }
            }
        }

        /** {@code so that guests saw it}: before a plural, a pronoun or an article stands no determiner. */
        private void conjunctions() {
            for (int i = 0; i + 1 < n; i++) {
                String next = tags[i + 1];
                if (forms[i].equals("that")
                        && tags[i].equals("DT")
                        && (next.equals("NNS")
                                || next.equals("NNPS")
                                || next.equals("PRP")
                                || next.equals("PRP$")
                                || next.equals("DT")
                                || next.equals("NNP") && isNamedSubject(i + 1))) {
                    tags[i] = "IN";
                }
            }
        }

        /** A name that is no day has a verb right behind it. */
        private boolean isNamedSubject(int name) {
            int k = name;
            while (k < n && tags[k].equals("NNP") && !classes.isTime(forms[k])) {
                k++;
            }
            return k > name && k < n && isFinite(tags[k]);
        }

        /** {@code a third thought that}, {@code to falsely claim that}: before a clause with that a verb, where a noun has no place. */
        private void verbsTakenForNouns() {
            for (int i = 2; i + 1 < n; i++) {
                if (!tags[i].equals("NN") || !forms[i + 1].equals("that") || !tags[i + 1].equals("IN")) {
                    continue;
                }
                if (forms[i].equals("thought") && tags[i - 1].startsWith("N")) {
                    tags[i] = "VBD";
                } else if (tags[i - 2].equals("TO")
                        && forms[i - 1].endsWith("ly")
                        && classes.isQuotative(lemmas.apply(forms[i], "VB"))) {
                    tags[i] = "VB";
                    tags[i - 1] = "RB";
                }
            }
        }

        /**
         * Simple pasts that were tagged as participles, which half of the verbs in -ed are, get their tag back: behind a
         * subject pronoun always, behind a noun when no other verb could be the clause's own. {@code that} right before a
         * verb is its subject.
         */
        private void pasts() {
            boolean finiteAhead = false;
            anyFinite = Arrays.stream(tags).anyMatch(Words::isFinite);
            String next = "";
            for (int i = n - 1; i >= 0; i--) {
                String tag = tags[i];
                if (forms[i].equals("that")
                        && tag.equals("IN")
                        && i > 0
                        && (tags[i - 1].startsWith("NN") || forms[i - 1].equals("one"))
                        && (next.equals("VBD") || next.equals("VBZ"))) {
                    tags[i] = "WDT";
                }
                next = tag;
                if (isClauseBorder(i)) {
                    finiteAhead = false;
                } else if (isFinite(tag)) {
                    finiteAhead = true;
                } else if (tag.equals("VBN") && isPast(i, finiteAhead)) {
                    tags[i] = "VBD";
                    finiteAhead = true;
                }
            }
        }

        /** {@code Moen, like Holm, sharply criticized the port}: with an object behind it, and no other verb in the sentence. */
        private boolean isOnlyVerb(int i, int before) {
            String next = i + 1 < n ? tags[i + 1] : "";
            boolean object =
                    next.equals("DT") || next.equals("PRP$") || next.startsWith("NNP") && !classes.isTime(forms[i + 1]);
            return !anyFinite && before > 0 && forms[before].equals(",") && object && tags[before - 1].startsWith("NN");
        }

        private boolean isPast(int i, boolean finiteAhead) {
            int k = i - 1;
            if (k > 0 && tags[k].equals("``") && i + 1 < n && !tags[i + 1].equals("IN") && !tags[i + 1].equals("TO")) {
                k--; // Moen “committed a crime”
            }
            while (k >= 0 && tags[k].startsWith("RB")) {
                k--;
            }
            if (k < 0 || i + 1 < n && forms[i + 1].equals("by")) {
                return false;
            }
            if (isOnlyVerb(i, k)) {
                return true;
            }
            if (tags[k].equals("PRP") || tags[k].equals("WP")) {
                return !classes.isObjectPronoun(forms[k]);
            }
            return tags[k].startsWith("NN") && !finiteAhead && !classes.isTime(forms[k]);
        }

        private static boolean isFinite(String tag) {
            return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
        }
    }
}
