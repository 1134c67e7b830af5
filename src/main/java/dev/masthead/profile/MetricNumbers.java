package dev.masthead.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import javax.sql.DataSource;

/** The numbers under which figures of articles name metrics, of those that profiles have sums of. */
@ApplicationScoped
public class MetricNumbers {
    private final NumberedNames names;

    public MetricNumbers(DataSource database) {
        names = new NumberedNames(database, "metric_number");
    }

    /** The number of a metric, given now where it has none. */
    int of(String name) {
        return names.of(name);
    }

    /** Gives those of some metrics a number that have none, all at once: the first report has hundreds. */
    void know(Collection<String> metrics) {
        names.know(metrics);
    }

    /** The number of a metric; null where no article had it yet. */
    Integer find(String name) {
        return names.find(name);
    }

    /** The metric of a number that {@link #of} gave. */
    String name(int number) {
        return names.name(number);
    }
}
