package io.smartbiz.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The operating system's account that PostgreSQL runs under. PostgreSQL refuses to run as root, so when root starts the
 * server its programs run as an unprivileged account; otherwise they run as whoever starts it.
 *
 * @param name the account's name, empty for the current one
 * @param userId the account's number
 * @param groupId its first group
 */
record ServerAccount(String name, int userId, int groupId) {

    private static final List<String> CANDIDATES = List.of("smartbiz", "postgres", "nobody");

    static ServerAccount choose() {
        if (!OperatingSystem.isRoot()) {
            return new ServerAccount("", -1, -1);
        }
        try {
            List<String[]> accounts = Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3)
                    .toList();
            for (String candidate : CANDIDATES) {
                for (String[] fields : accounts) {
                    if (fields[0].equals(candidate)) {
                        return new ServerAccount(candidate, Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
                    }
                }
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("/etc/passwd cannot be read: " + e, e);
        }
        throw new EmbeddedPostgresException("PostgreSQL does not run as root, and none of the accounts " + CANDIDATES
                + " exists. Create one (useradd --system smartbiz) or start SmartBiz as an ordinary user.");
    }

    boolean isCurrent() {
        return name.isEmpty();
    }

    /** The command line that runs {@code command} under this account. */
    List<String> command(List<String> command) {
        if (isCurrent()) {
            return command;
        }
        var full = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            full.addAll(List.of("/usr/bin/setpriv", "--reuid=" + userId, "--regid=" + groupId, "--clear-groups", "--"));
        } else {
            full.addAll(List.of("runuser", "-u", name, "--"));
        }
        full.addAll(command);
        return full;
    }

    void own(Path file) {
        if (isCurrent()) {
            return;
        }
        try {
            Files.setAttribute(file, "unix:uid", userId, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", groupId, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The account " + name + " could not be given " + file + ": " + e, e);
        }
    }

    /** Whether this account may enter {@code folder} and write there. */
    boolean canUse(Path folder) {
        if (isCurrent()) {
            return true;
        }
        try {
            return new ProcessBuilder(command(
                                    List.of("/usr/bin/test", "-w", folder.toString(), "-a", "-x", folder.toString())))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The rights of " + folder + " could not be checked: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted", e);
        }
    }
}
