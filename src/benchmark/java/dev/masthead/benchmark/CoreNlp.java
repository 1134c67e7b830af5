package dev.masthead.benchmark;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Stanford's CoreNLP (Manning et al. 2014) with the annotators that its attribution of quotations needs, from a folder of jars:
 * program and models. Called by reflection, so that nothing of it is needed to build; its models are half a gigabyte.
 */
final class CoreNlp {
    private static final String PIPELINE = "edu.stanford.nlp.pipeline.StanfordCoreNLP";
    private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

    private final Object pipeline;
    private final Method process;

    /** @throws IOException if the folder lacks program or models; the message says which jars belong there */
    CoreNlp(Path jars) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(file.toUri().toURL());
            }
        }
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), CoreNlp.class.getClassLoader());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class<?> type = Class.forName(PIPELINE, true, loader);
            Properties properties = new Properties();
            properties.setProperty("annotators", ANNOTATORS);
            pipeline = type.getConstructor(Properties.class).newInstance(properties);
            process = type.getMethod("process", String.class);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IOException(
                    "CoreNLP cannot be loaded from " + jars + ", where stanford-corenlp-VERSION.jar,"
                            + " stanford-corenlp-VERSION-models.jar and what they depend on should lie",
                    e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Reads a text with all annotators. */
    void read(String text) {
        try {
            process.invoke(pipeline, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("CoreNLP failed", e);
        }
    }
}
