package dev.masthead.intake;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The dates of a feed's entries as they are written, since the library that reads feeds keeps instants and drops zones. On
 * the way it makes sure that the feed has no document type and is not too deep, before anything builds a tree of it.
 */
final class FeedDates {
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date");
    private static final Set<String> UPDATED = Set.of("updated", "modified");
    private static final int LONGEST = 100;
    private static final Pattern TIME = Pattern.compile("\\b([01]?[0-9]|2[0-3]):([0-5][0-9])\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,4}(?![0-9])");
    private static final int CENTURY = 100;
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** No place of the world is further ahead of UTC. */
    private static final int FURTHEST = 14 * 60;

    /** Of an entry; empty where it has none. */
    record Written(String published, String updated) {}

    private final List<Written> entries = new ArrayList<>();

    /**
     * Reads through a feed.
     *
     * @throws XMLStreamException    if it is not well-formed, or has a document type
     * @throws BoundExceededException if elements are nested too deep
     */
    FeedDates(byte[] feed, Bounds bounds) throws XMLStreamException, BoundExceededException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(feed));
        int depth = 0;
        int entry = -1;
        StringBuilder published = new StringBuilder();
        StringBuilder updated = new StringBuilder();
        StringBuilder now = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > bounds.depth()) {
                        throw BoundExceededException.alone(
                                "The feed has elements nested deeper than " + bounds.depth() + ".");
                    }
                    String name = reader.getLocalName();
                    if (entry < 0 && ENTRIES.contains(name)) {
                        entry = depth;
                    } else if (entry == depth - 1 && PUBLISHED.contains(name)) {
                        now = published.length() == 0 ? published : null;
                    } else if (entry == depth - 1 && UPDATED.contains(name)) {
                        now = updated.length() == 0 ? updated : null;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (now != null && now.length() < LONGEST) {
                        now.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    now = null;
                    if (entry == depth) {
                        entries.add(new Written(
                                published.toString().strip(), updated.toString().strip()));
                        published.setLength(0);
                        updated.setLength(0);
                        entry = -1;
                    }
                    depth--;
                }
                default -> {
                    // nothing that has a date
                }
            }
        }
    }

    /** The dates of an entry, counted from 0 in the order of the feed. */
    Written of(int entry) {
        return entry < entries.size() ? entries.get(entry) : new Written("", "");
    }

    /**
     * A date in the zone that it was written in, or in UTC where the text does not tell; empty where it is none. The library
     * takes much for a date that is none: a number for a year, the 30th of February for the 2nd of March.
     *
     * @param instant what the library made of it; null where it made nothing of it
     */
    static Optional<LooseTime> zoned(Instant instant, String written) {
        Optional<LooseTime> exact = LooseTime.parse(written);
        if (exact.isPresent() || instant == null || !isKept(instant)) {
            return exact;
        }
        return Optional.of(inZone(instant, written))
                .filter(t -> says(written, t))
                .map(t -> new LooseTime(
                        t, true, TIME.matcher(written).find() ? TimePrecision.SECOND : TimePrecision.DAY));
    }

    private static boolean isKept(Instant instant) {
        return Timestamps.dateTime(instant.toString()).isPresent();
    }

    /** Whether the text names the day and the year of a date. */
    private static boolean says(String written, OffsetDateTime date) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(written);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group()));
        }
        return numbers.contains(date.getDayOfMonth())
                && (numbers.contains(date.getYear()) || numbers.contains(date.getYear() % CENTURY));
    }

    /** Zones by their names, as RFC 822 has them: what is between the time as written and that of UTC. */
    private static OffsetDateTime inZone(Instant instant, String written) {
        Matcher time = TIME.matcher(written);
        if (!time.find()) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        LocalTime local = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        LocalTime universal = instant.atOffset(ZoneOffset.UTC).toLocalTime();
        int ahead = (int)
                Math.floorMod(Math.round(Duration.between(universal, local).toSeconds() / 60.0), MINUTES_OF_DAY);
        return instant.atOffset(ZoneOffset.ofTotalSeconds(60 * (ahead > FURTHEST ? ahead - MINUTES_OF_DAY : ahead)));
    }
}
