package dev.masthead.report.packing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of reports turned on its side: all values of one path stand together, where they are much like each other. Starts of
 * spans are told by their distance from the one before, ends by theirs from the start, names of fields once. A text that is known, from
 * a dictionary or from earlier in its column, is told by its number. Words that stand where their object says in the article are not told.
 *
 * <p>Layout: how many columns there are; of each how many bytes it has, how many runs of kinds, and each run's kind and length; then
 * the bytes of all columns. Columns are in the order in which their paths are met.
 */
final class ReportColumns {
    private static final JsonFactory JSON = new JsonFactory();

    /** Objects whose fields are figures by name, more of them than is worth a column each. */
    private static final Set<String> MAPS = Set.of("metrics");

    private static final String ANY_FIELD = "*";
    private static final String START = "start";
    private static final String END = "end";
    private static final String WORDS = "text";

    /** Longer whole numbers are kept as they are written. */
    private static final int LONGEST_WHOLE = 18;

    private ReportColumns() {}

    /**
     * The columns of some documents, those of the same path together.
     *
     * @param known texts that whoever reads them knows as well
     * @param words of the article that they are on; who reads them knows these too
     */
    static byte[] of(List<String> documents, KnownTexts known, ArticleWords words) throws IOException {
        List<Written> columns = new ArrayList<>();
        Path<Written> root = new Path<>(() -> {
            columns.add(new Written(known));
            return columns.get(columns.size() - 1);
        });
        for (String document : documents) {
            try (JsonParser p = JSON.createParser(document)) {
                if (p.nextToken() == null) {
                    throw new IOException("a document has no value");
                }
                write(p, root, words, false, 0);
            }
        }
        PackedBytes.Writer out = new PackedBytes.Writer();
        out.count(columns.size());
        columns.forEach(c -> c.head(out));
        columns.forEach(c -> out.all(c.data.bytes()));
        return out.bytes();
    }

