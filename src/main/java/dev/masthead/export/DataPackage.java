package dev.masthead.export;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.report.Report;
import dev.masthead.text.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Frictionless Data Package (version 2) in a zip: every table as CSV with its schema, the codebook, what made the
 * figures, the sums of the files, and how to cite them.
 */
final class DataPackage implements ExportFormat {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** There only where a sample covers the articles. */
    private static final String CORRECTED = "corrected.json";

    /** Files beside the tables, each with its format and media type. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "codebook.csv",
            List.of("csv", "text/csv"),
            "codebook.md",
            List.of("md", "text/markdown"),
            "analyzers.json",
            List.of("json", "application/json"),
            CORRECTED,
            List.of("json", "application/json"),
            "CITATION.cff",
            List.of("cff", "application/yaml"));

    private static final String LICENCE = "Apache-2.0";
    private static final String ARTICLE = "article_id";

    private final CodebookDocument codebook;

    DataPackage(CodebookDocument codebook) {
        this.codebook = codebook;
    }

    @Override
    public String name() {
        return "datapackage";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public long write(ExportSource source, Path file) throws IOException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "datapackage");
        Map<String, Report.AnalyzerInfo> analyzers = new TreeMap<>();
        SortedSet<String> metrics = new TreeSet<>();
        ExportSource watched = new Watched(source, analyzers, metrics);
        TableFiles.Written written = TableFiles.write(watched, folder, "csv", CsvTable::new);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        CodebookDocument exact = codebook.ofMetrics(metrics);
        texts.put("codebook.md", utf8(exact.markdown()));
        texts.put("codebook.csv", utf8(exact.csv()));
        texts.put("analyzers.json", JSON.writeValueAsBytes(analyzers.values()));
        List<CorrectedRow> corrected = source.corrected();
        if (!corrected.isEmpty()) {
            texts.put(CORRECTED, Bundle.json(corrected));
        }
        texts.put("CITATION.cff", utf8(citation(written.articles(), analyzers)));
        texts.put("datapackage.json", JSON.writeValueAsBytes(descriptor(source, written, texts)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue());
            }
            for (Path one : written.files().values()) {
                zip.putNextEntry(new ZipEntry("data/" + one.getFileName()));
                Files.copy(one, zip);
                Files.delete(one);
            }
        }
        Files.delete(folder);
        return written.articles();
    }

    private record CsvTable(CsvFile csv) implements TableFiles.Writer {
        CsvTable(Table table, Path file) throws IOException {
            this(new CsvFile(buffered(file), table, false));
        }

        private static OutputStream buffered(Path file) throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(file));
        }

        @Override
        public void write(Object[] row) {
            csv.write(row);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Notes every analyzer that made one of the reports, and every metric that one of them has. */
    private record Watched(ExportSource source, Map<String, Report.AnalyzerInfo> analyzers, SortedSet<String> named)
            implements ExportSource {
        @Override
        public void forEach(Each each) throws IOException {
            source.forEach(a -> {
                Report.AnalyzerInfo analyzer = a.report().analyzer();
                analyzers.putIfAbsent(analyzer.digest(), analyzer);
                named.addAll(a.report().metrics().keySet());
                each.accept(a);
            });
        }

        @Override
        public SortedSet<String> metrics() throws IOException {
            return source.metrics();
        }

        @Override
        public boolean withText() {
            return source.withText();
        }

        @Override
        public Map<String, String> filter() {
            return source.filter();
        }

        @Override
        public List<CorrectedRow> corrected() {
            return source.corrected();
        }
    }

