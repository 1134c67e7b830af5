package dev.masthead.lexicon;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what reading and compiling a folder of lexicons comes to, so that the next start need not do it again. What is kept goes by a
 * digest over every file's name and bytes and over the code that reads them: other lexicons, or another program, find nothing. A kept
 * file that is damaged is as good as none, and so is a folder that cannot be written. Reports are the same with and without.
 *
 * <p>Safe for several processes at once: a file appears whole.
 */
public final class LexiconCache {
    private static final String ENDING = ".lexicons";

    /** Whoever tries other lexicons for a while finds the usual ones kept. */
    private static final int MOST_KEPT = 4;

    /** Whose code decides what is kept. */
    private static final List<Class<?>> READERS = List.of(
            YamlReader.class,
            Fields.class,
            LexiconReader.class,
            ParsedEntry.class,
            TokenPattern.class,
            Inflector.class,
            AutomatonBuilder.class,
            LexiconMatcher.class,
            CompiledLexicons.class);

    /** Keeps nothing. */
    public static final LexiconCache NONE = new LexiconCache(null);

    private final Path folder;

    /** @param folder is made when something is kept */
    public LexiconCache(Path folder) {
        this.folder = folder;
    }

    static String key(LexiconFiles files) {
        MessageDigest digest = Sha256.digest();
        for (Class<?> reader : READERS) {
            digest.update(code(reader));
        }
        digest.update(files.digest().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] code(Class<?> reader) {
        try (InputStream in = reader.getResourceAsStream(reader.getSimpleName() + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean keeps() {
        return folder != null;
    }

    Optional<CompiledLexicons> find(String key) {
        Path file = folder.resolve(key + ENDING);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Optional<CompiledLexicons> found = CompiledLexicons.read(Files.readAllBytes(file), key);
            if (found.isPresent()) {
                // so that it is not the oldest
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            }
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(String key, byte[] compiled) {
        Path writing = null;
        try {
            Files.createDirectories(folder);
            writing = Files.createTempFile(folder, "writing", ".new");
            Files.write(writing, compiled);
            Files.move(
                    writing,
                    folder.resolve(key + ENDING),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            removeOldest();
        } catch (IOException e) {
            // the next start takes its time again
            remove(writing);
        }
    }

    private void removeOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(LexiconCache::modified).reversed())
                    .skip(MOST_KEPT)
                    .forEach(LexiconCache::remove);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it is in nobody's way
        }
    }
}
