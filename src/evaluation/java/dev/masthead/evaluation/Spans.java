package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/** Coded spans, {@code [start, end]}, and reported ones, {@code {start, end}}. */
final class Spans {
    private Spans() {}

    static int start(JsonNode coded) {
        return coded.path(0).asInt();
    }

    static int end(JsonNode coded) {
        return coded.path(1).asInt();
    }

    /** Whether a reported span shares a character with a coded one. */
    static boolean overlap(JsonNode reported, JsonNode coded) {
        return reported.path("start").asInt() < end(coded)
                && reported.path("end").asInt() > start(coded);
    }
}
