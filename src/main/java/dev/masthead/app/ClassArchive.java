package dev.masthead.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the classes that are loaded as this Java has read them (class data sharing), so that the next start need not read them again.
 * {@code bin/masthead} says where, by program and Java, and takes them up; whether they fit is for Java to say. An archive appears whole,
 * and where none can be made all is as it was.
 */
final class ClassArchive {
    /** Set by {@code bin/masthead} where there is none yet. */
    private static final String WANTED = "command.archive";

    private static final long AFTER_READY_MILLIS = 3_000;

    private ClassArchive() {}

    /** Makes it in a while, beside the service's work, which stands still meanwhile for a second. */
    static void keepSoon() {
        if (System.getProperty(WANTED) == null) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(AFTER_READY_MILLIS);
                        keepIfWanted();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "class-archive");
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes it now, where it is wanted. */
    static void keepIfWanted() {
        String wanted = System.getProperty(WANTED);
        if (wanted == null) {
            return;
        }
        Path archive = Path.of(wanted);
        Path writing = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(archive.getParent());
            silently(() -> dump(writing));
            Files.move(writing, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeOlder(archive);
        } catch (IOException | JMException | RuntimeException e) {
            // the next start takes its time again
            remove(writing);
        }
    }

    private static void dump(Path file) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmCds",
                        new Object[] {new String[] {"dynamic_dump", file.toString()}},
                        new String[] {String[].class.getName()});
    }

    private interface Dump {
        void run() throws JMException;
    }

    /** Java tells what it does on standard output, where a command's own may go. */
    private static void silently(Dump dump) throws JMException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            dump.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Those of another program or Java, which would only lie there. */
    private static void removeOlder(Path archive) throws IOException {
        String name = archive.getFileName().toString();
        String kind = name.substring(0, name.indexOf('-', name.indexOf('-') + 1) + 1);
        List<Path> older;
        try (Stream<Path> all = Files.list(archive.getParent())) {
            older = all.filter(f -> f.getFileName().toString().startsWith(kind))
                    .filter(f -> !f.equals(archive))
                    .toList();
        }
        older.forEach(ClassArchive::remove);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is in nobody's way
        }
    }
}
