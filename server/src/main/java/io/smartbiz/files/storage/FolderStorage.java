package io.smartbiz.files.storage;

import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.settings.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Files in a folder of this machine, outside of everything that is served. */
@Component
class FolderStorage implements Storage {

    /** Forcing many files to the disk at once would slow down the database, which shares it. */
    private final Semaphore atOnce = new Semaphore(2, true);

    private final Path folder;
    private final IncomingFolder incoming;

    FolderStorage(FileSettings settings, IncomingFolder incoming) {
        this.folder = settings.directory().resolve("stored");
        this.incoming = incoming;
    }

    @Override
    public String name() {
        return "folder";
    }

    /** The files of an organisation are spread over 256 folders, so that none gets too big to list. */
    private Path path(String key) {
        int slash = key.indexOf('/');
        String file = key.substring(slash + 1);
        int end = file.indexOf('.') < 0 ? file.length() : file.indexOf('.');
        return folder.resolve(key.substring(0, slash))
                .resolve(file.substring(end - 2, end))
                .resolve(file);
    }

    /** Copies the file, forces it to the disk and names it last: a file with its final name is whole. */
    @Override
    public void put(String key, Path file, String mediaType) throws IOException {
        atOnce.acquireUninterruptibly();
        try {
            copy(file, path(key));
        } finally {
            atOnce.release();
        }
    }

    private void copy(Path file, Path target) throws IOException {
        Path copy = incoming.next();
        Path folderOfTarget = Objects.requireNonNull(target.getParent());
        try {
            Files.copy(file, copy);
            PrivateFiles.close(copy);
            force(copy, StandardOpenOption.WRITE);
            createFolders(folderOfTarget);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
        try {
            force(folderOfTarget, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows cannot force folders.
        }
    }

    /** Those between the top folder and a file. */
    private void createFolders(Path folderOfTarget) throws IOException {
        if (!Files.isDirectory(folderOfTarget)) {
            PrivateFiles.createFolder(folder);
            PrivateFiles.createFolder(Objects.requireNonNull(folderOfTarget.getParent()));
            PrivateFiles.createFolder(folderOfTarget);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        var channel = FileChannel.open(path(key), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public void list(String prefix, Instant before, Consumer<String> found) throws IOException {
        Path top = folder.resolve(prefix);
        if (!Files.exists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
                    found.accept(prefix + file.getFileName());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
