package dev.masthead.app;

import dev.masthead.article.ScoredRunLoader;
import dev.masthead.article.ScoredRunLoader.Loaded;
import dev.masthead.cli.Progress;
import dev.masthead.cli.ProgressOption;
import dev.masthead.intake.ScoredRun;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;

/** Loads a run with the service's own parts, in place of the service. */
public class RunLoading implements QuarkusApplication {
    private static ScoredRun run;
    private static ProgressOption shown;

    private final ScoredRunLoader loader;
    private final ProfileFolder profiles;

    public RunLoading(ScoredRunLoader loader, ProfileFolder profiles) {
        this.loader = loader;
        this.profiles = profiles;
    }

    /** What is to be loaded: Quarkus makes the instance. */
    static void begin(ScoredRun newRun, ProgressOption progress) {
        run = newRun;
        shown = progress;
    }

    @Override
    public int run(String... args) throws InterruptedException {
        try (Progress progress = shown.start()) {
            Loaded loaded = loader.load(
                    run, (so, units) -> progress.show((double) units / run.units(), () -> so.all() + " articles"));
            profiles.catchUp();
            progress.say(loaded.created() + " articles stored, " + loaded.known() + " known before, "
                    + loaded.conflicts() + " whose id belongs to another article");
            return loaded.conflicts() == 0 ? 0 : 1;
        } catch (IOException e) {
            System.err.println("masthead: " + e.getMessage());
            return 2;
        }
    }
}
