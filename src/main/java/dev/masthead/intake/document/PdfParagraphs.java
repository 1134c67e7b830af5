package dev.masthead.intake.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the lines of a laid out page together again: words that a line end divides, sentences that a page end divides. */
final class PdfParagraphs {
    private static final int RUNNING = 3;
    private static final int RUNNING_CHARS = 100;
    private static final String FINAL_MARKS = ".?!:;…\"”’»)";

    private PdfParagraphs() {}

    static String of(String pages) {
        List<String> blocks = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        for (String line : pages.split("\n", -1)) {
            String text = line.strip();
            if (text.isEmpty()) {
                if (now.length() > 0) {
                    blocks.add(now.toString());
                    now.setLength(0);
                }
            } else {
                append(now, text);
            }
        }
        if (now.length() > 0) {
            blocks.add(now.toString());
        }
        return joined(blocks);
    }

    /** A hyphen at the end of a line before a small letter divides a word. */
    private static void append(StringBuilder now, String text) {
        int end = now.length() - 1;
        boolean divided = end > 0
                && now.charAt(end) == '-'
                && Character.isLetter(now.charAt(end - 1))
                && Character.isLowerCase(text.charAt(0));
        if (divided) {
            now.setLength(end);
        } else if (end >= 0) {
            now.append(' ');
        }
        now.append(text);
    }

    private static String joined(List<String> blocks) {
        Map<String, Integer> times = new HashMap<>();
        blocks.forEach(b -> times.merge(withoutFigures(b), 1, Integer::sum));
        StringBuilder out = new StringBuilder();
        for (String block : blocks) {
            // headers and footers stand on page after page, but for the number
            if (block.length() <= RUNNING_CHARS && times.get(withoutFigures(block)) >= RUNNING && hasFigure(block)) {
                continue;
            }
            if (out.length() > 0) {
                char last = out.charAt(out.length() - 1);
                boolean goesOn = FINAL_MARKS.indexOf(last) < 0 && Character.isLowerCase(block.charAt(0));
                if (goesOn) {
                    append(out, block);
                    continue;
                }
                out.append("\n\n");
            }
            out.append(block);
        }
        return out.toString();
    }

    private static boolean hasFigure(String block) {
        return block.chars().anyMatch(Character::isDigit);
    }

    private static String withoutFigures(String block) {
        StringBuilder out = new StringBuilder();
        block.chars().filter(c -> !Character.isDigit(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
