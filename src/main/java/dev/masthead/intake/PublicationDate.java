package dev.masthead.intake;

import dev.masthead.intake.press.LongDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of an article that came without one, from its address or from its dateline. An address tells what its outlet filed
 * it under; a year alone is no date, since {@code /elections/2024/} says what an article is about. Where the two contradict
 * each other, or one names two dates, nothing is said.
 */
public final class PublicationDate {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int MONTHS = 12;

    /** Lines of a text that can be its dateline. */
    private static final int LINES = 4;

    /** A dateline, or a line that is nothing but a date, is no longer than this. */
    private static final int LONGEST = 100;

    /** Year, month and perhaps the day as folders of an address or joined in one: /2024/05/07, /2024-05/07, /2024/0507. */
    private static final Pattern FOLDERS =
            Pattern.compile("/((?:19|20)\\d{2})[/_-]?(1[0-2]|0[1-9]|[1-9](?=[/_-])|[A-Za-z]{3,9})"
                    + "(?:(?:[/_-](?=\\d)|(?<=\\d{2})(?=\\d{2}))(3[01]|[12]\\d|0?[1-9])(?=[/_-]|$)|(?=/|$))");

    /** Eight digits, or three numbers with a mark between them, that stand for themselves. */
    private static final Pattern JOINED = Pattern.compile(
            "(?<![A-Za-z0-9])((?:19|20)\\d{2})([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![A-Za-z0-9])");

    /** What ends a dateline: a dash with space around it, an agency between brackets or slashes, a colon. */
    private static final Pattern DATELINE_END = Pattern.compile(
            "\\s(?:--?|[–—])\\s?|\\s?[–—]\\s?|\\s?\\(\\p{Lu}[^()]{1,40}\\)|\\s?/\\p{Lu}[^/]{1,40}/|:\\s");

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("\\b(?:(\\p{L}{3,9})\\.? (\\d{1,2})|(\\d{1,2}) (\\p{L}{3,9}))\\b(?!,? \\d{4})");

    /** Lines that give the time of a later change. */
    private static final Pattern CHANGED = Pattern.compile("(?i)\\b(?:updated?|modified|corrected|revised|amended)\\b");

    private static final Set<String> LOWER = Set.of(
            "of",
            "the",
            "de",
            "del",
            "la",
            "le",
            "du",
            "da",
            "al",
            "upon",
            "on",
            "sur",
            "am",
            "an",
            "der",
            "published",
            "posted",
            "at",
            "a.m.",
            "p.m.",
            "pm",
            "by",
            "and");

