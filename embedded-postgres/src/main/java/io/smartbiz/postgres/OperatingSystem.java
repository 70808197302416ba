package io.smartbiz.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/** What differs between systems: names, root, file rights. */
final class OperatingSystem {

    static final String NAME = name();
    static final boolean WINDOWS = NAME.equals("windows");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private OperatingSystem() {}

    private static String name() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return "windows";
        }
        return name.contains("mac") ? "darwin" : "linux";
    }

    static boolean isRoot() {
        if (WINDOWS) {
            return false;
        }
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return System.getProperty("user.name").equals("root");
        }
    }

    static void makePrivate(Path file) {
        if (!WINDOWS) {
            try {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The server may run as another user than the one who unpacked, so the programs are made readable for all. */
    static void makeReadableByAll(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(f -> !Files.isSymbolicLink(f))::iterator) {
                var rights = Files.getPosixFilePermissions(file);
                rights.add(PosixFilePermission.GROUP_READ);
                rights.add(PosixFilePermission.OTHERS_READ);
                if (rights.contains(PosixFilePermission.OWNER_EXECUTE)) {
                    rights.add(PosixFilePermission.GROUP_EXECUTE);
                    rights.add(PosixFilePermission.OTHERS_EXECUTE);
                }
                Files.setPosixFilePermissions(file, rights);
            }
        }
    }
}
