package dev.masthead.lexicon;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what reading and compiling a folder of lexicons comes to, so that the next start need not do it again. What is kept goes by a
 * digest over every file's name and checksums and over the code that reads them: other lexicons, or another program, find nothing. A kept
 * file that is damaged is as good as none, and so is a folder that cannot be written. Reports are the same with and without.
 *
 * <p>Safe for several processes at once: a file appears whole.
 */
public final class LexiconCache {
    private static final String ENDING = ".lexicons";

    /** Whoever tries other lexicons for a while finds the usual ones kept. */
    private static final int MOST_KEPT = 4;

    /** Two versions of the program side by side keep theirs. */
    private static final int MOST_MODELS = 2;

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
    private final KeptFiles files;

    /** @param folder is made when something is kept */
    public LexiconCache(Path folder) {
        this.folder = folder;
        files = new KeptFiles(folder, ENDING, MOST_KEPT);
    }

    /** What of the models is kept beside the lexicons. */
    public KeptFiles models() {
        return new KeptFiles(folder, ".models", MOST_MODELS);
    }

    static String key(LexiconFiles files) {
        MessageDigest digest = Sha256.digest();
        for (Class<?> reader : READERS) {
            digest.update(code(reader));
        }
        digest.update(files.sums().getBytes(StandardCharsets.UTF_8));
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
        return files.keeps();
    }

    Optional<CompiledLexicons> find(String key) {
        return files.find(key).flatMap(bytes -> CompiledLexicons.read(bytes, key));
    }

    void keep(String key, byte[] compiled) {
        files.keep(key, compiled);
    }
}
