package dev.masthead.annotation;

/** Whose words a span is. */
public enum Voice {
    OUTLET("outlet"),
    QUOTED("quoted"),
    PARAPHRASED("paraphrased"),
    SCARE_QUOTE("scare_quote");

    private final String id;

    Voice(String id) {
        this.id = id;
    }

    /** The name used in reports. */
    public String id() {
        return id;
    }
}
