package dev.masthead.nlp;

import dev.masthead.lexicon.SealedContent;
import dev.masthead.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tagger's model with its dictionary and the name finder's, as bytes that are read in some hundredths of a second; to make
 * them of OpenNLP's files takes half a second. A head holds the key and a checksum: other models, or other code that makes
 * them, find nothing, and what is damaged is as good as none.
 *
 * @param dictionary by word, the tags that the tagger lets it have
 */
record KeptModels(PackedModel tags, Map<String, String[]> dictionary, PackedModel names) {
    private static final int MAGIC = 0x4d484d31;

    /** Whose code decides what is kept. */
    private static final List<Class<?>> MAKERS = List.of(KeptModels.class, PackedModel.class, Tagger.Model.class);

    /** Of models with these digests. */
    static String key(String... digests) {
        MessageDigest digest = Sha256.digest();
        for (Class<?> maker : MAKERS) {
            digest.update(code(maker));
        }
        for (String one : digests) {
            digest.update(one.getBytes(StandardCharsets.US_ASCII));
        }
        return Sha256.of(digest);
    }

    private static byte[] code(Class<?> maker) {
        String name = maker.getName().substring(maker.getPackageName().length() + 1);
        try (InputStream in = maker.getResourceAsStream(name + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] toBytes(String key) {
        List<byte[]> pieces = new ArrayList<>();
        List<String> words = new ArrayList<>();
        new TreeMap<>(dictionary).forEach((word, tags) -> words.add(word + " " + String.join(" ", tags)));
        pieces.add(texts(words));
        tags.write(pieces);
        names.write(pieces);
        int size = pieces.stream().mapToInt(p -> Integer.BYTES + p.length).sum();
        ByteBuffer content = ByteBuffer.allocate(size);
        pieces.forEach(p -> content.putInt(p.length).put(p));
        return SealedContent.seal(MAGIC, key, content.array());
    }

    /** Empty where the bytes are not what was written under the key. */
    static Optional<KeptModels> read(byte[] bytes, String key) {
        return SealedContent.open(MAGIC, key, bytes).map(KeptModels::read);
    }

    private static KeptModels read(ByteBuffer in) {
        Map<String, String[]> dictionary = new HashMap<>();
        for (String line : texts(piece(in))) {
            int word = line.indexOf(' ');
            dictionary.put(
                    line.substring(0, word), WordClasses.apart(line, word + 1).toArray(String[]::new));
        }
        return new KeptModels(PackedModel.read(in), dictionary, PackedModel.read(in));
    }

    /** The next piece, as it was put in. */
    static ByteBuffer piece(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer out = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return out;
    }

    static byte[] texts(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static String[] texts(ByteBuffer piece) {
        return StandardCharsets.UTF_8.decode(piece).toString().split("\n");
    }
}
