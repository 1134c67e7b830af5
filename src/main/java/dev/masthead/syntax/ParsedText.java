package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reading of one text: its quotations, its layout, and its sentences, each read when it is first asked for and then
 * kept. Not thread-safe.
 */
public final class ParsedText {
    /** How far into the next sentences the words of a quotation are counted. */
    private static final int RUNS_ON = 10;

    /** The region outside quotations. */
    public static final int OUTSIDE = -1;

    private final TextPart part;
    private final ClosedClasses words;
    private final Quotations quotations;
    private final ParsedSentence[] whole;
    private final ParsedSentence[] outside;
    private final Map<Long, ParsedSentence> voices = new HashMap<>();
    private Layout layout;

    public ParsedText(TextPart part, ClosedClasses words) {
        this.part = part;
        this.words = words;
        quotations = Quotations.of(part, words);
        whole = new ParsedSentence[part.sentences().size()];
        outside = new ParsedSentence[whole.length];
    }

    public TextPart part() {
        return part;
    }

    public Quotations quotations() {
        return quotations;
    }

    /** What each paragraph is on the page. */
    public Layout layout() {
        if (layout == null) {
            layout = new Layout(part, words);
        }
        return layout;
    }

    /** The sentence with every token an item of its own, whoever speaks. */
    public ParsedSentence sentence(int index) {
        if (whole[index] == null) {
            Sentence sentence = part.sentences().get(index);
            List<Item> items = new ArrayList<>(sentence.size());
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                items.add(token(i));
            }
            whole[index] = new ParsedSentence(part, sentence, items, words);
        }
        return whole[index];
    }

    /** The sentence that holds the token, every token an item. */
    public ParsedSentence sentenceOf(int token) {
        return sentence(part.sentenceOfToken(token).index());
    }

    /**
     * The words of a sentence that one voice speaks.
     *
     * @param region {@link #OUTSIDE} for those outside quotation marks, each quotation folded into one item; else the index
     *               of a passage for those inside it
     */
    public ParsedSentence voice(int sentenceIndex, int region) {
        if (region == OUTSIDE) {
            if (outside[sentenceIndex] == null) {
                outside[sentenceIndex] = outside(sentenceIndex);
            }
            return outside[sentenceIndex];
        }
        return voices.computeIfAbsent(((long) sentenceIndex << 32) | (region + 1L), k -> {
            Sentence sentence = part.sentences().get(sentenceIndex);
            return new ParsedSentence(part, sentence, items(sentence, region), words);
        });
    }

    /** Without a quotation it is the whole sentence, which is not read twice. */
    private ParsedSentence outside(int index) {
        Sentence sentence = part.sentences().get(index);
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (quotations.regionOf(i) != OUTSIDE) {
                return new ParsedSentence(part, sentence, items(sentence, OUTSIDE), words);
            }
        }
        return sentence(index);
    }

    private Item token(int i) {
        Token t = part.tokens().get(i);
        return new Item(i, i + 1, t.tag(), t.form(), t.lemma(), -1, 1);
    }

    private List<Item> items(Sentence sentence, int region) {
        List<Item> items = new ArrayList<>(sentence.size());
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int r = quotations.regionOf(i);
            if (r == region) {
                items.add(token(i));
                i++;
            } else if (region < 0 || isInBlock(r, region)) {
                int end = i;
                int n = 0;
                while (end < sentence.endToken() && quotations.regionOf(end) == r) {
                    n += part.tokens().get(end).isWord() ? 1 : 0;
                    end++;
                }
                n += end == sentence.endToken() ? wordsBehind(end, r) : 0;
                items.add(new Item(i, end, Item.QUOTE, endsWithMark(end) ? Item.CLOSED : "", "", r, n));
                i = end;
            } else {
                i++; // somebody else's words around the quotation
            }
        }
        return items;
    }

    /** Whether words in marks stand in a block without marks, which may be a whole article with its speakers. */
    private boolean isInBlock(int passage, int block) {
        return passage >= 0
                && quotations.passage(block).block()
                && quotations
                        .passage(block)
                        .span()
                        .contains(quotations.passage(passage).span());
    }

    /** Words of a quotation that runs on into the next sentences, up to a few. */
    private int wordsBehind(int end, int region) {
        int n = 0;
        for (int i = end; i < Math.min(part.tokens().size(), end + RUNS_ON) && quotations.regionOf(i) == region; i++) {
            n += part.tokens().get(i).isWord() ? 1 : 0;
        }
        return n;
    }

    /** A comma or the end of a sentence stands in front of the closing mark. */
    private boolean endsWithMark(int end) {
        String last = end >= 2 ? part.tokens().get(end - 2).form() : "";
        return last.equals(",") || last.equals(".") || last.equals("?") || last.equals("!");
    }
}
