package dev.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The second archive of the build: the core for programs of their own, such as spark/. */
class CoreJarIT {
    private static final List<String> SERVICE = List.of(
            "io.quarkus.",
            "jakarta.",
            "org.hibernate.",
            "org.postgresql.",
            "org.eclipse.microprofile.",
            "io.vertx.",
            "io.smallrye.",
            "org.jboss.",
            "java.sql.Connection");

    private final Path jar;

    CoreJarIT() throws IOException {
        try (Stream<Path> target = Files.list(Path.of("target"))) {
            jar = target.filter(f -> f.getFileName().toString().matches("masthead-.*-core\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void needsNothingOfTheServiceAndLacksNothingOfItsOwn() {
        JavaClasses classes = new ClassFileImporter().importLocations(Set.of(Location.of(jar.toUri())));
        Set<String> own = new TreeSet<>();
        classes.forEach(c -> own.add(c.getName()));
        assertThat(own).contains("dev.masthead.analysis.Analyzer", "dev.masthead.profile.ProfileSums");

        Set<String> missing = new TreeSet<>();
        Set<String> service = new TreeSet<>();
        for (JavaClass c : classes) {
            c.getDirectDependenciesFromSelf().forEach(d -> {
                String target = d.getTargetClass().getBaseComponentType().getName();
                if (target.startsWith("dev.masthead.") && !own.contains(target)) {
                    missing.add(c.getSimpleName() + " needs " + target);
                }
                // a reader of SQLite files in the intake is all of JDBC that there is
                if (SERVICE.stream().anyMatch(target::startsWith)
                        && !c.getName().startsWith("dev.masthead.intake.SqliteInput")) {
                    service.add(c.getSimpleName() + " needs " + target);
                }
            });
        }
        assertThat(missing).isEmpty();
        assertThat(service).isEmpty();
    }

    @Test
    void bringsModelsAndCodebook() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("dev/masthead/nlp/en-names.bin.gz", "dev/masthead/analysis/build.properties")
                    .noneMatch(name -> name.startsWith("templates/") || name.startsWith("dev/masthead/api/"));
        }
    }
}
