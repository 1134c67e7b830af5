package dev.masthead.web;

import dev.masthead.annotation.Voice;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose words each character of a text is, as its report tells: content in quotation marks is quoted, other content retold,
 * words in double marks that nobody is said to have spoken are scare quotes, the rest is the outlet's own.
 * What a finding says of its own voice holds for its words, so that a mark and its list never disagree.
 */
final class Voices {
    /** Words between marks, or behind a mark that a quotation over paragraphs leaves open. */
    private static final Pattern QUOTED =
            Pattern.compile("[\u201C\u00AB][^\u201D\u00BB\n]+[\u201D\u00BB]?|\"[^\"\n]+\"?"
                    + "|(?<!\\w)[\u2018'][^\u2018\u2019'\n]{2,}[\u2019'](?!\\w)|''[^'\n]+''");

    /** Marks that are no apostrophes: what stands between them counts as marked even where nobody is said to speak. */
    private static final Pattern DOUBLE_MARKS =
            Pattern.compile("[\u201C\u00AB][^\u201D\u00BB\n]+[\u201D\u00BB]|\"[^\"\n]+\"");

    private static final Map<String, Voice> BY_ID = byId();

    private final List<Stretch> stretches;

    /**
     * Characters of one voice.
     *
     * @param start       first code point
     * @param end         one past the last
     * @param attribution id of the innermost attribution they stand in; null for none
     * @param words       words that begin here: runs between spaces, with a letter or a figure in them
     */
    record Stretch(int start, int end, Voice voice, String attribution, int words) {}

    private Voices(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    private static Map<String, Voice> byId() {
        Map<String, Voice> out = new HashMap<>();
        for (Voice v : Voice.values()) {
            out.put(v.id(), v);
        }
        return out;
    }

    /** The voice that a report names. */
    static Voice voice(String id) {
        return BY_ID.getOrDefault(id, Voice.OUTLET);
    }

    /** @param part of the report's parts, whose text it is */
    static Voices of(Report report, String part, String text) {
        CodePoints points = new CodePoints(text);
        int length = points.length();
        Voice[] voice = new Voice[length];
        String[] attribution = new String[length];
        boolean[] inMarks = marked(QUOTED, text, points);
        boolean[] inDouble = marked(DOUBLE_MARKS, text, points);
        for (int i = 0; i < length; i++) {
            voice[i] = inDouble[i] ? Voice.SCARE_QUOTE : Voice.OUTLET;
        }
        // the larger holds the smaller, whatever their order
        List<Content> contents = new ArrayList<>();
        for (Report.Attribution a : report.attributions()) {
            for (Report.SpanText s : a.content().spans()) {
                if (s.part().equals(part) && s.start() >= 0 && s.end() <= length) {
                    contents.add(new Content(s.start(), s.end(), a));
                }
            }
        }
        contents.sort(Comparator.comparingInt(c -> c.start() - c.end()));
        for (Content c : contents) {
            boolean direct = c.attribution().kind().equals("direct");
            for (int i = c.start(); i < c.end(); i++) {
                voice[i] = direct || inMarks[i] ? Voice.QUOTED : Voice.PARAPHRASED;
                attribution[i] = c.attribution().id();
            }
        }
        for (Report.LoadedTerm t : report.loadedTerms()) {
            if (t.part().equals(part)) {
                set(voice, attribution, t.start(), t.end(), voice(t.voice()), t.attribution());
            }
        }
        return new Voices(stretches(text, points, voice, attribution));
    }

    private record Content(int start, int end, Report.Attribution attribution) {}

    private static void set(Voice[] voice, String[] attribution, int start, int end, Voice v, String id) {
        for (int i = Math.max(0, start); i < Math.min(end, voice.length); i++) {
            voice[i] = v;
            attribution[i] = id;
        }
    }

    private static boolean[] marked(Pattern marks, String text, CodePoints points) {
        boolean[] out = new boolean[points.length()];
        Matcher m = marks.matcher(text);
        while (m.find()) {
            Arrays.fill(out, points.fromUtf16(m.start()), points.fromUtf16(m.end()), true);
        }
        return out;
    }

    private static List<Stretch> stretches(String text, CodePoints points, Voice[] voice, String[] attribution) {
        List<Stretch> out = new ArrayList<>();
        int[] chars = text.codePoints().toArray();
        int from = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i <= chars.length; i++) {
            boolean ends = i == chars.length
                    || i > from && (voice[i] != voice[i - 1] || !same(attribution[i], attribution[i - 1]));
            if (ends && i > from) {
                out.add(new Stretch(from, i, voice[i - 1], attribution[i - 1], words));
                from = i;
                words = 0;
            }
            if (i < chars.length) {
                if (Character.isWhitespace(chars[i])) {
                    inWord = false;
                } else if (!inWord && Character.isLetterOrDigit(chars[i])) {
                    inWord = true;
                    words++;
                }
            }
        }
        return out;
    }

    private static boolean same(String a, String b) {
        return a == null ? b == null : a.equals(b);
    }

    /** All stretches in the text's order; together they are the text. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** Words of a voice. */
    int words(Voice of) {
        return stretches.stream()
                .filter(s -> s.voice() == of)
                .mapToInt(Stretch::words)
                .sum();
    }

    /** Words of all. */
    int words() {
        return stretches.stream().mapToInt(Stretch::words).sum();
    }
}
