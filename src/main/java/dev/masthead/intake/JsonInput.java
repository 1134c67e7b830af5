package dev.masthead.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JSON: an object a line, one object over several lines, a list of objects, or an object around such a list. Lines and
 * lists are read as streams.
 */
final class JsonInput implements InputFormat {
    /** Fields under which programs put their lists of articles. */
    private static final List<String> LISTS =
            List.of("response", "articles", "stories", "items", "results", "docs", "documents", "data", "hits");

    private static final int ENVELOPES = 3;

    private final Bounds bounds;
    private final JsonArticles articles;
    private final JsonMapper mapper;

    JsonInput(Bounds bounds, JsonArticles articles) {
        this.bounds = bounds;
        this.articles = articles;
        mapper = new JsonMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(bounds.depth())
                        .maxStringLength(bounds.document())
                        .build())
                .build());
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isDeclared(
                "application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/json")) {
            return true;
        }
        if (input.isNamed(".jsonl", ".ndjson", ".json", ".jsonld")) {
            return true;
        }
        String head = input.peekText().stripLeading();
        return head.startsWith("{")
                || head.startsWith("[") && head.substring(1).stripLeading().startsWith("{");
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        String head = input.peekText().stripLeading();
        boolean lines = input.isDeclared("application/x-ndjson", "application/jsonl", "application/x-jsonlines")
                || input.isNamed(".jsonl", ".ndjson");
        if (lines) {
            lines(input, new LineReader(input.stream(), bounds.document()), null, sink);
        } else if (head.startsWith("[")) {
            list(input, sink);
        } else {
            LineReader reader = new LineReader(input.stream(), bounds.document());
            LineReader.Line first = reader.next();
            while (first != null && first.isBlank()) {
                first = reader.next();
            }
            if (first == null || !first.tooLong() && !isWhole(first.bytes())) {
                document(input, first, reader.rest(), sink);
                return;
            }
            LineReader.Line second = reader.next();
            while (second != null && second.isBlank()) {
                second = reader.next();
            }
            if (second == null && !first.tooLong()) {
                document(input, first, InputStream.nullInputStream(), sink);
            } else {
                line(input, first, sink);
                lines(input, reader, second, sink);
            }
        }
    }

    private boolean isWhole(byte[] line) {
        try (JsonParser parser = mapper.createParser(withoutMark(line))) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return false;
            }
            parser.skipChildren();
            return !parser.isClosed() && parser.nextToken() == null;
        } catch (IOException e) {
            // a broken line among lines that are whole is refused alone: it ends as it began
            String text = new String(line, StandardCharsets.UTF_8).strip();
            return text.length() > 1 && text.endsWith("}");
        }
    }

    private static byte[] withoutMark(byte[] line) {
        return Input.startsWith(line, 0xEF, 0xBB, 0xBF) ? java.util.Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private void lines(Input input, LineReader reader, LineReader.Line first, ArticleSink sink)
            throws IOException, InterruptedException {
        for (LineReader.Line line = first == null ? reader.next() : first; line != null; line = reader.next()) {
            boolean empty = line.isBlank()
                    || line.number() == 1
                            && !line.tooLong()
                            && new String(withoutMark(line.bytes()), StandardCharsets.UTF_8).isBlank();
            if (!empty) {
                line(input, line, sink);
            }
        }
    }

    private void line(Input input, LineReader.Line line, ArticleSink sink) throws IOException, InterruptedException {
        String place = input.place("line " + line.number());
        if (line.tooLong()) {
            sink.accept(RawArticle.refused(
                    place, Documents.tooLong("The line", bounds).refusal()));
            return;
        }
        byte[] bytes = line.number() == 1 ? withoutMark(line.bytes()) : line.bytes();
        sink.accept(new RawArticle(place, null, bytes.length, () -> articles.read(bytes, input.columns())));
    }

    private void list(Input input, ArticleSink sink) throws IOException, InterruptedException {
        try (JsonParser parser = mapper.createParser(new JoinedLists(input.stream()))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            parser.nextToken();
            long number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode node = mapper.readTree(parser);
                if (node == null) {
                    throw new IOException("the list breaks off");
                }
                number++;
                sink.accept(article(input, "entry " + number, null, node));
            }
        } catch (StreamConstraintsException e) {
            throw tooDeep();
        } catch (JsonProcessingException e) {
            sink.accept(RawArticle.refused(input.place(""), malformed(e)));
        }
    }

    private RawArticle article(Input input, String where, String name, JsonNode node) {
        return new RawArticle(
                input.place(where),
                name,
                node.toString().length(),
                () -> articles.read(unpacked(node), input.columns()));
    }

    /** What a search engine found, without what it says of that. */
    private static JsonNode unpacked(JsonNode node) {
        return node.path("_source").isObject() ? node.get("_source") : node;
    }

    private void document(Input input, LineReader.Line first, InputStream rest, ArticleSink sink)
            throws IOException, InterruptedException {
        if (first == null) {
            return;
        }
        byte[] start = (new String(first.bytes(), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        Input whole = new Input(
                input.name(),
                null,
                null,
                input.columns(),
                new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(start), rest)),
                input.nesting());
        byte[] bytes = Documents.whole(whole, bounds);
        try (JsonParser parser = mapper.createParser(withoutMark(bytes))) {
            long number = 0;
            for (JsonNode node = mapper.readTree(parser);
                    node != null && !node.isMissingNode();
                    node = mapper.readTree(parser)) {
                JsonNode list = list(node);
                if (list == null) {
                    number++;
                    sink.accept(article(
                            input, number == 1 ? "" : "object " + number, number == 1 ? input.stem() : null, node));
                } else {
                    for (JsonNode one : list) {
                        sink.accept(article(input, "entry " + ++number, null, one));
                    }
                }
            }
        } catch (StreamConstraintsException e) {
            throw tooDeep();
        } catch (JsonProcessingException e) {
            sink.accept(RawArticle.refused(input.place(""), malformed(e)));
        }
    }

    private BoundExceededException tooDeep() {
        return BoundExceededException.alone(
                "The JSON is nested deeper than " + bounds.depth() + " or has too long a string.");
    }

    /** The list of articles that an object is there for; null where it is an article itself. */
    private static JsonNode list(JsonNode node) {
        JsonNode around = node;
        // interfaces put their lists into envelopes: response.results, articles.results, response.docs
        for (int depth = 0; depth < ENVELOPES; depth++) {
            if (around.has("text") || around.has("@type") || around.has("@graph") || around.has("body")) {
                return null;
            }
            JsonNode next = null;
            for (String field : LISTS) {
                JsonNode list = around.path(field);
                if (list.isArray() && list.size() > 0 && list.get(0).isObject()) {
                    return list;
                }
                next = next == null && list.isObject() ? list : next;
            }
            if (next == null) {
                return depth > 0 && around.path("content").isObject()
                        ? JsonNodeFactory.instance.arrayNode().add(around.get("content"))
                        : null;
            }
            around = next;
        }
        return null;
    }

    private static InvalidSubmissionException malformed(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new InvalidSubmissionException(
                Reason.MALFORMED_JSON, "", "This is not well-formed JSON" + where + "; what stood before was read.");
    }
}
