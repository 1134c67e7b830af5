package dev.masthead.lexicon;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into {@link Fields}, keeping lines and refusing duplicate keys, anchors, tags and anything but plain data.
 *
 * <p>It follows the parser's events itself: a tree of nodes in between, with the type of each worked out by pattern,
 * would take twice the time, and lexicons are long.
 */
final class YamlReader {
    private static final int MAX_DEPTH = 32;

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d[\\d_]*(\\.[\\d_]*)?|\\.\\d[\\d_]*)([eE][-+]?\\d+)?");

    private final Parser events;
    private final String file;
    private final KeyReads reads;
    private int depth;

    private YamlReader(String text, String file, KeyReads reads) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        events = new ParserImpl(new StreamReader(new StringReader(text)), options);
        this.file = file;
        this.reads = reads;
    }

    static Fields read(String text, String file) {
        return read(text, file, null);
    }

    /** @param reads is told which keys are asked for; null for nobody */
    static Fields read(String text, String file, KeyReads reads) {
        try {
            return new YamlReader(text, file, reads).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new LexiconException(new Origin(file, line), e.getProblem(), e);
        } catch (YAMLException e) {
            throw new LexiconException(new Origin(file, 1), e.getMessage(), e);
        }
    }

    private Fields document() {
        events.getEvent(); // the stream's start
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new LexiconException(new Origin(file, 1), "a lexicon file is a mapping");
        }
        events.getEvent(); // the document's
        Event first = events.getEvent();
        if (!(first instanceof MappingStartEvent)) {
            throw new LexiconException(origin(first), "a lexicon file is a mapping");
        }
        Fields fields = fields(first);
        events.getEvent(); // the document's end
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw new LexiconException(origin(events.getEvent()), "a lexicon file is one document");
        }
        return fields;
    }

    private Fields fields(Event start) {
        enter(start);
        Map<String, Object> values = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event key = plain(events.getEvent());
            if (!(key instanceof ScalarEvent scalar)) {
                throw new LexiconException(origin(key), "a key is a word");
            }
            // keys are words even where YAML 1.1 sees a boolean or a number: the lexicon rates "no" and "on" too
            String name = scalar.getValue();
            if (values.containsKey(name)) {
                throw new LexiconException(origin(key), "'" + name + "' stands twice");
            }
            values.put(name, value(events.getEvent()));
        }
        events.getEvent();
        depth--;
        return new Fields(origin(start), values, reads);
    }

    private List<Object> list(Event start) {
        enter(start);
        List<Object> out = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            Event item = events.getEvent();
            Object value = value(item);
            if (value == null) {
                throw new LexiconException(origin(item), "an empty list item");
            }
            out.add(value);
        }
        events.getEvent();
        depth--;
        return List.copyOf(out);
    }

    private void enter(Event start) {
        if (++depth > MAX_DEPTH) {
            throw new LexiconException(origin(start), "nested more than " + MAX_DEPTH + " deep");
        }
    }

    private Object value(Event event) {
        plain(event);
        if (event instanceof MappingStartEvent) {
            return fields(event);
        }
        if (event instanceof SequenceStartEvent) {
            return list(event);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        return scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
                ? unquoted(scalar.getValue(), event)
                : scalar.getValue();
    }

    private Object unquoted(String text, Event event) {
        if (text.length() > 24) {
            return text;
        }
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return null;
            case "true":
                return Boolean.TRUE;
            case "false":
                return Boolean.FALSE;
            case "True",
                    "TRUE",
                    "False",
                    "FALSE",
                    "yes",
                    "Yes",
                    "YES",
                    "no",
                    "No",
                    "NO",
                    "on",
                    "On",
                    "ON",
                    "off",
                    "Off",
                    "OFF":
                throw new LexiconException(origin(event), "quote '" + text + "': YAML reads it as true or false");
            default:
        }
        char first = text.charAt(0);
        if (first > '9' || !NUMBER.matcher(text).matches()) {
            return text;
        }
        return Double.valueOf(text.replace("_", ""));
    }

    private Event plain(Event event) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new LexiconException(origin(event), "anchors and aliases are not read");
        }
        String tag = event instanceof ScalarEvent s
                ? s.getTag()
                : event instanceof MappingStartEvent m
                        ? m.getTag()
                        : event instanceof SequenceStartEvent q ? q.getTag() : null;
        if (tag != null) {
            throw new LexiconException(origin(event), "tags are not read");
        }
        return event;
    }

    private Origin origin(Event event) {
        return new Origin(file, event.getStartMark().getLine() + 1);
    }
}
