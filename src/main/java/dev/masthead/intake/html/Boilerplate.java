package dev.masthead.intake.html;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What pages call the parts that are no article: data, in {@code boilerplate.yaml}.
 *
 * @param dropTags       elements that never hold an article's text
 * @param sideTags       elements beside the article, unless they hold most of the prose
 * @param dropWords      words of class and id names of such elements, in small letters
 * @param inlineDropWords the same, of inline elements
 * @param dropNames      whole class and id names of such elements
 * @param dropRoles      ARIA roles of such elements
 * @param bodyNames      class, id and itemprop names under which articles' bodies stand
 * @param commentWords   words of class and id names of readers' comments, which can be longer than the article
 * @param consentWords   words of class and id names of what asks for consent to cookies
 * @param consentParts   what only stands in text that asks for it, in small letters
 * @param stateFirst     first words of names that say in what state an element is
 * @param stateLast      last words of such names
 * @param leadWords      words of class and id names under which an article's first sentences stand apart from the rest
 * @param lineStarts     starts of short lines that are no article, in small letters
 * @param lineParts      what stands somewhere in short lines that are no article, in small letters
 * @param lines          whole lines that are no article, in small letters
 * @param endingStarts   starts of short headings of the same kind, in small letters
 * @param noticeStarts   starts of paragraphs about rights, in small letters
 * @param captionParts   what stands near the start of a caption that begins with "In this", in small letters
 * @param endingHeadings headings behind which no article goes on, in small letters
 * @param refusalTitles  titles of pages that a site shows in the place of an article, in small letters
 */
record Boilerplate(
        @JsonProperty("drop_tags") Set<String> dropTags,
        @JsonProperty("side_tags") Set<String> sideTags,
        @JsonProperty("drop_words") Set<String> dropWords,
        @JsonProperty("inline_drop_words") Set<String> inlineDropWords,
        @JsonProperty("drop_names") Set<String> dropNames,
        @JsonProperty("drop_roles") Set<String> dropRoles,
        @JsonProperty("body_names") Set<String> bodyNames,
        @JsonProperty("comment_words") Set<String> commentWords,
        @JsonProperty("consent_words") Set<String> consentWords,
        @JsonProperty("consent_parts") List<String> consentParts,
        @JsonProperty("state_first") Set<String> stateFirst,
        @JsonProperty("state_last") Set<String> stateLast,
        @JsonProperty("lead_words") Set<String> leadWords,
        @JsonProperty("line_starts") List<String> lineStarts,
        @JsonProperty("line_parts") List<String> lineParts,
        @JsonProperty("lines") Set<String> lines,
        @JsonProperty("ending_starts") List<String> endingStarts,
        @JsonProperty("notice_starts") List<String> noticeStarts,
        @JsonProperty("caption_parts") List<String> captionParts,
        @JsonProperty("ending_headings") List<String> endingHeadings,
        @JsonProperty("refusal_titles") List<String> refusalTitles) {

    /** A heading that only begins as an ending one does is one too if it is short, such as "More on the economy". */
    private static final int ENDING_CHARS = 40;

    private static final int CAPTION_WITHIN = 60;
    private static final int SENTENCE = 80;
    private static final int CONSENT_CHARS = 40;
    private static final int CONSENT_WITHIN = 1_000;
    private static final int SITE_NAME_CHARS = 40;

    private static final Boilerplate STANDARD = load();

    static Boilerplate standard() {
        return STANDARD;
    }

    private static Boilerplate load() {
        try (InputStream in = Boilerplate.class.getResourceAsStream("boilerplate.yaml")) {
            return new YAMLMapper().readValue(in, Boilerplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own boilerplate.yaml cannot be read", e);
        }
    }

    /** Whether a block asks the reader for consent to cookies or says what a site does with them. */
    boolean asksForConsent(String text) {
        if (text.length() < CONSENT_CHARS) {
            return false;
        }
        String small =
                text.substring(0, Math.min(text.length(), CONSENT_WITHIN)).toLowerCase(Locale.ROOT);
        for (String part : consentParts) {
            if (small.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a short line says something about the page rather than the story. */
    boolean isBoilerplateLine(String text) {
        String line = text.strip().toLowerCase(Locale.ROOT);
        if (lines.contains(withoutEndMark(line))) {
            return true;
        }
        boolean sentence = line.length() >= SENTENCE && line.endsWith(".");
        for (String start : lineStarts) {
            if (line.startsWith(start) && !sentence) {
                return true;
            }
        }
        for (String part : lineParts) {
            if (line.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows a heading is no longer the article. */
    boolean isEnding(String heading) {
        String line = withoutEndMark(heading.strip().toLowerCase(Locale.ROOT));
        for (String ending : endingHeadings) {
            if (line.equals(ending)) {
                return true;
            }
        }
        return line.length() <= ENDING_CHARS && endingStarts.stream().anyMatch(line::startsWith);
    }

    /** Whether a paragraph is a notice about rights, or the caption of a picture as agencies write it. */
    boolean isNotice(String text) {
        String small =
                text.substring(0, Math.min(text.length(), CAPTION_WITHIN)).toLowerCase(Locale.ROOT);
        for (String start : noticeStarts) {
            if (small.startsWith(start)) {
                return true;
            }
        }
        return small.startsWith("in this ") && captionParts.stream().anyMatch(small::contains);
    }

    /** Whether a short line that is no heading says the same. */
    boolean isEndingLine(String text) {
        return endingHeadings.contains(withoutEndMark(text.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether a page's title is that of a page that a site shows in the place of an article: it wants to know that nobody automatic
     * asks, or has no such article. The name of the site may stand behind it, but no other words.
     */
    boolean isRefusal(String title) {
        String small = title.strip().toLowerCase(Locale.ROOT);
        for (String refusal : refusalTitles) {
            if (small.startsWith(refusal)) {
                String rest = withoutEndMark(small.substring(refusal.length()).strip());
                if (rest.isEmpty() || "|-–—".indexOf(rest.charAt(0)) >= 0 && rest.length() <= SITE_NAME_CHARS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String withoutEndMark(String line) {
        int end = line.length();
        while (end > 0 && ":.!…".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }
}
