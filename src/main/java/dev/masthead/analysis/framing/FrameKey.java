package dev.masthead.analysis.framing;

import java.util.Comparator;
import java.util.Locale;

/**
 * A frame of a scheme.
 *
 * @param scheme {@code policy} or {@code generic}
 * @param frame  its name in the scheme
 */
public record FrameKey(String scheme, String frame) implements Comparable<FrameKey> {
    private static final Comparator<FrameKey> ORDER =
            Comparator.comparing(FrameKey::scheme).thenComparing(FrameKey::frame);

    @Override
    public int compareTo(FrameKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code generic.conflict}, as in the lexicon's file of fitted numbers. */
    public String id() {
        return scheme + "." + frame;
    }

    String metric() {
        return "frame_" + scheme + "_" + frame.toLowerCase(Locale.ROOT);
    }
}