    private record Dated(LocalDate day, TimePrecision precision, String from) {
        boolean contradicts(Dated other) {
            boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(other.day));
            boolean days = precision == TimePrecision.DAY && other.precision == TimePrecision.DAY;
            // what an evening's editor files under the next day is no contradiction
            return days ? Math.abs(day.toEpochDay() - other.day.toEpochDay()) > 2 : !sameMonth;
        }
    }

    private PublicationDate() {}

    /** The article with the date that its address or its dateline gives; the same article where it has one or none is found. */
    public static Submission complete(Submission article) {
        if (article.publishedAt() != null) {
            return article;
        }
        Optional<Dated> address = ofAddress(article.url());
        Optional<Dated> line = ofDateline(article.text(), address);
        if (address.isPresent() && line.isPresent() && address.get().contradicts(line.get())) {
            return article;
        }
        boolean finer = line.isPresent()
                && (address.isEmpty() || address.get().precision.compareTo(line.get().precision) > 0);
        Optional<Dated> found = finer ? line : address;
        return found.map(d -> dated(article, d)).orElse(article);
    }

    private static Submission dated(Submission article, Dated date) {
        SubmissionDraft draft = SubmissionDraft.of(article);
        draft.publishedAt = date.day.atStartOfDay().atOffset(ZoneOffset.UTC);
        draft.publishedPrecision = date.precision;
        Map<String, String> mapping = new TreeMap<>(article.mapping());
        mapping.put("published_at", date.from);
        draft.mapping = mapping;
        List<String> warnings = new ArrayList<>(article.warnings());
        warnings.add("The " + date.precision.id() + " of publication was taken from the "
                + (date.from.equals("url") ? "address" : "dateline"));
        draft.warnings = warnings;
        return draft.submission();
    }

    /** The day or month that an address names; empty where it names none, or several. */
    private static Optional<Dated> ofAddress(String url) {
        Optional<WebAddress> address = Optional.ofNullable(url).flatMap(WebAddress::parse);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String rest = address.get().rest();
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        Dated month = null;
        for (Matcher folders = FOLDERS.matcher(path); folders.find(); ) {
            Optional<Dated> found = date(folders.group(1), folders.group(2), folders.group(3));
            if (found.isPresent() && found.get().precision == TimePrecision.DAY) {
                // the folders come first; dates behind them belong to the headline
                return found;
            }
            month = month == null ? found.orElse(null) : month;
        }
        Dated joined = null;
        for (Matcher matcher = JOINED.matcher(path); matcher.find(); ) {
            Optional<Dated> found = date(matcher.group(1), matcher.group(3), matcher.group(4));
            if (found.isPresent() && joined != null && !found.get().equals(joined)) {
                return Optional.ofNullable(month);
            }
            joined = found.orElse(joined);
        }
        boolean agree = joined == null || month == null || !month.contradicts(joined);
        return Optional.ofNullable(agree && joined != null ? joined : month);
    }

    private static Optional<Dated> date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : LongDate.month(month);
        if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > MONTHS) {
            return Optional.empty();
        }
        try {
            LocalDate at = LocalDate.of(y, m, day == null ? 1 : Integer.parseInt(day));
            return Optional.of(new Dated(at, day == null ? TimePrecision.MONTH : TimePrecision.DAY, "url"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Dated> ofDateline(String text, Optional<Dated> address) {
        int start = 0;
        for (int line = 0; line < LINES && start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String said =
                    text.substring(start, Math.min(end, start + 2 * LONGEST)).strip();
            if (!said.isEmpty()) {
                Optional<Dated> found = ofLine(said, address);
                if (found.isPresent()) {
                    return found;
                }
                line++;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<Dated> ofLine(String line, Optional<Dated> address) {
        Matcher end = DATELINE_END.matcher(line);
        boolean opens = end.find() && end.start() <= LONGEST;
        String head = opens ? line.substring(0, end.start()) : line;
        if (head.length() > LONGEST || CHANGED.matcher(head).find() || !isDateline(head, opens)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = LongDate.find(head);
        if (day.isEmpty() && opens && address.isPresent()) {
            day = inMonth(head, address.get());
        }
        return day.filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR)
                .map(d -> new Dated(d, TimePrecision.DAY, "text"));
    }

    /** The day that a dateline names without its year, where the address tells year and month. */
    private static Optional<LocalDate> inMonth(String head, Dated address) {
        Matcher day = DAY_OF_MONTH.matcher(head);
        while (day.find()) {
            String month = day.group(1) == null ? day.group(4) : day.group(1);
            int number = Integer.parseInt(day.group(2) == null ? day.group(3) : day.group(2));
            if (LongDate.month(month) == address.day.getMonthValue()
                    && number >= 1
                    && number <= address.day.lengthOfMonth()) {
                return Optional.of(address.day.withDayOfMonth(number));
            }
        }
        return Optional.empty();
    }

    /** Names and figures only; where prose goes on behind it a place comes first: dates open sentences, too. */
    private static boolean isDateline(String head, boolean opens) {
        boolean place = false;
        boolean date = false;
        for (Matcher word = WORD.matcher(head); word.find(); ) {
            String w = word.group();
            char first = w.charAt(0);
            boolean figure = Character.isDigit(first);
            if (!figure && !Character.isUpperCase(first) && Character.isLetter(first) && !LOWER.contains(w)) {
                return false;
            }
            date |= figure;
            place |= !date && Character.isUpperCase(first) && LongDate.month(w.replaceAll("[.,]", "")) < 0;
        }
        return date && (place || !opens);
    }
}
