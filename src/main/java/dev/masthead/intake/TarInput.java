package dev.masthead.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive. */
final class TarInput implements InputFormat {
    private static final int MAGIC_AT = 257;
    private static final String MAGIC = "ustar";

    private final Intake intake;
    private final Bounds bounds;
    private final BoundedStream.Budget budget;

    TarInput(Intake intake, Bounds bounds, BoundedStream.Budget budget) {
        this.intake = intake;
        this.bounds = bounds;
        this.budget = budget;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        byte[] head = input.peek();
        return head.length > MAGIC_AT + MAGIC.length()
                && new String(head, MAGIC_AT, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC);
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        TarArchiveInputStream tar = new TarArchiveInputStream(input.stream(), "UTF-8");
        long entries = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (++entries > bounds.entries()) {
                throw new BoundExceededException("The archive has more than " + bounds.entries() + " entries.");
            }
            if (entry.isFile() && !isHidden(entry.getName())) {
                intake.read(
                        input.inside(
                                input.name() + "/" + entry.getName(),
                                new BoundedStream(tar, bounds, budget, tar::getBytesRead)),
                        sink,
                        budget);
            }
        }
    }

    /** What systems add to archives, and what they hide. */
    /** What Windows leaves in folders. */
    private static final Set<String> OF_FOLDERS = Set.of("Thumbs.db", "desktop.ini");

    static boolean isHidden(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.startsWith(".") || name.startsWith("__MACOSX/") || OF_FOLDERS.contains(file);
    }
}
