package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the base noun phrases among the items of a sentence, left to right, each item asked a bounded number of times. */
final class Chunker {
    /** A quotation of so few words can stand inside a noun phrase: a “disastrous” deal. */
    static final int SHORT_QUOTE = 4;

    /** How far ahead the noun stands that modifiers lead to. */
    private static final int MODIFIERS = 6;

    /** What an item does in a phrase. */
    private enum Step {
        OUTSIDE,
        /** Goes on with the phrase and cannot end it. */
        MODIFIER,
        /** Can be the phrase's last word. */
        HEAD,
        /** Is the phrase's last word. */
        LAST
    }

    private final List<Item> items;
    private final ClosedClasses words;
    /** For each item the index of its phrase; −1 outside. */
    final int[] phraseOf;

    final List<NounPhrase> phrases = new ArrayList<>();
    /** First item of each phrase. */
    private final List<Integer> starts = new ArrayList<>();
    /** One past the last item of each phrase. */
    private final List<Integer> ends = new ArrayList<>();

    Chunker(List<Item> items, ClosedClasses words) {
        this.items = items;
        this.words = words;
        phraseOf = new int[items.size()];
        Arrays.fill(phraseOf, -1);
        int i = 0;
        while (i < items.size()) {
            int end = phraseFrom(i);
            if (end > i) {
                add(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private void add(int from, int to) {
        Arrays.fill(phraseOf, from, to, phrases.size());
        int head = to - 1;
        while (head > from && !isNominal(at(head))) {
            head--;
        }
        head = isNominal(at(head)) ? head : to - 1;
        String first = at(from).tag();
        boolean determined = first.equals("DT") || first.equals("PDT") || first.equals("PRP$") || first.equals("WP$");
        int determiner = determined && to - from > 1 ? at(from).first() : -1;
        phrases.add(new NounPhrase(phrases.size(), at(from).first(), at(to - 1).end(), at(head).first(), determiner));
        starts.add(from);
        ends.add(to);
    }

    int start(int phrase) {
        return starts.get(phrase);
    }

    int end(int phrase) {
        return ends.get(phrase);
    }

    private static boolean isNominal(Item item) {
        return item.isNoun() || item.tag().equals("PRP") || item.tag().equals("CD");
    }

    private Item at(int i) {
        return items.get(i);
    }

    /** End of the base noun phrase that begins here; {@code i} where none does. */
    private int phraseFrom(int i) {
        Item first = at(i);
        if (first.tag().equals("PRP") || first.tag().equals("EX")) {
            return i + 1;
        }
        int head = -1;
        for (int k = i; k < items.size(); k++) {
            Step step = step(i, k, head);
            if (step == Step.OUTSIDE) {
                break;
            }
            head = step == Step.MODIFIER ? head : k;
            if (step == Step.LAST) {
                break;
            }
        }
        return head < 0 ? i : withClosingMark(i, head + 1);
    }

    /** The mark that closes what was opened inside the phrase belongs to it: the “state” of. */
    private int withClosingMark(int from, int end) {
        boolean open = false;
        for (int k = from; k < end; k++) {
            open = at(k).tag().equals("``") || open && !at(k).tag().equals("''");
        }
        return open && end < items.size() && at(end).tag().equals("''") ? end + 1 : end;
    }

    /** What an item does in the phrase that begins at {@code i} and whose last possible end so far is {@code head}. */
    private Step step(int i, int k, int head) {
        Item item = at(k);
        String tag = item.tag();
        if (item.isNoun()) {
            return nounStep(i, k, head);
        }
        if (item.isQuote()) {
            if (item.words() > SHORT_QUOTE || k == i) {
                return Step.OUTSIDE;
            }
            return item.is(Item.CLOSED) ? Step.LAST : Step.HEAD;
        }
        return switch (tag) {
            case "POS" -> head < 0 ? Step.OUTSIDE : Step.MODIFIER;
            case "JJS" ->
                k == i && k > 0 && at(k - 1).is("at") ? Step.OUTSIDE : Step.HEAD; // "most said", "at least two said"
            case "CD", "$", "#" -> Step.HEAD; // "two said", "$ 5 million"
            case "DT", "PRP$", "PDT", "WP$" -> determinerStep(i, k);
            case "JJ", "JJR" -> adjectiveStep(i, k, head);
            case "VBN", "VBG" -> isModifier(i, k) && leadsToNoun(k) ? Step.MODIFIER : Step.OUTSIDE;
            default -> joins(i, k, head) ? Step.MODIFIER : Step.OUTSIDE;
        };
    }

    private Step determinerStep(int i, int k) {
        if (k > i && !at(k - 1).tag().equals("PDT") && !at(k - 1).tag().equals("DT")) {
            return Step.OUTSIDE;
        }
        return at(k).tag().equals("DT") ? Step.HEAD : Step.MODIFIER; // "some said", "this shows"
    }

    private Step adjectiveStep(int i, int k, int head) {
        if (leadsToNoun(k)) {
            return Step.MODIFIER;
        }
        boolean poor = head >= 0 && k > i && at(k - 1).tag().equals("DT");
        return poor ? Step.LAST : Step.OUTSIDE; // "the poor said"
    }

    /** A participle modifies what follows inside a phrase, or where a preposition or full verb governs it. */
    private boolean isModifier(int i, int k) {
        if (k > i) {
            return !at(k - 1).isNoun(); // "officials accused rivals" is no phrase
        }
        if (at(i).tag().equals("VBN")
                && (i == 0
                        || at(i - 1).isComma()
                        || at(i - 1).isAdverb() && (i == 1 || at(i - 2).isComma()))) {
            return modifiesSubject(i); // "Newly released emails suggest"
        }
        if (i > 0 && at(i).tag().equals("VBG") && at(i - 1).isVerb() && i + 1 < items.size()) {
            // "vowed crushing revenge"; not "denied killing hostages", "was rebuilding homes"
            return at(i + 1).isNoun()
                    && !words.isAuxiliary(at(i - 1).form())
                    && !words.takesGerund(at(i - 1).lemma());
        }
        return i > 0
                && at(i).tag().equals("VBN")
                && (at(i - 1).tag().equals("IN")
                        || at(i - 1).isVerb() && !words.isAuxiliary(at(i - 1).form()));
    }

    /** Nouns stand right behind the participle, and a finite verb right behind them. */
    private boolean modifiesSubject(int participle) {
        int k = participle + 1;
        while (k < items.size() && at(k).isAdjective()) {
            k++;
        }
        int nouns = k;
        while (k < items.size() && k < participle + MODIFIERS && at(k).isNoun()) {
            k++;
        }
        return k > nouns
                && k < items.size()
                && (at(k).tag().equals("VBD")
                        || at(k).tag().equals("VBZ")
                        || at(k).tag().equals("VBP")
                        || at(k).tag().equals("MD"));
    }

    /** Adverbs, conjunctions, commas and marks between modifiers: a very big, ugly and “so-called” lie. */
    private boolean joins(int i, int k, int head) {
        Item item = at(k);
        if (item.is("&")) {
            return head == k - 1 && k > i;
        }
        if (k == i) {
            return false;
        }
        Item before = at(k - 1);
        boolean adjectives =
                before.isAdjective() && k + 1 < items.size() && at(k + 1).isAdjective() && leadsToNoun(k + 1);
        if (item.tag().equals("RB") || item.tag().equals("RBR") || item.tag().equals("RBS")) {
            boolean degree =
                    !before.isNoun() && k + 1 < items.size() && at(k + 1).isAdjective();
            return (before.tag().equals("DT") || degree) && leadsToNoun(k);
        }
        if (item.isConjunction() || item.isComma()) {
            return adjectives;
        }
        return item.isQuotationMark() && !before.isNoun() && leadsToNoun(k);
    }

    /** A word that tells when; as part of a name only a day or month does: the Times and the Morning News tell nothing. */
    static boolean isTime(Item item, ClosedClasses words) {
        return words.isTime(item.form()) && (!item.isProperNoun() || words.isCalendar(item.form()));
    }

    /** {@code Theresa May}, {@code Mrs May}: a month behind another name is somebody. */
    static boolean isSurname(Item before, Item month, ClosedClasses words) {
        return words.isMonthAndName(month.form())
                && month.isProperNoun()
                && before.isProperNoun()
                && !words.isCalendar(before.form());
    }

    /** A day or month begins a phrase of its own: "in April the minister", "on Monday Smith". */
    private Step nounStep(int i, int k, int head) {
        if (isNamed(i, k) || isContact(i, k)) {
            return Step.OUTSIDE;
        }
        if (!isTime(at(k), words) || k > i && isSurname(at(k - 1), at(k), words)) {
            return Step.HEAD;
        }
        if (head >= 0
                && k > i
                && !at(k - 1).tag().equals("POS")
                && !at(k - 1).tag().equals("JJ")
                && !at(k - 1).tag().equals("DT")) {
            return Step.OUTSIDE;
        }
        boolean last = k + 1 < items.size()
                && (at(k + 1).tag().equals("NNP") || at(k + 1).tag().equals("DT"));
        return last ? Step.LAST : Step.HEAD;
    }

    /** {@code the nihilists Democrats are to please}: a plural before a group's name is no part of it. */
    private boolean isContact(int i, int k) {
        return k > i
                && at(k).tag().equals("NNPS")
                && at(k - 1).tag().equals("NNS")
                && k + 1 < items.size()
                && (at(k + 1).isVerb() || at(k + 1).tag().equals("MD"));
    }

    /** {@code called the marchers extremists}: behind a verb of naming the second plural is what the first are called. */
    private boolean isNamed(int i, int k) {
        return k > i
                && i > 0
                && at(k).tag().equals("NNS")
                && at(k - 1).tag().equals("NNS")
                && words.isNamer(at(i - 1).form());
    }

    /** Modifiers from here on lead to a noun. */
    private boolean leadsToNoun(int i) {
        for (int k = i + 1; k < Math.min(items.size(), i + MODIFIERS); k++) {
            Item item = at(k);
            if (item.isNoun()) {
                return true;
            }
            boolean modifier = item.isAdjective()
                    || item.tag().equals("VBN")
                    || item.tag().equals("VBG")
                    || item.tag().equals("CD")
                    || item.isConjunction() && at(k - 1).isAdjective()
                    || item.isAdverb()
                    || item.isQuote() && item.words() <= SHORT_QUOTE
                    || item.isQuotationMark()
                    || item.isComma() && at(k - 1).isAdjective();
            if (!modifier) {
                return false;
            }
        }
        return false;
    }
}
