package dev.masthead.profile;

import dev.masthead.background.BackgroundWork;
import dev.masthead.profile.ListStore.Due;
import dev.masthead.profile.ListStore.Months;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Works the lists of large outlets' profiles out before they are asked for: of all time and of each year, when no article has come for a
 * while. A profile of other months, and of an outlet that has changed since, works them out itself.
 */
@ApplicationScoped
public class KeptLists implements BackgroundWork {
    private static final int QUIET_SECONDS = 20;

    /** The lists of smaller outlets take a few milliseconds. */
    private static final int LEAST_ARTICLES = 300;

    private static final int MOST_YEARS = 20;

    private final DataSource database;
    private final ProfileDatabase profiles;
    private final Codebook codebook = Codebook.load();
    private final int quietSeconds;
    private final int leastArticles;

    @Inject
    public KeptLists(DataSource database, ProfileDatabase profiles) {
        this(database, profiles, QUIET_SECONDS, LEAST_ARTICLES);
    }

    KeptLists(DataSource database, ProfileDatabase profiles, int quietSeconds, int leastArticles) {
        this.database = database;
        this.profiles = profiles;
        this.quietSeconds = quietSeconds;
        this.leastArticles = leastArticles;
    }

    @Override
    public String failure() {
        return "Lists of profiles could not be kept";
    }

    @Override
    public boolean recurs() {
        return true;
    }

    @Override
    public OptionalLong next(long behind) {
        record Kept(int version, Due due) {}
        Optional<Kept> kept = profiles.reading((c, s) -> {
            Optional<Version> version = s.active();
            ListStore lists = new ListStore(c, s, codebook);
            Optional<Due> due = version.isEmpty()
                    ? Optional.empty()
                    : lists.due(version.get(), behind, quietSeconds, leastArticles);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            List<Months> wanted = new ArrayList<>(List.of(Months.ALL));
            lists.years(version.get(), due.get().outlet(), MOST_YEARS).forEach(year -> wanted.add(Months.ofYear(year)));
            for (Months months : wanted) {
                lists.keep(version.get(), due.get().outlet(), due.get().fold(), months);
            }
            return Optional.of(new Kept(version.get().id(), due.get()));
        });
        kept.ifPresent(k -> QuarkusTransaction.requiringNew().run(() -> settle(k.version(), k.due())));
        return kept.isPresent() ? OptionalLong.of(kept.get().due().outlet()) : OptionalLong.empty();
    }

    /** Not in the transaction that reads: a change that came meanwhile would break it off. */
    private void settle(int version, Due due) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(
                        "update outlet_fold set kept = ? where version_id = ? and outlet_id = ? and n = ?")) {
            s.setLong(1, due.fold());
            s.setInt(2, version);
            s.setLong(3, due.outlet());
            s.setLong(4, due.fold());
            s.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what lists are kept cannot be noted", e);
        }
    }
}
