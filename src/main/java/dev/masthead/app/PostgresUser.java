package dev.masthead.app;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs: it refuses to run as root. */
enum PostgresUser {
    /** As the user that runs this program. */
    SELF(List.of(), false),
    /** In a user namespace of its own: still the owner of root's files, but its user id is not 0. */
    NAMESPACE(List.of("unshare", "--user", "--"), false),
    /** As nobody, where user namespaces are forbidden; the files must belong to it. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"), true);

    private final List<String> prefix;
    private final boolean ownsFiles;

    /** To try costs a process. */
    private static PostgresUser chosen;

    PostgresUser(List<String> prefix, boolean ownsFiles) {
        this.prefix = prefix;
        this.ownsFiles = ownsFiles;
    }

    /**
     * The first way that works on this machine.
     *
     * @throws IOException if this is root and there is no way to become somebody else
     */
    static synchronized PostgresUser choose() throws IOException, InterruptedException {
        if (chosen == null) {
            chosen = firstThatWorks();
        }
        return chosen;
    }

    private static PostgresUser firstThatWorks() throws IOException, InterruptedException {
        // Windows has no such user
        if (!PostgresProcess.IS_UNIX || new UnixSystem().getUid() != 0) {
            return SELF;
        }
        for (PostgresUser user : List.of(NAMESPACE, NOBODY)) {
            if (user.works()) {
                return user;
            }
        }
        throw new IOException("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here;"
                + " start Masthead as an ordinary user or set QUARKUS_DATASOURCE_JDBC_URL");
    }

    /** Whether it is neither the user that runs this program nor the owner of its files. */
    boolean isStranger() {
        return ownsFiles;
    }

    /** The command that runs another as this user. */
    List<String> run(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a tree to this user where it must own its files. */
    void own(Path tree) throws IOException {
        if (!ownsFiles) {
            return;
        }
        UserPrincipal nobody =
                tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setOwner(path, nobody);
            }
        }
    }

    private boolean works() throws InterruptedException {
        try {
            Process id = new ProcessBuilder(run(List.of("id", "-u")))
                    .redirectErrorStream(true)
                    .start();
            String uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return id.waitFor() == 0 && !uid.equals("0");
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
