package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** An object as another program writes articles. {@link JsonArticles} lists them. */
interface JsonShape {
    /** The name reports give as {@code source_format}. */
    String name();

    /** Whether the object has the fields that only this program writes. */
    boolean recognises(JsonNode node);

    /** Takes every value that the shape has out of the object. */
    void take(FieldReader fields) throws InvalidSubmissionException;
}
