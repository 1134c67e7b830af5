package dev.masthead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists in the cells of tables: {@code ['Ann Example', "Bo O'Sample"]}, as Python's csv module and pandas write them, or as
 * JSON.
 */
final class ListLiteral {
    private final String text;
    private final List<String> items = new ArrayList<>();
    private int at = 1;

    private ListLiteral(String text) {
        this.text = text;
    }

    /** The strings of a list; empty for what is no list of strings. */
    static Optional<List<String>> parse(String value) {
        String text = value.strip();
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return Optional.empty();
        }
        ListLiteral list = new ListLiteral(text);
        return list.read() ? Optional.of(List.copyOf(list.items)) : Optional.empty();
    }

    private boolean read() {
        skipSpace();
        if (at == text.length() - 1) {
            return true;
        }
        while (at < text.length()) {
            if (!string()) {
                return false;
            }
            skipSpace();
            if (at == text.length() - 1) {
                return true;
            }
            if (text.charAt(at) != ',') {
                return false;
            }
            at++;
            skipSpace();
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean string() {
        char quote = text.charAt(at);
        if (quote != '\'' && quote != '"') {
            return false;
        }
        StringBuilder item = new StringBuilder();
        for (at++; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                items.add(item.toString());
                return true;
            }
            if (c == '\\') {
                c = text.charAt(++at);
            }
            item.append(c);
        }
        return false;
    }
}
