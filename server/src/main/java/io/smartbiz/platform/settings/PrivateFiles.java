package io.smartbiz.platform.settings;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Closes files and folders to the other users of the machine, whatever the umask of the process is: its owner writes, its
 * group reads. Where there are no such permissions, as on Windows, those of the installation's folder hold.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

    private PrivateFiles() {}

    /** Creates a folder where it is missing, and closes it. @return the folder */
    public static Path createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        permit(folder, FOLDER);
        return folder;
    }

    /** Closes a file that exists. */
    public static void close(Path file) throws IOException {
        permit(file, FILE);
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || view.readAttributes().permissions().equals(permissions)) {
            return;
        }
        try {
            view.setPermissions(permissions);
        } catch (FileSystemException e) {
            // Another user's, such as a mounted folder: who owns it decides.
        }
    }
}
