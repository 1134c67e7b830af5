package dev.masthead.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Something that a client can ask.
 *
 * @param description for the client's model: what it gets, and what the answer does not say
 * @param parameters  what may be given
 * @param answer      answers; on any thread
 */
public record Tool(String name, String title, String description, Parameters parameters, Answer answer) {

    /** Answers a call. */
    @FunctionalInterface
    public interface Answer {
        /**
         * @throws ToolException if it cannot be answered; the message is for the client
         */
        JsonNode to(Arguments arguments) throws ToolException, IOException, InterruptedException;
    }
}
