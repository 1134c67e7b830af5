package dev.masthead.lexicon;

import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The files of a folder of lexicons, as they are on disk. */
final class LexiconFiles {
    private static final String ENDING = ".yaml";

    /** Written where lexicons are packed, as {@code sha256sum} writes it; not in a checkout, where they change. */
    private static final String SUMS = "SHA256SUMS";

    /** By lexicon, its files by name. */
    private final Map<String, List<File>> byLexicon;

    private final Map<String, String> digests = new HashMap<>();

    /**
     * A file.
     *
     * @param lexicon name of its folder
     * @param shown   folder and name, as messages name it
     */
    record File(String lexicon, String shown, byte[] bytes) {
        /** @throws LexiconException if it is not UTF-8 */
        String text() {
            return utf8(bytes, shown);
        }
    }

    private LexiconFiles(Map<String, List<File>> byLexicon) {
        this.byLexicon = byLexicon;
    }

    /**
     * Reads every lexicon's files.
     *
     * @throws LexiconException if one cannot be read, or is not the one that was shipped
     */
    static LexiconFiles read(Path root) {
        if (!Files.isDirectory(root)) {
            throw new LexiconException(new Origin(root.toString(), 1), "no such folder of lexicons");
        }
        Map<String, List<File>> read = new TreeMap<>();
        for (Path folder : list(root)) {
            if (Files.isDirectory(folder)) {
                String lexicon = folder.getFileName().toString();
                List<File> files = new ArrayList<>();
                for (Path file : list(folder)) {
                    if (file.getFileName().toString().endsWith(ENDING)) {
                        String shown = lexicon + "/" + file.getFileName();
                        files.add(new File(lexicon, shown, bytes(file, shown)));
                    }
                }
                if (!files.isEmpty()) {
                    read.put(lexicon, List.copyOf(files));
                }
            }
        }
        LexiconFiles files = new LexiconFiles(read);
        files.checkSums(root);
        return files;
    }

    Map<String, List<File>> byLexicon() {
        return byLexicon;
    }

    List<File> all() {
        return byLexicon.values().stream().flatMap(List::stream).toList();
    }

    /** SHA-256 over the names and bytes of the lexicon's files, in hexadecimal; taken once. */
    synchronized String digest(String lexicon) {
        return digests.computeIfAbsent(lexicon, l -> digest(byLexicon.get(l)));
    }

    /**
     * Takes digests that were worked out before, of files with the same {@link #sums}, instead of working them out.
     *
     * @param known by lexicon, all of them
     */
    synchronized void takeDigests(Map<String, String> known) {
        digests.putAll(known);
    }

    /** {@link #digest(String)} of each lexicon. */
    Map<String, String> digests() {
        Map<String, String> out = new TreeMap<>();
        byLexicon.keySet().forEach(name -> out.put(name, digest(name)));
        return out;
    }

    /**
     * Names, lengths, CRC-32 and CRC-32C of all files: 64 bits of each, by which changed files are told apart. The processor works
     * them out in a hundredth of a second, and SHA-256, which Java that has just started works out step by step, in a tenth.
     */
    String sums() {
        StringBuilder out = new StringBuilder();
        for (File file : all()) {
            CRC32 one = new CRC32();
            one.update(file.bytes(), 0, file.bytes().length);
            CRC32C other = new CRC32C();
            other.update(file.bytes(), 0, file.bytes().length);
            out.append(file.shown()).append(' ').append(file.bytes().length).append(' ');
            out.append(one.getValue()).append(' ').append(other.getValue()).append('\n');
        }
        return out.toString();
    }

    private static String digest(List<File> files) {
        MessageDigest digest = Sha256.digest();
        for (File file : files) {
            digest.update((file.shown() + "\n" + file.bytes().length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        }
        return Sha256.of(digest);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the files with the sums that were taken of them when they were shipped, where there are any: a file that was cut
     * off between two entries looks like a shorter one.
     */
    private void checkSums(Path root) {
        Path sums = root.resolve(SUMS);
        if (!Files.exists(sums)) {
            return;
        }
        Map<String, File> unknown = new HashMap<>();
        all().forEach(file -> unknown.put(file.shown(), file));
        int number = 0;
        for (String line : utf8(bytes(sums, SUMS), SUMS).lines().toList()) {
            number++;
            String[] parts = line.strip().split(" +[*]?", 2);
            if (parts.length < 2) {
                throw new LexiconException(new Origin(SUMS, number), "a line is written SHA256  FOLDER/FILE");
            }
            if (!parts[1].endsWith(ENDING)) {
                continue;
            }
            File file = unknown.remove(Path.of(parts[1]).normalize().toString());
            if (file == null) {
                throw new LexiconException(
                        new Origin(parts[1], 1), "the file is missing, though " + SUMS + " names it");
            }
            if (!Sha256.of(file.bytes()).equals(parts[0])) {
                throw new LexiconException(
                        new Origin(parts[1], 1),
                        "the file is not the one that " + SUMS + " names: cut off, or changed");
            }
        }
        if (!unknown.isEmpty()) {
            throw new LexiconException(
                    new Origin(unknown.keySet().stream().sorted().findFirst().orElseThrow(), 1),
                    SUMS + " does not name the file");
        }
    }

    private static byte[] bytes(Path file, String shown) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LexiconException(
                    new Origin(shown, 1),
                    Files.isSymbolicLink(file) && !Files.exists(file)
                            ? "this is a link to a file that does not exist"
                            : "the file cannot be read");
        }
    }

    private static String utf8(byte[] bytes, String shown) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LexiconException(new Origin(shown, 1), "not UTF-8", e);
        }
    }
}
