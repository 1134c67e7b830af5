package dev.masthead.lexicon;

import dev.masthead.lexicon.LexiconMatcher.Conditions;
import dev.masthead.lexicon.LexiconMatcher.Output;
import dev.masthead.lexicon.LexiconMatcher.PosSymbol;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parsed lexicon files and the automaton over their entries as bytes: a head with key and checksum, a table of all strings, the trees of
 * the files, the automaton. Entries are named by their number in the files' order, retired ones counted. Numbers are big-endian.
 */
final class CompiledLexicons {
    private static final int MAGIC = 0x4d484c33;
    private static final int NOBODY = -1;

    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int NUMBER = 3;
    private static final int TEXT = 4;
    private static final int LIST = 5;
    private static final int FIELDS = 6;

    private final Map<String, String> digests;
    private final Map<String, Fields> trees;
    private final ByteBuffer rest;
    private final String[] strings;

    private CompiledLexicons(
            Map<String, String> digests, Map<String, Fields> trees, ByteBuffer rest, String[] strings) {
        this.digests = digests;
        this.trees = trees;
        this.rest = rest;
        this.strings = strings;
    }

    /** SHA-256 of each lexicon's files. */
    Map<String, String> digests() {
        return digests;
    }

    /** What a file holds; null where there was no such file. */
    Fields tree(String shown) {
        return trees.get(shown);
    }

    // ---- writing

    /**
     * @param digests SHA-256 of each lexicon's files
     * @param entries all of them, in the files' order
     */
    static byte[] write(
            String key,
            Map<String, String> digests,
            Map<String, Fields> trees,
            Automaton automaton,
            List<LexiconEntry> entries) {
        Writer writer = new Writer();
        byte[] content = writer.bytes(out -> {
            out.writeInt(digests.size());
            for (Map.Entry<String, String> digest : digests.entrySet()) {
                writer.text(out, digest.getKey());
                writer.text(out, digest.getValue());
            }
            out.writeInt(trees.size());
            for (Map.Entry<String, Fields> tree : trees.entrySet()) {
                writer.text(out, tree.getKey());
                writer.fields(out, tree.getValue());
            }
            writer.automaton(out, automaton, entries);
        });
        byte[] table = writer.bytes(writer::table);
        return SealedContent.seal(MAGIC, key, table, content);
    }

    private static final class Writer {
        private final Map<String, Integer> strings = new LinkedHashMap<>();

        private interface Part {
            void write(DataOutputStream out) throws IOException;
        }

