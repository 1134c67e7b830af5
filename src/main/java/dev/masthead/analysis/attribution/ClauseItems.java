package dev.masthead.analysis.attribution;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;

/** The words of one sentence that one voice speaks, with what others say in quotation marks folded into one. */
final class ClauseItems {

    private ClauseItems() {}

    /** How far into the next sentences a quotation is followed. */
    private static final int RUNS_ON = 10;

    /** The items of a sentence spoken in the region: −1 outside quotations, else inside the quotation of that index. */
    static List<Item> of(TextPart part, Sentence sentence, int region, int[] regions) {
        List<Item> items = new ArrayList<>(sentence.size());
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int r = regions[i];
            Token t = part.tokens().get(i);
            if (r == region) {
                items.add(new Item(i, i + 1, t.tag(), t.form(), -1, 1));
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
        return items;
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
}
