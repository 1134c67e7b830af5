package dev.masthead.intake;

import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** One file or several, packed with gzip. */
final class GzipInput implements InputFormat {
    private final Intake intake;
    private final Bounds bounds;
    private final BoundedStream.Budget budget;

    GzipInput(Intake intake, Bounds bounds, BoundedStream.Budget budget) {
        this.intake = intake;
        this.bounds = bounds;
        this.budget = budget;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return Input.startsWith(input.peek(), 0x1F, 0x8B);
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        String inner =
                input.isNamed(".gz") ? input.name().substring(0, input.name().length() - ".gz".length()) : input.name();
        GzipCompressorInputStream unpacked = new GzipCompressorInputStream(input.stream(), true);
        intake.read(
                input.inside(inner, new BoundedStream(unpacked, bounds, budget, unpacked::getCompressedCount)),
                sink,
                budget);
    }
}
