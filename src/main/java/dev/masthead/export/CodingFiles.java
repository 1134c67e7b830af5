package dev.masthead.export;

import dev.masthead.coding.CodingItem;
import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.Codings;
import dev.masthead.coding.Contest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Items and codings as tables. */
public final class CodingFiles {
    private static final Table SHEET = new Table(
            "items",
            "One row an item that a coder is given; answer and note are filled in and sent back.",
            Tables.columns(
                    "item:i title:s before:s words:s after:s actor:s source:s cue:s content:s asks:s answer:s note:s"
                            + " article_id:s"),
            List.of("item"));

    private static final Table CODINGS = new Table(
            "codings",
            "One row a coding.",
            Tables.columns("item:i coder:s answer:s note:s coded_at:d"),
            List.of("item", "coder"));

    private static final Table CONTESTS = new Table(
            "contests",
            "One row a finding that somebody says is wrong.",
            Tables.columns(
                    "contest:s article_id:s analyzer_digest:s part:s start:i end:i words:s entries:s reason:s name:s"
                            + " created_at:d"),
            List.of("contest"));

    private CodingFiles() {}

    /** All contests; their entries with a space between them. */
    public static byte[] contests(List<Contest> contests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, CONTESTS, false)) {
            for (Contest c : contests) {
                file.write(new Object[] {
                    c.id(),
                    c.article(),
                    c.analyzerDigest(),
                    c.part(),
                    c.start(),
                    c.end(),
                    c.words(),
                    String.join(" ", c.entries()),
                    c.reason(),
                    c.name(),
                    c.createdAt()
                });
            }
        }
        return out.toByteArray();
    }

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
                    i.asks(),
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
