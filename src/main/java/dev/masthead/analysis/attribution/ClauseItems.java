package dev.masthead.analysis.attribution;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of one sentence that one voice speaks, with what others say in quotation marks folded into one. */
final class ClauseItems {

    private ClauseItems() {}

    /** How far into the next sentences a quotation is followed. */
    private static final int RUNS_ON = 10;

    /** The items of a sentence spoken in the region: −1 outside quotations, else inside the quotation of that index. */
    static List<Item> of(TextPart part, Sentence sentence, int region, int[] regions, ClauseWords words) {
        List<Item> items = new ArrayList<>(sentence.size());
        boolean lower = isMostlyLower(part, sentence);
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int r = regions[i];
            Token t = part.tokens().get(i);
            if (r == region) {
                String tag = lower && isHiddenName(part, sentence, i) ? "NNP" : t.tag();
                items.add(new Item(i, i + 1, tag, t.form(), -1, 1));
                i++;
            } else if (region < 0) {
                int end = i + 1;
                int n = t.isWord() ? 1 : 0;
                while (end < sentence.endToken() && regions[end] == r) {
                    n += part.tokens().get(end).isWord() ? 1 : 0;
                    end++;
                }
                n += wordsBehind(part, sentence, end, r, regions);
                items.add(new Item(i, end, Item.QUOTE, endsWithMark(part, end) ? Item.CLOSED : "", r, n));
                i = end;
            } else {
                i++; // somebody else's words around the quotation
            }
        }
        return withPasts(withoutModifiers(items, words), words);
    }

    /**
     * Words tagged as verbs that stand between an article or possessor and a noun, or right behind an article, are none:
     * {@code Moen's supposed debts}, {@code the votes for the bill}.
     */
    private static List<Item> withoutModifiers(List<Item> items, ClauseWords words) {
        List<Item> out = new ArrayList<>(items);
        for (int i = 1; i < items.size(); i++) {
            Item item = items.get(i);
            Item before = items.get(i - 1);
            boolean finite = item.tag().equals("VBD")
                    || item.tag().equals("VBN")
                    || item.tag().equals("VBZ");
            boolean article = before.tag().equals("DT") && words.isArticle(before.form());
            boolean owner = before.tag().equals("POS") || before.tag().equals("PRP$");
            if (!finite || !article && !owner) {
                continue;
            }
            boolean noun = i + 1 < items.size() && items.get(i + 1).isNoun();
            String tag = item.tag().equals("VBZ") ? "NNS" : noun ? "JJ" : item.tag();
            out.set(i, new Item(item.first(), item.end(), tag, item.form(), -1, 1));
        }
        return out;
    }

    /** Words of a quotation that runs on into the next sentences, up to a few. */
    private static int wordsBehind(TextPart part, Sentence sentence, int end, int region, int[] regions) {
        int n = 0;
        if (end == sentence.endToken()) {
            for (int i = end; i < Math.min(regions.length, end + RUNS_ON) && regions[i] == region; i++) {
                n += part.tokens().get(i).isWord() ? 1 : 0;
            }
        }
        return n;
    }

    /** A comma or the end of a sentence stands in front of the closing mark. */
    private static boolean endsWithMark(TextPart part, int end) {
        String last = end >= 2 ? part.tokens().get(end - 2).form() : "";
        return last.equals(",") || last.equals(".") || last.equals("?") || last.equals("!");
    }

    /** Running text, not a headline or a line in capitals: a capital letter inside it means a name. */
    private static boolean isMostlyLower(TextPart part, Sentence sentence) {
        int lower = 0;
        int upper = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token t = part.tokens().get(i);
            if (t.isWord()) {
                lower += t.isCapitalised() ? 0 : 1;
                upper += t.isCapitalised() ? 1 : 0;
            }
        }
        return lower >= upper;
    }

    /**
     * A rare name that was tagged as a verb, an adverb or an exclamation: {@code ,” said Gowdy}. Behind a comma, a closing
     * mark or a word in small letters nothing but a name has a capital; an adjective before its noun may.
     */
    private static boolean isHiddenName(TextPart part, Sentence sentence, int i) {
        Token t = part.tokens().get(i);
        String tag = t.tag();
        boolean odd = tag.startsWith("VB")
                || tag.startsWith("RB")
                || tag.equals("UH")
                || tag.equals("MD")
                || tag.equals("FW")
                || tag.equals("CD")
                || tag.startsWith("JJ") && !leadsNoun(part, sentence, i);
        if (tag.equals("PRP")
                && t.text().length() > 1
                && t.text().equals(t.text().toUpperCase(Locale.ROOT))) {
            return true; // US officials
        }
        if (!odd || i == sentence.firstToken() || !Character.isLetter(t.text().charAt(0)) || !t.isCapitalised()) {
            return false;
        }
        Token before = part.tokens().get(i - 1);
        if (before.tag().equals("''")) {
            String last = i >= 2 ? part.tokens().get(i - 2).text() : "";
            return last.equals(",");
        }
        return before.text().equals(",") || before.isWord();
    }

    private static boolean leadsNoun(TextPart part, Sentence sentence, int i) {
        int k = i + 1;
        while (k < sentence.endToken() && part.tokens().get(k).tag().startsWith("JJ")) {
            k++;
        }
        return k < sentence.endToken() && part.tokens().get(k).isNoun();
    }

    /**
     * Simple pasts that were tagged as participles, which half of the verbs in -ed are, get their tag back: behind a
     * subject pronoun always, behind a noun when no other verb could be the sentence's own.
     */
    private static List<Item> withPasts(List<Item> items, ClauseWords words) {
        List<Item> out = new ArrayList<>(items);
        boolean finiteAhead = false;
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            String tag = item.tag();
            if (item.is("that") && tag.equals("IN") && isSubject(items, i)) {
                out.set(i, new Item(item.first(), item.end(), "WDT", item.form(), -1, 1));
            }
            if (item.isComma()
                    || item.is(";")
                    || item.isQuote()
                    || words.isSubordinator(item.form())
                    || item.is("that")
                    || tag.equals("CC")) {
                finiteAhead = false;
            } else if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                finiteAhead = true;
            } else if (tag.equals("VBN") && isPast(items, i, finiteAhead, words)) {
                out.set(i, new Item(item.first(), item.end(), "VBD", item.form(), -1, 1));
                finiteAhead = true;
            }
        }
        return out;
    }

    /** {@code bottles that said}: the verb right behind has no other subject. */
    private static boolean isSubject(List<Item> items, int i) {
        return i > 0
                && items.get(i - 1).isNoun()
                && i + 1 < items.size()
                && (items.get(i + 1).tag().equals("VBD")
                        || items.get(i + 1).tag().equals("VBZ"));
    }

    private static boolean isPast(List<Item> items, int i, boolean finiteAhead, ClauseWords words) {
        int k = i - 1;
        while (k >= 0 && items.get(k).isAdverb()) {
            k--;
        }
        if (k < 0 || i + 1 < items.size() && items.get(i + 1).is("by")) {
            return false;
        }
        Item before = items.get(k);
        if (before.tag().equals("PRP") || before.tag().equals("WP")) {
            return !words.isObjectPronoun(before.form());
        }
        return before.isNoun() && !finiteAhead && !words.isTime(before.form());
    }
}
