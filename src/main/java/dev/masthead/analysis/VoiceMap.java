package dev.masthead.analysis;

import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Quotation;
import dev.masthead.annotation.Voice;
import dev.masthead.text.Span;
import java.util.Arrays;
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
        Heard[] at = new Heard[length];
        Arrays.fill(at, OUTLET);
        for (Attribution a : attributions) {
            Heard h = new Heard(a.kind() == Attribution.Kind.DIRECT ? Voice.QUOTED : Voice.PARAPHRASED, a.id());
            for (Span s : a.content()) {
                Arrays.fill(at, s.start(), Math.min(length, s.end()), h);
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
            Heard quoted = null;
            for (int i = q.inner().start(); i < q.inner().end(); i++) {
                if (at[i].attribution() != null && at[i].voice() == Voice.PARAPHRASED) {
                    if (at[i] != last) {
                        last = at[i];
                        quoted = new Heard(Voice.QUOTED, last.attribution());
                    }
                    at[i] = quoted;
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

    /** Whose word begins at the offset. */
    public Heard at(int offset) {
        int i = Arrays.binarySearch(starts, offset);
        if (i < 0) {
            i = -i - 2;
        }
        return i < 0 || i >= heard.length ? OUTLET : heard[i];
    }
}
