package dev.masthead.text;

/** Which text of an article an offset counts in. */
public enum Part {
    /** The body. */
    TEXT("text"),
    /** The headline. */
    TITLE("title");

    private final String id;

    Part(String id) {
        this.id = id;
    }

    /** The name used in reports. */
    public String id() {
        return id;
    }
}
