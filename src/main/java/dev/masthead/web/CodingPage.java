package dev.masthead.web;

import dev.masthead.coding.CodingItem;
import dev.masthead.coding.Codings;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page of a coder shows: one item.
 *
 * @param address of the page, without its query
 * @param page    with the item, if there is one left
 * @param before  number of the item that was coded before; null where none was
 */
public record CodingPage(String address, Codings.ItemPage page, Integer before) {
    private static final int MORE = 4;
    private static final int MANY = 400;
    private static final String KEYS = "123456789abdefghijkl";

    /** An answer with the key that gives it; of the tenth on there are letters. */
    public record Answer(String answer, String key, boolean chosen) {}

    /** Words shown on either side; −1 for all. */
    public int context() {
        return page.context();
    }

    public String coder() {
        return page.coder();
    }

    public String asks() {
        return page.asks();
    }

    public int given() {
        return page.nGiven();
    }

    public int done() {
        return page.nGiven() - page.nOpen();
    }

    /** Null where nothing is left. */
    public CodingItem item() {
        return page.items().isEmpty() ? null : page.items().get(0);
    }

    public List<Answer> answers() {
        List<Answer> out = new ArrayList<>();
        for (int i = 0; i < page.answers().size(); i++) {
            String answer = page.answers().get(i);
            out.add(new Answer(answer, KEYS.substring(i, i + 1), answer.equals(item().answer())));
        }
        return out;
    }

    /** Address of the item that was coded before; null where none was. */
    public String last() {
        return before == null ? null : at(before, context(), null);
    }

    /** Address of the same item with more of its text; null where all of it shows. */
    public String more() {
        return item() == null || item().complete()
                ? null
                : at(item().number(), context() >= MANY ? -1 : Math.max(1, context()) * MORE, before);
    }

    /** Address of the item behind this one; null where there is none. */
    public String skip() {
        return item() == null || page.next() == null ? null : at(page.next(), context(), null);
    }

    private String at(int item, int words, Integer last) {
        UriBuilder uri = UriBuilder.fromPath(address).queryParam("item", item);
        uri.queryParam("context", words);
        if (last != null) {
            uri.queryParam("last", last);
        }
        return uri.build().toString();
    }
}
