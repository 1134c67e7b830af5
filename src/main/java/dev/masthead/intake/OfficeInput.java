package dev.masthead.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import dev.masthead.intake.document.ExcelSheet;
import dev.masthead.intake.document.OpenDocumentSheet;
import dev.masthead.intake.document.OpenDocumentText;
import dev.masthead.intake.document.SheetRows;
import dev.masthead.intake.document.UnreadableException;
import dev.masthead.intake.document.WordText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Documents and tables of office programs, which are zips of XML: Word and Excel (Office Open XML), OpenDocument text and
 * spreadsheet. The bytes go to a file, because what belongs together stands in any order in them.
 */
final class OfficeInput implements InputFormat {
    private static final int LONGEST_TYPE = 100;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private final Bounds bounds;
    private final BoundedStream.Budget budget;
    private final DocumentInput documents;
    private final JsonArticles articles;
    private final Path temporary;

    OfficeInput(
            Bounds bounds,
            BoundedStream.Budget budget,
            DocumentInput documents,
            JsonArticles articles,
            Path temporary) {
        this.temporary = temporary;
        this.bounds = bounds;
        this.budget = budget;
        this.documents = documents;
        this.articles = articles;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        byte[] head = input.peek();
        if (!Input.startsWith(head, 'P', 'K', 3, 4)) {
            return false;
        }
        for (String name : names(head)) {
            if (name.equals("[Content_Types].xml") || name.equals("mimetype") || name.startsWith("_rels/.rels")) {
                return true;
            }
        }
        return false;
    }

    /** The names of the entries whose headers stand in the first bytes. */
    private static List<String> names(byte[] head) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 30 < head.length; i++) {
            if (head[i] == 'P' && head[i + 1] == 'K' && head[i + 2] == 3 && head[i + 3] == 4) {
                int length = (head[i + 26] & 0xFF) | (head[i + 27] & 0xFF) << 8;
                if (i + 30 + length <= head.length) {
                    names.add(new String(head, i + 30, length, StandardCharsets.UTF_8));
                    i += 29 + length;
                }
            }
        }
        return names;
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        try {
            Documents.<UnreadableException>inFile(input, bounds, temporary, file -> {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    read(input, zip, sink);
                }
            });
        } catch (ZipException e) {
            throw new IOException("the file is no whole zip", e);
        } catch (UnreadableException e) {
            sink.accept(RawArticle.refused(input.place(""), Reason.DAMAGED, e.getMessage()));
        }
    }

    private void read(Input input, ZipFile zip, ArticleSink sink)
            throws IOException, InterruptedException, UnreadableException {
        if (zip.size() > bounds.entries()) {
            throw new BoundExceededException("The file has more than " + bounds.entries() + " parts.");
        }
        String type = type(zip);
        if (zip.getEntry("word/document.xml") != null) {
            try (InputStream in = open(zip, "word/document.xml")) {
                documents.document(input, WordText.read(in, bounds.depth(), bounds.document()), "docx", sink);
            }
        } else if (zip.getEntry("xl/workbook.xml") != null) {
            excel(input, zip, sink);
        } else if (type.startsWith(OPEN_DOCUMENT + "text")) {
            try (InputStream in = open(zip, "content.xml")) {
                documents.document(input, OpenDocumentText.read(in, bounds.depth(), bounds.document()), "odt", sink);
            }
        } else if (type.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
            try (InputStream in = open(zip, "content.xml")) {
                OpenDocumentSheet.read(in, bounds.depth(), bounds.document(), new Table(input, "ods", sink));
            }
        } else {
            sink.accept(RawArticle.refused(
                    input.place(""),
                    Reason.UNKNOWN_FORMAT,
                    "This is " + named(zip, type) + ", which is not read; DOCX, XLSX, ODT and ODS are."));
        }
    }

    private static String named(ZipFile zip, String type) {
        if (zip.getEntry("ppt/presentation.xml") != null || type.startsWith(OPEN_DOCUMENT + "presentation")) {
            return "a presentation";
        }
        if (type.equals("application/epub+zip")) {
            return "an e-book (EPUB)";
        }
        return type.isEmpty() ? "a file of an office program" : "a file of the type " + type;
    }

    private String type(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            return type.matches("[a-z0-9.+/-]+") ? type : "";
        }
    }

    /** A part, counted as what comes out of any container is. */
    private InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("a part is missing");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        long[] consumed = {0};
        BoundedStream bounded = new BoundedStream(zip.getInputStream(entry), bounds, budget, () -> consumed[0]);
        consumed[0] = packed;
        return bounded;
    }

    private void excel(Input input, ZipFile zip, ArticleSink sink)
            throws IOException, InterruptedException, UnreadableException {
        List<String> shared = List.of();
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            try (InputStream in = open(zip, "xl/sharedStrings.xml")) {
                shared = ExcelSheet.sharedStrings(in, bounds.depth(), SHARED_TIMES * bounds.document());
            }
        }
        List<Boolean> dated = List.of();
        if (zip.getEntry("xl/styles.xml") != null) {
            try (InputStream in = open(zip, "xl/styles.xml")) {
                dated = ExcelSheet.dateStyles(in, bounds.depth());
            }
        }
        boolean from1904;
        try (InputStream in = open(zip, "xl/workbook.xml")) {
            from1904 = ExcelSheet.isFrom1904(in, bounds.depth());
        }
        List<String> sheets = new ArrayList<>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(n -> n.matches("xl/worksheets/[^/]+\\.xml"))
                .forEach(sheets::add);
        sheets.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        ExcelSheet reader = new ExcelSheet(shared, dated, from1904);
        for (String sheet : sheets) {
            Table table = new Table(input, "xlsx", sink);
            try (InputStream in = open(zip, sheet)) {
                reader.read(in, bounds.depth(), bounds.document(), table);
            }
            if (table.header != null || table.refused) {
                return;
            }
        }
    }

    private static final int SHARED_TIMES = 16;

    /** Rows of a sheet as those of any table: the first that holds anything names the columns. */
    private final class Table implements SheetRows {
        private final Input input;
        private final String format;
        private final ArticleSink sink;
        private TableColumns header;
        private boolean refused;

        Table(Input input, String format, ArticleSink sink) {
            this.input = input;
            this.format = format;
            this.sink = sink;
        }

        @Override
        public void row(int number, List<String> cells) throws IOException, InterruptedException {
            if (cells.stream().allMatch(String::isBlank) || refused) {
                return;
            }
            if (header == null) {
                try {
                    header = TableColumns.of(cells, input.columns());
                } catch (InvalidSubmissionException e) {
                    refused = true;
                    sink.accept(RawArticle.refused(input.place("row " + number), e));
                }
                return;
            }
            ObjectNode node = header.row(cells);
            int size = cells.stream().mapToInt(v -> 2 * v.length()).sum();
            sink.accept(new RawArticle(
                    input.place("row " + number), null, size, () -> articles.readRow(node, header.columns(), format)));
        }
    }
}
