package dev.masthead.export;

import java.util.List;
import java.util.Optional;

/** The formats of exports. */
final class ExportFormats {
    /** Every format there is; a new one is a class and a line here. */
    static final List<ExportFormat> ALL = List.of(
            new LongCsv(),
            WideCsv.plain(),
            WideCsv.excel(),
            WideCsv.quanteda(),
            new RefiQda(),
            new JsonLines(),
            new ParquetTables(),
            new DataPackage(CodebookDocument.standard()));

    private ExportFormats() {}

    static Optional<ExportFormat> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
