package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files of kinds that are not read, known by their first bytes: refused by their name, so that whoever has one knows what to do. */
final class ForeignInput implements InputFormat {
    private static final String UNPACK = "unpack it first";
    private static final String EXPORT = "write CSV or JSON Lines from it";
    private static final String PICTURE = "write down its text first";
    private static final String SOUND = "write down what is said first";
    private static final String REFERENCES = "it holds references; the texts come as DOCX, RTF, TXT or CSV";

    private static final List<Kind> KINDS = List.of(
            kind("a 7z archive", UNPACK, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
            kind("a RAR archive", UNPACK, "Rar!\u001A\u0007"),
            kind("an xz archive", UNPACK, 0xFD, '7', 'z', 'X', 'Z', 0),
            kind("a Zstandard archive", UNPACK, 0x28, 0xB5, 0x2F, 0xFD),
            kind("a bzip2 archive", UNPACK, 'B', 'Z', 'h', -1, '1', 'A', 'Y', '&', 'S', 'Y'),
            kind("an LZ4 archive", UNPACK, 0x04, 0x22, 0x4D, 0x18),
            kind("a Parquet file", EXPORT, "PAR1"),
            kind("an Arrow or Feather file", EXPORT, "ARROW1"),
            kind("a Feather file", EXPORT, "FEA1"),
            kind("an ORC file", EXPORT, "ORC"),
            kind("an Avro file", EXPORT, "Obj\u0001"),
            kind("an HDF5 file", EXPORT, 0x89, 'H', 'D', 'F'),
            kind("a file of R", EXPORT, "RDX"),
            kind("a file of R", EXPORT, 'X', '\n', 0, 0, 0),
            kind("a Stata file", EXPORT, "<stata_dta>"),
            kind("an SPSS file", EXPORT, "$FL2"),
            kind("a pickle of Python", EXPORT, 0x80, 0x03),
            kind("a pickle of Python", EXPORT, 0x80, 0x04, 0x95),
            kind("a pickle of Python", EXPORT, 0x80, 0x05, 0x95),
            kind("an Outlook mailbox (PST)", "save its mails as EML", "!BDN"),
            kind("a picture (PNG)", PICTURE, 0x89, 'P', 'N', 'G'),
            kind("a picture (JPEG)", PICTURE, 0xFF, 0xD8, 0xFF),
            kind("a picture (GIF)", PICTURE, "GIF8"),
            kind("a picture (TIFF)", PICTURE, 'I', 'I', '*', 0),
            kind("a picture (TIFF)", PICTURE, 'M', 'M', 0, '*'),
            kind("a picture (WebP)", PICTURE, 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P'),
            kind("a scan (DjVu)", PICTURE, "AT&TFORM"),
            kind("a recording (WAV)", SOUND, 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'A', 'V', 'E'),
            kind("a recording (MP4)", SOUND, -1, -1, -1, -1, 'f', 't', 'y', 'p'),
            kind("a recording (MP3)", SOUND, "ID3"),
            kind("a recording (Ogg)", SOUND, "OggS"),
            kind("a recording (Matroska)", SOUND, 0x1A, 0x45, 0xDF, 0xA3),
            kind("a PostScript file", "save it as PDF with text", "%!PS"),
            kind("a file of references (RIS)", REFERENCES, "TY  - "),
            kind("a file of references (EndNote)", REFERENCES, "%0 "),
            kind("a program", "it holds no articles", 0x7F, 'E', 'L', 'F'));

    /** Line ends and a byte order mark may stand before what is text. */
    private static final int BEFORE = 8;

    /** A kind of file; −1 stands for any byte. */
    private record Kind(String name, String advice, int[] sign) {
        boolean fits(byte[] head) {
            if (head.length < sign.length) {
                return false;
            }
            for (int i = 0; i < sign.length; i++) {
                if (sign[i] >= 0 && (head[i] & 0xFF) != sign[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Kind kind(String name, String advice, int... sign) {
        return new Kind(name, advice, sign);
    }

    private static Kind kind(String name, String advice, String sign) {
        return new Kind(name, advice, sign.chars().toArray());
    }

    private static Optional<Kind> kind(byte[] head) {
        String start = new String(head, 0, Math.min(BEFORE, head.length), StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < start.length() && "\u00EF\u00BB\u00BF\r\n".indexOf(start.charAt(at)) >= 0) {
            at++;
        }
        byte[] shown = Arrays.copyOfRange(head, at, head.length);
        return KINDS.stream().filter(k -> k.fits(head) || k.fits(shown)).findFirst();
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return kind(input.peek()).isPresent();
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        Kind kind = kind(input.peek()).orElseThrow();
        sink.accept(RawArticle.refused(
                input.place(""),
                Reason.UNKNOWN_FORMAT,
                "This is " + kind.name() + ", which is not read: " + kind.advice() + "."));
    }
}
