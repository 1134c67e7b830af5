package dev.masthead.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The articles of a saved query, as its bundle lists them: by the SHA-256 of their identity. */
final class QueryArticles {
    private QueryArticles() {}

    /** @throws IOException if it is no such bundle */
    static Set<String> of(Path bundle) throws IOException {
        if (!Files.isRegularFile(bundle)) {
            throw new IOException("there is no bundle of a query " + bundle);
        }
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            ZipEntry entry = zip.getEntry("articles.csv");
            if (entry == null) {
                throw new IOException(bundle + ": no bundle of a saved query: it has no articles.csv");
            }
            String csv = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> out = new HashSet<>();
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new StringReader(csv))) {
                rows.forEach(r -> out.add(r.getField("identity_sha256")));
            }
            return out;
        }
    }
}
