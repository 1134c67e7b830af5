package dev.masthead.nlp;

import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.BeamSearchContextGenerator;

/**
 * What the name model sees of a token: words, shapes and tags around it, what the caller knows of it and the outcomes
 * before it. Everything but the outcomes is built once a token, however many beams look at it. One sentence, one thread.
 */
final class NameFeatures implements BeamSearchContextGenerator<Integer> {
    private static final int AFFIX = 3;
    private static final int STATIC = 40;

    private final TextPart part;
    private final int from;
    private final int to;
    private final NameHints hints;
    private final Gazetteer gazetteer;
    private final NameContexts contexts;
    private final String[][] known;
    private final char[] place;

    /** Features of the tokens from {@code from} to before {@code to}; nothing beyond them is seen. */
    NameFeatures(TextPart part, int from, int to, NameHints hints, Gazetteer gazetteer, NameContexts contexts) {
        this.contexts = contexts;
        this.part = part;
        this.from = from;
        this.to = to;
        this.hints = hints;
        this.gazetteer = gazetteer;
        known = new String[to - from][];
        place = new char[to - from];
        for (int i = from; i < to; i++) {
            int n = gazetteer.placeAt(part, i, to);
            for (int k = i; k < i + n; k++) {
                char where = n == 1 ? 'o' : k == i ? 'b' : 'i';
                place[k - from] = place[k - from] == 0 || place[k - from] == 'o' ? where : place[k - from];
            }
        }
    }

    @Override
    public String[] getContext(int index, Integer[] sequence, String[] priorDecisions, Object[] additionalContext) {
        return context(index, index > 0 ? priorDecisions[index - 1] : "^", index > 1 ? priorDecisions[index - 2] : "^");
    }

    /** The features of the token at the index, with the two outcomes before it. */
    String[] context(int index, String before, String earlier) {
        if (known[index] == null) {
            known[index] = fixed(from + index);
        }
        String[] fixed = known[index];
        Token t = part.tokens().get(from + index);
        String[] out = new String[fixed.length + 5];
        System.arraycopy(fixed, 0, out, 0, fixed.length);
        int k = fixed.length;
        out[k++] = "o=" + before;
        out[k++] = "oo=" + earlier + before;
        out[k++] = "ow=" + before + t.form();
        out[k++] = "os=" + before + shape(t.text());
        out[k] = "ot=" + before + t.tag();
        return out;
    }

    private String[] fixed(int i) {
        List<String> out = new ArrayList<>(STATIC);
        Token t = part.tokens().get(i);
        String w = t.form();
        String shape = shape(t.text());
        out.add("w=" + w);
        out.add("s=" + shape);
        out.add("t=" + t.tag());
        out.add("c=" + (t.isCapitalised() ? i == from ? "first" : "up" : "low"));
        if (w.length() > AFFIX) {
            out.add("p=" + w.substring(0, AFFIX));
            out.add("x=" + w.substring(w.length() - AFFIX));
            out.add("x4=" + w.substring(Math.max(0, w.length() - AFFIX - 1)));
            out.add("x2=" + w.substring(w.length() - 2));
        }
        char given = t.isCapitalised() ? gazetteer.givenName(w) : 0;
        char town = place[i - from];
        if (given != 0) {
            out.add("g");
        }
        if (town != 0) {
            out.add("l=" + town);
        }
        String mine = given != 0 ? "g" : town != 0 ? "l" : "";
        for (String h : hints.of(i)) {
            out.add("h=" + h);
            mine = h;
        }
        if (t.isCapitalised()) {
            StringBuilder all = new StringBuilder("d=");
            for (Object use : contexts.of(w)) {
                out.add("d=" + use);
                all.append(use.toString().charAt(0))
                        .append(use.toString().charAt(use.toString().length() - 2));
            }
            out.add(all.toString());
            out.add("dm=" + mine + all);
        }
        out.add("hs=" + mine + "|" + shape);
        for (int d = -2; d <= 2; d++) {
            if (d == 0) {
                continue;
            }
            int k = i + d;
            if (k < from || k >= to) {
                out.add("w" + d + "=" + (k < from ? "^" : "$"));
                continue;
            }
            Token n = part.tokens().get(k);
            out.add("w" + d + "=" + n.form());
            out.add("s" + d + "=" + shape(n.text()));
            if (d == -1 || d == 1) {
                out.add("t" + d + "=" + n.tag());
                out.add("ww" + d + "=" + w + "|" + n.form());
                out.add("ss" + d + "=" + shape + "|" + shape(n.text()));
                boolean givenThere = n.isCapitalised() && gazetteer.givenName(n.form()) != 0;
                if (givenThere) {
                    out.add("g" + d);
                }
                if (place[k - from] != 0) {
                    out.add("l" + d + "=" + place[k - from]);
                }
                String there = givenThere ? "g" : place[k - from] != 0 ? "l" : "";
                for (String h : hints.of(k)) {
                    out.add("h" + d + "=" + h);
                    there = h;
                }
                out.add("hh" + d + "=" + mine + "|" + there + "|" + shape(n.text()));
            }
        }
        return out.toArray(String[]::new);
    }

    /** Capitals, small letters, digits and marks, each run once: Xx, X.X., 9, x-x. */
    private static String shape(String text) {
        StringBuilder out = new StringBuilder();
        char last = 0;
        int run = 0;
        for (int i = 0; i < text.length() && out.length() < 10; i++) {
            char c = text.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '9' : c;
            run = kind == last ? run + 1 : 1;
            if (run <= 2) {
                out.append(kind);
            }
            last = kind;
        }
        return out.toString();
    }
}
