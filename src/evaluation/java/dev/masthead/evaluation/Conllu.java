package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a document of GUM: the text that its words spell, a blank line between paragraphs, and its chains of mentions from
 * the brackets of {@code Entity=}, such as {@code (1-person-new-…} … {@code 1)}.
 */
final class Conllu {
    private static final int COLUMNS = 10;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, ArrayNode> chains = new TreeMap<>();
    private final Map<String, Deque<Integer>> open = new HashMap<>();
    private boolean space;

    private Conllu() {}

    /** A line as the tasks read it: {@code id}, {@code text}, {@code chains} with offsets in code points. */
    static ObjectNode document(String id, List<String> lines) {
        Conllu reader = new Conllu();
        reader.read(lines);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", id).put("text", reader.text.toString()).put("language", "en");
        ArrayNode all = out.putArray("chains");
        reader.chains.forEach(
                (chain, mentions) -> all.addObject().put("id", chain).set("mentions", mentions));
        return out;
    }

    private void read(List<String> lines) {
        int inside = 0; // last word of a range such as 3-4, whose form stands for its words
        int start = 0;
        for (String line : lines) {
            if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && !text.isEmpty()) {
                text.append("\n\n");
                space = false;
            }
            if (line.isBlank()) {
                inside = 0;
            }
            String[] columns = line.split("\t");
            if (columns.length < COLUMNS || columns[0].contains(".")) {
                continue;
            }
            String[] range = columns[0].split("-");
            int number = Integer.parseInt(range[0]);
            if (range.length > 1 || number > inside) {
                start = word(columns[1]);
                space = !columns[9].contains("SpaceAfter=No");
                inside = range.length > 1 ? Integer.parseInt(range[1]) : 0;
            }
            for (String field : columns[9].split("\\|")) {
                if (field.startsWith("Entity=")) {
                    brackets(field.substring("Entity=".length()), start, text.length());
                }
            }
        }
    }

    private int word(String form) {
        if (space) {
            text.append(' ');
        }
        int start = text.length();
        text.append(form);
        return start;
    }

    private void brackets(String value, int start, int end) {
        int i = 0;
        while (i < value.length()) {
            boolean opens = value.charAt(i) == '(';
            int from = opens ? i + 1 : i;
            int to = from;
            while (to < value.length() && value.charAt(to) != '(' && value.charAt(to) != ')') {
                to++;
            }
            String id = value.substring(from, to).split("[-\\[]", 2)[0];
            boolean closes = to < value.length() && value.charAt(to) == ')';
            if (opens) {
                open.computeIfAbsent(id, k -> new ArrayDeque<>()).push(start);
            }
            if (closes && open.containsKey(id) && !open.get(id).isEmpty()) {
                mention(id, open.get(id).pop(), end);
            }
            i = closes ? to + 1 : Math.max(to, i + 1);
        }
    }

    private void mention(String chain, int start, int end) {
        chains.computeIfAbsent(chain, k -> JsonNodeFactory.instance.arrayNode())
                .addObject()
                .put("start", text.codePointCount(0, start))
                .put("end", text.codePointCount(0, end));
    }
}
