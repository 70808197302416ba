package io.smartbiz.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that is being tested, whichever of its folders the tests are started in. */
public final class ProjectFolder {

    private ProjectFolder() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
