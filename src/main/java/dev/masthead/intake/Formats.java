package dev.masthead.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats this program reads. */
public record Formats(List<SubmissionFormat> all) {

    public Formats {
        all = List.copyOf(all);
    }

    /** Every format there is; a new one is a class and a line here. */
    public static Formats standard(Limits limits, Bounds bounds) {
        return new Formats(
                List.of(new JsonArticles(limits, bounds, false), new TextDump(limits), new HtmlPages(limits, bounds)));
    }

    /**
     * The format for a media type.
     *
     * @param mediaType as in a Content-Type, without parameters, in any case; null where none was declared
     */
    public Optional<SubmissionFormat> forMediaType(String mediaType) {
        if (mediaType == null) {
            return Optional.empty();
        }
        String wanted = mediaType.toLowerCase(Locale.ROOT);
        return all.stream().filter(f -> f.mediaType().equals(wanted)).findFirst();
    }
}
