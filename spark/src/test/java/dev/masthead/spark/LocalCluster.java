package dev.masthead.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A cluster of two workers on this machine, each with executors in processes of their own. */
final class LocalCluster {
    private LocalCluster() {}

    /** Begins it; the workers find their programs below the SPARK_HOME that the build names, which is made of the class path. */
    static SparkSession start() throws IOException {
        Path jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classPath = System.getProperty("java.class.path");
        for (String one : classPath.split(File.pathSeparator)) {
            Path jar = Path.of(one).toAbsolutePath();
            Path link = jars.resolve(jar.getFileName());
            if (one.endsWith(".jar") && !Files.exists(link)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, jar);
            }
        }
        return SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("test")
                .config("spark.executor.memory", "700m")
                .config("spark.executor.extraClassPath", classPath)
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                // a killed executor is missed at once and not after minutes
                .config("spark.network.timeout", "60s")
                .getOrCreate();
    }

    /** The processes that do the work now. */
    static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                // its class stands behind a class path that is longer than what can be asked for
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .filter(ProcessHandle::isAlive)
                .toList();
    }
}
