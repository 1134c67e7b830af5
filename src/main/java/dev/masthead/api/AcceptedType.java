package dev.masthead.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;

/** Which of several media types a client likes best. */
final class AcceptedType {
    private AcceptedType() {}

    /**
     * The type to answer with; empty where the client accepts none of them.
     *
     * @throws ProblemException if its Accept header cannot be read
     */
    static Optional<MediaType> of(Request request, List<MediaType> types) {
        try {
            Variant chosen = request.selectVariant(
                    Variant.mediaTypes(types.toArray(MediaType[]::new)).build());
            return Optional.ofNullable(chosen).map(Variant::getMediaType);
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            // the server reads on behind the end of some headers, such as "text/plain;;="
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The Accept header is malformed.");
        }
    }
}
