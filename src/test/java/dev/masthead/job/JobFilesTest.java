package dev.masthead.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder of the jobs: no more than may, and nothing that nobody knows of. */
class JobFilesTest {
    @TempDir
    Path folder;

    private JobFiles files(long quota, long spare) {
        return new JobFiles(new JobSettings(folder, 10, 1, 1_000, quota, spare));
    }

    private Path folderOf(String id, Duration age) throws IOException {
        Path of = Files.createDirectories(folder.resolve(id));
        Files.writeString(of.resolve("input"), "words");
        Files.setLastModifiedTime(of, FileTime.from(Instant.now().minus(age)));
        return of;
    }

    @Test
    void whatNobodyWritesAndNoJobOwnsIsRemoved() throws IOException {
        JobFiles files = files(1_000, 0);
        Path comingIn = files.newUpload();
        Path orphan = Files.writeString(comingIn.resolveSibling("upload1.part"), "left by a program that was killed");
        String known = UUID.randomUUID().toString();
        Path kept = folderOf(known, Duration.ofHours(2));
        Path unknown = folderOf(UUID.randomUUID().toString(), Duration.ofHours(2));
        // its row may be about to be written
        Path young = folderOf(UUID.randomUUID().toString(), Duration.ZERO);
        Path strange = Files.createDirectories(folder.resolve("not-a-job"));

        assertThat(files.sweep(Set.of(known))).isEqualTo(2);

        assertThat(orphan).doesNotExist();
        assertThat(unknown).doesNotExist();
        for (Path stays : new Path[] {comingIn, kept, young, strange}) {
            assertThat(stays).exists();
        }
        files.release(comingIn);
        assertThat(comingIn).doesNotExist();
        assertThat(files.sweep(Set.of(known))).isZero();
    }

    @Test
    void noMoreComesInThanThereIsRoomFor() throws IOException {
        folderOf(UUID.randomUUID().toString(), Duration.ZERO);
        files(105, 0).checkRoom(100);
        assertThatThrownBy(() -> files(104, 0).checkRoom(100))
                .isInstanceOf(StorageFullException.class)
                .hasMessageContaining("as much room as they may");
        assertThatThrownBy(() -> files(4, 0).newUpload()).isInstanceOf(StorageFullException.class);
        assertThatThrownBy(() -> files(Long.MAX_VALUE, Long.MAX_VALUE).newUpload())
                .isInstanceOf(StorageFullException.class)
                .hasMessage("The disk is nearly full.");
        assertThat(folder.resolve("uploads")).doesNotExist();
    }
}
