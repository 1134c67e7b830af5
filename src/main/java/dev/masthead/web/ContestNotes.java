package dev.masthead.web;

import dev.masthead.coding.Contest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people say against the findings of one article, and where more of it is taken. */
final class ContestNotes {
    /** Of a report that is not stored: nobody can say anything against it. */
    static final ContestNotes NONE = new ContestNotes("", List.of());

    private final String address;
    private final List<Contest> contests;

    /**
     * @param address of the page where a contest is written; empty where none can be
     * @param contests of the version that is shown
     */
    ContestNotes(String address, List<Contest> contests) {
        this.address = address;
        this.contests = List.copyOf(contests);
    }

    /**
     * A note as it is shown.
     *
     * @param by who wrote it and when
     */
    public record Note(String reason, String by) {}

    /** The page where somebody says that what is found in these words is wrong; empty where none can be written. */
    String addressFor(String part, int start, int end) {
        if (address.isEmpty()) {
            return "";
        }
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("part", part);
        parameters.put("start", Integer.toString(start));
        parameters.put("end", Integer.toString(end));
        return Addresses.with(address, parameters);
    }

    /** What is said against findings in words that share a code point with these. */
    List<Note> notes(String part, int start, int end) {
        return contests.stream()
                .filter(c -> c.part().equals(part) && c.start() < end && c.end() > start)
                .map(ContestNotes::note)
                .toList();
    }

    static Note note(Contest c) {
        String day = Shown.day(LocalDate.ofInstant(c.createdAt(), ZoneOffset.UTC));
        return new Note(c.reason(), c.name() == null ? day : c.name() + ", " + day);
    }
}
