package dev.masthead.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.lexicon.LexiconException;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves tools to one client, a message a line (Model Context Protocol over standard input and output). */
public final class ToolServer {
    private static final String INSTRUCTIONS =
            "Masthead describes news articles: who is quoted, which state media an article"
                    + " rests on, which loaded words it uses and in whose voice, how it speaks of whom. Its reports raise questions;"
                    + " they do not say who is right or who lies. Every finding comes with the words it rests on and where they stand:"
                    + " offsets count Unicode code points, end exclusive. Cite these words, and say how many articles a figure rests on.";

    private static final long LAST_ANSWERS_SECONDS = 60;
    private static final long QUIET_MILLIS = 200;

    /** Calls that are not answered yet. */
    private final AtomicInteger open = new AtomicInteger();

    private ToolServer() {}

    /** Serves until the client closes its side; what it had asked before is still answered. */
    public static void serve(List<Tool> tools, InputStream in, OutputStream out) throws InterruptedException {
        new ToolServer().run(tools, in, out);
    }

    private void run(List<Tool> tools, InputStream in, OutputStream out) throws InterruptedException {
        McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.builder().build());
        CountDownLatch ended = new CountDownLatch(1);
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(json, new UntilAnswered(in, ended), out))
                .jsonMapper(json)
                // tools refuse in words that say what would be right
                .validateToolInputs(false)
                .jsonSchemaValidator(UNCHECKED)
                .serverInfo("masthead", version())
                .instructions(INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .build();
        for (Tool tool : tools) {
            server.addTool(new McpServerFeatures.SyncToolSpecification(
                    described(tool), (exchange, call) -> answer(tool, call)));
        }
        ended.await();
        server.closeGracefully();
    }

    private static final JsonSchemaValidator UNCHECKED =
            (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null);

    private static McpSchema.Tool described(Tool tool) {
        return McpSchema.Tool.builder()
                .name(tool.name())
                .title(tool.title())
                .description(tool.description())
                .inputSchema(tool.parameters().schema())
                .build();
    }

    private McpSchema.CallToolResult answer(Tool tool, McpSchema.CallToolRequest call) {
        open.incrementAndGet();
        try {
            Map<String, Object> given = call.arguments() == null ? Map.of() : call.arguments();
            tool.parameters().check(given);
            JsonNode answer = tool.answer().to(new Arguments(given));
            return McpSchema.CallToolResult.builder()
                    .structuredContent(answer)
                    .addTextContent(answer.toString())
                    .isError(false)
                    .build();
        } catch (ToolException e) {
            return refused(e.getMessage());
        } catch (IOException e) {
            return refused("The service could not be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("The program ends.");
        } catch (CompletionException e) {
            // the lexicons could not be read; every other fault is a fault of ours
            return refused(
                    e.getCause() instanceof LexiconException reason
                            ? reason.getMessage()
                            : "The text could not be analysed.");
        } catch (RuntimeException e) {
            return refused("The call could not be answered.");
        } finally {
            open.decrementAndGet();
        }
    }

    private static McpSchema.CallToolResult refused(String reason) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(reason)
                .isError(true)
                .build();
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream in = ToolServer.class.getResourceAsStream("/dev/masthead/analysis/build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }

    /** Tells that the client has closed its side only when it has its answers: the connection would be cut off then. */
    private final class UntilAnswered extends FilterInputStream {
        private final CountDownLatch ended;

        UntilAnswered(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            return b < 0 ? end() : b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            return n < 0 ? end() : n;
        }

        private int end() {
            try {
                long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_ANSWERS_SECONDS);
                do {
                    // what was read last may not have reached its tool, and what a tool said not the stream
                    Thread.sleep(QUIET_MILLIS);
                } while (open.get() > 0 && System.nanoTime() < until);
                Thread.sleep(QUIET_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
            return -1;
        }
    }
}
