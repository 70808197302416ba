package io.smartbiz.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once for each version into a folder that all data folders share. */
final class PostgresBinaries {

    private static final String COMPLETE = ".complete";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the binaries of this machine below {@code cache}, unless they are there already. Several processes may ask
     * at once: one unpacks, the others wait.
     */
    static PostgresBinaries unpackedIn(Path cache) {
        String archive = archiveName();
        try {
            Files.createDirectories(cache);
            Path home = cache.resolve("postgresql-" + fingerprint(archive));
            if (!Files.exists(home.resolve(COMPLETE))) {
                try (var lock =
                        FileChannel.open(cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock.lock();
                    if (!Files.exists(home.resolve(COMPLETE))) {
                        unpack(archive, home);
                        Files.createFile(home.resolve(COMPLETE));
                    }
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("PostgreSQL could not be unpacked into " + cache + ": " + e, e);
        }
    }

    /** The path of a program such as {@code pg_ctl}. */
    Path program(String name) {
        return home.resolve("bin").resolve(OperatingSystem.WINDOWS ? name + ".exe" : name);
    }

    private static String archiveName() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String cpu = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        return "/postgres-" + OperatingSystem.NAME + "-" + cpu + ".txz";
    }

    private static String fingerprint(String archive) throws IOException {
        var url = PostgresBinaries.class.getResource(archive);
        if (url == null) {
            throw new EmbeddedPostgresException("There is no embedded PostgreSQL for this system (" + archive
                    + " is missing). Set SMARTBIZ_DATABASE_URL to use a PostgreSQL of your own.");
        }
        // The archive's length tells versions apart without reading 10 MB at each start.
        return Long.toString(url.openConnection().getContentLengthLong(), 36);
    }

    private static void unpack(String archive, Path home) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = home.resolve(entry.getName()).normalize();
                if (!file.startsWith(home)) {
                    throw new IOException("The archive points outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0111) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
        OperatingSystem.makeReadableByAll(home);
    }

    /** The folder for binaries: the operator's cache folder, or a system folder when root starts the server. */
    static Path defaultCache() {
        try {
            if (OperatingSystem.isRoot()) {
                return Files.createDirectories(Path.of("/var/cache/smartbiz"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (OperatingSystem.WINDOWS) {
            return Path.of(System.getenv().getOrDefault("LOCALAPPDATA", System.getProperty("user.home")), "SmartBiz");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("smartbiz");
    }
}
