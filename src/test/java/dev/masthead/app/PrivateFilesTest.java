package dev.masthead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    Path parent;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void nobodyElseLooksIntoFilesAndFolders() throws IOException {
        Path folder = parent.resolve("home");
        PrivateFiles.folder(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        PrivateFiles.write(folder.resolve("password"), new byte[] {1});
        assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
        Path open = Files.createFile(
                folder.resolve("log"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        PrivateFiles.create(open);
        assertThat(permissions(open)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        PrivateFiles.folder(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void whatAKilledProgramLeftInTheTemporaryFolderIsRemoved() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("tmp"));
        Files.writeString(folder.resolve("article123.sqlite"), "left");
        assertThat(PrivateFiles.emptied(folder)).isEmptyDirectory();
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }
}
