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
 * @param dropWords      words of class and id names of such elements, in small letters
 * @param inlineDropWords the same, of inline elements
 * @param dropNames      whole class and id names of such elements
 * @param dropRoles      ARIA roles of such elements
 * @param bodyNames      class, id and itemprop names under which articles' bodies stand
 * @param commentWords   words of class and id names of readers' comments, which can be longer than the article
 * @param lineStarts     starts of short lines that are no article, in small letters
 * @param lineParts      what stands somewhere in short lines that are no article, in small letters
 * @param lines          whole lines that are no article, in small letters
 * @param endingHeadings headings behind which no article goes on, in small letters
 */
record Boilerplate(
        @JsonProperty("drop_tags") Set<String> dropTags,
        @JsonProperty("drop_words") Set<String> dropWords,
        @JsonProperty("inline_drop_words") Set<String> inlineDropWords,
        @JsonProperty("drop_names") Set<String> dropNames,
        @JsonProperty("drop_roles") Set<String> dropRoles,
        @JsonProperty("body_names") Set<String> bodyNames,
        @JsonProperty("comment_words") Set<String> commentWords,
        @JsonProperty("line_starts") List<String> lineStarts,
        @JsonProperty("line_parts") List<String> lineParts,
        @JsonProperty("lines") Set<String> lines,
        @JsonProperty("ending_headings") List<String> endingHeadings) {

    private static final int SENTENCE = 80;

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
