package dev.masthead.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.io.LocalOutputFile;

/** Typed columns, one Parquet file a table, compressed with Snappy, which every reader of Parquet knows; in a zip. */
final class ParquetTables implements ExportFormat {
    @Override
    public String name() {
        return "parquet";
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
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "parquet");
        TableFiles.Written written = TableFiles.write(
                source, folder, "parquet", (table, at) -> new ParquetTable(table, new LocalOutputFile(at)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Path one : written.files().values()) {
                zip.putNextEntry(new ZipEntry(one.getFileName().toString()));
                Files.copy(one, zip);
                Files.delete(one);
            }
        }
        Files.delete(folder);
        return written.articles();
    }
}
