package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.ClosedClasses;
import java.util.List;

/** Finds the base noun phrases among the words of a clause. */
final class PhraseChunker {
    /** A quotation of so few words can stand inside a noun phrase: a “disastrous” deal. */
    static final int SHORT_QUOTE = 4;

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
    /** For each item the first item of the base noun phrase it belongs to; −1 outside noun phrases. */
    private final int[] start;
    /** For each item one past the last item of its base noun phrase. */
    private final int[] end;

    PhraseChunker(List<Item> items, ClosedClasses words) {
        this.items = items;
        this.words = words;
        start = new int[items.size()];
        end = new int[items.size()];
        chunk();
    }

    private int size() {
        return items.size();
    }

    private Item at(int i) {
        return items.get(i);
    }

    private void chunk() {
        int i = 0;
        while (i < size()) {
            int end = phraseFrom(i);
            if (end > i) {
                for (int k = i; k < end; k++) {
                    start[k] = i;
                    this.end[k] = end;
                }
                i = end;
            } else {
                start[i] = -1;
                this.end[i] = -1;
                i++;
            }
        }
    }

    /** For each item the first item of its phrase; −1 outside phrases. */
    int[] starts() {
        return start;
    }

    /** For each item one past the last item of its phrase; −1 outside phrases. */
    int[] ends() {
        return end;
    }

    /** End of the base noun phrase that begins here; {@code i} where none does. */
    private int phraseFrom(int i) {
        Item first = at(i);
        if (first.tag().equals("PRP") || first.tag().equals("EX")) {
            return i + 1;
        }
        int head = -1;
        for (int k = i; k < size(); k++) {
            Step step = step(i, k, head);
            if (step == Step.OUTSIDE) {
                break;
            }
            head = step == Step.MODIFIER ? head : k;
            if (step == Step.LAST) {
                break;
            }
        }
        return head < 0 ? i : head + 1;
    }

    /** What an item does in the phrase that begins at {@code i}. */
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
        if (tag.equals("POS")) {
            return head < 0 ? Step.OUTSIDE : Step.MODIFIER;
        }
        if (tag.equals("CD") || tag.equals("JJS") || tag.equals("$") || tag.equals("#")) {
            return Step.HEAD; // "two said", "most said", "$ 5 million"
        }
        if (tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT") || tag.equals("WP$")) {
            if (k > i && !at(k - 1).tag().equals("PDT") && !at(k - 1).tag().equals("DT")) {
                return Step.OUTSIDE;
            }
            return tag.equals("DT") ? Step.HEAD : Step.MODIFIER; // "some said", "this shows"
        }
        if (tag.startsWith("JJ") || (tag.equals("VBN") || tag.equals("VBG")) && (k > i || governed(i))) {
            if (leadsToNoun(k)) {
                return Step.MODIFIER;
            }
            boolean poor = tag.startsWith("JJ")
                    && head >= 0
                    && k > i
                    && at(k - 1).tag().equals("DT");
            return poor ? Step.LAST : Step.OUTSIDE; // "the poor said"
        }
        boolean adverb = tag.equals("RB") && k > i && at(k - 1).tag().equals("DT") && leadsToNoun(k);
        boolean joined = tag.equals("CC")
                && k > i
                && at(k - 1).tag().startsWith("JJ")
                && k + 1 < size()
                && at(k + 1).tag().startsWith("JJ")
                && leadsToNoun(k + 1);
        return adverb || joined || item.is("&") && head == k - 1 ? Step.MODIFIER : Step.OUTSIDE;
    }

    /** A day or month begins a phrase of its own: "in April the minister", "on Monday Smith". */
    private Step nounStep(int i, int k, int head) {
        if (!words.isTime(at(k).form())) {
            return Step.HEAD;
        }
        if (head >= 0
                && k > i
                && !at(k - 1).tag().equals("POS")
                && !at(k - 1).tag().equals("JJ")
                && !(at(k - 1).tag().equals("DT")
                        && k + 1 < size()
                        && at(k + 1).tag().equals("NN"))) {
            return Step.OUTSIDE;
        }
        boolean last = k + 1 < size()
                && (at(k + 1).tag().equals("NNP") || at(k + 1).tag().equals("DT"));
        return last ? Step.LAST : Step.HEAD;
    }

    /** A participle behind a preposition or a full verb modifies what follows: "called for increased regulation". */
    private boolean governed(int i) {
        return i > 0
                && at(i).tag().equals("VBN")
                && (at(i - 1).tag().equals("IN")
                        || at(i - 1).isVerb() && !words.isAuxiliary(at(i - 1).form()));
    }

    /** Modifiers from here on lead to a noun. */
    private boolean leadsToNoun(int i) {
        for (int k = i + 1; k < Math.min(size(), i + 6); k++) {
            Item item = at(k);
            if (item.isNoun()) {
                return true;
            }
            boolean modifier = item.tag().startsWith("JJ")
                    || item.tag().equals("VBN")
                    || item.tag().equals("VBG")
                    || item.tag().equals("CD")
                    || item.tag().equals("CC") && at(k - 1).tag().startsWith("JJ")
                    || item.tag().equals("RB")
                    || item.isQuote() && item.words() <= SHORT_QUOTE
                    || item.isComma() && at(k - 1).tag().startsWith("JJ");
            if (!modifier) {
                return false;
            }
        }
        return false;
    }
}
