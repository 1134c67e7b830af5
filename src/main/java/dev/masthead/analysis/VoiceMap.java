package dev.masthead.analysis;

import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Quotation;
import dev.masthead.annotation.Voice;
import dev.masthead.text.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Whose words each stretch of a text is, from its attributions and quotation marks. A quotation that no attribution holds is
 * somebody's all the same, and never the outlet's.
 */
public final class VoiceMap {
    /** A voice and the attribution it comes from; null in the outlet's own words, in scare quotes and where nobody is named. */
    public record Heard(Voice voice, String attribution) {}

    private static final Heard OUTLET = new Heard(Voice.OUTLET, null);
    private static final Heard SCARE = new Heard(Voice.SCARE_QUOTE, null);
    private static final Heard NOBODY_NAMED = new Heard(Voice.QUOTED, null);

    private final int[] starts;
    private final Heard[] heard;

    /**
     * Lays attributions and quotations over a text.
     *
     * @param length       of the text in UTF-16 units
     * @param attributions of the text, outer before inner
     */
    VoiceMap(int length, List<Attribution> attributions, List<Quotation> quotations) {
        BitSet quoted = new BitSet(length);
        quotations.forEach(q -> quoted.set(q.inner().start(), q.inner().end()));
        Heard[] at = new Heard[length];
        Arrays.fill(at, OUTLET);
        for (Attribution a : attributions) {
            Heard h = new Heard(a.kind() == Attribution.Kind.DIRECT ? Voice.QUOTED : Voice.PARAPHRASED, a.id());
            for (Span s : a.content()) {
                int end = Math.min(length, s.end());
                Heard[] before = a.named().isEmpty() ? null : Arrays.copyOfRange(at, s.start(), end);
                Arrays.fill(at, s.start(), end, h);
                for (Span n : a.named()) {
                    keep(before, at, s, n.start(), Math.min(end, n.end()), quoted);
                }
            }
        }
        for (Quotation q : quotations) {
            if (q.scare()) {
                for (int i = q.inner().start(); i < q.inner().end(); i++) {
                    at[i] = at[i] == OUTLET ? SCARE : at[i];
                }
                continue;
            }
            Heard last = null;
            Heard own = null;
            for (int i = q.inner().start(); i < q.inner().end(); i++) {
                if (at[i].attribution() != null && at[i].voice() == Voice.PARAPHRASED) {
                    if (at[i] != last) {
                        last = at[i];
                        own = new Heard(Voice.QUOTED, last.attribution());
                    }
                    at[i] = own;
                } else if (at[i] == OUTLET) {
                    at[i] = NOBODY_NAMED;
                }
            }
        }
        int n = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || at[i] != at[i - 1]) {
                n++;
            }
        }
        starts = new int[n];
        heard = new Heard[n];
        n = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || at[i] != at[i - 1]) {
                starts[n] = i;
                heard[n++] = at[i];
            }
        }
    }

    /** What only names a thing stays whose it was before, but for the words in quotation marks. */
    private static void keep(Heard[] before, Heard[] at, Span content, int from, int to, BitSet quoted) {
        for (int i = Math.max(from, content.start()); i < Math.min(to, content.end()); i++) {
            if (!quoted.get(i)) {
                at[i] = before[i - content.start()];
            }
        }
    }

    /** Whose word begins at the offset. */
    public Heard at(int offset) {
        int i = Arrays.binarySearch(starts, offset);
        if (i < 0) {
            i = -i - 2;
        }
        return i < 0 || i >= heard.length ? OUTLET : heard[i];
    }
}
