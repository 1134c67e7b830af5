package dev.masthead.intake;

import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip, read as a stream: entry after entry as they stand in it. */
final class ZipInput implements InputFormat {
    private final Intake intake;
    private final Bounds bounds;
    private final BoundedStream.Budget budget;

    ZipInput(Intake intake, Bounds bounds, BoundedStream.Budget budget) {
        this.intake = intake;
        this.bounds = bounds;
        this.budget = budget;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return Input.startsWith(input.peek(), 'P', 'K', 3, 4) || Input.startsWith(input.peek(), 'P', 'K', 5, 6);
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        ZipArchiveInputStream zip = new ZipArchiveInputStream(input.stream(), "UTF-8", true, true);
        long entries = 0;
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > bounds.entries()) {
                throw new BoundExceededException("The zip has more than " + bounds.entries() + " entries.");
            }
            if (entry.isDirectory() || TarInput.isHidden(entry.getName())) {
                continue;
            }
            if (!zip.canReadEntryData(entry)) {
                sink.accept(RawArticle.refused(
                        input.name() + "/" + entry.getName(),
                        Reason.DAMAGED,
                        "The entry is encrypted or packed in a way that is not read."));
                continue;
            }
            intake.read(
                    input.inside(
                            input.name() + "/" + entry.getName(),
                            new BoundedStream(zip, bounds, budget, zip::getCompressedCount)),
                    sink,
                    budget);
        }
    }
}
