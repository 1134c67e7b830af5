package dev.masthead.intake.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what a page shows against the text that it gives in its metadata, which may be a teaser alone. */
final class MetadataText {
    private static final double HINT_COVERED = 0.6;
    private static final double BLOCK_IN_HINT = 0.7;
    /** What metadata gives is a teaser if it ends before this share of what the page shows and is no longer than this. */
    private static final double TEASER_SHARE = 0.6;

    private static final int TEASER_CHARS = 1_500;

    private MetadataText() {}

    /**
     * The article as the page shows it, where that and the metadata agree; else the longer of both.
     *
     * @param chosen what was found on the page
     * @param hint   the text as the page's metadata gives it
     */
    static String of(PageBlocks page, List<Block> chosen, String hint, String title) {
        Set<String> given = shingles(hint);
        List<Block> agreed = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Block block : page.blocks()) {
            if (block.text().equals(title)) {
                continue;
            }
            Set<String> own = shingles(block.text());
            long common = own.stream().filter(given::contains).count();
            if (!own.isEmpty() && common >= BLOCK_IN_HINT * own.size() && !covered.containsAll(own)) {
                agreed.add(block);
                covered.addAll(own);
            }
        }
        covered.retainAll(given);
        boolean teaser = hint.length() < TEASER_CHARS && breaksOff(chosen, agreed);
        if (!teaser && covered.size() >= HINT_COVERED * given.size()) {
            return Block.join(agreed);
        }
        String found = Block.join(chosen);
        return found.length() >= hint.length() ? found : hint;
    }

    /** Whether much of what the page shows stands behind the last block that its metadata gives. */
    private static boolean breaksOff(List<Block> chosen, List<Block> agreed) {
        int last = agreed.isEmpty() ? -1 : chosen.lastIndexOf(agreed.get(agreed.size() - 1));
        return last >= 0
                && Block.length(chosen.subList(last + 1, chosen.size())) > (1 - TEASER_SHARE) * Block.length(chosen);
    }

    private static Set<String> shingles(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        Set<String> out = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (i + 2 < words.size()) {
                out.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
            } else if (words.size() < 3) {
                out.add(String.join(" ", words));
            }
        }
        return out;
    }
}
