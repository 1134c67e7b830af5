package dev.masthead.intake.press;

import java.util.ArrayList;
import java.util.List;

/** Splits texts at blank lines. */
final class Blocks {
    private Blocks() {}

    /** The lines of a text without white space at their ends; blank ones are empty. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\f';
            if (end || text.charAt(i) == '\r') {
                lines.add(clean(text.substring(start, i)));
                boolean crLf = !end && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                start = i + (crLf ? 2 : 1);
                i += crLf ? 1 : 0;
            }
        }
        return lines;
    }

    private static String clean(String line) {
        return line.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }

    /** What stands between blank lines, each on one line: text files break lines where the margin is. */
    static List<String> of(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        for (String line : lines(text)) {
            if (line.isEmpty()) {
                if (now.length() > 0) {
                    blocks.add(now.toString());
                    now.setLength(0);
                }
            } else {
                now.append(now.length() == 0 ? "" : " ").append(line);
            }
        }
        if (now.length() > 0) {
            blocks.add(now.toString());
        }
        return blocks;
    }

    /** The first whole number in a text, whatever separates its thousands; −1 where there is none. */
    static int number(String text) {
        int i = 0;
        while (i < text.length() && !Character.isDigit(text.charAt(i))) {
            i++;
        }
        long number = -1;
        for (; i < text.length() && number < 10_000_000; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                number = Math.max(0, number) * 10 + Character.digit(c, 10);
            } else if (",.' \u202F\u00A0".indexOf(c) < 0
                    || i + 1 >= text.length()
                    || !Character.isDigit(text.charAt(i + 1))) {
                break;
            }
        }
        return (int) number;
    }
}