    /** Every text and every name of a field in some documents, those that most of them have first, each once. */
    static List<String> texts(List<String> documents) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String document : documents) {
            Set<String> own = new LinkedHashSet<>();
            try (JsonParser p = JSON.createParser(document)) {
                while (p.nextToken() != null) {
                    if (p.currentToken() == JsonToken.FIELD_NAME || p.currentToken() == JsonToken.VALUE_STRING) {
                        own.add(p.getText());
                    }
                }
            }
            own.forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first of the documents again. */
    static String document(byte[] bytes, KnownTexts known, ArticleWords words) {
        PackedBytes.Reader head = new PackedBytes.Reader(bytes);
        ArrayDeque<Read> columns = new ArrayDeque<>();
        for (long n = head.count(); n > 0; n--) {
            columns.add(new Read(head, known));
        }
        int at = head.at();
        for (Read column : columns) {
            column.data = new PackedBytes.Reader(bytes, at);
            at += column.length;
        }
        StringWriter out = new StringWriter(bytes.length * 3);
        try (JsonGenerator g = JSON.createGenerator(out)) {
            read(g, new Path<>(columns::remove), words, false, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A column while it is written. */
    private static final class Written {
        final PackedBytes.Writer data = new PackedBytes.Writer();
        private final KnownTexts known;
        private final Map<String, Integer> own = new HashMap<>();
        private final List<Kind> kinds = new ArrayList<>();
        private final List<Long> lengths = new ArrayList<>();

        Written(KnownTexts known) {
            this.known = known;
        }

        /** A text's number from 1 on, or 0 and the text, which this column knows from then on. */
        void text(String text) {
            int number = known.number(text);
            if (number < 0) {
                Integer earlier = own.putIfAbsent(text, known.size() + own.size());
                if (earlier == null) {
                    data.count(0);
                    data.text(text);
                    return;
                }
                number = earlier;
            }
            data.count(number + 1L);
        }

        void kind(Kind kind) {
            int last = kinds.size() - 1;
            if (last >= 0 && kinds.get(last) == kind) {
                lengths.set(last, lengths.get(last) + 1);
            } else {
                kinds.add(kind);
                lengths.add(1L);
            }
        }

        void head(PackedBytes.Writer out) {
            out.count(data.size());
            out.count(kinds.size());
            for (int i = 0; i < kinds.size(); i++) {
                out.count(kinds.get(i).ordinal());
                out.count(lengths.get(i));
            }
        }
    }

    /** A column while it is read. */
    private static final class Read {
        final int length;
        PackedBytes.Reader data;
        private final Kind[] kinds;
        private final long[] lengths;
        private final KnownTexts known;
        private final List<String> own = new ArrayList<>();
        private int run;

        Read(PackedBytes.Reader head, KnownTexts known) {
            this.known = known;
            length = (int) head.count();
            kinds = new Kind[(int) head.count()];
            lengths = new long[kinds.length];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = Kind.of(head.count());
                lengths[i] = head.count();
            }
        }

        String text() {
            int number = (int) data.count() - 1;
            if (number < 0) {
                own.add(data.text());
                return own.get(own.size() - 1);
            }
            return number < known.size() ? known.text(number) : own.get(number - known.size());
        }

        Kind kind() {
            if (lengths[run] == 0) {
                run++;
            }
            lengths[run]--;
            return kinds[run];
        }
    }

    /**
     * Writes the value that the parser stands on.
     *
     * @param map  an object here is a map
     * @param from a whole number is told by its distance from it
     * @return the number; 0 for anything else
     */
    private static long write(JsonParser p, Path<Written> at, ArticleWords words, boolean map, long from)
            throws IOException {
        Written column = at.column;
        switch (p.currentToken()) {
            case VALUE_NULL -> column.kind(Kind.NULL);
            case VALUE_FALSE -> column.kind(Kind.FALSE);
            case VALUE_TRUE -> column.kind(Kind.TRUE);
            case VALUE_STRING -> {
                column.kind(Kind.TEXT);
                column.text(p.getText());
            }
            case VALUE_NUMBER_INT -> {
                String literal = p.getText();
                if (literal.length() <= LONGEST_WHOLE && !literal.equals("-0")) {
                    column.kind(Kind.WHOLE);
                    long value = Long.parseLong(literal);
                    column.data.number(value - from);
                    return value;
                }
                column.kind(Kind.LITERAL);
                column.text(literal);
            }
            case VALUE_NUMBER_FLOAT -> {
                String literal = p.getText();
                if (Decimals.isOne(literal)) {
                    column.kind(Kind.DECIMAL);
                    column.data.number(Decimals.coded(Decimals.of(literal)));
                } else {
                    column.kind(Kind.LITERAL);
                    column.text(literal);
                }
            }
            case START_ARRAY -> {
                column.kind(Kind.ARRAY);
                long n = 0;
                long last = 0;
                for (; p.nextToken() != JsonToken.END_ARRAY; n++) {
                    last = write(p, at.elements(), words, false, last);
                }
                column.data.count(n);
            }
            case START_OBJECT -> writeObject(p, at, words, map);
            default -> throw new IOException("no value stands where one should");
        }
        return 0;
    }

    private static void writeObject(JsonParser p, Path<Written> at, ArticleWords words, boolean map)
            throws IOException {
        Written column = at.column;
        column.kind(Kind.OBJECT);
        // what a map holds stands elsewhere than what an object of the same names does
        boolean alike = at.lastMap == map;
        List<String> names = alike ? at.lastNames : new ArrayList<>();
        List<Path<Written>> fields = alike ? at.lastFields : new ArrayList<>();
        int n = 0;
        long start = 0;
        long end = -1;
        while (p.nextToken() != JsonToken.END_OBJECT) {
            String name = p.currentName();
            if (n >= names.size() || !names.get(n).equals(name) || n >= fields.size()) {
                // of other names than the object before
                if (names == at.lastNames) {
                    names = new ArrayList<>(names.subList(0, n));
                    fields = new ArrayList<>(fields.subList(0, n));
                }
                names.add(name);
                fields.add(at.field(map ? ANY_FIELD : name));
            }
            Path<Written> field = fields.get(n++);
            p.nextToken();
            if (name.equals(START)) {
                start = write(p, field, words, false, field.last);
                field.last = start;
            } else if (name.equals(END)) {
                end = write(p, field, words, false, start);
            } else if (!name.equals(WORDS) || !isOfArticle(p, field.column, words, start, end)) {
                write(p, field, words, MAPS.contains(name), 0);
            }
        }
        if (n < names.size()) {
            names = new ArrayList<>(names.subList(0, n));
            fields = new ArrayList<>(fields.subList(0, n));
        }
        at.lastNames = names;
        at.lastFields = fields;
        at.lastMap = map;
        Integer known = at.shapeNumbers.putIfAbsent(names, at.shapeNumbers.size());
        column.data.count(known == null ? at.shapeNumbers.size() - 1 : known);
        if (known == null) {
            column.data.count(names.size());
            names.forEach(column::text);
        }
    }

    /** Whether a value is the words of the article between two places; if it is, that is all that is written of it. */
    private static boolean isOfArticle(JsonParser p, Written column, ArticleWords words, long start, long end)
            throws IOException {
        if (p.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        String value = p.getText();
        Kind kind = value.equals(words.ofText(start, end))
                ? Kind.OF_TEXT
                : value.equals(words.ofTitle(start, end)) ? Kind.OF_TITLE : null;
        if (kind == null || value.isEmpty()) {
            return false;
        }
        column.kind(kind);
        return true;
    }

    /** Writes the next value of a path as JSON; the parameters are those of {@link #write}. */
    private static long read(JsonGenerator g, Path<Read> at, ArticleWords words, boolean map, long from)
            throws IOException {
        return read(g, at, at.column.kind(), words, map, from);
    }

    private static long read(JsonGenerator g, Path<Read> at, Kind kind, ArticleWords words, boolean map, long from)
            throws IOException {
        Read column = at.column;
        PackedBytes.Reader data = column.data;
        switch (kind) {
            case NULL -> g.writeNull();
            case FALSE -> g.writeBoolean(false);
            case TRUE -> g.writeBoolean(true);
            case TEXT -> g.writeString(column.text());
            case WHOLE -> {
                long value = data.number() + from;
                g.writeNumber(value);
                return value;
            }
            case DECIMAL -> g.writeNumber(Decimals.text(Decimals.decoded(data.number())));
            case LITERAL -> g.writeNumber(column.text());
            case ARRAY -> {
                g.writeStartArray();
                long last = 0;
                for (long n = data.count(); n > 0; n--) {
                    last = read(g, at.elements(), words, false, last);
                }
                g.writeEndArray();
            }
            case OBJECT -> readObject(g, at, words, map);
            case OF_TITLE, OF_TEXT -> throw new IOException("words of an article stand where no place is told");
        }
        return 0;
    }

    private static void readObject(JsonGenerator g, Path<Read> at, ArticleWords words, boolean map) throws IOException {
        PackedBytes.Reader data = at.column.data;
        int shape = (int) data.count();
        if (shape == at.shapes.size()) {
            List<String> names = new ArrayList<>();
            for (long n = data.count(); n > 0; n--) {
                names.add(at.column.text());
            }
            at.shapes.add(names);
        }
        g.writeStartObject();
        long start = 0;
        long end = -1;
        for (String name : at.shapes.get(shape)) {
            Path<Read> field = at.field(map ? ANY_FIELD : name);
            g.writeFieldName(name);
            if (name.equals(START)) {
                start = read(g, field, words, false, field.last);
                field.last = start;
            } else if (name.equals(END)) {
                end = read(g, field, words, false, start);
            } else {
                Kind kind = field.column.kind();
                switch (kind) {
                    case OF_TEXT -> writeWords(g, words.ofText(start, end));
                    case OF_TITLE -> writeWords(g, words.ofTitle(start, end));
                    default -> read(g, field, kind, words, MAPS.contains(name), 0);
                }
            }
        }
        g.writeEndObject();
    }

    private static void writeWords(JsonGenerator g, String words) throws IOException {
        if (words == null) {
            throw new IOException("an article is shorter than its report says");
        }
        g.writeString(words);
    }
}
