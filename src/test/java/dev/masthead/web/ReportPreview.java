package dev.masthead.web;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.*;
import java.nio.file.*;

public class ReportPreview {
    public static void main(String[] a) throws Exception {
        for (int i = 0; i < a.length; i += 2) {
            Submission s = a[i].endsWith(".json")
                    ? JsonSubmissions.ofService(Limits.DEFAULT).read(Files.readAllBytes(Path.of(a[i])), null)
                    : new TextDump(Limits.DEFAULT).read(Files.readString(Path.of(a[i])));
            Files.writeString(Path.of(a[i + 1]), ReportHtml.of(AnalyzerFixture.analyzer(), s));
        }
    }
}