        byte[] bytes(Part part) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                part.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        void table(DataOutputStream out) throws IOException {
            out.writeInt(strings.size());
            for (String s : strings.keySet()) {
                byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        }

        void text(DataOutputStream out, String s) throws IOException {
            int next = strings.size();
            Integer known = strings.putIfAbsent(s, next);
            out.writeInt(known == null ? next : known);
        }

        void fields(DataOutputStream out, Fields fields) throws IOException {
            text(out, fields.origin().file());
            out.writeInt(fields.origin().line());
            out.writeInt(fields.entries().size());
            for (Map.Entry<String, Object> one : fields.entries().entrySet()) {
                text(out, one.getKey());
                value(out, one.getValue());
            }
        }

        private void value(DataOutputStream out, Object value) throws IOException {
            if (value == null) {
                out.writeByte(NULL);
            } else if (value instanceof Boolean b) {
                out.writeByte(b ? TRUE : FALSE);
            } else if (value instanceof Double d) {
                out.writeByte(NUMBER);
                out.writeDouble(d);
            } else if (value instanceof String s) {
                out.writeByte(TEXT);
                text(out, s);
            } else if (value instanceof List<?> list) {
                out.writeByte(LIST);
                out.writeInt(list.size());
                for (Object item : list) {
                    value(out, item);
                }
            } else {
                out.writeByte(FIELDS);
                fields(out, (Fields) value);
            }
        }

        void automaton(DataOutputStream out, Automaton a, List<LexiconEntry> entries) throws IOException {
            Map<LexiconEntry, Integer> numbers = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                numbers.put(entries.get(i), i);
            }
            symbols(out, a.forms());
            symbols(out, a.exacts());
            out.writeInt(a.posSymbols().size());
            for (PosSymbol p : a.posSymbols()) {
                pos(out, p);
            }
            out.writeInt(a.constraints().length);
            for (PosSymbol p : a.constraints()) {
                pos(out, p);
            }
            out.writeInt(a.outputs().length);
            lists(out, a.outputs());
            lists(out, a.gaps());
            for (boolean edge : a.posEdges()) {
                out.writeBoolean(edge);
            }
            out.writeInt(a.edges().size());
            a.edges().forEach((node, symbol, target) -> {
                try {
                    out.writeInt(node);
                    out.writeInt(symbol);
                    out.writeInt(target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.writeInt(a.patterns().size());
            for (Output pattern : a.patterns()) {
                if (pattern instanceof Output.Found found) {
                    out.writeByte(found.role().ordinal());
                    out.writeInt(numbers.get(found.entry()));
                } else {
                    out.writeByte(NOBODY);
                    out.writeInt(((Output.Stands) pattern).condition());
                }
            }
            out.writeInt(a.conditions().size());
            for (LexiconEntry entry : entries) {
                Conditions conditions = a.conditions().get(entry);
                if (conditions != null) {
                    out.writeInt(numbers.get(entry));
                    list(out, conditions.unless());
                    list(out, conditions.onlyWith());
                }
            }
            out.writeInt(a.conditionPatterns().size());
            for (String written : a.conditionPatterns()) {
                text(out, written);
            }
        }

        private void symbols(DataOutputStream out, Map<String, int[]> symbols) throws IOException {
            out.writeInt(symbols.size());
            for (Map.Entry<String, int[]> one : symbols.entrySet()) {
                text(out, one.getKey());
                list(out, one.getValue());
            }
        }

        private void pos(DataOutputStream out, PosSymbol p) throws IOException {
            out.writeInt(p == null ? NOBODY : p.symbol());
            if (p != null) {
                out.writeByte(p.pos() == null ? NOBODY : p.pos().ordinal());
                if (p.pos() == null) {
                    text(out, p.tag());
                }
            }
        }

        /** Most nodes have none. */
        private static void lists(DataOutputStream out, int[][] lists) throws IOException {
            int some = 0;
            for (int[] list : lists) {
                some += list.length > 0 ? 1 : 0;
            }
            out.writeInt(some);
            for (int node = 0; node < lists.length; node++) {
                if (lists[node].length > 0) {
                    out.writeInt(node);
                    list(out, lists[node]);
                }
            }
        }

        private static void list(DataOutputStream out, int[] list) throws IOException {
            out.writeInt(list.length);
            for (int i : list) {
                out.writeInt(i);
            }
        }
    }

    // ---- reading

    /** Empty where the bytes are not what was written under the key. */
    static Optional<CompiledLexicons> read(byte[] bytes, String key) {
        return SealedContent.open(MAGIC, key, bytes).map(in -> read(in, bytes));
    }

    private static CompiledLexicons read(ByteBuffer in, byte[] bytes) {
        String[] strings = new String[in.getInt()];
        for (int i = 0; i < strings.length; i++) {
            int length = in.getInt();
            strings[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
        Map<String, String> digests = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            String lexicon = strings[in.getInt()];
            digests.put(lexicon, strings[in.getInt()]);
        }
        Map<String, Fields> trees = new HashMap<>();
        int n = in.getInt();
        for (int i = 0; i < n; i++) {
            String shown = strings[in.getInt()];
            trees.put(shown, fields(in, strings));
        }
        return new CompiledLexicons(digests, trees, in.slice(), strings);
    }

    private static Fields fields(ByteBuffer in, String[] strings) {
        Origin origin = new Origin(strings[in.getInt()], in.getInt());
        int n = in.getInt();
        Map<String, Object> values = new LinkedHashMap<>(n * 2);
        for (int i = 0; i < n; i++) {
            String key = strings[in.getInt()];
            values.put(key, value(in, strings));
        }
        return new Fields(origin, values);
    }

    private static Object value(ByteBuffer in, String[] strings) {
        return switch (in.get()) {
            case NULL -> null;
            case FALSE -> Boolean.FALSE;
            case TRUE -> Boolean.TRUE;
            case NUMBER -> in.getDouble();
            case TEXT -> strings[in.getInt()];
            case LIST -> {
                Object[] items = new Object[in.getInt()];
                for (int i = 0; i < items.length; i++) {
                    items[i] = value(in, strings);
                }
                yield List.of(items);
            }
            default -> fields(in, strings);
        };
    }

    /** @param entries all of them, in the files' order, as when it was written */
    Automaton automaton(List<LexiconEntry> entries) {
        ByteBuffer in = rest.duplicate();
        Map<String, int[]> forms = symbols(in);
        Map<String, int[]> exacts = symbols(in);
        List<PosSymbol> posSymbols = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            posSymbols.add(pos(in));
        }
        PosSymbol[] constraints = new PosSymbol[in.getInt()];
        for (int i = 0; i < constraints.length; i++) {
            constraints[i] = pos(in);
        }
        int nodes = in.getInt();
        int[][] outputs = lists(in, nodes);
        int[][] gaps = lists(in, nodes);
        boolean[] posEdges = new boolean[nodes];
        for (int i = 0; i < nodes; i++) {
            posEdges[i] = in.get() != 0;
        }
        int n = in.getInt();
        Edges edges = new Edges(n);
        for (int i = 0; i < n; i++) {
            edges.put(in.getInt(), in.getInt(), in.getInt());
        }
        Match.Role[] roles = Match.Role.values();
        Output[] patterns = new Output[in.getInt()];
        for (int i = 0; i < patterns.length; i++) {
            int role = in.get();
            int number = in.getInt();
            patterns[i] =
                    role == NOBODY ? new Output.Stands(number) : new Output.Found(entries.get(number), roles[role]);
        }
        Map<LexiconEntry, Conditions> conditions = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            conditions.put(entries.get(in.getInt()), new Conditions(list(in), list(in)));
        }
        String[] written = new String[in.getInt()];
        for (int i = 0; i < written.length; i++) {
            written[i] = strings[in.getInt()];
        }
        return new Automaton(
                forms,
                exacts,
                List.copyOf(posSymbols),
                constraints,
                edges,
                outputs,
                gaps,
                posEdges,
                List.of(patterns),
                conditions,
                List.of(written));
    }

    private Map<String, int[]> symbols(ByteBuffer in) {
        int n = in.getInt();
        Map<String, int[]> out = new HashMap<>(n * 2);
        for (int i = 0; i < n; i++) {
            String form = strings[in.getInt()];
            out.put(form, list(in));
        }
        return out;
    }

    private PosSymbol pos(ByteBuffer in) {
        int symbol = in.getInt();
        if (symbol == NOBODY) {
            return null;
        }
        int pos = in.get();
        return pos == NOBODY
                ? new PosSymbol(symbol, null, strings[in.getInt()])
                : new PosSymbol(symbol, PosClass.values()[pos], null);
    }

    private static int[][] lists(ByteBuffer in, int nodes) {
        int[][] out = new int[nodes][];
        Arrays.fill(out, LexiconMatcher.NONE);
        for (int some = in.getInt(); some > 0; some--) {
            int node = in.getInt();
            out[node] = list(in);
        }
        return out;
    }

    private static int[] list(ByteBuffer in) {
        int[] out = new int[in.getInt()];
        for (int i = 0; i < out.length; i++) {
            out[i] = in.getInt();
        }
        return out;
    }
}
