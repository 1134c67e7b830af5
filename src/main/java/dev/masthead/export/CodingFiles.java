package dev.masthead.export;

import dev.masthead.coding.CodingItem;
import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.Codings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Items and codings as tables. */
public final class CodingFiles {
    private static final Table SHEET = new Table(
            "items",
            "One row an item that a coder is given; answer and note are filled in and sent back.",
            Tables.columns("item:i title:s before:s words:s after:s actor:s source:s cue:s content:s answer:s note:s"
                    + " article_id:s"),
            List.of("item"));

    private static final Table CODINGS = new Table(
            "codings",
            "One row a coding.",
            Tables.columns("item:i coder:s answer:s note:s coded_at:d"),
            List.of("item", "coder"));

    private CodingFiles() {}

    /** For a spreadsheet: what it would take for a formula has an apostrophe before it. */
    public static byte[] sheet(List<CodingItem> items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, SHEET, true)) {
            for (CodingItem i : items) {
                file.write(new Object[] {
                    (long) i.number(),
                    i.title(),
                    i.before(),
                    i.words(),
                    i.after(),
                    i.actor(),
                    i.source(),
                    i.cue(),
                    i.content(),
                    i.cannotSay() ? CodingSheet.CANNOT_SAY : i.answer(),
                    i.note(),
                    i.article()
                });
            }
        }
        return out.toByteArray();
    }

    /** All codings, for any program. */
    public static byte[] codings(List<Codings.Coding> codings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, CODINGS, false)) {
            for (Codings.Coding c : codings) {
                file.write(new Object[] {
                    (long) c.item(),
                    c.coder(),
                    c.cannotSay() ? CodingSheet.CANNOT_SAY : c.answer(),
                    c.note(),
                    c.codedAt()
                });
            }
        }
        return out.toByteArray();
    }
}
