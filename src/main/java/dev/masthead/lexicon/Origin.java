package dev.masthead.lexicon;

/** Where something stands: a file below the lexicon folder and a line from 1. */
public record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
