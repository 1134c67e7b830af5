package dev.masthead.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings. Each is described in {@code docs/configuration.md}; a test sees to it. */
@ConfigMapping(prefix = "masthead")
public interface MastheadConfig {

    /** Directory for everything that is kept; {@code ~/.masthead} where it is not set. */
    Optional<String> home();

    /** Directory of the lexicons; where it is not set, {@code lexicons/} here or beside the program. */
    Optional<String> lexicons();

    /** Whether what the lexicons come to is kept below the home, so that the next start is sooner. */
    @WithDefault("true")
    boolean cache();

    /** File of the keys that the service asks for; made by the command {@code keys}. It asks for none where not set. */
    Optional<String> keys();

    /** Who is let in. */
    Access access();

    /** Who is let in. */
    interface Access {
        /**
         * Listens beyond this machine though there are no keys: whoever reaches the port may read, write and remove
         * everything.
         */
        @WithDefault("false")
        boolean everyoneMayDoEverything();

        /** Names by which the service may be asked for, besides those of this machine for itself. */
        Optional<List<String>> hosts();

        /** Websites whose pages may read and write, such as {@code http://localhost:8888}; none where not set. */
        Optional<List<String>> origins();

        /** Requests that a key may make in a minute. */
        @WithDefault("600")
        int requestsPerMinute();

        /** Wrong keys that an address may send in a minute before it is told to wait. */
        @WithDefault("20")
        int wrongKeysPerMinute();

        /** Bytes that may be submitted with a key in a day. */
        @WithDefault("10737418240")
        long bytesPerDay();
    }

    /** How much is accepted. */
    Limits limits();

    /** How much is accepted. */
    interface Limits {
        /** Code points in the body of an article. */
        @WithDefault("200000")
        int text();

        /** Characters of all texts that are analysed at a time; by the memory there is where it is not set. */
        OptionalInt analysed();

        /** Requests that wait for an analysis at a time; what comes then is refused with 503. */
        @WithDefault("16")
        int waiting();

        /** Seconds that a body may be silent. */
        @WithDefault("10")
        int bodyIdleSeconds();

        /** Seconds that a body may take, besides one for each 10,000 bytes. */
        @WithDefault("60")
        int bodyTotalSeconds();

        /** Bodies that one address may send at a time. */
        @WithDefault("500")
        int bodiesPerAddress();
    }

    /** How much is read of an input that holds articles. */
    Intake intake();

    /** How much is read of an input that holds articles. */
    interface Intake {
        /** Bytes that come out of all gzip, zip and tar of one input together. */
        @WithDefault("68719476736")
        long decodedBytes();

        /** Bytes that come out of a container for each one that went in, once a megabyte has come out. */
        @WithDefault("200")
        int ratio();

        /** Containers inside one another. */
        @WithDefault("3")
        int nesting();

        /** Files in a container, and articles in an input. */
        @WithDefault("10000000")
        long entries();

        /** Bytes of one article as it comes: a line, a page, a row, a record. */
        @WithDefault("16777216")
        int documentBytes();

        /** Elements or objects inside one another, in XML and JSON. */
        @WithDefault("100")
        int depth();

        /** Tags of a web page; what stands behind them is cut off, with a warning. */
        @WithDefault("100000")
        int tags();
    }

    /** Work that takes longer than a request. */
    Jobs jobs();

    /** Work that takes longer than a request. */
    interface Jobs {
        /** Jobs that may wait; what comes then is refused with 429. */
        @WithDefault("16")
        int queue();

        /** Threads that analyse a job's articles; one a core where it is not set. */
        OptionalInt threads();

        /** Bytes of a job's input. */
        @WithDefault("68719476736")
        long uploadBytes();

        /** Bytes of the inputs and results of all jobs together; what would go beyond is refused with 503. */
        @WithDefault("274877906944")
        long folderBytes();

        /** Bytes that jobs leave free on the disk; with less, no input is taken. */
        @WithDefault("1073741824")
        long freeBytes();
    }

    /** Scoring stored articles anew. */
    Reanalyses reanalyses();

    /** Scoring stored articles anew. */
    interface Reanalyses {
        /** Threads that analyse; half as many as there are cores where it is not set, one at least. */
        OptionalInt threads();

        /** Share of the articles that may fail before profiles stay with the version before. */
        @WithDefault("0.01")
        double failedShare();
    }

    /** The nightly recount of what profiles are made of. */
    ProfileCheck profileCheck();

    /** The nightly recount of what profiles are made of. */
    interface ProfileCheck {
        /** Every day at this time, UTC, such as 03:00; {@code off} for never. */
        @WithDefault("03:00")
        String at();
    }

    /** Versions of articles. */
    Versions versions();

    /** Versions of articles. */
    interface Versions {
        /** The one that counts: {@code last} or {@code first} to arrive. */
        @WithDefault("last")
        String counted();
    }

    /** Near-duplicates. */
    Copies copies();

    /** Near-duplicates. */
    interface Copies {
        /** Least estimated Jaccard similarity of two texts' word shingles that makes one a copy of the other. */
        @WithDefault("0.7")
        double threshold();

        /** Articles that are looked at for each band that they share with the one asked about. */
        @WithDefault("100")
        int candidates();
    }
}