    private ObjectNode descriptor(ExportSource source, TableFiles.Written written, Map<String, byte[]> texts)
            throws IOException {
        ObjectNode out = JSON.createObjectNode();
        out.put("$schema", PROFILES + "datapackage.json");
        out.put("name", "masthead-export");
        out.put("title", "Framing reports on " + written.articles() + " news articles");
        out.put(
                "description",
                "What Masthead found in the articles. The figures describe texts; they judge no one. codebook.md says what"
                        + " each means.");
        out.putArray("contributors")
                .addObject()
                .put("title", "The Masthead contributors")
                .putArray("roles")
                .add("creator");
        out.putArray("licenses")
                .addObject()
                .put("name", LICENCE)
                .put("path", "https://www.apache.org/licenses/LICENSE-2.0");
        ObjectNode filter = out.putObject("filter");
        source.filter().forEach(filter::put);
        ArrayNode resources = out.putArray("resources");
        for (Map.Entry<Table, Path> entry : written.files().entrySet()) {
            resources.add(resource(entry.getKey(), entry.getValue(), written.rows()));
        }
        for (String name : new TreeSet<>(BESIDE.keySet())) {
            byte[] bytes = texts.get(name);
            if (bytes == null) {
                continue;
            }
            ObjectNode resource = resources.addObject();
            resource.put("$schema", PROFILES + "dataresource.json");
            resource.put("name", name.toLowerCase(java.util.Locale.ROOT).replace('.', '-'));
            resource.put("path", name);
            resource.put("format", BESIDE.get(name).get(0));
            resource.put("mediatype", BESIDE.get(name).get(1));
            resource.put("encoding", "utf-8");
            resource.put("bytes", bytes.length);
            resource.put("hash", "sha256:" + Sha256.of(bytes));
        }
        return out;
    }

    private ObjectNode resource(Table table, Path file, Map<String, Long> rows) throws IOException {
        ObjectNode resource = JSON.createObjectNode();
        resource.put("$schema", PROFILES + "dataresource.json");
        resource.put("name", name(table));
        resource.put("type", "table");
        resource.put("path", "data/" + file.getFileName());
        resource.put("description", table.description());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", Files.size(file));
        resource.put("hash", "sha256:" + sha256(file));
        resource.put("rows", rows.get(table.name()));
        ObjectNode schema = resource.putObject("schema");
        schema.put("$schema", PROFILES + "tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        for (Table.Column column : table.columns()) {
            ObjectNode field = fields.addObject();
            field.put("name", column.name())
                    .put("type", column.type().id())
                    .put("description", codebook.columns().get(column.name()));
            if (table.key().contains(column.name())) {
                field.putObject("constraints").put("required", true);
            }
        }
        if (!table.key().isEmpty()) {
            ArrayNode key = schema.putArray("primaryKey");
            table.key().forEach(key::add);
        }
        if (table != Tables.OUTLET_METRICS && !table.name().equals(Tables.ARTICLES.name())) {
            ObjectNode article = schema.putArray("foreignKeys").addObject();
            article.putArray("fields").add(ARTICLE);
            article.putObject("reference")
                    .put("resource", name(Tables.ARTICLES))
                    .putArray("fields")
                    .add(ARTICLE);
        }
        schema.putArray("missingValues").add("");
        return resource;
    }

    private static String name(Table table) {
        return table.name().replace('_', '-');
    }

    private static String citation(long articles, Map<String, Report.AnalyzerInfo> analyzers) {
        StringBuilder out = new StringBuilder();
        out.append("cff-version: 1.2.0\n");
        out.append(
                "message: If you use these data, please cite the program that made them and say which version it was.\n");
        out.append("type: dataset\n");
        out.append("title: Framing reports on ").append(articles).append(" news articles\n");
        out.append("authors:\n  - name: The Masthead contributors\n");
        out.append("license: " + LICENCE + "\n");
        out.append("abstract: >-\n  Made with Masthead");
        for (Report.AnalyzerInfo analyzer : analyzers.values()) {
            out.append(", version ")
                    .append(analyzer.version())
                    .append(", digest ")
                    .append(analyzer.digest());
        }
        return out.append(".\n").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            Sha256.add(digest, in);
        }
        return Sha256.of(digest);
    }
}
